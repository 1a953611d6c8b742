import { date, isoDate, lastDay, type CalendarDate } from "../domain/calendar.ts";
import type { MonthSpan } from "../domain/period.ts";
import { folded } from "./blanks.ts";

/** Month names by their first letters, sv and en (and the Danish, Norwegian and Finnish ones that differ in no prefix). */
const MONTHS: readonly RegExp[] = [
  "jan",
  "feb",
  "mar",
  "apr",
  "ma[ijy]",
  "jun",
  "jul",
  "aug",
  "sep",
  "o[ck]t",
  "nov",
  "de[csz]",
].map((m) => new RegExp(`^${m}`, "i"));
const MONTH_NAME =
  "(?:jan(?:uari|uary|uar)?|feb(?:ruari|ruary|ruar)?|mars|march|mar|apr(?:il)?|maj|may|juni|june|jun|juli|july|jul|aug(?:usti|ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?)";
const EDGE_BEFORE = "(?<![\\p{L}\\d])";
const EDGE_AFTER = "(?![\\p{L}\\d])";

/** A day as found in a text: whole where the year is known. */
export interface FoundDay {
  readonly date: CalendarDate | null;
  readonly month: number;
  readonly day: number;
  readonly yearNamed: boolean;
}

/** 1–12, or null. */
export function monthNamed(word: string): number | null {
  const index = MONTHS.findIndex((m) => m.test(word));
  return index < 0 ? null : index + 1;
}

/** All years 1900–2099 named in a text, each once. A number with more digits, an organisation number or an amount is none. */
export function yearsIn(text: string): readonly number[] {
  const found = text
    .slice(0, 2_000)
    .matchAll(/(?<![\d.,:/]|\d{6}-)((?:19|20)\d{2})(?![\d]|[.,:]\d|[\s\u00A0]\d{3}(?!\d))/g);
  return [...new Set([...found].map((m) => Number(m[1])))];
}

/** The year of a text that names exactly one. */
export const yearIn = (text: string): number | null => {
  const years = yearsIn(text);
  return years.length === 1 ? (years[0] ?? null) : null;
};

/**
 * The day a text names: `30/4`, `t.o.m. 30 april`, `den1 juni`, `den sista december`, `2019-04-30`, `20190430`, `30.4.2019`, `April 30, 2019`.
 * Without a year in the text, `year` is used. Null where no day is named, or there is no such day.
 */
export function parseDay(text: string, year: number | null = null): FoundDay | null {
  const t = folded(text.slice(0, 300));
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(t) ?? /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(t);
  if (iso) {
    const found = isoDate(`${iso[1]}-${iso[2]}-${iso[3]}`);
    return found && { date: found, month: Number(iso[2]), day: Number(iso[3]), yearNamed: true };
  }
  const build = (day: number | "last", month: number | null, yearText: string | undefined): FoundDay | null => {
    if (month === null || month < 1 || month > 12) return null;
    const named = yearText === undefined ? null : Number(yearText.length === 2 ? `20${yearText}` : yearText);
    const y = named ?? year ?? yearIn(t);
    const last = Number(lastDay(y ?? 2001, month).slice(8));
    const dayNumber = day === "last" ? last : day;
    // 29 February is a day only in a year that is known.
    if (dayNumber < 1 || dayNumber > (y === null && month === 2 ? 29 : last)) return null;
    return { date: y === null ? null : date(y, month, dayNumber), month, day: dayNumber, yearNamed: named !== null };
  };
  const slashed =
    /(?<![\d/.,])(\d{1,2})\s?\/\s?(\d{1,2})(?:\s?[-/]\s?(\d{4}|\d{2})(?!\d)|\s+((?:19|20)\d{2})(?!\d))?(?![\d/])/.exec(
      t,
    );
  if (slashed) return build(Number(slashed[1]), Number(slashed[2]), slashed[3] ?? slashed[4]);
  const dotted = /(?<![\d.,])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)/.exec(t);
  if (dotted) return build(Number(dotted[1]), Number(dotted[2]), dotted[3]);
  const lastOf = new RegExp(
    `(?:den\\s+)?(?:sista|last(?:\\s+day\\s+of)?)\\s+(${MONTH_NAME})${EDGE_AFTER}(?:\\s+((?:19|20)\\d{2}))?`,
    "iu",
  ).exec(t);
  if (lastOf) return build("last", monthNamed(lastOf[1] ?? ""), lastOf[2]);
  const named = new RegExp(
    `(?<!\\d)(\\d{1,2})(?::?[ae]|st|nd|rd|th|\\.)?\\s*(${MONTH_NAME})${EDGE_AFTER}\\.?(?:\\s+((?:19|20)\\d{2}))?`,
    "iu",
  ).exec(t);
  if (named) return build(Number(named[1]), monthNamed(named[2] ?? ""), named[3]);
  const english = new RegExp(
    `${EDGE_BEFORE}(${MONTH_NAME})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+((?:19|20)\\d{2}))?`,
    "iu",
  ).exec(t);
  if (english) return build(Number(english[2]), monthNamed(english[1] ?? ""), english[3]);
  return null;
}

/** The part of a year a text names: `Kv1`, `kvartal 2`, `Q3`, `T2`, `tertial 1`, `jan–mars`, `april`, `helår`. Null where it names none. */
export function parseSpan(text: string): MonthSpan | null {
  const t = folded(text.slice(0, 300));
  const quarterly =
    new RegExp(`${EDGE_BEFORE}(?:kv(?:artal)?\\.?|q|quarter)\\s?([1-4])${EDGE_AFTER}`, "iu").exec(t) ??
    /(?<!\d)([1-4]):?[aeo]?\s+kvartalet/i.exec(t);
  if (quarterly) return { from: 3 * Number(quarterly[1]) - 2, to: 3 * Number(quarterly[1]) };
  const tertial = new RegExp(`${EDGE_BEFORE}(?:t|tertial)\\s?([1-3])${EDGE_AFTER}`, "iu").exec(t);
  if (tertial) return { from: 4 * Number(tertial[1]) - 3, to: 4 * Number(tertial[1]) };
  const range = new RegExp(
    `${EDGE_BEFORE}(${MONTH_NAME})\\.?\\s?(?:[-–—−]|till|to|t\\.?o\\.?m\\.?)\\s?(${MONTH_NAME})${EDGE_AFTER}`,
    "iu",
  ).exec(t);
  if (range) {
    const from = monthNamed(range[1] ?? "");
    const to = monthNamed(range[2] ?? "");
    return from !== null && to !== null && from <= to ? { from, to } : null;
  }
  if (/(?:^|[^\p{L}])(?:helår|full year)/iu.test(t)) return { from: 1, to: 12 };
  const single = new RegExp(`${EDGE_BEFORE}(${MONTH_NAME})${EDGE_AFTER}`, "iu").exec(t);
  // "may" is a verb more often than a month in English headers, so it needs to stand alone or beside a year.
  if (single && (single[1] ?? "").toLowerCase() !== "may" && parseDay(t) === null) {
    const month = monthNamed(single[1] ?? "");
    return month === null ? null : { from: month, to: month };
  }
  return null;
}

/** Whether figures run from the start of the year: *t.o.m.*, *ackumulerat*, *to date*. */
export const isCumulative = (text: string): boolean =>
  /(?:^|[^\p{L}])(?:t\.?\s?o\.?\s?m\.?|till och med|ack(?:umulera[dt]e?)?\.?|ytd|to date|cumulative|up to|hittills)(?![\p{L}])/iu.test(
    folded(text),
  );
