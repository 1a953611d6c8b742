import type { CalendarDate } from "./calendar.ts";
import { date } from "./calendar.ts";
import type { Missing } from "./figures.ts";
import { lastDayOf, timeOf } from "./join-register.ts";
import { type Measured, type Outcome, lackOf } from "./register.ts";
import type { RegisterView } from "./register-view.ts";

/** How far an outcome is from its target; `share` is what was reached of it. */
export interface Missed {
  readonly target: number;
  readonly actual: number;
  readonly share: number;
}

/** A number said to be more than it says: *drygt 300* reaches 300, *cirka 300* may not. */
const AT_LEAST = /^(?:drygt|över|mer än|minst|over|more than|just over|at least|[≥>])/i;
const AT_MOST = /^(?:högst|upp till|max|at most|up to|[≤<])/i;

/**
 * Whether a target was missed. Null where it was reached, is not due yet or was never set; a reason where it cannot be told:
 * nothing stands there, or the number is a span or a rough one on both sides of the target.
 */
export function missedBy(outcome: Outcome, view: RegisterView): Missed | Missing | null {
  const { target, actual } = outcome;
  if (!target) return lackOf(outcome, "target") === "notUnderstood" ? "notUnderstood" : null;
  if (target.from <= 0) return null;
  const isDue = hasEnded(outcome, view);
  if (isDue !== true) return isDue;
  if (!actual) return lackOf(outcome, "actual");
  if (AT_MOST.test(target.text)) return "inexact";
  if (actual.to < target.from) return { target: target.from, actual: actual.to, share: actual.to / target.from };
  return isRough(actual, target.from) ? "inexact" : null;
}

/** It starts below the target, or lies on it and is only roughly said. */
const isRough = ({ from, isExact, text }: Measured, target: number): boolean =>
  from < target || (from === target && !isExact && !AT_LEAST.test(text));

/**
 * A target is of the whole time it is set for: of the year written, else of the agreement's or the follow-up's. A period in
 * other words (*jan–jun*) is the outcome's own, and over. Null where it is not over yet.
 */
function hasEnded({ period, ...row }: Outcome, view: RegisterView): true | Missing | null {
  const year = period === null ? null : /^\d{4}$/.exec(period.trim());
  if (period !== null && !year) return true;
  if (!view.asOf) return "noAsOf";
  const end = year ? date(Number(year[0]), 12, 31) : ownEnd(row, view);
  if (!end) return "noYear";
  return end > view.asOf ? null : true;
}

/** The agreement's last day, or the follow-up's where it runs on. */
function ownEnd(row: Omit<Outcome, "period">, view: RegisterView): CalendarDate | null {
  const { agreement } = view.agreementOf(row);
  const own = agreement && lastDayOf(agreement);
  const ofYear = timeOf(view.followUp)?.end ?? null;
  return own && (!ofYear || own < ofYear) ? own : ofYear;
}
