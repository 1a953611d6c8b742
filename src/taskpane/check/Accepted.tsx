import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AcceptedFinding } from "../../review/accepted-findings.ts";
import { acceptedTogether } from "../../review/accepted-together.ts";
import { describe } from "../../review/describe.ts";
import type { Review } from "../../review/review.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen, useWords } from "../screen-context.ts";
import { useMemoryWords } from "./memory-context.ts";

/** What has been accepted as it is: counted, one line away, and never left out. What was accepted together stands together. */
export function Accepted(props: {
  readonly review: Review;
  readonly onWithdraw: (together: readonly AcceptedFinding[]) => Promise<void>;
}) {
  const m = useMemoryWords();
  const [isOpen, setOpen] = useState(false);
  const groups = acceptedTogether(props.review.accepted);
  if (groups.length === 0) return null;
  return (
    <Disclosure strong label={m.acceptedList(props.review.accepted.length)} isOpen={isOpen} onToggle={setOpen}>
      <LongList items={groups}>
        {(group, index) => <AcceptedItem key={index} group={group} onWithdraw={() => props.onWithdraw(group)} />}
      </LongList>
    </Disclosure>
  );
}

function AcceptedItem(props: {
  readonly group: readonly [AcceptedFinding, ...AcceptedFinding[]];
  readonly onWithdraw: () => Promise<void>;
}) {
  const { show } = useScreen();
  const words = useWords();
  const m = useMemoryWords();
  const text = useText();
  const styles = useStyles();
  const [isBusy, setBusy] = useState(false);
  const { group } = props;
  const [{ finding, as }] = group;
  const who = finding.partner ?? describe(finding, words, show).title;
  const withdraw = async () => {
    setBusy(true);
    await props.onWithdraw();
    setBusy(false);
  };
  return (
    <li className={styles.item}>
      <p className={text.subheading}>{who}</p>
      {group.map((each, index) => (
        <p key={index} className={text.body}>
          {describe(each.finding, words, show).sentence}
        </p>
      ))}
      <p className={styles.reason}>{as.reason}</p>
      <p className={text.quiet}>{m.acceptedOn(show.date(as.on), as.signature ?? null)}</p>
      <div className={styles.actions}>
        <CellLink place={finding.place} />
        <QuietButton aria-label={m.withdrawWho(who)} disabledFocusable={isBusy} onClick={() => void withdraw()}>
          {m.withdraw}
        </QuietButton>
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  item: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  reason: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalL },
});
