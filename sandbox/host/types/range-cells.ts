import { addressOf, cellCount, intersection } from "../a1.ts";
import { isError, type CellContent } from "../cells.ts";
import { accessDenied, invalidArgument } from "../errors.ts";
import { COLUMN_WIDTH, ROW_HEIGHT, rowsOf, type Sheet } from "../sheet.ts";
import { indexes, type RangeRef } from "./area-ref.ts";

/** What a range does with its cells: matrices in and out, number formats, hidden rows, sizes, merging. */

/** Above this many cells Excel answers null for a matrix instead of an error. */
const MATRIX_LIMIT = 5_000_000;

export const matrix = <T>({ area }: RangeRef, pick: (row: number, column: number) => T): T[][] | null =>
  cellCount(area) > MATRIX_LIMIT ? null : rowsOf(area, pick);

/** One value for all cells, or a matrix of the range's own shape. */
export function asMatrix(range: RangeRef, value: unknown): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) return value as unknown[][];
  if (cellCount(range.area) > MATRIX_LIMIT) throw invalidArgument("too many cells");
  return rowsOf(range.area, () => value);
}

export function valueType(value: CellContent): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

export const enter = (range: RangeRef, value: never): void =>
  range.book.enter(range.sheet, range.area, asMatrix(range, value));

export function setNumberFormat(range: RangeRef, value: unknown): void {
  const { book, sheet, area } = range;
  if (!Array.isArray(value)) {
    book.reformat(sheet, area, () => ({ numberFormat: String(value) }));
    return;
  }
  const formats = value as unknown[][];
  if (formats.length !== area.rows || formats.some((row) => row.length !== area.columns)) {
    throw invalidArgument(`the array is not ${area.rows} × ${area.columns}`);
  }
  book.reformat(sheet, area, (_format, row, column) => {
    const wanted = formats[row - area.top]?.[column - area.left];
    return typeof wanted === "string" ? { numberFormat: wanted } : {};
  });
}

export function hide(
  { book, sheet, area }: RangeRef,
  hidden: Set<number>,
  from: number,
  count: number,
  hide: boolean,
): void {
  book.assertWritable(sheet);
  for (const index of indexes(from, count)) {
    if (hide) hidden.add(index);
    else hidden.delete(index);
  }
  book.tell("layout", "change", sheet, area);
}

export const hiddenRows = ({ sheet, area }: RangeRef) =>
  indexes(area.top, Math.min(area.rows, 100_000)).map((row) => sheet.hiddenRows.has(row));
export const hiddenColumns = ({ sheet, area }: RangeRef) =>
  indexes(area.left, area.columns).map((column) => sheet.hiddenColumns.has(column));

export const widthOf = (sheet: Sheet, from: number, count: number): number =>
  indexes(from, count).reduce(
    (sum, column) => sum + (sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? COLUMN_WIDTH)),
    0,
  );
export const heightOf = (sheet: Sheet, from: number, count: number): number =>
  indexes(from, count).reduce(
    (sum, row) => sum + (sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? ROW_HEIGHT)),
    0,
  );

export function merge({ book, sheet, area }: RangeRef, across: boolean | null): void {
  book.assertWritable(sheet);
  const parts = across ? indexes(area.top, area.rows).map((top) => ({ ...area, top, rows: 1 })) : [area];
  for (const part of parts) {
    for (const { row, column } of [...sheet.cellsIn(part)]) {
      if (row !== part.top || column !== part.left) sheet.put(row, column, { value: null, formula: null });
    }
    sheet.merged.push(part);
  }
  book.tell("layout", "change", sheet, area);
}

export function unmerge({ book, sheet, area }: RangeRef): void {
  book.assertWritable(sheet);
  const kept = sheet.merged.filter((each) => intersection(each, area) === null);
  sheet.merged.splice(0, sheet.merged.length, ...kept);
  book.tell("layout", "change", sheet, area);
}

/** Values or formats of a range of the same size. Formulas are not copied: they would have to move. */
export function copyFrom({ book, sheet, area }: RangeRef, source: RangeRef, what: string): void {
  if (what !== "Values" && what !== "Formats") throw invalidArgument(`copy ${what}`);
  if (source.area.rows !== area.rows || source.area.columns !== area.columns)
    throw invalidArgument(`${addressOf(source.area)} is not the size of ${addressOf(area)}`);
  if (sheet.isProtected) throw accessDenied(`the sheet ${sheet.name} is protected`);
  for (let row = 0; row < area.rows; row += 1)
    for (let column = 0; column < area.columns; column += 1) {
      const at = [source.area.top + row, source.area.left + column] as const;
      const change =
        what === "Values"
          ? { value: source.sheet.cell(...at).value, formula: null }
          : { format: source.sheet.format(...at) };
      sheet.put(area.top + row, area.left + column, change);
    }
  book.tell(what === "Values" ? "cells" : "format", "change", sheet, area);
}
