import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../domain/finding.ts";

/**
 * A shape of its own for each severity, so that they are told apart without colour. Stands beside the word, never alone.
 * Red, orange and dark yellow as the marks in the sheet are, each dark enough for 3:1 on the pane; forced colours replace them.
 */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return (
    <svg aria-hidden viewBox="0 0 16 16" width="14" height="14" className={mergeClasses(styles[severity], styles.mark)}>
      {SHAPES[severity]}
    </svg>
  );
}

const SHAPES: Readonly<Record<Severity, React.ReactNode>> = {
  critical: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />,
  high: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  medium: <path d="M8 1.5 15 14.5H1z" fill="currentColor" />,
  info: <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};

const useStyles = makeStyles({
  critical: { color: tokens.colorStatusDangerForeground1 },
  high: { color: tokens.colorStatusWarningForeground1 },
  medium: { color: tokens.colorPaletteYellowForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  mark: { flexShrink: 0, "@media (forced-colors: active)": { color: "CanvasText" } },
});
