import type { LineFigures } from "./figures.ts";
import type { Reference } from "./register.ts";
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

/** Each name once, the follow-up's lines first. Rows that give a number or an organisation number join by that. */
export function strangersOf(view: RegisterView): readonly Stranger[] {
  const found = new Map<string, Stranger>();
  const add = (row: Reference, place: Place, line?: LineFigures): void => {
    const key = view.joiner.keyOf(row.partner);
    if (row.partner === "" || found.has(key) || view.agreementOf(row).candidates.length > 0) return;
    const about = line ?? { partner: row.partner };
    found.set(key, { about, name: row.partner, place, near: view.joiner.near(row.partner) });
  };
  for (const { figures, candidates } of view.lines)
    if (candidates.length === 0) {
      const { partner, place } = figures.line;
      add({ agreementId: null, orgNumber: null, partner }, place, figures);
    }
  const { instalments, payments, outcomes, criteria, costLines, questions, yearAmounts } = view.register;
  for (const row of [...instalments, ...payments, ...outcomes, ...criteria, ...costLines, ...questions, ...yearAmounts])
    add(row, row.cells["partner"]?.place ?? row.place);
  return [...found.values()];
}
