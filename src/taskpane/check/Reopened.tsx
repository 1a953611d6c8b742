import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding.ts";
import { asItWas } from "../../review/accepted-facts.ts";
import { describe } from "../../review/describe.ts";
import type { Review } from "../../review/review.ts";
import { useText } from "../parts/section.ts";
import { useScreen, useWords } from "../screen-context.ts";
import { useMemoryWords } from "./memory-context.ts";

/** Under a finding that was accepted once: when, why, and what it said then. */
export function Reopened({ finding, review }: { readonly finding: Finding; readonly review: Review }) {
  const { show } = useScreen();
  const words = useWords();
  const m = useMemoryWords();
  const text = useText();
  const styles = useStyles();
  const was = review.reopened.get(finding);
  if (!was) return null;
  const then = asItWas(finding, was.facts, was.share);
  return (
    <p className={mergeClasses(text.body, styles.reopened)}>
      {m.reopened(show.date(was.on), was.reason)}{" "}
      {then ? m.reopenedWas(describe(then, words, show).sentence) : m.reopenedOther}
    </p>
  );
}

const useStyles = makeStyles({
  reopened: {
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorStatusWarningBorder2}`,
  },
});
