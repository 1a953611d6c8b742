import type { CellGrid } from "../domain/cell-grid.ts";
import type { RegisterItem } from "../domain/register.ts";
import type { TableShape } from "../reading/register/shape.ts";
import type { NewCell, NewColumn } from "../workbook/port.ts";
import type { OwnSheet } from "../workbook/own-sheet.ts";

/** An Excel table of the register as it stands in the workbook, to which rows can be added. */
export interface FoundTable {
  readonly sheet: string;
  readonly table: string;
  readonly headers: readonly string[];
  /** The column of a field, −1 where the table has none. */
  readonly columnOf: (field: string) => number;
}

/** The Excel table of one kind, known by its name or by the rows that were read from it; null where there is none. */
export function findTable<T extends RegisterItem>(
  grids: readonly CellGrid[],
  { name, columns, needs }: TableShape<T>,
  items: readonly RegisterItem[],
): FoundTable | null {
  for (const { name: sheet, table, values } of grids) {
    const headers = (values[0] ?? []).map((header) => String(header ?? "").trim());
    const columnOf = (field: string): number => headers.findIndex((header) => columns[field]!.test(header));
    const isIt = table && (name.test(table.name) || items[0]?.place.sheet === sheet);
    if (isIt && needs.every((field) => columnOf(field) >= 0)) return { sheet, table: table.name, headers, columnOf };
  }
  return null;
}

/** A new sheet with one table of the register, as *Lägg till uppföljningsblad* knows it. */
export const tableSheet = (
  table: string,
  name: string,
  columns: readonly NewColumn[],
  rows: readonly (readonly NewCell[])[],
): OwnSheet => ({
  key: `register:${table}`,
  name,
  rows: [
    columns.map(({ header }) => ({ value: header, look: "columnHeader" as const })),
    ...rows.map((row) => columns.map(({ holds, decimals }, at) => ({ value: row[at] ?? null, holds, decimals }))),
  ],
  letters: columns.map(({ letters }) => letters),
  tables: [{ name, area: { row: 0, column: 0, rows: rows.length + 1, columns: columns.length } }],
  frozenRows: 1,
});
