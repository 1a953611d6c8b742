import type { CalendarDate } from "./calendar.ts";
import { type Basis, duration, elapsed } from "./expected-cost.ts";
import { type Ore, minus, share } from "./money.ts";
import type { Period } from "./period.ts";

/**
 * Cost carried on (*framskrivning*) at an unchanged pace from the day it was reported to another day:
 * C × time of the agreement at that day / time at the cost date. Computed, never known.
 * Null where no time of the agreement had passed at the cost date: there is no pace.
 */
export function carryOn(cost: Ore, period: Period, costDate: CalendarDate, to: CalendarDate, basis: Basis): Ore | null {
  const reported = elapsed(period, costDate, basis);
  return reported === 0 ? null : share(cost, elapsed(period, to, basis), reported);
}

/** Cost carried on to the end of the agreement (run-rate). */
export function carryOnToEnd(cost: Ore, period: Period, costDate: CalendarDate, basis: Basis): Ore | null {
  const reported = elapsed(period, costDate, basis);
  return reported === 0 ? null : share(cost, duration(period.start, period.end, basis), reported);
}

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
