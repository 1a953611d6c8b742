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
  const add = (number: string, about: About, place: Place, { candidates }: Joined): void => {
    found.set(number, { about, number, place, known: candidates.map(({ id }) => id) });
  };
  for (const line of view.lines) {
    const { agreementId, place } = line.figures.line;
    if (!agreementId || seen.has(agreementId)) continue;
    seen.add(agreementId);
    if (line.lack === "unknownAgreement") add(agreementId, line.figures, place, line);
  }
  for (const rows of rowsOf(view))
    for (const row of rows) {
      if (row.agreementId === null || seen.has(row.agreementId)) continue;
      seen.add(row.agreementId);
      const joined = view.agreementOf(row);
      if (joined.lack === "unknownAgreement")
        add(row.agreementId, ownerOf(view, row), placeOf(row, "agreementId"), joined);
    }
  return [...found.values()];
}

/** Each name once, the follow-up's lines first. Rows that give a number or an organisation number join by that. */
export function strangersOf(view: RegisterView): readonly Stranger[] {
  const found = new Map<string, Stranger>();
  const add = (name: string, about: About, place: Place): void => {
    const key = view.joiner.keyOf(name);
    if (name !== "" && !found.has(key)) found.set(key, { about, name, place, near: view.joiner.near(name) });
  };
  for (const { figures, candidates, lack } of view.lines) {
    const { partner, place } = figures.line;
    if (candidates.length === 0 && !lack) add(partner, figures, place);
  }
  for (const rows of rowsOf(view))
    for (const row of rows) {
      const { candidates, lack } = view.agreementOf(row);
      if (candidates.length === 0 && !lack) add(row.partner, { partner: row.partner }, placeOf(row, "partner"));
    }
  return [...found.values()];
}

/** Every row of another table that says whom it is about, by table. */
const rowsOf = ({ register }: RegisterView): readonly (readonly (RegisterItem & Reference)[])[] => {
  const { instalments, payments, outcomes, criteria, costLines, questions, yearAmounts } = register;
  return [instalments, payments, outcomes, criteria, costLines, questions, yearAmounts];
};
