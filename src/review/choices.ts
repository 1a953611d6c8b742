import type { Terms } from "../domain/figures.ts";
import type { ColumnKind, Place } from "../domain/table.ts";
import type { ReviewOptions } from "./review.ts";

/** What the user has said of one table. Only what was said is set, so that everything else is still read from the table. */
export interface Choices extends Omit<
  ReviewOptions,
  "termsOf" | "asOf" | "currency" | "register" | "memory" | "preset"
> {
  /** Of a partner's agreement, by the partner's name. */
  readonly terms: ReadonlyMap<string, Terms>;
  /** What a column is, by its header: columns may be added beside it. */
  readonly kinds?: ReadonlyMap<string, ColumnKind>;
}

export const NO_CHOICES: Choices = { terms: new Map() };

/** Choices as a review takes them. */
export function reviewOptions({ terms, kinds: _, ...rest }: Choices): ReviewOptions {
  return { ...rest, ...(terms.size > 0 && { termsOf: (partner: string) => terms.get(partner) ?? {} }) };
}

/** Adds what the user says of one partner's agreement to what was said before. */
export function withTerms(choices: Choices, partners: Iterable<readonly [string, Terms]>): Choices {
  const terms = new Map(choices.terms);
  for (const [partner, given] of partners) terms.set(partner, { ...terms.get(partner), ...given });
  return { ...choices, terms };
}

/** The same table as before, though rows may have been added to it: same sheet, same first cell. */
export const isSameTable = (a: Place, b: Place): boolean => a.sheet === b.sheet && firstCell(a) === firstCell(b);

const firstCell = (place: Place): string | undefined => place.address?.split(":")[0];
