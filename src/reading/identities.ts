import { folded } from "./blanks.ts";
import type { Identity } from "./puzzle.ts";

/**
 * Identities between columns. `named`: those the header's words promise (*avvikelse*, *differens*, *kvar*, *netto*: a difference of two others).
 * `possible`: every difference or sum of two columns that gives a third.
 */
export function suggestedIdentities(
  headers: readonly string[] | null,
  columns: number,
): { named: Identity[]; possible: Identity[] } {
  const possible: Identity[] = [];
  for (let c = 0; c < Math.min(columns, 8); c++) {
    for (let a = 0; a < Math.min(columns, 8); a++) {
      for (let b = 0; b < Math.min(columns, 8); b++) {
        if (a === b || b === c || a === c) continue;
        // a − b = c says the same as c + b = a: sums are kept where the result stands last, so that each identity is tried once.
        if (c > a && c > b) {
          possible.push({ a, b, c, plus: false });
          if (a < b) possible.push({ a, b, c, plus: true });
        }
      }
    }
  }
  const isDeviation = (c: number): boolean =>
    /avvik|differens|skillnad|\bdiff|varian|återst|kvar\b|remaining|förändr|change|netto|\bnet\b/i.test(
      folded(headers?.[c] ?? ""),
    );
  const named = possible
    .filter(({ c, plus }) => !plus && isDeviation(c))
    .map((identity) => ({ ...identity, eitherSign: true }));
  return { named, possible };
}

/** Columns whose totals are no sums: shares, averages, index numbers. */
export const isRate = (header: string): boolean =>
  /%|procent|percent|\bandel|kvot|snitt|average|index|per capita|kr\/inv|per invånare/i.test(folded(header));
