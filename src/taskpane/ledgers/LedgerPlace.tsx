import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Desk } from "../../review/desk.ts";
import type { LedgerState } from "../../review/ledger-desk.ts";
import type { LedgerFile, LedgerRole } from "../../review/ledgers/ledger-view.ts";
import type { LedgerStrings } from "../../strings/ledger-strings.ts";
import type { WorkbookFault } from "../../workbook/port.ts";
import { QuietButton } from "../parts/QuietButton.tsx";
import { ResultHeading } from "../parts/ResultHeading.tsx";
import { useText } from "../parts/section.ts";
import type { PlaceProps } from "../places.ts";
import { useScreen } from "../screen-context.ts";
import { firstCell } from "../first-cell.ts";
import { Differences } from "./Differences.tsx";
import { Files } from "./Files.tsx";
import { LedgerProvider, ledgerWords } from "./ledger-context.ts";
import { useLedgerStyles } from "./ledger-styles.ts";
import { type NameAnswer, Names } from "./Names.tsx";
import { NeedsFollowUp } from "./NeedsFollowUp.tsx";
import { Setting } from "./Setting.tsx";
import type { Ledger } from "./use-ledger.ts";
import { WriteToWorkbook } from "./WriteToWorkbook.tsx";

/** The ledgers that are open: what was read → what counts → whose it is → what differs. */
export function LedgerPlace(
  props: {
    readonly l: LedgerStrings;
    readonly desk: Desk;
    readonly ledger: Ledger;
    readonly state: LedgerState;
    readonly onOpen: (file: File) => void;
    readonly onReadTable: () => void;
  } & Pick<PlaceProps, "checks" | "say" | "goTo" | "checkOpenSheet">,
) {
  const { t } = useScreen();
  const text = useText();
  const styles = useLedgerStyles();
  const { l, ledger, state, checks, say, goTo, checkOpenSheet, onOpen, onReadTable } = props;
  const desk = props.desk.ledger;
  const { isBusy } = ledger;
  const { answer } = state;
  const [fault, setFault] = useState<string | null>(null);
  const currency = checks.result?.kind === "reviewed" ? checks.result.review.followUp.currency : "SEK";
  const hasOre = answer?.hasOre ?? false;
  const words = useMemo(() => ledgerWords(l, t.language, hasOre, currency), [l, t, hasOre, currency]);
  const faultWords = (of: WorkbookFault) => Object.values(t.fault[of]).join(" ");

  /** What was said of the last thing done is no news once the next begins. */
  const act: Ledger["act"] = (action) => {
    say("");
    return ledger.act(action);
  };
  const openFile = (file: File) => {
    say("");
    onOpen(file);
  };
  const remove = async (file: LedgerFile) => {
    await act(() => desk.remove(file.id));
    say(l.removed(file.name));
  };
  const giveRoles = (file: LedgerFile, roles: readonly (LedgerRole | null)[]) =>
    act(async () => {
      const given = await desk.giveRoles(file.id, roles);
      setFault(given.kind === "refused" ? given.sentence[t.language] : null);
      return given.kind === "given" ? given.state : state;
    });
  const keep = () =>
    act(async () => {
      const result = await desk.keep();
      if (result.kind === "kept") say(l.setting.kept);
      setFault(
        result.kind === "failed"
          ? faultWords(result.fault)
          : result.kind === "refused"
            ? l.setting.notKept[result.fault]
            : null,
      );
      return desk.state();
    });
  const answerNames = async (answers: readonly NameAnswer[]) => {
    const found = await act(() => desk.answer(answers));
    const sure = new Set(found?.answer?.names.confirmed.map(({ name }) => name));
    const meant = answers.flatMap(([name, partner]) => (partner ? [{ name, partner }] : []));
    const lost = meant.find(({ name }) => !sure.has(name));
    const isTakenBack = answers.some(([, partner]) => partner === undefined);
    say(lost ? l.twice(lost.partner) : meant.length > 0 ? l.answered(meant.length) : isTakenBack ? l.takenBack : "");
  };
  /** Writes, shows how things stand, and answers with what came of it. */
  const writing = (write: () => Promise<string>) => async () => {
    let said = "";
    await act(async () => {
      said = await write();
      return desk.state();
    });
    return said;
  };
  const saveAliases = writing(async () => {
    const saved = await desk.saveAliases(t.language);
    if (saved.kind === "failed") return faultWords(saved.fault);
    return saved.kind === "saved" ? l.aliases.saved(saved.sheet, saved.isNew) : l.aliases[saved.kind](saved.sheet);
  });
  const writePayments = writing(async () => {
    const written = await desk.writePayments(t.language);
    switch (written.kind) {
      case "written":
        return l.payments.written(written.sheet, t.rows(written.added), written.isNew, written.others);
      case "blocked":
        return l.payments.blocked(written.sheet);
      case "none":
        return l.payments.none;
      case "tooMany":
        return l.payments.tooMany(words.number(written.most));
      case "failed":
        return faultWords(written.fault);
    }
  });
  /** The sheet that is open may be one that has just been written. */
  const checkAgain = async () => {
    if (answer) await props.desk.show(firstCell(answer.followUp.place));
    checkOpenSheet();
  };

  return (
    <LedgerProvider value={words}>
      <div aria-busy={isBusy}>
        <ResultHeading asked={1}>{l.heading}</ResultHeading>
        <Files files={state.files} onOpen={openFile} onRemove={(file) => void remove(file)} />
        <Setting
          key={state.files.map(({ id }) => id).join()}
          state={state}
          isBusy={isBusy}
          fault={fault}
          onUse={(setting) => void act(() => desk.use(setting))}
          onRoles={(file, roles) => void giveRoles(file, roles)}
          onKeep={() => void keep()}
        />
        {state.setting && !answer && <NeedsFollowUp checks={checks} goTo={goTo} />}
        {answer && (
          <>
            <Names
              bands={answer.names}
              partners={answer.followUp.lines.map(({ partner }) => partner)}
              detail={({ booked, rows }) => `${words.plainKr(booked)} · ${t.rows(rows)}`}
              isBusy={isBusy}
              onAnswer={(answers) => void answerNames(answers)}
            />
            <WriteToWorkbook
              label={l.aliases.save}
              why={l.aliases.unsaved(state.unsavedAliases)}
              question={l.aliases.question(state.unsavedAliases)}
              yes={l.aliases.write}
              isDone={state.unsavedAliases === 0}
              isBusy={isBusy}
              onWrite={saveAliases}
            />
            {answer.outcome.kind === "refused" ? (
              <p role="alert" className={text.section}>
                {answer.outcome.sentence[t.language]} {l.untouched}
              </p>
            ) : (
              <>
                <Differences
                  outcome={answer.outcome}
                  followUp={answer.followUp}
                  desk={desk}
                  isStale={checks.isStale}
                  onCheckAgain={() => void checkAgain()}
                />
                <WriteToWorkbook
                  label={l.payments.write}
                  question={l.payments.question}
                  yes={l.payments.writeIt}
                  isBusy={isBusy}
                  onWrite={writePayments}
                />
                <div className={styles.write}>
                  <Button onClick={() => void checkAgain()}>{l.payments.checkAgain}</Button>
                </div>
              </>
            )}
          </>
        )}
        <p className={text.section}>
          <QuietButton onClick={onReadTable}>{l.readTable}</QuietButton>
        </p>
      </div>
    </LedgerProvider>
  );
}
