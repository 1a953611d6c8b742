import { Button, FluentProvider } from "@fluentui/react-components";
import { Suspense, useEffect, useState } from "react";
import type { Language } from "../domain/finding.ts";
import { shell } from "../strings/shell.ts";
import type { PaneProps } from "./index.tsx";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { CheckScreen, ReadingLine, preload } from "./screens.ts";
import { shellStyles as styles } from "./shell-styles.ts";
import { useTheme } from "./theme.ts";
import { useChecks } from "./use-checks.ts";

/** The shell: heading, what the pane is for, and the button. All else is loaded when there is something to show. */
export function Pane({ desk, language, theme, edits }: PaneProps & { readonly edits: EventTarget }) {
  const checks = useChecks(desk);
  const [notice, setNotice] = useState("");
  const text = shell[language];
  const { result, isReading, setStale } = checks;
  const Screen = CheckScreen[language];

  useEffect(() => {
    preload(language);
  }, [language]);
  useEffect(() => {
    edits.addEventListener("edit", setStale);
    return () => edits.removeEventListener("edit", setStale);
  });

  return (
    <FluentProvider theme={useTheme(theme)} lang={language} style={styles.provider}>
      <header style={styles.header}>
        <h1 style={styles.title}>{text.check}</h1>
      </header>
      <main style={styles.main} aria-busy={isReading}>
        {result ? (
          <LoadBoundary text={text}>
            <Suspense fallback={<p style={styles.quiet}>{text.reading}</p>}>
              <Screen desk={desk} checks={checks} result={result} say={setNotice} />
            </Suspense>
          </LoadBoundary>
        ) : (
          <>
            <p style={styles.intro}>{text.intro}</p>
            <p style={styles.quiet}>{text.promise}</p>
          </>
        )}
      </main>
      <footer style={result ? { ...styles.footer, ...styles.footerBelowResult } : styles.footer}>
        <div style={styles.status}>
          {result?.kind === "reviewed" && checks.checkedAt && !isReading && (
            <p style={styles.stamp}>{checks.isStale ? text.stale : text.checkedAt(time(checks.checkedAt, language))}</p>
          )}
          <p role="status" style={styles.stamp}>
            {isReading ? text.reading : notice}
          </p>
        </div>
        <Button
          appearance="primary"
          style={styles.button}
          disabledFocusable={isReading}
          onClick={() => void checks.run()}
        >
          {text.checkNow}
        </Button>
      </footer>
      <Suspense>{isReading && <ReadingLine />}</Suspense>
    </FluentProvider>
  );
}

const time = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", { timeStyle: "short" }).format(at);
