import type { CalendarDate } from "../domain/calendar.ts";
import type { Place } from "../domain/table.ts";
import { folded } from "./blanks.ts";
import { TOTAL_WORDS } from "./column-words.ts";
import { almostNumber, parseNumber } from "./numbers.ts";
import type { RawCell } from "./raw-table.ts";

/** Cells on the way to tables: from a sheet, a csv file, or a pasted table with separators. */
export interface CellMatrix {
  readonly cells: readonly (readonly RawCell[])[];
  readonly name: string;
  /** Header dates by row and column, where a cell is a date in the sheet. */
  readonly dateAt: (row: number, column: number) => CalendarDate | null;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Merged rectangles, 0-based within the matrix. */
  readonly merged: readonly { top: number; left: number; bottom: number; right: number }[];
  /** Rows that the source itself marks as totals. */
  readonly totalsRows: ReadonlySet<number>;
  readonly place: (top: number, left: number, bottom: number, right: number) => Place;
}

export type Look = "blank" | "number" | "nil" | "words";

export function lookOf(cell: RawCell): Look {
  if (cell.settled) {
    // An error or a formula without its result stands where a figure would.
    if (cell.settled.state === "number" || cell.settled.state === "unreadable") return "number";
    return cell.settled.state === "blank" ? "blank" : "words";
  }
  const parsed = parseNumber(cell.text);
  if (parsed.state === "blank") return "blank";
  if (parsed.state === "number") return parsed.nil ? "nil" : "number";
  if (parsed.state === "ambiguous" || parsed.state === "unreadable") return "number";
  if (parsed.state === "notAvailable") return "nil";
  // Meant as a figure, though it is none: its row is a row.
  return almostNumber(cell.text) === "sum-in-cell" ||
    (/^(?:ca\.?|cirka|drygt|knappt|minst|about|approx|\?)/i.test(cell.text.trim()) && almostNumber(cell.text))
    ? "number"
    : "words";
}

/** Bands of columns: a blank column parts two tables where each side has words of its own left of its figures; else it is a spacer. */
export function sideBySide(looks: readonly (readonly Look[])[]): number[][] {
  const width = looks[0]?.length ?? 0;
  const filled = Array.from({ length: width }, (_, c) => looks.some((row) => row[c] !== "blank"));
  const groups: number[][] = [];
  for (let c = 0; c < width; c++) {
    if (!filled[c]) continue;
    if (c > 0 && filled[c - 1] && groups.length > 0) groups.at(-1)?.push(c);
    else groups.push([c]);
  }
  const standsAlone = (columns: readonly number[]): boolean => {
    const [first = 0, ...others] = columns;
    const words = looks.filter((row) => row[first] === "words").length;
    const both = looks.filter(
      (row) => row[first] === "words" && others.some((c) => row[c] === "number" || row[c] === "nil"),
    ).length;
    return others.length > 0 && words >= 3 && both >= 2;
  };
  const bands: number[][] = [];
  for (const group of groups) {
    const last = bands.at(-1);
    if (last && !(standsAlone(group) && standsAlone(last))) last.push(...group);
    else bands.push([...group]);
  }
  return bands;
}

export interface Band {
  readonly matrix: CellMatrix;
  readonly columns: readonly number[];
  readonly look: (row: number, index: number) => Look;
  readonly width: (row: number) => number;
  readonly height: number;
}

export function isBody(band: Band, row: number): boolean {
  let figures = 0;
  let words = 0;
  band.columns.forEach((_, i) => {
    const look = band.look(row, i);
    if (look === "number" || look === "nil") figures++;
    else if (look === "words") words++;
  });
  return figures >= 1 && figures + words >= 2;
}

export const textAt = (band: Band, row: number, index: number): string =>
  folded(band.matrix.cells[row]?.[band.columns[index] ?? -1]?.text ?? "");

export const isTotalText = (cell: RawCell | undefined): boolean =>
  cell !== undefined && TOTAL_WORDS.test(folded(cell.text));

export const rangeOf = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
