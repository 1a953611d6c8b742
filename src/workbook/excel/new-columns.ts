import { type NewColumns, WorkbookError } from "../port.ts";
import { asEntered, fill, resizeTable } from "./apply.ts";
import { type ColumnModel, type MadeColumn, dressColumn } from "./apply-columns.ts";
import { type Area, addressOf, areaOf, loadArea } from "./area.ts";
import { textForCell } from "./cell-text.ts";
import type { Trip } from "./run.ts";

/**
 * Columns right of a table, where there is room: headers and totals written as one, and an Excel table made larger by them, so
 * that nothing moves. No cell that holds something is written to. Four round trips.
 * @param canResize whether Excel tables can be made larger
 * @returns the first header's cell, or null where something stands in the way
 */
export async function addColumns(
  trip: Trip,
  wanted: NewColumns,
  canResize: boolean,
): Promise<{ sheet: string; address: string } | null> {
  const sheet = trip.context.workbook.worksheets.getItemOrNullObject(wanted.sheet);
  sheet.load("name");
  sheet.protection.load("protected");
  sheet.tables.load("items/name");
  const range = sheet.getRange(wanted.table);
  loadArea(range);
  await trip.sync();
  if (sheet.isNullObject) throw new WorkbookError("sheetGone", wanted.sheet);
  if (sheet.protection.protected) throw new WorkbookError("protected", wanted.sheet);

  const area = areaOf(range);
  const right = area.column + area.columns;
  const count = wanted.columns.length;
  const tables = sheet.tables.items.map((table) => {
    const cells = table.getRange();
    loadArea(cells);
    return { table, cells };
  });
  // What is written would run together with what stands next to it: a blank column is left.
  const beside = sheet.getRangeByIndexes(area.row, right, area.rows, count + 1).getUsedRangeOrNullObject(true);
  beside.load("address");
  const headers = sheet.getRangeByIndexes(wanted.headerRow, right, 1, count);
  headers.load("values");
  const models = wanted.columns.map(({ like }) => modelOf(sheet, wanted, like));
  await trip.sync();

  const place = { sheet: wanted.sheet, address: addressOf(wanted.headerRow, right) };
  const own = tables.find(({ cells }) => holds(areaOf(cells), wanted.headerRow, area.column));
  // An earlier attempt may have written them without being told so.
  const isThere = headers.values[0]!.every((value, index) => value === wanted.columns[index]!.header);
  if (!isThere && !beside.isNullObject) return null;
  if (own && !canResize) return null;

  const made = wanted.columns.map(({ header, like }, index): MadeColumn => {
    const at = right + index;
    const model = models[index]!;
    const formulas = model.totals.flatMap(({ row, range }): [number, string][] => {
      const formula = inColumn(String(range.formulas[0]![0]), like, at);
      return formula ? [[row, formula]] : [];
    });
    return { at, header, model, formulas: new Map(formulas) };
  });
  trip.assertOpen();
  const size = own?.table.getRange();
  if (size) loadArea(size);
  const before = isThere ? null : fill(sheet, area.row, right, cellsOf(made, area, wanted.headerRow));
  if (own) resizeTable(sheet, own.table, { ...areaOf(own.cells), columns: right + count - areaOf(own.cells).column });
  await trip.sync();
  if (before?.formulas.flat().some((cell) => cell !== "")) {
    // Somebody wrote there in the meantime: it is put back as it was, and so is the size of the table.
    if (own && size) resizeTable(sheet, own.table, areaOf(size));
    fill(sheet, area.row, right, asEntered(before));
    await trip.sync();
    return null;
  }
  for (const column of made) dressColumn(sheet, column, wanted, own !== undefined);
  await trip.sync();
  return place;
}

/** Headers and totals of the new columns in one block, so that a column is there whole or not at all; blanks stay blank. */
const cellsOf = (made: readonly MadeColumn[], { row: top, rows }: Area, headerRow: number): string[][] =>
  Array.from({ length: rows }, (_, index) =>
    made.map(({ header, formulas }) =>
      top + index === headerRow ? textForCell(header, false) : (formulas.get(top + index) ?? ""),
    ),
  );

function modelOf(sheet: Excel.Worksheet, { headerRow, firstRow, totalRows }: NewColumns, like: number): ColumnModel {
  const header = sheet.getRangeByIndexes(headerRow, like, 1, 1);
  header.load("format/columnWidth,format/wrapText,format/horizontalAlignment,format/font/bold,format/fill/color");
  const body = sheet.getRangeByIndexes(firstRow, like, 1, 1);
  body.load("numberFormat");
  const totals = totalRows.map((row) => {
    const range = sheet.getRangeByIndexes(row, like, 1, 1);
    range.load("formulas,format/font/bold");
    return { row, range };
  });
  return { header, body, totals };
}

const holds = ({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean =>
  row <= atRow && atRow < row + rows && column <= atColumn && atColumn < column + columns;

/** A total's formula in another column, where it is made of its own column alone: `=SUM(D2:D9)` as `=SUM(E2:E9)`. */
function inColumn(formula: string, from: number, to: number): string | null {
  if (!formula.startsWith("=")) return null;
  const [own, other] = [from, to].map((column) => addressOf(0, column).replace(/\d+$/, ""));
  const references = formula.match(/\$?[A-Z]{1,3}\$?\d+/g) ?? [];
  const isOwn = (reference: string) => new RegExp(`^\\$?${own}\\$?\\d+$`).test(reference);
  if (references.length === 0 || !references.every(isOwn) || /[!["']/.test(formula)) return null;
  return formula.replace(/(\$?)[A-Z]{1,3}(\$?\d+)/g, (_, fixed: string, row: string) => `${fixed}${other}${row}`);
}
