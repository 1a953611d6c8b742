import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useText } from "./section.ts";
import { onEscape } from "./on-escape.ts";
import { useAskedFocus } from "./use-asked-focus.ts";

/** A button that writes to the workbook: says what it will do, and does it when that is confirmed. */
export function AskFirst(props: {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly isBusy: boolean;
  readonly onYes: () => void;
}) {
  const { label, question, yes, no, isBusy, onYes } = props;
  const text = useText();
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const { opener, inside } = useAskedFocus(isAsking);

  if (!isAsking)
    return (
      <Button ref={opener} disabledFocusable={isBusy} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  return (
    <div role="group" aria-label={label} onKeyDown={onEscape(() => setAsking(false))}>
      <p className={text.body}>{question}</p>
      <div className={styles.actions}>
        <Button
          ref={inside}
          appearance="primary"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </Button>
        <Button onClick={() => setAsking(false)}>{no}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});
