import type { Place, ReadProblem } from "../../domain/table.ts";
import { folded, plain } from "../blanks.ts";
import { decide, MOST_COLUMNS, type Decision, type FigureLine, type LineReading } from "../decide.ts";
import type { Notation } from "../numbers.ts";
import type { Cutting } from "../segments.ts";
import { blankCell, type Note, type RawCell, type RawRow, type RawTable } from "../raw-table.ts";
import { splitHeader } from "../split-header.ts";
import { isSentence, type Line, type LinesTable } from "./line.ts";
import { figureLine, gluedLine, notationOfLines } from "./figure-line.ts";

interface Entry {
  readonly line: Line;
  readonly figures: FigureLine | null;
}

/** Lines between two rows with figures beyond which a table has ended. */
const MOST_BETWEEN = 3;
const HEADER_LINES = 10;

/** The next table of lines that end in figures, from a line on; null where there is none. */
export function nextLinesTable(lines: readonly Line[], from: number): LinesTable | null {
  for (let start = from; start < lines.length; start++) {
    if (!figureLine(lines[start]?.text ?? "")) continue;
    const end = regionEnd(lines, start);
    const table = readRegion(lines, from, start, end);
    if (table) return table;
    start = Math.max(start, end - 1);
  }
  return null;
}

function regionEnd(lines: readonly Line[], start: number): number {
  let end = start + 1;
  let between = 0;
  let blanks = 0;
  for (let i = start + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? "";
    if (text.trim() === "") {
      if (++blanks > 3) break;
      continue;
    }
    blanks = 0;
    if (figureLine(text)) {
      end = i + 1;
      between = 0;
    } else if (++between > MOST_BETWEEN || isProse(text) || isFootnote(text)) break;
  }
  return end;
}

const isProse = (text: string): boolean => folded(text).length > 90 || isSentence(text);
const isFootnote = (text: string): boolean => /^\s*(?:\*|†|[¹²³⁴⁵]|\d{1,2}\)\s)/u.test(text);

function readRegion(lines: readonly Line[], floor: number, start: number, end: number): LinesTable | null {
  const entries: Entry[] = lines
    .slice(start, end)
    .filter((line) => line.text.trim() !== "")
    .map((line) => ({ line, figures: figureLine(line.text) }));
  const years = entries.filter((entry) => isYears(entry.figures));
  if (years.length > 0 && years.length < entries.length) {
    const body = lines.findIndex(
      (line, i) => i >= start && !isYears(figureLine(line.text)) && figureLine(line.text) !== null,
    );
    if (body > start && body < end) return readRegion(lines, floor, body, end);
  }
  const rows = joinWrapped(entries);
  const data = rows.filter((row) => row.figures !== null);
  if (
    !looksLikeTable(
      data.map((row) => row.figures as FigureLine),
      entries.length,
    )
  )
    return null;
  const above = headerLines(lines, floor, start);
  const decided = decideLines(data, above);
  if (!decided) return null;
  const { decision, headers, used } = decided;
  const problems = decisionProblems(decision, data, headers);
  const rawRows = rows.flatMap((row): RawRow[] => {
    const at = data.indexOf(row);
    if (at < 0) return [];
    return [{ cells: cellsOf(decision.remaining[at] ?? [], row, decision.columns), hidden: false, group: row.group }];
  });
  const first = start - (above.length > 0 ? linesBack(lines, start, used) : 0);
  const title = titleAbove(lines, floor, first);
  const below = footnotesBelow(lines, end);
  const raw: RawTable = {
    title: title?.text ?? "",
    context: [title?.text ?? "", ...above, ...below.map((n) => n.text)].filter((t) => t !== ""),
    headers,
    rows: rawRows,
    below,
    problems,
    solved: decision.solved,
    place: { line: lines[first]?.number ?? 1 },
  };
  return { raw, from: first, to: end + below.length };
}

/** A line that ends in nothing but years heads a table; it is no row of it, unless all are. */
const isYears = (figures: FigureLine | null): boolean =>
  figures !== null && /^(?:(?:19|20)\d{2} ?)+$/.test(figures.figures);

interface TextRow {
  readonly line: Line;
  readonly figures: FigureLine | null;
  readonly group: string | null;
  /** Lines before it that belong to its label. */
  readonly prefix: string;
}

/** Labels over several lines joined; the other lines without figures are headings of the rows after them. */
function joinWrapped(entries: readonly Entry[]): TextRow[] {
  const rows: TextRow[] = [];
  let group: string | null = null;
  let waiting: string[] = [];
  entries.forEach((entry, i) => {
    const text = folded(entry.line.text);
    if (!entry.figures) {
      const next = folded(entries[i + 1]?.line.text ?? "");
      const goesOn =
        /(?:[,&–-]|\b(?:och|and|samt|för|of|i|av|med))$/iu.test(text) ||
        /^(?:\(|\p{Ll})/u.test(next) ||
        entries[i + 1]?.figures?.label === "";
      if (goesOn && !/:$/.test(text)) waiting.push(text);
      else {
        group = [...waiting, text].join(" ").replace(/:$/, "");
        waiting = [];
      }
      return;
    }
    const prefix = waiting.join(" ");
    const join = (label: string): string =>
      folded(prefix.endsWith("-") && /^\p{Ll}/u.test(label) ? prefix.slice(0, -1) + label : `${prefix} ${label}`);
    const figures: FigureLine = prefix
      ? {
          label: join(entry.figures.label),
          figures: entry.figures.figures,
          others: entry.figures.others.map((o) => ({ ...o, label: join(o.label) })),
        }
      : entry.figures;
    rows.push({ line: entry.line, figures, group, prefix });
    waiting = [];
  });
  return rows;
}

/** At least two rows with figures that make up most of the lines, with labels that begin like names. */
function looksLikeTable(data: readonly FigureLine[], lines: number): boolean {
  if (data.length < 2 || data.length * 2 < lines) return false;
  const named = data.filter((row) => /^["'”“(]?[\p{Lu}\d]/u.test(row.label)).length;
  const labels = new Set(data.map((row) => row.label));
  return named * 3 >= data.length * 2 && labels.size * 2 >= data.length && data.every((row) => row.label.length <= 160);
}

/** Lines above the first row that may be its header, blank lines left out, nearest last. */
function headerLines(lines: readonly Line[], floor: number, start: number): string[] {
  const found: string[] = [];
  let blanks = 0;
  for (let i = start - 1; i >= floor && found.length < HEADER_LINES; i--) {
    const text = lines[i]?.text ?? "";
    if (text.trim() === "") {
      if (++blanks > 3) break;
      continue;
    }
    if (isProse(text)) break;
    found.unshift(text);
  }
  return found;
}

function linesBack(lines: readonly Line[], start: number, used: number): number {
  let back = 0;
  for (let left = used; left > 0 && start - back > 0;) {
    back++;
    if ((lines[start - back]?.text ?? "").trim() !== "") left--;
  }
  return back;
}

/** Cut at blanks where that is possible; only then as cells run together. */
function decideLines(
  data: readonly TextRow[],
  above: readonly string[],
): { decision: Decision; headers: string[]; used: number } | null {
  const spaced = data.map((row) => row.figures as FigureLine);
  const glued = data.map((row) => {
    const own = gluedLine(row.line.text);
    return own
      ? { ...own, label: row.prefix ? folded(`${row.prefix} ${own.label}`) : own.label }
      : (row.figures as FigureLine);
  });
  const runTogether = data.some((row) => /\p{L}[-−–]?\d|[%)][-−–]?\d/u.test(row.line.text));
  const grouped = glued.some((line) => /\d \d{3}/.test(line.figures));
  const tries: [Cutting, FigureLine[]][] = [["spaced", spaced]];
  if (runTogether && grouped) tries.push(["gluedGroups", glued]);
  if (runTogether) tries.push(["glued", glued]);
  for (const [cutting, lines] of tries) {
    for (const notation of notationOfLines(lines)) {
      const decision = decideCount(lines, above, cutting, notation);
      if (decision?.remaining.every((list) => list.length > 0)) {
        const header = splitHeader(above, decision.columns);
        return {
          decision,
          headers: header?.headers ?? ["", ...Array.from({ length: decision.columns }, () => "")],
          used: header?.used ?? 0,
        };
      }
    }
  }
  return null;
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
): Decision | null {
  const alone = cutting === "spaced" ? decide(data, cutting, notation, null) : null;
  if (alone && isSettled(alone) && !alone.unconfirmed && splitHeader(above, alone.columns)) return alone;
  const counts = Array.from({ length: MOST_COLUMNS }, (_, i) => i + 1).flatMap((columns) => {
    const header = splitHeader(above, columns);
    return header ? [{ columns, header }] : [];
  });
  const decisions = counts
    .sort((a, b) => Number(b.header.headers[0] !== "") - Number(a.header.headers[0] !== ""))
    .flatMap(({ header }) => decide(data, cutting, notation, header.headers.slice(1)) ?? [])
    .filter((decision) => decision.remaining.every((list) => list.length > 0));
  return (
    decisions.find((d) => isSettled(d) && !d.noneAgrees) ??
    decisions.find(isSettled) ??
    decisions[0] ??
    alone ??
    decide(data, cutting, notation, null)
  );
}

const isSettled = (decision: Decision): boolean => decision.remaining.every((list) => list.length === 1);

function cellsOf(readings: readonly LineReading[], row: TextRow, columns: number): RawCell[] {
  const place: Place = { line: row.line.number };
  const label = readings[0]?.label ?? row.figures?.label ?? "";
  const cells: RawCell[] = [{ text: label, place, settled: { state: "text", value: null } }];
  for (let c = 0; c < columns; c++) {
    const values = new Set(readings.map((r) => r.pieces[c]?.value ?? null));
    const piece = readings[0]?.pieces[c] ?? null;
    if (readings.length === 0 || values.size > 1)
      cells.push({ text: row.figures?.figures ?? "", place, settled: { state: "unreadable", value: null } });
    else if (!piece) cells.push(blankCell(place));
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

function decisionProblems(decision: Decision, data: readonly TextRow[], headers: readonly string[]): ReadProblem[] {
  const problems: ReadProblem[] = [];
  const first: Place = { line: data[0]?.line.number ?? 1 };
  if (decision.noneAgrees) problems.push({ place: first, text: "", reason: "no-agreeing-reading" });
  if (decision.disagreeing !== null)
    problems.push({
      place: first,
      text: "",
      reason: "total-disagrees",
      details: { column: headers[decision.disagreeing + 1] || decision.disagreeing + 1 },
    });
  decision.remaining.forEach((readings, i) => {
    const row = data[i];
    if (!row || readings.length === 1) return;
    const text = folded(row.line.text);
    const place: Place = { line: row.line.number };
    if (readings.length === 0) problems.push({ place, text, reason: "no-reading" });
    else {
      const shown = readings.slice(0, 4).map((r) => r.pieces.map((p) => p?.text ?? "–").join(" | "));
      problems.push({
        place,
        text,
        reason: "ambiguous-row",
        details: { readings: shown.join("  ·  ") + (readings.length > 4 ? " …" : ""), count: readings.length },
      });
    }
  });
  return problems;
}

/** The nearest line above a table that is a heading: short, and no sentence. */
function titleAbove(lines: readonly Line[], floor: number, first: number): Note | null {
  for (let i = first - 1, seen = 0; i >= floor && seen < 3; i--) {
    const line = lines[i];
    const text = folded(line?.text ?? "");
    if (!line || text === "") continue;
    seen++;
    if (!isProse(text)) return { text: text.replace(/:$/, ""), place: { line: line.number } };
  }
  return null;
}

function footnotesBelow(lines: readonly Line[], end: number): Note[] {
  const notes: Note[] = [];
  for (let i = end; i < lines.length; i++) {
    const line = lines[i];
    if (!line || !isFootnote(line.text)) break;
    notes.push({ text: folded(plain(line.text)), place: { line: line.number } });
  }
  return notes;
}
