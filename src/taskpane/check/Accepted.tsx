import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AcceptedFinding } from "../../review/accepted-findings.ts";
import { describe } from "../../review/describe.ts";
import type { Review } from "../../review/review.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen, useWords } from "../screen-context.ts";
import { useMemoryWords } from "./memory-context.ts";

/** What has been accepted as it is: counted, one line away, and never left out. */
export function Accepted(props: {
  readonly review: Review;
  readonly onWithdraw: (finding: AcceptedFinding) => Promise<void>;
}) {
  const m = useMemoryWords();
  const [isOpen, setOpen] = useState(false);
  const { accepted } = props.review;
  if (accepted.length === 0) return null;
  return (
    <Disclosure strong label={m.acceptedList(accepted.length)} isOpen={isOpen} onToggle={setOpen}>
      <LongList items={accepted}>
        {(each, index) => <AcceptedItem key={index} accepted={each} onWithdraw={() => props.onWithdraw(each)} />}
      </LongList>
    </Disclosure>
  );
}

function AcceptedItem(props: { readonly accepted: AcceptedFinding; readonly onWithdraw: () => Promise<void> }) {
  const { show } = useScreen();
  const words = useWords();
  const m = useMemoryWords();
  const text = useText();
  const styles = useStyles();
  const [isBusy, setBusy] = useState(false);
  const { finding, as } = props.accepted;
  const said = describe(finding, words, show);
  const who = finding.partner ?? said.title;
  const withdraw = async () => {
    setBusy(true);
    await props.onWithdraw();
    setBusy(false);
  };
  return (
    <li className={styles.item}>
      <p className={text.subheading}>{who}</p>
      <p className={text.body}>{said.sentence}</p>
      <p className={text.body}>{as.reason}</p>
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
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalL },
});
