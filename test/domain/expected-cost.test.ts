import fc from "fast-check";
import { type CalendarDate, addDays, dayNumber, fromDayNumber, isoDate } from "../../src/domain/calendar.ts";
import {
  type Basis,
  LINEAR,
  type Profile,
  addMonths,
  duration,
  elapsed,
  expectedCost,
} from "../../src/domain/expected-cost.ts";
import { kr, ore } from "../../src/domain/money.ts";
import { type Period, calendarYear } from "../../src/domain/period.ts";

const d = (text: string): CalendarDate => isoDate(text)!;
const YEAR = calendarYear(2019);
const MARCH = d("2019-03-31");
const day = fc.integer({ min: dayNumber(d("2015-01-01")), max: dayNumber(d("2030-12-31")) }).map(fromDayNumber);
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 1500 }))
  .map(([start, days]): Period => ({ start, end: addDays(start, days) }));
const basis = fc.constantFrom<Basis>("months", "days");
const agreed = fc.integer({ min: 0, max: 1e11 }).map(ore);

describe("time", () => {
  test("in months: twelfths, part months by days", () => {
    const month = duration(d("2019-01-01"), d("2019-01-31"), "months");
    expect(duration(YEAR.start, YEAR.end, "months")).toBe(12 * month);
    expect(duration(d("2019-02-01"), d("2019-02-14"), "months")).toBe(month / 2);
    expect(duration(d("2018-12-16"), d("2019-01-31"), "months")).toBe(month + (16 / 31) * month);
  });

  test("in days", () => {
    expect(duration(YEAR.start, YEAR.end, "days")).toBe(365);
    expect(duration(MARCH, YEAR.start, "days")).toBe(0);
  });

  test("passes from nothing to the whole period", () => {
    expect(elapsed(YEAR, d("2018-12-31"), "months")).toBe(0);
    expect(elapsed(YEAR, d("2020-06-30"), "days")).toBe(365);
  });

  test("adds up: what passed before a day and from it on is the whole", () => {
    fc.assert(
      fc.property(period, basis, fc.integer({ min: 0, max: 1500 }), (each, counted, days) => {
        const split = addDays(each.start, days);
        fc.pre(split < each.end);
        expect(duration(each.start, split, counted) + duration(addDays(split, 1), each.end, counted)).toBe(
          duration(each.start, each.end, counted),
        );
      }),
    );
  });
});

describe("linear", () => {
  test("the 2019 report: a quarter of the amount on 31 March", () => {
    expect(expectedCost(kr(1_636_000), YEAR, MARCH, LINEAR, "months")).toBe(kr(409_000));
    expect(expectedCost(kr(11_386_000), YEAR, MARCH, LINEAR, "days")).toBe(280_750_685);
  });

  test("never falls, from nothing before the start to everything at the end", () => {
    fc.assert(
      fc.property(agreed, period, day, day, basis, (amount, each, a, b, counted) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const at = (when: CalendarDate) => expectedCost(amount, each, when, LINEAR, counted);
        expect(at(first)).toBeLessThanOrEqual(at(second));
        expect(at(addDays(each.start, -1))).toBe(0);
        expect(at(each.end)).toBe(amount);
      }),
    );
  });

  test("a period that ends before it starts", () => {
    expect(() => expectedCost(kr(1), { start: YEAR.end, end: YEAR.start }, MARCH, LINEAR, "days")).toThrow(
      "ends 2019-01-01, before its start 2019-12-31",
    );
  });
});

describe("by quarters", () => {
  const quarters = (...weights: number[]): Profile => ({ kind: "quarters", weights });

  test("a weight for each three months, evenly within them", () => {
    const profile = quarters(0.1, 0.2, 0.3, 0.4);
    const at = (when: string) => expectedCost(kr(1_000_000), YEAR, d(when), profile, "months");
    expect(at("2019-03-31")).toBe(kr(100_000));
    expect(at("2019-05-15")).toBe(10_000_000 + Math.round((20_000_000 * (1 + 15 / 31)) / 3));
    expect(at("2019-09-30")).toBe(kr(600_000));
    expect(at("2019-12-31")).toBe(kr(1_000_000));
  });

  test("thirds are made whole", () => {
    const profile = quarters(1 / 3, 1 / 3, 1 / 3);
    const nine = { start: YEAR.start, end: d("2019-09-30") };
    expect(expectedCost(kr(900_000), nine, nine.end, profile, "months")).toBe(kr(900_000));
  });

  test("a period that is not whole quarters ends within its last", () => {
    const short = { start: YEAR.start, end: d("2019-04-30") };
    expect(expectedCost(kr(400_000), short, MARCH, quarters(0.5, 0.5), "months")).toBe(kr(200_000));
    expect(expectedCost(kr(400_000), short, short.end, quarters(0.5, 0.5), "months")).toBe(kr(400_000));
    expect(() => expectedCost(kr(1), short, MARCH, quarters(0.5, 0.25, 0.25), "months")).toThrow(
      "3 quarters do not fit in 2019-01-01 to 2019-04-30",
    );
  });

  test("equal weights of a year agree with linear at each quarter's end", () => {
    for (const end of ["2019-03-31", "2019-06-30", "2019-09-30", "2019-12-31"])
      expect(expectedCost(kr(1_200_000), YEAR, d(end), quarters(0.25, 0.25, 0.25, 0.25), "months")).toBe(
        expectedCost(kr(1_200_000), YEAR, d(end), LINEAR, "months"),
      );
  });

  test.each([[[0.5, 0.4]], [[1.5, -0.5]], [[]]])("weights %j do not sum to 1", (weights) => {
    expect(() => expectedCost(kr(1), YEAR, MARCH, quarters(...weights), "days")).toThrow("do not sum to 1");
  });
});

describe("by events", () => {
  const party: Profile = { kind: "events", events: [{ date: d("2019-06-06"), weight: 1 }] };

  test("all on the day, nothing before", () => {
    expect(expectedCost(kr(200_000), YEAR, d("2019-06-05"), party, "months")).toBe(0);
    expect(expectedCost(kr(200_000), YEAR, d("2019-06-06"), party, "months")).toBe(kr(200_000));
  });

  test("several, each with its weight, in whatever order they are given", () => {
    const events = [
      { date: d("2019-09-21"), weight: 0.7 },
      { date: d("2019-05-15"), weight: 0.3 },
    ];
    const at = (when: string) => expectedCost(kr(100_000), YEAR, d(when), { kind: "events", events }, "days");
    expect(at("2019-05-15")).toBe(kr(30_000));
    expect(at("2019-09-21")).toBe(kr(100_000));
  });
});

test("months later: the same day, or the last one there is", () => {
  expect(addMonths(d("2019-01-31"), 1)).toBe("2019-02-28");
  expect(addMonths(d("2019-11-15"), 3)).toBe("2020-02-15");
  expect(addMonths(d("2019-03-31"), -1)).toBe("2019-02-28");
  expect(addMonths(d("9999-12-31"), 1)).toBe("9999-12-31");
});
