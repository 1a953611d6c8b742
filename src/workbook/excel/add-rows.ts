import { type CalendarDate, toSerial } from "../../domain/calendar.ts";
import { type NewRows, WorkbookError } from "../port.ts";
import { asEntered, fill, resizeTable } from "./apply.ts";
import { type PlacedRows, putRows, setFormats } from "./apply-rows.ts";
import { areaOf, loadArea, rangeAddressOf } from "./area.ts";
import { formatOf, valueFor } from "./own-content.ts";
import type { Trip } from "./run.ts";

/**
 * Rows after the last filled row of a table, where every cell they take is empty. Three round trips.
 * @param again an earlier attempt may have put them there although no answer came: then they are not added twice
 */
export async function addRows(
  trip: Trip,
  { sheet: name, table: called, columns, rows }: NewRows,
  { canResize, again }: { readonly canResize: boolean; readonly again: boolean },
): Promise<{ sheet: string; address: string } | null> {
  const { workbook } = trip.context;
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  sheet.protection.load("protected");
  const table = sheet.tables.getItemOrNullObject(called);
  table.load("showTotals");
  const range = table.getRange();
  loadArea(range);
  range.load("values,formulas");
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
  const epoch = newYear.value === toSerial("2000-01-01" as CalendarDate, 1904) ? 1904 : 1900;
  const content = rows.map((row) => columns.map((column, at) => ({ ...column, value: row[at] ?? null })));
  const cells = content.map((row) => row.map((cell) => valueFor(cell, epoch)));
  const placeAt = (at: number) => ({
    sheet: name,
    address: rangeAddressOf({ ...area, row: area.row + at, rows: rows.length }),
  });
  const last = asEntered(range).slice(Math.max(0, from - rows.length), from);
  if (again && JSON.stringify(last.map(bare)) === JSON.stringify(cells.map(bare))) return placeAt(from - rows.length);

  const target = sheet.getRangeByIndexes(area.row + from, area.column, rows.length, columns.length);
  const occupied = target.getUsedRangeOrNullObject(true);
  occupied.load("address");
  target.load("numberFormat");
  await trip.sync();
  if (!occupied.isNullObject || columns.length !== area.columns) return null;

  const formats = target.numberFormat as string[][];
  const placed: PlacedRows = {
    table: area,
    from,
    cells,
    formats: content.map((row) => row.map((cell) => formatOf(cell) ?? "General")),
    more: Math.max(0, from + rows.length - area.rows),
  };
  trip.assertOpen();
  const size = table.getRange();
  loadArea(size);
  const before = putRows(sheet, table, placed, canResize);
  await trip.sync();
  if (before.formulas.flat().every((cell) => cell === "")) return placeAt(from);
  // Somebody wrote there in the meantime: it is put back as it was, and so is the size of the table.
  fill(sheet, area.row + from, area.column, asEntered(before));
  setFormats(sheet, placed, formats);
  if (placed.more > 0 && canResize) resizeTable(sheet, table, areaOf(size));
  await trip.sync();
  return null;
}

/** Cells without the apostrophe that keeps text as text. */
const bare = (row: readonly unknown[]): readonly unknown[] =>
  row.map((cell) => (typeof cell === "string" ? cell.replace(/^'/, "") : cell));
