import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { ReadTable, TableCell } from "../../domain/table.ts";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useRead } from "./read-context.ts";

const FIRST = 12;
/** More than anybody looks through here; the sheet has them all. */
const MOST = 500;

/** The rows as read. The one table of the pane: it scrolls within itself, and can be reached and scrolled with the keyboard. */
export function Rows({ table }: { readonly table: ReadTable }) {
  const { t } = useScreen();
  const { r } = useRead();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const [isLong, setLong] = useState(false);
  const all = table.rows.length;
  const shown = Math.min(all, isLong ? MOST : FIRST);
  const locale = t.language === "sv" ? "sv-SE" : "en-GB";
  const number = new Intl.NumberFormat(locale);
  /** The decimals of a column's figures, null in a column of words. */
  const decimals = useMemo(
    () =>
      table.columns.map((_, index) => {
        const values = table.rows.flatMap(({ cells }) => cells[index]?.value ?? []);
        return values.length === 0 ? null : Math.max(...values.slice(0, MOST).map(decimalsOf));
      }),
    [table],
  );
  const written = decimals.map(
    (count) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: Math.min(count ?? 0, 15), maximumFractionDigits: 15 }),
  );
  const cells = (row: readonly TableCell[], marks: readonly string[], Label: "td" | "th") =>
    row.map((cell, index) => {
      const words = cell.state === "number" ? exact(cell, written[index]!) : cell.text;
      const isAmount = cell.state === "number";
      const content = index === 0 ? `${words}${marks.join("")}` : words;
      return index === 0 && Label === "th" ? (
        <th key={index} scope="row" className={styles.label}>
          {content}
        </th>
      ) : (
        <td
          key={index}
          className={mergeClasses(
            styles.cell,
            isAmount && text.number,
            cell.state === "unreadable" && styles.unreadable,
          )}
        >
          {content}
        </td>
      );
    });
  return (
    <section className={text.section}>
      <h3 className={text.subheading} id={id}>
        {r.rows}
      </h3>
      {shown < all && <p className={text.quiet}>{r.firstRows(number.format(shown), t.rows(all))}</p>}
      <div className={styles.scroller} role="region" aria-labelledby={id} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {table.columns.map(({ header }, index) => (
                <th
                  key={index}
                  scope="col"
                  className={mergeClasses(
                    styles.head,
                    decimals[index] !== null && styles.end,
                    index > 0 && styles.later,
                  )}
                >
                  {header || r.noHeader(index + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, shown).map(({ cells: row, marks }, index) => (
              <tr key={index}>{cells(row, marks, "th")}</tr>
            ))}
          </tbody>
          <tfoot>
            {table.totals.map(({ cells: row }, index) => (
              <tr key={index} className={styles.total}>
                {cells(row, [], "th")}
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
      {table.footnotes.map(({ mark, text: note }, index) => (
        <p key={index} className={text.quiet}>
          {mark} {note}
        </p>
      ))}
      {!isLong && shown < all && (
        <QuietButton onClick={() => setLong(true)}>{r.showAll(t.rows(Math.min(all, MOST)))}</QuietButton>
      )}
    </section>
  );
}

/** Digits as they are, grouped: a figure longer than a double holds is shown as it was written. */
function exact(cell: TableCell, number: Intl.NumberFormat): string {
  const digits = (cell.value ?? "").replace(/\D/g, "").length;
  return digits > 15 ? cell.text : number.format(Number(cell.value));
}

const decimalsOf = (value: string): number => value.split(".")[1]?.length ?? 0;

const useStyles = makeStyles({
  scroller: {
    overflowX: "auto",
    marginTop: tokens.spacingVerticalXS,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { ...typographyStyles.caption1, borderCollapse: "collapse", minWidth: "100%" },
  head: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    textAlign: "left",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  end: { textAlign: "right" },
  later: { paddingRight: 0, paddingLeft: tokens.spacingHorizontalS },
  label: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    minWidth: "88px",
  },
  cell: { padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
  unreadable: { textAlign: "right", textDecorationLine: "underline", textDecorationStyle: "wavy" },
  total: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});
