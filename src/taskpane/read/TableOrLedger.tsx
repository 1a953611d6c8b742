import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { LedgerStrings } from "../../strings/ledger-strings.ts";
import { Message } from "../parts/Message.tsx";

/** A file that could be either: nobody is guessed for. */
export function TableOrLedger(props: {
  readonly l: LedgerStrings;
  readonly name: string;
  readonly onTable: () => void;
  readonly onLedger: () => void;
}) {
  const { l, name, onTable, onLedger } = props;
  const styles = useStyles();
  return (
    <Message heading={l.isWhat(name)} asked={1}>
      <div className={styles.answers}>
        <Button onClick={onTable}>{l.asTable}</Button>
        <Button onClick={onLedger}>{l.asLedger}</Button>
      </div>
    </Message>
  );
}

const useStyles = makeStyles({
  answers: {
    display: "grid",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
  },
});
