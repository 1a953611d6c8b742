import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { Control as ControlFigures } from "../../review/ledgers/ledger-view.ts";
import { useText } from "../parts/section.ts";
import { useLedgerWords } from "./ledger-context.ts";

/** The proof that no row has been lost or counted twice: it stands under every reconciliation, to the öre. */
export function Control({ control }: { readonly control: ControlFigures }) {
  const { l, kr } = useLedgerWords();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const row = (part: keyof typeof l.differences.parts, isSum: boolean) => (
    <div className={mergeClasses(styles.row, isSum && styles.sum)}>
      <dt>{l.differences.parts[part]}</dt>
      <dd className={mergeClasses(text.number, styles.value)}>{kr(control[part])}</dd>
    </div>
  );
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={text.subheading}>
        {l.differences.control}
      </h3>
      <p className={text.quiet}>{l.differences.controlHint}</p>
      <dl className={styles.list}>
        {row("partners", false)}
        {row("unmatched", false)}
        {row("outOfPeriod", false)}
        {row("undated", false)}
        {row("onAccounts", true)}
        {control.otherAccounts !== 0 || control.total !== control.onAccounts ? (
          <>
            {row("otherAccounts", false)}
            {row("total", true)}
          </>
        ) : null}
      </dl>
    </section>
  );
}

const useStyles = makeStyles({
  section: { paddingTop: tokens.spacingVerticalL },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, ...typographyStyles.body1 },
  row: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  sum: {
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  value: { margin: 0 },
});
