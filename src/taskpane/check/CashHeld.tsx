import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { GrossSum } from "../../domain/totals.ts";
import { missingSentence } from "../../review/missing.ts";
import type { Review } from "../../review/review.ts";
import type { Strings } from "../../strings/strings.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useText } from "../parts/section.ts";
import { type BarPart, CashBar, type Pattern, Sample } from "./CashBar.tsx";
import { useScreen } from "../screen-context.ts";
import { type AmountFact, sumOf, sumOfBoth } from "../figures.ts";
import { type Part, conclusion, daysBetween, isRoundedOff } from "./cash-words.ts";
import { PlusMinus, whyNot } from "./Summary.tsx";

const PATTERN: Readonly<Record<Part, Pattern>> = {
  cutoff: "rising",
  schedule: "falling",
  underspend: "dotted",
  payment: "crossed",
};

/** Of which two figures a part is the difference, in the order of the formula in words. */
const TERMS: Readonly<Record<Part | "naive", readonly [AmountFact, AmountFact]>> = {
  naive: ["paid", "cost"],
  cutoff: ["carriedOn", "cost"],
  schedule: ["scheduled", "expectedAtPaid"],
  payment: ["paid", "scheduled"],
  underspend: ["expectedAtPaid", "carriedOn"],
};

/** What is paid and not reported, and of what it is made. Known and computed are never mixed up. */
export function CashHeld({ review }: { readonly review: Review }) {
  const { t, figures, show } = useScreen();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { totals, paidDate, costDate, basis } = review;
  const all = totals.of.naive;
  const { split } = totals;
  if (all.lines === 0) return null;

  const known = review.lines.filter(({ facts }) => facts.split);
  const assumed = known.filter(({ missing }) => missing.plan === "planAssumed").length;
  const isAssessed = split.payment.lines > 0;
  const parts: readonly Part[] = ["cutoff", "schedule", "underspend", ...(isAssessed ? ["payment" as const] : [])];
  const pieces = parts.flatMap((part): BarPart[] => [
    { key: `${part} minus`, amount: split[part].minus, pattern: PATTERN[part] },
    { key: `${part} plus`, amount: split[part].plus, pattern: PATTERN[part] },
  ]);
  const isSplit = split.naive.lines > 0 && paidDate !== null && costDate !== null;

  // Where a plan was assumed from what was paid, the two are the same by construction.
  const of = (part: Part | "naive") => (part === "payment" ? known.filter(({ facts }) => facts.plan) : known);
  const both = sumOfBoth(review.lines, "paid", "cost");
  const isUneven = known.some(({ facts }) => facts.profile.kind !== "linear");
  const noteOf: Partial<Record<Part, string | null>> = {
    cutoff: paidDate && costDate && daysBetween(paidDate, costDate, t, figures),
    underspend: paidDate && paidDate !== costDate ? t.cash.carriedOnTo(figures.day(paidDate)) : null,
    schedule: assumed > 0 ? t.cash.plansAssumed(assumed, known.length) : null,
    payment: split.payment.lines < known.length ? t.cash.assessed(split.payment.lines, known.length) : null,
  };
  return (
    <section className={text.section} aria-labelledby={id}>
      <div className={styles.top}>
        <h2 id={id} className={text.heading}>
          {t.cash.heading}
        </h2>
        <span className={mergeClasses(text.number, styles.known)}>{figures.rounded(all.net)}</span>
      </div>
      {both.lines < totals.lines && (
        <p className={text.quiet}>
          {t.cash.covers(both.lines, totals.lines, figures.rounded(both.part), figures.rounded(both.whole))}
        </p>
      )}
      {!isSplit && (
        <p className={styles.notSplit}>{t.cash.notSplit(missingSentence(whyNot(review, "split"), t.language))}</p>
      )}
      {isSplit && (
        <>
          {split.naive.lines < all.lines && (
            <p className={text.quiet}>
              {t.cash.partlySplit(split.naive.lines, all.lines, show.money(split.naive.net))}
            </p>
          )}
          <p className={styles.conclusion}>{conclusion(review, t, figures)}</p>
          <div className={styles.picture}>
            <CashBar known={split.naive.net} parts={pieces} />
          </div>
          <dl className={styles.parts}>
            <PartRow label={t.cash.known} gross={split.naive} pattern="known" />
            {parts.map((part) => (
              <PartRow
                key={part}
                label={nameOf(part, split, t)}
                gross={split[part]}
                pattern={PATTERN[part]}
                note={noteOf[part]}
              />
            ))}
            {!isAssessed && (
              <div className={styles.part}>
                <dt className={styles.labelAlone}>{t.cash.payment}</dt>
                <dd className={mergeClasses(text.quiet, styles.gross)}>{t.cash.paymentAssumed}</dd>
              </div>
            )}
          </dl>
          <p className={text.quiet}>
            {t.cash[isUneven ? "computedUneven" : "computed"](figures.day(paidDate), t.basis[basis])}
          </p>
          {isRoundedOff(review, parts, figures) && <p className={text.quiet}>{t.rounding}</p>}
          <Disclosure
            label={t.howComputed}
            fullLabel={`${t.howComputed}: ${t.cash.heading}`}
            isOpen={isOpen}
            onToggle={setOpen}
          >
            <dl className={styles.formulas}>
              {(["naive", ...parts] as const).map((part) => (
                <div key={part}>
                  <dt>{part === "naive" ? t.cash.heading : nameOf(part, split, t)}</dt>
                  <dd>
                    {t.cash.formula[part]} = {TERMS[part].map((fact) => show.plain(sumOf(of(part), fact))).join(" − ")}{" "}
                    = {show.plain(split[part].net)}
                  </dd>
                </div>
              ))}
            </dl>
            <p className={styles.explain}>{t.cash.pace(figures.day(costDate), figures.day(paidDate))}</p>
            <p className={styles.explain}>
              {t.cash.identity} {show.plain(split.naive.net)} ={" "}
              {parts.map((part) => bracketed(show.plain(split[part].net))).join(" + ")}
            </p>
          </Disclosure>
        </>
      )}
    </section>
  );
}

function PartRow(props: {
  readonly label: string;
  readonly gross: GrossSum;
  readonly pattern: Pattern | "known";
  readonly note?: string | null | undefined;
}) {
  const { figures } = useScreen();
  const text = useText();
  const styles = useStyles();
  const { label, gross, pattern, note } = props;
  return (
    <div className={styles.part}>
      <dt className={styles.label}>
        <Sample pattern={pattern} />
        <span>{label}</span>
      </dt>
      <dd className={mergeClasses(text.number, styles.amount)}>{figures.rounded(gross.net)}</dd>
      {note && <dd className={mergeClasses(text.quiet, styles.gross)}>{note}</dd>}
      {gross.plus !== 0 && gross.minus !== 0 && (
        <dd className={mergeClasses(text.quiet, styles.gross)}>
          <PlusMinus gross={gross} />
        </dd>
      )}
    </div>
  );
}

/** A part that is negative in total is called what it is, not the opposite with a minus. */
function nameOf(part: Part, split: Review["totals"]["split"], t: Strings): string {
  if (split[part].net >= 0) return t.cash[part];
  return { ...t.cash, schedule: t.cash.arrears, payment: t.cash.behind, underspend: t.cash.overspend }[part];
}

const bracketed = (amount: string): string => (/^[-−]/.test(amount) ? `(${amount})` : amount);

const useStyles = makeStyles({
  top: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  known: { ...typographyStyles.subtitle2 },
  conclusion: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalXS} 0 0` },
  notSplit: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalS} 0 0` },
  picture: { paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalM },
  parts: { margin: `0 0 ${tokens.spacingVerticalS}`, ...typographyStyles.body1 },
  part: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    alignItems: "start",
  },
  label: {
    display: "grid",
    gridTemplateColumns: "14px 1fr",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  labelAlone: { paddingLeft: `calc(14px + ${tokens.spacingHorizontalS})` },
  amount: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  gross: { gridColumn: "1", paddingLeft: `calc(14px + ${tokens.spacingHorizontalS})`, margin: 0 },
  formulas: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0`,
    fontVariantNumeric: "tabular-nums",
    "& dt": { fontWeight: tokens.fontWeightSemibold },
    "& dd": { margin: `0 0 ${tokens.spacingVerticalXS}` },
  },
  explain: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontVariantNumeric: "tabular-nums",
  },
});
