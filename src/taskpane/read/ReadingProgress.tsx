import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Slow } from "../parts/Slow.tsx";
import { useRead } from "./read-context.ts";

interface Props {
  readonly name: string | null;
  /** 0–1. */
  readonly share: number | null;
  readonly onStop: () => void;
}

/** What is being done, how far it has come where that is known, and how to stop it, once it takes a while. */
export const ReadingProgress = (props: Props) => (
  <Slow>
    <Progress {...props} />
  </Slow>
);

function Progress({ name, share, onStop }: Props) {
  const { r } = useRead();
  const styles = useStyles();
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []);
  return (
    <div className={styles.box}>
      <p className={styles.words}>{r.reading(name)}</p>
      {share === null ? (
        <div role="progressbar" aria-label={r.reading(name)} className={styles.track}>
          <div className={styles.bar} />
        </div>
      ) : (
        <div
          role="progressbar"
          aria-label={r.reading(name)}
          aria-valuenow={Math.round(share * 100)}
          className={styles.track}
        >
          <div className={styles.part} style={{ width: `${share * 100}%` }} />
        </div>
      )}
      <Button ref={stop} onClick={onStop}>
        {r.stop}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  box: { display: "grid", justifyItems: "start", rowGap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM },
  words: { ...typographyStyles.body1, margin: 0 },
  track: {
    width: "100%",
    height: "4px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground6,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  part: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  bar: {
    width: "30%",
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(333%)" } },
    animationDuration: "1.8s",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none", width: "100%" },
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});
