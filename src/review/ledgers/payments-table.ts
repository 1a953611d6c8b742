import { fromDayNumber } from "../../domain/calendar.ts";
import type { Language } from "../../domain/finding.ts";
import type { NewColumn, NewTable } from "../../workbook/port.ts";
import type { VoucherLine } from "./ledger-view.ts";

/** One payment: what one voucher has booked on one partner. */
export interface PaymentRow extends Pick<VoucherLine, "name" | "day" | "booked"> {
  readonly partner: string;
}

const WORDS = {
  sv: { name: "Utbetalningar", headers: ["Part", "Datum", "Belopp, kr", "Verifikat"] },
  en: { name: "Payments", headers: ["Partner", "Date", "Amount, SEK", "Voucher"] },
} as const;

/** The table *Utbetalningar* (product.md §3): one row a voucher and partner, amounts in the ledger's kronor. */
export function paymentsTable(rows: readonly PaymentRow[], language: Language): NewTable {
  const { name, headers } = WORDS[language];
  const hasOre = rows.some(({ booked }) => booked % 100 !== 0);
  const column = (index: number, holds: NewColumn["holds"], letters: number): NewColumn => ({
    header: headers[index]!,
    holds,
    decimals: holds === "amount" && hasOre ? 2 : 0,
    letters,
  });
  return {
    name,
    tableName: name,
    columns: [column(0, "text", 30), column(1, "date", 11), column(2, "amount", 14), column(3, "text", 14)],
    rows: rows.map(({ partner, day, booked, name: voucher }) => [
      partner,
      day === null ? null : fromDayNumber(day),
      booked / 100,
      voucher || null,
    ]),
    below: [],
  };
}
