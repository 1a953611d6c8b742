import type { ReadProblem } from "../domain/table.ts";
import { folded } from "./blanks.ts";
import { type Band, isBody, isTotalText, lookOf, rangeOf } from "./cell-band.ts";
import { TOTAL_WORDS } from "./column-words.ts";
import { isHeaderAgain } from "./cell-rows.ts";
import { describeColumn } from "./headers.ts";
import { PAGE_OF } from "./layouts/line.ts";
import type { Note, RawCell, RawRow, RawTable, ReadOptions } from "./raw-table.ts";

/** A column of a period or a day that nobody has filled in yet: it is of the table, and says what comes next. */
function isToCome(header: readonly string[]): boolean {
  const { kind, span, date, dayOfYear } = describeColumn(header.join(" "), null);
  return (kind === "cost" || kind === "paid") && (span ?? date ?? dayOfYear) !== null;
}

export function rawTable(
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
  // Running numbers may stand before the labels.
  const labelAt =
    used.length > 2 && rangeOf(body, end).some((r) => lookOf(valueAt(band, r, used[0] ?? 0)) === "number") ? 1 : 0;
  let group: string | null = null;
  for (let r = body; r < end; r++) {
    const cells = used.map((c) => valueAt(band, r, c));
    const filled = cells.filter((cell) => folded(cell.text) !== "");
    const [only] = filled;
    if (!only || (filled.length === 1 && PAGE_OF.test(only.text)) || isHeaderAgain(band, r, header)) continue;
    if (
      filled.length === 1 &&
      used.length > 1 &&
      cells.indexOf(only) <= labelAt &&
      isHeading(band, r, body, end, only, used[labelAt] ?? 0)
    ) {
      group = folded(only.text).replace(/:$/, "");
      continue;
    }
    if (isTotalText(only)) group = null;
    rows.push({
      cells,
      hidden: matrix.hiddenRows.has(r),
      group: isTotalText(cells[0]) ? null : group,
      isTotal: matrix.totalsRows.has(r),
    });
    if (matrix.hiddenRows.has(r)) problems.push({ place: only.place, text: folded(only.text), reason: "hidden-row" });
  }
  const figures = figureColumns(rows);
  rows.splice(0, rows.length, ...rows.map((row) => underFigures(row, figures)));
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
function isHeading(band: Band, row: number, body: number, end: number, cell: RawCell, column: number): boolean {
  const text = folded(cell.text);
  if (lookOf(cell) !== "words") return false;
  if (/:$/.test(text) || (text === text.toUpperCase() && /\p{L}{3}/u.test(text))) return true;
  const after = rangeOf(row + 1, Math.min(end, row + 5)).find((r) => band.width(r) > 0);
  if (after === undefined || !isBody(band, after)) return after !== undefined;
  const before = band.matrix.cells[row - 1]?.[column];
  // A sum without a word ends a group too.
  const startsGroup =
    row === body || isTotalText(before) || (folded(before?.text ?? "") === "" && isBody(band, row - 1));
  const endsInTotal = rangeOf(row + 1, Math.min(end, row + 100)).some((r) => {
    const label = folded(band.matrix.cells[r]?.[column]?.text ?? "");
    return TOTAL_WORDS.test(label) && label.toLowerCase().includes(text.toLowerCase());
  });
  const merged = band.matrix.merged.some((m) => m.top === row && m.left <= column && m.right > column);
  return startsGroup || endsInTotal || merged;
}
