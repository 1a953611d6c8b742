import type { Place, ReadProblem } from "../../domain/table.ts";
import { folded, plain } from "../blanks.ts";
import { decide } from "../decide.ts";
import type { Decision, FigureLine } from "../decision.ts";
import { MOST_COLUMNS, type LineReading } from "../line-readings.ts";
import { moneyWords, numberReadings, type Notation } from "../numbers.ts";
import { blankCell, textCell, type Note, type RawCell, type RawRow, type RawTable } from "../raw-table.ts";
import type { Cutting } from "../segments.ts";
import { effort, type Effort } from "../effort.ts";
import { isPeriod, UNIT_WORD } from "../header-marks.ts";
import { headerSplits, type HeaderSplit, isHeaderLine, splitHeader } from "../split-header.ts";
import { isTotalLabel } from "../totals.ts";
import { gluedLine, notationOfLines, runsTogether, withHardGaps } from "./figure-line.ts";
import { isFootnoteLine, type Line, type LinesTable } from "./line.ts";
import {
  arePages,
  isPartOfHeader,
  isProse,
  isRowLine,
  isYears,
  joinRows,
  linesAbove,
  looksLikeTable,
  regionEnd,
  repeatedLines,
  rowFigures,
  type TextRow,
} from "./text-rows.ts";

/** Lines that may be dropped from the ends of a stretch before it reads as a table: headings and page numbers end in figures too. */
const MOST_DROPPED = 4;

/** The next table of lines that end in figures, from a line on; null where there is none. */
export function nextLinesTable(lines: readonly Line[], from: number): LinesTable | null {
  for (let start = from; start < lines.length; start++) {
    if (!isRowLine(lines[start]?.text ?? "")) continue;
    const end = regionEnd(lines, start);
    const rows = Array.from({ length: end - start }, (_, i) => start + i).filter((i) =>
      isRowLine(lines[i]?.text ?? ""),
    );
    if (!isHeaderLine(lines[start - 1]?.text ?? "") && arePages(rows.map((i) => lines[i]?.text ?? ""))) {
      start = end - 1;
      continue;
    }
    // One allowance for all attempts on the same lines.
    const budget = effort();
    for (let dropped = 0; dropped <= Math.min(MOST_DROPPED, rows.length - 2); dropped++) {
      const table =
        readRegion(lines, from, rows[dropped] ?? start, end, budget) ??
        (dropped < 2 ? readRegion(lines, from, rows[dropped] ?? start, rows.at(-1) ?? end, budget) : null);
      if (table) return table;
    }
    start = Math.max(start, end - 1);
  }
  return null;
}

function readRegion(
  lines: readonly Line[],
  floor: number,
  first: number,
  end: number,
  budget: Effort,
): LinesTable | null {
  const start = firstRow(lines, first, end);
  const { header, lead } = linesAbove(lines, floor, start);
  const repeated = repeatedLines(lines, start, end);
  const body = [...lead, ...lines.slice(start, end).filter((line) => !repeated.has(line))];
  const hard = withHardGaps(body.map((line) => line.text));
  const rows = yearsToLabels(joinRows(body.map((line, i) => ({ ...line, text: hard[i] ?? line.text }))));
  const hasHeader =
    header.some((line) => isHeaderLine(line.text)) || rows.some((row) => isTotalLabel(row.figures.label));
  if (!looksLikeTable(rows, body.filter((line) => line.text.trim() !== "").length, hasHeader)) return null;
  const dashes = leadingDashes(rows);
  const decided = decideLines(
    dashes?.rows ?? rows,
    header.map((line) => line.text),
    budget,
  );
  if (!decided) return null;
  const { decision, headers, used, notationOpen } = decided;
  const top = used > 0 ? lines.indexOf(header[header.length - used] as Line) : lead[0] ? lines.indexOf(lead[0]) : start;
  const title = titleAbove(lines, floor, top);
  const below = footnotesBelow(lines, end);
  const references = rows.some((row) => row.note !== "");
  const raw: RawTable = {
    title: title?.text ?? "",
    context: [title?.text ?? "", ...header.map((line) => line.text).reverse(), ...below.map((n) => n.text)].filter(
      (t) => t !== "",
    ),
    headers: references ? afterFirst(headers, "Not") : headers,
    rows: rows.map((row, i): RawRow => ({
      cells: withReference(cellsOf(decision.remaining[i] ?? [], row, decision.columns, notationOpen), references, row),
      hidden: false,
      group: row.group,
    })),
    below,
    problems: [
      ...(dashes && decision.columns === 1 ? [dashes.problem] : []),
      ...decisionProblems(decision, rows, headers, new Map(body.map((line) => [line.number, folded(line.text)]))),
    ],
    solved: decision.solved,
    place: { line: lines[top]?.number ?? 1 },
  };
  return { raw, from: top, to: end + below.length };
}

/** `Bidrag 2019 12 000`: a year before the figures of every row but the totals belongs to the labels. */
function yearsToLabels(rows: TextRow[]): TextRow[] {
  const data = rows.filter((row) => !isTotalLabel(row.figures.label));
  const startsWithYear = (row: TextRow): boolean =>
    /^(?:19|20)\d{2} +\D*\d/.test(row.figures.figures) && row.figures.label !== "";
  if (data.length < 2 || !data.every(startsWithYear) || rows.some((row) => !data.includes(row) && startsWithYear(row)))
    return rows;
  return rows.map((row) => {
    if (!data.includes(row)) return row;
    const figures = {
      label: `${row.figures.label} ${row.figures.figures.slice(0, 4)}`,
      figures: row.figures.figures.slice(4).trim(),
      others: [],
    };
    return { ...row, figures };
  });
}

/**
 * A dash and a blank before the only figure of every row: between a name and its amount in kronor, or where a total has none, it parts them,
 * else it is a minus. Either way it is said, for the other may be meant.
 */
function leadingDashes(rows: readonly TextRow[]): { rows: TextRow[]; problem: ReadProblem } | null {
  const dashed = (row: TextRow): boolean =>
    /^[-–—−] \d[\d .,]*\D*$/.test(row.figures.figures) || /[-–—]$/.test(row.figures.label);
  const data = rows.filter((row) => !isTotalLabel(row.figures.label));
  if (data.length < 2 || !data.every(dashed) || !rows.every((row) => /^\D*\d[\d .,]*\D*$/.test(row.figures.figures)))
    return null;
  const inMoney = rows.filter((row) => /(?:kr|kronor|SEK|euro|EUR|[€£$])\.?$/i.test(row.figures.figures)).length;
  const parts = inMoney * 2 > rows.length || rows.some((row) => !dashed(row));
  const place: Place = { line: rows[0]?.line.number ?? 1 };
  const withoutDash = ({ label, figures }: FigureLine): FigureLine => ({
    label: label.replace(/\s*[-–—]$/, ""),
    figures: figures.replace(/^[-–—−] /, ""),
    others: [],
  });
  return {
    rows: parts ? rows.map((row) => ({ ...row, figures: withoutDash(row.figures) })) : [...rows],
    problem: { place, text: folded(rows[0]?.line.text ?? ""), reason: parts ? "dash-is-no-minus" : "dash-is-minus" },
  };
}

/**
 * The first line that is a row. Lines of nothing but years before it head the table; so does a line that a blank line parts from rows
 * that stand close.
 */
function firstRow(lines: readonly Line[], first: number, end: number): number {
  const rows = Array.from({ length: end - first }, (_, i) => first + i).filter((i) => {
    const figures = rowFigures(lines[i]?.text ?? "");
    return figures && !isYears(figures);
  });
  const [own = first, next, third] = rows;
  const blankAfter = (i: number): boolean => (lines[i + 1]?.text ?? "").trim() === "";
  return next !== undefined && third !== undefined && blankAfter(own) && third === next + 1 ? next : own;
}

interface Decided {
  readonly decision: Decision;
  readonly headers: readonly string[];
  readonly used: number;
  /** Both decimal signs agree equally well: `1.050` stays open. */
  readonly notationOpen: boolean;
}

const RANK: Readonly<Record<Decision["confirmed"], number>> = { yes: 3, weakly: 2, no: 1, contradicted: 0 };

/**
 * Cut at blanks, or as cells run together where lines show that: first what most labels speak for. The first way that totals confirm is taken,
 * else the best confirmed.
 */
function decideLines(rows: readonly TextRow[], above: readonly string[], budget: Effort): Decided | null {
  const spaced = rows.map((row): FigureLine => ({ ...row.figures, group: row.group }));
  const glued = rows.map((row) => {
    const own = gluedLine(row.line.text);
    return own
      ? { ...own, label: row.prefix ? folded(`${row.prefix} ${own.label}`) : own.label, group: row.group }
      : row.figures;
  });
  const runTogether = rows.filter((row) => runsTogether(row.line.text)).length;
  const tries: [Cutting, FigureLine[]][] = [["spaced", spaced]];
  if (runTogether > 0 && glued.some((line) => /\d \d{3}/.test(line.figures))) tries.push(["gluedGroups", glued]);
  if (runTogether > 0) tries.push(["glued", glued]);
  const mostRunTogether = runTogether * 2 > rows.length;
  if (mostRunTogether) tries.push(...tries.splice(0, 1));
  const inWholeMoney =
    above.some((text) => moneyWords(text).unit === "one") &&
    !above.some((text) => ["thousand", "million"].includes(moneyWords(text).unit ?? ""));
  const signed = signsJoined(spaced);
  const own: Effort = { left: budget.left / 4 };
  if (signed) tries.unshift(["spaced", signed]);
  let best: Decided | null = null;
  for (const [cutting, lines] of tries) {
    const decisions = notationOfLines(lines, inWholeMoney)
      .flatMap((notation) => decideCount(lines, above, cutting, notation, lines === signed ? own : budget) ?? [])
      .filter((decision) => decision.remaining.every((list) => list.length > 0))
      .sort((a, b) => RANK[b.confirmed] - RANK[a.confirmed]);
    const [decision, other] = decisions;
    // Lines that run together and can be cut at blanks all the same: only sums make that believable.
    const doubtful = cutting === "spaced" && mostRunTogether && decision?.confirmed !== "yes";
    // That each dash is a minus is only believed where sums or identities say so.
    const unsure = lines === signed && decision?.confirmed !== "yes";
    if (!decision || doubtful || unsure || (best && RANK[best.decision.confirmed] >= RANK[decision.confirmed]))
      continue;
    const header = splitHeader(above, decision.columns);
    const headers = header?.headers ?? Array.from({ length: decision.columns + 1 }, () => "");
    best = {
      decision,
      headers,
      used: header?.used ?? 0,
      notationOpen: other !== undefined && RANK[other.confirmed] === RANK[decision.confirmed],
    };
    if (decision.confirmed === "yes") break;
  }
  return best;
}

/** The lines with each dash taken as the minus of the figure after it (`– 614`); null where a dash stands alone or there are few. */
function signsJoined(lines: readonly FigureLine[]): FigureLine[] | null {
  const join = (figures: string): string => figures.replace(/(?<=^| )([-−–—]) (?=\d)/g, "$1");
  const joined = lines.map((line) => ({ ...line, figures: join(line.figures), others: [] }));
  const signs = joined.filter((line, i) => line.figures !== lines[i]?.figures).length;
  const alone = joined.some((line) => /(?:^| )[-−–—](?: |$)/.test(line.figures));
  return signs >= 3 && !alone ? joined : null;
}

/**
 * The header's column count is believed where the lines can be cut so; otherwise the lines alone tell. Of several counts a header allows,
 * the one that settles every line is taken, those with a header for the labels first.
 */
function decideCount(
  data: readonly FigureLine[],
  above: readonly string[],
  cutting: Cutting,
  notation: Notation,
  budget: Effort,
): Decision | null {
  const decisions: Decision[] = [];
  const splits = headerSplits(above).filter(({ headers }) => headers.length <= MOST_COLUMNS + 1);
  const doubted = new Set<HeaderSplit>();
  for (const split of [...splits.filter(isClean), ...splits.filter((s) => !isClean(s))]) {
    const decision = decide(data, cutting, notation, split.headers.slice(1), budget, "plain");
    if (!decision || !isSettled(decision) || decision.confirmed !== "yes") continue;
    // Figures run together add up too: where another count agrees as well, only a header that parts its words can tell.
    if (isClean(split) || decide(data, cutting, notation, null, budget, "plain") !== null) return decision;
    doubted.add(split);
  }
  for (const split of splits) {
    if (doubted.has(split)) continue;
    const decision = decide(data, cutting, notation, split.headers.slice(1), budget);
    if (!decision?.remaining.every((list) => list.length > 0)) continue;
    if (isSettled(decision) && decision.confirmed === "yes" && decision.plain) return decision;
    decisions.push(decision);
  }
  return (
    decisions.find((d) => isSettled(d) && d.confirmed === "yes") ??
    decisions.find((d) => d.remaining.every((list) => !list[0]?.unreadable)) ??
    decisions[0] ??
    decide(data, cutting, notation, null, budget)
  );
}

/** No header holds another that begins with a capital of its own. */
const isClean = ({ headers }: HeaderSplit): boolean =>
  headers.every(
    (header) =>
      header
        .split(" ")
        .filter(
          (w) => /^\p{Lu}\p{Ll}/u.test(w) && !/^(?:kv|kvartal|tertial)$/i.test(w) && !isPeriod(w) && !UNIT_WORD.test(w),
        ).length <= 1,
  );

const isSettled = (decision: Decision): boolean => decision.remaining.every((list) => list.length === 1);

function cellsOf(readings: readonly LineReading[], row: TextRow, columns: number, notationOpen: boolean): RawCell[] {
  const place: Place = { line: row.line.number };
  const cells: RawCell[] = [
    { text: readings[0]?.label ?? row.figures.label, place, settled: { state: "text", value: null } },
  ];
  for (let c = 0; c < columns; c++) {
    const piece = readings[0]?.pieces[c] ?? null;
    const values = new Set(readings.map(({ pieces: { [c]: p } }) => (p?.note ? p.text : (p?.value ?? null))));
    if (readings[0]?.unreadable || values.size > 1)
      cells.push({ text: folded(row.figures.figures), place, settled: { state: "unreadable", value: null } });
    else if (!piece) cells.push(blankCell(place));
    else if (piece.note) cells.push({ text: piece.text, place, settled: { state: "text", value: null } });
    else if (notationOpen && numberReadings(piece.text).length > 1) cells.push(textCell(piece.text, place));
    else
      cells.push({
        text: piece.text,
        place,
        settled:
          piece.value === null ? { state: "notAvailable", value: null } : { state: "number", value: piece.value },
      });
  }
  return cells;
}

const afterFirst = <T>(list: readonly T[], item: T): T[] => [...list.slice(0, 1), item, ...list.slice(1)];

/** The note a row names, in a column of its own after the label. */
const withReference = (cells: RawCell[], references: boolean, { note, line }: TextRow): RawCell[] =>
  references
    ? afterFirst(cells, { text: note, place: { line: line.number }, settled: { state: "text", value: null } })
    : cells;

/** @param printed the lines' own texts, by their numbers */
function decisionProblems(
  decision: Decision,
  rows: readonly TextRow[],
  headers: readonly string[],
  printed: ReadonlyMap<number, string>,
): ReadProblem[] {
  const problems: ReadProblem[] = [];
  const place: Place = { line: rows[0]?.line.number ?? 1 };
  const readings = decision.solved.readings;
  if (decision.confirmed === "contradicted") problems.push({ place, text: "", reason: "no-agreeing-reading" });
  if (decision.confirmed === "weakly")
    problems.push({ place, text: "", reason: "weakly-confirmed", details: { readings } });
  if (decision.confirmed === "no" && readings > 1 && isSettled(decision))
    problems.push({ place, text: "", reason: "unconfirmed-split", details: { columns: decision.columns } });
  if (decision.disagreeing !== null) {
    problems.push({
      place,
      text: "",
      reason: "total-disagrees",
      details: { column: headers[decision.disagreeing + 1] || decision.disagreeing + 1 },
    });
  }
  decision.remaining.forEach((list, i) => {
    const line = rows[i]?.line.number ?? 1;
    const text = printed.get(line) ?? "";
    if (list[0]?.unreadable) problems.push({ place: { line }, text, reason: "no-reading" });
    else if (list.length > 1) problems.push(ambiguousRow(text, { line }, list));
  });
  return problems;
}

/** The problem of a row that can be cut in several ways, with the first of them shown. */
export function ambiguousRow(text: string, place: Place, readings: readonly LineReading[]): ReadProblem {
  const shown = readings.slice(0, 4).map((r) => r.pieces.map((p) => p?.text ?? "–").join(" | "));
  return {
    place,
    text,
    reason: "ambiguous-row",
    details: { readings: shown.join("  ·  ") + (readings.length > 4 ? " …" : ""), count: readings.length },
  };
}

/** The nearest line above a table that stands alone and is no sentence. */
function titleAbove(lines: readonly Line[], floor: number, first: number): Note | null {
  for (let i = first - 1, seen = 0; i >= floor && seen < 2; i--) {
    const line = lines[i];
    const text = folded(line?.text ?? "");
    if (!line || text === "") continue;
    if (isPartOfHeader(text)) continue;
    seen++;
    const before = folded(lines[i - 1]?.text ?? "");
    const partOfText =
      /^\p{Ll}/u.test(text) || (before !== "" && i > floor && (isProse(before) || /^\p{Ll}/u.test(text)));
    if (!isProse(text) && !partOfText) return { text: text.replace(/:$/, ""), place: { line: line.number } };
  }
  return null;
}

function footnotesBelow(lines: readonly Line[], end: number): Note[] {
  const notes: Note[] = [];
  for (let i = end; i < lines.length; i++) {
    const line = lines[i];
    if (!line || !isFootnoteLine(line.text)) break;
    notes.push({ text: folded(plain(line.text)), place: { line: line.number } });
  }
  return notes;
}
