import { Button, Input, Select, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { LedgerState } from "../../review/ledger-desk.ts";
import type { CounterpartySource, LedgerFile, LedgerRole, PaymentSetting } from "../../review/ledgers/ledger-view.ts";
import { Changeable } from "../parts/Changeable.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useLedgerWords } from "./ledger-context.ts";

/** Which rows are payments and where the counterparty stands: a proposal until it is used, and kept only when asked to. */
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
  const styles = useStyles();
  const id = useId();
  const { state, isBusy, onUse, onRoles, onKeep, fault } = props;
  const { settings, setting, isKept } = state;
  const [draft, setDraft] = useState<PaymentSetting | null>(null);
  const now = setting ?? draft ?? settings.proposal;
  const change = (changed: Partial<PaymentSetting>) => {
    const next = { ...now, ...changed };
    if (setting) onUse(next);
    else setDraft(next);
  };
  const columned = state.files.filter((file) => file.columns !== null);
  return (
    <section className={text.section} aria-labelledby={id}>
      <h2 id={id} className={text.heading}>
        {l.setting.heading}
      </h2>
      {!setting && (
        <>
          <p className={mergeClasses(text.body, styles.why)}>
            {state.keptDoesNotFit ? l.setting.doesNotFit : l.setting.why}
          </p>
          <ul className={text.list}>
            {settings.why.map((why, index) => (
              <li key={index} className={text.quiet}>
                {why[t.language]}
              </li>
            ))}
          </ul>
        </>
      )}
      <Rules now={now} settings={settings} onChange={change} />
      {columned.map((file) => (
        <Columns key={file.id} file={file} isOnly={columned.length === 1} onRoles={(roles) => onRoles(file, roles)} />
      ))}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={styles.actions}>
        {!setting && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => onUse(now)}>
            {l.setting.use}
          </Button>
        )}
        {setting && !isKept && <QuietButton onClick={onKeep}>{l.setting.keep}</QuietButton>}
        {setting && isKept && <p className={text.quiet}>{l.setting.kept}</p>}
      </div>
    </section>
  );
}

type Field = "accounts" | "interim" | "source";

function Rules(props: {
  readonly now: PaymentSetting;
  readonly settings: LedgerState["settings"];
  readonly onChange: (changed: Partial<PaymentSetting>) => void;
}) {
  const { l } = useLedgerWords();
  const styles = useStyles();
  const { now, settings, onChange } = props;
  const [editing, setEditing] = useState<Field | null>(null);
  const field = (name: Field) => ({
    isEditing: editing === name,
    onEdit: (on: boolean) => setEditing(on ? name : null),
    onApply: (changed: Partial<PaymentSetting>) => {
      setEditing(null);
      onChange(changed);
    },
  });
  const sources = settings.sources.map(({ source, name, examples }) => ({
    key: JSON.stringify(source),
    source,
    label: [sourceWord(source, name, l), examples.length > 0 && l.setting.examples(examples.join(", "))]
      .filter(Boolean)
      .join(", "),
  }));
  const chosen = sources.find(({ key }) => key === JSON.stringify(now.counterparty));
  return (
    <>
      <dl className={styles.list}>
        {now.accounts === null ? (
          <Fixed label={l.setting.accounts}>{l.setting.allRows}</Fixed>
        ) : (
          <>
            <Changeable
              {...field("accounts")}
              label={l.setting.accounts}
              hint={l.setting.accountsHint}
              value={named(now.accounts, settings) || l.setting.noAccounts}
              initial={now.accounts.join(", ")}
              read={(text) => ({ accounts: listed(text) })}
              input={(own) => <Input {...own} onChange={(_, { value }) => own.onChange(value)} />}
            />
            <Changeable
              {...field("interim")}
              label={l.setting.interim}
              hint={l.setting.accountsHint}
              value={named(now.interim, settings) || l.setting.none}
              initial={now.interim.join(", ")}
              read={(text) => ({ interim: listed(text) })}
              input={(own) => <Input {...own} onChange={(_, { value }) => own.onChange(value)} />}
            />
          </>
        )}
        {sources.length > 1 ? (
          <Changeable
            {...field("source")}
            label={l.setting.source}
            value={chosen?.label ?? sourceWord(now.counterparty, null, l)}
            initial={chosen?.key ?? ""}
            read={(text) => ({ counterparty: JSON.parse(text) as CounterpartySource })}
            input={(own) => (
              <Select {...own} onChange={(_, { value }) => own.onChange(value)}>
                {sources.map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          />
        ) : (
          <Fixed label={l.setting.source}>{chosen?.label ?? sourceWord(now.counterparty, null, l)}</Fixed>
        )}
      </dl>
      {now.accounts !== null && (
        <Accounts
          accounts={settings.accounts}
          chosen={[...now.accounts, ...now.interim]}
          onInclude={(account) => onChange({ accounts: [...(now.accounts ?? []), account] })}
        />
      )}
    </>
  );
}

/** The accounts with rows, to choose from: open where none has been chosen. */
function Accounts(props: {
  readonly accounts: LedgerState["settings"]["accounts"];
  readonly chosen: readonly string[];
  readonly onInclude: (account: string) => void;
}) {
  const { t } = useScreen();
  const { l, kr } = useLedgerWords();
  const text = useText();
  const styles = useStyles();
  const { accounts, chosen, onInclude } = props;
  const [isOpen, setOpen] = useState(chosen.length === 0);
  return (
    <Disclosure label={l.setting.inFile(accounts.length)} isOpen={isOpen} onToggle={setOpen}>
      <LongList items={accounts}>
        {({ id, name, rows, booked }) => (
          <li key={id} className={styles.account}>
            <div className={styles.line}>
              <span>{[id, name].filter(Boolean).join(" ")}</span>
              {!chosen.some((start) => id.startsWith(start)) && (
                <QuietButton aria-label={l.setting.includeWhat(id)} onClick={() => onInclude(id)}>
                  {l.setting.include}
                </QuietButton>
              )}
            </div>
            <div className={mergeClasses(text.quiet, styles.line)}>
              <span>{t.rows(rows)}</span>
              <span className={text.number}>{kr(booked)}</span>
            </div>
          </li>
        )}
      </LongList>
    </Disclosure>
  );
}

/** What each column of a csv or xlsx ledger was taken for, to be looked over. */
function Columns(props: {
  readonly file: LedgerFile;
  readonly isOnly: boolean;
  readonly onRoles: (roles: readonly (LedgerRole | null)[]) => void;
}) {
  const { l } = useLedgerWords();
  const styles = useStyles();
  const { file, isOnly, onRoles } = props;
  const columns = file.columns ?? [];
  const [isOpen, setOpen] = useState(columns.some(({ isAmbiguous }) => isAmbiguous));
  const [editing, setEditing] = useState<number | null>(null);
  const word = (role: LedgerRole | null) => l.setting.role[role ?? "none"];
  return (
    <Disclosure
      label={isOnly ? l.setting.columns : `${l.setting.columns}: ${file.name}`}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <dl className={styles.list}>
        {columns.map(({ header, role, isAmbiguous }, index) => (
          <Changeable
            key={index}
            label={header || String(index + 1)}
            value={isAmbiguous ? `${word(role)} (${l.setting.ambiguous})` : word(role)}
            initial={role ?? "none"}
            isEditing={editing === index}
            onEdit={(on) => setEditing(on ? index : null)}
            onApply={({ chosen }: { chosen: LedgerRole | null }) => {
              setEditing(null);
              // A role is one column's: whoever had it before has none.
              onRoles(columns.map((each, at) => (at === index ? chosen : each.role === chosen ? null : each.role)));
            }}
            read={(text) => ({ chosen: text === "none" ? null : (text as LedgerRole) })}
            input={(own) => (
              <Select {...own} onChange={(_, { value }) => own.onChange(value)}>
                {Object.entries(l.setting.role).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          />
        ))}
      </dl>
    </Disclosure>
  );
}

function Fixed({ label, children }: { readonly label: string; readonly children: string }) {
  const styles = useStyles();
  return (
    <div className={styles.fixed}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

const listed = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter((part) => part !== ""))];

/** `4510 Lämnade bidrag`; the number alone where it is the beginning of several. */
const named = (starts: readonly string[], { accounts }: LedgerState["settings"]): string =>
  starts.map((start) => [start, accounts.find(({ id }) => id === start)?.name].filter(Boolean).join(" ")).join(", ");

function sourceWord(
  source: CounterpartySource,
  name: string | null,
  l: ReturnType<typeof useLedgerWords>["l"],
): string {
  return source.kind === "dimension" ? l.setting.dimension(source.dimension, name) : l.setting[source.kind];
}

const useStyles = makeStyles({
  why: { marginTop: tokens.spacingVerticalXXS },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, ...typographyStyles.body1 },
  fixed: { padding: `${tokens.spacingVerticalXS} 0` },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  account: { paddingTop: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  actions: { marginTop: tokens.spacingVerticalM },
  fault: { color: tokens.colorStatusDangerForeground1 },
});
