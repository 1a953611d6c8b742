import type { CalendarDate } from "../../src/domain/calendar.ts";
import { LINEAR, type Profile } from "../../src/domain/expected-cost.ts";
import { type ForecastMethod, forecastCost } from "../../src/domain/forecast.ts";
import { kr } from "../../src/domain/money.ts";
import { calendarYear } from "../../src/domain/period.ts";

const at = (asOf: string, cost: number) => ({
  agreed: kr(1636),
  cost: kr(cost),
  period: calendarYear(2019),
  asOf: asOf as CalendarDate,
});
const uneven: Profile = { kind: "quarters", weights: [0.4, 0.2, 0.2, 0.2] };

test.each<[string, string, number, ForecastMethod, Profile, number | null]>([
  ["at the pace so far", "2019-03-31", 267, "runRate", LINEAR, 1068],
  ["before the start there is no pace", "2018-12-31", 267, "runRate", LINEAR, null],
  ["a month after the quarter, by the quarter", "2019-04-30", 267, "quarters", LINEAR, 1068],
  ["two quarters have ended", "2019-06-30", 600, "quarters", LINEAR, 1200],
  ["all four have, and more time has passed", "2020-06-30", 600, "quarters", LINEAR, 600],
  ["no quarter has ended", "2019-03-30", 267, "quarters", LINEAR, null],
  ["the rest as planned", "2019-03-31", 267, "planToGo", LINEAR, 1494],
  ["by the profile", "2019-03-31", 200, "profile", uneven, 500],
  ["nothing is expected yet", "2018-12-31", 200, "profile", uneven, null],
])("%s", (_, asOf, cost, method, profile, expected) => {
  expect(forecastCost(at(asOf, cost), method, profile, "months")).toBe(expected === null ? null : kr(expected));
});
