import { type NewFormula, WorkbookError } from "../port.ts";
import { fill } from "./apply.ts";
import { addressOf, areaOf, loadArea } from "./area.ts";
import { textForCell } from "./cell-text.ts";
import type { Trip } from "./run.ts";

/**
 * A formula a blank column to the right of a table, in cells that are all empty. Beside it and not against it: a table
 * would take the column in as its own, and formulas cannot spill inside a table. Header and formula are written as one, so
 * neither ever stands alone. Three round trips.
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
  const cells = header === null ? [[formula]] : [[textForCell(header, false)], [formula]];
  const first = sheet.getRangeByIndexes(row, left, cells.length, 1);
  first.load("formulas");
  await trip.sync();
  const place = { sheet: name, address: addressOf(row + cells.length - 1, left) };
  if (isSame(first.formulas, header === null ? [[formula]] : [[header], [formula]])) return place;
  if (!occupied.isNullObject) return null;

  trip.assertOpen();
  const before = fill(sheet, row, left, cells);
  sheet.getRangeByIndexes(row + cells.length - 1, left, 1, 1).select();
  await trip.sync();
  if (before.formulas.flat().every((cell) => cell === "")) return place;
  // Somebody wrote there in the meantime: it is put back as it was.
  fill(sheet, row, left, asEntered(before));
  await trip.sync();
  return null;
}

/** The answer to an earlier attempt may have been lost. Excel may write a formula in its own letter case. */
const isSame = (cells: readonly (readonly unknown[])[], wanted: readonly (readonly string[])[]): boolean =>
  JSON.stringify(cells).toUpperCase() === JSON.stringify(wanted).toUpperCase();

/** What a person would have to enter for the same content: text that looks like something else stays text. */
const asEntered = ({ formulas, values }: Excel.Range): unknown[][] =>
  (formulas as unknown[][]).map((line, row) =>
    line.map((cell, column) => {
      const isText = typeof cell === "string" && cell === values[row]![column];
      return isText ? textForCell(cell, false) : cell;
    }),
  );
