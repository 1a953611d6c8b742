import { Button, FluentProvider, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Suspense, useEffect, useState } from "react";
import type { Language } from "../domain/finding.ts";
import { shell } from "../strings/shell.ts";
import type { PaneProps } from "./index.tsx";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { CheckScreen, preload } from "./screens.ts";
import { useTheme } from "./theme.ts";
import { useChecks } from "./use-checks.ts";

/** The shell: heading, what the pane is for, and the button. All else is loaded when there is something to show. */
export function Pane({ desk, language, theme, edits }: PaneProps & { readonly edits: EventTarget }) {
  const styles = useStyles();
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
    <FluentProvider theme={useTheme(theme)} lang={language} className={styles.provider}>
      <header className={styles.header}>
        <h1 className={styles.title}>{text.check}</h1>
      </header>
      <main className={styles.main} aria-busy={isReading}>
        {result ? (
          <LoadBoundary text={text}>
            <Suspense fallback={<p className={styles.quiet}>{text.reading}</p>}>
              <Screen desk={desk} checks={checks} result={result} say={setNotice} />
            </Suspense>
          </LoadBoundary>
        ) : (
          <>
            <p className={styles.intro}>{text.intro}</p>
            <p className={styles.quiet}>{text.promise}</p>
          </>
        )}
      </main>
      <footer className={mergeClasses(styles.footer, result !== null && styles.footerBelowResult)}>
        <div className={styles.status}>
          {checks.checkedAt && !isReading && (
            <p className={styles.stamp}>
              {checks.isStale ? text.stale : text.checkedAt(time(checks.checkedAt, language))}
            </p>
          )}
          <p role="status" className={styles.stamp}>
            {isReading ? text.reading : notice}
          </p>
        </div>
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={isReading}
          onClick={() => void checks.run()}
        >
          {text.checkNow}
        </Button>
      </footer>
      <div aria-hidden className={mergeClasses(styles.progress, isReading && styles.progressOn)} />
    </FluentProvider>
  );
}

const time = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", { timeStyle: "short" }).format(at);

const useStyles = makeStyles({
  provider: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "break-word",
  },
  header: {
    // Office draws its own menu over the top right corner of the pane.
    paddingRight: "50px",
    paddingLeft: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalM,
    minHeight: "32px",
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  main: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  intro: { ...typographyStyles.body1, marginTop: 0, marginBottom: tokens.spacingVerticalM },
  quiet: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground3,
    marginTop: 0,
    marginBottom: tokens.spacingVerticalM,
  },
  footer: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  footerBelowResult: {
    marginTop: "auto",
    justifyContent: "space-between",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalS,
    // Always at hand, but not where it would take the view from the text (a pane at 400 % zoom is some 250 px high).
    "@media (min-height: 480px)": { position: "sticky", bottom: 0, zIndex: 1 },
  },
  status: { flex: "1 1 120px" },
  stamp: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  button: { flexShrink: 0 },
  progress: {
    position: "fixed",
    top: 0,
    left: 0,
    height: "2px",
    width: 0,
    backgroundColor: tokens.colorBrandBackground,
  },
  progressOn: {
    width: "100%",
    transformOrigin: "left",
    animationName: { from: { transform: "scaleX(0)" }, to: { transform: "scaleX(1)" } },
    animationDuration: "2s",
    animationIterationCount: "infinite",
    animationTimingFunction: tokens.curveEasyEase,
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});
