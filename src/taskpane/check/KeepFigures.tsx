import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { isoDate } from "../../domain/calendar.ts";
import type { NextPeriod } from "../../review/next-period.ts";
import type { Review } from "../../review/review.ts";
import type { PeriodLength } from "../../strings/memory-strings.ts";
import { Confirm } from "../parts/Confirm.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { today } from "../today.ts";
import type { Checks } from "../use-checks.ts";
import { useMemoryWords, useNotKept } from "./memory-context.ts";
import { useAskedFocus } from "../parts/use-asked-focus.ts";

/** *Spara som avstämning* and *Nästa kvartal*: what a controller does when a period is done with. Each says what came of it. */
export function KeepFigures({ review, checks }: { readonly review: Review; readonly checks: Checks }) {
  const { t, desk, say } = useScreen();
  const m = useMemoryWords();
  const notKept = useNotKept();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState<NextPeriod | null>(null);
  const { opener } = useAskedFocus(asked !== null);

  /** One thing at a time; then the sheet is checked again, and what came of it is said. */
  const act = async (action: () => Promise<{ readonly said: string; readonly isDone: boolean }>) => {
    setBusy(true);
    try {
      const { said, isDone } = await action();
      if (isDone) await checks.change(checks.choices, said);
      else say(said);
    } finally {
      setBusy(false);
    }
  };
  const save = () =>
    act(async () => {
      const why = notKept(await desk.memory.saveSnapshot(today()));
      return { said: why ?? m.keep.saved, isDone: why === null };
    });
  const ask = async () => {
    const period = await desk.memory.next(t.language);
    if (typeof period === "string") say(m.keep.none[period]);
    else setAsked(period);
  };
  const begin = (period: NextPeriod) =>
    act(async () => {
      const result = await desk.memory.beginNext(period, today(), t.language);
      setAsked(null);
      if (result.kind === "stale") {
        checks.setStale();
        return { said: m.keep.stale, isDone: false };
      }
      if (result.kind === "yearBegun") return { said: m.keep.yearBegun(result.sheet, result.amounts), isDone: false };
      if (result.kind !== "begun") return { said: notKept(result)!, isDone: false };
      if (result.isNewSheet) return { said: m.keep.begunOnSheet(result.sheet), isDone: true };
      return { said: result.address === null ? m.keep.closed : m.keep.begun(result.address), isDone: true };
    });

  return (
    <section className={text.section} aria-labelledby={id}>
      <h2 id={id} className={text.heading}>
        {m.keep.heading}
      </h2>
      <p className={styles.explain}>{m.keep.explain}</p>
      <Button size="small" disabledFocusable={isBusy} onClick={() => void save()}>
        {m.keep.save}
      </Button>
      <p className={styles.explain}>{m.keep.nextExplain}</p>
      {asked ? (
        <NextQuestion
          period={asked}
          length={lengthOf(review)}
          isBusy={isBusy}
          onBegin={begin}
          onCancel={() => setAsked(null)}
        />
      ) : (
        <Button ref={opener} size="small" disabledFocusable={isBusy} onClick={() => void ask()}>
          {m.keep.next[lengthOf(review)]}
        </Button>
      )}
    </section>
  );
}

/** What the command will write, before it does; the day of the next payment can be another. */
function NextQuestion(props: {
  readonly period: NextPeriod;
  readonly length: PeriodLength;
  readonly isBusy: boolean;
  readonly onBegin: (period: NextPeriod) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { t, desk } = useScreen();
  const m = useMemoryWords();
  const text = useText();
  const [period, setPeriod] = useState(props.period);
  const [typed, setTyped] = useState<string>(props.period.paidDate ?? "");
  const [fault, setFault] = useState<string | null>(null);
  const headers = [period.paid, period.cost].flatMap((column) => column?.header ?? []);

  const change = async (value: string) => {
    setTyped(value);
    const day = isoDate(value);
    const changed = day && (await desk.memory.next(t.language, day));
    if (!changed || typeof changed === "string") return setFault(m.keep.dateInvalid);
    setFault(null);
    setPeriod(changed);
  };
  return (
    <Confirm
      label={m.keep.next[props.length]}
      yes={period.newYear === null ? m.keep.confirm.begin : m.keep.confirm.beginYear(period.newYear)}
      no={m.cancel}
      isBusy={props.isBusy || fault !== null}
      onYes={() => void props.onBegin(period)}
      onNo={props.onCancel}
    >
      <p className={text.body}>{m.keep.confirm.closes(period.closes)}</p>
      {period.newYear !== null ? (
        <p className={text.body}>{m.keep.confirm.yearOnSheet(period.newYear, headers)}</p>
      ) : headers.length === 0 ? (
        <p className={text.body}>{m.keep.confirm.nothingToWrite}</p>
      ) : (
        <>
          <p className={text.body}>{m.keep.confirm.writes(headers)}</p>
          <p className={text.body}>{m.keep.confirm.room}</p>
        </>
      )}
      {period.paid && (
        <Field
          size="small"
          label={m.keep.confirm.paidDate}
          validationMessage={fault ?? undefined}
          validationState={fault ? "error" : "none"}
        >
          <Input type="date" value={typed} onChange={(_, data) => void change(data.value)} />
        </Field>
      )}
    </Confirm>
  );
}

/** How long the periods of the follow-up are, for what the next one is called. */
function lengthOf({ followUp }: Review): PeriodLength {
  const span = followUp.lines[0]?.costs.at(-1)?.span;
  const months = span ? span.to - span.from + 1 : 0;
  return ({ 1: "month", 3: "quarter", 4: "tertial" } as const)[months] ?? "other";
}

const useStyles = makeStyles({
  explain: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}` },
});
