import { type CalendarDate, addDays, date, yearOf } from "./calendar.ts";
import type { LineFigures } from "./figures.ts";
import type { PeriodCost } from "./follow-up.ts";

/** A period a partner has not reported, and the last day to do so. */
export interface OverdueReport {
  readonly cost: PeriodCost;
  readonly due: CalendarDate;
}

/**
 * Periods of the agreement that a partner has reported nothing of since the last it did report, the earliest first. A report
 * is due so many days after its period. Use that has been certified without figures (*intygat*) is a report of its own kind.
 */
export function overdueReports({ line, facts }: LineFigures, afterDays: number, asOf: CalendarDate): OverdueReport[] {
  if (line.attested === "yes") return [];
  const last = line.costs.findLastIndex(({ amount }) => amount.state === "figure" || amount.state === "unreadable");
  return line.costs.slice(last + 1).flatMap((cost) => {
    const { end, span } = cost;
    if (!end) return [];
    const start = span ? date(yearOf(end), span.from, 1)! : end;
    const { period } = facts;
    const due = addDays(end, afterDays);
    return (period && (end < period.start || start > period.end)) || due >= asOf ? [] : [{ cost, due }];
  });
}
