import { Input, Select, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { CounterpartySource, LedgerSettings, PaymentSetting } from "../../review/ledgers/ledger-view.ts";
import type { LedgerStrings } from "../../strings/ledger-strings.ts";
import { Changeable } from "../parts/Changeable.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useLedgerWords } from "./ledger-context.ts";
import { useLedgerStyles } from "./ledger-styles.ts";

type Field = "accounts" | "interim" | "counterparty";

/** The accounts that count and where the counterparty stands, each with how to change it. */
export function Rules(props: {
  readonly now: PaymentSetting;
  readonly settings: LedgerSettings;
  readonly onChange: (changed: Partial<PaymentSetting>) => void;
}) {
  const { l } = useLedgerWords();
  const styles = useLedgerStyles();
  const { now, settings, onChange } = props;
  const [editing, setEditing] = useState<Field | null>(null);
  const field = (name: Field) => ({
    label: l.setting[name],
    isEditing: editing === name,
    onEdit: (on: boolean) => setEditing(on ? name : null),
    onApply: (changed: Partial<PaymentSetting>) => {
      setEditing(null);
      onChange(changed);
    },
  });
  const accounts = (name: "accounts" | "interim", chosen: readonly string[]) => (
    <Changeable
      {...field(name)}
      hint={l.setting.accountsHint}
      value={named(chosen, settings) || l.setting.none}
      initial={chosen.join(", ")}
      read={(text) => ({ [name]: [...new Set(text.split(/[\s,;]+/).filter(Boolean))] })}
      input={(own) => <Input {...own} onChange={(_, { value }) => own.onChange(value)} />}
    />
  );
  return (
    <>
      <dl className={styles.list}>
        {now.accounts && accounts("accounts", now.accounts)}
        {now.accounts && accounts("interim", now.interim)}
        {settings.sources.length > 1 && (
          <Changeable
            {...field("counterparty")}
            value={sourceWord(now.counterparty, settings, l)}
            initial={JSON.stringify(now.counterparty)}
            read={(text) => ({ counterparty: JSON.parse(text) as CounterpartySource })}
            input={(own) => (
              <Select {...own} onChange={(_, { value }) => own.onChange(value)}>
                {settings.sources.map(({ source, examples }) => (
                  <option key={JSON.stringify(source)} value={JSON.stringify(source)}>
                    {[sourceWord(source, settings, l), ...examples].join(", ")}
                  </option>
                ))}
              </Select>
            )}
          />
        )}
      </dl>
      {now.accounts && (
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
  readonly accounts: LedgerSettings["accounts"];
  readonly chosen: readonly string[];
  readonly onInclude: (account: string) => void;
}) {
  const { t } = useScreen();
  const { l, plainKr } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  const { accounts, chosen, onInclude } = props;
  const [isOpen, setOpen] = useState(chosen.length === 0);
  return (
    <Disclosure label={l.setting.inFile(accounts.length)} isOpen={isOpen} onToggle={setOpen}>
      <LongList items={accounts}>
        {({ id, name, rows, booked }) => (
          <li key={id} className={styles.item}>
            <div className={mergeClasses(text.body, styles.line)}>
              <span>{[id, name].filter(Boolean).join(" ")}</span>
              {!chosen.some((start) => id.startsWith(start)) && (
                <QuietButton aria-label={l.setting.includeWhat(id)} onClick={() => onInclude(id)}>
                  {l.setting.include}
                </QuietButton>
              )}
            </div>
            <p className={text.quiet}>{`${plainKr(booked)} · ${t.rows(rows)}`}</p>
          </li>
        )}
      </LongList>
    </Disclosure>
  );
}

/** The setting as one line. */
export const inWords = (now: PaymentSetting, settings: LedgerSettings, l: LedgerStrings): string =>
  [
    now.accounts ? named([...now.accounts, ...now.interim], settings) || l.setting.none : l.setting.allRows,
    sourceWord(now.counterparty, settings, l),
  ].join(" · ");

/** `4510 Lämnade bidrag`; the number alone where it is the beginning of several. */
const named = (starts: readonly string[], { accounts }: LedgerSettings): string =>
  starts.map((start) => [start, accounts.find(({ id }) => id === start)?.name].filter(Boolean).join(" ")).join(", ");

function sourceWord(source: CounterpartySource, { sources }: LedgerSettings, l: LedgerStrings): string {
  if (source.kind !== "dimension") return l.setting.source[source.kind];
  const own = sources.find((each) => each.source.kind === "dimension" && each.source.dimension === source.dimension);
  return l.setting.source.dimension(source.dimension, own?.name ?? null);
}
