import type { Note, RawTable } from "../raw-table.ts";
import { type Cell, cellsFrom, isProse } from "./cell-lines.ts";
import { type Found, isUnit } from "./cells-header.ts";
import { inChunks } from "./counted-cells.ts";
import { byLabels } from "./labelled-cells.ts";
import { isFootnoteLine, type Line, type LinesTable } from "./line.ts";

/** Cells of words in a row beyond which a table has ended. */
const MOST_WORDS = 4;

/** Cells of words before the first figure that may be headers. */
const MOST_HEADERS = 14;

/** The next table written one cell a line, from a line on; null where there is none. */
export function nextCellsTable(lines: readonly Line[], from: number): LinesTable | null {
  const cells = withRunningNumbers(withYearHeaders(cellsFrom(lines, from)));
  for (let at = 0; at < cells.length; at++) {
    if (!cells[at]?.isNumber || at === 0) continue;
    const end = regionEnd(cells, at);
    const region = cells.slice(0, end);
    if (region.slice(at).filter((c) => c.isNumber).length >= 3) {
      const start = regionStart(cells, at);
      const table = bestOf(
        inChunks(region, cells.slice(end, end + MOST_WORDS), start, at),
        byLabels(region, start, at, true),
        byLabels(region, start, at, false),
      );
      if (table) {
        const below = notesBelow(cells, table.end, end);
        return finish(lines, cells, table, below);
      }
    }
    at = end;
  }
  return null;
}

/** Years over columns are headers, though they read like figures: a run of nothing but different years, or of the same years again. */
function withYearHeaders(cells: readonly Cell[]): Cell[] {
  const years = new Set<Cell>();
  let run: Cell[] = [];
  for (const cell of [...cells, null]) {
    if (cell?.isNumber) {
      run.push(cell);
      continue;
    }
    const different = new Set(run.map((c) => c.text)).size;
    if (different >= 2 && run.every((c, i) => /^(?:19|20)\d{2}$/.test(c.text) && c.text === run[i % different]?.text))
      run.forEach((c) => years.add(c));
    run = [];
  }
  return cells.map((cell) => (years.has(cell) ? { ...cell, isNumber: false } : cell));
}

/** 1, 2, 3 … before the words of row after row, with figures between them, name the rows. */
function withRunningNumbers(cells: readonly Cell[]): readonly Cell[] {
  const running = new Set<Cell>();
  let figures = true;
  cells.forEach((cell, i) => {
    if (figures && cell.text === String(running.size + 1) && cells[i + 1]?.isNumber === false) {
      running.add(cell);
      figures = false;
    } else if (cell.isNumber) figures = true;
  });
  return running.size < 3 ? cells : cells.map((cell) => (running.has(cell) ? { ...cell, isNumber: false } : cell));
}

/**
 * Cells counted off, or placed by the traces that empty ones leave, unless totals say otherwise where the blanks are: blank lines can also be
 * nothing but blank lines.
 */
function bestOf(inOrder: Found | null, traced: Found | null, labelled: Found | null): Found | null {
  const counted = inOrder ?? traced;
  if (!counted || !labelled) return counted ?? labelled;
  const blanks = counted.rows.some((row) => row.cells.some((cell) => cell.text === ""));
  const texts = (found: Found): string =>
    found.rows.map((row) => row.cells.map((cell) => cell.text).join("|")).join("\n");
  const open = labelled.rows.some((row) => row.cells.some((cell) => cell.settled?.state === "unreadable"));
  return blanks && labelled.confirmed && !open && texts(counted) !== texts(labelled) ? labelled : counted;
}

/** One past the last cell of figures before sentences or a long run of words. */
function regionEnd(cells: readonly Cell[], first: number): number {
  let end = first + 1;
  let words = 0;
  for (let i = first; i < cells.length; i++) {
    const cell = cells[i] as Cell;
    if (cell.isNumber) {
      end = i + 1;
      words = 0;
    } else if (++words > MOST_WORDS || isProse(cell)) break;
  }
  return end;
}

function regionStart(cells: readonly Cell[], first: number): number {
  let start = first;
  while (start > 0 && first - start < MOST_HEADERS && !isProse(cells[start - 1] as Cell)) start--;
  return start;
}

/** Footnotes right after the table. */
function notesBelow(cells: readonly Cell[], end: number, _regionEnd: number): Note[] {
  const notes: Note[] = [];
  for (const cell of cells.slice(end)) {
    if (!isFootnoteLine(cell.text)) break;
    notes.push({ text: cell.text, place: { line: cell.line } });
  }
  return notes;
}

function finish(lines: readonly Line[], cells: readonly Cell[], found: Found, below: readonly Note[]): LinesTable {
  const from = cells[found.start]?.index ?? 0;
  const to = (cells[found.end - 1]?.index ?? 0) + 1;
  const nearby = cells.slice(Math.max(0, found.start - 3), found.start).map((cell) => cell.text);
  const raw: RawTable = {
    title: found.title?.text ?? "",
    context: [
      found.title?.text ?? "",
      ...cells
        .slice(found.start, found.start + 24)
        .filter((c) => isUnit(c.text) || /^\p{Ll}+ /u.test(c.text))
        .map((c) => c.text),
      ...nearby,
      ...below.map((n) => n.text),
    ].filter((t) => t !== ""),
    headers: found.headers,
    rows: found.rows,
    below,
    problems: found.problems,
    solved: found.solved,
    place: { line: lines[from]?.number ?? 1 },
  };
  const lastNote = below.at(-1)?.place.line;
  return { raw, from, to: lastNote === undefined ? to : lines.findIndex((line) => line.number === lastNote) + 1 };
}
