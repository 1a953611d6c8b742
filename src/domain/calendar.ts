/** A calendar date without time or zone, `YYYY-MM-DD`. Compares as text. */
export type CalendarDate = string & { readonly __form: "date" };

/** The first day Excel counts from, chosen per workbook. */
export type SerialEpoch = 1900 | 1904;

const DAY_MS = 86_400_000;

/** The date, or null where there is no such day (30 February). */
export function date(year: number, month: number, day: number): CalendarDate | null {
  if (!(year >= 1 && year <= 9999) || !(month >= 1 && month <= 12)) return null;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

/** ISO text as a date, or null where it is not one or there is no such day. */
export function isoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? date(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export const yearOf = (d: CalendarDate): number => Number(d.slice(0, 4));
export const monthOf = (d: CalendarDate): number => Number(d.slice(5, 7));
export const dayOf = (d: CalendarDate): number => Number(d.slice(8, 10));

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The last day of a month. @throws RangeError for a month that does not exist. */
export function lastDay(year: number, month: number): CalendarDate {
  const last = date(year, month, daysInMonth(year, month));
  if (!last) throw new RangeError(`no month ${year}-${month}`);
  return last;
}

/** Days since 1970-01-01, for differences. */
export function dayNumber(d: CalendarDate): number {
  return Date.parse(`${d}T00:00:00Z`) / DAY_MS;
}

export function fromDayNumber(days: number): CalendarDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
}

export const addDays = (d: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(d) + days);

/** Both days counted: 1 January to 31 December is 365 or 366. */
export const daysInclusive = (start: CalendarDate, end: CalendarDate): number => dayNumber(end) - dayNumber(start) + 1;

/**
 * An Excel serial as a date, or null where it stands for none.
 * Serial 60 is 29 February 1900, a day that never was (a Lotus fault Excel keeps): refused.
 */
export function fromSerial(serial: number, epoch: SerialEpoch = 1900): CalendarDate | null {
  if (!Number.isInteger(serial) || serial < (epoch === 1900 ? 1 : 0) || serial > 2_958_465) return null;
  if (epoch === 1904) return fromDayNumber(serial + dayNumber("1904-01-01" as CalendarDate));
  if (serial === 60) return null;
  return fromDayNumber(serial - (serial < 60 ? 25_568 : 25_569));
}

/** The Excel serial of a date, or null before the epoch. */
export function toSerial(d: CalendarDate, epoch: SerialEpoch = 1900): number | null {
  const days = dayNumber(d);
  const serial =
    epoch === 1904 ? days - dayNumber("1904-01-01" as CalendarDate) : days + (d < "1900-03-01" ? 25_568 : 25_569);
  return serial < (epoch === 1900 ? 1 : 0) ? null : serial;
}

const pad = (n: number, width: number): string => String(n).padStart(width, "0");
