import { type CalendarDate, addDays, dayNumber, dayOf, daysInclusive, lastDay, monthOf, yearOf } from "./calendar.ts";
import { type Ore, NIL, share } from "./money.ts";
import type { Period } from "./period.ts";

/** Days of a period, both ends counted: 2024 is 366. @throws RangeError where it ends before it starts */
export function lengthOf({ start, end }: Period): number {
  if (end < start) throw new RangeError(`${start} to ${end} ends before it starts`);
  return daysInclusive(start, end);
}

/** Days between two periods that belong to neither; 0 where they meet or overlap. In whichever order they are given. */
export function gapBetween(a: Period, b: Period): number {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return Math.max(0, dayNumber(second.start) - dayNumber(first.end) - 1);
}

/** What two periods have in common, or null. */
export function overlapOf(a: Period, b: Period): Period | null {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start <= end ? { start, end } : null;
}

export const holds = ({ start, end }: Period, day: CalendarDate): boolean => start <= day && day <= end;

/** Days from one day to another: negative where it has passed. */
export const daysTo = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/**
 * Days of an agreement that had passed when it was decided (domain.md §1.4: decided on 24 March, from 1 January: 82).
 * At most the whole agreement; 0 where it starts on the day of the decision or later.
 */
export const retroactiveDays = (period: Period, decided: CalendarDate): number =>
  Math.min(lengthOf(period), Math.max(0, daysTo(period.start, decided)));

/** A part of an amount by days, rounded once: 82 of 365 days of 324 000 kr are 72 789. */
export const byDays = (amount: Ore, days: number, period: Period): Ore =>
  days === 0 ? NIL : share(amount, days, lengthOf(period));

/** Whether a period is made of whole months, wherever in a month it starts: 15 March to 14 June is. */
export function isWholeMonths({ start, end }: Period): boolean {
  const next = addDays(end, 1);
  if (dayOf(next) === dayOf(start)) return true;
  // From the 31st, or to the last of February: the day before the start's day does not exist in that month.
  return end === lastDay(yearOf(end), monthOf(end)) && dayOf(start) > dayOf(end);
}
