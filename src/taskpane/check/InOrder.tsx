import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { LineFigures } from "../../domain/figures.ts";
import type { Ore } from "../../domain/money.ts";
import { missingSentence } from "../../review/missing.ts";
import type { Review } from "../../review/review.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";

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
  const { t } = useScreen();
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
                {line.line.hidden && <span className={text.quiet}> ({t.rest.hiddenRow})</span>}
              </span>
              <CellLink place={line.line.place} />
            </div>
            <p className={text.body}>
              <VarianceWords line={line} />
            </p>
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

const useStyles = makeStyles({
  item: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalS },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  who: typographyStyles.body1Strong,
});
