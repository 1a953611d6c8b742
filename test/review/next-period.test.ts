import type { CellValue } from "../../src/domain/cell-grid.ts";
import { describeColumn } from "../../src/reading/headers.ts";
import { movedOn, paidHeader } from "../../src/review/next-header.ts";
import { carriedOver, columnsFor, nextPeriod } from "../../src/review/next-period.ts";
import { placedTable } from "../../src/review/placed-table.ts";
import { amountsKnown, yearAfter } from "../../src/review/next-year.ts";
import { day, reviewed, tableOn } from "./memory-helpers.ts";
import { ROWS_2019 } from "../workbooks/follow-up-2019.ts";

test.each([
  ["Kostnader Kv1, tkr", 3, "Kostnader Kv2, tkr"],
  ["Kostnader kv. 3", 3, "Kostnader kv. 4"],
  ["Kvartal 2 kostnad", 3, "Kvartal 3 kostnad"],
  ["Costs Q2 2024", 3, "Costs Q3 2024"],
  ["Kostnad 1:a kvartalet", 3, "Kostnad 2:a kvartalet"],
  ["Kostnad 2:a kvartalet", 3, "Kostnad 3:e kvartalet"],
  ["Kostnader T1", 4, "Kostnader T2"],
  ["Kostnad tertial 2", 4, "Kostnad tertial 3"],
  ["Kostnader t.o.m. Kv1", 3, "Kostnader t.o.m. Kv2"],
  ["Kostnader jan–mars", 3, "Kostnader apr–juni"],
  ["Kostnader januari-mars", 3, "Kostnader april-juni"],
  ["Kostnad Jan-Mar", 3, "Kostnad Apr-Jun"],
  ["Kostnad mars", 1, "Kostnad april"],
  ["Kostnad April", 1, "Kostnad Maj"],
  ["Utan period", 3, "Utan period"],
  ["Kv1 2019", 3, "Kv2 2019"],
])("%s, %d months on, is %s", (words, months, expected) => {
  expect(movedOn(words, months, "sv")).toBe(expected);
});

test("in an English table April is followed by May", () => {
  expect(movedOn("Costs April", 1, "en")).toBe("Costs May");
});

test.each([
  ["Utbetalt t.o.m. 30/4, tkr", "Utbetalt t.o.m. 31/7, tkr"],
  ["Utbetalt t.o.m. 30/4 2019", "Utbetalt t.o.m. 31/7 2019"],
  ["Utbetalt 2019-04-30 (tkr)", "Utbetalt 2019-07-31 (tkr)"],
  ["Utbetalt till och med 30 april", "Utbetalt till och med 31 juli"],
  ["Utbetalt per 30 apr 2019", "Utbetalt per 31 jul 2019"],
  ["Paid to April 30", "Paid to July 31"],
  ["Utbetalt t.o.m. den sista april", "Utbetalt t.o.m. den sista april 2019-07-31"],
])("%s is followed by %s", (header, expected) => {
  const made = paidHeader(
    describeColumn(header, 2019),
    day("2019-07-31"),
    2019,
    header.startsWith("Paid") ? "en" : "sv",
  );
  expect(made).toBe(expected);
  expect(describeColumn(made!, 2019).date).toBe("2019-07-31");
});

const rowsWith = (headers: readonly string[], ...figures: readonly (readonly CellValue[])[]) => [
  ["Förening", ...headers],
  ...["Alfa", "Beta", "Gamma"].map((name, row) => [name, ...figures.map((column) => column[row] ?? null)]),
];
const next = (rows: readonly (readonly CellValue[])[], options = {}) =>
  nextPeriod(reviewed(null, rows, [], options), "sv");
const [agreed, paid, cost] = [
  [400, 400, 400],
  [200, 200, 200],
  [90, 80, 70],
];

test("the 2019 table: Kv2, and paid to the last of July", () => {
  expect(next(ROWS_2019)).toEqual({
    closes: "Kostnader Kv1, tkr",
    cost: { header: "Kostnader Kv2, tkr", like: 3 },
    paid: { header: "Utbetalt t.o.m. 31/7, tkr", like: 2 },
    paidDate: "2019-07-31",
    newYear: null,
  });
});

test("tertials and months go on as long as they are", () => {
  const tertial = rowsWith(["Belopp, tkr", "Utbetalt t.o.m. 30/4", "Kostnader T1"], agreed, paid, cost);
  expect(next(tertial)).toMatchObject({ cost: { header: "Kostnader T2" }, paidDate: "2019-08-31" });
  const month = rowsWith(["Belopp, tkr", "Utbetalt t.o.m. 31/1", "Kostnad januari"], agreed, paid, cost);
  expect(next(month)).toMatchObject({ cost: { header: "Kostnad februari" }, paidDate: "2019-02-28" });
});

test("columns that are there already are not added again", () => {
  const rows = rowsWith(
    ["Belopp, tkr", "Utbetalt t.o.m. 30/4", "Utbetalt t.o.m. 31/8", "Kostnader Kv1", "Kostnader Kv2"],
    agreed,
    paid,
    [],
    cost,
    [],
  );
  expect(next(rows)).toEqual({
    closes: "Kostnader Kv1",
    cost: null,
    paid: null,
    paidDate: "2019-08-31",
    newYear: null,
  });
  expect(columnsFor(reviewed(null, rows), next(rows) as never)).toBeNull();
});

test("without a day for what was paid, only the cost is added", () => {
  expect(next(rowsWith(["Belopp, tkr", "Utbetalt", "Kostnader Kv1"], agreed, paid, cost))).toMatchObject({
    paid: null,
    paidDate: null,
  });
  expect(next(rowsWith(["Belopp, tkr", "Kostnader Kv1"], agreed, cost))).toMatchObject({
    paid: null,
    cost: { like: 2 },
  });
});

test("late in the year nothing is proposed beyond it", () => {
  const rows = rowsWith(["Belopp, tkr", "Utbetalt t.o.m. 31/10", "Kostnader Kv3"], agreed, paid, cost);
  expect(next(rows)).toMatchObject({ cost: { header: "Kostnader Kv4" }, paidDate: "2019-12-31" });
});

test.each([
  ["nothing has been reported", rowsWith(["Belopp, tkr", "Kostnader Kv1"], agreed, []), {}, "nothingReported"],
  ["the header names no period", rowsWith(["Belopp, tkr", "Kostnader"], agreed, cost), {}, "periodUnknown"],
])("%s: there is none, and that is why", (_what, rows, options, why) => {
  expect(next(rows, options)).toBe(why);
});

test("a year that is over: the next on a sheet of its own, with the amounts Årsbelopp gives and nothing of the old", () => {
  const headers = ["Diarienr", "Belopp, tkr", "Utbetalt t.o.m. 31/12", "Kostnader Kv3", "Kostnader Kv4", "Kommentar"];
  const rows = rowsWith(headers, ["D1", "D2", "D3"], agreed, paid, cost, cost, ["Avser event 6 juni"]);
  const others = [
    tableOn("Överenskommelser", [
      ["Diarienr", "Part", "Belopp", "Start", "Slut", "Status"],
      ["D1", "Alfa", 400_000, "2019-01-01", "2020-12-31", "aktiv"],
      ["D2", "Beta", 400_000, "2019-01-01", "2019-12-31", "aktiv"],
    ]),
    tableOn("Årsbelopp", [
      ["Diarienr", "År", "Belopp", "Uppräkning"],
      ["D1", 2020, 410_000, 8_200],
      ["D2", 2019, 400_000, null],
      // Two amounts for one year, and a row of an agreement that is not there: neither is guessed about.
      ["D2", 2020, 390_000, null],
      ["D2", 2020, 395_000, null],
      ["D9", 2020, 100_000, null],
    ]),
  ];
  const review = reviewed(null, rows, others);
  for (const [language, title, paidTo, costs] of [
    ["sv", "Uppföljning 2020", "Utbetalt t.o.m. 31/3 2020, tkr", "Kostnader Kv1 2020, tkr"],
    ["en", "Follow-up 2020", "Utbetalt t.o.m. 31/3 2020, kSEK", "Cost Q1 2020, kSEK"],
  ] as const) {
    const period = nextPeriod(review, language);
    if (typeof period === "string") throw new Error(period);
    expect(period).toMatchObject({ newYear: 2020, closes: "Kostnader Kv4", paidDate: "2020-03-31" });
    const { name, columns, rows, below } = placedTable(yearAfter(review, period, language), language);
    expect([name, below]).toEqual([title, []]);
    expect(columns.map(({ header }) => header)).toEqual(["Förening", "Diarienr", "Belopp, tkr", paidTo, costs]);
    expect(rows).toEqual([
      ["Alfa", "D1", 418.2, null, null],
      ["Beta", "D2", null, null, null],
      ["Gamma", "D3", null, null, null],
    ]);
    expect(amountsKnown(review, 2020)).toBe(1);
  }
  expect(nextPeriod(review, "sv", day("2019-12-31"))).toBe("paidDateUnreadable");
});

test("another day for the next payment, as the user says; not one before the latest", () => {
  const review = reviewed();
  expect(nextPeriod(review, "sv", day("2019-08-15"))).toMatchObject({ paid: { header: "Utbetalt t.o.m. 15/8, tkr" } });
  expect(nextPeriod(review, "sv", day("2019-04-30"))).toBe("paidDateUnreadable");
});

test("carried over to a sheet of its own: every column and row, the new ones in their place, and it reads back", () => {
  const review = reviewed();
  const period = nextPeriod(review, "sv");
  if (typeof period === "string") throw new Error(period);
  const table = carriedOver(review, period, "sv");
  const placed = placedTable(table, "sv");
  expect(placed.name).toBe("Kv2 2019");
  expect(placed.columns.map(({ header }) => header)).toEqual([
    "Förening",
    "Belopp, tkr",
    "Utbetalt t.o.m. 30/4 2019, tkr",
    "Utbetalt t.o.m. 31/7 2019, tkr",
    "Kostnader Kv1 2019, tkr",
    "Kostnader Kv2 2019, tkr",
    "Kommentar",
  ]);
  const again = reviewed(null, [
    placed.columns.map(({ header }) => header),
    ...placed.rows,
    [],
    ...placed.below,
  ] as never);
  expect(again.totals.of.cost.net).toBe(review.totals.of.cost.net);
  expect(again.totals.of.paid.net).toBe(review.totals.of.paid.net);
  expect(again.groups.map(({ main }) => [main.partner, main.check])).toEqual(
    review.groups.map(({ main }) => [main.partner, main.check]),
  );
});
