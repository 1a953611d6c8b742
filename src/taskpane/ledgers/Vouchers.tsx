import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { fromDayNumber } from "../../domain/calendar.ts";
import type { LedgerDesk } from "../../review/ledger-desk.ts";
import type { Vouchers as Found } from "../../review/ledgers/ledger-view.ts";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useLedgerWords } from "./ledger-context.ts";
import { useLedgerStyles } from "./ledger-styles.ts";

/** The vouchers behind one partner's booked sum, fetched when they are opened. */
export function Vouchers({ desk, line }: { readonly desk: LedgerDesk; readonly line: number }) {
  const { l, kr, day } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isShown = true;
    desk.vouchers(line).then(
      (vouchers) => isShown && setFound(vouchers),
      // The ledger is gone: its page says so.
      (error: unknown) => console.error(error),
    );
    return () => void (isShown = false);
  }, [desk, line]);
  if (!found) return <p className={text.quiet}>{l.reckoning}</p>;
  const left = found.count - found.first.length;
  return (
    <>
      <LongList items={found.first}>
        {({ name, day: on, booked, line: at, text: words }, index) => (
          <li key={index} className={styles.indented}>
            <div className={mergeClasses(text.body, styles.line)}>
              <span>
                {on === null ? l.differences.noDay : day(fromDayNumber(on))} {name || l.differences.line(at)}
              </span>
              <span className={text.number}>{kr(booked)}</span>
            </div>
            {words && <p className={text.quiet}>{words}</p>}
          </li>
        )}
      </LongList>
      {left > 0 && <p className={text.quiet}>{l.notShown(left)}</p>}
    </>
  );
}
