import { useId } from "react";
import type { Control as ControlFigures } from "../../review/ledgers/ledger-view.ts";
import { useText } from "../parts/section.ts";
import { Figure } from "./Figure.tsx";
import { useLedgerWords } from "./ledger-context.ts";
import { useLedgerStyles } from "./ledger-styles.ts";

/** The proof that no row has been lost or counted twice: it stands under every reconciliation, to the öre. */
export function Control({ control }: { readonly control: ControlFigures }) {
  const { l, kr } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  const id = useId();
  const figure = (part: keyof typeof l.differences.parts, isSum = false) => (
    <Figure label={l.differences.parts[part]} value={kr(control[part])} isSum={isSum} />
  );
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={text.subheading}>
        {l.differences.control}
      </h3>
      <p className={text.quiet}>{l.differences.controlHint}</p>
      <dl className={styles.list}>
        {figure("partners")}
        {figure("unmatched")}
        {figure("outOfPeriod")}
        {figure("undated")}
        {figure("onAccounts", true)}
        {figure("otherAccounts")}
        {figure("total", true)}
      </dl>
    </section>
  );
}
