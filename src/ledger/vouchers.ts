import { type Ore, ore } from "../domain/money.ts";
import type { BookedLedger } from "./booked-ledger.ts";
import { NO_DAY } from "./ledger.ts";

/** What one voucher has booked on one partner, its rows taken together. */
export interface BookedVoucher {
  /** Name of the ledger's file. */
  readonly file: string;
  /** Series and number, empty where the ledger has none. */
  readonly name: string;
  /** Days since 1970-01-01; null where no day is known. */
  readonly day: number | null;
  readonly booked: Ore;
  readonly rows: number;
  /** Line of the file where its first row stands. */
  readonly line: number;
  /** Text of its first row. */
  readonly text: string;
}

/**
 * The vouchers of some rows. Rows of one voucher and one day are one: how a payment is split over rows says nothing.
 * A ledger without vouchers has each row for itself.
 */
export function vouchersOfRows(ledger: BookedLedger, rows: Int32Array): BookedVoucher[] {
  const groups = new Map<string, { first: number; booked: number; rows: number }>();
  for (const row of rows) {
    const voucher = ledger.rows.voucher[row]!;
    const key =
      voucher < 0
        ? `row ${row}`
        : `${ledger.vouchersRepeat ? ledger.voucherName(voucher) : voucher} ${ledger.rows.day[row]!}`;
    const group = groups.get(key);
    if (group) {
      group.booked += ledger.rows.amount[row]!;
      group.rows++;
    } else groups.set(key, { first: row, booked: ledger.rows.amount[row]!, rows: 1 });
  }
  return [...groups.values()].map(
    ({ first, booked, rows: count }) => new VoucherOfRows(ledger, first, ore(booked), count),
  );
}

/** Names and texts are decoded when somebody reads them. */
class VoucherOfRows implements BookedVoucher {
  constructor(
    readonly ledger: BookedLedger,
    readonly first: number,
    readonly booked: Ore,
    readonly rows: number,
  ) {}

  get file(): string {
    return this.ledger.name;
  }
  get name(): string {
    const voucher = this.ledger.rows.voucher[this.first]!;
    return voucher < 0 ? "" : this.ledger.voucherName(voucher);
  }
  get day(): number | null {
    const day = this.ledger.rows.day[this.first]!;
    return day === NO_DAY ? null : day;
  }
  get line(): number {
    return this.ledger.lineOf(this.first);
  }
  get text(): string {
    return this.ledger.rowText(this.first);
  }
}
