import { type CalendarDate, addDays, date, dayOf, daysInMonth, daysInclusive, monthOf, yearOf } from "./calendar.ts";
import { type Ore, share, sum } from "./money.ts";
import type { Period } from "./period.ts";

/** How time is counted when an amount is spread over it: twelfths as controllers do, part months by days; or days. */
export type Basis = "months" | "days";

/**
 * How cost is expected to fall over the agreement.
 * - `linear`: evenly
 * - `quarters`: a weight for each three months from the start, evenly within them
 * - `events`: all at given days (a festival), each with its weight, and its name where it is given
 */
export type Profile =
  | { readonly kind: "linear" }
  | { readonly kind: "quarters"; readonly weights: readonly number[] }
  | { readonly kind: "events"; readonly events: readonly CostEvent[] };

export interface CostEvent {
  readonly date: CalendarDate;
  readonly weight: number;
  /** As written: *nationaldagsfirandet*. */
  readonly name?: string;
}

export const LINEAR: Profile = { kind: "linear" };

/** A month in parts that every month length divides: lcm(28, 29, 30, 31). Fractions of months stay exact integers. */
const MONTH = 377_580;
const MILLION = 1_000_000;

/** Time from start to end, both days included, as an integer of the basis' own small parts; 0 where end is before start. */
export function duration(start: CalendarDate, end: CalendarDate, basis: Basis): number {
  if (end < start) return 0;
  return basis === "days" ? daysInclusive(start, end) : partsUntil(end) - partsUntil(start) + partsOfDay(start);
}

/** Time from the beginning of the calendar to the end of a day, each month as long as the other, in parts of a month. */
const partsUntil = (day: CalendarDate): number =>
  (12 * yearOf(day) + monthOf(day)) * MONTH + dayOf(day) * partsOfDay(day);

const partsOfDay = (day: CalendarDate): number => MONTH / daysInMonth(yearOf(day), monthOf(day));

/** Time elapsed of a period at the end of a day: 0 before it, the whole after it. */
export function elapsed(period: Period, asOf: CalendarDate, basis: Basis): number {
  return duration(period.start, asOf < period.end ? asOf : period.end, basis);
}

/**
 * Periodised budget (*periodiserad budget*): the cost expected of an agreed amount at the end of a day.
 * @throws RangeError where the period ends before it starts, the weights do not sum to 1, or there are more of them than
 * the period has quarters.
 */
export function expectedCost(agreed: Ore, period: Period, asOf: CalendarDate, profile: Profile, basis: Basis): Ore {
  if (period.end < period.start)
    throw new RangeError(`the period ends ${period.end}, before its start ${period.start}`);
  switch (profile.kind) {
    case "linear":
      return share(agreed, elapsed(period, asOf, basis), duration(period.start, period.end, basis));
    case "events": {
      const parts = millionths(profile.events.map((event) => event.weight));
      const passed = parts.filter((_, index) => profile.events[index]!.date <= asOf);
      return share(agreed, total(passed), MILLION);
    }
    case "quarters":
      return expectedByQuarters(agreed, period, asOf, profile.weights, basis);
  }
}

function expectedByQuarters(
  agreed: Ore,
  period: Period,
  asOf: CalendarDate,
  weights: readonly number[],
  basis: Basis,
): Ore {
  const parts = millionths(weights);
  if (addMonths(period.start, 3 * (parts.length - 1)) > period.end)
    throw new RangeError(`${parts.length} quarters do not fit in ${period.start} to ${period.end}`);
  return sum(
    parts.map((part, index) => {
      const isLast = index === parts.length - 1;
      const quarter: Period = {
        start: addMonths(period.start, 3 * index),
        end: isLast ? period.end : addDays(addMonths(period.start, 3 * (index + 1)), -1),
      };
      const whole = duration(quarter.start, quarter.end, basis);
      return share(agreed, part * elapsed(quarter, asOf, basis), MILLION * whole);
    }),
  );
}

/** The same day so many months later; the last day where the month is shorter. */
export function addMonths(from: CalendarDate, months: number): CalendarDate {
  const index = yearOf(from) * 12 + monthOf(from) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return date(year, month, Math.min(dayOf(from), daysInMonth(year, month))) ?? from;
}

function millionths(weights: readonly number[]): number[] {
  const parts = weights.map((weight) => Math.round(weight * MILLION));
  if (parts.some((part) => part < 0) || Math.abs(total(parts) - MILLION) > parts.length) {
    throw new RangeError(`the weights ${weights.join(", ")} do not sum to 1`);
  }
  // Thirds cannot be written exactly; what is left over belongs to the last part.
  parts[parts.length - 1] = MILLION - total(parts.slice(0, -1));
  return parts;
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
