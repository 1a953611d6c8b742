import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { describeNotAssessable } from "../../review/describe.ts";
import type { Review } from "../../review/review.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";

/** What could not be checked, and why. Never shown as passed. */
export function NotAssessable({ review }: { readonly review: Review }) {
  const { t } = useScreen();
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { notAssessable } = review;
  if (notAssessable.length === 0) return null;
  return (
    <Disclosure strong label={t.rest.notAssessable(notAssessable.length)} isOpen={isOpen} onToggle={setOpen}>
      <p className={text.quiet}>{t.rest.notAssessableExplain}</p>
      <LongList items={notAssessable}>
        {(each, index) => {
          const { title, reason } = describeNotAssessable(each, t.language);
          return (
            <li key={index} className={styles.item}>
              <p className={styles.what}>{title}</p>
              <p className={text.body}>
                {each.partner ?? t.wholeTable}: {reason}
              </p>
            </li>
          );
        }}
      </LongList>
    </Disclosure>
  );
}

const useStyles = makeStyles({
  item: { paddingTop: tokens.spacingVerticalS },
  what: { ...typographyStyles.body1Strong, margin: 0 },
});
