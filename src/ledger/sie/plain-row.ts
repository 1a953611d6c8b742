import { NO_DAY } from "../ledger.ts";
import type { AccountNumbers } from "./accounts.ts";
import { DayRuns } from "./day-runs.ts";
import { LONGEST_LINE } from "./limits.ts";
import type { ObjectLists } from "./object-lists.ts";
import { fourDigits, fourOf, nextOf, textEnd } from "./text-bytes.ts";
import type { VoucherColumns } from "./voucher-columns.ts";

const LABEL_LENGTH = 6;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;
const QUOTE = 34;
const MINUS = 45;
const DOT = 46;
const OPEN = 123;
const CLOSE = 125;
const EACH_CLOSE = fourOf(CLOSE);
/** Whole kronor of so many digits fit 31 bits, which add up faster than a double. */
const MOST_DIGITS = 9;

/**
 * Reads a #TRANS line written the way nearly all are: unquoted account, list of objects, amount, and perhaps a date and a
 * quoted text. One pass over the bytes and no objects made: this is where the time of a large file goes.
 * Anything else is left untouched for the general reader, which knows every form and reports what is wrong; the two agree.
 */
export class PlainRows {
  readonly #days = new DayRuns();

  constructor(
    readonly columns: VoucherColumns,
    readonly accounts: AccountNumbers,
    readonly lists: ObjectLists,
  ) {}

  /**
   * @param view of the same bytes
   * @param lineAt first byte of the line, `#TRANS` at `labelAt`; the bytes end with a line end
   * @param offset of `bytes[0]` in the file
   * @returns index of the next line, or −1 where the line is not plain and nothing was done
   */
  read(bytes: Uint8Array, view: DataView, lineAt: number, labelAt: number, line: number, offset: number): number {
    const last = bytes.length - 4;
    let i = labelAt + LABEL_LENGTH;
    let byte = bytes[i]!;
    if (byte !== BLANK && byte !== TAB) return -1;
    while (byte === BLANK || byte === TAB) byte = bytes[++i]!;

    const accountAt = i;
    const four = i <= last ? fourDigits(view.getInt32(i, true)) : -1;
    if (four >= 0) i += 4;
    while (bytes[i]! >= 48 && bytes[i]! <= 57) i++;
    const accountTo = i;
    byte = bytes[i]!;
    if (accountTo === accountAt || (byte !== BLANK && byte !== TAB)) return -1;
    byte = bytes[++i]!;
    while (byte === BLANK || byte === TAB) byte = bytes[++i]!;

    if (byte !== OPEN) return -1;
    const listAt = ++i;
    const listTo = nextOf(view, listAt, last, EACH_CLOSE);
    if (listTo < 0 || bytes[listTo] !== CLOSE) return -1;
    // A list seen for the first time is for the general reader; one seen is known byte by byte, so it is well formed.
    const list = listTo > listAt ? this.lists.findInOrder(view, listAt, listTo) : 0;
    if (list < 0) return -1;
    byte = bytes[(i = listTo + 1)]!;
    if (byte !== BLANK && byte !== TAB) return -1;
    while (byte === BLANK || byte === TAB) byte = bytes[++i]!;

    const negative = byte === MINUS;
    if (negative) byte = bytes[++i]!;
    const amountAt = i;
    let kronor = 0;
    for (; byte >= 48 && byte <= 57; byte = bytes[++i]!) kronor = (kronor * 10 + byte - 48) | 0;
    if (i === amountAt || i - amountAt > MOST_DIGITS) return -1;
    let ore = 0;
    if (byte === DOT) {
      const tenths = bytes[i + 1]! - 48;
      const hundredths = bytes[i + 2]! - 48;
      if (!(tenths >= 0 && tenths <= 9 && hundredths >= 0 && hundredths <= 9)) return -1;
      ore = tenths * 10 + hundredths;
      byte = bytes[(i += 3)]!;
    }

    let day = NO_DAY;
    let textAt = 0;
    let textTo = 0;
    if (byte === BLANK || byte === TAB) {
      while (byte === BLANK || byte === TAB) byte = bytes[++i]!;
      if (byte >= 48 && byte <= 57) {
        day = this.#days.at(bytes, view, i);
        if (day === NO_DAY) return -1;
        byte = bytes[(i += 8)]!;
      } else if (byte === QUOTE && bytes[i + 1] === QUOTE) {
        byte = bytes[(i += 2)]!;
      } else if (byte !== LINE_FEED && byte !== RETURN) {
        return -1;
      }
      if (byte === BLANK || byte === TAB) {
        while (byte === BLANK || byte === TAB) byte = bytes[++i]!;
        if (byte === QUOTE) {
          textAt = ++i;
          i = textEnd(view, i, last);
          if (i < 0 || bytes[i] !== QUOTE) return -1;
          textTo = i;
          byte = bytes[++i]!;
          while (byte === BLANK || byte === TAB) byte = bytes[++i]!;
        }
      }
    }
    if (i - lineAt > LONGEST_LINE) return -1;
    if (byte === RETURN) byte = bytes[++i]!;
    if (byte !== LINE_FEED) return -1;

    const isFour = accountTo - accountAt === 4;
    const account = isFour ? this.accounts.internFour(four) : this.accounts.intern(bytes, accountAt, accountTo);
    this.columns.putAmount(negative ? -kronor | 0 : kronor, negative ? -ore | 0 : ore);
    this.columns.addRow(account, list, day, line, textTo > textAt ? offset + textAt : 0, textTo - textAt);
    return i + 1;
  }
}
