import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useText } from "../parts/section.ts";
import { QuietButton } from "../parts/QuietButton.tsx";
import type { PlaceProps } from "../places.ts";
import { useScreen } from "../screen-context.ts";
import { useLedgerWords } from "./ledger-context.ts";

/** Nothing to reconcile with yet: the follow-up is checked from here, and where that does not settle it, *Kontroll* does. */
export function NeedsFollowUp({ checks, goTo }: Pick<PlaceProps, "checks" | "goTo">) {
  const { t } = useScreen();
  const { l } = useLedgerWords();
  const text = useText();
  const styles = useStyles();
  const { result, isReading } = checks;
  const why =
    result?.kind === "noTable"
      ? `${t.noTable.heading}.`
      : result?.kind === "several"
        ? `${t.several.heading(result.candidates.length)}. ${t.several.todo}`
        : result?.kind === "failed"
          ? `${t.fault[result.fault].happened} ${t.fault[result.fault].todo}`
          : null;
  return (
    <section className={text.section}>
      <p className={text.body}>{l.needsFollowUp}</p>
      {why && (
        <p role="alert" className={styles.why}>
          {why} <QuietButton onClick={() => goTo({ place: "check" })}>{l.goToCheck}</QuietButton>
        </p>
      )}
      <Button
        appearance="primary"
        className={styles.check}
        disabledFocusable={isReading}
        onClick={() => void checks.run()}
      >
        {l.checkFirst}
      </Button>
    </section>
  );
}

const useStyles = makeStyles({
  why: { margin: `${tokens.spacingVerticalS} 0 0` },
  check: { marginTop: tokens.spacingVerticalM },
});
