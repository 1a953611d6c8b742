import { type CalendarDate, isoDate } from "../../src/domain/calendar.ts";
import {
  byDays,
  daysTo,
  gapBetween,
  holds,
  isWholeMonths,
  lengthOf,
  overlapOf,
  retroactiveDays,
} from "../../src/domain/interval.ts";
import { kr } from "../../src/domain/money.ts";
import type { Period } from "../../src/domain/period.ts";

const day = (text: string): CalendarDate => isoDate(text)!;
const days = (start: string, end: string): Period => ({ start: day(start), end: day(end) });

test("the lengths and gaps of the documents", () => {
  expect(lengthOf(days("2024-01-01", "2024-12-31"))).toBe(366);
  expect(lengthOf(days("2022-09-01", "2023-06-01"))).toBe(274);
  expect(gapBetween(days("2020-02-10", "2021-12-31"), days("2022-09-22", "2025-08-31"))).toBe(264);
  expect(gapBetween(days("2022-01-01", "2022-12-31"), days("2019-06-01", "2020-08-31"))).toBe(487);
  expect(daysTo(day("2023-03-23"), day("2023-05-31"))).toBe(69);
  expect(daysTo(day("2022-06-30"), day("2023-03-23"))).toBe(266);
});

test("82 days before the decision, 72 789 of 324 000 kr", () => {
  const year = days("2022-01-01", "2022-12-31");
  const before = retroactiveDays(year, day("2022-03-24"));
  expect(before).toBe(82);
  expect(byDays(kr(324_000), before, year)).toBe(7_278_904);
  expect(byDays(kr(324_000), 0, year)).toBe(0);
  expect(retroactiveDays(year, day("2021-12-31"))).toBe(0);
  expect(retroactiveDays(year, day("2030-01-01"))).toBe(365);
});

test("periods that meet have no gap, and overlap in what they have in common", () => {
  const [first, second] = [days("2019-01-01", "2019-06-30"), days("2019-07-01", "2019-12-31")];
  expect(gapBetween(first, second)).toBe(0);
  expect(overlapOf(first, second)).toBeNull();
  expect(overlapOf(days("2019-06-01", "2019-12-31"), first)).toEqual(days("2019-06-01", "2019-06-30"));
  expect(overlapOf(first, days("2019-06-01", "2019-06-02"))).toEqual(days("2019-06-01", "2019-06-02"));
  expect(gapBetween(days("2019-01-01", "2019-12-31"), first)).toBe(0);
});

test("holds counts both ends", () => {
  const june = days("2019-06-01", "2019-06-30");
  expect(["2019-05-31", "2019-06-01", "2019-06-30", "2019-07-01"].map((text) => holds(june, day(text)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("an end before the start has no length", () => {
  expect(() => lengthOf(days("2019-02-01", "2019-01-01"))).toThrow(RangeError);
});

test.each([
  ["2019-01-01", "2019-12-31", true],
  ["2019-03-15", "2019-06-14", true],
  ["2020-01-01", "2020-02-29", true],
  ["2018-12-31", "2019-02-28", true],
  ["2022-09-01", "2023-06-01", false],
  ["2020-02-10", "2021-12-31", false],
  ["2019-01-31", "2019-02-27", false],
])("%s to %s in whole months: %s", (start, end, expected) => {
  expect(isWholeMonths(days(start, end))).toBe(expected);
});

test("days from the year’s end to the report, and from the application to its refusal", () => {
  expect(daysTo(day("2022-12-31"), day("2023-03-23"))).toBe(82);
  expect(daysTo(day("2024-12-31"), day("2025-05-26"))).toBe(146);
  expect(daysTo(day("2022-02-11"), day("2022-03-24"))).toBe(41);
});
