import { type NewFormula, WorkbookError } from "../port.ts";
import { addressOf, areaOf, loadArea } from "./area.ts";
import type { Trip } from "./run.ts";
import { newFormula, write } from "./write.ts";

/**
 * A formula a blank column to the right of a table, in cells that are all empty. Beside it and not against it: a table
 * would take the column in as its own, and formulas cannot spill inside a table. Three round trips.
 */
export async function addFormula(
  trip: Trip,
  { sheet: name, table, formula, header, rows, columns }: NewFormula,
): Promise<{ sheet: string; address: string } | null> {
  const sheet = trip.context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  sheet.protection.load("protected");
  const range = sheet.getRange(table);
  loadArea(range);
  await trip.sync();
  if (sheet.isNullObject) throw new WorkbookError("sheetGone", name);
  if (sheet.protection.protected) throw new WorkbookError("protected", name);

  const { row, column, columns: width } = areaOf(range);
  const left = column + width + 1;
  const wanted = sheet.getRangeByIndexes(row, left, rows, columns);
  const occupied = wanted.getUsedRangeOrNullObject(true);
  occupied.load("address");
  await trip.sync();
  if (!occupied.isNullObject) return null;

  const cell = sheet.getRangeByIndexes(header === null ? row : row + 1, left, 1, 1);
  const over = header === null ? null : sheet.getRangeByIndexes(row, left, 1, 1);
  await write(trip, [newFormula(over, header ?? "", cell, formula)]);
  return { sheet: name, address: addressOf(header === null ? row : row + 1, left) };
}
