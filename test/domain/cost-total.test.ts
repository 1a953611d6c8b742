import type { CellValue } from "../../src/domain/cell-grid.ts";
import { understand } from "../../src/domain/understand.ts";
import { readGrid } from "../../src/reading/read-grid.ts";

const costsOf = (...values: CellValue[][]) => {
  const { followUp, table } = understand(readGrid({ name: "Grants 2026", origin: "A1", values }).tables[0]!);
  return {
    counted: followUp.lines[0]!.costs.map(({ header }) => header),
    kinds: table.columns.map(({ kind }) => kind),
  };
};
const HEADERS = ["Partner", "Grant (£)", "Q1 cost", "Q2 cost", "Total cost"];

test("a column that adds up the quarters is no quarter of its own", () => {
  const { counted, kinds } = costsOf(
    HEADERS,
    ["Riverside Trust", 60_000, 14_250, 13_900.5, 28_150.5],
    ["Peak Transport", 15_000, -1_250, null, -1_250],
    ["Hope Centre", 20_000, null, null, 0],
    ["Leeds Sports", 30_000, 15_000, 7_500, null],
  );
  expect(counted).toEqual(["Q1 cost", "Q2 cost"]);
  expect(kinds).toEqual(["partner", "agreed", "cost", "cost", "other"]);
});

test("it stands first as well as last, and beside a single quarter", () => {
  expect(costsOf(["Partner", "Grant (£)", "Total cost", "Q1 cost"], ["A", 9, 5, 5], ["B", 8, 4, 4]).counted).toEqual([
    "Q1 cost",
  ]);
});

test("it is told where the table gives no unit too", () => {
  const { counted } = costsOf(["Partner", "Grant", "Costs Q1", "Total cost"], ["A", 900, 5, 5], ["B", 800, 4, 4]);
  expect(counted).toEqual(["Costs Q1"]);
});

test("one row that does not add up leaves the column a cost: it may be something else", () => {
  const { counted } = costsOf(HEADERS, ["A", 900, 100, 200, 300], ["B", 900, 100, 200, 301], ["C", 900, 1, 2, 3]);
  expect(counted).toEqual(["Q1 cost", "Q2 cost", "Total cost"]);
});

test("what cannot be read proves nothing, and neither do nils", () => {
  expect(costsOf(HEADERS, ["A", 900, 0, 0, 0], ["B", 900, null, null, 0]).counted).toHaveLength(3);
  const readable = [1, 2, 3].map((n) => [`P${n}`, 900, n, 2 * n, 3 * n]);
  expect(costsOf(HEADERS, ["A", 900, "see note", 200, 999], ...readable).counted).toHaveLength(2);
});

test("a quarter is never the sum of others, and of two columns without a period neither is the other's", () => {
  expect(costsOf(["Partner", "Q1 cost", "Q2 cost"], ["A", 5, 5], ["B", 4, 4]).counted).toHaveLength(2);
  expect(costsOf(["Partner", "Cost", "Audited cost"], ["A", 5, 5], ["B", 4, 4]).counted).toHaveLength(2);
});
