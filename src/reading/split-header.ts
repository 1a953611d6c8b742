import { folded } from "./blanks.ts";
import { NOTE_HEADER, WORD_HEADERS } from "./column-words.ts";
import { parseDay, parseSpan, yearsIn } from "./days.ts";
import { byMarks, headsLabels, isPeriod, UNIT_WORD } from "./header-marks.ts";
import { kindOf } from "./headers.ts";

/** Headers of columns of figures, the label's first (blank where it has none), and how many lines they took, counted from the last. */
export interface HeaderSplit {
  readonly headers: readonly string[];
  readonly used: number;
}

/** Header lines shared out among `count` columns of figures; null where they cannot be. */
export const splitHeader = (lines: readonly string[], count: number): HeaderSplit | null =>
  headerSplits(lines).find((split) => split.headers.length === count + 1) ?? null;

/**
 * All ways to share header lines out, one for each count of columns: those with a header for the labels first, one known to be before others,
 * then from the surest on.
 * A last line of nothing but periods and references to notes is the whole header; what stands above it spans its columns.
 */
export function headerSplits(lines: readonly string[]): HeaderSplit[] {
  const spanned = underSpans(lines);
  if (spanned && spanned.used > 1) return [spanned];
  const labelled = new Map<number, HeaderSplit>();
  const bare = new Map<number, HeaderSplit>();
  for (const way of WAYS) {
    const found = lines.map((_, i) => ({ parts: withoutWordColumns(way(lines.slice(-1 - i))), used: i + 1 }));
    for (const { parts, used } of found) {
      const count = parts.length - 1;
      if (count > 0 && !headsFigures(parts[0] ?? "") && !labelled.has(count) && !bare.has(count))
        labelled.set(count, { headers: parts, used });
    }
    for (const { parts, used } of found) {
      const count = parts.length;
      if (count > 0 && !headsLabels(parts[0] ?? "") && !labelled.has(count) && !bare.has(count))
        bare.set(count, { headers: ["", ...parts], used });
    }
  }
  if (spanned && bare.size + labelled.size === 0) return [spanned];
  const splits = [...labelled.values(), ...(spanned ? [spanned] : [])];
  const named = splits.filter(({ headers }) => headsLabels(headers[0] ?? ""));
  return [...named, ...splits.filter((split) => !named.includes(split)), ...bare.values()];
}

/** `Kommunen Koncernen` over `Not 2019 2018 2019 2018`: each period under its part of the line above, where that can be shared out. */
function underSpans(lines: readonly string[]): HeaderSplit | null {
  const words = folded(lines.at(-1) ?? "").split(" ");
  if (words.length < 2 || !words.every((word) => isPeriod(word) || NOTE_HEADER.test(word))) return null;
  const periods = words.filter(isPeriod).length;
  const above = byMarks(joined(lines.slice(-2, -1)), false);
  const known = above.filter((part) => !isPeriod(part.split(" ").at(-1) ?? ""));
  const spans = [known, known.slice(1)].find((list) => list.length > 0 && periods % list.length === 0) ?? [];
  let at = 0;
  const headers = words.map((word) => {
    const span = isPeriod(word) ? (spans[Math.floor((at++ * spans.length) / periods)] ?? "") : "";
    return span ? `${span} ${word}` : word;
  });
  const label = spans.length > 0 && spans.length < known.length ? (known[0] ?? "") : "";
  return { headers: [label, ...headers], used: spans.length > 0 ? 2 : 1 };
}

/** A header that figures or references stand under, never labels. */
const headsFigures = (part: string): boolean => NOTE_HEADER.test(part) || part.split(" ").every(isPeriod);

/** Headers of words after the label's (*Sökande Projekt Ansökt*) join it: lines of text do not tell where one ends and the next begins. */
function withoutWordColumns(parts: readonly string[]): string[] {
  const [label, ...rest] = parts;
  if (label === undefined) return [];
  const isWords = (part: string): boolean => WORD_HEADERS.test(part) || kindOf(part) === "partner";
  return [[label, ...rest.filter(isWords)].join(" "), ...rest.filter((part) => !isWords(part))];
}

type Way = (lines: readonly string[]) => string[];

/** Lines as one; a word parted between two of them (*Kost- / nader*) is one word. */
const joined = (lines: readonly string[]): string =>
  folded(lines.join(" ")).replace(/(?<=\p{Ll})- (?!(?:och|eller|samt|and|or) )(?=\p{Ll})/gu, "");

/** From the surest to the least sure. */
const WAYS: readonly Way[] = [
  (lines) => byMarks(joined(lines), true),
  (lines) => byMarks(joined(lines), false),
  (lines) => byCase(joined(lines)),
  (lines) => byPeriods(joined(lines)),
  byLines,
  (lines) => (lines.length === 1 ? capitalised(joined(lines)) : []),
  (lines) => (lines.length === 1 ? byCapitals(joined(lines)) : []),
];

/** Whether a line heads columns: it says so, or each of its words begins with a capital. */
export const isHeaderLine = (line: string): boolean =>
  saysHeader(line) || (!holdsAmounts(folded(line)) && capitalised(folded(line)).length >= 3);

/** Whether a line holds words that headers begin with, a unit, a year or a period. */
export function saysHeader(line: string): boolean {
  const text = folded(line);
  if (text.length > 200 || holdsAmounts(text)) return false;
  const words = text.split(" ");
  return (
    byMarks(text, true).length > 0 ||
    byCase(text).length > 1 ||
    words.every((word) => UNIT_WORD.test(word)) ||
    yearsIn(text).length > 0 ||
    (parseSpan(text) !== null && words.length <= 4) ||
    (parseDay(text) !== null && words.length <= 4)
  );
}

/** Figures that are no periods: decimals, groups of thousands, large numbers. */
export const holdsAmounts = (text: string): boolean =>
  /(?<![\d.])\d{1,3}(?: \d{3})*,\d|(?<![\d.])\d+\.\d{1,2}(?![\d.])|(?<!\d)\d{1,3} \d{3}(?!\d)|(?<![\d/-])(?!(?:19|20)\d{2}(?!\d))\d{3,5}(?![\d/-])/.test(
    text,
  );

/** One header a word, in a language whose words are not known here: each begins with a capital. */
function capitalised(text: string): string[] {
  const words = text.split(" ");
  return words.length >= 2 && words.every((word) => /^\p{Lu}[\p{L}.-]+,?$/u.test(word)) ? words : [];
}

/** A header begins with each capital; only where there are several. */
function byCapitals(text: string): string[] {
  const parts = text.split(/ (?=\p{Lu})/u);
  return parts.length > 2 ? parts : [];
}

/** Columns of years or periods: `2020 2021`, `Kv1 Kv2`, with the label's header before them. */
function byPeriods(text: string): string[] {
  const words = text.split(" ");
  let from = words.length;
  while (from > 0 && isPeriod(words[from - 1] ?? "")) from--;
  const periods = words.slice(from);
  // One year after several words is a title's.
  if (periods.length === 0 || (periods.length === 1 && from > 1)) return [];
  return [...(from > 0 ? [words.slice(0, from).join(" ")] : []), ...periods];
}

/** Headers parted by wide gaps or standing on a line each; each must be short, and a lone one must say what it heads. */
function byLines(lines: readonly string[]): string[] {
  const parts = lines
    .flatMap((line) => line.trim().split(/\s{2,}|\t/))
    .map(folded)
    .filter((part) => part !== "");
  if (parts.some((part) => part.length > 50 || /:$/.test(part))) return [];
  const alone = parts.length <= 2 && byMarks(joined(lines), false).length > parts.length;
  return !alone && (parts.length > 2 || parts.some((part) => kindOf(part) !== "other" && part.split(" ").length <= 3))
    ? parts
    : [];
}

/** Cells run together: a new one begins where a capital follows a small letter or a digit without a blank. */
function byCase(text: string): string[] {
  const parts = text.split(/(?<=[\p{Ll}\d.)])(?=\p{Lu}\p{Ll})/u).map(folded);
  if (parts.length < 2) return [];
  const [first = "", ...rest] = parts;
  const words = first.split(" ");
  const [unit = ""] = words;
  return UNIT_WORD.test(unit) && words.length > 1 ? [words.slice(1).join(" "), ...rest] : parts;
}
