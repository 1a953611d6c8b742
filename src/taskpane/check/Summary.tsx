import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Facts } from "../../domain/figures.ts";
import type { GrossSum } from "../../domain/totals.ts";
import { missingSentence } from "../../review/missing.ts";
import type { Review } from "../../review/review.ts";
import { unitWord, withUnitWord } from "../../review/show.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { sumOfBoth } from "../figures.ts";

/** How it stands: three known sums, and the one figure that matters. */
export function Summary({ review }: { readonly review: Review }) {
  const { t, figures } = useScreen();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const { followUp, totals, paidDate, costDate, lines } = review;
  const date = (of: typeof paidDate) => of && figures.day(of);
  const rows = [
    { label: t.summary.agreed, gross: totals.of.agreed, share: null },
    { label: t.summary.paid(date(paidDate)), gross: totals.of.paid, share: sumOfBoth(lines, "paid", "agreed") },
    { label: t.summary.cost(date(costDate)), gross: totals.of.cost, share: sumOfBoth(lines, "cost", "agreed") },
  ].filter(({ gross }) => gross.lines > 0);

  return (
    <section className={text.section} aria-labelledby={id}>
      <div className={styles.top}>
        <h2 id={id} className={text.heading}>
          {t.summary.heading}
        </h2>
        <span className={text.quiet}>{unitWord(t.language, followUp.unit, followUp.currency)}</span>
      </div>
      <dl className={styles.rows}>
        {rows.map(({ label, gross, share }) => (
          <div key={label} className={styles.row}>
            <dt className={styles.label}>
              {label}
              {gross.lines < totals.lines && <span className={styles.part}>{t.covers(gross.lines, totals.lines)}</span>}
            </dt>
            <dd className={mergeClasses(text.number, styles.share)}>
              {share && figures.share(share.part, share.whole)}
            </dd>
            <dd className={mergeClasses(text.number, styles.amount)}>{figures.rounded(gross.net)}</dd>
          </div>
        ))}
      </dl>
      <Variance review={review} />
    </section>
  );
}

function Variance({ review }: { readonly review: Review }) {
  const { t, show, figures } = useScreen();
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { followUp, totals, lines } = review;
  const variance = totals.of.variance;
  if (variance.lines === 0)
    return (
      <p className={styles.notKnown}>{t.summary.notKnown(missingSentence(whyNot(review, "variance"), t.language))}</p>
    );

  const figure = figures.rounded(Math.abs(variance.net) as typeof variance.net);
  const amount = withUnitWord(figure, t.language, followUp.unit, followUp.currency);
  const { part, whole, lines: counted } = sumOfBoth(lines, "variance", "expected");
  const cost = sumOfBoth(lines, "cost", "variance");
  const share = figures.share(part, whole);
  return (
    <>
      <p className={styles.variance}>
        {variance.net === 0 ? (
          t.summary.equal
        ) : (
          <>
            <span className={styles.large}>
              {/* A unit that follows the figure is set smaller; a sign before it is part of it. */}
              {amount.startsWith(figure) ? figure : amount}
              {amount.startsWith(figure) && <span className={styles.unit}>{amount.slice(figure.length)}</span>}
            </span>
            <span className={styles.varianceWords}>
              {variance.net > 0 ? t.summary.lower : t.summary.higher}
              {share && `, ${figures.share(Math.abs(part) as typeof part, whole)}`}
            </span>
          </>
        )}
      </p>
      <p className={text.quiet}>
        <PlusMinus gross={variance} />
        {counted < totals.lines && ` · ${t.covers(counted, totals.lines)}`}
      </p>
      {figures.isNetRoundedOff(variance) && <p className={text.quiet}>{t.rounding}</p>}
      <Disclosure
        label={t.howComputed}
        fullLabel={`${t.howComputed}: ${t.summary.heading}`}
        isOpen={isOpen}
        onToggle={setOpen}
      >
        <ul className={mergeClasses(text.list, styles.formulas)}>
          <li>{t.summary.difference(show.plain(whole), show.plain(cost.part), show.plain(part))}</li>
          {share && <li>{t.summary.shareOfExpected(show.plain(part), show.plain(whole), share)}</li>}
          {(["paid", "cost"] as const).map((fact) => {
            const of = sumOfBoth(lines, fact, "agreed");
            const result = figures.share(of.part, of.whole);
            if (of.lines === 0 || !result) return null;
            const label = fact === "paid" ? t.summary.paid(null) : t.summary.cost(null);
            return (
              <li key={fact}>
                {label}, {t.summary.shareOfAgreed}: {t.summary.ratio(show.plain(of.part), show.plain(of.whole), result)}
              </li>
            );
          })}
          <li>{t.summary.sums}</li>
          <li>{t.summary.basis(t.partners(counted), t.basis[review.basis])}</li>
          <li>{t.summary.sign}</li>
        </ul>
      </Disclosure>
    </>
  );
}

/** A net is never shown without its plus and minus. */
export function PlusMinus({ gross }: { readonly gross: GrossSum }) {
  const { t, figures } = useScreen();
  return t.plusMinus(figures.rounded(gross.plus), figures.rounded(Math.abs(gross.minus) as typeof gross.minus));
}

/** The reason that most partners share. */
export function whyNot(review: Review, fact: keyof Facts): string {
  const counts = new Map<string, number>();
  for (const { missing } of review.lines) {
    const reason = missing[fact];
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "noColumn";
}

const useStyles = makeStyles({
  top: { display: "flex", justifyContent: "space-between", alignItems: "baseline" },
  rows: { margin: `${tokens.spacingVerticalS} 0 0`, ...typographyStyles.body1 },
  row: {
    display: "grid",
    gridTemplateColumns: "1fr auto minmax(4em, auto)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    alignItems: "baseline",
  },
  label: { minWidth: 0 },
  part: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  amount: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  share: { margin: 0, color: tokens.colorNeutralForeground3 },
  notKnown: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalM} 0 0` },
  variance: { margin: `${tokens.spacingVerticalL} 0 0` },
  large: {
    ...typographyStyles.title1,
    display: "block",
    fontVariantNumeric: "tabular-nums",
  },
  unit: { ...typographyStyles.subtitle2, color: tokens.colorNeutralForeground3 },
  varianceWords: { ...typographyStyles.body1, display: "block" },
  formulas: {
    ...typographyStyles.caption1,
    fontVariantNumeric: "tabular-nums",
    "& li": { paddingBottom: tokens.spacingVerticalXS },
  },
});
