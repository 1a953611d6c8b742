import type { Currency } from "../domain/units.ts";
import { type LedgerAccount, NO_DAY } from "./ledger.ts";

/** Whom a row was booked on, as the ledger names them. */
export interface Counterparty {
  readonly name: string;
  /** As written, where the ledger gives one. */
  readonly orgNumber: string | null;
}

/** The columns that reconciling reads, one value a row. */
export interface BookedRows {
  readonly count: number;
  /** Index into the ledger's accounts. */
  readonly account: Int32Array;
  /** Öre, debit is plus; safe integers. */
  readonly amount: Float64Array;
  /** Days since 1970-01-01; NO_DAY where it is not known. */
  readonly day: Int32Array;
  readonly voucher: Int32Array;
  /** Index into `counterpartyOfKey`: a list of objects in SIE, a counterparty in a table. */
  readonly key: Int32Array;
}

/**
 * Any ledger, seen as rows booked on counterparties. What a ledger says is *booked*; it is never called paid
 * (domain.md §3.5(4)).
 */
export interface BookedLedger {
  /** Name of the file, for sentences. */
  readonly name: string;
  readonly rows: BookedRows;
  /** The calendar years that rows are dated in, in order: `yearsOf(rows)`. */
  readonly years: readonly number[];
  readonly accounts: readonly LedgerAccount[];
  readonly counterparties: readonly Counterparty[];
  /** Index into `counterparties`, −1 where the key names none. */
  readonly counterpartyOfKey: Int32Array;
  /** Null where the ledger does not say. */
  readonly currency: Currency | null;
  readonly voucherCount: number;
  /** Rows apart from each other may be of one voucher under two indexes: its name tells. */
  readonly vouchersRepeat: boolean;
  /** Series and number as written (`K 12`), empty where the ledger has none. Decoded when asked for. */
  readonly voucherName: (voucher: number) => string;
  readonly rowText: (row: number) => string;
  /** Line of the file, counted from 1. */
  readonly lineOf: (row: number) => number;
}

/** The calendar years that rows are dated in, in order. */
export function yearsOf({ count, day: days }: Pick<BookedRows, "count" | "day">): number[] {
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < count; row++) {
    const day = days[row]!;
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return [];
  const year = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
  return Array.from({ length: year(last) - year(first) + 1 }, (_, i) => year(first) + i);
}
