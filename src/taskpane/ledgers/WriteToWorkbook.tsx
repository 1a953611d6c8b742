import { useEffect, useRef, useState } from "react";
import { AskFirst } from "../parts/AskFirst.tsx";
import { useText } from "../parts/section.ts";
import { useLedgerWords } from "./ledger-context.ts";
import { useLedgerStyles } from "./ledger-styles.ts";

/** Something to be written to the workbook, when it has been asked for and confirmed; and what came of it. */
export function WriteToWorkbook(props: {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  /** Why, above the button. */
  readonly why?: string;
  /** There is nothing to write any more; what came of it last stays. */
  readonly isDone?: boolean;
  readonly isBusy: boolean;
  /** Answers with what came of it, in one sentence. */
  readonly onWrite: () => Promise<string>;
}) {
  const { l } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  const { why, isDone, onWrite, ...asking } = props;
  const [outcome, setOutcome] = useState<string | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  // Where the button has gone, reading goes on with what came of it.
  useEffect(() => {
    if (outcome && document.activeElement === document.body) said.current?.focus();
  }, [outcome, isDone]);
  return (
    <div className={outcome || !isDone ? styles.write : undefined}>
      <p ref={said} role="status" tabIndex={-1} className={text.body}>
        {outcome}
      </p>
      {!isDone && (
        <>
          {why && <p className={text.body}>{why}</p>}
          <AskFirst {...asking} no={l.cancel} onYes={() => void onWrite().then(setOutcome)} />
        </>
      )}
    </div>
  );
}
