import type { Area } from "./area.ts";
import { fill, resizeTable } from "./apply.ts";
import type { SentValue } from "./steps.ts";

/** Rows for a table: where they go and what they hold. */
export interface PlacedRows {
  /** The whole table, and where in it the rows begin. */
  readonly table: Area;
  readonly from: number;
  readonly formats: readonly (readonly string[])[];
  readonly cells: readonly (readonly SentValue[])[];
  /** Rows that the table grows by. */
  readonly more: number;
}

/**
 * Puts rows into a table, in cells that were empty. The table's range is set rather than rows inserted, which can end in a
 * conflict between co-authors (pitfalls 17); inserting is for hosts before ExcelApi 1.13.
 * @returns what stood in the cells just before
 */
export function putRows(sheet: Excel.Worksheet, table: Excel.Table, rows: PlacedRows, canResize: boolean): Excel.Range {
  const { table: area, from, formats, cells, more } = rows;
  if (more > 0 && canResize) resizeTable(sheet, table, { ...area, rows: area.rows + more });
  else if (more > 0)
    table.rows.add(
      undefined,
      cells.slice(-more).map((row) => row.map(() => "")),
    );
  setFormats(sheet, rows, formats);
  return fill(sheet, area.row + from, area.column, cells);
}

export function setFormats(sheet: Excel.Worksheet, { table, from }: PlacedRows, formats: PlacedRows["formats"]): void {
  sheet.getRangeByIndexes(table.row + from, table.column, formats.length, table.columns).numberFormat =
    formats as never;
}
