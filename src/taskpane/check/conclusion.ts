import type { CashSplit } from "../../domain/cash-held.ts";
import type { Ore } from "../../domain/money.ts";
import type { GrossSum } from "../../domain/totals.ts";
import type { ConclusionName } from "../../strings/strings.ts";

export interface NamedAmount {
  readonly name: ConclusionName;
  /** Never negative. */
  readonly amount: Ore;
}

/** Of what the amount paid and not reported is made, as it is said: what it consists of, and what is taken from that. */
export interface Conclusion {
  readonly parts: readonly NamedAmount[];
  readonly less: readonly NamedAmount[];
}

/**
 * The parts by their sign. Cost between the dates and prepayment, both computed, are one where both add to the amount.
 * Where cost exceeds what is paid, the parts are those that make it do so. Null where the amount is nil: it is made of nothing.
 */
export function conclusionOf(split: Readonly<Record<keyof CashSplit, GrossSum>>): Conclusion | null {
  const { naive, cutoff, schedule, underspend, payment } = split;
  if (naive.net === 0) return null;
  const computed: Signed[] =
    cutoff.net > 0 && schedule.net > 0
      ? [{ amount: (cutoff.net + schedule.net) as Ore, plus: "datesAndAdvance", minus: "datesBack" }]
      : [
          { amount: cutoff.net, plus: "dates", minus: "datesBack" },
          { amount: schedule.net, plus: "advance", minus: "arrears" },
        ];
  const all: readonly Signed[] = [
    ...computed,
    { amount: underspend.net, plus: "lower", minus: "higher" },
    { amount: payment.net, plus: "beyond", minus: "behind" },
  ];
  const plus = all.flatMap(({ amount, plus: name }) => (amount > 0 ? [{ name, amount }] : []));
  const minus = all.flatMap(({ amount, minus: name }) => (amount < 0 ? [{ name, amount: -amount as Ore }] : []));
  return naive.net > 0 ? { parts: plus, less: minus } : { parts: minus, less: plus };
}

interface Signed {
  readonly amount: Ore;
  readonly plus: ConclusionName;
  readonly minus: ConclusionName;
}
