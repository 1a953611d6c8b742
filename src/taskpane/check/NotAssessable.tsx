import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { titleOf } from "../../review/describe.ts";
import { missingSentence } from "../../review/missing.ts";
import { type NotAssessableGroup, groupNotAssessable } from "../../review/not-assessable.ts";
import type { Review } from "../../review/review.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useScreen, useWords } from "../screen-context.ts";

/** What could not be checked, under the reason why. Never shown as passed. */
export function NotAssessable({ review }: { readonly review: Review }) {
  const { t } = useScreen();
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const groups = groupNotAssessable(review.notAssessable);
  if (groups.length === 0) return null;
  const reasons = [...new Set(groups.map(({ reason }) => reason))];
  return (
    <Disclosure strong label={t.rest.notAssessable(groups.length)} isOpen={isOpen} onToggle={setOpen}>
      <p className={text.quiet}>{t.rest.notAssessableExplain}</p>
      <LongList items={reasons}>
        {(reason) => (
          <li key={reason} className={styles.reason}>
            <p className={styles.why}>{missingSentence(reason, t.language)}</p>
            <ul className={text.list}>
              {groups
                .filter((group) => group.reason === reason)
                .map((group) => (
                  <li key={group.check} className={text.body}>
                    <NotChecked group={group} />
                  </li>
                ))}
            </ul>
          </li>
        )}
      </LongList>
    </Disclosure>
  );
}

/** A check, and of whom: one partner by name, several as a number that opens to their names. */
function NotChecked({ group: { check, partners } }: { readonly group: NotAssessableGroup }) {
  const { t } = useScreen();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const title = titleOf(check, words);
  if (partners === null || partners.length === 1) return `${title}: ${partners?.[0] ?? t.wholeTable}`;
  return (
    <Disclosure label={`${title}: ${t.partners(partners.length)}`} isOpen={isOpen} onToggle={setOpen}>
      {partners.join(", ")}
    </Disclosure>
  );
}

const useStyles = makeStyles({
  reason: { paddingTop: tokens.spacingVerticalS },
  why: { ...typographyStyles.body1Strong, margin: 0 },
});
