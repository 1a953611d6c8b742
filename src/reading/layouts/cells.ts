import type { Decimal } from "../../domain/money.ts";
import type { ReadProblem } from "../../domain/table.ts";
import { folded } from "../blanks.ts";
import { LABEL_HEADERS, OF_WHICH, WORD_HEADERS } from "../column-words.ts";
import { notationOf } from "../columns.ts";
import { decideCuts, type Decision } from "../decide.ts";
import type { Cuts } from "../line-readings.ts";
import { kindOf } from "../headers.ts";
import { moneyWords, numberReadings, parseNumber, type Notation } from "../numbers.ts";
import { blankCell, textCell, type Note, type RawCell, type RawRow, type RawTable } from "../raw-table.ts";
import { splitHeader } from "../split-header.ts";
import { isTotalLabel } from "../totals.ts";
import { parseSpan, yearsIn } from "../days.ts";
import type { Piece } from "../segments.ts";
import { effort } from "../effort.ts";
import { ambiguousRow } from "./lines.ts";
import { isFootnoteLine, isSentence, type Line, type LinesTable } from "./line.ts";

/** One cell a line. `gap`: blank lines before it. */
interface Cell {
  readonly text: string;
  readonly line: number;
  readonly index: number;
  readonly gap: number;
  readonly isNumber: boolean;
}

/** Cells of words in a row beyond which a table has ended. */
const MOST_WORDS = 4;
/** Cells of words before the first figure that may be headers. */
const MOST_HEADERS = 14;
const MOST_COLUMNS = 16;
/** A cell's words beyond which the next line is no more of it. */
const LONGEST_WRAPPED = 80;

/** The next table written one cell a line, from a line on; null where there is none. */
export function nextCellsTable(lines: readonly Line[], from: number): LinesTable | null {
  const cells = withYearHeaders(cellsFrom(lines, from));
  for (let at = 0; at < cells.length; at++) {
    if (!cells[at]?.isNumber || at === 0) continue;
    const end = regionEnd(cells, at);
    const region = cells.slice(0, end);
    if (region.slice(at).filter((c) => c.isNumber).length >= 3) {
      const start = regionStart(cells, at);
      const table = bestOf(
        inChunks(region, cells.slice(end, end + MOST_WORDS), start, at),
        byLabels(region, start, at),
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

/** Years over columns are headers, though they read like figures: a run of nothing but different years. */
function withYearHeaders(cells: readonly Cell[]): Cell[] {
  const years = new Set<Cell>();
  let run: Cell[] = [];
  for (const cell of [...cells, null]) {
    if (cell?.isNumber) {
      run.push(cell);
      continue;
    }
    if (
      run.length >= 2 &&
      new Set(run.map((c) => c.text)).size === run.length &&
      run.every((c) => /^(?:19|20)\d{2}$/.test(c.text))
    )
      run.forEach((c) => years.add(c));
    run = [];
  }
  return cells.map((cell) => (years.has(cell) ? { ...cell, isNumber: false } : cell));
}

/** Cells counted off, unless that left blanks and totals say otherwise where they are: blank lines can also be nothing but blank lines. */
function bestOf(counted: Found | null, labelled: Found | null): Found | null {
  if (!counted || !labelled) return counted ?? labelled;
  const blanks = counted.rows.some((row) => row.cells.some((cell) => cell.text === ""));
  const texts = (found: Found): string =>
    found.rows.map((row) => row.cells.map((cell) => cell.text).join("|")).join("\n");
  return blanks && labelled.confirmed && texts(counted) !== texts(labelled) ? labelled : counted;
}

/** A line that is a cell of figures: a number, a nil mark, or said to be missing. */
function isFigure(text: string): boolean {
  const state = parseNumber(text).state;
  return state === "number" || state === "ambiguous" || state === "notAvailable";
}

function cellsFrom(lines: readonly Line[], from: number): Cell[] {
  const cells: Cell[] = [];
  let gap = 0;
  for (let i = from; i < lines.length; i++) {
    const text = folded(lines[i]?.text ?? "");
    if (text === "") gap++;
    else {
      cells.push({ text, line: lines[i]?.number ?? i + 1, index: i, gap, isNumber: isFigure(text) });
      gap = 0;
    }
  }
  const usual = mode(cells.map((cell) => cell.gap));
  // Only where blank lines part the cells: else a line is a row, and read as one.
  if (usual === 0) return cells;
  return joinWrapped(cells).flatMap((cell) => partDecimals(cell, usual) ?? partGlued(cell, usual));
}

/** Where blank lines part the cells, words right under words go on in the same cell: *Kommunen / 2017*, *Mark- / reserv*. */
function joinWrapped(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    const isYear = /^(?:19|20)\d{2}$/.test(cell.text);
    if (
      before &&
      !before.isNumber &&
      cell.gap === 0 &&
      before.text.length <= LONGEST_WRAPPED &&
      !isProse(before) &&
      (isYear ? !/\d$/.test(before.text) : !cell.isNumber && (/^\p{Ll}/u.test(cell.text) || before.text.endsWith("-")))
    ) {
      const hyphenated = before.text.endsWith("-") && /^\p{Ll}/u.test(cell.text);
      const text = hyphenated ? before.text.slice(0, -1) + cell.text : `${before.text} ${cell.text}`;
      joined[joined.length - 1] = { ...before, text };
    } else joined.push(cell);
  }
  return joined;
}

const DECIMAL = String.raw`[-−–]?\d{1,3}(?: \d{3})*[.,]\d{1,2}|[-−–]?\d+[.,]\d{1,2}`;
const DECIMALS = new RegExp(`^(.*\\p{L}[^\\d]*? )?((?:${DECIMAL})(?: (?:${DECIMAL}))+)$`, "u");

/** Several cells on one line, all with decimals: each number ends where its decimals do. */
function partDecimals(cell: Cell, usual: number): Cell[] | null {
  const match = cell.text.length > LONGEST_WRAPPED * 2 || cell.isNumber ? null : DECIMALS.exec(cell.text);
  if (!match?.[2]) return null;
  const figures = match[2].split(/(?<=[.,]\d{1,2}) /);
  const label = folded(match[1] ?? "");
  return [
    ...(label ? [{ ...cell, text: label }] : []),
    ...figures.map((text, i) => ({ ...cell, text, gap: i === 0 && !label ? cell.gap : usual, isNumber: true })),
  ];
}

/** A word and the first figure after it run together: no word ends in groups of thousands. */
function partGlued(cell: Cell, usual: number): Cell[] {
  const match = cell.isNumber ? null : /^(.*\p{Ll}{3,})([-−–]?\d{1,3}(?: \d{3})+)$/u.exec(cell.text);
  if (!match?.[1] || !match[2] || isProse(cell)) return [cell];
  return [
    { ...cell, text: match[1] },
    { ...cell, text: match[2], gap: usual, isNumber: true },
  ];
}

const isProse = (cell: Cell): boolean => cell.text.length > 160 || isSentence(cell.text);

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

interface Found {
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
 * Every row has the same number of cells, and an empty one leaves blank lines behind: the cells and traces are counted off in rows.
 * Taken only where each column then holds either words or figures throughout.
 */
function inChunks(cells: readonly Cell[], after: readonly Cell[], start: number, first: number): Found | null {
  const all = [...cells, ...after];
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
        if (rows.length >= 3 && (!best || score > best.score)) best = { width, words, rows, covered, score };
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

/** Rows counted off as long as every column keeps to what its first filled cell is: words or figures. */
function consistentRows(slots: readonly (Cell | null)[], from: number, width: number): (Cell | null)[][] {
  const rows: (Cell | null)[][] = [];
  const figures: (boolean | null)[] = Array.from({ length: width }, () => null);
  for (let at = from; at < slots.length; at += width) {
    const row = slots.slice(at, at + width);
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

/** Rows begin with words; a label is the last of them. Blank cells leave no trace, so their places are open until sums decide. */
function byLabels(cells: readonly Cell[], start: number, first: number): Found | null {
  const runs = rowRuns(cells, first);
  const counts = runs.map((run) => run.figures.length);
  const columns = Math.max(...counts);
  const full = counts.filter((n) => n === columns).length;
  if (runs.length < 2 || columns > MOST_COLUMNS || full * 2 < runs.length) return null;
  const words = wordColumns(runs);
  const header = headerBefore(cells, start, first - words, columns + words, words);
  const problems: ReadProblem[] = [];
  let group: string | null = null;
  const groups = runs.map((run, i) => {
    const heading = run.words.at(-words - 1)?.text ?? "";
    // *Varav* heads the one row after it, which repeats a part of the row before.
    if (i > 0 && OF_WHICH.test(heading)) return heading.replace(/:$/, "");
    for (const cell of i === 0 ? [] : run.words.slice(0, -words)) {
      if (isRemark(cell.text))
        problems.push({ place: { line: cell.line }, text: cell.text, reason: "cell-without-column" });
      else group = cell.text.replace(/:$/, "");
    }
    return group;
  });
  if (header.headingBeforeRow !== null)
    for (let i = 0; i < groups.length && groups[i] === null; i++) groups[i] = header.headingBeforeRow;
  const notation = notationOf(
    runs.flatMap((run) => run.figures.map((cell) => textCell(cell.text, { line: cell.line }))),
  );
  const names = header.headers.some((h) => h !== "")
    ? header.headers.slice(words)
    : Array.from({ length: columns }, () => "");
  const decided = decideRuns(
    runs.map((run, i) => ({ ...run, partOf: OF_WHICH.test(groups[i] ?? "") })),
    notation,
    names,
  );
  if (!decided) return null;
  const rows = runs.map((run, i): RawRow => {
    const remaining = decided.remaining[i] ?? [];
    const line = run.words.at(-1)?.line ?? 1;
    // A total's word stands alone; what is before it is a heading.
    const own = run.words.slice(isTotalLabel(run.words.at(-1)?.text ?? "") ? -1 : -words);
    const labels = Array.from({ length: words }, (_, c): RawCell =>
      textCell(own[c]?.text ?? "", { line: own[c]?.line ?? line }),
    );
    const label = own.map((cell) => cell.text).join(" ");
    const placed = Array.from({ length: columns }, (_, c): RawCell => {
      const pieces = new Set(remaining.map((r) => r.pieces[c]?.text ?? null));
      const [only] = pieces;
      if (pieces.size !== 1 || remaining[0]?.unreadable) {
        return {
          text: run.figures.map((f) => f.text).join(" "),
          place: { line },
          settled: { state: "unreadable", value: null },
        };
      }
      const cell = run.figures.find((f) => f.text === only);
      return only === null || only === undefined ? blankCell({ line }) : textCell(only, { line: cell?.line ?? line });
    });
    if (remaining[0]?.unreadable) problems.push({ place: { line }, text: label, reason: "no-reading" });
    else if (remaining.length !== 1) problems.push(ambiguousRow(label, { line }, remaining));
    else if (run.figures.length < columns)
      problems.push({ place: { line }, text: label, reason: "blank-place-assumed" });
    return { cells: [...labels, ...placed], hidden: false, group: groups[i] ?? null };
  });
  return {
    ...header,
    end: cells.length,
    rows,
    problems,
    solved: decided.solved,
    confirmed: decided.confirmed === "yes" && decided.solved.by !== "grammar",
  };
}

/** Columns of words: as many as nearly every row has before its figures. A total's row has its word alone. */
function wordColumns(runs: readonly Run[]): number {
  const counts = runs
    .slice(1)
    .filter((run) => !isTotalLabel(run.words.at(-1)?.text ?? ""))
    .map((run) => run.words.length);
  const usual = mode(counts);
  const same = counts.filter((n) => n === usual).length;
  return usual >= 2 && usual <= 3 && counts.length >= 2 && same >= counts.length * 0.8 ? usual : 1;
}

interface Run {
  readonly words: readonly Cell[];
  readonly figures: readonly Cell[];
}

function rowRuns(cells: readonly Cell[], first: number): Run[] {
  const runs: { words: Cell[]; figures: Cell[] }[] = [];
  let words: Cell[] = [];
  words.push(...cells.slice(Math.max(0, first - 3), first));
  for (const cell of cells.slice(first)) {
    if (!cell.isNumber) words.push(cell);
    else if (words.length > 0) {
      runs.push({ words, figures: [cell] });
      words = [];
    } else runs.at(-1)?.figures.push(cell);
  }
  return runs;
}

/** A remark in a column of its own: words with a figure and a unit in them (*21 kr /andel*). */
const isRemark = (text: string): boolean =>
  /\d/.test(text) && (moneyWords(text).unit !== null || /%|\bper\b|\//.test(text));

function decideRuns(
  runs: readonly (Run & { partOf: boolean })[],
  notation: Notation,
  headers: readonly string[],
): Decision | null {
  const piece = (cell: Cell): Piece => {
    const parsed = parseNumber(cell.text, notation);
    const value: Decimal | null =
      parsed.state === "number" ? parsed.value : (numberReadings(cell.text)[0]?.value ?? null);
    return { text: cell.text, value };
  };
  const cuts: Cuts = runs.map((run) => [
    {
      label: run.words.at(-1)?.text ?? "",
      cuts: [run.figures.map(piece)],
      ...(run.partOf && { partOf: true as const }),
    },
  ]);
  return decideCuts(cuts, headers, effort());
}

/**
 * The header among the words before a table's first label: as many cells as there are columns, best those that read like headers.
 * What stands between the header and the label is a group's heading; the last line before the header is the title.
 */
function headerBefore(
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

const isUnit = (text: string): boolean =>
  /^\(?(?:i )?(?:tkr|kkr|kr|mnkr|mkr|msek|tsek|sek|kronor)\)?[.,:]?$/i.test(text);

function windows(before: readonly Cell[], count: number): { at: number; count: number; score: number }[] {
  return Array.from({ length: Math.max(0, before.length - count + 1) }, (_, at) => {
    const own = before.slice(at, at + count);
    return { at, count, score: own.filter((cell) => isHeaderLike(cell.text)).length };
  });
}

/** A header names a known kind of column, a year, a period or a span of dates. */
const isHeaderLike = (text: string): boolean =>
  text.length <= 60 &&
  (kindOf(text) !== "other" ||
    WORD_HEADERS.test(text) ||
    LABEL_HEADERS.test(text) ||
    yearsIn(text).length > 0 ||
    parseSpan(text) !== null ||
    /^\d{6}\s?[-–]\s?\d{6}$/.test(text) ||
    /avvik|ansök|sökt|projekt|andel|antal/i.test(text));

const noteOf = (cell: Cell | undefined): Note | null => (cell ? { text: cell.text, place: { line: cell.line } } : null);

function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? 0;
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
