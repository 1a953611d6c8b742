import type { CalendarDate } from "../domain/calendar.ts";
import type { Place, ReadProblem, ReadResult, ReadTable } from "../domain/table.ts";
import { assemble } from "./assemble.ts";
import { folded } from "./blanks.ts";
import { TOTAL_WORDS } from "./column-words.ts";
import { describeColumn, kindOf } from "./headers.ts";
import { almostNumber, parseNumber } from "./numbers.ts";
import type { Note, RawCell, RawRow, RawTable, ReadOptions } from "./raw-table.ts";

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
  readonly hasTotalsRow: boolean;
  readonly place: (top: number, left: number, bottom: number, right: number) => Place;
}

type Look = "blank" | "number" | "nil" | "words";

/** Finds the tables among cells, and the texts that belong to none. */
export function tablesOfCells(matrix: CellMatrix, options: ReadOptions): ReadResult {
  const looks = matrix.cells.map((row) => row.map(lookOf));
  const bands = sideBySide(looks);
  const tables: ReadTable[] = [];
  const unread: { place: Place; text: string }[] = [];
  const problems: ReadProblem[] = [];
  for (const columns of bands) {
    const band = readBand(matrix, looks, columns, options);
    tables.push(...band.tables);
    unread.push(...band.unread);
  }
  if (tables.length === 0)
    problems.push({ place: matrix.place(0, 0, 0, 0), text: "", reason: unread.length ? "no-table" : "empty" });
  return { tables, unread, problems };
}

function lookOf(cell: RawCell): Look {
  if (cell.settled) {
    if (cell.settled.state === "number") return "number";
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
function sideBySide(looks: readonly (readonly Look[])[]): number[][] {
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

interface Band {
  readonly matrix: CellMatrix;
  readonly columns: readonly number[];
  readonly look: (row: number, index: number) => Look;
  readonly width: (row: number) => number;
  readonly height: number;
}

function readBand(
  matrix: CellMatrix,
  looks: readonly (readonly Look[])[],
  columns: readonly number[],
  options: ReadOptions,
): ReadResult {
  const look = (row: number, index: number): Look => looks[row]?.[columns[index] ?? -1] ?? "blank";
  const width = (row: number): number => columns.filter((_, i) => look(row, i) !== "blank").length;
  const band: Band = { matrix, columns, look, width, height: matrix.cells.length };
  const tables: ReadTable[] = [];
  const unread: { place: Place; text: string }[] = [];
  let from = 0;
  while (from < band.height) {
    const figures = firstBodyRow(band, from);
    if (figures === null) break;
    const body = withHeading(band, from, figures);
    const header = headerRows(band, from, body);
    const end = bodyEnd(band, body);
    const above = notesOf(band, from, header[0] ?? body);
    const next = firstBodyRow(band, end);
    const belowEnd = next === null ? band.height : (headerRows(band, end, next)[0] ?? next);
    const below = notesOf(band, end, belowEnd);
    const raw = rawTable(band, header, body, end, above, below, options);
    if (!raw) {
      from = end;
      continue;
    }
    const { table, rest } = assemble(raw, options);
    tables.push(table);
    unread.push(...above.filter((note) => note.text !== table.title), ...rest);
    from = belowEnd;
  }
  if (tables.length === 0) unread.push(...notesOf(band, 0, band.height));
  return { tables, unread, problems: [] };
}

/** The first row with figures and a label, or several figures, that is no row of years over other figures. */
function firstBodyRow(band: Band, from: number): number | null {
  for (let r = from; r < band.height; r++) {
    if (isBody(band, r) && !isHeaderOfFigures(band, r)) return r;
  }
  return wordsOnlyBody(band, from);
}

/** A group's heading right under the header belongs to the body. */
function withHeading(band: Band, from: number, body: number): number {
  const isHeadingRow = (r: number): boolean => r >= from && band.width(r) === 1 && band.look(r, 0) === "words";
  const heading = body - 1;
  if (!isHeadingRow(heading) || heading - 1 < from || band.width(heading - 1) < 2) return body;
  return heading;
}

function isBody(band: Band, row: number): boolean {
  let figures = 0;
  let words = 0;
  band.columns.forEach((_, i) => {
    const look = band.look(row, i);
    if (look === "number" || look === "nil") figures++;
    else if (look === "words") words++;
  });
  return figures >= 1 && figures + words >= 2;
}

/** A header of years (2019, 2020 …) or of running numbers reads like figures; the rows below it tell. */
function isHeaderOfFigures(band: Band, row: number): boolean {
  const at = band.columns.map((_, i) => i).filter((i) => band.look(row, i) === "number");
  const isYear = (i: number): boolean =>
    /^(?:19|20)\d{2}$/.test(textAt(band, row, i)) || band.matrix.dateAt(row, band.columns[i] ?? 0) !== null;
  if (!at.every(isYear) || isUnderFullHeader(band, row)) return false;
  for (let r = row + 1; r < Math.min(band.height, row + 4); r++) {
    if (isBody(band, r))
      return at.some((i) => band.look(r, i) !== "number" || !/^(?:19|20)\d{2}$/.test(textAt(band, r, i)));
  }
  return false;
}

/** A named row whose every column is headed by the row above it: its 1900 or 2000 is an amount. */
function isUnderFullHeader(band: Band, row: number): boolean {
  const filled = band.columns.map((_, i) => i).filter((i) => band.look(row, i) !== "blank");
  return row > 0 && band.look(row, 0) === "words" && filled.every((i) => band.look(row - 1, i) === "words");
}

/** A list of words in columns: at least three rows of two filled columns in one piece. Its first row is the header. */
function wordsOnlyBody(band: Band, from: number): number | null {
  for (let r = from; r + 2 < band.height; r++) {
    const n = band.width(r);
    if (n >= 2 && band.width(r + 1) === n && band.width(r + 2) === n) return r + 1;
  }
  return null;
}

function headerRows(band: Band, from: number, body: number): number[] {
  const rows: number[] = [];
  let r = body - 1;
  while (r >= from && band.width(r) === 0) r--; // one blank line may part header and figures
  if (r < from || body - r > 2) return [];
  for (; r >= from && rows.length < 5; r--) {
    const n = band.width(r);
    if (n === 0) break;
    const single = n === 1 && !addsToHeader(band, r, rows);
    if (single) break;
    if (rows.length > 0 && !addsToHeader(band, r, rows)) break;
    rows.unshift(r);
  }
  return rows;
}

/** Whether a row above a header belongs to it: it names columns the header leaves open, spans some, or holds header words. */
function addsToHeader(band: Band, row: number, header: readonly number[]): boolean {
  const filled = band.columns.map((_, i) => i).filter((i) => band.look(row, i) !== "blank");
  if (filled.length === 1 && filled[0] === 0 && header.length > 0) return false;
  const spans = band.matrix.merged.some((m) => m.top === row && m.right > m.left && m.left > (band.columns[0] ?? 0));
  const fillsGap = header.length > 0 && filled.some((i) => header.every((h) => band.look(h, i) === "blank"));
  const words = filled.some(
    (i) =>
      kindOf(textAt(band, row, i)) !== "other" ||
      /^(?:tkr|kr|mnkr|mkr|kkr|sek|19\d\d|20\d\d)$/i.test(textAt(band, row, i)),
  );
  return spans || fillsGap || (words && filled.length > 1) || (words && header.length === 0);
}

/** The row after the last of a body: notes (one filled cell, to the end or to a blank row) and new headers end it. */
function bodyEnd(band: Band, body: number): number {
  let end = body + 1;
  let blanks = 0;
  for (let r = body + 1; r < band.height; r++) {
    const n = band.width(r);
    if (n === 0) {
      blanks++;
      if (blanks > 2) break;
      continue;
    }
    const goesOn = isBody(band, r) && !isHeaderOfFigures(band, r);
    if (goesOn) {
      if (blanks > 0 && headerRows(band, end, r).length > 0) break;
      end = r + 1;
      blanks = 0;
      continue;
    }
    if (n === 1 && looksLikeNote(band, r)) break;
    if (n >= 2 && (blanks > 0 || !keepsToColumns(band, r, body, end))) break;
    if (n >= 2) end = r + 1;
    blanks = 0;
  }
  return end;
}

/** A row without figures whose words stand in columns of words only: a partner with a comment and nothing reported. */
const keepsToColumns = (band: Band, row: number, body: number, end: number): boolean =>
  band.columns.every(
    (_, i) =>
      band.look(row, i) !== "words" ||
      !rangeOf(Math.max(body, end - 50), end).some((r) => band.look(r, i) === "number"),
  );

/** A note rather than a group heading: a mark or a colon word at its start, or a sentence. */
function looksLikeNote(band: Band, row: number): boolean {
  const i = band.columns.findIndex((_, at) => band.look(row, at) !== "blank");
  const text = textAt(band, row, i);
  return (
    /^(?:[*†‡¹²³]|\(?\d\)\s|not[:. ]|note[:s ]|källa|source|anm)/i.test(text) || (/[.]$/.test(text) && text.length > 40)
  );
}

const textAt = (band: Band, row: number, index: number): string =>
  folded(band.matrix.cells[row]?.[band.columns[index] ?? -1]?.text ?? "");

function notesOf(band: Band, from: number, to: number): Note[] {
  const notes: Note[] = [];
  for (let r = from; r < to; r++) {
    const cells = band.columns.map((c) => band.matrix.cells[r]?.[c]).filter((cell) => cell && folded(cell.text) !== "");
    const [first] = cells;
    if (first) notes.push({ text: cells.map((cell) => folded(cell?.text ?? "")).join(" "), place: first.place });
  }
  return notes;
}

/** A column of a period or a day that nobody has filled in yet: it is of the table, and says what comes next. */
function isToCome(header: readonly string[]): boolean {
  const { kind, span, date, dayOfYear } = describeColumn(header.join(" "), null);
  return (kind === "cost" || kind === "paid") && (span ?? date ?? dayOfYear) !== null;
}

function rawTable(
  band: Band,
  header: readonly number[],
  body: number,
  end: number,
  above: readonly Note[],
  below: readonly Note[],
  options: ReadOptions,
): RawTable | null {
  const { matrix } = band;
  const isFilled = (i: number) => rangeOf(body, end).some((r) => band.look(r, i) !== "blank");
  if (!band.columns.some((_, i) => isFilled(i))) return null;
  const used = band.columns.filter(
    (c, i) => isFilled(i) || isToCome(header.map((r) => headerText(band, r, c, header))),
  );
  const headers = used.map((c) =>
    header
      .map((r) => headerText(band, r, c, header))
      .filter((text, i, all) => text !== "" && text !== all[i - 1])
      .join(" "),
  );
  const problems: ReadProblem[] = [];
  const rows: RawRow[] = [];
  let group: string | null = null;
  for (let r = body; r < end; r++) {
    const cells = used.map((c) => valueAt(band, r, c));
    const filled = cells.filter((cell) => folded(cell.text) !== "");
    const [only] = filled;
    if (!only) continue;
    if (filled.length === 1 && used.length > 1 && cells[0] === only && isHeading(band, r, body, end, only)) {
      group = folded(only.text).replace(/:$/, "");
      continue;
    }
    const last = r === end - 1 && matrix.hasTotalsRow;
    if (isTotalText(only)) group = null;
    rows.push({ cells, hidden: matrix.hiddenRows.has(r), group: isTotalText(cells[0]) ? null : group, isTotal: last });
    if (matrix.hiddenRows.has(r)) problems.push({ place: only.place, text: folded(only.text), reason: "hidden-row" });
  }
  rows.splice(0, rows.length, ...rows.map((row) => underFigures(row, figureColumns(rows))));
  used.forEach((c, i) => {
    if (matrix.hiddenColumns.has(c))
      problems.push({
        place: matrix.cells[header.at(-1) ?? body]?.[c]?.place ?? {},
        text: headers[i] ?? "",
        reason: "hidden-column",
      });
  });
  if (rows.length === 0) return null;
  const title = above.at(-1)?.text ?? "";
  const context = [
    title,
    ...headers,
    ...[...above]
      .reverse()
      .slice(1)
      .map((n) => n.text),
    ...below.map((n) => n.text),
    matrix.name,
    options.name ?? "",
  ];
  const headerDates = used.map((c) => header.map((r) => matrix.dateAt(r, c)).find((d) => d !== null) ?? null);
  const top = header[0] ?? body;
  const place = matrix.place(top, used[0] ?? 0, end - 1, used.at(-1) ?? 0);
  return {
    title,
    context: context.filter((t) => t !== ""),
    headers,
    headerDates,
    rows,
    below,
    problems,
    solved: { readings: 1, by: "cells" },
    place,
  };
}

/** Columns in which most rows hold figures. */
function figureColumns(rows: readonly RawRow[]): number[] {
  const isFigure = (cell: RawCell | undefined): boolean =>
    cell !== undefined && ["number", "nil"].includes(lookOf(cell));
  return (rows[0]?.cells ?? []).flatMap((_, c) =>
    rows.filter((row) => isFigure(row.cells[c])).length * 2 > rows.length ? [c] : [],
  );
}

/** A total whose word spanned columns of words stands with its figures too far left: as many as there are columns of figures, they go there. */
function underFigures(row: RawRow, columns: readonly number[]): RawRow {
  if (columns.length === 0 || !isTotalText(row.cells[0])) return row;
  const filled = row.cells.flatMap((cell, c) => (c > 0 && folded(cell.text) !== "" ? [c] : []));
  const misplaced =
    filled.length === columns.length &&
    filled.every((c, i) => c === i + 1 && lookOf(row.cells[c] as RawCell) === "number") &&
    filled.some((c) => !columns.includes(c));
  if (!misplaced) return row;
  const cells = row.cells.map((cell, c): RawCell => {
    const from = c === 0 ? 0 : (filled[columns.indexOf(c)] ?? null);
    return from === null ? { ...cell, text: "", settled: null } : (row.cells[from] as RawCell);
  });
  return { ...row, cells };
}

const isTotalText = (cell: RawCell | undefined): boolean => cell !== undefined && TOTAL_WORDS.test(folded(cell.text));
const rangeOf = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** A header cell's text; a merged one speaks for every column it spans. */
function headerText(band: Band, row: number, column: number, header: readonly number[]): string {
  const own = folded(band.matrix.cells[row]?.[column]?.text ?? "");
  if (own !== "") return own;
  const merge = band.matrix.merged.find(
    (m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right,
  );
  return merge && merge.top === row && header.includes(merge.top)
    ? folded(band.matrix.cells[merge.top]?.[merge.left]?.text ?? "")
    : "";
}

/** A body cell; one merged downwards says the same in each of its rows, where it holds words. */
function valueAt(band: Band, row: number, column: number): RawCell {
  const own = band.matrix.cells[row]?.[column] ?? { text: "", place: {}, settled: null };
  if (own.text !== "") return own;
  const merge = band.matrix.merged.find(
    (m) => m.top < row && row <= m.bottom && m.left === column && m.right === column,
  );
  const first = merge && band.matrix.cells[merge.top]?.[merge.left];
  return first && lookOf(first) === "words" ? { ...first, place: own.place } : own;
}

/**
 * A row with nothing but its first cell is a heading where it says so (colon, capitals) or a total ends its group;
 * otherwise it is a row whose figures are missing, and stays one.
 */
function isHeading(band: Band, row: number, body: number, end: number, cell: RawCell): boolean {
  const text = folded(cell.text);
  if (lookOf(cell) !== "words") return false;
  if (/:$/.test(text) || (text === text.toUpperCase() && /\p{L}{3}/u.test(text))) return true;
  const after = rangeOf(row + 1, Math.min(end, row + 5)).find((r) => band.width(r) > 0);
  if (after === undefined || !isBody(band, after)) return after !== undefined;
  const startsGroup = row === body - 1 || isTotalText(band.matrix.cells[row - 1]?.[band.columns[0] ?? 0]);
  const endsInTotal = rangeOf(row + 1, Math.min(end, row + 100)).some((r) => {
    const label = folded(band.matrix.cells[r]?.[band.columns[0] ?? 0]?.text ?? "");
    return TOTAL_WORDS.test(label) && label.toLowerCase().includes(text.toLowerCase());
  });
  const merged = band.matrix.merged.some(
    (m) => m.top === row && m.left <= (band.columns[0] ?? 0) && m.right > (band.columns[0] ?? 0),
  );
  return startsGroup || endsInTotal || merged;
}
