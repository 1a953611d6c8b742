import type { BookedLedger } from "./booked-ledger.ts";
import { grown } from "./columns.ts";
import { AMOUNTS_A_PLACE, DAY, type GroupedRows, ROW, WORDS_A_PLACE } from "./sum-booked.ts";
import { type BookedVoucher, nameOfRow, VoucherOfRows } from "./vouchers.ts";

/** A ledger with its rows grouped by partner. */
export interface GroupedLedger {
  readonly ledger: BookedLedger;
  readonly grouped: GroupedRows;
}

/**
 * What the vouchers of the ledgers have booked on one partner, as columns in order of day. Rows of one voucher and one day
 * are one: how a payment is split over rows says nothing. A row without a voucher stands for itself.
 * One object for all partners: a ledger has a million rows, and nobody looks at most of them.
 */
export class PartnerVouchers {
  count = 0;
  day = new Int32Array(256);
  /** Öre. */
  booked = new Float64Array(256);
  #rows = new Int32Array(256);
  #first = new Int32Array(256);
  #ledger = new Int32Array(256);
  #order = new Float64Array(256);

  readonly #mayRepeat: boolean;

  constructor(readonly ledgers: readonly GroupedLedger[]) {
    this.#mayRepeat = ledgers.some(({ ledger }) => ledger.vouchersRepeat);
  }

  /** Takes the vouchers of a partner in place of those of another. */
  take(partner: number): this {
    this.count = 0;
    let isInOrder = true;
    this.ledgers.forEach(({ grouped }, index) => {
      this.#makeRoom(grouped.starts[partner + 1]! - grouped.starts[partner]!);
      isInOrder = this.#gather(grouped, partner, index) && isInOrder;
    });
    if (!isInOrder) this.#sortByDay();
    // Rows of a voucher stand together in its file, unless days go back and forth or a table has its name again.
    if (!isInOrder || this.#mayRepeat) this.#mergeWithinDays();
    return this;
  }

  /** The first place on a day or after it. */
  placeOf(day: number): number {
    let [from, to] = [0, this.count];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.day[middle]! < day) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /**
   * Puts the day that a place is of in order: the larger sum first, then by name. The order of the rows says nothing.
   * @param marks one a place, moved along
   */
  sortDayOf(place: number, marks: Uint8Array): void {
    let [from, to] = [place, place + 1];
    while (from > 0 && this.day[from - 1] === this.day[place]) from--;
    while (to < this.count && this.day[to] === this.day[place]) to++;
    const order = Array.from({ length: to - from }, (_, i) => from + i);
    order.sort((a, b) => this.#compare(a, b));
    permute(marks, from, order);
    this.#permute(from, order);
  }

  all(): BookedVoucher[] {
    return Array.from({ length: this.count }, (_, place) => this.at(place));
  }

  /** The voucher at a place, for somebody to look at. */
  at(place: number): BookedVoucher {
    return new VoucherOfRows(this.#ledgerAt(place), this.#first[place]!, this.booked[place]!, this.#rows[place]!);
  }

  /** Series and number, empty where the ledger has none. */
  nameAt(place: number): string {
    return nameOfRow(this.#ledgerAt(place), this.#first[place]!);
  }

  /** Index of the ledger it stands in. */
  fileAt(place: number): number {
    return this.#ledger[place]!;
  }

  #ledgerAt(place: number): BookedLedger {
    return this.ledgers[this.#ledger[place]!]!.ledger;
  }

  /** The rows of one ledger, those after each other in one voucher and on one day together; whether days never go back. */
  #gather({ starts, amounts, words }: GroupedRows, partner: number, index: number): boolean {
    let latestDay = this.count === 0 ? -Infinity : this.day[this.count - 1]!;
    let isInOrder = true;
    let place = this.count - 1;
    for (let at = starts[partner]!; at < starts[partner + 1]!; at++) {
      const row = words[WORDS_A_PLACE * at + ROW]!;
      const amount = amounts[AMOUNTS_A_PLACE * at]!;
      if (row < 0) {
        // Exact: the ledger's sums have been bounded before.
        this.booked[place]! += amount;
        this.#rows[place]!++;
        continue;
      }
      const day = words[WORDS_A_PLACE * at + DAY]!;
      if (day < latestDay) isInOrder = false;
      place++;
      this.day[place] = day;
      this.booked[place] = amount;
      this.#rows[place] = 1;
      this.#first[place] = row;
      this.#ledger[place] = index;
      latestDay = day;
    }
    this.count = place + 1;
    return isInOrder;
  }

  /** Sorts by day, as they stood on one day: the day and the place as one number, which sorts without a function. */
  #sortByDay(): void {
    if (this.#order.length < this.count) this.#order = new Float64Array(this.day.length);
    const order = this.#order.subarray(0, this.count);
    for (let place = 0; place < order.length; place++) order[place] = this.day[place]! * PLACES + place;
    order.sort();
    for (let place = 0; place < order.length; place++) order[place]! -= Math.floor(order[place]! / PLACES) * PLACES;
    this.#permute(0, order);
  }

  #mergeWithinDays(): void {
    let kept = 0;
    for (let from = 0; from < this.count;) {
      let to = from + 1;
      while (to < this.count && this.day[to] === this.day[from]) to++;
      let end = kept;
      for (let place = from; place < to; place++) {
        if (end > kept && this.#isSameVoucher(end - 1, place)) this.#merge(place, end - 1);
        else this.#move(place, end++);
      }
      kept = this.#mayRepeat && end - kept > 1 ? this.#mergeByName(kept, end) : end;
      from = to;
    }
    this.count = kept;
  }

  #isSameVoucher(one: number, other: number): boolean {
    const voucher = this.#voucherAt(one);
    return voucher >= 0 && voucher === this.#voucherAt(other) && this.#ledger[one] === this.#ledger[other];
  }

  #voucherAt(place: number): number {
    return this.#ledgerAt(place).rows.voucher[this.#first[place]!]!;
  }

  #mergeByName(from: number, to: number): number {
    const placeOf = new Map<string, number>();
    let end = from;
    for (let place = from; place < to; place++) {
      const name = this.#ledgerAt(place).vouchersRepeat ? this.nameAt(place) : "";
      const key = `${this.#ledger[place]} ${name}`;
      const same = name === "" ? undefined : placeOf.get(key);
      if (same === undefined) {
        placeOf.set(key, end);
        this.#move(place, end++);
      } else this.#merge(place, same);
    }
    return end;
  }

  #compare(one: number, other: number): number {
    const difference = this.booked[other]! - this.booked[one]!;
    if (difference !== 0) return difference;
    const [a, b] = [this.nameAt(one), this.nameAt(other)];
    return a < b ? -1 : a > b ? 1 : this.#first[one]! - this.#first[other]!;
  }

  #merge(place: number, into: number): void {
    this.booked[into]! += this.booked[place]!;
    this.#rows[into]! += this.#rows[place]!;
  }

  #move(place: number, to: number): void {
    if (place === to) return;
    this.day[to] = this.day[place]!;
    this.booked[to] = this.booked[place]!;
    this.#rows[to] = this.#rows[place]!;
    this.#first[to] = this.#first[place]!;
    this.#ledger[to] = this.#ledger[place]!;
  }

  /** Puts what stands at `order[i]` at `from + i`, in every column. */
  #permute(from: number, order: ArrayLike<number>): void {
    for (const column of [this.day, this.booked, this.#rows, this.#first, this.#ledger]) permute(column, from, order);
  }

  #makeRoom(more: number): void {
    if (this.count + more <= this.day.length) return;
    const room = Math.max(this.day.length * 2, this.count + more);
    this.day = grown(this.day, room);
    this.booked = grown(this.booked, room);
    this.#rows = grown(this.#rows, room);
    this.#first = grown(this.#first, room);
    this.#ledger = grown(this.#ledger, room);
  }
}

type Column = Int32Array | Float64Array | Uint8Array;

function permute(column: Column, from: number, order: ArrayLike<number>): void {
  const moved: number[] = [];
  for (let i = 0; i < order.length; i++) moved.push(column[order[i]!]!);
  for (let i = 0; i < moved.length; i++) column[from + i] = moved[i]!;
}

/** More rows than any file has: a day and a place below it are one safe integer. */
const PLACES = 2 ** 26;
