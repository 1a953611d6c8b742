import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Ore } from "../../domain/money.ts";

/** A part of the bar. `pattern` is its own hatching: computed parts are told apart without colour. */
export interface BarPart {
  readonly key: string;
  readonly amount: Ore;
  readonly pattern: Pattern;
}

export type Pattern = "falling" | "rising" | "dotted" | "crossed";

const HEIGHT = 14;
const GAP = 4;

/**
 * Two bars on one scale from one zero: the known amount solid, the computed parts hatched beneath it, minus to the left.
 * A picture of the list that follows it, so it is hidden from those who listen.
 */
export function CashBar({ known, parts }: { readonly known: Ore; readonly parts: readonly BarPart[] }) {
  const styles = useStyles();
  const id = useId();
  const below = parts.filter(({ amount }) => amount < 0);
  const above = parts.filter(({ amount }) => amount > 0);
  const left = Math.max(total(below), -Math.min(known, 0));
  const right = Math.max(total(above), known, 0);
  if (left + right === 0) return null;
  const percent = (amount: number) => `${(100 * amount) / (left + right)}%`;

  let at = left;
  const negative = below.map((part) => ({ part, from: (at += part.amount), width: -part.amount }));
  at = left;
  const positive = above.map((part) => ({ part, from: (at += part.amount) - part.amount, width: part.amount }));
  return (
    <svg aria-hidden className={styles.bar} width="100%" height={2 * HEIGHT + GAP} focusable={false}>
      <defs>
        {PATTERNS.map((pattern) => (
          <HatchPattern key={pattern} id={`${id}${pattern}`} pattern={pattern} />
        ))}
      </defs>
      <rect
        className={styles.known}
        x={percent(left + Math.min(known, 0))}
        width={percent(Math.abs(known))}
        y="0"
        height={HEIGHT}
      />
      {[...negative, ...positive].map(({ part, from, width }) => (
        <rect
          key={part.key}
          className={styles.part}
          fill={`url(#${id}${part.pattern})`}
          x={percent(from)}
          width={percent(width)}
          y={HEIGHT + GAP}
          height={HEIGHT}
        />
      ))}
      <line className={styles.zero} x1={percent(left)} x2={percent(left)} y1="0" y2="100%" />
    </svg>
  );
}

const total = (parts: readonly BarPart[]): number => parts.reduce((all, { amount }) => all + Math.abs(amount), 0);

const PATTERNS: readonly Pattern[] = ["falling", "rising", "dotted", "crossed"];

/** Hatching for a part of the bar, and for the sample beside its words. */
export function HatchPattern({ id, pattern }: { readonly id: string; readonly pattern: Pattern }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      {pattern === "dotted" ? (
        <path d="M1.5 1.5h.01M4.5 4.5h.01" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      ) : (
        <path d={STROKES[pattern]} stroke="currentColor" strokeWidth="1.1" />
      )}
    </pattern>
  );
}

const RISING = "M-1 7 7-1M-1 1l2-2M5 7l2-2";
const FALLING = "M-1-1l8 8M5-1l2 2M-1 5l2 2";
const STROKES = { rising: RISING, falling: FALLING, crossed: RISING + FALLING };

/** The sample that ties a line of words to its part of the bar. */
export function Sample({ pattern }: { readonly pattern: Pattern | "known" }) {
  const styles = useStyles();
  const id = useId();
  return (
    <svg aria-hidden width="14" height="14" className={styles.sample} focusable={false}>
      {pattern === "known" ? (
        <rect className={styles.known} width="14" height="14" />
      ) : (
        <>
          <defs>
            <HatchPattern id={id} pattern={pattern} />
          </defs>
          <rect className={styles.part} fill={`url(#${id})`} x="0.5" y="0.5" width="13" height="13" />
        </>
      )}
    </svg>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "block",
    overflow: "visible",
    color: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  sample: {
    display: "block",
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  known: { fill: "currentColor" },
  part: { stroke: "currentColor", strokeWidth: "1px" },
  zero: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});
