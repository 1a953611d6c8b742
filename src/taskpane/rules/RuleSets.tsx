import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { RuleSet } from "../../review/kept/rules.ts";
import { presetWords } from "../../review/presets.ts";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useRules } from "./rules-context.ts";

/** The rules saved, one line for each day that some begin to hold. */
export function RuleSets(props: {
  readonly sets: readonly RuleSet[];
  /** The day of those that are shown above. */
  readonly shown: string;
  readonly isBusy: boolean;
  readonly onEdit: (set: RuleSet) => void;
  readonly onRemove: (set: RuleSet) => void;
}) {
  const { t, show } = useScreen();
  const r = useRules();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  if (props.sets.length === 0) return null;
  return (
    <section className={text.section} aria-labelledby={id}>
      <h2 id={id} className={text.heading}>
        {r.sets.heading}
      </h2>
      <ul className={text.list}>
        {props.sets.map((set) => {
          const line = r.sets.line({
            from: set.from && show.date(set.from),
            preset: presetWords[set.preset][t.language].name,
            changed: set.changes.length,
          });
          return (
            <li key={set.from} className={styles.item}>
              <p className={text.body}>{line}</p>
              <div className={styles.actions}>
                {set.from === props.shown ? (
                  <span className={text.quiet}>{r.sets.editing}</span>
                ) : (
                  <QuietButton aria-label={r.sets.editNamed(line)} onClick={() => props.onEdit(set)}>
                    {r.sets.edit}
                  </QuietButton>
                )}
                <QuietButton
                  aria-label={r.sets.removeNamed(line)}
                  disabledFocusable={props.isBusy}
                  onClick={() => props.onRemove(set)}
                >
                  {r.sets.remove}
                </QuietButton>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  item: { paddingTop: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalL },
});
