import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import type { PlaceProps } from "../places.ts";
import { useScreen } from "../screen-context.ts";
import { useLedgerWords } from "./ledger-context.ts";
import { useLedgerStyles } from "./ledger-styles.ts";

/** Nothing to reconcile with yet: the follow-up is checked from here, and where that does not settle it, *Kontroll* does. */
export function NeedsFollowUp({ checks, goTo }: Pick<PlaceProps, "checks" | "goTo">) {
  const { t } = useScreen();
  const { l } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  const check = useRef<HTMLButtonElement>(null);
  // The button that led here has gone.
  useEffect(() => {
    if (document.activeElement === document.body) check.current?.focus();
  }, []);
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
      <div className={styles.write}>
        {why && (
          <p role="alert" className={text.body}>
            {why} <QuietButton onClick={() => goTo({ place: "check" })}>{l.goToCheck}</QuietButton>
          </p>
        )}
        <Button ref={check} appearance="primary" disabledFocusable={isReading} onClick={() => void checks.run()}>
          {l.checkFirst}
        </Button>
      </div>
    </section>
  );
}
