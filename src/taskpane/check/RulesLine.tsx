import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isOfMemory } from "../../review/kept/problems.ts";
import { presetWords } from "../../review/presets.ts";
import { problemSentence } from "../../review/problem-sentence.ts";
import type { Review } from "../../review/review.ts";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import type { PlaceProps } from "../places.ts";
import { useScreen } from "../screen-context.ts";
import { useMemoryWords } from "./memory-context.ts";

/** By which rules the check was made, and what could not be used of what the workbook remembers. */
export function RulesLine({ review, goTo }: { readonly review: Review } & Pick<PlaceProps, "goTo">) {
  const { t, figures, show } = useScreen();
  const m = useMemoryWords();
  const text = useText();
  const styles = useStyles();
  const { preset, changes, from } = review.rules;
  const { currency } = review.followUp;
  return (
    <>
      {review.problems.filter(isOfMemory).map((problem, index) => (
        <p key={index} className={mergeClasses(text.body, styles.problem)}>
          {problemSentence(problem, t.language)}
        </p>
      ))}
      {review.rulesBegin && (
        <p className={mergeClasses(text.body, styles.problem)}>{m.rulesBegin(show.date(review.rulesBegin))}</p>
      )}
      {currency !== "SEK" && preset !== "uk-pounds" && changes.length === 0 && (
        <p className={mergeClasses(text.body, styles.problem)}>{m.rulesInKronor(currency)}</p>
      )}
      <p className={styles.line}>
        {m.rulesLine({
          preset: presetWords[preset][t.language].name,
          changed: changes.length,
          from: from && figures.day(from),
        })}{" "}
        <QuietButton className={styles.show} onClick={() => goTo({ place: "rules" })}>
          {m.showRules}
        </QuietButton>
      </p>
    </>
  );
}

const useStyles = makeStyles({
  problem: {
    marginTop: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorStatusWarningBorder2}`,
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  show: { marginLeft: 0 },
});
