import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding.ts";
import { type FindingText, describe } from "../../review/describe.ts";
import type { Review } from "../../review/review.ts";
import { useScreen, useWords } from "../screen-context.ts";
import { Reopened } from "./Reopened.tsx";

/** All that is needed to defend a finding: how it was computed, what was passed, by whose rule, and what usually explains it. */
export function Why(props: {
  readonly said: FindingText;
  readonly facets: readonly Finding[];
  /** How the periodised budget among the figures was computed; null where it is not among them. */
  readonly periodised?: string | null;
  /** Left out where there is nothing to accept findings of. */
  readonly review?: Review;
}) {
  const { said, facets, periodised, review } = props;
  const { t, show } = useScreen();
  const words = useWords();
  const styles = useStyles();
  const rows = [
    [t.findings.formula, said.formula, periodised],
    [t.findings.threshold, said.threshold],
    [t.findings.usual, said.why],
    [t.findings.advice, said.advice],
    [t.findings.source, said.source],
  ] as const;
  return (
    <dl className={styles.list}>
      {rows.map(([label, text, step]) => (
        <div key={label} className={styles.row}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.text}>{text}</dd>
          {step && <dd className={styles.text}>{step}</dd>}
        </div>
      ))}
      {facets.length > 0 && (
        <div className={styles.row}>
          <dt className={styles.label}>{t.findings.facets}</dt>
          {facets.map((facet, index) => {
            const { title, sentence } = describe(facet, words, show);
            return (
              <dd key={index} className={styles.facet}>
                {title}: {sentence}
                {review && <Reopened finding={facet} review={review} />}
              </dd>
            );
          })}
        </div>
      )}
    </dl>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, ...typographyStyles.body1 },
  row: { paddingBottom: tokens.spacingVerticalS },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  facet: { margin: 0, paddingBottom: tokens.spacingVerticalXS, fontVariantNumeric: "tabular-nums" },
  text: { margin: 0, fontVariantNumeric: "tabular-nums" },
});
