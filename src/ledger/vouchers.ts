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
  const vouchers: VoucherOfRows[] = [];
  const latestOf = new Map<number | string, VoucherOfRows>();
  for (const row of rows) {
    const voucher = ledger.rows.voucher[row]!;
    const day = ledger.rows.day[row]!;
    const ore = ledger.rows.amount[row]!;
    const key = ledger.vouchersRepeat && voucher >= 0 ? `${ledger.voucherName(voucher)} ${day}` : voucher;
    const same = voucher < 0 ? undefined : sameDay(latestOf.get(key), day);
    if (same) same.add(ore);
    else {
      const fresh = new VoucherOfRows(ledger, row, ore, latestOf.get(key));
      latestOf.set(key, fresh);
      vouchers.push(fresh);
    }
  }
  return vouchers;
}

/** A voucher whose rows have days of their own (SIE allows it) is one for each day. */
function sameDay(voucher: VoucherOfRows | undefined, day: number): VoucherOfRows | undefined {
  let found = voucher;
  while (found && found.dayOrNone !== day) found = found.earlier;
  return found;
}

/** Names and texts are decoded when somebody reads them. */
class VoucherOfRows implements BookedVoucher {
  readonly dayOrNone: number;
  rows = 1;
  #booked: number;

  constructor(
    readonly ledger: BookedLedger,
    readonly first: number,
    ore: number,
    /** The same voucher under another day. */
    readonly earlier: VoucherOfRows | undefined,
  ) {
    this.dayOrNone = ledger.rows.day[first]!;
    this.#booked = ore;
  }

  /** Exact: the ledger's sums have been bounded before vouchers are made. */
  add(ore: number): void {
    this.#booked += ore;
    this.rows++;
  }

  get booked(): Ore {
    return ore(this.#booked);
  }
  get file(): string {
    return this.ledger.name;
  }
  get name(): string {
    const voucher = this.ledger.rows.voucher[this.first]!;
    return voucher < 0 ? "" : this.ledger.voucherName(voucher);
  }
  get day(): number | null {
    return this.dayOrNone === NO_DAY ? null : this.dayOrNone;
  }
  get line(): number {
    return this.ledger.lineOf(this.first);
  }
  get text(): string {
    return this.ledger.rowText(this.first);
  }
}
