import type { CalendarDate } from "../domain/calendar.ts";
import type { Basis } from "../domain/expected-cost.ts";
import type { Assumption, CostColumns, LineFigures, Terms } from "../domain/figures.ts";
import type { FindingGroup, NotAssessable } from "../domain/finding.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import type { ReadProblem, ReadTable } from "../domain/table.ts";
import type { Totals } from "../domain/totals.ts";
import type { Currency, Unit } from "../domain/units.ts";

/** What the user has chosen for a review; everything left out is read from the table, proposed, or asked for. */
export interface ReviewOptions {
  readonly asOf?: CalendarDate;
  readonly year?: number;
  readonly unit?: Unit;
  readonly currency?: Currency;
  readonly paidDate?: CalendarDate;
  readonly basis?: Basis;
  readonly costColumns?: CostColumns;
  readonly termsOf?: (partner: string) => Terms;
}

/** A finished review: what was read, the figures, what was found, and what could not be assessed. */
export interface Review {
  /** The latest cut-off date in the data unless the user gave one; never today. */
  readonly asOf: CalendarDate | null;
  readonly basis: Basis;
  readonly preset: string;
  readonly table: ReadTable;
  readonly followUp: FollowUp;
  readonly paidDate: CalendarDate | null;
  readonly costDate: CalendarDate | null;
  readonly lines: readonly LineFigures[];
  readonly totals: Totals;
  readonly groups: readonly FindingGroup[];
  /** Partners without a finding above *Upplysning*. */
  readonly inOrder: readonly string[];
  readonly notAssessable: readonly NotAssessable[];
  readonly assumed: readonly (Assumption & { readonly partner: string })[];
  readonly problems: readonly ReadProblem[];
}
