import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { CheckResult } from "../../review/desk.ts";
import type { ReportStrings } from "../../strings/report-strings.ts";
import type { Strings } from "../../strings/strings.ts";
import { copyRich } from "../copy-rich.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useText } from "../parts/section.ts";
import type { PlaceProps } from "../places.ts";
import { ChoicesForm } from "./ChoicesForm.tsx";
import { Preview } from "./Preview.tsx";
import { useReport } from "./use-report.ts";

/** What can be done with the text, what it is made up of, and the text as it will look. */
export function BoardText(
  props: PlaceProps & {
    readonly result: Extract<CheckResult, { kind: "reviewed" }>;
    readonly t: Strings;
    readonly r: ReportStrings;
  },
) {
  const { desk, checks, result, t, r, say, checkOpenSheet } = props;
  const text = useText();
  const styles = useStyles();
  const { choices, report, choose } = useReport(desk.report, result, t.language);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const preview = useRef<HTMLElement>(null);
  const { table, followUp } = result.review;

  // What was said of another place says nothing of this one.
  useEffect(() => say(""), [say]);

  const copy = async () => {
    if (report) say((await copyRich(report, preview.current)) ? r.copied : r.selected);
  };
  const write = async () => {
    setBusy(true);
    try {
      const written = await desk.report.write(choices);
      if (written.kind === "written") say(r.written(written.sheet, written.isNew));
      else if (written.kind === "failed") say(faultText(written.fault, written.where));
    } finally {
      setBusy(false);
    }
  };
  const faultText = (fault: keyof Strings["fault"], where: string | null) =>
    [t.fault[fault].happened, t.fault[fault].todo, t.fault[fault].unharmed, where && t.faultAt(where)]
      .filter(Boolean)
      .join(" ");

  return (
    <>
      {checks.isStale && (
        <div className={styles.stale}>
          <p className={text.body}>{r.stale}</p>
          <Button size="small" onClick={checkOpenSheet}>
            {r.checkAgain}
          </Button>
        </div>
      )}
      <p className={text.quiet}>{r.madeOf(table.title || (table.place.sheet ?? t.wholeTable))}</p>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={!report} onClick={() => void copy()}>
          {r.copy}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void write()}>
          {r.write}
        </Button>
      </div>
      <p className={text.quiet}>{r.writeWhy}</p>
      <div className={styles.choices}>
        <Disclosure label={r.choices} isOpen={isOpen} onToggle={setOpen}>
          <ChoicesForm
            choices={choices}
            choose={choose}
            ownUnit={followUp.unit}
            language={t.language}
            words={r}
            say={say}
          />
        </Disclosure>
      </div>
      <h2 className={text.heading}>{r.preview}</h2>
      {report ? (
        <Preview ref={preview} document={report.document} words={r} />
      ) : (
        <p className={text.quiet}>{r.making}</p>
      )}
    </>
  );
}

const useStyles = makeStyles({
  stale: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`,
  },
  choices: { padding: `${tokens.spacingVerticalM} 0` },
});
