import { fromSerial, type CalendarDate } from "../domain/calendar.ts";
import type { CellGrid, CellValue } from "../domain/cell-grid.ts";
import type { Place, ReadResult } from "../domain/table.ts";
import { address, columnLetters, parseAddress, parseRange } from "./address.ts";
import { tablesOfCells } from "./cell-table.ts";
import { decimalOfDouble } from "./decimals.ts";
import type { RawCell, ReadOptions } from "./raw-table.ts";

/** Reads the tables of a sheet or of any other rectangle of cells. */
export function readGrid(grid: CellGrid, options: ReadOptions = {}): ReadResult {
  const origin = parseAddress(grid.origin);
  const at = (row: number, column: number): Place => ({
    sheet: grid.name,
    address: address(origin.row + row, origin.column + column),
  });
  const dateAt = (row: number, column: number): CalendarDate | null => {
    const value = grid.values[row]?.[column];
    return typeof value === "number" && isDateFormat(grid.formats?.[row]?.[column] ?? "")
      ? fromSerial(Math.floor(value), grid.epoch ?? 1900)
      : null;
  };
  const merged = (grid.merged ?? []).map((range) => {
    const r = parseRange(range);
    return {
      top: r.top - origin.row,
      left: r.left - origin.column,
      bottom: r.bottom - origin.row,
      right: r.right - origin.column,
    };
  });
  return tablesOfCells(
    {
      cells: grid.values.map((row, r) => row.map((value, c) => cellOf(value, at(r, c), dateAt(r, c)))),
      name: grid.name,
      dateAt,
      hiddenRows: new Set(grid.hiddenRows),
      hiddenColumns: new Set(grid.hiddenColumns),
      merged,
      hasTotalsRow: grid.table?.hasTotals ?? false,
      place: (top, left, bottom, right) => ({
        sheet: grid.name,
        address: `${columnLetters(origin.column + left)}${origin.row + top + 1}:${columnLetters(origin.column + right)}${origin.row + bottom + 1}`,
      }),
    },
    options,
  );
}

function cellOf(value: CellValue, place: Place, day: CalendarDate | null): RawCell {
  if (value === null) return { text: "", place, settled: { state: "blank", value: null } };
  if (day) return { text: day, place, settled: { state: "text", value: null } };
  if (typeof value === "number") {
    const decimal = decimalOfDouble(value);
    return {
      text: decimal ?? String(value),
      place,
      settled: decimal === null ? { state: "unreadable", value: null } : { state: "number", value: decimal },
    };
  }
  if (typeof value === "boolean")
    return { text: value ? "TRUE" : "FALSE", place, settled: { state: "text", value: null } };
  // Excel's own error values: the figure is missing, and Excel says why.
  if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/.test(value))
    return { text: value, place, settled: { state: "unreadable", value: null } };
  return { text: value, place, settled: null, typedText: true };
}

/** Whether an Excel number format shows a date: day, month or year letters outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, "").split(";")[0] ?? "";
  return /[ymd]/i.test(bare) && !/general|standard/i.test(bare) && !/[#0?]/.test(bare);
}
