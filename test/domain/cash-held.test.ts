import fc from "fast-check";
import { type CalendarDate, isoDate } from "../../src/domain/calendar.ts";
import { carryOn, carryOnToEnd, splitCashHeld } from "../../src/domain/cash-held.ts";
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
