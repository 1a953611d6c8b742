import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Desk } from "../../review/desk.ts";
import type { LedgerState } from "../../review/ledger-desk.ts";
import type { LedgerFile, LedgerRole } from "../../review/ledgers/ledger-view.ts";
import type { LedgerStrings } from "../../strings/ledger-strings.ts";
import { AskFirst } from "../parts/AskFirst.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { ResultHeading } from "../parts/ResultHeading.tsx";
import { useText } from "../parts/section.ts";
import type { PlaceProps } from "../places.ts";
import { useScreen } from "../screen-context.ts";
import { Differences } from "./Differences.tsx";
import { Files } from "./Files.tsx";
import { LedgerProvider, ledgerWords } from "./ledger-context.ts";
import { type NameAnswer, Names } from "./Names.tsx";
import { NeedsFollowUp } from "./NeedsFollowUp.tsx";
import { Setting } from "./Setting.tsx";
import type { Ledger } from "./use-ledger.ts";

/** The ledgers that are open: what was read → what counts → whose it is → what differs. */
export default function LedgerPlace(props: {
  readonly l: LedgerStrings;
  readonly desk: Desk;
  readonly ledger: Ledger;
  readonly state: LedgerState;
  readonly checks: PlaceProps["checks"];
  readonly say: PlaceProps["say"];
  readonly goTo: PlaceProps["goTo"];
  readonly checkOpenSheet: () => void;
  readonly onOpen: (file: File) => void;
  readonly onReadTable: () => void;
}) {
  const { t } = useScreen();
  const text = useText();
  const styles = useStyles();
  const { l, desk, ledger, state, checks, say, goTo, checkOpenSheet, onOpen, onReadTable } = props;
  const { act, isBusy } = ledger;
  const { answer } = state;
  const [fault, setFault] = useState<string | null>(null);
  const words = useMemo(() => ledgerWords(l, t.language, hasOre(state)), [l, t, state]);

  const remove = async (file: LedgerFile) => {
    await act(() => desk.ledger.remove(file.id));
    say(l.removed(file.name));
  };
  const giveRoles = (file: LedgerFile, roles: readonly (LedgerRole | null)[]) =>
    act(async () => {
      const given = await desk.ledger.giveRoles(file.id, roles);
      setFault(given.kind === "refused" ? given.sentence[t.language] : null);
      return given.kind === "given" ? given.state : state;
    });
  const keep = () =>
    act(async () => {
      const result = await desk.ledger.keep();
      if (result.kind === "kept") say(l.setting.kept);
      setFault(
        result.kind === "failed"
          ? [t.fault[result.fault].happened, t.fault[result.fault].todo].join(" ")
          : result.kind === "refused"
            ? l.setting.notKept[result.fault]
            : null,
      );
      return desk.ledger.state();
    });
  const answerNames = async (answers: readonly NameAnswer[]) => {
    const found = await act(() => desk.ledger.answer(answers));
    const sure = new Set(found?.answer?.names.confirmed.map(({ name }) => name));
    const lost = answers.find(([name, partner]) => partner && !sure.has(name));
    const confirmed = answers.filter(([, partner]) => partner).length;
    say(lost ? l.twice(lost[1]!) : confirmed > 0 ? l.answered(confirmed) : "");
  };

  return (
    <LedgerProvider value={words}>
      <div aria-busy={isBusy}>
        <ResultHeading asked={1}>{l.heading}</ResultHeading>
        <Files files={state.files} onOpen={onOpen} onRemove={(file) => void remove(file)} />
        <Setting
          key={state.files.map(({ id }) => id).join()}
          state={state}
          isBusy={isBusy}
          fault={fault}
          onUse={(setting) => void act(() => desk.ledger.use(setting))}
          onRoles={(file, roles) => void giveRoles(file, roles)}
          onKeep={() => void keep()}
        />
        {state.setting && !answer && <NeedsFollowUp checks={checks} goTo={goTo} />}
        {answer && (
          <>
            <Names
              words={l.names}
              bands={answer.names}
              partners={answer.followUp.lines.map(({ partner }) => partner)}
              detail={({ booked, rows }) => `${words.kr(booked)} kr · ${t.rows(rows)}`}
              isBusy={isBusy}
              onAnswer={(answers) => void answerNames(answers)}
            />
            <SaveAliases {...props} />
            {answer.outcome.kind === "refused" ? (
              <p role="alert" className={styles.refused}>
                {answer.outcome.sentence[t.language]} {l.differences.howToSay}
              </p>
            ) : (
              <>
                <Differences outcome={answer.outcome} followUp={answer.followUp} desk={desk.ledger} />
                <WritePayments {...props} />
                <Button className={styles.again} onClick={() => void checkAgain()}>
                  {l.payments.checkAgain}
                </Button>
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

  /** The sheet that was open may be one that has just been written. */
  async function checkAgain(): Promise<void> {
    const place = answer?.followUp.place;
    if (place) await desk.show({ ...place, address: place.address?.split(":")[0] ?? "A1" });
    checkOpenSheet();
  }
}

type Writing = Pick<Parameters<typeof LedgerPlace>[0], "l" | "desk" | "ledger" | "state" | "say">;

/** Confirmed names are kept for the session until the user has them put in the workbook. */
function SaveAliases({ l, desk, ledger, state, say }: Writing) {
  const { t } = useScreen();
  const text = useText();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<string | null>(null);
  const count = state.unsavedAliases;
  const save = () =>
    ledger.act(async () => {
      const saved = await desk.ledger.saveAliases(t.language);
      const said =
        saved.kind === "failed"
          ? [t.fault[saved.fault].happened, t.fault[saved.fault].todo].join(" ")
          : saved.kind === "saved"
            ? l.aliases.saved(saved.sheet, saved.isNew)
            : l.aliases[saved.kind](saved.sheet);
      setOutcome(said);
      say(said);
      return desk.ledger.state();
    });
  if (count === 0) return outcome && <p className={text.body}>{outcome}</p>;
  return (
    <div className={styles.write}>
      <p className={text.body}>{l.aliases.unsaved(count)}</p>
      {outcome && <p className={text.body}>{outcome}</p>}
      <AskFirst
        label={l.aliases.save}
        question={l.aliases.question(count)}
        yes={l.aliases.write}
        no={l.cancel}
        isBusy={ledger.isBusy}
        onYes={() => void save()}
      />
    </div>
  );
}

function WritePayments({ l, desk, ledger, say }: Writing) {
  const { t } = useScreen();
  const text = useText();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<string | null>(null);
  const write = () =>
    ledger.act(async () => {
      const written = await desk.ledger.writePayments(t.language);
      const number = new Intl.NumberFormat(t.language === "sv" ? "sv-SE" : "en-GB");
      const said = (() => {
        switch (written.kind) {
          case "written":
            return l.payments.written(written.sheet, t.rows(written.rows));
          case "exists":
            return l.payments.exists(written.sheet);
          case "none":
            return l.payments.none;
          case "tooMany":
            return l.payments.tooMany(number.format(written.most));
          case "failed": {
            const { happened, todo, unharmed } = t.fault[written.fault];
            return [happened, todo, unharmed].join(" ");
          }
        }
      })();
      setOutcome(said);
      say(said);
      return desk.ledger.state();
    });
  return (
    <div className={styles.write}>
      {outcome && <p className={text.body}>{outcome}</p>}
      <AskFirst
        label={l.payments.write}
        question={l.payments.question}
        yes={l.payments.writeIt}
        no={l.cancel}
        isBusy={ledger.isBusy}
        onYes={() => void write()}
      />
    </div>
  );
}

/** Whether anything shown has öre: then everything is written with them. */
function hasOre({ answer, settings }: LedgerState): boolean {
  const isOre = (ore: number) => ore % 100 !== 0;
  if (!answer) return settings.accounts.some(({ booked }) => isOre(booked));
  const { outcome, names } = answer;
  return (
    [...names.confirmed, ...names.same, ...names.ask, ...names.different].some(({ booked }) => isOre(booked)) ||
    (outcome.kind === "reconciled" &&
      (outcome.partners.some(({ booked, difference }) => isOre(booked) || isOre(difference ?? 0)) ||
        Object.entries(outcome.control).some(([part, value]) => part !== "rows" && isOre(value as number))))
  );
}

const useStyles = makeStyles({
  write: {
    paddingTop: tokens.spacingVerticalM,
    display: "grid",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalS,
  },
  again: { marginTop: tokens.spacingVerticalS },
  refused: {
    marginTop: tokens.spacingVerticalL,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorStatusDangerBorder2}`,
  },
});
