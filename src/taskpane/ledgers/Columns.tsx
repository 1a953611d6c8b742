import { Select } from "@fluentui/react-components";
import { useState } from "react";
import type { LedgerColumn, LedgerRole } from "../../review/ledgers/ledger-view.ts";
import { options } from "../check/ReadDetails.tsx";
import { Changeable } from "../parts/Changeable.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useLedgerWords } from "./ledger-context.ts";
import { useLedgerStyles } from "./ledger-styles.ts";

/** What each column of a csv or xlsx ledger was taken for, to be looked over; open where several could be the same. */
export function Columns(props: {
  readonly label: string;
  readonly columns: readonly LedgerColumn[];
  readonly onRoles: (roles: readonly (LedgerRole | null)[]) => void;
}) {
  const { l } = useLedgerWords();
  const styles = useLedgerStyles();
  const { label, columns, onRoles } = props;
  const [isOpen, setOpen] = useState(columns.some(({ isAmbiguous }) => isAmbiguous));
  const [editing, setEditing] = useState<number | null>(null);
  return (
    <Disclosure label={label} isOpen={isOpen} onToggle={setOpen}>
      <dl className={styles.list}>
        {columns.map(({ header, role, isAmbiguous }, index) => (
          <Changeable
            key={index}
            label={header || String(index + 1)}
            value={[l.setting.role[role ?? "none"], isAmbiguous && l.setting.ambiguous].filter(Boolean).join(", ")}
            initial={role ?? "none"}
            isEditing={editing === index}
            onEdit={(on) => setEditing(on ? index : null)}
            onApply={({ chosen }: { readonly chosen: LedgerRole | null }) => {
              setEditing(null);
              // A role is one column's: whoever had it before has none.
              onRoles(columns.map((each, at) => (at === index ? chosen : each.role === chosen ? null : each.role)));
            }}
            read={(text) => ({ chosen: text === "none" ? null : (text as LedgerRole) })}
            input={(own) => (
              <Select {...own} onChange={(_, { value }) => own.onChange(value)}>
                {options(l.setting.role)}
              </Select>
            )}
          />
        ))}
      </dl>
    </Disclosure>
  );
}
