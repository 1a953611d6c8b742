import { type CalendarDate, addDays, date, dayNumber, yearOf } from "./calendar.ts";

/**
 * Whether Swedish banks move money that day: not on Saturdays, Sundays and public holidays (lag 1989:253), nor on the eves
 * of midsummer, Christmas and New Year (lag 1930:173, 2 §, as banks keep it).
 */
export function isBankDay(day: CalendarDate): boolean {
  return weekdayOf(day) < 5 && !closedOn(yearOf(day)).has(day);
}

/** The day itself, or the first bank day after it. */
export function nextBankDay(day: CalendarDate): CalendarDate {
  let next = day;
  while (!isBankDay(next)) next = addDays(next, 1);
  return next;
}

const closedOnce = new Map<number, ReadonlySet<CalendarDate>>();

/** The same for a year that thousands of due days are asked of: reckoned once. */
function closedOn(year: number): ReadonlySet<CalendarDate> {
  const closed = closedOnce.get(year) ?? new Set(closedIn(year));
  closedOnce.set(year, closed);
  return closed;
}

/** Days on which banks are closed whatever the weekday. */
export function closedIn(year: number): readonly CalendarDate[] {
  const easter = easterSunday(year);
  const midsummerEve = firstFrom(on(year, 6, 19), 4);
  return [
    on(year, 1, 1),
    on(year, 1, 6),
    addDays(easter, -2), // Good Friday
    addDays(easter, 1), // Easter Monday
    on(year, 5, 1),
    addDays(easter, 39), // Ascension Day
    ...(year >= 2005 ? [on(year, 6, 6)] : [addDays(easter, 50)]), // the national day took Whit Monday's place in 2005
    midsummerEve,
    on(year, 12, 24),
    on(year, 12, 25),
    on(year, 12, 26),
    on(year, 12, 31),
  ];
}

/** Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher). */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const skipped = Math.floor((century + 8) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - skipped + 1) / 3) + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return on(year, Math.floor(days / 31), (days % 31) + 1);
}

const on = (year: number, month: number, day: number): CalendarDate => date(year, month, day)!;

/** The first such weekday on a day or after it. */
const firstFrom = (day: CalendarDate, weekday: number): CalendarDate =>
  addDays(day, (weekday - weekdayOf(day) + 7) % 7);

/** 0 is Monday; 1 January 1970 was a Thursday. */
const weekdayOf = (day: CalendarDate): number => (((dayNumber(day) + 3) % 7) + 7) % 7;
