import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ResultHeading } from "./ResultHeading.tsx";

/** A result that is not a review: what it is, and what to do next. */
export function Message(props: { readonly heading: string; readonly asked: number; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.message}>
      <ResultHeading asked={props.asked}>{props.heading}</ResultHeading>
      {props.children}
    </section>
  );
}

const useStyles = makeStyles({
  message: {
    ...typographyStyles.body1,
    paddingTop: tokens.spacingVerticalM,
    "& p": { marginTop: tokens.spacingVerticalS, marginBottom: 0 },
  },
});
