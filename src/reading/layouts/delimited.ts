import type { ReadResult } from "../../domain/table.ts";
import { tablesOfCells } from "../cell-table.ts";
import { textCell, type RawCell, type ReadOptions } from "../raw-table.ts";

export type Separator = "\t" | ";" | "," | "|";

/** A field and the line it begins on. */
interface Field {
  readonly text: string;
  readonly line: number;
}

/** Lines looked at to find the separator. */
const SAMPLE = 200;
/** Fields beyond which a line is not a table's: 16,384 is Excel's own limit. */
const MOST_FIELDS = 16_384;

/**
 * Text cut at a separator, RFC 4180 with what real files do: a quote inside an unquoted field is a character,
 * a quoted field may hold line breaks, and a quote never closed ends with its line.
 */
export function splitFields(text: string, separator: Separator): readonly (readonly Field[])[] {
  const rows: Field[][] = [];
  let row: Field[] = [];
  let line = 1;
  let at = 0;
  while (at <= text.length) {
    const start = line;
    let field: string;
    const closed = text[at] === '"' ? closing(text, at, separator) : -1;
    if (closed >= 0) {
      field = text.slice(at + 1, closed).replaceAll('""', '"');
      for (const c of field) if (c === "\n") line++;
      at = closed + 1;
      while (text[at] === " ") at++;
    } else {
      let end = at;
      while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
      field = text.slice(at, end);
      at = end;
    }
    if (row.length < MOST_FIELDS) row.push({ text: field, line: start });
    if (text[at] === separator) {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    line++;
    if (at >= text.length) break;
  }
  return rows;
}

/** Where a quoted field closes: a quote before a separator, a line end or the end; within 10,000 characters. -1 where it does not. */
function closing(text: string, open: number, separator: Separator): number {
  const limit = Math.min(text.length, open + 10_000);
  for (let at = open + 1; at < limit; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const after = /^ *(.?)/s.exec(text.slice(at + 1, at + 40))?.[1] ?? "";
    return after === "" || after === separator || after === "\n" || after === "\r" ? at : -1;
  }
  return -1;
}

/** The separator by which most lines have the same number of fields, at least two; null where none cuts the text so. */
export function findSeparator(text: string): Separator | null {
  const lines = text
    .split(/\r\n|\r|\n/, SAMPLE)
    .map((line) => line.slice(0, 20_000))
    .filter((line) => line.trim() !== "");
  let best: { separator: Separator; score: number } | null = null;
  for (const separator of ["\t", ";", "|", ","] as const) {
    const counts = lines.map((line) => unquoted(line).split(separator).length).filter((n) => n > 1);
    const usual = mode(counts);
    const same = counts.filter((n) => n === usual).length;
    if (same < 2 && !(same === 1 && lines.length <= 2)) continue;
    // Commas also stand in prose and numbers: they must part nearly every line, into at least as many fields.
    if (separator === "," && (same < lines.length * 0.6 || commasAreOfText(lines))) continue;
    if (separator === "|" && same < lines.length * 0.4) continue;
    const score = same * Math.log2(1 + Math.min(usual, 16));
    if (!best || score > best.score) best = { separator, score };
  }
  return best?.separator ?? null;
}

/** Commas after which a blank stands, or which part the digits of one number in every line that has them, separate no fields. */
function commasAreOfText(lines: readonly string[]): boolean {
  const own = lines.map(unquoted).filter((line) => line.includes(","));
  const runOn = own.filter((line) => /\p{L}\d[\d ]*$/u.test(line.split(",")[0] ?? "")).length;
  const inProse = own.filter((line) => /, /.test(line) && !/,\S/.test(line)).length;
  const inNumbers = own.filter(
    (line) =>
      (line.match(/,/g) ?? []).length === (line.match(/\d,\d{1,3}(?!\d)/g) ?? []).length &&
      !/\p{L}[^,]*,\d+,|^\d+,\d+,/u.test(line),
  ).length;
  return runOn * 2 > own.length || inProse * 2 > own.length || inNumbers * 2 > own.length;
}

const unquoted = (line: string): string => line.replace(/"(?:[^"]|"")*"/g, '""');

function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0;
}

/** The tables of text with a separator. Places are lines. */
export function readDelimited(text: string, separator: Separator, options: ReadOptions): ReadResult {
  const rows = splitFields(text, separator);
  return readFields(separator === "|" ? rows.map(withinBars) : rows, separator === "|", options);
}

/** The cells between bars: a bar that begins or ends a line parts nothing. */
const withinBars = (row: readonly Field[]): readonly Field[] => {
  const from = row.length > 1 && row[0]?.text.trim() === "" ? 1 : 0;
  return row.slice(from, row.length > from + 1 && row.at(-1)?.text.trim() === "" ? -1 : undefined);
};

/** Markdown's bold and italics are no footnote marks, and its line breaks no words. */
const unmarked = (text: string): string =>
  /[*_<]/.test(text)
    ? text
        .replace(/(\*\*|__)(?=\S)(.+?)\1/g, "$2")
        .replace(/^\s*([*_])(?=\S)([^*_]+)\1\s*$/, "$2")
        .replace(/<br *\/?>/gi, " ")
    : text;

/** The tables of fields already cut. */
export function readFields(rows: readonly (readonly Field[])[], ruled: boolean, options: ReadOptions): ReadResult {
  const kept = ruled
    ? rows.filter((row) => !row.every((f) => /^[\s:=+-]*$/.test(f.text)) || row.every((f) => f.text.trim() === ""))
    : rows;
  const width = kept.reduce((most, row) => Math.max(most, row.length), 0);
  const cells: RawCell[][] = kept.map((row, r) => {
    const line = row[0]?.line ?? r + 1;
    return Array.from({ length: width }, (_, c) =>
      textCell(unmarked(row[c]?.text ?? ""), { line: row[c]?.line ?? line }),
    );
  });
  const lineAt = (row: number): number => cells[row]?.[0]?.place.line ?? 1;
  return tablesOfCells(
    {
      cells,
      name: options.name ?? "",
      dateAt: () => null,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      merged: [],
      totalsRows: new Set(),
      place: (top) => ({ line: lineAt(top) }),
    },
    options,
  );
}
