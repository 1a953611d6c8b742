import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { Finding, FindingGroup } from "../../domain/finding.ts";
import { describe } from "../../review/describe.ts";
import type { Review } from "../../review/review.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { DisclosureButton } from "../parts/Disclosure.tsx";
import { useText } from "../parts/section.ts";
import { QuietButton } from "../parts/QuietButton.tsx";
import { AcceptForm } from "./AcceptForm.tsx";
import { CopyQuestion } from "./CopyQuestion.tsx";
import { lineOf } from "./groups.ts";
import { useScreen, useWords } from "../screen-context.ts";
import { useMemoryWords } from "./memory-context.ts";
import { periodised } from "./periodised.ts";
import { Reopened } from "./Reopened.tsx";
import { Why } from "./Why.tsx";

/** Accepts findings as they are. Answers with the sentence why that was not kept. */
export type Accept = (findings: readonly Finding[], reason: string, signature: string) => Promise<string | null>;

/** Who, one sentence with the figures, and quiet actions. */
export function FindingItem(props: {
  readonly group: FindingGroup;
  readonly review: Review;
  readonly onAccept: Accept;
}) {
  const { group, review } = props;
  const { t, show, figures } = useScreen();
  const words = useWords();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const m = useMemoryWords();
  const [isOpen, setOpen] = useState(false);
  const [isAccepting, setAccepting] = useState(false);
  const accept = useRef<HTMLButtonElement>(null);
  const cancel = () => {
    setAccepting(false);
    accept.current?.focus();
  };
  const { main } = group;
  const line = lineOf(review, main);
  const said = describe(main, words, show);
  const who = main.partner ?? said.title;
  const isCompared = [main, ...group.facets].some((each) => "expected" in each.figures);
  return (
    <li className={styles.item}>
      <p className={styles.who}>
        {who}
        {line?.line.hidden && <span className={text.quiet}> ({t.rest.hiddenRow})</span>}
      </p>
      <p className={text.body}>{said.sentence}</p>
      <Reopened finding={main} review={review} />
      <div className={styles.actions}>
        <CellLink place={main.place} />
        <DisclosureButton
          label={t.findings.why}
          fullLabel={t.findings.whyWho(who)}
          isOpen={isOpen}
          onToggle={setOpen}
          controls={id}
        />
        <QuietButton
          ref={accept}
          aria-label={m.acceptWho(who)}
          aria-expanded={isAccepting}
          onClick={() => setAccepting(!isAccepting)}
        >
          {m.accept}
        </QuietButton>
        {main.partner !== null && main.severity !== "info" && (
          <CopyQuestion partner={main.partner} facts={line?.facts} sentence={said.sentence} review={review} />
        )}
      </div>
      {isOpen && (
        <div id={id} className={styles.why}>
          <Why
            said={said}
            facets={group.facets}
            periodised={isCompared ? periodised(line?.facts, t, show, figures) : null}
            review={review}
          />
        </div>
      )}
      {isAccepting && <AcceptForm group={group} who={who} onAccept={props.onAccept} onCancel={cancel} />}
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
