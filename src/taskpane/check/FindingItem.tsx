import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { FindingGroup } from "../../domain/finding.ts";
import { describe } from "../../review/describe.ts";
import type { Review } from "../../review/review.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { DisclosureButton } from "../parts/Disclosure.tsx";
import { useText } from "../parts/section.ts";
import { CopyQuestion } from "./CopyQuestion.tsx";
import { lineOf } from "./groups.ts";
import { useScreen, useWords } from "../screen-context.ts";
import { Why } from "./Why.tsx";

/** Who, one sentence with the figures, and three quiet actions. */
export function FindingItem({ group, review }: { readonly group: FindingGroup; readonly review: Review }) {
  const { t, show } = useScreen();
  const words = useWords();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { main } = group;
  const line = lineOf(review, main);
  const said = describe(main, words, show);
  const who = main.partner ?? said.title;
  return (
    <li className={styles.item}>
      <p className={styles.who}>
        {who}
        {line?.line.hidden && <span className={text.quiet}> ({t.rest.hiddenRow})</span>}
      </p>
      <p className={text.body}>{said.sentence}</p>
      <div className={styles.actions}>
        <CellLink place={main.place} />
        <DisclosureButton
          label={t.findings.why}
          fullLabel={t.findings.whyWho(who)}
          isOpen={isOpen}
          onToggle={setOpen}
          controls={id}
        />
        {main.partner !== null && main.severity !== "info" && (
          <CopyQuestion partner={main.partner} facts={line?.facts} sentence={said.sentence} review={review} />
        )}
      </div>
      {isOpen && (
        <div id={id} className={styles.why}>
          <Why said={said} facets={group.facets} />
        </div>
      )}
    </li>
  );
}

const useStyles = makeStyles({
  item: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  who: { ...typographyStyles.body1Strong, margin: 0 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    minHeight: "28px",
  },
  why: {
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
});
