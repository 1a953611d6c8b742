import type { BookedLedger, Counterparty } from "../booked-ledger.ts";
import type { LedgerAccount, LedgerRows } from "../ledger.ts";
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
  /** The distinct vouchers as written, one after the other, and where each ends. Voucher −1 is none. */
  readonly voucherNames: { readonly bytes: Uint8Array; readonly ends: Uint32Array };
  readonly problems: readonly TableProblem[];
  /** Every line after the header is one of these. */
  readonly lines: { readonly used: number; readonly reported: number; readonly blank: number };
  readonly source: SourceBytes;
}

/** A ledger, or the one reason why the file is none. */
export type TableReading = { readonly ledger: TableLedger } | { readonly ledger: null; readonly refused: TableProblem };

/** A csv or xlsx ledger seen as rows booked on counterparties. */
export function bookedTable(name: string, ledger: TableLedger): BookedLedger {
  const { rows, voucherNames, encoding, source, currencies } = ledger;
  const { bytes, ends } = voucherNames;
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
    accounts: ledger.accounts,
    counterparties: ledger.counterparties,
    counterpartyOfKey: ledger.counterpartyOfKey,
    currency: currencies.length === 1 ? currencies[0]! : null,
    voucherCount: ends.length,
    voucherName: (voucher) =>
      decode(unquoted(bytes.subarray(voucher === 0 ? 0 : ends[voucher - 1], ends[voucher])), encoding),
    rowText: (row) => decode(unquoted(bytesAt(source, rows.text.at[row] ?? 0, rows.text.length[row] ?? 0)), encoding),
    lineOf: (row) => rows.line[row] ?? 0,
  };
}

/** Every buffer the ledger stands on, each once: to be transferred from a worker, never cloned. */
export function buffersOfTable({ rows, voucherNames, counterpartyOfKey, source }: TableLedger): ArrayBufferLike[] {
  const columns = [
    ...[rows.account, rows.amount, rows.day, rows.voucher, rows.objects, rows.line, rows.text.at, rows.text.length],
    ...[voucherNames.bytes, voucherNames.ends, counterpartyOfKey, ...source.chunks],
  ];
  return [...new Set(columns.map(({ buffer }) => buffer))];
}
