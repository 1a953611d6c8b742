import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const NO_BREAK = "\u00a0";

/** A word that opens in place to what lies behind it. What is closed is not in the page, so long lists cost nothing. */
export function Disclosure(props: {
  readonly label: string;
  /** Says which one, where several on the page have the same label. */
  readonly fullLabel?: string;
  readonly isOpen: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ReactNode;
  /** A line of the page of its own, rather than an action among others. */
  readonly strong?: boolean;
  /** A shape that says the same as the label. */
  readonly mark?: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <DisclosureButton {...props} controls={id} />
      {props.isOpen && (
        <div id={id} className={styles.content}>
          {props.children}
        </div>
      )}
    </>
  );
}

/** The button alone, for an opening that lies elsewhere. */
export function DisclosureButton(props: {
  readonly label: string;
  readonly fullLabel?: string;
  readonly isOpen: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly controls: string;
  readonly strong?: boolean;
  readonly mark?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Button
      appearance="transparent"
      size="small"
      className={mergeClasses(styles.button, props.strong ? styles.strong : styles.quiet)}
      aria-expanded={props.isOpen}
      aria-controls={props.isOpen ? props.controls : undefined}
      aria-label={props.fullLabel}
      onClick={() => props.onToggle(!props.isOpen)}
    >
      {props.mark && <span className={styles.mark}>{props.mark}</span>}
      {/* The chevron is the last letter of the label, so that it stands after the last word of one that wraps. */}
      <span>
        {props.label}
        <span className={styles.last}>
          {NO_BREAK}
          <svg
            aria-hidden
            viewBox="0 0 12 12"
            width="12"
            height="12"
            className={mergeClasses(styles.chevron, props.isOpen && styles.chevronOpen)}
          >
            <path d="M4.5 2.5 8 6l-3.5 3.5" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
          </svg>
        </span>
      </span>
    </Button>
  );
}

const useStyles = makeStyles({
  button: {
    minWidth: "24px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    // Its word stands in line with the text above it.
    marginLeft: `calc(-1 * (${tokens.spacingHorizontalXXS} + ${tokens.strokeWidthThin}))`,
    justifyContent: "flex-start",
    textAlign: "left",
  },
  quiet: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
    ":hover": { textDecorationLine: "underline" },
  },
  strong: { ...typographyStyles.body1, display: "flex", width: "100%", minHeight: "32px" },
  mark: { display: "flex", marginRight: tokens.spacingHorizontalS },
  last: { whiteSpace: "nowrap" },
  chevron: {
    verticalAlign: "-0.1em",
    transitionProperty: "transform",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0.01ms" },
  },
  chevronOpen: { transform: "rotate(90deg)" },
  content: { paddingBottom: tokens.spacingVerticalM },
});
