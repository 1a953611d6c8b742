import { type CalendarDate, isoDate } from "../../src/domain/calendar.ts";
import type { Example } from "../../src/domain/example.ts";
import { type FigureOptions, type Missing, figuresOf, isPaidMonthly } from "../../src/domain/figures.ts";
import { type FollowUpLine, amountsOf } from "../../src/domain/follow-up.ts";
import { kr } from "../../src/domain/money.ts";
import { outlook } from "../../src/domain/outlook.ts";
import { prepare } from "../checks/run-example.ts";

const of = (table: Omit<Example, "name" | "finds">) => prepare(table).lines[0]!;

test("the figures of one partner: Rinkeby Folkets Hus", () => {
  const { facts, missing, assumed } = of({ rows: [{ agreed: 1_800_000, paid: 900_000, costs: [380_000] }] });
  expect(facts).toMatchObject({
    remaining: kr(900_000),
    unspent: kr(1_420_000),
    naive: kr(520_000),
    expected: kr(450_000),
    variance: kr(70_000),
    expectedAtPaid: kr(600_000),
    scheduled: kr(900_000),
    carriedToEnd: kr(1_520_000),
    costDate: "2019-03-31",
    paidDate: "2019-04-30",
    periods: 1,
  });
  expect(missing).toEqual({ forecast: "noColumn", plan: "planAssumed" });
  expect(assumed).toEqual([
    { field: "period", value: { start: "2019-01-01", end: "2019-12-31" }, why: "calendarYear" },
    { field: "plan", value: "halfYearly", why: "explainsPaid" },
  ]);
});

describe("what is given is never assumed", () => {
  test("period, plan and profile", () => {
    const row = {
      agreed: 1_200_000,
      paid: 600_000,
      costs: [0],
      period: ["2019-02-01", "2020-01-31"],
      plan: "quarterly",
      event: "2019-06-06",
    } as const;
    const { facts, assumed, missing } = of({ rows: [row] });
    expect(assumed).toEqual([]);
    expect(missing.plan).toBeUndefined();
    expect(facts).toMatchObject({ scheduled: kr(300_000), expected: 0, profile: { kind: "events" } });
  });

  test("a footnote narrows what may be proposed, and says so", () => {
    expect(of({ rows: [{ agreed: 4_200_000, paid: 1_050_000, note: "Fakturerar månadsvis" }] }).assumed[1]).toEqual({
      field: "plan",
      value: "monthlyArrears",
      why: "footnote",
    });
    expect(of({ rows: [{ agreed: 900_000, paid: 450_000, note: "Fakturerar månadsvis" }] }).missing.plan).toBe(
      "noPlan",
    );
  });

  test.each(["Fakturerar månadsvis", "Månatlig utbetalning", "Betalas per månad", "Invoiced monthly"])("%s", (note) => {
    expect(isPaidMonthly({ ...of({ rows: [{}] }).line, notes: [note] })).toBe(true);
  });
});

describe("why a figure is not known", () => {
  test.each<[string, Omit<Example, "name" | "finds">, string, Missing]>([
    ["no such column", { rows: [{}] }, "agreed", "noColumn"],
    ["a blank cell", { rows: [{ agreed: null }] }, "agreed", "blank"],
    ["said to be missing", { rows: [{ agreed: ".." }] }, "agreed", "notAvailable"],
    ["words in an amount", { rows: [{ agreed: "många" }] }, "agreed", "unreadable"],
    ["no year", { rows: [{ agreed: 1, costs: [1] }], year: null, paidDate: null }, "expected", "noYear"],
    ["no date of payments", { rows: [{ paid: 1 }], paidDate: null }, "paidDate", "noPaidDate"],
    [
      "no period of costs",
      { rows: [{ costs: [1] }], costColumns: [{ header: "Kostnader" }] },
      "costDate",
      "noCostDate",
    ],
    ["no plan explains it", { rows: [{ agreed: 100, paid: 37, costs: [1] }] }, "split", "noPlan"],
    ["what it is made of", { rows: [{ agreed: 100, paid: null, costs: [1] }] }, "naive", "blank"],
    [
      "cost before the start",
      { rows: [{ agreed: 100, paid: 50, costs: [1], period: ["2019-06-01", "2019-12-31"] }] },
      "carriedToEnd",
      "beforeStart",
    ],
    ["columns in doubt", { rows: [1, 2, 3].map((n) => ({ costs: [n, 2 * n] })) }, "cost", "cumulativeSuspect"],
    ["one of the periods is blank", { rows: [{ costs: [1, null, 3] }] }, "cost", "blank"],
  ])("%s", (_name, table, figure, reason) => {
    const { facts, missing } = of(table);
    expect(facts[figure as keyof typeof facts]).toBeUndefined();
    expect(missing[figure as keyof typeof missing]).toBe(reason);
  });
});

describe("reported cost", () => {
  test("is the sum of the periods", () => {
    expect(of({ rows: [{ costs: [100, 70] }] }).facts).toMatchObject({ cost: kr(170), periods: 2 });
  });

  test("is the latest where the columns run from the start of the year", () => {
    expect(of({ rows: [{ costs: [100, 170] }], answered: "cumulative" }).facts.cost).toBe(kr(170));
  });

  test("leaves out columns nobody has filled in, also where no year is known", () => {
    const rows = [{ costs: [100, null] }, { costs: [null, null] }];
    const [first, second] = prepare({ rows, year: null, paidDate: null }).lines;
    expect(first!.facts).toMatchObject({ cost: kr(100), periods: 1 });
    expect(second!.missing.cost).toBe("blank");
    expect(of({ rows: [{ costs: [null, null] }] }).missing.cost).toBe("blank");
  });

  test("counts a column without a date beside one with", () => {
    const costColumns = [{ header: "Kostnader Kv1", quarter: 1 as const }, { header: "Övriga kostnader" }];
    expect(of({ rows: [{ costs: [100, 70] }], costColumns }).facts.cost).toBe(kr(170));
  });

  test("leaves out columns nobody has filled in", () => {
    const { facts } = of({ rows: [{ costs: [100, null, null] }] });
    expect(facts).toMatchObject({ cost: kr(100), periods: 1 });
  });

  test("is missing where every period lies after the day asked for", () => {
    const { followUp } = prepare({ rows: [{ costs: [100] }] });
    const options: FigureOptions = {
      basis: "days",
      costsInDoubt: false,
      reported: [true],
      costDate: isoDate("2019-01-31") as CalendarDate,
      termsOf: () => ({}),
    };
    expect(figuresOf(followUp.lines[0]!, followUp, options).missing.cost).toBe("blank");
  });
});

describe("the outlook for the whole period", () => {
  test("a forecast given wins", () => {
    expect(outlook(of({ rows: [{ forecast: 90, costs: [10, 20] }] }))).toEqual({ amount: kr(90), kind: "forecast" });
  });

  test("cost is carried on from two periods", () => {
    expect(outlook(of({ rows: [{ costs: [20, 10] }] }))).toEqual({ amount: kr(60), kind: "carriedOn" });
  });

  test.each<[string, Example["rows"][number], Missing]>([
    ["one period", { costs: [10] }, "onePeriod"],
    ["an event", { costs: [10, 20], event: "2019-06-06" }, "unevenCost"],
    ["no cost", { costs: [] }, "noCostColumn"],
  ])("%s is not assessed", (_name, row, reason) => {
    expect(outlook(of({ rows: [row] }))).toEqual({ notAssessable: reason });
  });
});

test("every amount that stands in a line, with what it is", () => {
  const kinds = (line: FollowUpLine) => amountsOf(line).map(({ kind, header }) => [kind, header]);
  expect(kinds(of({ rows: [{ agreed: 1, paid: null, costs: [1, 2], forecast: 3 }] }).line)).toEqual([
    ["agreed", ""],
    ["paid", ""],
    ["cost", "Kostnader Kv1"],
    ["cost", "Kostnader Kv2"],
    ["forecast", ""],
  ]);
  expect(kinds(of({ rows: [{}] }).line)).toEqual([]);
});
