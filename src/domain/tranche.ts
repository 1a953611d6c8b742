import { type Ore, NIL, minus, share } from "./money.ts";

/**
 * What happens to an instalment (*delutbetalning*) when too little of earlier payments has been used.
 * - `reduce`: lowered by everything unused (EU external grants 70/100/90: "new payment reduced by the unused amount")
 * - `shortfall`: lowered by what is missing to the threshold (the clause of EU's Erasmus agreements)
 * - `none`: nothing is paid out until the threshold is reached (US states: 90 % of earlier payments documented)
 */
export type TrancheRule = "reduce" | "shortfall" | "none";

/** Share of earlier payments that must have been used: EU external grants. A share in millionths keeps the comparison exact. */
export const TRANCHE_THRESHOLD = 0.7;
const MILLION = 1_000_000;

/**
 * The part of the next instalment that is released (domain.md §3.1): the whole where cost is at least `threshold` of what
 * has been paid, else as the rule says; never below nil. With nothing paid before there is nothing to have used, and the
 * whole is released.
 * @throws RangeError where the threshold is not between 0 and 1
 */
export function released(
  given: { readonly paid: Ore; readonly cost: Ore; readonly next: Ore },
  threshold: number = TRANCHE_THRESHOLD,
  rule: TrancheRule = "reduce",
): Ore {
  if (!(threshold >= 0 && threshold <= 1)) throw new RangeError(`the threshold ${threshold} is not between 0 and 1`);
  const { paid, cost, next } = given;
  const required = share(paid, Math.round(threshold * MILLION), MILLION);
  if (cost >= required) return next;
  if (rule === "none") return NIL;
  const lacking = minus(rule === "reduce" ? paid : required, cost);
  return lacking >= next ? NIL : minus(next, lacking);
}
