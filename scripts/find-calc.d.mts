/** See find-calc.mjs. */
export function findCalc(platform?: string, env?: Readonly<Record<string, string | undefined>>): string | null;
