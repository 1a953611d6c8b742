import { NO_DAY } from "../ledger.ts";
import type { ByteDictionary } from "./dictionary.ts";
import { LONGEST_LINE } from "./limits.ts";
import { ENDS_TEXT } from "./text-bytes.ts";
import { dayOfNumber } from "./values.ts";
import type { VoucherColumns } from "./voucher-columns.ts";

const LABEL_LENGTH = 4;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;
const QUOTE = 34;
const OPEN = 123;

/**
 * Reads a #VER line written the way nearly all are: series, number, date, and perhaps a text, the day it
 * was registered and by whom.
 * Anything else is left untouched for the general reader, as with plain rows.
 */
export class PlainVouchers {
  /** Dates come in runs: the last one is not reckoned again. */
  #lastNumber = 0;
  #lastDay = NO_DAY;

  constructor(
    readonly columns: VoucherColumns,
    readonly series: ByteDictionary,
  ) {}

  /**
   * @param lineAt first byte of the line, `#VER` at `labelAt`; the bytes end with a line end
   * @param offset of `bytes[0]` in the file
   * @returns index of the next line, or −1 where the line is not plain and nothing was done
   */
  read(bytes: Uint8Array, lineAt: number, labelAt: number, line: number, offset: number): number {
    let i = labelAt + LABEL_LENGTH;
    if (bytes[i] !== BLANK && bytes[i] !== TAB) return -1;
    const seriesAt = afterBlanks(bytes, i);
    const seriesTo = fieldEnd(bytes, seriesAt);
    if (seriesTo < 0) return -1;
    const numberAt = afterBlanks(bytes, afterQuote(bytes, seriesTo));
    const numberTo = fieldEnd(bytes, numberAt);
    if (numberTo < 0) return -1;
    const dayAt = afterBlanks(bytes, afterQuote(bytes, numberTo));
    const dayTo = fieldEnd(bytes, dayAt);
    const day = dayTo < 0 ? NO_DAY : this.#day(bytes, afterQuote(bytes, dayAt), dayTo);
    if (day === NO_DAY) return -1;

    let textFrom = 0;
    let textTo = 0;
    i = afterBlanks(bytes, afterQuote(bytes, dayTo));
    if (bytes[i] === QUOTE) {
      textFrom = i + 1;
      textTo = fieldEnd(bytes, i);
      if (textTo < 0) return -1;
      i = afterBlanks(bytes, textTo + 1);
      if (bytes[i]! >= 48 && bytes[i]! <= 57) {
        const to = fieldEnd(bytes, i);
        if (to < 0 || this.#day(bytes, i, to) === NO_DAY) return -1;
        i = afterBlanks(bytes, to);
        const signTo = fieldEnd(bytes, i);
        if (signTo >= 0) i = afterBlanks(bytes, afterQuote(bytes, signTo));
      }
    }
    if (i - lineAt > LONGEST_LINE) return -1;
    if (bytes[i] === RETURN) i++;
    if (bytes[i] !== LINE_FEED) return -1;
    const numberFrom = afterQuote(bytes, numberAt);
    const series = this.series.intern(bytes, afterQuote(bytes, seriesAt), seriesTo);
    const numberOffset = numberTo > numberFrom ? offset + numberFrom : 0;
    const textOffset = textTo > textFrom ? offset + textFrom : 0;
    this.columns.addVoucher(series, day, line, numberOffset, numberTo - numberFrom, textOffset, textTo - textFrom);
    return i + 1;
  }

  /** Eight digits as a day, NO_DAY where they are none. */
  #day(bytes: Uint8Array, from: number, to: number): number {
    if (to - from !== 8) return NO_DAY;
    let number = 0;
    for (let i = from; i < to; i++) {
      const digit = bytes[i]! - 48;
      if (digit < 0 || digit > 9) return NO_DAY;
      number = number * 10 + digit;
    }
    if (number !== this.#lastNumber) {
      this.#lastNumber = number;
      this.#lastDay = dayOfNumber(number);
    }
    return this.#lastDay;
  }
}

/** Where the field at `at` ends, its quote not counted; −1 where it is neither plain nor quoted without `\`. */
function fieldEnd(bytes: Uint8Array, at: number): number {
  let i = at;
  let byte = bytes[i]!;
  if (byte === QUOTE) {
    byte = bytes[++i]!;
    while (ENDS_TEXT[byte] === 0) byte = bytes[++i]!;
    return byte === QUOTE && endsField(bytes[i + 1]!) ? i : -1;
  }
  while (byte > BLANK && byte < OPEN && byte !== QUOTE) byte = bytes[++i]!;
  return i > at && endsField(byte) ? i : -1;
}

const endsField = (byte: number): boolean => byte === BLANK || byte === TAB || byte === LINE_FEED || byte === RETURN;
/** Index after a quote, where one stands at `at`. */
const afterQuote = (bytes: Uint8Array, at: number): number => (bytes[at] === QUOTE ? at + 1 : at);

function afterBlanks(bytes: Uint8Array, from: number): number {
  let i = from;
  while (bytes[i] === BLANK || bytes[i] === TAB) i++;
  return i;
}
