import { grown } from "../columns.ts";
import { type LedgerRows, type LedgerVouchers, NO_DAY } from "../ledger.ts";

/** Room for this much more than the beginning of a file makes likely. */
const SPARE = 1.05;
const SAFE = Number.MAX_SAFE_INTEGER;

/** Collects rows and vouchers as columns that grow. */
export class VoucherColumns {
  rowCount = 0;
  voucherCount = 0;
  #rowRoom = 1024;
  #voucherRoom = 256;
  #account = new Int32Array(this.#rowRoom);
  #amount = new Float64Array(this.#rowRoom);
  #day = new Int32Array(this.#rowRoom);
  #voucher = new Int32Array(this.#rowRoom);
  #objects = new Int32Array(this.#rowRoom);
  #line = new Int32Array(this.#rowRoom);
  #textAt = new Uint32Array(this.#rowRoom);
  #textLength = new Uint16Array(this.#rowRoom);

  #series = new Int32Array(this.#voucherRoom);
  #numberAt = new Uint32Array(this.#voucherRoom);
  #numberLength = new Uint16Array(this.#voucherRoom);
  #voucherTextAt = new Uint32Array(this.#voucherRoom);
  #voucherTextLength = new Uint16Array(this.#voucherRoom);
  #voucherDay = new Int32Array(this.#voucherRoom);
  #firstRow = new Int32Array(this.#voucherRoom);
  #difference = new Float64Array(this.#voucherRoom);
  #voucherLine = new Int32Array(this.#voucherRoom);

  /** Makes room for a file of which this share (0–1) has been read, if the rest is like it: room is made once. */
  expect(share: number): void {
    this.#rowRoom = Math.max(this.#rowRoom, Math.ceil((this.rowCount / share) * SPARE));
    this.#voucherRoom = Math.max(this.#voucherRoom, Math.ceil((this.voucherCount / share) * SPARE));
    this.#sizeRows();
    this.#sizeVouchers();
  }

  /**
   * Puts down the amount of the row to be added next, in two numbers of one sign: a number beyond 31 bits handed to a large
   * function becomes an object, and a million of them a collection of garbage.
   */
  putAmount(kronor: number, ore: number): void {
    this.#amount[this.rowCount] = kronor * 100 + ore;
  }

  /** Adds a row to the newest voucher; its amount has been put down. Texts lie at offsets of the file. */
  addRow(account: number, objects: number, day: number, line: number, textAt: number, textLength: number): void {
    const row = this.rowCount;
    const voucher = this.voucherCount - 1;
    this.#account[row] = account;
    this.#day[row] = day === NO_DAY ? this.#voucherDay[voucher]! : day;
    this.#voucher[row] = voucher;
    this.#objects[row] = objects;
    this.#line[row] = line;
    this.#textAt[row] = textAt;
    this.#textLength[row] = textLength;
    const difference = this.#difference[voucher]! + this.#amount[row]!;
    // Beyond the safe range a sum loses öre in silence: then nobody can know.
    this.#difference[voucher] = difference > SAFE || difference < -SAFE ? NaN : difference;
    this.rowCount = row + 1;
    if (this.rowCount === this.#rowRoom) {
      this.#rowRoom *= 2;
      this.#sizeRows();
    }
  }

  addVoucher(
    series: number,
    day: number,
    line: number,
    numberAt: number,
    numberLength: number,
    textAt: number,
    textLength: number,
  ): void {
    const voucher = this.voucherCount;
    if (voucher === this.#voucherRoom) {
      this.#voucherRoom *= 2;
      this.#sizeVouchers();
    }
    this.#series[voucher] = series;
    this.#voucherDay[voucher] = day;
    this.#voucherLine[voucher] = line;
    this.#numberAt[voucher] = numberAt;
    this.#numberLength[voucher] = numberLength;
    this.#voucherTextAt[voucher] = textAt;
    this.#voucherTextLength[voucher] = textLength;
    this.#firstRow[voucher] = this.rowCount;
    this.#difference[voucher] = 0;
    this.voucherCount = voucher + 1;
  }

  /** A row of the newest voucher could not be read: its sum says nothing any more. */
  spoilVoucher(): void {
    this.#difference[this.voucherCount - 1] = NaN;
  }

  rowsOfNewest(): number {
    return this.rowCount - this.#firstRow[this.voucherCount - 1]!;
  }

  /** Σ of the newest voucher so far, öre; NaN where it cannot be known. */
  differenceOfNewest(): number {
    return this.#difference[this.voucherCount - 1]!;
  }

  lineOfNewest(): number {
    return this.#voucherLine[this.voucherCount - 1]!;
  }

  rows(): LedgerRows {
    const n = this.rowCount;
    return {
      count: n,
      account: this.#account.subarray(0, n),
      amount: this.#amount.subarray(0, n),
      day: this.#day.subarray(0, n),
      voucher: this.#voucher.subarray(0, n),
      objects: this.#objects.subarray(0, n),
      line: this.#line.subarray(0, n),
      text: { at: this.#textAt.subarray(0, n), length: this.#textLength.subarray(0, n) },
    };
  }

  vouchers(): LedgerVouchers {
    const n = this.voucherCount;
    return {
      count: n,
      series: this.#series.subarray(0, n),
      number: { at: this.#numberAt.subarray(0, n), length: this.#numberLength.subarray(0, n) },
      text: { at: this.#voucherTextAt.subarray(0, n), length: this.#voucherTextLength.subarray(0, n) },
      day: this.#voucherDay.subarray(0, n),
      firstRow: this.#firstRow.subarray(0, n),
      difference: this.#difference.subarray(0, n),
      line: this.#voucherLine.subarray(0, n),
    };
  }

  #sizeRows(): void {
    const room = this.#rowRoom;
    this.#account = grown(this.#account, room);
    this.#amount = grown(this.#amount, room);
    this.#day = grown(this.#day, room);
    this.#voucher = grown(this.#voucher, room);
    this.#objects = grown(this.#objects, room);
    this.#line = grown(this.#line, room);
    this.#textAt = grown(this.#textAt, room);
    this.#textLength = grown(this.#textLength, room);
  }

  #sizeVouchers(): void {
    const room = this.#voucherRoom;
    this.#series = grown(this.#series, room);
    this.#numberAt = grown(this.#numberAt, room);
    this.#numberLength = grown(this.#numberLength, room);
    this.#voucherTextAt = grown(this.#voucherTextAt, room);
    this.#voucherTextLength = grown(this.#voucherTextLength, room);
    this.#voucherDay = grown(this.#voucherDay, room);
    this.#firstRow = grown(this.#firstRow, room);
    this.#difference = grown(this.#difference, room);
    this.#voucherLine = grown(this.#voucherLine, room);
  }
}
