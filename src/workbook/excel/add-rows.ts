import { type NewRows, WorkbookError } from "../port.ts";
import { areaOf, loadArea, rangeAddressOf } from "./area.ts";
import type { Trip } from "./run.ts";
import { newRows, write } from "./write.ts";

/**
 * Rows after the last filled row of a table, where every cell they take is empty. The table's range is set rather than rows
 * inserted, which can end in a conflict between co-authors (pitfalls 17); inserting is for hosts before ExcelApi 1.13.
 * Three round trips.
 */
export async function addRows(
  trip: Trip,
  { sheet: name, table: called, rows }: NewRows,
  canResize: boolean,
): Promise<{ sheet: string; address: string } | null> {
  const sheet = trip.context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  sheet.protection.load("protected");
  const table = sheet.tables.getItemOrNullObject(called);
  table.load("showTotals");
  const range = table.getRange();
  loadArea(range);
  range.load("values");
  await trip.sync();
  if (sheet.isNullObject || table.isNullObject) throw new WorkbookError("sheetGone", name);
  if (sheet.protection.protected) throw new WorkbookError("protected", name);
  // Below the rows stand sums, which would have to give way.
  if (table.showTotals) return null;

  const area = areaOf(range);
  const blank = range.values.findIndex((row: unknown[]) => row.every((value) => value === ""));
  const from = blank < 0 ? area.rows : blank;
  const cells = sheet.getRangeByIndexes(area.row + from, area.column, rows.length, area.columns);
  const occupied = cells.getUsedRangeOrNullObject(true);
  occupied.load("address");
  await trip.sync();
  if (!occupied.isNullObject) return null;

  const more = Math.max(0, from + rows.length - area.rows);
  const grown = more > 0 && canResize;
  await write(trip, [
    newRows(
      table,
      cells,
      rows.map((row) => Array.from({ length: area.columns }, (_, at) => row[at] ?? "")),
      {
        whole: grown ? sheet.getRangeByIndexes(area.row, area.column, area.rows + more, area.columns) : null,
        more,
      },
    ),
  ]);
  const placed = { row: area.row + from, column: area.column, rows: rows.length, columns: area.columns };
  return { sheet: name, address: rangeAddressOf(placed) };
}
