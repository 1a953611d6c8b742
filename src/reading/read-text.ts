import type { Place, ReadProblem, ReadResult, ReadTable } from "../domain/table.ts";
import { assemble } from "./assemble.ts";
import { folded } from "./blanks.ts";
import { findSeparator, readDelimited } from "./layouts/delimited.ts";
import { nextCellsTable } from "./layouts/cells.ts";
import { hasHtmlTable, readHtml } from "./layouts/html.ts";
import type { Line, LinesTable } from "./layouts/line.ts";
import { nextLinesTable } from "./layouts/lines.ts";
import { nextRemarkedTable } from "./layouts/remarked-lines.ts";
import { nextTrailedTable } from "./layouts/trailed-lines.ts";
import { withUnitOfText } from "./unit-by-text.ts";
import type { ReadOptions } from "./raw-table.ts";

/** Characters of pasted text that are read; the rest is named, not dropped in silence. */
export const MOST_CHARACTERS = 20_000_000;

/** Reads the tables of pasted text, whatever separates its cells. */
export function readText(text: string, options: ReadOptions = {}): ReadResult {
  const whole = text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text;
  if (hasHtmlTable(whole)) {
    const result = readHtml(whole, options);
    if (result.tables.length > 0) return result;
  }
  const separator = CELL_AND_BAR.test(whole) ? null : findSeparator(whole);
  if (separator) {
    const result = readDelimited(whole, separator, options);
    if (result.tables.length > 0)
      return { ...result, tables: result.tables.map((table) => withUnitOfText(table, whole)) };
  }
  const lines = whole.split(/\r\n|\r|\n|\f/).map((t, i) => ({ number: i + 1, text: t }));
  return readLines(withoutBars(lines), whole, options);
}

/** Several lines in a row that are one cell each, with a bar at its end. */
const CELL_AND_BAR = /(?:^[^|\n]*\|[ \t\r]*\n){4}/m;
/** Lines that one such cell may go over. */
const MOST_WRAPPED = 3;

/** Cells one a line with a bar at the end of each, as blank lines would part them; a cell may go over several lines. */
function withoutBars(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => text.includes("|")) || !CELL_AND_BAR.test(lines.map(({ text }) => text).join("\n")))
    return lines;
  const found: Line[] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    const isEnd = /^[^|]*\|\s*$/.test(line.text);
    if (isEnd) {
      const texts = [...(open ?? []), line].map(({ text }) => text.replace(/\|\s*$/, "").trim());
      found.push({ number: line.number, text: texts.join(" ").trim() }, { number: line.number, text: "" });
      open = [];
    } else if (open && open.length < MOST_WRAPPED && !line.text.includes("|")) open.push(line);
    else {
      found.push(...(open ?? []), line);
      open = null;
    }
  }
  return [...found, ...(open ?? [])];
}

/** Lines without separators that are searched for tables: each may have many readings. With separators there is no such limit. */
const MOST_LINES = 10_000;

function readLines(whole: readonly Line[], text: string, options: ReadOptions): ReadResult {
  const lines = whole.slice(0, MOST_LINES);
  const opening = documentTitle(lines);
  const tables: ReadTable[] = [];
  const unread: { place: Place; text: string }[] = [];
  const problems: ReadProblem[] = [];
  let from = 0;
  const leave = (until: number): void => {
    for (const line of lines.slice(from, until))
      if (line.text.trim() !== "") unread.push({ place: { line: line.number }, text: folded(line.text) });
  };
  if (whole.length > lines.length)
    problems.push({ place: { line: MOST_LINES + 1 }, text: "", reason: "too-large", details: { limit: MOST_LINES } });
  const nextTable = tableFinder(lines);
  for (let next = nextTable(from); next; next = nextTable(from)) {
    leave(next.from);
    const { table, rest } = assemble(
      { ...next.raw, context: [...next.raw.context, opening, options.name ?? ""] },
      options,
    );
    tables.push(withUnitOfText(table, text));
    unread.push(...rest);
    from = next.to;
  }
  leave(lines.length);
  if (tables.length === 0) {
    const amounts = amountsIn(text);
    const reason = text.trim() === "" ? "empty" : amounts >= 2 ? "prose-amounts" : "no-table";
    problems.push({ place: { line: 1 }, text: "", reason, ...(amounts >= 2 && { details: { count: amounts } }) });
  }
  return { tables, unread, problems };
}

/** Amounts with a currency in running text. */
const amountsIn = (text: string): number =>
  [
    ...text
      .slice(0, 200_000)
      .matchAll(/\d{1,9}(?:[ \u00A0.,]\d{1,3}){0,4} ?(?:kr|kronor|tkr|mkr|mnkr|miljoner|euro|€|£)(?!\p{L})|[€£]\d/giu),
  ].length;

/** The layouts of lines, each finding its next table from a line on. */
const LAYOUTS = [nextRemarkedTable, nextLinesTable, nextTrailedTable, nextCellsTable];

/**
 * Finds the table that begins first, in whichever layout; of several on the same lines, the better one. What a layout found
 * further on is kept until it is reached, so that each line is searched once.
 */
function tableFinder(lines: readonly Line[]): (from: number) => LinesTable | null {
  const found: (LinesTable | null | undefined)[] = LAYOUTS.map(() => undefined);
  return (from) => {
    LAYOUTS.forEach((next, i) => {
      const known = found[i];
      if (known === undefined || (known && known.from < from)) found[i] = next(lines, from);
    });
    const tables = found.filter((table) => table != null).sort((a, b) => a.from - b.from);
    const [first] = tables;
    if (!first) return null;
    const sameLines = tables.filter((table) => table.from < first.to);
    return sameLines.reduce((best, table) => (isBetter(table, best) ? table : best));
  };
}

/** More figures in rows that say what they are about; of as many, more that can be read. */
function isBetter(a: LinesTable, b: LinesTable): boolean {
  const [more, readable] = [figures(a) - figures(b), unread(b) - unread(a)];
  return more > 0 || (more === 0 && readable > 0);
}

const figures = ({ raw }: LinesTable): number =>
  raw.rows.filter(({ cells }) => cells[0]?.text !== "").length * Math.max(1, raw.headers.length - 1);

const unread = ({ raw }: LinesTable): number =>
  raw.rows.flatMap(({ cells }) => cells).filter(({ settled }) => settled?.state === "unreadable").length;

/** The first paragraph of a document: where its title and year stand. */
function documentTitle(lines: readonly Line[]): string {
  const start = lines.findIndex((line) => line.text.trim() !== "");
  const paragraph: string[] = [];
  for (
    let i = Math.max(0, start);
    i < lines.length && paragraph.length < 4 && (lines[i]?.text ?? "").trim() !== "";
    i++
  )
    paragraph.push(lines[i]?.text ?? "");
  return folded(paragraph.join(" "));
}
