import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** The few shapes that the views of the agreements have in common. */
export const useAgreementStyles = makeStyles({
  section: { paddingTop: tokens.spacingVerticalL },
  item: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalXS },
  what: { ...typographyStyles.body1Strong, margin: 0, fontVariantNumeric: "tabular-nums" },
  severity: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
  },
  body: { ...typographyStyles.body1, margin: 0, fontVariantNumeric: "tabular-nums" },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalL },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalS,
  },
  list: { margin: 0 },
  row: { paddingTop: tokens.spacingVerticalS },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  value: { ...typographyStyles.body1, margin: 0, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});
