import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { CalendarDate } from "../../src/domain/calendar.ts";
import type { ReadTable } from "../../src/domain/table.ts";
import { readGrid } from "../../src/reading/read-grid.ts";
import { readText } from "../../src/reading/read-text.ts";
import {
  type Corrections,
  NO_CORRECTIONS,
  correct,
  linesOf,
  placeKey,
  readingsOf,
} from "../../src/review/corrections.ts";
import { gridOf } from "../../src/review/place-table.ts";
import { placedTable } from "../../src/review/placed-table.ts";
import { runReview } from "../../src/review/run-review.ts";
import { LAYOUTS, headersOf, randomTable, spaced } from "../reading/random-table.ts";

const TEXT_2019 = readFileSync("test/workbooks/2019.txt", "utf8");
const only = (text: string): ReadTable => readText(text).tables[0]!;
const with_ = (corrections: Partial<Corrections>): Corrections => ({ ...NO_CORRECTIONS, ...corrections });
const again = (table: ReadTable, language: "sv" | "en" = "sv"): ReadTable =>
  readGrid(gridOf(placedTable(table, language))).tables[0]!;
const figures = (table: ReadTable) =>
  table.rows.map(({ cells }) => cells.map(({ state, value, text }) => (state === "number" ? Number(value) : text)));

test("the 2019 report, placed, says itself its unit, year and dates, and its footnote stands with its row", () => {
  const table = correct(only(TEXT_2019), with_({ year: 2019 }));
  const placed = placedTable(table, "sv");
  expect(placed.name).toBe("Inläst tabell 2019");
  expect(placed.columns.map(({ header }) => header)).toEqual([
    "Organisation",
    "Belopp, tkr",
    "Utbetalt t.o.m. 30/4 2019, tkr",
    "Kostnader Kv1 2019, tkr",
    "Kommentar",
  ]);
  expect(placed.rows[0]).toEqual(["Fryshuset", 4200, 1050, 1028, "Fakturerar månadsvis"]);
  expect(placed.below).toEqual([["Summa", 11386, 4743, 2428]]);
});

test("the review of the placed table is the review of the report: 419, and Fryshuset in arrears", () => {
  const table = correct(only(TEXT_2019), with_({ year: 2019 }));
  const [before, after] = [runReview(table), runReview(again(table))];
  expect(after.totals).toEqual(before.totals);
  expect(after.totals.of.variance.net).toBe(41_850_000);
  expect(after.assumed.map(({ partner, value, why }) => [partner, value, why])).toEqual(
    before.assumed.map(({ partner, value, why }) => [partner, value, why]),
  );
  expect(after.followUp.totals.map(({ printed, summed }) => [printed, summed])).toEqual(
    before.followUp.totals.map(({ printed, summed }) => [printed, summed]),
  );
});

test("any table reads back from its sheet as it was placed, total and all", () => {
  fc.assert(
    fc.property(randomTable({ rows: 8, columns: 4 }), fc.constantFrom("sv", "en"), (random, language) => {
      const table = correct(only(LAYOUTS["tabs"]!(random, true)), with_({ unit: "thousand", year: 2024 }));
      const placed = again(table, language as "sv");
      expect(figures(placed)).toEqual(figures(table));
      expect(placed.columns.map(({ kind }) => kind)).toEqual(table.columns.map(({ kind }) => kind));
      expect(placed.totals.map(({ label, differences }) => [label, differences.map(Number)])).toEqual(
        table.totals.map(({ label, differences }) => [label, differences.map(Number)]),
      );
      expect(placed.columns.slice(1).map(({ unit }) => unit)).toEqual(placed.columns.slice(1).map(() => "thousand"));
    }),
    { numRuns: 300 },
  );
});

test("a printed total that does not add up stands as printed, and is found again", () => {
  fc.assert(
    fc.property(randomTable({ rows: 8, columns: 3 }), fc.integer({ min: 20, max: 900 }), (random, off) => {
      const wrong = { ...random, sums: random.sums.map((sum) => sum + off) };
      const table = only(LAYOUTS["tabs"]!(wrong, true));
      fc.pre(table.totals.length === 1);
      const placed = again(table);
      expect(placed.totals[0]?.differences.slice(1).map(Number)).toEqual(random.sums.map(() => off));
    }),
    { numRuns: 100 },
  );
});

test("subtotals, loose notes and groups are kept, and none of them is taken for a row or a total of all rows", () => {
  const table = only(
    [
      "Förening\tBelopp, kr\tUtbetalt, kr",
      "Norr\t\t",
      "Alfa\t100\t50",
      "Beta\t200\t60",
      "Summa norr\t300\t110",
      "Söder\t\t",
      "Gamma\t400\t70",
      "Delta\t500\t80",
      "Summa söder\t900\t150",
      "Summa\t1 200\t260",
    ].join("\n"),
  );
  const placed = placedTable(table, "sv");
  expect(placed.rows.map(([name]) => name)).toEqual(["Alfa", "Beta", "Gamma", "Delta"]);
  const words = placed.below.map((row) => row.join("|"));
  expect(words[0]).toBe("Summa|1200|260");
  expect(words.slice(1).join()).toMatch(/Summa norr \(Belopp, kr 300; Utbetalt, kr 110\).*Summa söder/);
  const read = again(table);
  expect(read.totals).toHaveLength(1);
  expect(read.totals[0]!.differences.map(Number)).toEqual([0, 0, 0, ...read.columns.slice(3).map(() => 0)]);
  expect(read.rows).toHaveLength(4);
});

test("a number with more digits than a cell holds stays the text it was", () => {
  const table = only("Förening\tBelopp, kr\nAlfa\t12345678901234567890\nBeta\t1,50\nGamma\t2");
  expect(placedTable(table, "sv").rows.map(([, value]) => value)).toEqual(["12345678901234567890", 1.5, 2]);
  expect(placedTable(table, "sv").columns[1]!.decimals).toBe(2);
});

test("what could not be read is never read from the sheet instead", () => {
  const texts = [
    "Förening Belopp Utbetalt\nAlfa 1 200 300\nBeta 400 500\nGamma 2 600 700",
    "Förening\tBelopp, kr\tUtbetalt, kr\nAlfa\t1 2\t1 200 + 300\nBeta\t1,234.5.6\tca 5\nGamma\t100\t200\nDelta\t100\t200",
    "Förening\tBelopp, tkr\nAlfa\t1.234\nBeta\t2.000",
  ];
  for (const text of texts) {
    const table = only(text);
    expect(table.rows.flatMap(({ cells }) => cells).some(({ state }) => state === "unreadable")).toBe(true);
    const placed = again(correct(table, with_({ unit: "one" })));
    expect(placed.rows).toHaveLength(table.rows.length);
    table.rows.forEach((row, at) =>
      row.cells.forEach(({ state }, index) => {
        if (state === "unreadable") expect(placed.rows[at]!.cells[index]!.state).not.toBe("number");
      }),
    );
  }
  fc.assert(
    fc.property(randomTable({ rows: 6, columns: 3 }), fc.constantFrom(...Object.values(LAYOUTS)), (random, layout) => {
      for (const table of readText(layout(random, false)).tables) {
        const placed = again(table);
        table.rows.forEach((row, at) =>
          row.cells.forEach((cell, index) => {
            const back = placed.rows[at]?.cells[index];
            if (cell.state === "number") expect(Number(back?.value)).toBe(Number(cell.value));
            else expect(back?.state).not.toBe("number");
          }),
        );
      }
    }),
    { numRuns: 150 },
  );
});

describe("what the user puts right", () => {
  test("a kind: one column of partners, and a column of words becomes amounts read as numbers", () => {
    const table = only("Post\tFörening\tUtfall\nA\tAlfa\t10\nB\tBeta\t20");
    const changed = correct(table, with_({ columns: new Map([[0, { kind: "partner" }]]) }));
    expect(changed.columns.map(({ kind }) => kind)).toEqual(["partner", "other", "cost"]);
    const words = only("Förening\tBelopp\tUtbetalt\nAlfa\tca 5\t10\nBeta\tx\t20\nGamma\ty\t30");
    const amounts = correct(words, with_({ columns: new Map([[1, { kind: "agreed" }]]) }));
    expect(amounts.rows.every(({ cells }) => cells[1]!.state !== "number")).toBe(true);
    expect(amounts.problems.length + words.problems.length).toBeGreaterThan(0);
  });

  test("unit and year hold where the header says none of its own", () => {
    const table = only("Förening\tBelopp\tUtbetalt t.o.m. 30/4\tKostnader Kv1 2018\nAlfa\t10\t5\t3\nBeta\t20\t6\t4");
    const changed = correct(table, with_({ unit: "million", year: 2019 }));
    expect(changed.columns.map(({ unit, date }) => [unit, date])).toEqual([
      [null, null],
      ["million", null],
      ["million", "2019-04-30"],
      ["million", "2018-03-31"],
    ]);
  });

  test("a date of a column whose header has none", () => {
    const table = only("Förening\tBelopp, kr\tUtbetalt, kr\nAlfa\t10\t5\nBeta\t20\t6");
    const changed = correct(table, with_({ columns: new Map([[2, { date: "2020-08-31" as CalendarDate }]]) }));
    expect(placedTable(changed, "sv").columns[2]!.header).toBe("Utbetalt 2020-08-31, kr");
    expect(again(changed).columns[2]!.date).toBe("2020-08-31");
  });

  test("which of its readings an ambiguous number has; its problem is then gone and its total is added again", () => {
    const text = "Förening\tBelopp, tkr\nAlfa\t1.234\nBeta\t2.000";
    const table = only(text);
    const problem = table.problems.find(({ reason }) => reason === "ambiguous-number")!;
    expect(readingsOf(problem).length).toBeGreaterThan(1);
    const chosen = readingsOf(problem)[0]!;
    const changed = correct(table, with_({ numbers: new Map([[placeKey(problem.place, problem.text), chosen]]) }));
    expect(changed.rows[0]!.cells[1]).toMatchObject({ state: "number", value: chosen });
    expect(changed.problems).not.toContain(problem);
  });

  test("which way a line is cut that can be cut in several; its total is then added", () => {
    const table = only("Förening Belopp Utbetalt\nAlfa 1 200 300\nBeta 400 500\nGamma 2 600 700");
    const problem = table.problems.find(({ reason }) => reason === "ambiguous-row");
    if (!problem) return expect(table.rows).toHaveLength(3);
    const ways = linesOf(problem);
    expect(ways.length).toBeGreaterThan(1);
    for (const way of ways) {
      const changed = correct(table, with_({ lines: new Map([[placeKey(problem.place, problem.text), way]]) }));
      const row = changed.rows.find(({ cells }) => cells[0]!.place.line === problem.place.line)!;
      expect(row.cells.slice(1).map(({ value }) => value)).toEqual(way);
      expect(changed.problems).not.toContain(problem);
    }
  });

  test("nothing said changes nothing", () => {
    for (const layout of Object.values(LAYOUTS)) {
      const random = fc.sample(randomTable({ rows: 6, columns: 3 }), { numRuns: 5, seed: 7 });
      for (const each of random)
        for (const table of readText(layout(each, true)).tables) expect(correct(table, NO_CORRECTIONS)).toEqual(table);
    }
    expect(headersOf(fc.sample(randomTable({ rows: 3, columns: 1 }), 1)[0]!)).toHaveLength(2);
    expect(spaced(1200)).toBe("1 200");
  });
});
