import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** The few shapes that the parts of the ledger share: an item of a list, a line with something at its end, a sum. */
export const useLedgerStyles = makeStyles({
  item: { paddingTop: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  indented: { paddingLeft: tokens.spacingHorizontalM },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
    "& > :first-child": { minWidth: 0, overflowWrap: "anywhere" },
    "& > dd": { margin: 0 },
  },
  sum: {
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  list: { margin: `${tokens.spacingVerticalXXS} 0 0`, ...typographyStyles.body1 },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  part: { paddingTop: tokens.spacingVerticalM },
  /** A yes and a no. */
  answers: { display: "flex", columnGap: tokens.spacingHorizontalL },
  /** Buttons and what came of them, one under the other. */
  write: {
    display: "grid",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
  },
  fault: { color: tokens.colorStatusDangerForeground1 },
});
