import { fromSerial, type CalendarDate } from "../domain/calendar.ts";
import type { CellGrid, CellValue } from "../domain/cell-grid.ts";
import type { Place, ReadResult } from "../domain/table.ts";
import { address, columnLetters, parseAddress, parseRange } from "./address.ts";
import { tablesOfCells } from "./cell-table.ts";
import { decimalOfDouble } from "./decimals.ts";
import { EXCEL_ERROR } from "./numbers.ts";
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
      cells: grid.values.map((row, r) =>
        row.map((value, c) => cellOf(value, at(r, c), dateAt(r, c), grid.formats?.[r]?.[c] ?? "")),
      ),
      name: grid.name,
      dateAt,
      hiddenRows: new Set(grid.hiddenRows),
      hiddenColumns: new Set(grid.hiddenColumns),
      merged,
      totalsRows: new Set(grid.table?.hasTotals ? [grid.values.length - 1] : grid.totalsRows),
      place: (top, left, bottom, right) => ({
        sheet: grid.name,
        address: `${columnLetters(origin.column + left)}${origin.row + top + 1}:${columnLetters(origin.column + right)}${origin.row + bottom + 1}`,
      }),
    },
    options,
  );
}

function cellOf(value: CellValue, place: Place, day: CalendarDate | null, format: string): RawCell {
  if (value === null) return { text: "", place, settled: { state: "blank", value: null } };
  if (day) return { text: day, place, settled: { state: "text", value: null } };
  if (typeof value === "number") {
    if (isDuration(format)) return { text: hoursOf(value), place, settled: { state: "text", value: null } };
    const decimal = decimalOfDouble(value);
    const shownBy = shownPowers(format);
    return {
      text: decimal ?? String(value),
      place,
      settled: decimal === null ? { state: "unreadable", value: null } : { state: "number", value: decimal },
      ...(shownBy > 0 && { shownBy }),
      ...(/%/.test(unquoted(format)) && { isShare: true }),
    };
  }
  if (typeof value === "boolean")
    return { text: value ? "TRUE" : "FALSE", place, settled: { state: "text", value: null } };
  // Excel's own error values: the figure is missing, and Excel says why. A formula whose result the file does not hold has none either.
  if (EXCEL_ERROR.test(value) || /^=./.test(value))
    return { text: value, place, settled: { state: "unreadable", value: null } };
  return { text: value, place, settled: null, typedText: true };
}

/** An Excel number format's first section without quoted text, escapes, fill characters and what is not about digits. */
const unquoted = (format: string): string => format.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";")[0] ?? "";

/** Whether an Excel number format shows a date: day, month or year letters outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  if (isDuration(format)) return false;
  const bare = unquoted(format).replace(/\[[^\]]*\]/g, "");
  return /[ymd]/i.test(bare) && !/general|standard/i.test(bare) && !/[#0?]/.test(bare);
}

/** A format of hours, minutes and seconds without a day: the number is days. */
const isDuration = (format: string): boolean => {
  const own = unquoted(format);
  return /\[(?:h+|m+|s+)\]|[hs]/i.test(own) && !/[yd#?]/i.test(own.replace(/\[[^\]]*\]/g, "")) && !/general/i.test(own);
};

const hoursOf = (days: number): string => {
  const minutes = Math.round(Math.abs(days) * 24 * 60);
  return `${days < 0 ? "-" : ""}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
};

/** Three for each comma after a format's last digit: `#,##0,` shows 4 200 000 as 4 200. */
const shownPowers = (format: string): number => {
  const commas = /[0#?](,+)(?![,.]*[0#?])/.exec(unquoted(format))?.[1] ?? "";
  return 3 * commas.length;
};
