import type { Terms } from "../domain/figures.ts";
import type { Place } from "../domain/table.ts";
import type { Desk } from "../review/desk.ts";
import type { ReviewOptions } from "../review/review.ts";

/** What the user has changed in the pane. Only what was changed is set, so that everything else is still read from the table. */
export interface Choices extends Omit<ReviewOptions, "termsOf" | "asOf" | "currency"> {
  readonly terms: ReadonlyMap<string, Terms>;
  /** Which of several tables on the sheet. */
  readonly table?: Place;
}

export const NO_CHOICES: Choices = { terms: new Map() };

export const hasChoices = ({ terms, ...rest }: Choices): boolean => terms.size > 0 || Object.keys(rest).length > 0;

/** Choices as the desk takes them. */
export function deskOptions({ terms, ...rest }: Choices, marks: boolean): NonNullable<Parameters<Desk["check"]>[0]> {
  return { ...rest, marks, ...(terms.size > 0 && { termsOf: (partner: string) => terms.get(partner) ?? {} }) };
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
