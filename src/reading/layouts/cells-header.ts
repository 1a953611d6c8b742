import type { ReadProblem } from "../../domain/table.ts";
import { LABEL_HEADERS, NOTE_HEADER, WORD_HEADERS } from "../column-words.ts";
import { parseSpan, yearsIn } from "../days.ts";
import { isPeriod } from "../header-marks.ts";
import { kindOf } from "../headers.ts";
import type { Note, RawRow, RawTable } from "../raw-table.ts";
import { splitHeader } from "../split-header.ts";
import type { Cell } from "./cell-lines.ts";

export interface Found {
  readonly headers: readonly string[];
  /** First and one past the last cell, indexes into the region. */
  readonly start: number;
  readonly end: number;
  readonly rows: readonly RawRow[];
  readonly problems: readonly ReadProblem[];
  readonly solved: RawTable["solved"];
  readonly title: Note | null;
  /** Totals say where the blank cells are. */
  readonly confirmed: boolean;
}

/**
 * The header among the words before a table's first label: as many cells as there are columns, best those that read like headers.
 * What stands between the header and the label is a group's heading; the last line before the header is the title.
 */
export function headerBefore(
  cells: readonly Cell[],
  start: number,
  label: number,
  width: number,
  words: number,
): { headers: string[]; start: number; title: Note | null; headingBeforeRow: string | null } {
  const before = cells.slice(start, label);
  const none = {
    headers: Array.from({ length: width }, () => ""),
    start: label,
    title: noteOf(before.at(-1)),
    headingBeforeRow: null,
  };
  const spanned = yearsUnderSpans(before, width, words);
  if (spanned) return { ...spanned, start: start + spanned.start };
  const found = [width, width - words]
    .flatMap((count) => windows(before, count))
    .sort((a, b) => a.count - a.score - (b.count - b.score) || b.score - a.score || b.at - a.at)[0];
  if (found && found.score >= found.count - 1) {
    const texts = before.slice(found.at, found.at + found.count).map((cell) => cell.text);
    const after = before.slice(found.at + found.count).filter((cell) => !isUnit(cell.text));
    return {
      headers: found.count === width ? texts : [...Array.from({ length: words }, () => ""), ...texts],
      start: start + found.at,
      title: noteOf(
        before
          .slice(0, found.at)
          .filter((cell) => !isUnit(cell.text))
          .at(-1),
      ),
      headingBeforeRow: after.at(-1)?.text ?? null,
    };
  }
  const glued = splitHeader(
    before.map((cell) => cell.text),
    width - 1,
  );
  if (!glued || words !== 1) return none;
  const at = before.length - glued.used;
  return { headers: [...glued.headers], start: start + at, title: noteOf(before[at - 1]), headingBeforeRow: null };
}

/** *Not*, names that span columns, and then the years alone: each column of figures has its year, the references their own header. */
function yearsUnderSpans(
  before: readonly Cell[],
  width: number,
  words: number,
): { headers: string[]; start: number; title: Note | null; headingBeforeRow: string | null } | null {
  const last = before.findLastIndex((cell) => isPeriod(cell.text));
  let first = last;
  while (first > 0 && isPeriod(before[first - 1]?.text ?? "")) first--;
  const note = before.findLastIndex((cell, i) => i < first && NOTE_HEADER.test(cell.text));
  if (last < 0 || note < 0 || first - note > 4 || first - note < 2 || last - first + 1 !== width - words - 1)
    return null;
  const years = before.slice(first, last + 1).map((cell) => cell.text);
  const spans = before.slice(note + 1, first).map((cell) => cell.text);
  const fits = years.length % spans.length === 0;
  const headers = years.map((year, i) =>
    fits ? `${spans[Math.floor((i * spans.length) / years.length)] ?? ""} ${year}` : year,
  );
  return {
    headers: [...Array.from({ length: words }, () => ""), before[note]?.text ?? "", ...headers],
    start: note,
    title: noteOf(before.slice(0, note).findLast((cell) => !isUnit(cell.text))),
    headingBeforeRow: before.at(-1) === before[last] ? null : (before.at(-1)?.text ?? null),
  };
}

export const isUnit = (text: string): boolean =>
  /^\(?(?:i )?(?:tkr|kkr|kr|mnkr|mkr|msek|tsek|sek|kronor)\)?[.,:]?$/i.test(text);

function windows(before: readonly Cell[], count: number): { at: number; count: number; score: number }[] {
  return Array.from({ length: Math.max(0, before.length - count + 1) }, (_, at) => {
    const own = before.slice(at, at + count);
    return { at, count, score: own.filter((cell) => isHeaderLike(cell.text)).length };
  });
}

/** A header names a known kind of column, a year, a period or a span of dates. */
export const isHeaderLike = (text: string): boolean =>
  text.length <= 60 &&
  (kindOf(text) !== "other" ||
    WORD_HEADERS.test(text) ||
    NOTE_HEADER.test(text) ||
    LABEL_HEADERS.test(text) ||
    yearsIn(text).length > 0 ||
    parseSpan(text) !== null ||
    /^\d{6}\s?[-–]\s?\d{6}$/.test(text) ||
    /avvik|ansök|sökt|projekt|andel|antal/i.test(text));

const noteOf = (cell: Cell | undefined): Note | null => (cell ? { text: cell.text, place: { line: cell.line } } : null);
