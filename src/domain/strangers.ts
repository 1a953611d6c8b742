import type { LineFigures } from "./figures.ts";
import type { Joined } from "./join-register.ts";
import { type Reference, type RegisterItem, placeOf } from "./register.ts";
import { ownerOf } from "./register-groups.ts";
import type { About, RegisterView } from "./register-view.ts";
import type { Place } from "./table.ts";

/** A name that joins no agreement: of a follow-up's line, or of a row in another table. */
export interface Stranger {
  readonly about: About;
  readonly name: string;
  readonly place: Place;
  /** Partners of the register it could mean; none is chosen. */
  readonly near: readonly string[];
}

/** An agreement's number that the register lacks. */
export interface UnknownNumber {
  readonly about: About;
  readonly number: string;
  readonly place: Place;
  /** Numbers of the agreements that the row's organisation number or name leads to; none is chosen. */
  readonly known: readonly string[];
}

/** Each such number once, the follow-up's lines first. */
export function unknownNumbersOf(view: RegisterView): readonly UnknownNumber[] {
  const found = new Map<string, UnknownNumber>();
  // Whether the register has a number does not depend on the row: each is looked up once.
  const seen = new Set<string>();
  const add = (number: string, { candidates, lack }: Joined, about: () => About, place: () => Place): void => {
    seen.add(number);
    if (lack === "unknownAgreement")
      found.set(number, { about: about(), number, place: place(), known: candidates.map(({ id }) => id) });
  };
  for (const line of view.lines) {
    const { agreementId, place } = line.figures.line;
    if (agreementId && !seen.has(agreementId))
      add(
        agreementId,
        line,
        () => line.figures,
        () => place,
      );
  }
  for (const row of rowsOf(view))
    if (row.agreementId !== null && !seen.has(row.agreementId))
      add(
        row.agreementId,
        view.agreementOf(row),
        () => ownerOf(view, row),
        () => placeOf(row, "agreementId"),
      );
  return [...found.values()];
}

/** Each name once, the follow-up's lines first. Rows that give a number or an organisation number join by that. */
export function strangersOf(view: RegisterView): readonly Stranger[] {
  const found = new Map<string, Stranger>();
  const add = (row: Reference, place: () => Place, line?: LineFigures): void => {
    const key = view.joiner.keyOf(row.partner);
    if (row.partner === "" || found.has(key)) return;
    const { candidates, lack } = view.agreementOf(row);
    if (candidates.length > 0 || lack) return;
    const about = line ?? { partner: row.partner };
    found.set(key, { about, name: row.partner, place: place(), near: view.joiner.near(row.partner) });
  };
  for (const { figures, candidates, lack } of view.lines)
    if (candidates.length === 0 && !lack) {
      const { partner, place } = figures.line;
      add({ agreementId: null, orgNumber: null, partner }, () => place, figures);
    }
  for (const row of rowsOf(view)) add(row, () => placeOf(row, "partner"));
  return [...found.values()];
}

/** Every row of another table that says whom it is about. */
const rowsOf = ({ register }: RegisterView): readonly (RegisterItem & Reference)[] => {
  const { instalments, payments, outcomes, criteria, costLines, questions, yearAmounts } = register;
  return [...instalments, ...payments, ...outcomes, ...criteria, ...costLines, ...questions, ...yearAmounts];
};
