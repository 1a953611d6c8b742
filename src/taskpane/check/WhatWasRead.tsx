import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { readBeside } from "../../domain/read-beside.ts";
import type { ReadTable } from "../../domain/table.ts";
import type { Review } from "../../review/review.ts";
import { unitWord } from "../../review/show.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import type { Strings } from "../../strings/strings.ts";
import { QuietButton } from "../parts/QuietButton.tsx";
import { ResultHeading } from "../parts/ResultHeading.tsx";
import { useText } from "../parts/section.ts";
import type { Checks } from "../use-checks.ts";
import { Agreements } from "./Agreements.tsx";
import { assumedGroups } from "./assumptions.ts";
import { useScreen } from "../screen-context.ts";
import { type ColumnField, type Field, ReadDetails } from "./ReadDetails.tsx";

/** What was read, as one line; behind it everything that can be changed. What must be said by the user is asked for here. */
export function WhatWasRead(props: {
  readonly review: Review;
  readonly checks: Checks;
  /** The table is one of several on the sheet. */
  readonly isPicked: boolean;
}) {
  const { review, checks, isPicked } = props;
  const { t, figures } = useScreen();
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [editing, setEditing] = useState<Field | null>(null);
  const { table, followUp, paidDate, costDate } = review;
  const heading = followUp.title || table.place.sheet || t.wholeTable;
  const facts = [
    heading !== table.place.sheet && table.place.sheet,
    table.place.address,
    t.partners(followUp.lines.length),
    unitWord(t.language, followUp.unit, followUp.currency),
    paidDate && t.read.paidTo(figures.day(paidDate)),
    costDate && t.read.costTo(figures.day(costDate)),
  ].filter(Boolean);

  const assumed = assumedGroups(review).length;
  const open = (field: Field) => {
    setOpen(true);
    setEditing(field);
  };
  return (
    <section>
      <ResultHeading asked={checks.asked}>{heading}</ResultHeading>
      <p className={mergeClasses(text.body, styles.facts)}>{facts.join(" · ")}</p>
      {isPicked && <QuietButton onClick={() => void checks.run({ table: null })}>{t.several.another}</QuietButton>}
      <ul className={text.list}>
        {questions(review, t.read).map(({ field, sentence, give }) => (
          <li key={field} className={styles.question}>
            {sentence} <QuietButton onClick={() => open(field)}>{give}</QuietButton>
          </li>
        ))}
      </ul>
      <Disclosure
        label={assumed > 0 ? t.read.detailsWithAssumed(assumed) : t.read.details}
        isOpen={isOpen}
        onToggle={(now) => {
          setOpen(now);
          setEditing(null);
        }}
      >
        <ReadDetails review={review} checks={checks} editing={editing} onEdit={setEditing} />
        <Agreements review={review} checks={checks} />
        <p className={mergeClasses(text.quiet, styles.kept)}>{t.read.kept}</p>
      </Disclosure>
    </section>
  );
}

interface Question {
  readonly field: Field;
  readonly sentence: string;
  readonly give: string;
}

/** What could not be read and would change the figures: asked for, never filled in. */
function questions(
  { followUp, table, paidDate, costDate, lines, problems }: Review,
  text: Strings["read"],
): Question[] {
  const hasPaid = lines.some(({ facts }) => facts.paid !== undefined);
  const hasCost = lines.some(({ facts }) => facts.cost !== undefined);
  const unused = table.columns.some(({ kind }) => kind === "cost") ? -1 : firstUnused(table);
  const ask = (isAsked: boolean, field: Exclude<Field, "basis" | ColumnField>, sentence: string): Question[] =>
    isAsked ? [{ field, sentence, give: text.give[field] }] : [];
  return [
    ...(unused < 0
      ? []
      : [{ field: `column ${unused}` as const, sentence: text.columnsNeeded, give: text.give.columns }]),
    ...ask(followUp.year === null, "year", text.yearNeeded),
    ...ask(followUp.year !== null && paidDate === null && hasPaid, "paidDate", text.paidDateNeeded),
    ...ask(followUp.year !== null && costDate === null && hasCost, "costDate", text.costDateNeeded),
    ...ask(
      problems.some(({ reason }) => reason === "unitNotGiven"),
      "unit",
      text.unitAssumed,
    ),
    ...ask(
      lines.some(({ missing }) => missing.cost === "cumulativeSuspect"),
      "costColumns",
      text.costColumnsNeeded,
    ),
  ];
}

/** The first column with figures that none of the checks uses: most often the one whose header has another word. */
const firstUnused = ({ columns, rows }: ReadTable): number =>
  columns.findIndex(
    (column, index) =>
      column.kind === "other" && !readBeside(column) && rows.some(({ cells }) => cells[index]?.state === "number"),
  );

const useStyles = makeStyles({
  facts: { marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2 },
  question: {
    ...typographyStyles.body1,
    marginTop: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorStatusWarningBorder2}`,
  },
  kept: { marginTop: tokens.spacingVerticalM },
});
