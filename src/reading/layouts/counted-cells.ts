import type { ReadProblem } from "../../domain/table.ts";
import { blankCell, type RawCell, type RawRow, textCell } from "../raw-table.ts";
import { isTotalLabel } from "../totals.ts";
import { type Cell, isProse, mode, MOST_COLUMNS } from "./cell-lines.ts";
import { type Found, headerBefore, isHeaderLike } from "./cells-header.ts";

/**
 * Every row has the same number of cells, and an empty one leaves blank lines behind: the cells and traces are counted off in rows.
 * Taken only where each column then holds either words or figures throughout.
 */
export function inChunks(cells: readonly Cell[], after: readonly Cell[], start: number, first: number): Found | null {
  const prose = after.findIndex(isProse);
  const all = [...cells, ...(prose < 0 ? after : after.slice(0, prose))];
  const usual = mode(all.slice(start).map((cell) => cell.gap));
  let best: { width: number; words: number; rows: (Cell | null)[][]; covered: number; score: number } | null = null;
  for (const step of new Set([1, usual + 1])) {
    const slots = withTraces(all, start, usual, step);
    const firstSlot = slots.findIndex((slot) => slot?.index === all[first]?.index);
    for (let width = 2; width <= MOST_COLUMNS; width++) {
      for (let words = 1; words < width && words <= 3 && words <= firstSlot; words++) {
        const rows = consistentRows(slots, firstSlot - words, width);
        const covered = rows.flat().filter((cell) => cell !== null).length;
        const score = covered - misfits(slots, firstSlot - words, rows[0]?.slice(0, words) ?? []);
        if (rows.length >= 3 && inOneRow(rows) && (!best || score > best.score))
          best = { width, words, rows, covered, score };
      }
    }
  }
  if (!best || best.covered < cells.length - first + best.words) return null;
  const { words } = best;
  // A blank line between rows looks like an empty cell in each: a column without cells is none.
  const kept = Array.from({ length: best.width }, (_, c) => c).filter((c) => best.rows.some((row) => row[c] != null));
  const rows = best.rows.map((row) => kept.map((c) => row[c] ?? null));
  const width = kept.length;
  const begin = all.findIndex((cell) => cell.index === rows[0]?.find((c) => c !== null)?.index);
  const header = headerBefore(all, start, begin, width, words);
  const problems: ReadProblem[] = [];
  const raw = rows.map((row, at): RawRow => {
    const line = row.find((c) => c !== null)?.line ?? 1;
    const lacking = best.rows[at]?.length !== best.width && best.rows[at]?.length !== best.width - 1;
    if (lacking) problems.push({ place: { line }, text: row[0]?.text ?? "", reason: "no-reading" });
    return {
      cells: Array.from({ length: width }, (_, c): RawCell => {
        const cell = row[c];
        if (lacking && (cell?.isNumber ?? true))
          return { text: cell?.text ?? "", place: { line }, settled: { state: "unreadable", value: null } };
        return cell ? textCell(cell.text, { line: cell.line }) : blankCell({ line });
      }),
      hidden: false,
      group: null,
    };
  });
  const end = 1 + all.findIndex((cell) => cell.index === rows.at(-1)?.findLast((c) => c !== null)?.index);
  return { ...header, end, rows: raw, problems, solved: { readings: 1, by: "columns" }, confirmed: false };
}

/** Words, then figures, then perhaps words again: where figures follow those, two rows have been taken for one. */
function inOneRow(rows: readonly (readonly (Cell | null)[])[]): boolean {
  const kinds = (rows[0] ?? []).map((_, c) => {
    const cell = rows.find((row) => row[c])?.[c];
    return cell ? (cell.isNumber ? "f" : "w") : "";
  });
  return /^w+f+w*$/.test(kinds.join(""));
}

/** Names left above the first row, and headers taken into it: rows begin right under their headers. */
const misfits = (slots: readonly (Cell | null)[], begin: number, first: readonly (Cell | null)[]): number =>
  slots.slice(0, begin).filter((cell) => cell !== null && !isHeaderLike(cell.text)).length +
  first.filter((cell) => cell !== null && isHeaderLike(cell.text)).length;

/** Cells with a null for each empty cell that blank lines betray: `step` blank lines more than usual each. */
function withTraces(cells: readonly Cell[], start: number, usual: number, step: number): (Cell | null)[] {
  const slots: (Cell | null)[] = [];
  cells.slice(start).forEach((cell, i) => {
    const extra = i === 0 ? 0 : Math.floor(Math.max(0, cell.gap - usual) / step);
    for (let n = 0; n < Math.min(extra, MOST_COLUMNS); n++) slots.push(null);
    slots.push(cell);
  });
  return slots;
}

/** A word and a figure for each column of figures, without cells for other columns of words, as a total has: each stands where it belongs. */
function totalRow(
  slots: readonly (Cell | null)[],
  figures: readonly (boolean | null)[],
): { row: (Cell | null)[]; taken: number } | null {
  const count = figures.filter((is) => is === true).length;
  const own = slots.slice(1, 1 + count);
  // With several columns of figures a row may lack some of them as well: only a total is sure to lack words.
  const lacksWords =
    figures.length - count > 1 && (count === 1 ? slots[0]?.isNumber === false : isTotalLabel(slots[0]?.text ?? ""));
  if (!lacksWords || own.length < count || !own.every((cell) => cell?.isNumber) || slots[1 + count]?.isNumber)
    return null;
  let next = 0;
  return {
    row: figures.map((is, c) => (c === 0 ? (slots[0] ?? null) : is ? (own[next++] ?? null) : null)),
    taken: 1 + count,
  };
}

/** Rows counted off as long as every column keeps to what its first filled cell is: words or figures. */
function consistentRows(slots: readonly (Cell | null)[], from: number, width: number): (Cell | null)[][] {
  const rows: (Cell | null)[][] = [];
  const figures: (boolean | null)[] = Array.from({ length: width }, () => null);
  let ended = false;
  for (let at = from; at < slots.length; at += width) {
    const row = slots.slice(at, at + width);
    const total = rows.length > 0 ? totalRow(row, figures) : null;
    if (total) {
      rows.push(total.row);
      at += total.taken - width;
      ended ||= !isTotalLabel(row[0]?.text ?? "");
      continue;
    }
    // Lines without cells for the words stand below the rows.
    if (ended) break;
    // At the text's end one cell may be missing without a trace; where more are, their places are not known.
    const lacking = row.length < width - 1;
    if (lacking && !row.some((cell) => cell?.isNumber)) break;
    const fits = row.every((cell, c) => cell === null || figures[c] === null || cell.isNumber === figures[c]);
    if (!fits || row[0] == null || row[0].isNumber || !row.some((cell) => cell?.isNumber)) break;
    row.forEach((cell, c) => {
      if (cell && figures[c] === null) figures[c] = cell.isNumber;
    });
    rows.push(row);
    if (lacking) break;
  }
  return rows;
}
