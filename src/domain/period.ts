import { type CalendarDate, date, lastDay } from "./calendar.ts";

/** A span of days, both ends included. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/**
 * A part of a year as reports name it, before its year is known: months `from`–`to` (1–12).
 * Kv2 is 4–6; T2 (tertial) as a part is 5–8; `jan–jun` is 1–6, which is not Kv2.
 */
export interface MonthSpan {
  readonly from: number;
  readonly to: number;
}

export const quarter = (n: 1 | 2 | 3 | 4): MonthSpan => ({ from: 3 * n - 2, to: 3 * n });
export const tertial = (n: 1 | 2 | 3): MonthSpan => ({ from: 4 * n - 3, to: 4 * n });
export const month = (n: number): MonthSpan => ({ from: n, to: n });

/** The span in a year. @throws RangeError where the months are not months. */
export function inYear(span: MonthSpan, year: number): Period {
  const start = date(year, span.from, 1);
  if (!start) throw new RangeError(`no month ${year}-${span.from}`);
  return { start, end: lastDay(year, span.to) };
}

export const calendarYear = (year: number): Period => inYear({ from: 1, to: 12 }, year);
