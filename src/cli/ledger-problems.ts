import type { Language } from "../domain/finding.ts";
import type { OpenedLedger } from "../ledger/open-ledger.ts";
import { sieSentence } from "../ledger/sie/problem-text.ts";
import { tableSentence } from "../ledger/table/problems.ts";

/** Something in a ledger that could not be used, as the JSON has it. */
export interface ProblemSaid {
  readonly line: number | null;
  readonly reason: string;
  readonly message: string;
}

export function problemsOf(opened: OpenedLedger, language: Language): ProblemSaid[] {
  return opened.kind === "sie"
    ? opened.ledger.problems.map((problem) => said(problem, sieSentence(problem, language)))
    : opened.ledger.problems.map((problem) => said(problem, tableSentence(problem, language)));
}

const said = ({ line, reason }: Omit<ProblemSaid, "message">, message: string): ProblemSaid => ({
  line,
  reason,
  message,
});

export function problemLine({ line, message }: ProblemSaid, language: Language): string {
  return line === null ? message : `${language === "sv" ? "Rad" : "Line"} ${line}: ${message}`;
}
