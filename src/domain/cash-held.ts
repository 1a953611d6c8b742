import type { CalendarDate } from "./calendar.ts";
import { type Basis, LINEAR, type Profile, elapsed, expectedCost } from "./expected-cost.ts";
import { type Ore, minus, ore, share } from "./money.ts";
import type { Period } from "./period.ts";

/**
 * Cost carried on (*framskrivning*) from the day it was reported to another day: evenly by time of the agreement, or as its
 * profile says, so that what falls at an event falls there once. Computed, never known.
 * Null where there is no pace: no time of the agreement had passed at the cost date, or the profile expected nothing by then
 * and something by the other day.
 */
export function carryOn(
  cost: Ore,
  period: Period,
  costDate: CalendarDate,
  to: CalendarDate,
  basis: Basis,
  profile: Profile = LINEAR,
): Ore | null {
  if (elapsed(period, costDate, basis) === 0) return null;
  const [reported, later] = [costDate, to].map((day) => progress(period, day, basis, profile)) as [number, number];
  if (reported === later) return cost;
  return reported === 0 ? null : share(cost, later, reported);
}

/** Cost carried on to the end of the agreement. */
export const carryOnToEnd = (
  cost: Ore,
  period: Period,
  costDate: CalendarDate,
  basis: Basis,
  profile: Profile = LINEAR,
): Ore | null => carryOn(cost, period, costDate, period.end, basis, profile);

/** An amount so large that its parts, rounded to öre, are shares to twelve digits. */
const WHOLE = ore(1_000_000_000_000);

/** How far the agreement has come, in parts of its own: time, or the share of cost that its profile expects. */
const progress = (period: Period, day: CalendarDate, basis: Basis, profile: Profile): number =>
  profile.kind === "linear" ? elapsed(period, day, basis) : expectedCost(WHOLE, period, day, profile, basis);

/**
 * Money paid and not reported, split by cause. All parts are differences of öre amounts, so both identities are exact:
 * `naive = cutoff + held` and `held = schedule + payment + underspend`.
 */
export interface CashSplit {
  /** Paid − reported cost: two dates in one figure (*utbetalt, ej redovisat*). */
  readonly naive: Ore;
  /** Cost between the two dates at unchanged pace. */
  readonly cutoff: Ore;
  /** Paid − cost carried on to the same day. */
  readonly held: Ore;
  /** Due by plan − periodised: prepayment built into the plan (*förskott enligt plan*); negative in arrears. */
  readonly schedule: Ore;
  /** Paid − due by plan. */
  readonly payment: Ore;
  /** Periodised − carried on (*lägre kostnad än periodiserad budget*), at the paid date. */
  readonly underspend: Ore;
}

/** The identity P − Ĉ = (S − E) + (P − S) + (E − Ĉ), domain.md §3.1. All at the paid date but `cost`. */
export function splitCashHeld(given: {
  readonly paid: Ore;
  readonly cost: Ore;
  readonly carriedOn: Ore;
  readonly scheduled: Ore;
  readonly expectedAtPaid: Ore;
}): CashSplit {
  return {
    naive: minus(given.paid, given.cost),
    cutoff: minus(given.carriedOn, given.cost),
    held: minus(given.paid, given.carriedOn),
    schedule: minus(given.scheduled, given.expectedAtPaid),
    payment: minus(given.paid, given.scheduled),
    underspend: minus(given.expectedAtPaid, given.carriedOn),
  };
}
