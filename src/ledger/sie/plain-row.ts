import { NO_DAY } from "../ledger.ts";
import type { AccountNumbers } from "./accounts.ts";
import { HASH_OF_NOTHING, hashWith } from "./dictionary.ts";
import { LONGEST_LINE } from "./limits.ts";
import type { ObjectLists } from "./object-lists.ts";
import { ENDS_TEXT } from "./text-bytes.ts";
import { dayOfNumber } from "./values.ts";
import type { VoucherColumns } from "./voucher-columns.ts";

const LABEL_LENGTH = 6;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;
const QUOTE = 34;
const MINUS = 45;
const DOT = 46;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
/** 10^13 kronor in öre has 15 digits: below this, digits add up exactly in a double. */
const MOST_DIGITS = 15;

/**
 * Reads a #TRANS line written the way nearly all are: unquoted account, list of objects, amount, and perhaps a date and a
 * quoted text. One pass over the bytes and no objects made: this is where the time of a large file goes.
 * Anything else is left untouched for the general reader, which knows every form and reports what is wrong; the two agree.
 */
export class PlainRows {
  /** Dates come in runs: the last one is not reckoned again. */
  #lastDate = 0;
  #lastDay = NO_DAY;

  constructor(
    readonly columns: VoucherColumns,
    readonly accounts: AccountNumbers,
    readonly lists: ObjectLists,
  ) {}

  /**
   * @param lineAt first byte of the line, `#TRANS` at `labelAt`; the bytes end with a line end
   * @param offset of `bytes[0]` in the file
   * @returns index of the next line, or −1 where the line is not plain and nothing was done
   */
  read(bytes: Uint8Array, lineAt: number, labelAt: number, line: number, offset: number): number {
    let i = labelAt + LABEL_LENGTH;
    let byte = bytes[i]!;
    if (byte !== BLANK && byte !== TAB) return -1;
    while (byte === BLANK || byte === TAB) byte = bytes[++i]!;

    const accountAt = i;
    let number = 0;
    for (; byte >= 48 && byte <= 57; byte = bytes[++i]!) number = number * 10 + byte - 48;
    const accountEnd = i;
    if (accountEnd === accountAt || (byte !== BLANK && byte !== TAB)) return -1;
    while (byte === BLANK || byte === TAB) byte = bytes[++i]!;

    if (byte !== OPEN) return -1;
    const listAt = ++i;
    byte = bytes[i]!;
    let hash = HASH_OF_NOTHING;
    for (; byte >= BLANK && byte < OPEN && byte !== BACKSLASH; byte = bytes[++i]!) hash = hashWith(hash, byte);
    const listTo = i;
    if (byte !== CLOSE) return -1;
    byte = bytes[++i]!;
    if (byte !== BLANK && byte !== TAB) return -1;
    while (byte === BLANK || byte === TAB) byte = bytes[++i]!;

    const negative = byte === MINUS;
    if (negative) byte = bytes[++i]!;
    const amountAt = i;
    let amount = 0;
    for (; byte >= 48 && byte <= 57; byte = bytes[++i]!) amount = amount * 10 + byte - 48;
    if (i === amountAt || i - amountAt > MOST_DIGITS - 2) return -1;
    if (byte === DOT) {
      const tenths = bytes[i + 1]! - 48;
      const hundredths = bytes[i + 2]! - 48;
      if (!(tenths >= 0 && tenths <= 9 && hundredths >= 0 && hundredths <= 9)) return -1;
      amount = amount * 100 + tenths * 10 + hundredths;
      byte = bytes[(i += 3)]!;
    } else {
      amount *= 100;
    }

    let day = NO_DAY;
    let textAt = 0;
    let textTo = 0;
    if (byte === BLANK || byte === TAB) {
      while (byte === BLANK || byte === TAB) byte = bytes[++i]!;
      if (byte >= 48 && byte <= 57) {
        const dayAt = i;
        let date = 0;
        for (; byte >= 48 && byte <= 57; byte = bytes[++i]!) date = date * 10 + byte - 48;
        if (i - dayAt !== 8) return -1;
        if (date !== this.#lastDate) {
          this.#lastDate = date;
          this.#lastDay = dayOfNumber(date);
        }
        day = this.#lastDay;
        if (day === NO_DAY) return -1;
      } else if (byte === QUOTE && bytes[i + 1] === QUOTE) {
        byte = bytes[(i += 2)]!;
      } else if (byte !== LINE_FEED && byte !== RETURN) {
        return -1;
      }
      if (byte === BLANK || byte === TAB) {
        while (byte === BLANK || byte === TAB) byte = bytes[++i]!;
        if (byte === QUOTE) {
          textAt = ++i;
          byte = bytes[i]!;
          while (ENDS_TEXT[byte] === 0) byte = bytes[++i]!;
          if (byte !== QUOTE) return -1;
          textTo = i;
          byte = bytes[++i]!;
          while (byte === BLANK || byte === TAB) byte = bytes[++i]!;
        }
      }
    }
    if (i - lineAt > LONGEST_LINE) return -1;
    if (byte === RETURN) byte = bytes[++i]!;
    if (byte !== LINE_FEED) return -1;

    // A list seen for the first time is for the general reader: nothing is done here that it would do otherwise.
    const list = listTo > listAt ? this.lists.findInOrder(bytes, listAt, listTo, hash) : 0;
    if (list < 0) return -1;
    const fourDigits = accountEnd - accountAt === 4;
    const account = fourDigits ? this.accounts.internFour(number) : this.accounts.intern(bytes, accountAt, accountEnd);
    this.columns.putAmount(negative ? 0 - amount : amount);
    this.columns.addRow(account, list, day, line, textTo > textAt ? offset + textAt : 0, textTo - textAt);
    return i + 1;
  }
}
