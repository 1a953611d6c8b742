import { type BookedLedger, type Counterparty, yearsOf } from "../booked-ledger.ts";
import type { LedgerAccount, LedgerRows, TextPlaces } from "../ledger.ts";
import { decode, type EncodingVerdict } from "../sie/encoding.ts";
import { bytesAt, type SourceBytes } from "../sie/source.ts";
import type { TableProblem } from "./problems.ts";
import { unquoted } from "./record.ts";
import type { TableShape } from "./look.ts";

/** A csv or xlsx ledger as read. Plain data without functions: it can be transferred from a worker. */
export interface TableLedger {
  readonly kind: "table";
  /** Headers, roles and signs it was read by. */
  readonly shape: TableShape;
  readonly encoding: EncodingVerdict;
  /** Without an account column: one account without a number. */
  readonly accounts: readonly LedgerAccount[];
  readonly counterparties: readonly Counterparty[];
  /** Index into `counterparties` of each value of `rows.objects`; −1 for a blank or masked name. */
  readonly counterpartyOfKey: Int32Array;
  /** Codes of the currency column; empty where there is none. */
  readonly currencies: readonly string[];
  /** `objects` is the key of the counterparty. */
  readonly rows: LedgerRows;
  /** Rows after each other with the same voucher share it; the same may come again later. Voucher −1 is none. */
  readonly vouchers: TextPlaces;
  readonly problems: readonly TableProblem[];
  /** Every line after the header is one of these. */
  readonly lines: { readonly used: number; readonly reported: number; readonly blank: number };
  readonly source: SourceBytes;
}

/** A ledger, or the one reason why the file is none. */
export type TableReading = { readonly ledger: TableLedger } | { readonly ledger: null; readonly refused: TableProblem };

/** A csv or xlsx ledger seen as rows booked on counterparties. */
export function bookedTable(name: string, ledger: TableLedger): BookedLedger {
  const { rows, vouchers, encoding, source, currencies } = ledger;
  const text = (at: number, length: number): string => decode(unquoted(bytesAt(source, at, length)), encoding);
  return {
    name,
    rows: {
      count: rows.count,
      account: rows.account,
      amount: rows.amount,
      day: rows.day,
      voucher: rows.voucher,
      key: rows.objects,
    },
    years: yearsOf(rows),
    accounts: ledger.accounts,
    counterparties: ledger.counterparties,
    counterpartyOfKey: ledger.counterpartyOfKey,
    currency: currencies.length === 1 ? currencies[0]! : null,
    voucherCount: vouchers.at.length,
    vouchersRepeat: true,
    voucherName: (voucher) => text(vouchers.at[voucher] ?? 0, vouchers.length[voucher] ?? 0),
    rowText: (row) => text(rows.text.at[row] ?? 0, rows.text.length[row] ?? 0),
    lineOf: (row) => rows.line[row] ?? 0,
  };
}

/** Every buffer the ledger stands on, each once: to be transferred from a worker, never cloned. */
export function buffersOfTable({ rows, vouchers, counterpartyOfKey, source }: TableLedger): ArrayBufferLike[] {
  const columns = [
    ...[rows.account, rows.amount, rows.day, rows.voucher, rows.objects, rows.line, rows.text.at, rows.text.length],
    ...[vouchers.at, vouchers.length, counterpartyOfKey, ...source.chunks],
  ];
  return [...new Set(columns.map(({ buffer }) => buffer))];
}
