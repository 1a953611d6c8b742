import type { Place, ReadProblem, ReadResult, ReadTable } from "../domain/table.ts";
import { assemble } from "./assemble.ts";
import { folded } from "./blanks.ts";
import { type Band, type CellMatrix, type Look, lookOf, sideBySide } from "./cell-band.ts";
import { bodyEnd, firstBodyRow, headerRows, withHeading } from "./cell-rows.ts";
import { rawTable } from "./raw-from-cells.ts";
import type { Note, ReadOptions } from "./raw-table.ts";

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
    const end = bodyEnd(band, body, header);
    const above = notesOf(band, from, header[0] ?? body);
    const next = firstBodyRow(band, end);
    const nextBody = next === null ? band.height : withHeading(band, end, next);
    const nextHeader = next === null ? band.height : (headerRows(band, end, nextBody)[0] ?? nextBody);
    // A line that a blank row parts from this table and none from the next is the next one's title.
    const isTitle =
      next !== null && nextHeader - 2 >= end && width(nextHeader - 1) === 1 && width(nextHeader - 2) === 0;
    const belowEnd = isTitle ? nextHeader - 1 : nextHeader;
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

function notesOf(band: Band, from: number, to: number): Note[] {
  const notes: Note[] = [];
  for (let r = from; r < to; r++) {
    const cells = band.columns.map((c) => band.matrix.cells[r]?.[c]).filter((cell) => cell && folded(cell.text) !== "");
    const [first] = cells;
    // A heading's mark in markdown, with or without the heading.
    const text = cells
      .map((cell) => folded(cell?.text ?? ""))
      .join(" ")
      .replace(/^#{1,6}(?: |$)/, "");
    if (first && text !== "") notes.push({ text, place: first.place });
  }
  return notes;
}
