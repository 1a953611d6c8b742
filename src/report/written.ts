import { type CalendarDate, dayOf, daysInMonth, monthOf, yearOf } from "../domain/calendar.ts";
import type { Language } from "../domain/finding.ts";
import type { Ore } from "../domain/money.ts";
import { withSign } from "../domain/currency.ts";
import { type Currency, HUNDREDTHS, type Unit } from "../domain/units.ts";

/** How a report writes amounts, shares, days and lists: as a board reads them. Blanks within a figure do not break. */
export interface Written {
  readonly unit: Unit;
  /** `11 386`; a true minus below nil. */
  readonly number: (amount: Ore) => string;
  /** With its unit: `142 tkr`, `SEK 142 thousand`; what the unit would write as nothing, to the öre: `400,00 kr`. 0 is *noll*. */
  readonly money: (amount: Ore) => string;
  /** The same to the last öre. */
  readonly exact: (amount: Ore) => string;
  /** Whether it would be written as nothing. */
  readonly isNil: (amount: Ore) => boolean;
  /** The amounts as written do not add up to the total as written. */
  readonly isRoundedOff: (parts: readonly Ore[], total: Ore) => boolean;
  /** `15 procent`; null below half a percent, and where there is nothing to compare with. */
  readonly percent: (part: Ore, whole: Ore) => string | null;
  /** `30 april`, with its year where that is another than the report's. */
  readonly day: (date: CalendarDate) => string;
  /** The days from one to another: `april`, `januari–mars`, `1–15 april`. */
  readonly span: (from: CalendarDate, to: CalendarDate) => string;
  /** `A, B och C`. */
  readonly list: (items: readonly string[]) => string;
  /** `sju`, from thirteen on as figures. */
  readonly count: (n: number) => string;
}

const LOCALE: Readonly<Record<Language, string>> = { sv: "sv-SE", en: "en-GB" };
const NBSP = "\u00a0";
/** In a sentence nothing is said in a word. */
const NIL_WORD: Readonly<Record<Language, string>> = { sv: "noll", en: "nil" };

const UNIT_WORDS = {
  sv: { one: "", thousand: "t", million: "mn" },
  en: { one: "", thousand: " thousand", million: " million" },
} as const;

const COUNTS: Readonly<Record<Language, readonly string[]>> = {
  sv: ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"],
  en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
};

/** What the unit is called over a column: *tkr*, *SEK thousand*. */
export function unitName(language: Language, unit: Unit, currency: Currency): string {
  if (language === "en") return currency + UNIT_WORDS.en[unit];
  return UNIT_WORDS.sv[unit] + (currency === "SEK" ? "kr" : currency);
}

/** A figure with its unit, as a sentence of a report has it: *142 tkr*, *SEK 142 thousand*, *£142 thousand*. */
export const withUnit = (figure: string, language: Language, unit: Unit, currency: Currency): string =>
  language === "sv"
    ? `${figure}${NBSP}${unitName(language, unit, currency)}`
    : (withSign(figure, currency) ?? currency + NBSP + figure) + UNIT_WORDS.en[unit];

export function makeWritten(language: Language, unit: Unit, currency: Currency, year: number | null): Written {
  const locale = LOCALE[language];
  // Millions are read with a decimal, all else in whole units.
  const decimals = unit === "million" ? 1 : 0;
  const step = HUNDREDTHS[unit] / 10 ** decimals;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const fine = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const plainList = new Intl.ListFormat(locale, { type: "conjunction" });
  /** Half away from zero, as amounts are rounded everywhere. Adding 0 turns −0 into 0. */
  const steps = (amount: number): number => Math.sign(amount) * Math.round(Math.abs(amount) / step) + 0;
  // English writes a hyphen, which a line may be broken after.
  const number = (amount: number): string => format.format((steps(amount) * step) / HUNDREDTHS[unit]).replace("-", "−");
  const named = (figure: string, of: Unit): string => withUnit(figure, language, of, currency);
  const exact = (amount: number): string => named(fine.format(amount / HUNDREDTHS.one + 0), "one");
  const dateFormat = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const [day, dayAndYear] = [dateFormat({ day: "numeric", month: "long" }), dateFormat({ dateStyle: "long" })];
  const [month, monthAndYear] = [dateFormat({ month: "long" }), dateFormat({ month: "long", year: "numeric" })];
  const isOwnYear = (...dates: readonly CalendarDate[]): boolean => dates.every((date) => yearOf(date) === year);
  return {
    unit,
    number,
    money: (amount) =>
      amount === 0 ? NIL_WORD[language] : steps(amount) === 0 ? exact(amount) : named(number(amount), unit),
    exact,
    isNil: (amount) => steps(amount) === 0,
    isRoundedOff: (parts, total) => parts.reduce((sum, part) => sum + steps(part), 0) !== steps(total),
    percent(part, whole) {
      const percent = whole === 0 ? 0 : Math.round(Math.abs((100 * part) / whole));
      const word = language === "sv" ? "procent" : "per cent";
      return percent === 0 ? null : `${format0(locale, percent)}${NBSP}${word}`;
    },
    day: (date) => unbroken((isOwnYear(date) ? day : dayAndYear).format(atUtc(date))),
    span(from, to) {
      const areMonths = dayOf(from) === 1 && dayOf(to) === daysInMonth(yearOf(to), monthOf(to));
      const [own, other] = areMonths ? [month, monthAndYear] : [day, dayAndYear];
      return unbroken((isOwnYear(from, to) ? own : other).formatRange(atUtc(from), atUtc(to)));
    },
    list: (items) => plainList.format(items),
    count: (n) => COUNTS[language][n] ?? format0(locale, n),
  };
}

const format0 = (locale: string, n: number): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(n);

const atUtc = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/** A day and its month stay on one line; between two words a dash has no blanks about it. */
const unbroken = (text: string): string => text.replace(/^(\S+)\s–\s(\S+)$/, "$1–$2").replace(/ /g, NBSP);
