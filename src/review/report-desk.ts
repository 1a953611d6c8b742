import type { Words } from "../domain/check.ts";
import type { Language } from "../domain/finding.ts";
import type { Place } from "../domain/table.ts";
import type { ReportLanguage } from "../report/reporting.ts";
import type { ReportChoices } from "../report/source.ts";
import { type Workbook, WorkbookError, type WorkbookFault } from "../workbook/port.ts";
import { isSameTable } from "./choices.ts";
import type { CheckResult } from "./desk.ts";
import type { BoardReport } from "./make-report.ts";
import type { WholeReview } from "./review.ts";

export type { BoardReport } from "./make-report.ts";

/** What came of writing the sheet. */
export type ReportWritten =
  | { readonly kind: "written"; readonly sheet: string; readonly isNew: boolean }
  /** There is no check to report on: nothing was written. */
  | { readonly kind: "nothing" }
  | { readonly kind: "failed"; readonly fault: WorkbookFault; readonly where: string | null };

/** What can be done with the text for the board. */
export interface ReportDesk {
  /** What was chosen last; the frame only where the same table is the one checked now. Null before anything was. */
  chosen(): Promise<ReportChoices | null>;
  /** The text made of the latest check, and its choices remembered; null where the latest check gave no figures. */
  make(choices: ReportChoices): Promise<BoardReport | null>;
  /** Writes the sheet *Redovisning*, or brings the one that is there up to date. */
  write(choices: ReportChoices): Promise<ReportWritten>;
}

export function createReportDesk(workbook: Workbook, latest: () => CheckResult<WholeReview> | null): ReportDesk {
  let last: { readonly table: Place; readonly choices: ReportChoices } | null = null;
  const reviewed = (): WholeReview | null => {
    const result = latest();
    return result?.kind === "reviewed" ? result.review : null;
  };
  return {
    async chosen() {
      if (!last) return null;
      const { frame, ...choices } = last.choices;
      const table = reviewed()?.table.place;
      return frame !== undefined && table && isSameTable(table, last.table) ? last.choices : choices;
    },
    async make(choices) {
      const review = reviewed();
      if (!review) return null;
      last = { table: review.table.place, choices };
      const [{ boardReport }, { words, of }] = await Promise.all([maker(), LANGUAGES[choices.language]()]);
      return boardReport(review, choices, words, of);
    },
    async write(choices) {
      const review = reviewed();
      if (!review) return { kind: "nothing" };
      const [{ boardSheet }, { words, of }] = await Promise.all([maker(), LANGUAGES[choices.language]()]);
      try {
        const [sheet] = await workbook.writeSheets([boardSheet(review, choices, words, of)], "rebuild");
        return { kind: "written", sheet: sheet!.name, isNew: sheet!.outcome === "added" };
      } catch (error) {
        if (error instanceof WorkbookError) return { kind: "failed", fault: error.fault, where: error.where };
        throw error;
      }
    },
  };
}

/** Fetched when a report is first asked for: no check waits for it. */
const maker = () => import(/* webpackChunkName: "report" */ "./make-report.ts");

/** The report's own language, whatever the pane's is. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly words: Words; readonly of: ReportLanguage }>>> = {
  async sv() {
    const [{ words }, { reportLanguage }] = await Promise.all([
      import(/* webpackChunkName: "words-sv" */ "./words-sv.ts"),
      import(/* webpackChunkName: "report-sv" */ "./report-sv.ts"),
    ]);
    return { words, of: reportLanguage };
  },
  async en() {
    const [{ words }, { reportLanguage }] = await Promise.all([
      import(/* webpackChunkName: "words-en" */ "./words-en.ts"),
      import(/* webpackChunkName: "report-en" */ "./report-en.ts"),
    ]);
    return { words, of: reportLanguage };
  },
};
