import { NO_DAY } from "../ledger.ts";
import type { ByteDictionary } from "./dictionary.ts";
import { LONGEST_LINE } from "./limits.ts";
import { dayOfNumber } from "./values.ts";
import type { VoucherColumns } from "./voucher-columns.ts";

const LABEL_LENGTH = 4;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;

/**
 * Reads a #VER line written the way nearly all are: series, number, date, and perhaps a text and the day it was registered.
 * Anything else is left untouched for the general reader, as with plain rows.
 */
export class PlainVouchers {
  /** Dates come in runs: the last one is not reckoned again. */
  #lastNumber = 0;
  #lastDay = NO_DAY;
  /** Where the field read last stands, without quotes. */
  #from = 0;
  #to = 0;

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
    i = this.#field(bytes, i);
    if (i < 0) return -1;
    const seriesFrom = this.#from;
    const seriesTo = this.#to;
    i = this.#field(bytes, i);
    if (i < 0) return -1;
    const numberFrom = this.#from;
    const numberTo = this.#to;
    i = this.#field(bytes, i);
    if (i < 0) return -1;
    const day = this.#day(bytes);
    if (day === NO_DAY) return -1;

    let textFrom = 0;
    let textTo = 0;
    i = afterBlanks(bytes, i);
    if (bytes[i] === QUOTE) {
      i = this.#field(bytes, i);
      if (i < 0) return -1;
      textFrom = this.#from;
      textTo = this.#to;
      i = afterBlanks(bytes, i);
      if (bytes[i]! >= 48 && bytes[i]! <= 57) {
        i = this.#field(bytes, i);
        if (i < 0 || this.#day(bytes) === NO_DAY) return -1;
        i = afterBlanks(bytes, i);
      }
    }
    if (i - lineAt > LONGEST_LINE) return -1;
    if (bytes[i] === RETURN) i++;
    if (bytes[i] !== LINE_FEED) return -1;
    const series = this.series.intern(bytes, seriesFrom, seriesTo);
    const numberAt = numberTo > numberFrom ? offset + numberFrom : 0;
    const textAt = textTo > textFrom ? offset + textFrom : 0;
    this.columns.addVoucher(series, day, line, numberAt, numberTo - numberFrom, textAt, textTo - textFrom);
    return i + 1;
  }

  /** Reads one field, plain or quoted without `\`; gives the index after it, or −1 where it is neither. */
  #field(bytes: Uint8Array, at: number): number {
    let i = afterBlanks(bytes, at);
    let byte = bytes[i]!;
    const quoted = byte === QUOTE;
    if (quoted) byte = bytes[++i]!;
    this.#from = i;
    if (quoted) {
      while (byte > BACKSLASH || (byte !== QUOTE && byte !== BACKSLASH && byte >= BLANK)) byte = bytes[++i]!;
      this.#to = i;
      if (byte !== QUOTE) return -1;
      byte = bytes[++i]!;
    } else {
      while (byte > BLANK && byte < OPEN) byte = bytes[++i]!;
      this.#to = i;
      if (i === this.#from) return -1;
    }
    return byte === BLANK || byte === TAB || byte === LINE_FEED || byte === RETURN ? i : -1;
  }

  /** The field read last as a day, NO_DAY where it is none. */
  #day(bytes: Uint8Array): number {
    if (this.#to - this.#from !== 8) return NO_DAY;
    let number = 0;
    for (let i = this.#from; i < this.#to; i++) {
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

function afterBlanks(bytes: Uint8Array, from: number): number {
  let i = from;
  while (bytes[i] === BLANK || bytes[i] === TAB) i++;
  return i;
}
