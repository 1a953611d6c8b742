import { Button, Field, Input, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReadResult, ReadTable } from "../../domain/table.ts";
import { isFollowUp } from "../../domain/understand.ts";
import type { Unit } from "../../domain/units.ts";
import { AMOUNT_KINDS, type Corrections, NO_CORRECTIONS, correct } from "../../review/corrections.ts";
import type { Desk } from "../../review/desk.ts";
import { unitWord } from "../../review/show.ts";
import { options } from "../check/ReadDetails.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { ResultHeading } from "../parts/ResultHeading.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { Columns } from "./Columns.tsx";
import { Problems } from "./Problems.tsx";
import { Rows } from "./Rows.tsx";
import { Settled } from "./Settled.tsx";
import { useRead } from "./read-context.ts";

/** The table as it was understood, what was settled and how, and all that can be put right before it is placed. */
export function Preview(props: {
  readonly desk: Desk;
  readonly result: ReadResult;
  readonly remembered: readonly number[];
  readonly say: (notice: string) => void;
  readonly onStartOver: () => void;
  readonly onPlaced: (notice: string) => void;
}) {
  const { t, figures } = useScreen();
  const { r } = useRead();
  const text = useText();
  const styles = useStyles();
  const { desk, result, remembered, say, onStartOver, onPlaced } = props;
  const { tables } = result;
  const [chosen, setChosen] = useState(() => Math.max(0, tables.findIndex(isFollowUp)));
  const [corrections, setCorrections] = useState(NO_CORRECTIONS);
  const [fault, setFault] = useState<string | null>(null);
  const [isPlacing, setPlacing] = useState(false);
  const asRead = tables[chosen] as ReadTable;
  const table = useMemo(() => correct(asRead, corrections), [asRead, corrections]);
  const change = (changed: Partial<Corrections>) => setCorrections((before) => ({ ...before, ...changed }));

  const place = async () => {
    setPlacing(true);
    setFault(null);
    say(r.placing);
    try {
      const placed = await desk.place(table, asRead, t.language);
      if (placed.kind === "placed") return onPlaced(r.placed(placed.sheet));
      const { happened, todo, unharmed } = t.fault[placed.fault];
      setFault([happened, todo, unharmed].join(" "));
    } catch (error) {
      // The desk turns what the host says into results; this is a fault of ours.
      console.error(error);
      setFault([t.fault.unknown.happened, t.fault.unknown.todo].join(" "));
    } finally {
      setPlacing(false);
      say("");
    }
  };
  const facts = [
    t.rows(table.rows.length),
    table.unit && unitWord(t.language, table.unit, table.currency ?? "SEK"),
    ...datesOf(table, (day) => figures.day(day as never), t.read),
  ].filter(Boolean);
  return (
    <>
      {tables.length > 1 && (
        <Field label={r.whichTable} className={styles.field}>
          <Select
            value={String(chosen)}
            onChange={(_, data) => {
              setChosen(Number(data.value));
              setCorrections(NO_CORRECTIONS);
            }}
          >
            {tables.map((each, index) => (
              <option key={index} value={index}>
                {r.tableChoice(
                  index + 1,
                  each.title || each.columns[0]?.header || r.untitled,
                  t.rows(each.rows.length),
                )}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ResultHeading asked={1}>{table.title || r.untitled}</ResultHeading>
      <p className={mergeClasses(text.body, styles.facts)}>{facts.join(" · ")}</p>
      <Settled table={table} />
      {remembered.includes(chosen) && <p className={mergeClasses(text.body, styles.note)}>{r.remembered}</p>}
      <Questions asRead={asRead} table={table} corrections={corrections} onChange={change} />
      <Problems
        key={`p${chosen}`}
        table={asRead}
        result={result}
        extra={table.problems.filter((problem) => !asRead.problems.includes(problem))}
        corrections={corrections}
        onChange={change}
      />
      <Columns key={`c${chosen}`} table={table} corrections={corrections} onChange={change} />
      <Rows key={`r${chosen}`} table={table} />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isPlacing} onClick={() => void place()}>
          {r.place}
        </Button>
        <QuietButton onClick={onStartOver}>{r.startOver}</QuietButton>
      </div>
      <p className={text.quiet}>{r.placeHint}</p>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </>
  );
}

/** What the table does not say and a check needs: asked for here, never filled in. */
function Questions(props: {
  readonly asRead: ReadTable;
  readonly table: ReadTable;
  readonly corrections: Corrections;
  readonly onChange: (change: Partial<Corrections>) => void;
}) {
  const { t } = useScreen();
  const { r } = useRead();
  const text = useText();
  const styles = useStyles();
  const [year, setYear] = useState("");
  const { asRead, table, corrections, onChange } = props;
  const kinds = new Set(table.columns.map(({ kind }) => kind));
  const amounts = asRead.columns.filter(({ kind }) => AMOUNT_KINDS.has(kind));
  const needsYear = asRead.year === null && amounts.some(({ dayOfYear, span, date }) => !date && (dayOfYear ?? span));
  const needsUnit = asRead.unit === null && amounts.some(({ unit }) => unit === null);
  const isYear = (given: string) => /^(19|20)\d\d$/.test(given.trim());
  const hasAmounts = kinds.has("agreed") || kinds.has("paid") || kinds.has("cost");
  return (
    <>
      {needsYear && (
        <Field
          className={styles.question}
          label={t.read.year}
          hint={corrections.year === undefined ? r.yearNeeded : null}
          validationMessage={year !== "" && !isYear(year) && year.trim().length >= 4 ? t.read.yearInvalid : null}
        >
          <Input
            inputMode="numeric"
            maxLength={4}
            value={year}
            onChange={(_, { value }) => {
              setYear(value);
              const { year: _before, ...rest } = corrections;
              onChange({ ...rest, year: isYear(value) ? Number(value) : undefined } as Partial<Corrections>);
            }}
          />
        </Field>
      )}
      {needsUnit && (
        <Field className={styles.question} label={t.read.unit} hint={corrections.unit ? null : r.unitNeeded}>
          <Select
            value={corrections.unit ?? ""}
            onChange={(_, { value }) => onChange({ unit: (value || undefined) as Unit })}
          >
            <option value="">{t.unknown}</option>
            {options(t.unit)}
          </Select>
        </Field>
      )}
      {!kinds.has("partner") && <p className={mergeClasses(text.body, styles.question)}>{r.noPartners}</p>}
      {!hasAmounts && <p className={mergeClasses(text.body, styles.question)}>{r.noAmounts}</p>}
    </>
  );
}

function datesOf(
  table: ReadTable,
  day: (date: string) => string,
  words: { readonly paidTo: (date: string) => string; readonly costTo: (date: string) => string },
): string[] {
  const last = (kind: "paid" | "cost") =>
    table.columns
      .flatMap((column) => (column.kind === kind && column.date ? [column.date] : []))
      .sort()
      .at(-1);
  const [paid, cost] = [last("paid"), last("cost")];
  return [...(paid ? [words.paidTo(day(paid))] : []), ...(cost ? [words.costTo(day(cost))] : [])];
}

const useStyles = makeStyles({
  field: { marginBottom: tokens.spacingVerticalL },
  facts: { marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2 },
  note: { marginTop: tokens.spacingVerticalS },
  question: {
    marginTop: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorStatusWarningBorder2}`,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
  },
  fault: { color: tokens.colorStatusDangerForeground1 },
});
