import { HEADER_STARTS, LABEL_HEADERS, NOTE_HEADER } from "./column-words.ts";
import { parseSpan } from "./days.ts";
import { kindOf } from "./headers.ts";

/** A unit standing by itself in a header line: it belongs to the header before it. */
export const UNIT_WORD = /^\(?(?:i\s)?(?:tkr|kkr|mkr|mnkr|msek|tsek|kr|sek|kronor|eur|euro)\)?[,.:]?$/i;

/** A year, a day, a span of days or a part of a year: it ends the header of its column, or is one. */
export const isPeriod = (word: string): boolean =>
  /^(?:19|20)\d{2}(?:[-/](?:(?:19|20)?\d{2}))?$/.test(word) ||
  /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(word) ||
  /^\d{1,2}[/.]\d{1,2}(?:[/.-](?:(?:19|20)?\d{2}))?$/.test(word) ||
  /^\d{6}[-–]\d{6}$/.test(word) ||
  (/\d|^\p{L}{3,9}$|[-–]/u.test(word) && parseSpan(word) !== null);

const isYear = (word: string): boolean => /^(?:19|20)\d{2}$/.test(word);

/** Months that name no year: one may follow. */
const isMonths = (word: string): boolean => /^\p{L}{3}[^\d]*$/u.test(word) && isPeriod(word);

/** *Totalt* over a column is no part of the header of a quarter after it. */
const TOTALS = /^(?:totalt?|summa|helår)$/i;

/** A header of what rows are about: figures do not stand under it. */
export const headsLabels = (part: string): boolean => kindOf(part) === "partner" || LABEL_HEADERS.test(part);

/** Holds *Kv 1* together as one word. */
const NO_BREAK = "\u00A0";

/** Words of a header line, cells run together parted: `2019Intäkter`, `Utfall2013`. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/(?<=(?:^| )(?:kv|kvartal|q|tertial)\.?) (?=[1-4](?: |$))/gi, NO_BREAK)
    .replace(/(?<=[\p{Ll}\d.)])(?=\p{Lu}\p{Ll})/gu, " ")
    .replace(/(?<=\p{Ll}{3})(?=(?:19|20)\d{2}(?!\d))/gu, " ")
    .split(" ")
    .filter((word) => word !== "");

/**
 * Headers in a row of words: one begins at each word that headers begin with, and a period ends the header it follows, or is one by itself
 * where it follows another period. What stands before the first is the label's. Empty where the words tell nothing of the kind.
 * @param shares whether a lone `%` is a header
 */
export function byMarks(text: string, shares: boolean): string[] {
  const words = wordsOf(text);
  const parts: string[][] = [];
  let label: string[] = [];
  let closed = false;
  let marks = 0;
  const open = (word: string, ends: boolean): void => {
    parts.push([word]);
    closed = ends;
  };
  words.forEach((word, i) => {
    const bare = word.replace(/[,.:;()]+$/, "").replace(/^\(/, "");
    const last = parts.at(-1);
    // *Not 3 Avskrivningar* is a heading.
    const next = (words[i + 1] ?? "").replace(/[,.:;()]+$/, "");
    if ((NOTE_HEADER.test(bare) && !/^\d{1,2}$/.test(next)) || (shares && bare === "%")) {
      marks++;
      open(word, true);
    } else if (isPeriod(bare)) {
      marks++;
      const headsRows = parts.length === 1 && label.length === 0 && headsLabels(last?.join(" ") ?? "");
      const before = last?.at(-1) ?? "";
      if (last && !headsRows && (closed ? isYear(bare) && isMonths(before) : !TOTALS.test(before) || isYear(bare))) {
        last.push(word);
        closed = true;
      } else if (last || label.length === 0 || isPeriod(next)) open(word, true);
      else {
        // Words and a period before other words: they head the first column of figures.
        parts.push([...label, word]);
        label = [];
        closed = true;
      }
    } else if (UNIT_WORD.test(word)) {
      if (last) last.push(word);
      else if (label.length > 0) label.push(word);
    } else if (/^\p{Lu}/u.test(bare) && HEADER_STARTS.test(bare)) {
      marks++;
      open(word, false);
    } else if (!last) label.push(word);
    else if (closed && !/^\p{Ll}/u.test(word)) open(word, false);
    else last.push(word);
  });
  if (marks === 0 || parts.length === 0) return [];
  // A label's header that is no known word is believed before two headers that are.
  if (label.length > 0 && (label.length > 3 || parts.length < 2)) return [];
  return [
    ...(label.length > 0 ? [label.join(" ")] : []),
    ...parts.map((part) => part.join(" ").replaceAll(NO_BREAK, " ")),
  ];
}
