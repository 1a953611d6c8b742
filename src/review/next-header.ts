import { type CalendarDate, dayOf, monthOf } from "../domain/calendar.ts";
import type { Language } from "../domain/finding.ts";
import type { TableColumn } from "../domain/table.ts";
import { describeColumn } from "../reading/headers.ts";
import { unitTail } from "./placed-header.ts";

const FULL: Readonly<Record<Language, readonly string[]>> = {
  sv: "januari februari mars april maj juni juli augusti september oktober november december".split(" "),
  en: "january february march april may june july august september october november december".split(" "),
};
const SHORT: Readonly<Record<Language, readonly string[]>> = {
  sv: FULL.sv.map((name) => name.slice(0, 3)),
  en: FULL.en.map((name) => name.slice(0, 3)),
};
const MONTH = [...new Set([...FULL.sv, ...FULL.en, ...SHORT.sv, ...SHORT.en])]
  .sort((a, b) => b.length - a.length)
  .join("|");

/**
 * The words of a period moved on by as many months as it is long: `Kv1` is `Kv2`, `T1` `T2`, `jan–mar` `apr–jun`, `mars` `april`.
 * Written as the words before were; unchanged where they name no period.
 */
export function movedOn(words: string, months: number, language: Language): string {
  const counted = words
    .replace(
      /((?<!\p{L})(?:kv(?:artal)?\.?|q|quarter)\s?)([1-3])(?!\d)/iu,
      (_, word: string, n: string) => word + (Number(n) + 1),
    )
    .replace(
      /((?<!\p{L})(?:t|tertial)\s?)([12])(?![\d\p{L}])/iu,
      (_, word: string, n: string) => word + (Number(n) + 1),
    )
    .replace(
      /([1-3])(:[aeo])?(\s+kvartalet)/i,
      (_, n: string, ending: string | undefined, word: string) =>
        `${Number(n) + 1}${ending ? (n === "1" ? ":a" : ":e") : ""}${word}`,
    );
  if (counted !== words) return counted;
  return words.replace(new RegExp(`(?<![\\p{L}])(?:${MONTH})(?![\\p{L}])`, "giu"), (name) =>
    monthOn(name, months, language),
  );
}

function monthOn(name: string, months: number, language: Language): string {
  const lists = [FULL[language], SHORT[language], ...Object.values(FULL), ...Object.values(SHORT)];
  const list = lists.find((each) => each.includes(name.toLowerCase()))!;
  return asWritten(name, list[(list.indexOf(name.toLowerCase()) + months) % 12]!);
}

const asWritten = (like: string, word: string): string =>
  like.charAt(0) === like.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** A header of cost for the first so many months of a year, with the unit of another. */
export function firstOfYear(like: string, months: number, language: Language): string {
  const [first, last] = [FULL[language][0]!, FULL[language][months - 1]!];
  const period = { 1: first, 3: language === "sv" ? "Kv1" : "Q1", 4: "T1" }[months] ?? `${first}–${last}`;
  const words = language === "sv" ? `Kostnader ${period}` : `Cost ${capital(period)}`;
  return words + unitTail(like)[1];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A header of paid to date for another day, written as the one before; null where no way of writing it reads back to the day. */
export function paidHeader(like: TableColumn, day: CalendarDate, year: number, language: Language): string | null {
  const [base, tail] = unitTail(like.header);
  const [d, m] = [dayOf(day), monthOf(day)];
  const list = FULL[language];
  const candidates = [
    base.replace(/\d{1,2}(\s?\/\s?)\d{1,2}/, (_, slash: string) => `${d}${slash}${m}`),
    base.replace(/\d{4}-\d{2}-\d{2}/, day),
    base.replace(
      new RegExp(`\\d{1,2}(\\s*)(${MONTH})(?![\\p{L}])`, "iu"),
      (_, gap: string, name: string) => `${d}${gap}${monthOn(name, (m - indexOfMonth(name) + 12) % 12, language)}`,
    ),
    base.replace(
      new RegExp(`(${MONTH})(\\s+)\\d{1,2}(?!\\d)`, "iu"),
      (_, name: string, gap: string) => `${asWritten(name, list[m - 1]!)}${gap}${d}`,
    ),
    `${base} ${day}`,
    `${base.replace(/\s*\d.*$/, "")} ${day}`,
  ];
  const says = (header: string) => {
    const read = describeColumn(header, year);
    return read.kind === "paid" && read.date === day && read.unit === describeColumn(like.header, year).unit;
  };
  return candidates.map((words) => words + tail).find(says) ?? null;
}

/** 1–12. */
const indexOfMonth = (name: string): number => {
  const lists = [...Object.values(FULL), ...Object.values(SHORT)];
  return lists.find((each) => each.includes(name.toLowerCase()))!.indexOf(name.toLowerCase()) + 1;
};
