import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { LedgerState } from "../../review/ledger-desk.ts";
import type { LedgerFile, LedgerRole, PaymentSetting } from "../../review/ledgers/ledger-view.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { Columns } from "./Columns.tsx";
import { useLedgerWords } from "./ledger-context.ts";
import { useLedgerStyles } from "./ledger-styles.ts";
import { Rules, inWords } from "./Rules.tsx";

/**
 * Which rows are payments and where the counterparty stands: a proposal until it is used, then one line that opens. It is kept
 * in the workbook only when that is asked for.
 */
export function Setting(props: {
  readonly state: LedgerState;
  readonly isBusy: boolean;
  readonly onUse: (setting: PaymentSetting) => void;
  readonly onRoles: (file: LedgerFile, roles: readonly (LedgerRole | null)[]) => void;
  readonly onKeep: () => void;
  /** Why columns as given, or keeping, came to nothing. */
  readonly fault: string | null;
}) {
  const { t } = useScreen();
  const { l } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  const id = useId();
  const { state, isBusy, onUse, onRoles, onKeep, fault } = props;
  const { settings, setting, isKept } = state;
  const [draft, setDraft] = useState<PaymentSetting | null>(null);
  const [isOpen, setOpen] = useState(false);
  const now = setting ?? draft ?? settings.proposal;
  const rules = (
    <>
      <Rules
        now={now}
        settings={settings}
        onChange={(changed) => (setting ? onUse : setDraft)({ ...now, ...changed })}
      />
      {state.files.map(
        (file) =>
          file.columns && (
            <Columns
              key={file.id}
              label={state.files.length === 1 ? l.setting.columns : `${l.setting.columns}: ${file.name}`}
              columns={file.columns}
              onRoles={(roles) => onRoles(file, roles)}
            />
          ),
      )}
    </>
  );
  return (
    <section className={text.section} aria-labelledby={id}>
      <h2 id={id} className={text.heading}>
        {l.setting.heading}
      </h2>
      {setting ? (
        <Disclosure label={inWords(now, settings, l)} isOpen={isOpen} onToggle={setOpen}>
          {rules}
        </Disclosure>
      ) : (
        <>
          <p className={text.body}>{state.keptDoesNotFit ? l.setting.doesNotFit : l.setting.proposed}</p>
          {settings.why.map((why, index) => (
            <p key={index} className={text.quiet}>
              {why[t.language]}
            </p>
          ))}
          {rules}
        </>
      )}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      {!setting ? (
        <div className={styles.write}>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => onUse(now)}>
            {l.setting.use}
          </Button>
        </div>
      ) : isKept ? (
        <p className={text.quiet}>{l.setting.kept}</p>
      ) : (
        <div>
          <QuietButton onClick={onKeep}>{l.setting.keep}</QuietButton>
        </div>
      )}
    </section>
  );
}
