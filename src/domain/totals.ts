import type { CashSplit } from "./cash-held.ts";
import type { Facts, LineFigures } from "./figures.ts";
import { type Ore, NIL, ore, sum } from "./money.ts";

/** A sum over partners. The net is never shown without its plus and minus. */
export interface GrossSum {
  readonly net: Ore;
  readonly plus: Ore;
  readonly minus: Ore;
  /** Partners the sum covers; fewer than all where a figure is missing. */
  readonly lines: number;
}

/** Amount facts that are summed over partners. */
export const SUMMED = [
  "agreed",
  "paid",
  "cost",
  "forecast",
  "remaining",
  "unspent",
  "naive",
  "expected",
  "variance",
  "carriedOn",
  "expectedAtPaid",
  "scheduled",
  "carriedToEnd",
] as const satisfies readonly (keyof Facts)[];
export type Summed = (typeof SUMMED)[number];

export const SPLIT_PARTS = [
  "naive",
  "cutoff",
  "held",
  "schedule",
  "payment",
  "underspend",
] as const satisfies readonly (keyof CashSplit)[];

export interface Totals {
  readonly lines: number;
  readonly of: Readonly<Record<Summed, GrossSum>>;
  /**
   * Over the partners whose split is known, so the identity holds for the total too. `payment` counts only those whose
   * plan is given: one assumed from what was paid makes paid − due nil by construction, which says nothing of them.
   */
  readonly split: Readonly<Record<keyof CashSplit, GrossSum>>;
}

export function totalsOf(lines: readonly LineFigures[]): Totals {
  const gross = (amounts: readonly (Ore | undefined)[]): GrossSum => {
    const known = amounts.filter((amount) => amount !== undefined);
    const plus = sum(known.filter((amount) => amount > 0));
    const minus = sum(known.filter((amount) => amount < 0));
    return { net: ore(plus + minus), plus, minus, lines: known.length };
  };
  const totals: Totals = {
    lines: lines.length,
    of: record(SUMMED, (name) => gross(lines.map((line) => line.facts[name]))),
    split: record(SPLIT_PARTS, (part) =>
      gross(lines.map((line) => (part === "payment" && isNilByPlan(line) ? undefined : line.facts.split?.[part]))),
    ),
  };
  assertIdentity(totals.split);
  return totals;
}

const isNilByPlan = ({ facts }: LineFigures): boolean => !facts.plan && facts.split?.payment === NIL;

/** Holds in every review, in production too: a figure that does not add up is never shown. */
function assertIdentity(split: Totals["split"]): void {
  const off =
    split.naive.net - split.cutoff.net - split.held.net ||
    split.held.net - split.schedule.net - split.payment.net - split.underspend.net;
  if (off !== NIL) throw new Error(`the cash-held identity is off by ${off} öre`);
}

function record<K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;
}
