import { readText } from "../../src/reading/read-text.ts";
import type { TableCell } from "../../src/domain/table.ts";
import { CASES } from "./layout-cases.ts";
import { REPORT_CASES } from "./report-cases.ts";

const MARKS: Readonly<Record<TableCell["state"], string>> = {
  number: "",
  text: "",
  unreadable: "?",
  notAvailable: "..",
  blank: "",
};
const shown = (cell: TableCell): string =>
  cell.state === "number" ? (cell.value ?? "") : cell.state === "text" ? cell.text : MARKS[cell.state];
const off = (differences: readonly (string | null)[]): string => {
  const own = differences.filter((d) => d !== null && Number(d) !== 0);
  return own.length > 0 ? ` (difference ${own.join(", ")})` : "";
};

it.each([...CASES, ...REPORT_CASES].map((c) => [c.name, c] as const))("%s", (_, { text, tables, problems }) => {
  const result = readText(text);
  const read = result.tables.map((table) => [
    ...table.rows.map((row) => row.cells.map(shown).join(" | ")),
    ...table.totals.map((total) => `= ${total.cells.map(shown).join(" | ")}${off(total.differences)}`),
  ]);
  expect(read).toEqual(tables);
  expect([...result.tables.flatMap((t) => t.problems), ...result.problems].map((p) => p.reason)).toEqual(problems);
});

test("bullets of a symbol font are bullets, in a list of amounts and in text that is none", () => {
  const list = (bullet: string) =>
    readText(
      `Bidrag 2022, kr\n${["Norra IF: 100 000 kr", "Södra IF: 250 000 kr"].map((line) => `${bullet} ${line}`).join("\n")}`,
    );
  const rows = list("\uF0B7").tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(rows).toEqual(list("•").tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)));
  expect(rows?.map(([name]) => name)).toEqual(["Norra IF", "Södra IF"]);
  const { tables, unread } = readText("\uF0B7 Läxläsning varje onsdag\n\uF0B7 Sommarfest");
  expect(tables).toEqual([]);
  expect(unread.map(({ text }) => text).join(" ")).toMatch(/Läxläsning varje onsdag.*Sommarfest/);
});

test("what figures are in is the table's own, where the one before it has the same columns", () => {
  const [first, second] = readText(
    "Bidrag, tkr\nFörening 2023 2024\nEkens IF 34 35\nGranens BK 28 29\nSumma 62 64\n\nUtbetalt i kronor\nFörening 2023 2024\nEkens IF 34 200 35 100\nGranens BK 28 450 29 000\nSumma 62 650 64 100",
  ).tables;
  expect([first?.unit, second?.unit]).toEqual(["thousand", "one"]);
});

test("amounts that each say their unit are in one, and round kronor are kronor", () => {
  expect(readText("Ekens IF 450 tkr\nGranens BK 120 000 kr\nKören 75 tkr").tables[0]?.unit).toBe("one");
  expect(readText("Ekens IF: 25 000 kronor\nGranens BK: 7 000 kronor\nTotalt: 32 000 kronor").tables[0]?.unit).toBe(
    "one",
  );
});
