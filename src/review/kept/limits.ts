/** How long a person's words may be where they are kept, in characters. */
export const LONGEST_REASON = 500;
export const LONGEST_SIGNATURE = 60;
export const LONGEST_SOURCE = 300;
