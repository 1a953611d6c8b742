import { mergeClasses } from "@fluentui/react-components";
import { useText } from "../parts/section.ts";
import { useLedgerStyles } from "./ledger-styles.ts";

/** One figure of a `dl`: what it is to the left, the amount to the right where all amounts end. */
export function Figure(props: {
  readonly label: string;
  readonly value: string;
  readonly isPart?: boolean;
  readonly isSum?: boolean;
}) {
  const text = useText();
  const styles = useLedgerStyles();
  const { label, value, isPart, isSum } = props;
  return (
    <div className={mergeClasses(styles.line, isPart && text.quiet, isSum && styles.sum)}>
      <dt>{label}</dt>
      <dd className={text.number}>{value}</dd>
    </div>
  );
}
