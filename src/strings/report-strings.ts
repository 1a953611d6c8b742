import type { Language } from "../domain/finding.ts";
import type { Unit } from "../domain/units.ts";
import type { ReportPart } from "../review/report-choices.ts";

/** The words of *Text till nämnden*; those of the text itself belong to the report. */
export interface ReportStrings {
  readonly madeOf: (table: string) => string;
  readonly copy: string;
  readonly copied: string;
  /** The clipboard could not be reached: what to do instead. */
  readonly selected: string;
  readonly write: string;
  readonly written: (sheet: string, isNew: boolean) => string;
  readonly writeWhy: string;
  readonly choices: string;
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly unit: string;
  readonly ownUnit: (unit: string) => string;
  readonly units: Readonly<Record<Unit, string>>;
  readonly parts: string;
  readonly part: Readonly<Record<ReportPart, string>>;
  readonly noParts: string;
  readonly frame: (unit: string) => string;
  readonly frameWhy: string;
  readonly frameUse: string;
  readonly frameInvalid: string;
  readonly frameUsed: string;
  readonly preview: string;
  readonly moreRows: (count: number) => string;
  readonly making: string;
  readonly stale: string;
  readonly checkAgain: string;
  readonly nothing: string;
  readonly nothingTodo: string;
  readonly check: string;
  readonly noFigures: string;
  readonly noFiguresTodo: string;
  readonly toCheck: string;
}
