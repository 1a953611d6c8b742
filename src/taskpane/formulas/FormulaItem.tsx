import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FormulaOffer } from "../../review/formula-desk.ts";
import type { FormulaLine, FormulaStrings } from "../../strings/formula-strings.ts";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useAskedFocus } from "../parts/use-asked-focus.ts";

/** One formula: what it gives, its help, and, where the table fills it in, a button that asks before it writes. */
export function FormulaItem(props: {
  readonly line: FormulaLine;
  readonly words: FormulaStrings;
  readonly offer: FormulaOffer | null;
  readonly isBusy: boolean;
  readonly onInsert: (offer: FormulaOffer) => void;
}) {
  const { line, words: f, offer, isBusy, onInsert } = props;
  const styles = useStyles();
  const text = useText();
  const [isAsking, setAsking] = useState(false);
  const { opener, inside } = useAskedFocus(isAsking);

  return (
    <li className={styles.item}>
      <h3 className={text.subheading}>{line.id}</h3>
      <p className={text.body}>{line.description}</p>
      {offer && isAsking ? (
        <div className={styles.question}>
          <p className={styles.formula}>{f.confirm(offer.formula)}</p>
          <div className={styles.actions}>
            <Button
              ref={inside}
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() => {
                setAsking(false);
                onInsert(offer);
              }}
            >
              {f.write}
            </Button>
            <Button onClick={() => setAsking(false)}>{f.cancel}</Button>
          </div>
        </div>
      ) : (
        <div className={styles.actions}>
          {offer && (
            <QuietButton
              ref={opener}
              aria-label={f.insertNamed(line.id)}
              disabledFocusable={isBusy}
              onClick={() => setAsking(true)}
            >
              {f.insert}
            </QuietButton>
          )}
          <Link href={`help/${line.id}.html`} target="_blank" rel="noreferrer" aria-label={f.helpNamed(line.id)}>
            {f.help}
          </Link>
        </div>
      )}
    </li>
  );
}

const useStyles = makeStyles({
  item: { paddingTop: tokens.spacingVerticalL },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXS,
  },
  question: { marginTop: tokens.spacingVerticalS },
  formula: { margin: 0, overflowWrap: "anywhere" },
});
