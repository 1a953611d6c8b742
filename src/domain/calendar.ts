/** A calendar date without time or zone, `YYYY-MM-DD`. Compares as text. */
export type CalendarDate = string & { readonly __form: "date" };

/** The first day Excel counts from, chosen per workbook. */
export type SerialEpoch = 1900 | 1904;

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

export const yearOf = (d: CalendarDate): number => 100 * twoDigits(d, 0) + twoDigits(d, 2);
export const monthOf = (d: CalendarDate): number => twoDigits(d, 5);
export const dayOf = (d: CalendarDate): number => twoDigits(d, 8);

/** Two digits of a text as a number, without the text between: a review asks for days a million times. */
const twoDigits = (text: string, at: number): number => 10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - 11 * ZERO;

const ZERO = 48;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** The last day of a month. @throws RangeError for a month that does not exist. */
export function lastDay(year: number, month: number): CalendarDate {
  const last = date(year, month, daysInMonth(year, month));
  if (!last) throw new RangeError(`no month ${year}-${month}`);
  return last;
}

/** Days since 1970-01-01, for differences. Counted from 1 March, so that a leap day is the last of its year. */
export function dayNumber(d: CalendarDate): number {
  const month = monthOf(d);
  const year = month > 2 ? yearOf(d) : yearOf(d) - 1;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOf(d);
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + inYear - 719_469;
}

const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/** The day so many days after 1970-01-01, within the years 1–9999: nothing comes after the last day, written where there is no end. */
export function fromDayNumber(days: number): CalendarDate {
  const sinceMarch = Math.min(Math.max(days, FIRST_DAY), LAST_DAY) + 719_468;
  const era = Math.floor(sinceMarch / 146_097);
  const ofEra = sinceMarch - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const inYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = era * 400 + yearOfEra + (month < 10 ? 0 : 1);
  return date(year, month < 10 ? month + 3 : month - 9, day)!;
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
