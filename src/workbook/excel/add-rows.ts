import { type CalendarDate, toSerial } from "../../domain/calendar.ts";
import { type NewRows, WorkbookError } from "../port.ts";
import { asEntered, fill } from "./apply.ts";
import { areaOf, loadArea, rangeAddressOf } from "./area.ts";
import { formatOf, valueFor } from "./own-content.ts";
import type { Trip } from "./run.ts";

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
  cells.load("numberFormat");
  await trip.sync();
  if (!occupied.isNullObject || columns.length !== area.columns) return null;

  const formats = cells.numberFormat as string[][];
  const epoch = newYear.value === toSerial("2000-01-01" as CalendarDate, 1904) ? 1904 : 1900;
  const content = rows.map((row) => columns.map((column, at) => ({ ...column, value: row[at] ?? null })));
  const more = Math.max(0, from + rows.length - area.rows);
  const whole = (height: number): Excel.Range => sheet.getRangeByIndexes(area.row, area.column, height, area.columns);
  trip.assertOpen();
  if (more > 0 && canResize) table.resize(whole(area.rows + more));
  else if (more > 0)
    table.rows.add(
      undefined,
      content.slice(-more).map((row) => row.map(() => "")),
    );
  cells.numberFormat = content.map((row) => row.map((cell) => formatOf(cell) ?? "General"));
  const before = fill(
    sheet,
    area.row + from,
    area.column,
    content.map((row) => row.map((cell) => valueFor(cell, epoch))),
  );
  await trip.sync();
  if (before.formulas.flat().every((cell) => cell === ""))
    return { sheet: name, address: rangeAddressOf({ ...area, row: area.row + from, rows: rows.length }) };
  // Somebody wrote there in the meantime: it is put back as it was.
  fill(sheet, area.row + from, area.column, asEntered(before));
  cells.numberFormat = formats;
  if (more > 0 && canResize) table.resize(whole(area.rows));
  await trip.sync();
  return null;
}
