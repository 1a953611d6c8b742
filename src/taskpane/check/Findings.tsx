import { Switch, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { AcceptedFinding } from "../../review/accepted-findings.ts";
import type { CheckResult } from "../../review/desk.ts";
import type { KeepResult } from "../../review/kept/store.ts";
import type { Review } from "../../review/review.ts";
import { severityWord } from "../../review/severity-word.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import type { Checks } from "../use-checks.ts";
import { useScreen } from "../screen-context.ts";
import { today } from "../today.ts";
import { Accepted } from "./Accepted.tsx";
import { type Accept, FindingItem } from "./FindingItem.tsx";
import { bySeverity, forInformation, lookAt, verdict } from "./groups.ts";
import { useMemoryWords, useNotKept } from "./memory-context.ts";
import { SinceLast } from "./SinceLast.tsx";

/** What needs the controller: worst first, one item a partner; then what asks for nothing, and what has been accepted. */
export function Findings(props: {
  readonly result: Extract<CheckResult, { kind: "reviewed" }>;
  readonly checks: Checks;
}) {
  const { t, desk, say } = useScreen();
  const m = useMemoryWords();
  const notKept = useNotKept();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const { checks, result } = props;
  const { review, markFault } = result;
  const groups = lookAt(review);
  const heading = useRef<HTMLHeadingElement>(null);

  /** The sheet is checked again by what has been kept. The finding that was acted on has moved: focus goes to where the list begins. */
  const after = async (kept: KeepResult, said: string): Promise<string | null> => {
    const why = notKept(kept);
    if (why !== null) return why;
    await checks.change(checks.choices, said);
    heading.current?.focus();
    return null;
  };
  const accept: Accept = async (findings, reason, signature) =>
    after(await desk.memory.accept(findings, { reason, signature, on: today() }), m.accepted(findings.length));
  const withdraw = async (together: readonly AcceptedFinding[]) => {
    const why = await after(await desk.memory.withdraw(together.map(({ as }) => as)), m.withdrawn);
    if (why !== null) say(why);
  };
  return (
    <section className={text.section} aria-labelledby={id}>
      <SinceLast review={review} />
      <div className={styles.top}>
        <h2 ref={heading} id={id} tabIndex={-1} className={mergeClasses(text.heading, styles.heading)}>
          {verdict(review, t)}
        </h2>
        {groups.length > 0 && <MarksSwitch checks={checks} />}
      </div>
      {markFault && (
        <p className={text.body}>{t.findings.notMarked(`${t.fault[markFault].happened} ${t.fault[markFault].todo}`)}</p>
      )}
      {bySeverity(groups).map(({ severity, groups: same }) => (
        <section key={severity} className={styles.severity}>
          <h3 className={styles.word}>
            <SeverityMark severity={severity} />
            {severityWord(severity, t.language)}
          </h3>
          <LongList items={same}>
            {(group) => <FindingItem key={keyOf(group)} group={group} review={review} onAccept={accept} />}
          </LongList>
        </section>
      ))}
      <ForInformation review={review} onAccept={accept} />
      <Accepted review={review} onWithdraw={withdraw} />
    </section>
  );
}

/** Marks are shown and cleared at once; the switch is the user's standing wish for later checks too. */
function MarksSwitch({ checks }: { readonly checks: Checks }) {
  const { t, say } = useScreen();
  const styles = useStyles();
  const set = async (on: boolean) => {
    const fault = await checks.setMarks(on);
    if (fault) say(`${t.fault[fault].happened} ${t.fault[fault].todo}`);
  };
  return (
    <Switch
      className={styles.marks}
      label={t.findings.marks}
      labelPosition="before"
      checked={checks.marks}
      onChange={(_, data) => void set(data.checked)}
    />
  );
}

/** Observations that ask for nothing: one line away. */
function ForInformation({ review, onAccept }: { readonly review: Review; readonly onAccept: Accept }) {
  const { t } = useScreen();
  const [isOpen, setOpen] = useState(false);
  const groups = forInformation(review);
  if (groups.length === 0) return null;
  return (
    <Disclosure
      strong
      mark={<SeverityMark severity="info" />}
      label={t.findings.forInformation(groups.length)}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <LongList items={groups}>
        {(group) => <FindingItem key={keyOf(group)} group={group} review={review} onAccept={onAccept} />}
      </LongList>
    </Disclosure>
  );
}

const keyOf = ({ main }: Review["groups"][number]): string =>
  `${main.check} ${main.partner} ${main.place.sheet} ${main.place.address ?? main.place.line}`;

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  heading: {
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThick,
    },
  },
  marks: { marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  severity: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  word: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});
