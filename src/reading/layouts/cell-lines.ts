import { folded } from "../blanks.ts";
import { parseNumber } from "../numbers.ts";
import { isSentence, type Line } from "./line.ts";

/** One cell a line. `gap`: blank lines before it. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly index: number;
  readonly gap: number;
  readonly isNumber: boolean;
}

export const MOST_COLUMNS = 16;

/** A cell's words beyond which the next line is no more of it. */
const LONGEST_WRAPPED = 80;

/** A line that is a cell of figures: a number, a nil mark, or said to be missing. */
function isFigure(text: string): boolean {
  const state = parseNumber(text).state;
  return (
    state === "number" || state === "ambiguous" || state === "notAvailable" || /^\d{1,2}(?:, \d{1,2})+$/.test(text)
  );
}

/** A cell that can be a reference to a note: small numbers, several of them in order. */
export function isReference(text: string): boolean {
  if (!/^[1-9]\d?(?:[-–][1-9]\d?|, ?[1-9]\d?)*$/.test(text)) return false;
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  return numbers.every((n, i) => n > (numbers[i - 1] ?? 0));
}

export function cellsFrom(lines: readonly Line[], from: number): Cell[] {
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
  return joinWrapped(cells).flatMap((cell, i, all) => {
    // *Kommunen2021* before *2020*: a header's last word and the first of the years.
    const year = YEAR.test(all[i + 1]?.text ?? "") ? /^(\p{L}{3,})((?:19|20)\d{2})$/u.exec(cell.text) : null;
    if (year?.[1] && year[2])
      return [
        { ...cell, text: year[1] },
        { ...cell, text: year[2], gap: usual, isNumber: true },
      ];
    return partDecimals(cell, usual) ?? partGlued(cell, usual);
  });
}

const YEAR = /^(?:19|20)\d{2}$/;

/** Where blank lines part the cells, words right under words go on in the same cell: *Kommunen / 2017*, *Mark- / reserv*. */
function joinWrapped(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    const isYear = YEAR.test(cell.text);
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

/** A word and the first figure after it run together: no word ends in groups of thousands, and none begins with a figure with decimals. */
function partGlued(cell: Cell, usual: number): Cell[] {
  const last = cell.isNumber ? null : LAST_FIGURE.exec(cell.text);
  if (last?.[1] && last[2])
    return [
      { ...cell, text: last[1], isNumber: true },
      { ...cell, text: last[2], gap: usual },
    ];
  const match = cell.isNumber ? null : /^(.*\p{Ll}{3,})([-−–]?\d{1,3}(?: \d{3})+)$/u.exec(cell.text);
  if (!match?.[1] || !match[2] || isProse(cell)) return [cell];
  return [
    { ...cell, text: match[1] },
    { ...cell, text: match[2], gap: usual, isNumber: true },
  ];
}

/** A row's last figure and the next row's first word. */
const LAST_FIGURE = /^([-−–]?\d{1,3}(?: \d{3})*,\d{1,2}|[-−–]?\d{1,3}(?: \d{3})+|[-−–]\d+)(\p{Lu}.*)$/u;

export const isProse = (cell: Cell): boolean => cell.text.length > 160 || isSentence(cell.text);

export function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? 0;
}
