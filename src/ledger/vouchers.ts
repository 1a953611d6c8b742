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

/** A voucher by its first row: names and texts are decoded when somebody reads them. */
export class VoucherOfRows implements BookedVoucher {
  constructor(
    private readonly ledger: BookedLedger,
    private readonly first: number,
    private readonly sum: number,
    readonly rows: number,
  ) {}

  get booked(): Ore {
    return ore(this.sum);
  }
  get file(): string {
    return this.ledger.name;
  }
  get name(): string {
    return nameOfRow(this.ledger, this.first);
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

export function nameOfRow(ledger: BookedLedger, row: number): string {
  const voucher = ledger.rows.voucher[row]!;
  return voucher < 0 ? "" : ledger.voucherName(voucher);
}
