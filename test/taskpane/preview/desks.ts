import type { Place, TableRow } from "../../../src/domain/table.ts";
import type { CheckResult, Desk } from "../../../src/review/desk.ts";
import { fakeDesk, table2019 } from "../fixture.ts";

const at = (sheet: string, address: string): Place => ({ sheet, address });

const ANSWERS: Readonly<Record<string, CheckResult | Promise<CheckResult>>> = {
  none: { kind: "noTable", sheet: "Blad2", problems: [] },
  several: {
    kind: "several",
    candidates: [table2019(), table2019({ title: "Kv2 2019", place: at("Kv1 2019", "G1:J10") })],
  },
  failed: { kind: "failed", fault: "protected", where: "Kv1 2019" },
  reading: new Promise(() => undefined),
};

/** The same rows again and again, each with a name and a place of its own. */
function renamed(row: TableRow, index: number): TableRow {
  const cells = row.cells.map((cell, column) => ({
    ...cell,
    ...(column === 0 && { text: `${cell.text} ${index + 1}` }),
    place: at("Kv1 2019", `${"ABCD"[column]}${index + 2}`),
  }));
  return { ...row, cells };
}

/** A desk that answers with the state to be looked at. */
export function deskIn(state: string): Desk {
  const answer = ANSWERS[state === "reportFailed" ? "failed" : state];
  const table = table2019();
  const columns = table.columns.map((column) => ({ ...column, unit: null }));
  const many = Array.from({ length: 100 }, () => table.rows).flat();
  return fakeDesk({
    ...((state === "huge" || state === "reportHuge") && { table: { ...table, rows: many.map(renamed), totals: [] } }),
    ...(answer && { answers: [answer] }),
    ...(state === "questions" && { table: table2019({ title: "Blad1", year: null, unit: null, columns }) }),
  });
}
