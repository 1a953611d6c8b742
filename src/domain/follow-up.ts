import type { CalendarDate } from "./calendar.ts";
import type { Ore } from "./money.ts";
import type { MonthSpan } from "./period.ts";
import type { Place, ReadProblem } from "./table.ts";
import type { Currency, Unit } from "./units.ts";

/**
 * An amount as it stands in the follow-up. Three states that must never be mixed up: a figure, nothing, and something
 * that is no figure. `hundredths` is set only for a figure.
 */
export interface Amount {
  readonly state: "figure" | "blank" | "notAvailable" | "unreadable";
  readonly hundredths: Ore | null;
  /** As written. */
  readonly text: string;
  readonly place: Place;
  readonly storedAsText: boolean;
}

/** Cost reported for one part of the year (*Kostnader Kv1*), or from its start (*kostnader t.o.m. Kv2*). */
export interface PeriodCost {
  readonly header: string;
  readonly span: MonthSpan | null;
  readonly cumulative: boolean;
  /** Last day the figures cover; null where the year or the period is not known. */
  readonly end: CalendarDate | null;
  readonly amount: Amount;
}

/** An amount under a header of its own, and the day it counts to. */
export interface DatedAmount {
  readonly header: string;
  readonly end: CalendarDate;
  readonly amount: Amount;
}

/** One partner's line in the follow-up. Null means that the table has no such column. */
export interface FollowUpLine {
  readonly partner: string;
  readonly place: Place;
  readonly orgNumber: string | null;
  /** *Diarienummer* of its agreement, where the table has such a column. */
  readonly agreementId?: string | null;
  /** The partner has certified the use of the money (*intygat*); null where the cell is blank. */
  readonly attested?: "yes" | "no" | null;
  readonly agreed: Amount | null;
  readonly paid: Amount | null;
  /** Every column of paid to date, the earliest first, where the table has several with dates; the last is `paid`. */
  readonly paidColumns?: readonly DatedAmount[];
  readonly costs: readonly PeriodCost[];
  /** The partner's or the administration's own forecast for the year (*prognos*), where given. */
  readonly forecast: Amount | null;
  /** Text of the footnotes tied to the line. */
  readonly notes: readonly string[];
  readonly hidden: boolean;
}

export type TotalColumn = "agreed" | "paid" | "cost" | "forecast" | "other";

/** A printed total of one column beside what its rows come to. */
export interface PrintedTotal {
  readonly label: string;
  readonly column: TotalColumn;
  readonly header: string;
  readonly printed: Ore;
  readonly summed: Ore;
  /** Rows added. */
  readonly rows: number;
  /** Half of the last printed digit times the rows: what rounding alone can explain. */
  readonly tolerance: Ore;
  readonly place: Place;
}

/** A follow-up table as understood: one line a partner, paid and cost with dates of their own. */
export interface FollowUp {
  readonly title: string;
  readonly place: Place;
  readonly unit: Unit;
  readonly currency: Currency;
  readonly year: number | null;
  /** Day the paid figures refer to. */
  readonly paidDate: CalendarDate | null;
  readonly lines: readonly FollowUpLine[];
  readonly totals: readonly PrintedTotal[];
  /** What reading could not settle or found amiss in the table: for the checks of the reading itself. */
  readonly problems?: readonly ReadProblem[];
}

/** For each cost column, whether any partner has a figure in it: a column nobody has filled in is not due yet. */
export function reportedColumns({ lines }: FollowUp): readonly boolean[] {
  const reported: boolean[] = [];
  for (const { costs } of lines) costs.forEach(({ amount }, index) => (reported[index] ||= amount.state === "figure"));
  return reported;
}

/** Every amount of a line that stands in the table, with what it is; only cost columns keep their header. */
export function amountsOf(
  line: FollowUpLine,
): readonly { readonly kind: Exclude<TotalColumn, "other">; readonly header: string; readonly amount: Amount }[] {
  return [
    { kind: "agreed" as const, header: "", amount: line.agreed },
    { kind: "paid" as const, header: "", amount: line.paid },
    ...line.costs.map(({ header, amount }) => ({ kind: "cost" as const, header, amount })),
    { kind: "forecast" as const, header: "", amount: line.forecast },
  ].flatMap(({ kind, header, amount }) => (amount ? [{ kind, header, amount }] : []));
}
