import { LONGEST_LINE } from "./limits.ts";
import type { PlainRows } from "./plain-row.ts";
import type { PlainVouchers } from "./plain-voucher.ts";
import { SameView } from "./text-bytes.ts";
import type { VoucherRecords } from "./voucher-records.ts";

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;
const HASH = 35;
const OPEN = 123;
const CLOSE = 125;
/** `#TRA`, `NS` and `#VER` as words, the first byte lowest. */
const TRA = 0x41525423;
const NS = 0x534e;
const VER = 0x52455623;
const LABEL_BYTES = 6;

/**
 * Reads vouchers and rows as long as they are written the usual way, line after line, and stops at the first line that
 * is not: that one is for the general reader. A shortcut and nothing else; both read the same file to the same columns.
 */
export class PlainLines {
  /** How many lines the last run read. */
  count = 0;
  readonly #views = new SameView();

  constructor(
    readonly vouchers: VoucherRecords,
    readonly heads: PlainVouchers,
    readonly rows: PlainRows,
  ) {}

  /**
   * @param before number of the line before `bytes[from]`
   * @param offset of `bytes[0]` in the file
   * @param most lines to read at most
   * @returns index of the first line not read
   */
  read(bytes: Uint8Array, from: number, to: number, before: number, offset: number, most: number): number {
    const { vouchers, heads, rows } = this;
    const view = this.#views.of(bytes);
    // A label is looked at as a word; in the last bytes of a chunk the general reader does.
    const last = Math.min(to, bytes.length - LABEL_BYTES);
    let i = from;
    let count = 0;
    while (i < last && count < most) {
      let at = i;
      let byte = bytes[at]!;
      while (byte === BLANK || byte === TAB) byte = bytes[++at]!;
      let next = -1;
      if (byte === HASH) {
        if (at > last) break;
        const label = view.getInt32(at, true);
        if (label === TRA && vouchers.isOpen && view.getUint16(at + 4, true) === NS) {
          next = rows.read(bytes, view, i, at, before + count + 1, offset);
          if (next >= 0) vouchers.tookRow();
        } else if (label === VER && vouchers.isOutside) {
          next = heads.read(bytes, view, i, at, before + count + 1, offset);
          if (next >= 0) vouchers.tookHead();
        }
      } else if (byte === CLOSE ? vouchers.isInOrder() : byte === OPEN && vouchers.isAnnounced) {
        const feed = bytes[at + 1] === RETURN ? at + 2 : at + 1;
        if (bytes[feed] === LINE_FEED && feed - i <= LONGEST_LINE) {
          next = feed + 1;
          vouchers.tookBrace(byte === OPEN);
        }
      }
      if (next < 0) break;
      i = next;
      count++;
    }
    this.count = count;
    return i;
  }
}
