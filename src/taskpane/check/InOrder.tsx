import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { LineFigures } from "../../domain/figures.ts";
import type { Ore } from "../../domain/money.ts";
import { missingSentence } from "../../review/missing.ts";
import type { Review } from "../../review/review.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { HowComputed } from "../parts/HowComputed.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { type Screen, useScreen } from "../screen-context.ts";

/**
 * Nobody is left out: the partners without anything to look at, one line away, with their own figure. Those whose cost
 * could not be compared are told apart: what was not checked is not in order.
 */
export function InOrder({ review }: { readonly review: Review }) {
  const { t } = useScreen();
  const among = (partners: readonly string[]) => {
    const names = new Set(partners);
    return review.lines.filter(({ line }) => names.has(line.partner));
  };
  return (
    <>
      <Partners label={t.rest.inOrder} lines={among(review.inOrder)} />
      <Partners label={t.rest.partlyChecked} lines={among(review.partlyChecked)} />
    </>
  );
}

function Partners(props: { readonly label: (count: number) => string; readonly lines: readonly LineFigures[] }) {
  const screen = useScreen();
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { label, lines } = props;
  if (lines.length === 0) return null;
  return (
    <Disclosure strong label={label(lines.length)} isOpen={isOpen} onToggle={setOpen}>
      <LongList items={lines}>
        {(line, index) => (
          <li key={index} className={styles.item}>
            <div className={styles.line}>
              <span className={styles.who}>
                {line.line.partner}
                {line.line.hidden && <span className={text.quiet}> ({screen.t.rest.hiddenRow})</span>}
              </span>
              <CellLink place={line.line.place} />
            </div>
            <p className={text.body}>
              <VarianceWords line={line} />
            </p>
            <div className={styles.actions}>
              <HowComputed of={line.line.partner} lines={formulaOf(line, screen)} />
            </div>
          </li>
        )}
      </LongList>
    </Disclosure>
  );
}

function VarianceWords({ line }: { readonly line: LineFigures }) {
  const { t, show } = useScreen();
  const { variance, expected } = line.facts;
  if (variance === undefined)
    return t.rest.noVariance(missingSentence(line.missing.variance ?? "noColumn", t.language));
  if (variance === 0) return t.rest.asExpected;
  const share = expected ? show.percent(Math.abs(variance / expected)) : null;
  const amount = show.money(Math.abs(variance) as Ore);
  return variance > 0 ? t.rest.lowerBy(amount, share) : t.rest.higherBy(amount, share);
}

/** The partner's own figures put in; nothing where there is no variance. */
function formulaOf({ facts: { variance, expected, cost } }: LineFigures, { t, show }: Screen): readonly string[] {
  if (variance === undefined || expected === undefined || cost === undefined) return [];
  const difference = t.summary.difference(show.plain(expected), show.plain(cost), show.plain(variance));
  if (expected === 0) return [difference];
  const share = show.percent(variance / expected);
  return [difference, t.summary.shareOfExpected(show.plain(variance), show.plain(expected), share)];
}

const useStyles = makeStyles({
  item: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalS },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  actions: { display: "flex", flexWrap: "wrap" },
  who: typographyStyles.body1Strong,
});
