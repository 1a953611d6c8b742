import type { PresetId } from "../checks/presets/presets.ts";
import type { AssessOptions, Assessment } from "../domain/assess.ts";
import type { CalendarDate } from "../domain/calendar.ts";
import type { Assumption } from "../domain/figures.ts";
import type { Finding } from "../domain/finding.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import type { RegisterSource } from "../domain/join-follow-up.ts";
import type { ReadProblem, ReadTable } from "../domain/table.ts";
import type { UnderstandOptions } from "../domain/understand.ts";
import type { AcceptedFinding } from "./accepted-findings.ts";
import type { Accepted } from "./kept/accepted.ts";
import type { Memory } from "./memory.ts";
import type { RulesInForce } from "./rules-in-force.ts";
import type { SinceLast } from "./snapshot-compare.ts";

/** What the user has chosen for a review; everything left out is read from the table, proposed, or asked for. */
export type ReviewOptions = UnderstandOptions &
  Omit<AssessOptions, "rules" | "closed" | "settle"> & {
    /** What the workbook remembers. */
    readonly memory?: Memory;
    /** Goes before the workbook's own rules. */
    readonly preset?: PresetId;
  };

/** A finished review: what was read, the figures, what was found, and what could not be assessed. Data, which any thread can be handed. */
export interface Review extends Omit<Assessment, "accepted" | "view"> {
  /** The preset, and what the workbook says otherwise, as they held on the day the review is of. */
  readonly rules: RulesInForce;
  /** The workbook keeps rules, and the first of them hold from a day after the one the review is of; else null. */
  readonly rulesBegin: CalendarDate | null;
  /** Found, and accepted as it is: in no group, never left out. The worst first. */
  readonly accepted: readonly AcceptedFinding[];
  /** Findings in the groups that were accepted once and say something else now. */
  readonly reopened: ReadonlyMap<Finding, Accepted>;
  /** Against the latest figures kept of this follow-up; null where none are. */
  readonly sinceLast: SinceLast | null;
  readonly table: ReadTable;
  readonly followUp: FollowUp;
  readonly paidDate: CalendarDate | null;
  /** Partners without a finding above *Upplysning*, accepted or not, whose cost was compared with the periodised budget. */
  readonly inOrder: readonly string[];
  /** Partners without such a finding whose cost could not be compared: never called in order. */
  readonly partlyChecked: readonly string[];
  readonly assumed: readonly (Assumption & { readonly partner: string })[];
  readonly problems: readonly ReadProblem[];
}

/** A review with the workbook's other tables, and what joins them: functions, which stay where the review was made. */
export interface WholeReview extends Review, Pick<Assessment, "view"> {
  readonly register: RegisterSource | null;
}

/** What of a review is handed on. */
export function reviewOnly({ view: _view, register: _register, ...review }: WholeReview): Review {
  return review;
}
