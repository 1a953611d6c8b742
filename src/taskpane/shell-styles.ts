import { tokens, typographyStyles } from "@fluentui/react-components";
import type { CSSProperties } from "react";

/**
 * The shell's looks as plain objects. `makeStyles` brings a style compiler of some 15 kB gzipped, which the first paint
 * can do without; the screens, loaded later, use it.
 */
export const shellStyles = {
  provider: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "break-word",
  },
  header: {
    // Office draws its own menu over the top right corner of the pane.
    padding: `${tokens.spacingVerticalM} 50px 0 ${tokens.spacingHorizontalL}`,
    minHeight: "32px",
  },
  /** The place is named by the active button; the heading is for those who go by headings. */
  title: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  places: {
    display: "flex",
    flexWrap: "wrap",
    rowGap: tokens.spacingVerticalXS,
    marginLeft: `calc(-1 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))`,
  },
  there: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalS}`, ...typographyStyles.body1 },
  here: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalS}`, ...typographyStyles.body1Strong },
  /** Bold and underlined: forced colours keep both, and the line is as long as the word in either row. */
  hereWord: {
    textDecoration: `underline ${tokens.strokeWidthThick} ${tokens.colorCompoundBrandStroke}`,
    textUnderlineOffset: "4px",
    textDecorationSkipInk: "none",
  },
  main: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
  intro: { ...typographyStyles.body1, margin: `0 0 ${tokens.spacingVerticalM}` },
  quiet: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3, margin: 0 },
  example: {
    ...typographyStyles.body1,
    color: tokens.colorBrandForegroundLink,
    textAlign: "left",
    padding: 0,
    margin: `${tokens.spacingVerticalS} 0 0`,
    border: 0,
    // Its words begin where the text above begins.
    justifyContent: "flex-start",
  },
  footer: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    // Before the first check the button follows the text; what is said stands after it.
    flexDirection: "row-reverse",
    justifyContent: "flex-end",
  },
  footerBelowResult: {
    flexDirection: "row",
    justifyContent: "space-between",
    marginTop: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    position: "sticky",
    zIndex: 1,
    // Always at hand; but where the pane is low (some 250 px at 400 % zoom) it lies at the end, not over the text.
    bottom: "min(0px, calc((100vh - 480px) * 99))",
  },
  status: { flex: "1 1 120px" },
  stamp: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  stale: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  button: { flexShrink: 0 },
} as const satisfies Record<string, CSSProperties>;
