import type { Assessment } from "../domain/assess.ts";
import type { Language } from "../domain/finding.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import type { Assumption, LineFigures } from "../domain/figures.ts";
import type { Ore } from "../domain/money.ts";
import type { ReadTable } from "../domain/table.ts";
import type { Unit } from "../domain/units.ts";

/** What a report is made of: a finished review. */
export interface ReportSource extends Assessment {
  readonly table: ReadTable;
  readonly followUp: FollowUp;
  readonly assumed: readonly (Assumption & { readonly partner: string })[];
}

/** The partners of the totals: one whose application was refused is shown in the table and not counted. */
export const counted = ({ lines, view }: ReportSource): readonly LineFigures[] =>
  lines.filter((_, index) => view.lines[index]?.agreement?.status !== "refused");

/** What was found and what could not be checked, in words of the report's language. Checks have words of their own. */
export interface ReportWords {
  readonly findings: readonly FindingWords[];
  readonly notAssessable: readonly NotAssessableWords[];
}

export interface FindingWords {
  /** What the controller does about it, as a word. */
  readonly severity: string;
  /** Null for the table as a whole. */
  readonly partner: string | null;
  readonly title: string;
  /** One sentence with the figures. */
  readonly sentence: string;
  readonly formula: string;
}

export interface NotAssessableWords {
  readonly title: string;
  /** Null for the whole table. */
  readonly partners: readonly string[] | null;
  readonly reason: string;
}

/** What a text for the board can be made up of, in its order. */
export const PARTS = ["text", "table", "cash", "findings", "forecast", "notAssessable"] as const;
export type ReportPart = (typeof PARTS)[number];

/** What the user has chosen. */
export interface ReportChoices {
  readonly language: Language;
  readonly parts: readonly ReportPart[];
  /** What amounts are written in; the table's own unit where left out. */
  readonly unit?: Unit;
  /** The board's frame for the year, which only the user knows. */
  readonly frame?: Ore;
}
