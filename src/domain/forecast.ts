import { type CalendarDate, addDays } from "./calendar.ts";
import { carryOnToEnd } from "./cash-held.ts";
import { type Basis, type Profile, addMonths, expectedCost } from "./expected-cost.ts";
import { type Ore, minus, ore, share } from "./money.ts";
import type { Period } from "./period.ts";

/**
 * How cost at the end of an agreement is computed (*framskrivning*); a person's own forecast is not computed.
 * - `runRate`: at the pace so far, by months or days
 * - `quarters`: at the pace of the whole quarters that have ended, for cost reported by quarter
 * - `planToGo`: cost so far, and the rest as planned
 * - `profile`: cost so far as a part of what the profile expects so far
 */
export type ForecastMethod = "runRate" | "quarters" | "planToGo" | "profile";

/**
 * Cost at the end of the agreement (domain.md §3.1 F1–F3), or null where there is no pace to carry on: no time has passed,
 * no quarter has ended, or nothing is expected yet.
 * @throws RangeError as `expectedCost`
 */
export function forecastCost(
  given: { readonly agreed: Ore; readonly cost: Ore; readonly period: Period; readonly asOf: CalendarDate },
  method: ForecastMethod,
  profile: Profile,
  basis: Basis,
): Ore | null {
  const { agreed, cost, period, asOf } = given;
  switch (method) {
    case "runRate":
      return carryOnToEnd(cost, period, asOf, basis);
    case "quarters": {
      const reported = lastQuarterEnded(period, asOf);
      return reported && carryOnToEnd(cost, period, reported, "months");
    }
    case "planToGo":
      return ore(cost + minus(agreed, expectedCost(agreed, period, asOf, profile, basis)));
    case "profile": {
      const expected = expectedCost(agreed, period, asOf, profile, basis);
      return expected === 0 ? null : share(cost, agreed, expected);
    }
  }
}

/** The end of the last whole three months from the start, or null before the first has ended. */
function lastQuarterEnded(period: Period, asOf: CalendarDate): CalendarDate | null {
  let ended: CalendarDate | null = null;
  for (let count = 1; ; count++) {
    const end = addDays(addMonths(period.start, 3 * count), -1);
    if (end > asOf || end > period.end) return ended;
    ended = end;
  }
}
