import { type Basis, duration, elapsed } from "../domain/expected-cost.ts";
import type { LineFigures } from "../domain/figures.ts";
import { type Ore, ore, sum } from "../domain/money.ts";
import { USE_LIMITS, gradeUse } from "../domain/threshold.ts";
import { type NamedAmount, named } from "./named-amount.ts";

/** What the cost is compared with: a part of the amounts that has a name, or the periodised budget. */
export type CompareWith = { readonly part: number; readonly of: number } | "periodised";

export interface Comparison {
  /** Expected − cost: plus is lower cost. */
  readonly variance: Ore;
  readonly expected: Ore;
  readonly partners: number;
  readonly with: CompareWith;
  /** Whose difference is the largest in the direction of the whole; several where they are equal. */
  readonly largest: readonly NamedAmount[];
  /** Partners that go the other way, by more than small change. */
  readonly other: readonly NamedAmount[];
}

/** Null where nobody's cost can be compared. */
export function compare(lines: readonly LineFigures[], basis: Basis): Comparison | null {
  const compared = lines.filter(({ facts }) => facts.variance !== undefined && facts.expected !== undefined);
  if (compared.length === 0) return null;
  const expected = sum(compared.map(({ facts }) => facts.expected!));
  const variance = sum(compared.map(({ facts }) => facts.variance!));
  if (expected <= 0) return null;
  const direction = Math.sign(variance) || 1;
  const along = compared.filter(({ facts }) => Math.sign(facts.variance!) === direction);
  const most = Math.max(0, ...along.map(({ facts }) => Math.abs(facts.variance!)));
  const against = compared.filter(
    ({ facts }) => gradeUse(ore(-direction * facts.variance!), facts.expected!, USE_LIMITS) !== null,
  );
  return {
    variance,
    expected,
    partners: compared.length,
    with: compareWith(compared, basis),
    largest: along
      .filter(({ facts }) => Math.abs(facts.variance!) === most)
      .map((line) => named(line, line.facts.variance!)),
    other: against.map((line) => named(line, line.facts.variance!)).sort((a, b) => b.amount - a.amount),
  };
}

/** Parts a board speaks of: halves, thirds, quarters, sixths and twelfths. */
const NAMED_PARTS = [1, 2, 3, 4, 6, 12];

/** *En fjärdedel av beloppen*, where that is what the periodised budget of everybody is; a reader can work it out from the table. */
function compareWith(lines: readonly LineFigures[], basis: Basis): CompareWith {
  const [first] = lines;
  const { period, costDate } = first!.facts;
  if (basis !== "months" || !period || !costDate) return "periodised";
  const isSame = lines.every(
    ({ facts }) =>
      facts.period?.start === period.start && facts.period.end === period.end && facts.profile.kind === "linear",
  );
  const [part, whole] = [elapsed(period, costDate, basis), duration(period.start, period.end, basis)];
  const of = NAMED_PARTS.find((each) => (part * each) % whole === 0);
  return isSame && of !== undefined && part > 0 ? { part: (part * of) / whole, of } : "periodised";
}
