import type { Words } from "../domain/check.ts";
import type { ReportDocument } from "../report/document.ts";
import { htmlReport } from "../report/html.ts";
import { reportDocument, reporting } from "../report/make-report.ts";
import { plainReport } from "../report/plain.ts";
import type { ReportLanguage } from "../report/reporting.ts";
import type { ReportChoices } from "../report/source.ts";
import type { OwnSheet } from "../workbook/own-sheet.ts";
import { reportSheet } from "./report-sheet.ts";
import { reportWords } from "./report-words.ts";
import type { WholeReview } from "./review.ts";

/** A text for the board: as it is shown, and as it is put on the clipboard. */
export interface BoardReport {
  readonly document: ReportDocument;
  readonly html: string;
  readonly plain: string;
}

export function boardReport(
  review: WholeReview,
  choices: ReportChoices,
  words: Words,
  of: ReportLanguage,
): BoardReport {
  const document = reportDocument(reporting(review, reportWords(review, words, choices), choices, of), choices.parts);
  return { document, html: htmlReport(document), plain: plainReport(document) };
}

/** The sheet *Redovisning*: whole whatever parts are chosen, since it is what the text is proved by. */
export const boardSheet = (review: WholeReview, choices: ReportChoices, words: Words, of: ReportLanguage): OwnSheet =>
  reportSheet(reporting(review, reportWords(review, words, choices), choices, of));
