/** One clear line for the user on stderr; exit code 2. */
export class Refused extends Error {}
