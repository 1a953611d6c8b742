import { type CalendarDate, toSerial } from "../../domain/calendar.ts";
import { type NewRows, WorkbookError } from "../port.ts";
import { areaOf, loadArea, rangeAddressOf } from "./area.ts";
import { formatOf, valueFor } from "./new-table.ts";
import type { Trip } from "./run.ts";
import { newRows, write } from "./write.ts";

/**
 * Rows after the last filled row of a table, where every cell they take is empty. The table's range is set rather than rows
 * inserted, which can end in a conflict between co-authors (pitfalls 17); inserting is for hosts before ExcelApi 1.13.
 * Three round trips.
 */
export async function addRows(
  trip: Trip,
  { sheet: name, table: called, columns, rows }: NewRows,
  canResize: boolean,
): Promise<{ sheet: string; address: string } | null> {
  const { workbook } = trip.context;
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  sheet.protection.load("protected");
  const table = sheet.tables.getItemOrNullObject(called);
  table.load("showTotals");
  const range = table.getRange();
  loadArea(range);
  range.load("values");
  // No member tells which day the workbook counts from; its own DATE does.
  const newYear = workbook.functions.date(2000, 1, 1);
  newYear.load("value");
  await trip.sync();
  if (sheet.isNullObject || table.isNullObject) throw new WorkbookError("sheetGone", name);
  if (sheet.protection.protected) throw new WorkbookError("protected", name);
  // Below the rows stand sums, which would have to give way.
  if (table.showTotals) return null;

  const area = areaOf(range);
  const blank = range.values.findIndex((row: unknown[]) => row.every((value) => value === ""));
  const from = blank < 0 ? area.rows : blank;
  const cells = sheet.getRangeByIndexes(area.row + from, area.column, rows.length, columns.length);
  const occupied = cells.getUsedRangeOrNullObject(true);
  occupied.load("address");
  await trip.sync();
  if (!occupied.isNullObject || columns.length !== area.columns) return null;

  const epoch = newYear.value === toSerial("2000-01-01" as CalendarDate, 1904) ? 1904 : 1900;
  const more = Math.max(0, from + rows.length - area.rows);
  const grown = { ...area, rows: area.rows + more };
  await write(trip, [
    newRows(table, cells, {
      formats: columns.map(formatOf),
      values: rows.map((row) => columns.map((column, at) => valueFor(row[at] ?? null, column, epoch))),
      whole: more > 0 && canResize ? sheet.getRangeByIndexes(grown.row, grown.column, grown.rows, grown.columns) : null,
      more,
    }),
  ]);
  return { sheet: name, address: rangeAddressOf({ ...area, row: area.row + from, rows: rows.length }) };
}
