import { NO_DAY } from "../ledger.ts";

const ZERO = 48;
const DOT = 46;
const COMMA = 44;
const MINUS = 45;
const PLUS = 43;

/** An amount as read: öre, or why it is none. Reused between calls: reading a million of them makes no objects. */
export interface AmountReading {
  ore: number;
  problem: "amount-unreadable" | "amount-too-precise" | "amount-too-large" | null;
  /** Written with a decimal comma, which SIE does not know; one or two decimals have no other reading. */
  comma: boolean;
}

/** Reads kronor with at most two decimals as öre, from digits and never through a fraction. */
export function readAmount(bytes: Uint8Array, from: number, to: number, into: AmountReading): void {
  into.ore = 0;
  into.comma = false;
  into.problem = "amount-unreadable";
  let i = from;
  const negative = bytes[i] === MINUS;
  if (negative || bytes[i] === PLUS) i++;
  let hundredths = 0;
  let digits = 0;
  for (; i < to && isDigit(bytes[i]!); i++, digits++) hundredths = hundredths * 10 + (bytes[i]! - ZERO);
  let decimals = 0;
  let lost = false;
  if (i < to && (bytes[i] === DOT || bytes[i] === COMMA)) {
    into.comma = bytes[i] === COMMA;
    for (i++; i < to && isDigit(bytes[i]!); i++, digits++, decimals++) {
      if (decimals < 2) hundredths = hundredths * 10 + (bytes[i]! - ZERO);
      else if (bytes[i] !== ZERO) lost = true;
    }
  }
  // A comma before three digits may be a thousands mark: unreadable rather than guessed.
  if (i !== to || digits === 0 || (into.comma && (decimals === 0 || decimals > 2))) return;
  for (; decimals < 2; decimals++) hundredths *= 10;
  if (lost) into.problem = "amount-too-precise";
  else if (!Number.isSafeInteger(hundredths)) into.problem = "amount-too-large";
  else into.problem = null;
  if (into.problem === null) into.ore = negative && hundredths !== 0 ? -hundredths : hundredths;
}

/** `yyyymmdd` as days since 1970-01-01; NO_DAY where it is not eight digits or there is no such day. */
export function readDay(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 8) return NO_DAY;
  let number = 0;
  for (let i = from; i < to; i++) {
    if (!isDigit(bytes[i]!)) return NO_DAY;
    number = number * 10 + bytes[i]! - ZERO;
  }
  return dayOfNumber(number);
}

/** `yyyy-mm-dd`, which SIE does not know and which has no other reading; NO_DAY for anything else. */
export function readIsoDay(text: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? dayOfNumber(Number(text.replaceAll("-", ""))) : NO_DAY;
}

/** 20190430 as days since 1970-01-01; NO_DAY where there is no such day. */
export function dayOfNumber(yyyymmdd: number): number {
  const year = whole(yyyymmdd / 10_000);
  const month = whole(yyyymmdd / 100) % 100;
  const day = yyyymmdd % 100;
  if (year < 1 || month < 1 || month > 12 || day < 1) return NO_DAY;
  if (day > 28 && day > daysIn(year, month)) return NO_DAY;
  // Counted in years that begin in March, so that the leap day is the last day of a year.
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = whole(marchYear / 4) - whole(marchYear / 100) + whole(marchYear / 400);
  const dayOfYear = whole((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return marchYear * 365 + leapDays + dayOfYear - DAYS_BEFORE_1970;
}

/** From 1 March of the year 0 to 1 January 1970. */
const DAYS_BEFORE_1970 = 719_468;

/** The integer part of a small number, which compiles to an integer division. */
const whole = (n: number): number => n | 0;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
