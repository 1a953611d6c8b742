import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** The screen's few text shapes, shared so that every part of it is set alike. White space tells sections apart. */
export const useText = makeStyles({
  section: { paddingTop: tokens.spacingVerticalXXL },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  subheading: { ...typographyStyles.body1Strong, margin: 0 },
  body: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  number: { fontVariantNumeric: "tabular-nums", textAlign: "right", whiteSpace: "nowrap" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});
