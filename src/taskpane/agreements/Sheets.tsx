import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { FollowUpTable } from "../../review/register-sheets.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useAgreements } from "./agreements-context.ts";
import { useAgreementStyles } from "./styles.ts";

/** Which tables the workbook has, and those it lacks to be added: all of them unless some are left out. */
export function Sheets() {
  const { desk, say, t } = useScreen();
  const { a, overview, reload } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  const [leftOut, setLeftOut] = useState<ReadonlySet<FollowUpTable>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const { tables } = overview;
  const present = tables.filter(({ place }) => place);
  const missing = tables.filter(({ place }) => !place).map(({ table }) => table);
  const wanted = missing.filter((table) => !leftOut.has(table));

  const add = async () => {
    if (wanted.length === 0) return say(a.sheets.addNone);
    setBusy(true);
    try {
      const result = await desk.agreements.addSheets(wanted, t.language);
      if (result.kind === "failed") return say(Object.values(t.fault[result.fault]).join(" "));
      await reload();
      const { added, existing } = result;
      say(
        [
          ...(added.length > 0 ? [a.sheets.added(added.join(", ")), a.sheets.example] : []),
          ...(existing.length > 0 ? [a.sheets.existing(existing.join(", "))] : []),
        ].join(" "),
      );
    } finally {
      setBusy(false);
    }
  };
  const choose = (table: FollowUpTable, isWanted: boolean) => {
    const next = new Set(leftOut);
    if (isWanted) next.delete(table);
    else next.add(table);
    setLeftOut(next);
  };
  return (
    <>
      <p className={text.body}>{a.sheets.explain}</p>
      {present.length > 0 && (
        <section className={styles.section}>
          <h3 className={text.subheading}>{a.sheets.present}</h3>
          <ul className={text.list}>
            {present.map(({ table, place }) => (
              <li key={table} className={styles.actions}>
                <span className={styles.body}>{a.sheets.table[table]}</span>
                <CellLink place={place!} isSheetSaid />
              </li>
            ))}
          </ul>
        </section>
      )}
      {missing.length > 0 && (
        <section className={styles.section}>
          <h3 className={text.subheading}>{a.sheets.missing}</h3>
          <ul className={text.list}>
            {missing.map((table) => (
              <li key={table}>
                <Checkbox
                  label={`${a.sheets.table[table]}: ${a.sheets.holds[table]}`}
                  checked={!leftOut.has(table)}
                  onChange={(_, data) => choose(table, data.checked === true)}
                />
              </li>
            ))}
          </ul>
          <p className={text.quiet}>{a.sheets.example}</p>
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void add()}>
              {a.sheets.add(wanted.length)}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
