import type { Language } from "../../domain/finding.ts";
import type { Payment } from "../../domain/register.ts";
import { currencyWord } from "../../domain/currency.ts";
import { type Currency, HUNDREDTHS } from "../../domain/units.ts";
import { aliasKey } from "../../matching/compare-pair.ts";
import { moneyWords } from "../../reading/numbers.ts";
import { payments as shape } from "../../reading/register/payments.ts";
import { REGISTER_WANTED, readRegister } from "../../reading/register/read-register.ts";
import type { NewCell, NewColumn, Workbook } from "../../workbook/port.ts";
import { findTable, type FoundTable, tableSheet } from "../register-table.ts";
import type { PaymentRow } from "./ledger-view.ts";

export type PaymentsWritten =
  /** `others` rows of the table are not booked in the ledger: somebody's own, or of a name that has been undone. */
  | {
      readonly kind: "written";
      readonly sheet: string;
      readonly added: number;
      readonly isNew: boolean;
      readonly others: number;
    }
  /** The table's place is taken by something that rows cannot be added to: it is left alone. */
  | { readonly kind: "blocked"; readonly sheet: string }
  | { readonly kind: "none" }
  | { readonly kind: "tooMany"; readonly most: number };

/** Rows added to a table that is there. More than this is a new ledger rather than news. */
const MOST_ADDED = 1_000;

/**
 * What is booked, in the table *Utbetalningar* (product.md §3): a new sheet where there is none, else the rows it lacks, below
 * those it has. Run twice, it adds nothing the second time; nothing that stands there is changed.
 * @throws WorkbookError
 */
export async function writePayments(
  workbook: Workbook,
  rows: readonly PaymentRow[],
  of: { readonly language: Language; readonly currency: Currency },
): Promise<PaymentsWritten> {
  if (rows.length === 0) return { kind: "none" };
  const grids = await workbook.read(REGISTER_WANTED);
  const { register } = readRegister(grids);
  const found = findTable(grids, shape, register.payments);
  if (!found) {
    if (register.payments[0]) return { kind: "blocked", sheet: register.payments[0].place.sheet ?? "" };
    const [made] = await workbook.writeSheets([paymentsSheet(rows, of)], "add");
    if (made!.outcome === "left") return { kind: "blocked", sheet: made!.name };
    return { kind: "written", sheet: made!.name, added: rows.length, isNew: true, others: 0 };
  }
  const { missing, others } = compared(rows, register.payments);
  if (missing.length > MOST_ADDED) return { kind: "tooMany", most: MOST_ADDED };
  if (missing.length > 0 && !(await workbook.addRows(newRows(found, missing))))
    return { kind: "blocked", sheet: found.sheet };
  return { kind: "written", sheet: found.sheet, added: missing.length, isNew: false, others };
}

/** Rows the table lacks, and rows it has that are not booked; as many of a kind count as there are. */
function compared(rows: readonly PaymentRow[], there: readonly Payment[]) {
  const keyOf = (partner: string, date: string | null, ore: number | null, voucher: string | null) =>
    [aliasKey(partner), date, ore, voucher?.trim() ?? ""].join("\n");
  const left = new Map<string, number>();
  for (const { partner, date, amount, voucher } of there) {
    const key = keyOf(partner, date, amount, voucher);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const missing = rows.filter(({ partner, date, booked, voucher }) => {
    const key = keyOf(partner, date, booked, voucher);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  return { missing, others: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

/** In the table's own columns and unit; a column of its own that the ledger says nothing of is left blank. */
function newRows({ sheet, table, headers, columnOf }: FoundTable, rows: readonly PaymentRow[]) {
  const amount = columnOf("amount");
  const perUnit = HUNDREDTHS[moneyWords(headers[amount] ?? "").unit ?? "one"];
  const holds: Readonly<Record<number, NewColumn["holds"]>> = { [columnOf("date")]: "date", [amount]: "amount" };
  return {
    sheet,
    table,
    columns: headers.map((_, at) => ({
      holds: holds[at] ?? ("text" as const),
      decimals: at === amount ? decimals(rows) : 0,
    })),
    rows: rows.map(({ partner, date, booked, voucher }) => {
      const cells: NewCell[] = headers.map(() => null);
      cells[columnOf("partner")] = partner;
      cells[columnOf("date")] = date;
      cells[amount] = booked / perUnit;
      if (columnOf("voucher") >= 0) cells[columnOf("voucher")] = voucher;
      return cells;
    }),
  };
}

const decimals = (rows: readonly PaymentRow[]): number => (rows.some(({ booked }) => booked % 100 !== 0) ? 2 : 0);

const WORDS = {
  sv: { name: "Utbetalningar", headers: ["Part", "Datum", "Belopp", "Verifikat"] },
  en: { name: "Payments", headers: ["Partner", "Date", "Amount", "Voucher"] },
} as const;

function paymentsSheet(
  rows: readonly PaymentRow[],
  { language, currency }: { readonly language: Language; readonly currency: Currency },
) {
  const { name, headers } = WORDS[language];
  const column = (at: number, holds: NewColumn["holds"], letters: number): NewColumn => ({
    header: holds === "amount" ? `${headers[at]}, ${currencyWord(currency, language)}` : headers[at]!,
    holds,
    decimals: holds === "amount" ? decimals(rows) : 0,
    letters,
  });
  return tableSheet(
    "payments",
    name,
    [column(0, "text", 30), column(1, "date", 11), column(2, "amount", 14), column(3, "text", 14)],
    rows.map(({ partner, date, booked, voucher }) => [partner, date, booked / 100, voucher]),
  );
}
