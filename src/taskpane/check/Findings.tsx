import { Switch, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CheckResult } from "../../review/desk.ts";
import type { Review } from "../../review/review.ts";
import { severityWord } from "../../review/severity-word.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import type { Checks } from "../use-checks.ts";
import { useScreen } from "../screen-context.ts";
import { FindingItem } from "./FindingItem.tsx";
import { bySeverity, forInformation, lookAt, verdict } from "./groups.ts";

/** What needs the controller: worst first, one item a partner. */
export function Findings(props: {
  readonly result: Extract<CheckResult, { kind: "reviewed" }>;
  readonly checks: Checks;
}) {
  const { t } = useScreen();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const { review, markFault } = props.result;
  const groups = lookAt(review);
  return (
    <section className={text.section} aria-labelledby={id}>
      <div className={styles.top}>
        <h2 id={id} className={text.heading}>
          {verdict(review, t)}
        </h2>
        {groups.length > 0 && <MarksSwitch checks={props.checks} />}
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
            {(group) => <FindingItem key={keyOf(group)} group={group} review={review} />}
          </LongList>
        </section>
      ))}
      <ForInformation review={review} />
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
function ForInformation({ review }: { readonly review: Review }) {
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
      <LongList items={groups}>{(group) => <FindingItem key={keyOf(group)} group={group} review={review} />}</LongList>
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
