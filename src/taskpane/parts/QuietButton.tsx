import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentProps } from "react";

/** An action that waits beside the text it belongs to: looks like a word, works like a button. */
export function QuietButton({ className, ...props }: ComponentProps<typeof Button>) {
  const styles = useStyles();
  return <Button {...props} appearance="transparent" size="small" className={mergeClasses(styles.quiet, className)} />;
}

const useStyles = makeStyles({
  quiet: {
    minWidth: "24px",
    justifyContent: "flex-start",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    // Its word stands in line with the text above it.
    marginLeft: `calc(-1 * (${tokens.spacingHorizontalXXS} + ${tokens.strokeWidthThin}))`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
    ":hover": { textDecorationLine: "underline" },
  },
});
