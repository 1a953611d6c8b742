import type { CellGrid, CellValue } from "../../src/domain/cell-grid.ts";
import type { Language } from "../../src/domain/finding.ts";
import { isFollowUp } from "../../src/domain/understand.ts";
import { readGrid } from "../../src/reading/read-grid.ts";
import { readRegister } from "../../src/reading/register/read-register.ts";
import { boardText } from "../../src/report/board-text.ts";
import { labelsEn } from "../../src/report/labels-en.ts";
import { labelsSv } from "../../src/report/labels-sv.ts";
import { reporting } from "../../src/report/make-report.ts";
import { type ReportChoices, PARTS } from "../../src/report/source.ts";
import { textEn } from "../../src/report/text-en.ts";
import { textSv } from "../../src/report/text-sv.ts";
import { registerSource } from "../../src/review/register-source.ts";
import { reportWords } from "../../src/review/report-words.ts";
import type { WholeReview, ReviewOptions } from "../../src/review/review.ts";
import { runReview } from "../../src/review/run-review.ts";
import { CHECK_WORDS } from "../../src/review/words.ts";

export type Row = readonly CellValue[];

export const sheet = (name: string, ...rows: readonly Row[]): CellGrid => ({ name, origin: "A1", values: rows });

/** The review of a sheet, with register tables beside it where given. */
export function reviewOf(grid: CellGrid, register: readonly CellGrid[] = [], options: ReviewOptions = {}): WholeReview {
  const table = readGrid(grid).tables.find(isFollowUp);
  if (!table) throw new Error("no follow-up read");
  return runReview(table, { ...options, ...registerSource(readRegister(register)) });
}

const LANGUAGES = { sv: { text: textSv, labels: labelsSv }, en: { text: textEn, labels: labelsEn } };

export function reportingOf(review: WholeReview, language: Language, chosen: Partial<ReportChoices> = {}) {
  const choices: ReportChoices = { language, parts: PARTS, ...chosen };
  const words = reportWords(review, CHECK_WORDS[language], choices);
  return reporting(review, words, choices, { language, ...LANGUAGES[language] });
}

/** The paragraphs, with ordinary blanks. */
export function textOf(
  review: WholeReview,
  language: Language,
  choices: Partial<ReportChoices> = {},
): readonly string[] {
  const { facts, text, w } = reportingOf(review, language, choices);
  return boardText(facts, text, w).map((paragraph) => paragraph.replace(/\u00a0/g, " "));
}
