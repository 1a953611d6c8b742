import type { CalendarDate } from "./calendar.ts";
import { type Ore, NIL, minus, share, sum } from "./money.ts";

/**
 * What happens to an instalment (*delutbetalning*) when too little of earlier payments has been used.
 * - `reduce`: lowered by everything unused (EU external grants 70/100/90: "new payment reduced by the unused amount")
 * - `shortfall`: lowered by what is missing to the threshold (the clause of EU's Erasmus agreements)
 * - `none`: nothing is paid out until the threshold is reached (US states: 90 % of earlier payments documented)
 */
export const TRANCHE_RULES = ["reduce", "shortfall", "none"] as const;
export type TrancheRule = (typeof TRANCHE_RULES)[number];

/** Share of earlier payments that must have been used: EU external grants. A share in millionths keeps the comparison exact. */
export const TRANCHE_THRESHOLD = 0.7;
const MILLION = 1_000_000;

/** What has been paid and used, and what comes next. */
export interface BeforeInstalment {
  readonly paid: Ore;
  readonly cost: Ore;
  readonly next: Ore;
}

/**
 * The part of the next instalment that is released (domain.md §3.1): the whole where cost is at least `threshold` of what
 * has been paid, else as the rule says; never below nil. With nothing paid before there is nothing to have used, and the
 * whole is released.
 * @throws RangeError where the threshold is not between 0 and 1
 */
export function released(
  given: BeforeInstalment,
  threshold: number = TRANCHE_THRESHOLD,
  rule: TrancheRule = "reduce",
): Ore {
  if (!(threshold >= 0 && threshold <= 1)) throw new RangeError(`the threshold ${threshold} is not between 0 and 1`);
  return releasedFrom(share(given.paid, Math.round(threshold * MILLION), MILLION), given, rule);
}

/** The same where the cost that is asked for is known as an amount. */
export function releasedFrom(required: Ore, { paid, cost, next }: BeforeInstalment, rule: TrancheRule): Ore {
  if (cost >= required) return next;
  if (rule === "none") return NIL;
  const lacking = minus(rule === "reduce" ? paid : required, cost);
  return lacking >= next ? NIL : minus(next, lacking);
}

/**
 * The cost asked for before the next instalment: a share of the latest payment and another of the earlier ones, in percent
 * (EU external grants: 70 and 100; UN: 80 and 100, not verified). Where payments are not known one by one, the share of
 * the latest is asked of all that was paid.
 */
export function requiredUse(
  paid: Ore,
  payments: readonly { readonly date: CalendarDate; readonly amount: Ore }[],
  percent: number,
  earlierPercent: number,
): Ore {
  const part = (amount: Ore, ofIt: number) => share(amount, Math.round(ofIt * 1_000), 100_000);
  const [latest, ...earlier] = [...payments].sort((a, b) => (a.date > b.date ? -1 : 1));
  if (!latest || sum(payments.map(({ amount }) => amount)) !== paid) return part(paid, percent);
  return sum([part(latest.amount, percent), part(sum(earlier.map(({ amount }) => amount)), earlierPercent)]);
}
