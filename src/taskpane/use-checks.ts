import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { type Choices, NO_CHOICES } from "../review/choices.ts";
import type { CheckOptions, CheckResult, Desk } from "../review/desk.ts";
import type { Place } from "../domain/table.ts";
import type { WorkbookFault } from "../workbook/port.ts";
import { useReturn } from "./use-return.ts";

/** What the pane knows of the latest check and can ask for. The sheet is read anew at every check; nothing is cached. */
export interface Checks {
  readonly result: CheckResult | null;
  /** The table that was reviewed last, also where the latest check found none. */
  readonly reviewed: Place | null;
  /** When the result came, or null where it was there before the pane was. */
  readonly checkedAt: Date | null;
  readonly isReading: boolean;
  /** It has taken a while: time to offer a way out. */
  readonly isSlow: boolean;
  /** The sheet was seen to differ from what was reviewed. The pane says so and never re-runs by itself. */
  readonly isStale: boolean;
  readonly marks: boolean;
  /** What has been said of the table reviewed. */
  readonly choices: Choices;
  /** What the check was made for, which is said of it in place of its verdict; null where it was made for its own sake. */
  readonly news: string | null;
  /** Goes up when a check was asked for with the button, and the reader's focus should go to its result. */
  readonly asked: number;
  /** Checks as asked with a button; of several tables one may be picked. */
  run(picked?: Pick<CheckOptions, "table">): Promise<void>;
  /** Checks again with something changed, and says what. Focus stays where it is. */
  change(choices: Choices, news?: string): Promise<void>;
  /** Returns what stopped the marks from being cleared. */
  setMarks(on: boolean): Promise<WorkbookFault | null>;
  setStale(): void;
  /** Stops the check that is being made; the one before stands. */
  stop(): void;
}

const SLOW_MS = 1_000;

const placeOf = (result: CheckResult | null): Place | null =>
  result?.kind === "reviewed" ? result.review.table.place : null;

/**
 * @param onOthers a check was asked for outside the pane, on the ribbon
 * @param onStopped the check that was being made was stopped
 */
export function useChecks(desk: Desk, onOthers: () => void, onStopped: () => void): Checks {
  const [result, setResult] = useState<CheckResult | null>(desk.latest);
  const [reviewed, setReviewed] = useState(placeOf(desk.latest));
  const [checkedAt, setCheckedAt] = useState<Date | null>(null);
  const [isReading, setReading] = useState(false);
  const [isStale, setIsStale] = useState(false);
  const [marks, setMarksOn] = useState(true);
  const [asked, setAsked] = useState(0);
  const [news, setNews] = useState<string | null>(null);
  const [isSlow, setSlow] = useState(false);
  const isOurs = useRef(false);
  const running = useRef<AbortController>(null);
  const shown = useRef(result);

  const accept = useCallback((came: CheckResult, why: string | null = null) => {
    shown.current = came;
    setResult(came);
    setReviewed((before) => placeOf(came) ?? before);
    setNews(why);
    setCheckedAt(new Date());
    setIsStale(false);
  }, []);

  const showOthers = useEffectEvent(onOthers);
  useEffect(
    () =>
      desk.onChecked((came) => {
        if (isOurs.current) return;
        showOthers();
        accept(came);
        if (came.kind === "reviewed" && came.marked) setMarksOn(true);
        if (document.hasFocus()) setAsked((before) => before + 1);
      }),
    [desk, accept],
  );
  useEffect(() => desk.onCleared(() => setMarksOn(false)), [desk]);
  useReturn(async () => {
    if (result?.kind !== "reviewed" || isStale || isOurs.current) return;
    if ((await desk.hasChanged()) && shown.current === result) setIsStale(true);
  });

  /** False where it was stopped, or another is being made. */
  async function check(options: CheckOptions, why?: string): Promise<boolean> {
    if (isOurs.current) return false;
    isOurs.current = true;
    setReading(true);
    const slow = setTimeout(() => setSlow(true), SLOW_MS);
    const { signal } = (running.current = new AbortController());
    try {
      accept(await desk.check(options, signal), why);
    } catch (error) {
      if (signal.aborted) {
        onStopped();
        return false;
      }
      // The desk turns what the host says into results; this is a fault of ours, shown and kept visible for those who look.
      console.error(error);
      accept({ kind: "failed", fault: "unknown", where: null });
    } finally {
      clearTimeout(slow);
      isOurs.current = false;
      setReading(false);
      setSlow(false);
    }
    return true;
  }

  return {
    result,
    reviewed,
    checkedAt,
    isReading,
    isSlow,
    isStale,
    marks,
    choices: (result?.kind === "reviewed" && result.choices) || NO_CHOICES,
    asked,
    news,
    async run(picked) {
      if (await check({ marks, ...picked })) setAsked((before) => before + 1);
    },
    async change(choices, why) {
      await check(
        { marks, ...(result?.kind === "reviewed" && { said: { of: result.review.table.place, choices } }) },
        why,
      );
    },
    async setMarks(on) {
      setMarksOn(on);
      if (on) {
        if (!(await check({ marks: true }))) setMarksOn(false);
        return null;
      }
      const { fault } = await desk.clearMarks();
      if (fault) setMarksOn(true);
      return fault;
    },
    setStale: () => setIsStale(true),
    stop: () => running.current?.abort(),
  };
}
