import { useEffect, useState } from "react";
import type { Language } from "../../domain/finding.ts";
import type { CheckResult } from "../../review/desk.ts";
import { type ReportChoices, REPORT_PARTS } from "../../review/report-choices.ts";
import type { BoardReport, ReportDesk } from "../../review/report-desk.ts";

/** A text for the board as the choices make it, anew whenever they or the check change. */
export interface MadeReport {
  readonly choices: ReportChoices;
  /** Null until the first is made. */
  readonly report: BoardReport | null;
  readonly choose: (choices: ReportChoices) => void;
}

/** What a board's paper has; the rest is one click away. */
const USUAL = REPORT_PARTS.filter((part) => part === "text" || part === "table");

export function useReport(desk: ReportDesk, result: CheckResult, language: Language): MadeReport {
  const [choices, choose] = useState<ReportChoices | null>(null);
  const [report, setReport] = useState<BoardReport | null>(null);
  const usual: ReportChoices = { language, parts: USUAL };
  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      const made = choices ?? (await desk.chosen()) ?? { language, parts: USUAL };
      const text = await desk.make(made);
      if (!isCurrent) return;
      choose(made);
      setReport(text);
    })();
    return () => {
      isCurrent = false;
    };
  }, [desk, result, choices, language]);
  return { choices: choices ?? usual, report, choose };
}
