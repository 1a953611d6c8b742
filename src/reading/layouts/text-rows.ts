import { folded } from "../blanks.ts";
import { NOTE_HEADER, OF_WHICH } from "../column-words.ts";
import type { FigureLine } from "../decision.ts";
import { byMarks, isPeriod, UNIT_WORD } from "../header-marks.ts";
import { moneyWords } from "../numbers.ts";
import { holdsAmounts, isHeaderLine, saysHeader } from "../split-header.ts";
import { figureLine } from "./figure-line.ts";
import { isTotalLabel } from "../totals.ts";
import { isFootnoteLine, isSentence, type Line, PAGE_OF } from "./line.ts";

/** A row of a table in lines of text: its line, its figures, and the lines before it that belong to its label. */
export interface TextRow {
  readonly line: Line;
  readonly figures: FigureLine;
  readonly prefix: string;
  readonly group: string | null;
  /** What the row itself calls a reference to a note (*Not 3*). */
  readonly note: string;
}

/** Lines without figures between two rows, beyond which a table has ended. */
const MOST_BETWEEN = 3;
const MOST_BLANKS = 3;
const MOST_HEADER_LINES = 20;
const LONGEST_LABEL = 160;

export const isProse = (text: string): boolean => folded(text).length > 90 || isSentence(text);

/** Figures at the end of a line that is no sentence. */
export const rowFigures = (text: string): FigureLine | null =>
  isSentence(text) || PAGE_OF.test(text) ? null : figureLine(text);

/** A row of a table in which every cell is a dash: *Granen – –*, or dashes under their label. */
function nilFigures(text: string): FigureLine | null {
  const match = /^(.*[\p{L})”"])((?:\s+[-–—])+)\s*$/u.exec(text) ?? /^()\s*([-–—](?:\s+[-–—])+)\s*$/.exec(text);
  return match?.[2] ? { label: folded(match[1] ?? ""), figures: folded(match[2]), others: [] } : null;
}

/** A line that ends in nothing but years heads a table; it is no row of it, unless all are. */
export const isYears = (figures: FigureLine | null): boolean =>
  figures !== null && /^(?:(?:19|20)\d{2},? *)+(?:[tkmn]*kr)?$/i.test(figures.figures);

/** A line of nothing but a small number: a page's, unless it follows a label that has no figures yet. */
const isPageNumber = (text: string): boolean => /^\s*(?:\d{1,3}|\(\d{1,3}\))\s*$/.test(text) || PAGE_OF.test(text);

/** A line of nothing but periods, references to notes and units: part of a header over several lines. */
export const isPartOfHeader = (text: string): boolean =>
  folded(text)
    .split(" ")
    .every((word) => isPeriod(word) || NOTE_HEADER.test(word) || UNIT_WORD.test(word));

/** A line that heads columns of periods or of known kinds, and is no row. */
const headsTable = (text: string): boolean =>
  !holdsAmounts(text) && (isPartOfHeader(text) ? folded(text).includes(" ") : byMarks(folded(text), true).length > 2);

/** A line that can be a row: figures at its end, and more than a header's periods. */
export function isRowLine(text: string): boolean {
  const figures = rowFigures(text);
  return figures !== null && !isPartOfHeader(text) && !(isYears(figures) && headsTable(text));
}

/**
 * Lines of a stretch that repeat what stands above its first row, as where a table goes on over a page: its whole header again, or a line of
 * several words (a title).
 */
export function repeatedLines(lines: readonly Line[], start: number, until: number): ReadonlySet<Line> {
  const above = linesAbove(lines, Math.max(0, start - 2 * MOST_HEADER_LINES), start).header.filter(
    (l) => l.text.trim() !== "",
  );
  const block = above.map((line) => folded(line.text));
  const titles = new Set(block.filter((text) => text.includes(" ")));
  const filled = lines.slice(start, until).filter((line) => line.text.trim() !== "");
  const texts = filled.map((line) => folded(line.text));
  const repeated = new Set<Line>();
  filled.forEach((line, i) => {
    if (titles.has(texts[i] ?? "")) repeated.add(line);
    // A title above the header may stand there the first time only.
    const from = block.findIndex((text, n) => text === texts[i] && block.slice(n).every((t, k) => t === texts[i + k]));
    if (from >= 0 && block.length - from > 1) for (const l of filled.slice(i, i + block.length - from)) repeated.add(l);
  });
  return repeated;
}

/** After a total, a line that numbers a table or names another unit than the one above heads a table of its own, though its columns are the same. */
function startsAnother(text: string, before: string, above: readonly Line[]): boolean {
  if (!isTotalLabel(rowFigures(before)?.label ?? "")) return false;
  const { unit } = moneyWords(text);
  const own = above.flatMap((line) => moneyWords(line.text).unit ?? []);
  return (
    /^(?:tabell|table|not|bilaga) \d/i.test(folded(text)) || (unit !== null && own.length > 0 && !own.includes(unit))
  );
}

/** Lines that may be a table's, from its first row on. */
const MOST_ROWS = 10_000;

/** One past the last line of a table that begins at a line. A new header ends it, the same header again does not. */
export function regionEnd(lines: readonly Line[], start: number): number {
  let end = start + 1;
  let between = 0;
  let blanks = 0;
  let repeated: ReadonlySet<Line> | null = null;
  for (let i = start + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? "";
    if (text.trim() === "") {
      if (++blanks > MOST_BLANKS) break;
      continue;
    }
    if (PAGE_OF.test(text) || (isPageNumber(text) && (blanks > 0 || rowFigures(lines[i - 1]?.text ?? "")))) continue;
    blanks = 0;
    if (isRowLine(text)) {
      if (isYears(rowFigures(text)) && isFootnoteLine(text)) break;
      end = i + 1;
      between = 0;
      continue;
    }
    if (startsAnother(text, lines[end - 1]?.text ?? "", lines.slice(Math.max(0, start - 3), start))) break;
    repeated ??= repeatedLines(lines, start, Math.min(lines.length, start + MOST_ROWS));
    if (repeated.has(lines[i] as Line)) continue;
    if (++between > MOST_BETWEEN || headsTable(text) || isProse(text) || isFootnoteLine(text)) break;
  }
  return end;
}

/** The lines above a first row: those that head the table, and those after them that belong to its first row. */
export function linesAbove(lines: readonly Line[], floor: number, start: number): { header: Line[]; lead: Line[] } {
  const found: Line[] = [];
  let blanks = 0;
  for (let i = start - 1; i >= floor && found.length < MOST_HEADER_LINES; i--) {
    const line = lines[i];
    if (!line || line.text.trim() === "") {
      if (++blanks > MOST_BLANKS) break;
      continue;
    }
    if (isProse(line.text) || (rowFigures(line.text) && holdsAmounts(folded(line.text)))) break;
    found.unshift(line);
  }
  // A heading in capitals under a header that says it is one belongs to the rows.
  const said = found.findLastIndex((line) => saysHeader(line.text));
  const last = said >= 0 ? said : found.findLastIndex((line) => isHeaderLine(line.text));
  // A first row of figures alone takes its label from the line above, and so does one whose label begins in the middle.
  const own = rowFigures(lines[start]?.text ?? "")?.label ?? "";
  const bare = own === "" || (/^\p{Ll}/u.test(own) && !OF_WHICH.test(own));
  if (last < 0) return bare ? { header: found.slice(0, -1), lead: found.slice(-1) } : { header: found, lead: [] };
  return { header: found.slice(0, last + 1), lead: found.slice(last + 1) };
}

/** Rows of a stretch of lines: labels over several lines joined; other lines without figures are headings of the rows after them. */
export function joinRows(lines: readonly Line[]): TextRow[] {
  const entries = referencesParted(lines.filter((line) => line.text.trim() !== "" && !PAGE_OF.test(line.text))).map(
    ({ line, text, note }, i, all) => ({
      line,
      note,
      figures: rowFigures(text) ?? (/^\s*\p{Ll}/u.test(all[i + 1]?.text ?? "") ? null : nilFigures(text)),
    }),
  );
  const years = entries.filter((entry) => isYears(entry.figures)).length;
  const dropYears = years > 0 && years < entries.filter((entry) => entry.figures).length;
  const rows: TextRow[] = [];
  let group: string | null = null;
  let waiting: string[] = [];
  entries.forEach(({ line, note, figures }, i) => {
    const text = folded(line.text);
    if (!figures || (dropYears && isYears(figures))) {
      const before = i > 0 && entries[i - 1]?.figures ? rows.at(-1) : undefined;
      if (before && figures === null && goesOnAfterFigures(before.figures.label, text))
        rows[rows.length - 1] = { ...before, figures: suffixed(before.figures, text) };
      else if (goesOn(text, entries[i + 1])) waiting.push(text);
      else {
        group = [...waiting, text].join(" ").replace(/:$/, "");
        waiting = [];
      }
      return;
    }
    const prefix = waiting.join(" ");
    rows.push({ line, figures: prefix ? prefixed(figures, prefix) : figures, prefix, group, note });
    waiting = [];
  });
  return rows;
}

const REFERENCE = /(?:^|(?<=\s))Not (\d{1,2}(?:, ?\d{1,2})*)(?=\s+[-−–(]?\s?\d)/i;

/** `Kostnader Not 3 – 522 941`: where several rows name a note before their figures, the reference is taken out of the line. */
function referencesParted(lines: readonly Line[]): { line: Line; text: string; note: string }[] {
  const found = lines.map(({ text }) => REFERENCE.exec(text)?.[1] ?? "");
  const are = found.filter((note) => note !== "").length >= 3;
  return lines.map((line, i) => ({
    line,
    text: are ? line.text.replace(REFERENCE, " ") : line.text,
    note: are ? (found[i] ?? "") : "",
  }));
}

/** The end of a label that is not at its end. A capital *I* is none. */
const JOINS_NEXT = /(?:[,&–-]|(?:^|\s)(?:och|and|samt|för|for|of|i|av|med|till|på|vid|the|om))$/u;

/** A label that goes on in the next line: it ends in a joining word, or the next line begins in the middle of one. */
function goesOn(text: string, next: { line: Line; figures: FigureLine | null } | undefined): boolean {
  if (/:$/.test(text) || !next) return false;
  return JOINS_NEXT.test(text) || /^(?:\(|\p{Ll})/u.test(folded(next.line.text)) || next.figures?.label === "";
}

/** A label over two lines whose figures stand in the first: it ends in a joining word there, or goes on in the middle of a sentence. */
const goesOnAfterFigures = (label: string, text: string): boolean =>
  !/:$/.test(text) && !OF_WHICH.test(text) && (JOINS_NEXT.test(label) || /^\p{Ll}/u.test(text));

const suffixed = (figures: FigureLine, suffix: string): FigureLine => ({
  label: prefixed({ ...figures, label: suffix }, figures.label).label,
  figures: figures.figures,
  others: [],
});

export function prefixed(figures: FigureLine, prefix: string): FigureLine {
  const join = (label: string): string =>
    folded(prefix.endsWith("-") && /^\p{Ll}/u.test(label) ? prefix.slice(0, -1) + label : `${prefix} ${label}`);
  return {
    label: join(figures.label),
    figures: figures.figures,
    others: figures.others.map((o) => ({ ...o, label: join(o.label) })),
  };
}

/** A list of contents: small whole numbers at the ends of lines that only grow, and no sum. */
export function arePages(rows: readonly string[]): boolean {
  const pages = rows.map((row) => Number(/\s([1-9]\d{0,2})\s*$/.exec(row)?.[1] ?? NaN));
  return (
    rows.length >= 4 &&
    pages.every((page, i) => page >= (pages[i - 1] ?? 1)) &&
    !rows.some((row) => isTotalLabel(rowFigures(row)?.label ?? ""))
  );
}

/** At least two rows that make up most of the lines, with labels that begin like names and are not words of a sentence. */
export function looksLikeTable(rows: readonly TextRow[], lines: number, hasHeader: boolean): boolean {
  if (rows.length < 2 || rows.length * 2 < lines || rows.every((row) => isYears(row.figures))) return false;
  const labels = rows.map((row) => row.figures.label);
  const named = labels.filter((label) => /^["'”“(]?[\p{Lu}\d]/u.test(label) || OF_WHICH.test(label)).length;
  const wordy = labels.filter(
    (label) => label.split(" ").filter((word) => /^\p{Ll}{2,}$/u.test(word)).length >= 4,
  ).length;
  if (!hasHeader && (rows.length < 3 || wordy * 2 > rows.length)) return false;
  return (
    named * 3 >= rows.length * 2 &&
    new Set(labels).size >= Math.min(3, rows.length / 2) &&
    labels.every((label) => label.length <= LONGEST_LABEL)
  );
}
