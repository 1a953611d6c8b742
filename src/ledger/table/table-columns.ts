import { grown } from "../columns.ts";
import type { LedgerRows } from "../ledger.ts";

/** Collects the rows of a table as columns that grow. */
export class TableColumns {
  count = 0;
  #room = 1024;
  #account = new Int32Array(this.#room);
  #amount = new Float64Array(this.#room);
  #day = new Int32Array(this.#room);
  #voucher = new Int32Array(this.#room);
  #key = new Int32Array(this.#room);
  #line = new Int32Array(this.#room);
  #textAt = new Uint32Array(this.#room);
  #textLength = new Uint16Array(this.#room);

  /** Makes room for so many rows. Memory that is never written to is never really taken. */
  expect(rows: number): void {
    if (rows <= this.#room) return;
    this.#room = rows;
    this.#size();
  }

  /** Puts down the amount of the row to be added next, in two numbers of one sign: a large one becomes an object on the way. */
  putAmount(kronor: number, ore: number): void {
    this.#amount[this.count] = kronor * 100 + ore;
  }

  addRow(
    account: number,
    key: number,
    day: number,
    voucher: number,
    line: number,
    textAt: number,
    length: number,
  ): void {
    const row = this.count;
    this.#account[row] = account;
    this.#key[row] = key;
    this.#day[row] = day;
    this.#voucher[row] = voucher;
    this.#line[row] = line;
    this.#textAt[row] = textAt;
    this.#textLength[row] = length;
    if (++this.count === this.#room) {
      this.#room *= 2;
      this.#size();
    }
  }

  finish(): LedgerRows {
    const { count } = this;
    return {
      count,
      account: this.#account.subarray(0, count),
      amount: this.#amount.subarray(0, count),
      day: this.#day.subarray(0, count),
      voucher: this.#voucher.subarray(0, count),
      objects: this.#key.subarray(0, count),
      line: this.#line.subarray(0, count),
      text: { at: this.#textAt.subarray(0, count), length: this.#textLength.subarray(0, count) },
    };
  }

  #size(): void {
    this.#account = grown(this.#account, this.#room);
    this.#amount = grown(this.#amount, this.#room);
    this.#day = grown(this.#day, this.#room);
    this.#voucher = grown(this.#voucher, this.#room);
    this.#key = grown(this.#key, this.#room);
    this.#line = grown(this.#line, this.#room);
    this.#textAt = grown(this.#textAt, this.#room);
    this.#textLength = grown(this.#textLength, this.#room);
  }
}
