import type { CalendarDate } from "./calendar.ts";
import type { Amount, FollowUp, FollowUpLine, PeriodCost } from "./follow-up.ts";
import type { Ore } from "./money.ts";

/** A figure as it was when its period was closed: what nobody changes afterwards without saying so. */
export interface ClosedAmount {
  readonly of: "cost" | "paid";
  /** Last day of the cost's period, or the day the payments count to. */
  readonly end: CalendarDate;
  /** First month of the cost's period; null where its header names none. */
  readonly from: number | null;
  readonly amount: Ore;
  /** When it was kept. */
  readonly keptOn: CalendarDate;
}

/** By line of the follow-up; empty where nothing has been closed. */
export type ClosedFigures = ReadonlyMap<FollowUpLine, readonly ClosedAmount[]>;
export const NO_CLOSED_FIGURES: ClosedFigures = new Map();

/** An amount of a line with the time it is of. */
export interface TimedAmount extends Pick<ClosedAmount, "of" | "end" | "from"> {
  readonly header: string;
  readonly amount: Amount;
}

/** The amounts of a line that are of a known time, the earliest first of each kind. */
export function timedAmounts(line: FollowUpLine, { paidDate }: FollowUp): readonly TimedAmount[] {
  const paid = line.paidColumns ?? (line.paid ? [{ header: "", end: paidDate, amount: line.paid }] : []);
  return [
    ...line.costs.map((cost) => ({ of: "cost" as const, from: firstMonth(cost), ...cost })),
    ...paid.map((each) => ({ of: "paid" as const, from: null, ...each })),
  ].flatMap(({ of, end, from, header, amount }) => (end ? [{ of, end, from, header, amount }] : []));
}

/** A column that runs from the start of the year is another figure than one of a quarter, though both end on the same day. */
const firstMonth = ({ span, cumulative }: PeriodCost): number | null => (cumulative ? 1 : (span?.from ?? null));

export const isSameTime = (
  a: Pick<ClosedAmount, "of" | "end" | "from">,
  b: Pick<ClosedAmount, "of" | "end" | "from">,
): boolean => a.of === b.of && a.end === b.end && a.from === b.from;
