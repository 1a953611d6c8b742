import { readText } from "../../src/reading/read-text.ts";
import type { TableCell } from "../../src/domain/table.ts";
import { CASES } from "./layout-cases.ts";

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

it.each(CASES.map((c) => [c.name, c] as const))("%s", (_, { text, tables, problems }) => {
  const result = readText(text);
  const read = result.tables.map((table) => [
    ...table.rows.map((row) => row.cells.map(shown).join(" | ")),
    ...table.totals.map((total) => `= ${total.cells.map(shown).join(" | ")}${off(total.differences)}`),
  ]);
  expect(read).toEqual(tables);
  expect([...result.tables.flatMap((t) => t.problems), ...result.problems].map((p) => p.reason)).toEqual(problems);
});
