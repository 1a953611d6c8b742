import type { AssessOptions, Assessment } from "../domain/assess.ts";
import type { CalendarDate } from "../domain/calendar.ts";
import type { Assumption } from "../domain/figures.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import type { ReadProblem, ReadTable } from "../domain/table.ts";
import type { UnderstandOptions } from "../domain/understand.ts";

/** What the user has chosen for a review; everything left out is read from the table, proposed, or asked for. */
export type ReviewOptions = UnderstandOptions & AssessOptions;

/** A finished review: what was read, the figures, what was found, and what could not be assessed. */
export interface Review extends Assessment {
  readonly preset: string;
  readonly table: ReadTable;
  readonly followUp: FollowUp;
  readonly paidDate: CalendarDate | null;
  /** Partners without a finding above *Upplysning* whose cost was compared with the periodised budget. */
  readonly inOrder: readonly string[];
  /** Partners without such a finding whose cost could not be compared: never called in order. */
  readonly partlyChecked: readonly string[];
  readonly assumed: readonly (Assumption & { readonly partner: string })[];
  readonly problems: readonly ReadProblem[];
}
