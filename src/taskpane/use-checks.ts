import { useCallback, useEffect, useRef, useState } from "react";
import type { Place } from "../domain/table.ts";
import type { CheckResult, Desk } from "../review/desk.ts";
import type { WorkbookFault } from "../workbook/port.ts";
import { type Choices, NO_CHOICES, deskOptions, hasChoices, isSameTable } from "./choices.ts";

/** What the pane knows of the latest check and can ask for. The sheet is read anew at every check; nothing is cached. */
export interface Checks {
  readonly result: CheckResult | null;
  /** When the result came, or null where it was there before the pane was. */
  readonly checkedAt: Date | null;
  readonly isReading: boolean;
  /** A cell was seen to differ from what was reviewed. The pane says so and never re-runs by itself. */
  readonly isStale: boolean;
  readonly marks: boolean;
  readonly choices: Choices;
  /** Goes up when a check was asked for with the button, and the reader's focus should go to its result. */
  readonly asked: number;
  /** Checks as asked with a button, with what is chosen now or with other choices. */
  run(choices?: Choices): Promise<void>;
  /** Checks again with something changed. Focus stays where it is. */
  change(choices: Choices): Promise<void>;
  /** Returns what stopped the marks from being cleared. */
  setMarks(on: boolean): Promise<WorkbookFault | null>;
  setStale(): void;
}

export function useChecks(desk: Desk): Checks {
  const [result, setResult] = useState<CheckResult | null>(desk.latest);
  const [checkedAt, setCheckedAt] = useState<Date | null>(null);
  const [isReading, setReading] = useState(false);
  const [isStale, setIsStale] = useState(false);
  const [marks, setMarksOn] = useState(true);
  const [choices, setChoices] = useState(NO_CHOICES);
  const [asked, setAsked] = useState(0);
  const isOurs = useRef(false);

  const accept = useCallback((came: CheckResult) => {
    setResult(came);
    setCheckedAt(new Date());
    setIsStale(false);
  }, []);

  useEffect(
    () =>
      desk.onChecked((came) => {
        if (isOurs.current) return;
        // A ribbon command checks without what was chosen here, and its result must not look as if it had it.
        setChoices(NO_CHOICES);
        accept(came);
        if (document.hasFocus()) setAsked((before) => before + 1);
      }),
    [desk, accept],
  );

  async function check(wanted: Choices, withMarks: boolean): Promise<void> {
    if (isOurs.current) return;
    isOurs.current = true;
    setReading(true);
    try {
      let came = await desk.check(deskOptions(wanted, withMarks));
      let kept = wanted;
      if (hasChoices(wanted) && isAnotherTable(result, came)) {
        // What was said of one table says nothing of another.
        kept = NO_CHOICES;
        came = await desk.check(deskOptions(kept, withMarks));
      }
      setChoices(kept);
      accept(came);
    } catch (error) {
      // The desk turns what the host says into results; this is a fault of ours, shown and kept visible for those who look.
      console.error(error);
      accept({ kind: "failed", fault: "unknown", where: null });
    } finally {
      isOurs.current = false;
      setReading(false);
    }
  }

  return {
    result,
    checkedAt,
    isReading,
    isStale,
    marks,
    choices,
    asked,
    async run(wanted = choices) {
      await check(wanted, marks);
      setAsked((before) => before + 1);
    },
    change: (wanted) => check(wanted, marks),
    async setMarks(on) {
      setMarksOn(on);
      if (on) {
        await check(choices, true);
        return null;
      }
      const { fault } = await desk.clearMarks();
      if (fault) setMarksOn(true);
      return fault;
    },
    setStale: () => setIsStale(true),
  };
}

/** The sheet was changed under the choices: another sheet is open, or the table is not where it was. */
function isAnotherTable(before: CheckResult | null, after: CheckResult): boolean {
  if (after.kind === "noTable") return true;
  if (before?.kind !== "reviewed" || after.kind !== "reviewed") return false;
  return !isSameTable(before.review.table.place, after.review.table.place);
}

/** The place of a table picked among several is a choice like any other. */
export const choosing = (table: Place): Choices => ({ ...NO_CHOICES, table });
