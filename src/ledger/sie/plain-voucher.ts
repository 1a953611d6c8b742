import { NO_DAY } from "../ledger.ts";
import { DayRuns } from "./day-runs.ts";
import type { ByteDictionary } from "./dictionary.ts";
import { LONGEST_LINE } from "./limits.ts";
import { textEnd } from "./text-bytes.ts";
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
  readonly #days = new DayRuns();
  #lastLetter = -1;
  #lastSeries = 0;

  constructor(
    readonly columns: VoucherColumns,
    readonly series: ByteDictionary,
  ) {}

  /**
   * @param view of the same bytes
   * @param lineAt first byte of the line, `#VER` at `labelAt`; the bytes end with a line end
   * @param offset of `bytes[0]` in the file
   * @returns index of the next line, or −1 where the line is not plain and nothing was done
   */
  read(bytes: Uint8Array, view: DataView, lineAt: number, labelAt: number, line: number, offset: number): number {
    let i = labelAt + LABEL_LENGTH;
    if (bytes[i] !== BLANK && bytes[i] !== TAB) return -1;
    const seriesAt = afterBlanks(bytes, i);
    const seriesTo = fieldEnd(bytes, view, seriesAt);
    if (seriesTo < 0) return -1;
    const numberAt = afterBlanks(bytes, afterQuote(bytes, seriesTo));
    const numberTo = fieldEnd(bytes, view, numberAt);
    if (numberTo < 0) return -1;
    i = afterBlanks(bytes, afterQuote(bytes, numberTo));
    const isQuoted = bytes[i] === QUOTE;
    if (isQuoted) i++;
    const day = this.#days.at(bytes, view, i);
    if (day === NO_DAY) return -1;
    i += 8;
    if (isQuoted && bytes[i++] !== QUOTE) return -1;
    if (!endsField(bytes[i]!)) return -1;

    let textFrom = 0;
    let textTo = 0;
    i = afterBlanks(bytes, i);
    if (bytes[i] === QUOTE) {
      textFrom = i + 1;
      textTo = fieldEnd(bytes, view, i);
      if (textTo < 0) return -1;
      i = afterBlanks(bytes, textTo + 1);
      if (bytes[i]! >= 48 && bytes[i]! <= 57) {
        if (this.#days.at(bytes, view, i) === NO_DAY || !endsField(bytes[i + 8]!)) return -1;
        i = afterBlanks(bytes, i + 8);
        const signTo = fieldEnd(bytes, view, i);
        if (signTo >= 0) i = afterBlanks(bytes, afterQuote(bytes, signTo));
      }
    }
    if (i - lineAt > LONGEST_LINE) return -1;
    if (bytes[i] === RETURN) i++;
    if (bytes[i] !== LINE_FEED) return -1;
    const seriesFrom = afterQuote(bytes, seriesAt);
    const numberFrom = afterQuote(bytes, numberAt);
    const series = this.#seriesAt(bytes, view, seriesFrom, seriesTo);
    const numberOffset = numberTo > numberFrom ? offset + numberFrom : 0;
    const textOffset = textTo > textFrom ? offset + textFrom : 0;
    this.columns.addVoucher(series, day, line, numberOffset, numberTo - numberFrom, textOffset, textTo - textFrom);
    return i + 1;
  }

  /** Vouchers stand series by series: the last one of a single letter is known by it. */
  #seriesAt(bytes: Uint8Array, view: DataView, from: number, to: number): number {
    if (to - from === 1 && bytes[from] === this.#lastLetter) return this.#lastSeries;
    const known = this.series.find(view, from, to);
    const series = known >= 0 ? known : this.series.intern(bytes, from, to);
    if (to - from === 1) {
      this.#lastLetter = bytes[from]!;
      this.#lastSeries = series;
    }
    return series;
  }
}

/** Where the field at `at` ends, its quote not counted; −1 where it is neither plain nor quoted without `\`. */
function fieldEnd(bytes: Uint8Array, view: DataView, at: number): number {
  let i = at;
  let byte = bytes[i]!;
  if (byte === QUOTE) {
    i = textEnd(view, at + 1, bytes.length - 4);
    return i >= 0 && bytes[i] === QUOTE && endsField(bytes[i + 1]!) ? i : -1;
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
