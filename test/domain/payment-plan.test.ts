import fc from "fast-check";
import { type CalendarDate, addDays, dayNumber, fromDayNumber, isoDate } from "../../src/domain/calendar.ts";
import { kr, ore, sum } from "../../src/domain/money.ts";
import {
  PAYMENT_MODELS,
  type PaymentModel,
  instalments,
  modelThatExplains,
  scheduled,
} from "../../src/domain/payment-plan.ts";
import { type Period, calendarYear } from "../../src/domain/period.ts";

const d = (text: string): CalendarDate => isoDate(text)!;
const YEAR = calendarYear(2019);
const APRIL = d("2019-04-30");
const due = (model: PaymentModel, when: string, agreed = kr(1_200_000)) => scheduled({ model }, agreed, YEAR, d(when));

test.each<[PaymentModel, string, number]>([
  ["upFront", "2019-01-01", 1_200_000],
  ["halfYearly", "2019-06-14", 600_000],
  ["halfYearly", "2019-06-15", 1_200_000],
  ["quarterly", "2019-03-31", 300_000],
  ["quarterly", "2019-04-01", 600_000],
  ["monthlyAdvance", "2019-02-28", 200_000],
  ["monthlyAdvance", "2019-04-30", 400_000],
  ["monthlyArrears", "2019-03-31", 200_000],
  ["monthlyArrears", "2019-02-27", 0],
  ["monthlyArrears", "2019-02-28", 100_000],
  ["monthlyArrears", "2019-04-30", 300_000],
])("%s at %s", (model, when, expected) => {
  expect(due(model, when)).toBe(kr(expected));
});

test("nothing is due before the start", () => {
  for (const model of PAYMENT_MODELS) expect(due(model, "2018-12-31")).toBe(0);
});

test("a payment within the days of grace is on time", () => {
  const plan = { model: "quarterly" as const };
  expect(scheduled(plan, kr(400), YEAR, d("2019-04-10"), 10)).toBe(kr(100));
  expect(scheduled(plan, kr(400), YEAR, d("2019-04-11"), 10)).toBe(kr(200));
});

test("instalments given are taken as they are", () => {
  const plan = {
    instalments: [
      { due: d("2019-02-01"), amount: kr(70) },
      { due: d("2019-08-01"), amount: kr(40) },
    ],
  };
  expect(instalments(plan, kr(100), YEAR)).toBe(plan.instalments);
  expect(scheduled(plan, kr(100), YEAR, APRIL)).toBe(kr(70));
});

test("instalments add up to the agreed amount, in order, whatever model and period", () => {
  const start = fc.integer({ min: dayNumber(d("2015-01-01")), max: dayNumber(d("2030-12-31")) }).map(fromDayNumber);
  fc.assert(
    fc.property(
      fc.constantFrom(...PAYMENT_MODELS),
      fc.integer({ min: 0, max: 1e11 }).map(ore),
      start,
      fc.integer({ min: 0, max: 1200 }),
      (model, agreed, first, days) => {
        const period: Period = { start: first, end: addDays(first, days) };
        const list = instalments({ model }, agreed, period);
        expect(sum(list.map(({ amount }) => amount))).toBe(agreed);
        const dues = list.map((each) => each.due);
        expect([...dues].sort()).toEqual(dues);
        expect(dues[0]! >= period.start).toBe(true);
      },
    ),
  );
});

describe("what was paid is explained by", () => {
  test.each([
    ["all: up front", 200_000, 200_000, "upFront"],
    ["half in April: half-yearly, which is simpler than quarterly", 900_000, 450_000, "halfYearly"],
    ["a quarter: monthly in arrears", 4_200_000, 1_050_000, "monthlyArrears"],
    ["a third: monthly in advance", 1_200_000, 400_000, "monthlyAdvance"],
    ["an öre off: nothing", 900_000, 450_000.01, undefined],
    ["no agreed amount: nothing", 0, 0, undefined],
  ])("%s", (_name, agreed, paid, expected) => {
    expect(modelThatExplains(ore(paid * 100), kr(agreed), YEAR, APRIL)).toBe(expected);
  });

  test("only models that a footnote allows", () => {
    const monthly = ["monthlyArrears", "monthlyAdvance"] as const;
    expect(modelThatExplains(kr(450_000), kr(900_000), YEAR, APRIL, monthly)).toBeUndefined();
  });
});
