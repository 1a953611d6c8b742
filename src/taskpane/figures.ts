import type { CalendarDate } from "../domain/calendar.ts";
import { yearOf } from "../domain/calendar.ts";
import type { Facts, LineFigures } from "../domain/figures.ts";
import type { Language } from "../domain/finding.ts";
import { type Ore, sum } from "../domain/money.ts";
import type { GrossSum } from "../domain/totals.ts";
import { HUNDREDTHS, type Unit } from "../domain/units.ts";

const LOCALE: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };

/** Amounts, shares and dates as the screen writes them: rounded to what a board reads, the unit said once beside. */
export interface Figures {
  /** Rounded to whole units (a tenth of a million): `419`. */
  readonly rounded: (amount: Ore) => string;
  /** Whole percent: `15 %`. */
  readonly share: (part: Ore, whole: Ore) => string | null;
  /** Day and month, with the year only where it is another than the table's: `30 april`. */
  readonly day: (date: CalendarDate) => string;
  /** Days from one to another, both included: `1–30 april`. */
  readonly days: (from: CalendarDate, to: CalendarDate) => string;
  /** The amounts as shown do not add up to the total as shown: only rounding is to blame. */
  readonly isRoundedOff: (parts: readonly Ore[], total: Ore) => boolean;
  /** Its plus and minus as shown do not make the net as shown. */
  readonly isNetRoundedOff: (gross: GrossSum) => boolean;
}

export function makeFigures(language: Language, unit: Unit, year: number | null): Figures {
  const locale = LOCALE[language];
  const step = unit === "million" ? HUNDREDTHS.million / 10 : HUNDREDTHS[unit];
  const decimals = unit === "million" ? 1 : 0;
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const thisYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
  const anyYear = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  /** Steps, half away from zero as amounts are rounded everywhere. Adding 0 turns −0 into 0. */
  const steps = (amount: Ore): number => Math.sign(amount) * Math.round(Math.abs(amount) / step) + 0;
  const atUtc = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);
  const isRoundedOff = (parts: readonly Ore[], total: Ore): boolean =>
    parts.reduce((all, part) => all + steps(part), 0) !== steps(total);
  return {
    rounded: (amount) => number.format((steps(amount) * step) / HUNDREDTHS[unit]),
    share: (part, whole) => (whole === 0 ? null : percent.format(part / whole + 0)),
    day: (date) => (yearOf(date) === year ? thisYear : anyYear).format(atUtc(date)),
    days: (from, to) =>
      (yearOf(from) === year && yearOf(to) === year ? thisYear : anyYear).formatRange(atUtc(from), atUtc(to)),
    isRoundedOff,
    isNetRoundedOff: ({ net, plus, minus }) => isRoundedOff([plus, minus], net),
  };
}

/** The sum of a figure over some partners, who all have it. */
export const sumOf = (lines: readonly LineFigures[], fact: AmountFact): Ore =>
  sum(lines.flatMap(({ facts }) => facts[fact] ?? []));

export type AmountFact = { [K in keyof Facts]-?: Facts[K] extends Ore | undefined ? K : never }[keyof Facts];

/** Two figures summed over the partners that have both, so that their quotient compares like with like. */
export function sumOfBoth(
  lines: readonly LineFigures[],
  part: AmountFact,
  whole: AmountFact,
): { readonly part: Ore; readonly whole: Ore; readonly lines: number } {
  const both = lines.filter(({ facts }) => facts[part] !== undefined && facts[whole] !== undefined);
  return { part: sumOf(both, part), whole: sumOf(both, whole), lines: both.length };
}
