import { Button, FluentProvider } from "@fluentui/react-components";
import { Suspense, useEffect, useState } from "react";
import type { Language } from "../domain/finding.ts";
import { shell } from "../strings/shell.ts";
import type { PaneProps } from "./index.tsx";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { Loaded } from "./Loaded.tsx";
import { type Destination, PLACES } from "./places.ts";
import { ReadingLine, SCREENS, preload } from "./screens.ts";
import { shellStyles as styles } from "./shell-styles.ts";
import { useTheme } from "./theme.ts";
import { useChecks } from "./use-checks.ts";

/** The shell: heading, what the pane is for, and the button. All else is loaded when there is something to show. */
export function Pane({ desk, language, theme, destination, edits }: PaneProps & { readonly edits: EventTarget }) {
  const [notice, setNotice] = useState("");
  const [{ place, intent }, goTo] = useState<Destination>(destination ?? { place: "check" });
  // A check asked for on the ribbon shows its result, wherever the pane stands; a command may take it to another place.
  const text = shell[language];
  const checks = useChecks(
    desk,
    () => goTo({ place: "check" }),
    () => setNotice(text.stopped),
  );
  const { result, isReading, isStale, setStale } = checks;
  const isCheck = place === "check";
  const isReviewed = isCheck && result?.kind === "reviewed";
  // What is said is seen, however far down the page one has read.
  const isAtHand = (isCheck && result !== null) || isReading || notice !== "";

  useEffect(() => {
    if (destination) goTo(destination);
  }, [destination]);

  useEffect(() => desk.onCleared(() => setNotice(text.marksCleared)), [desk, text]);

  useEffect(() => {
    preload(language);
  }, [language]);
  useEffect(() => {
    edits.addEventListener("edit", setStale);
    return () => edits.removeEventListener("edit", setStale);
  });

  /** What was said of another table says nothing of this one. */
  const checkOpenSheet = async () => {
    goTo({ place: "check" });
    await checks.run();
  };

  return (
    <FluentProvider theme={useTheme(theme)} lang={language} style={styles.provider}>
      <header style={styles.header}>
        <h1 style={styles.title}>{text[place]}</h1>
        <nav aria-label={text.places} style={styles.places}>
          {PLACES.map((each) => (
            <Button
              key={each}
              appearance="subtle"
              size="small"
              aria-current={each === place ? "page" : undefined}
              style={each === place ? styles.here : styles.there}
              onClick={() => goTo({ place: each })}
            >
              {each === place ? <span style={styles.hereWord}>{text[each]}</span> : text[each]}
            </Button>
          ))}
        </nav>
      </header>
      <main style={styles.main} aria-busy={isReading}>
        {isCheck && !result ? (
          <>
            <p style={styles.intro}>{text.intro}</p>
            <p style={styles.quiet}>{text.promise}</p>
            <Button
              appearance="transparent"
              style={styles.example}
              onClick={() => goTo({ place: "read", intent: "example" })}
            >
              {text.example}
            </Button>
          </>
        ) : (
          <LoadBoundary key={place} text={text}>
            <Loaded
              load={SCREENS[place][language]}
              text={text}
              desk={desk}
              checks={checks}
              intent={intent}
              say={setNotice}
              goTo={goTo}
              checkOpenSheet={() => void checkOpenSheet()}
            />
          </LoadBoundary>
        )}
      </main>
      <footer style={isAtHand ? { ...styles.footer, ...styles.footerBelowResult } : styles.footer}>
        <div style={styles.status}>
          {isReviewed && checks.checkedAt && !isReading && !isStale && (
            <p style={styles.stamp}>{text.checkedAt(time(checks.checkedAt, language))}</p>
          )}
          <p role="status" style={styles.stamp}>
            {!isReading && isReviewed && isStale && <strong style={styles.stale}>{text.stale} </strong>}
            {isReading ? text.reading : notice}
          </p>
        </div>
        {isCheck && (
          <Button
            appearance={checks.isSlow ? "secondary" : "primary"}
            style={styles.button}
            disabledFocusable={isReading && !checks.isSlow}
            onClick={() => (checks.isSlow ? checks.stop() : void checks.run())}
          >
            {checks.isSlow ? text.stop : text.checkNow}
          </Button>
        )}
      </footer>
      <Suspense>{isReading && <ReadingLine />}</Suspense>
    </FluentProvider>
  );
}

const time = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", { timeStyle: "short" }).format(at);
