import type { CalendarDate } from "../../domain/calendar.ts";
import type { LedgerAccount, LedgerRows, LedgerVouchers } from "../ledger.ts";
import { decode, type EncodingVerdict } from "./encoding.ts";
import { Line, rawText } from "./line.ts";
import type { SieProblem } from "./problems.ts";
import { type SourceBytes, textAt } from "./source.ts";

/** A SIE file as read. Plain data without functions: it can be transferred from a worker. */
export interface SieLedger {
  readonly kind: "sie";
  readonly company: string | null;
  /** As printed; null where the field is empty. */
  readonly orgNumber: string | null;
  /** 1–4, null where the file does not say. */
  readonly type: number | null;
  readonly program: readonly string[];
  /** ISO code where the file gives one. */
  readonly currency: string | null;
  readonly years: readonly { readonly index: number; readonly start: CalendarDate; readonly end: CalendarDate }[];
  readonly encoding: EncodingVerdict;
  readonly accounts: readonly LedgerAccount[];
  /** Numbers without leading zeros: 06 is 6. */
  readonly dimensions: readonly { readonly id: string; readonly name: string; readonly parent: string | null }[];
  readonly objects: readonly { readonly dimension: string; readonly id: string; readonly name: string }[];
  /** Σ of the rows within the file's own year per account, öre; NaN beyond what can be held exactly. */
  readonly movements: Float64Array;
  readonly balances: readonly AccountBalance[];
  readonly series: readonly string[];
  readonly vouchers: LedgerVouchers;
  readonly rows: LedgerRows;
  /** #TRANS lines within vouchers. `rows` has fewer where some could not be read; those stand among the problems. */
  readonly rowsSeen: number;
  /** #RTRANS and #BTRANS: counted, never summed. An added row stands as #TRANS too. */
  readonly addedRows: number;
  readonly removedRows: number;
  /** Indexes of vouchers whose rows do not come to zero. */
  readonly unbalanced: readonly number[];
  readonly checksum: "ok" | "wrong" | "absent";
  readonly problems: readonly SieProblem[];
  /** Every line of the file is one of these. */
  readonly lines: { readonly used: number; readonly reported: number; readonly blank: number };
  readonly source: SourceBytes;
  /** The distinct lists of objects as written, one after the other, and where each ends. List 0 is empty. */
  readonly objectLists: { readonly bytes: Uint8Array; readonly ends: Uint32Array };
}

export interface AccountBalance {
  readonly kind: "IB" | "UB" | "RES";
  readonly year: number;
  /** Index into the accounts. */
  readonly account: number;
  readonly ore: number;
  readonly line: number;
}

/** A ledger, or the one reason why the file is none. */
export type SieReading = { readonly ledger: SieLedger } | { readonly ledger: null; readonly refused: SieProblem };

export interface ObjectReference {
  /** Number of the dimension without leading zeros. */
  readonly dimension: string;
  readonly id: string;
}

export const voucherSeries = (ledger: SieLedger, voucher: number): string =>
  ledger.series[ledger.vouchers.series[voucher] ?? 0] ?? "";

export const voucherNumber = ({ vouchers, source, encoding }: SieLedger, voucher: number): string =>
  textAt(source, vouchers.number.at[voucher] ?? 0, vouchers.number.length[voucher] ?? 0, encoding);

export const voucherText = ({ vouchers, source, encoding }: SieLedger, voucher: number): string =>
  textAt(source, vouchers.text.at[voucher] ?? 0, vouchers.text.length[voucher] ?? 0, encoding);

/** The row's own text, empty where it has none: then the voucher's speaks for it. */
export const rowText = ({ rows, source, encoding }: SieLedger, row: number): string =>
  textAt(source, rows.text.at[row] ?? 0, rows.text.length[row] ?? 0, encoding);

/** The objects of one list (`rows.objects[row]`). A list of odd length gives its whole pairs; it was reported. */
export function objectsOf({ objectLists, encoding }: SieLedger, list: number): ObjectReference[] {
  const { bytes, ends } = objectLists;
  const line = new Line();
  line.bytes = bytes.subarray(list === 0 ? 0 : ends[list - 1], ends[list]);
  line.fields.split(line.bytes, 0, line.bytes.length, false);
  const pairs = Math.floor(line.fields.count / 2);
  return Array.from({ length: pairs }, (_, pair) => ({
    dimension: dimensionId(rawText(line.copy(2 * pair))),
    id: decode(line.copy(2 * pair + 1), encoding),
  }));
}

/** `06` and `6` are the same dimension. */
export const dimensionId = (text: string): string => text.replace(/^0+(?=\d)/, "");

/**
 * Every buffer the ledger stands on, each once: to be transferred from a worker, never cloned. The worker's own copy is
 * empty afterwards.
 */
export function buffersOf({ rows, vouchers, movements, source, objectLists }: SieLedger): ArrayBufferLike[] {
  const columns = [
    ...[rows.account, rows.amount, rows.day, rows.voucher, rows.objects, rows.line, rows.text.at, rows.text.length],
    ...[vouchers.series, vouchers.day, vouchers.firstRow, vouchers.difference, vouchers.line],
    ...[vouchers.number.at, vouchers.number.length, vouchers.text.at, vouchers.text.length],
    ...[movements, objectLists.bytes, objectLists.ends, ...source.chunks],
  ];
  return [...new Set(columns.map(({ buffer }) => buffer))];
}
