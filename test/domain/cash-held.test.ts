import fc from "fast-check";
import { type CalendarDate, isoDate, lastDay } from "../../src/domain/calendar.ts";
import { carryOn, carryOnToEnd, splitCashHeld } from "../../src/domain/cash-held.ts";
import { LINEAR, type Profile } from "../../src/domain/expected-cost.ts";
import { kr, ore } from "../../src/domain/money.ts";
import { calendarYear } from "../../src/domain/period.ts";

const d = (text: string): CalendarDate => isoDate(text)!;
const YEAR = calendarYear(2019);
const amount = fc.integer({ min: -1e12, max: 1e12 }).map(ore);

test("cost carried on at an unchanged pace", () => {
  expect(carryOn(kr(267_000), YEAR, d("2019-03-31"), d("2019-04-30"), "months")).toBe(kr(356_000));
  expect(carryOn(kr(365), YEAR, d("2019-01-05"), d("2019-01-10"), "days")).toBe(kr(730));
  expect(carryOnToEnd(kr(267_000), YEAR, d("2019-03-31"), "months")).toBe(kr(1_068_000));
  expect(carryOnToEnd(kr(100), YEAR, d("2019-12-31"), "days")).toBe(kr(100));
});

test("no time of the agreement has passed: there is no pace", () => {
  expect(carryOn(kr(100), YEAR, d("2018-12-31"), d("2019-04-30"), "months")).toBeNull();
  expect(carryOnToEnd(kr(100), YEAR, d("2018-12-31"), "days")).toBeNull();
});

describe("cost that does not fall evenly is carried on as it falls", () => {
  const EVENT = { kind: "events", events: [{ date: d("2019-06-06"), weight: 1 }] } as const;
  const on = (profile: Profile, cost: number, from: string, to: string) =>
    carryOn(kr(cost), YEAR, d(from), d(to), "months", profile);

  test.each<[string, string, number, string, number | null]>([
    ["before the event, to a day before it: what has been used stays", "2019-03-31", 5, "2019-06-05", 5],
    ["before the event, to the day of it: nothing says what it cost", "2019-03-31", 5, "2019-06-06", null],
    ["after the event: all has fallen", "2019-06-30", 180, "2019-07-31", 180],
    ["after the event, back to a day before it: nothing had fallen", "2019-06-30", 180, "2019-04-30", 0],
    ["before the start", "2018-12-31", 5, "2019-01-31", null],
  ])("%s", (_, from, cost, to, expected) => {
    expect(on(EVENT, cost, from, to)).toBe(expected === null ? null : kr(expected));
  });

  test("two days, the first of them passed: as much again", () => {
    const events = [d("2019-05-01"), d("2019-09-21")].map((date) => ({ date, weight: 0.5 }));
    expect(on({ kind: "events", events }, 70, "2019-06-30", "2019-09-30")).toBe(kr(140));
  });

  test("weights a quarter: 10 percent used of the first is 30 after the second", () => {
    const quarters = { kind: "quarters", weights: [0.1, 0.2, 0.3, 0.4] } as const;
    expect(on(quarters, 100, "2019-03-31", "2019-06-30")).toBe(kr(300));
    expect(carryOnToEnd(kr(100), YEAR, d("2019-03-31"), "months", quarters)).toBe(kr(1_000));
    expect(on({ kind: "quarters", weights: [0, 1, 0, 0] }, 5, "2019-03-31", "2019-04-30")).toBeNull();
  });

  test("an even quarter's weights are an even pace", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 12 }), (cost, month) => {
        const to = lastDay(2019, month);
        const quarters = { kind: "quarters", weights: [0.25, 0.25, 0.25, 0.25] } as const;
        const [even, weighted] = [LINEAR, quarters].map((profile) =>
          carryOn(ore(cost), YEAR, d("2019-03-31"), to, "months", profile)!,
        );
        expect(Math.abs(even! - weighted!)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test("the split of one partner: Studiefrämjandet", () => {
  expect(
    splitCashHeld({
      paid: kr(818_000),
      cost: kr(267_000),
      carriedOn: kr(356_000),
      scheduled: kr(818_000),
      expectedAtPaid: ore(54_533_333),
    }),
  ).toEqual({
    naive: kr(551_000),
    cutoff: kr(89_000),
    held: kr(462_000),
    schedule: 27_266_667,
    payment: 0,
    underspend: 18_933_333,
  });
});

test("the identity holds to the öre for any figures", () => {
  fc.assert(
    fc.property(
      fc.record({ paid: amount, cost: amount, carriedOn: amount, scheduled: amount, expectedAtPaid: amount }),
      (given) => {
        const { naive, cutoff, held, schedule, payment, underspend } = splitCashHeld(given);
        expect(naive).toBe(cutoff + held);
        expect(held).toBe(schedule + payment + underspend);
        expect(held).toBe(given.paid - given.carriedOn);
      },
    ),
  );
});
