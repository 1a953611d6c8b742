import { NO_DAY } from "../ledger.ts";
import { fourDigits } from "../sie/text-bytes.ts";
import { dayOfNumber } from "../sie/values.ts";

const MINUS = 45;
const ZERO = 48;
/** Far out of any range, whatever is added. */
const NO_NUMBER = -1e6;

/** Reads `yyyy-mm-dd` and `yyyymmdd` of 1900–2099. Ledgers are in order of date: the last one is known by its bytes. */
export class IsoDays {
  /** The day last read. */
  day = NO_DAY;
  #length = 0;
  #first = 0;
  #middle = 0;
  #last = 0;

  /** Reads the date at `at`, at least ten bytes before the end of the bytes; gives the index after it, −1 where none stands there. */
  read(bytes: Uint8Array, view: DataView, at: number): number {
    const first = view.getInt32(at, true);
    const middle = view.getInt32(at + 4, true);
    const length = this.#length;
    if (first === this.#first && middle === this.#middle && length > 0)
      if (view.getInt32(at + length - 4, true) === this.#last) return at + length;
    const dash = bytes[at + 4] === MINUS ? 1 : 0;
    if (dash === 1 && bytes[at + 7] !== MINUS) return -1;
    const year = fourDigits(first);
    if (year < 1900 || year > 2099) return -1;
    const day = dayOfNumber(
      year * 10_000 + twoDigits(bytes, at + 4 + dash) * 100 + twoDigits(bytes, at + 6 + 2 * dash),
    );
    if (day === NO_DAY) return -1;
    this.day = day;
    this.#length = 8 + 2 * dash;
    this.#first = first;
    this.#middle = middle;
    this.#last = view.getInt32(at + this.#length - 4, true);
    return at + this.#length;
  }
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [bytes[at]! - ZERO, bytes[at + 1]! - ZERO];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_NUMBER;
}
