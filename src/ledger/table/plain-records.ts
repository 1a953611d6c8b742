import { NO_DAY } from "../ledger.ts";
import { type ByteDictionary, HASH_OF_NOTHING, hashWith } from "../sie/dictionary.ts";
import { LONGEST_LINE } from "../sie/limits.ts";
import { dayOfNumber } from "../sie/values.ts";
import { LINE_FEED, QUOTE, RETURN } from "./record.ts";
import type { LedgerRole } from "./roles.ts";
import type { TableParts } from "./table-reader.ts";

const SKIP = 0;
const TEXT = 1;
const DATE = 2;
const AMOUNT = 3;
const ACCOUNT = 4;
const COUNTERPARTY = 5;
const ORG_NUMBER = 6;
const VOUCHER = 7;
const CURRENCY = 8;

const KINDS: Readonly<Record<LedgerRole, number>> = {
  text: TEXT,
  date: DATE,
  amount: AMOUNT,
  account: ACCOUNT,
  counterparty: COUNTERPARTY,
  orgNumber: ORG_NUMBER,
  voucher: VOUCHER,
  currency: CURRENCY,
  debit: SKIP,
  credit: SKIP,
};

/** In place of a dictionary number: a text not seen before. */
const NEW = -2;

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const MOST_DIGITS = 13;

/**
 * Reads records written the usual way in one pass, a byte once: ISO dates, plain amounts, no blanks at the edges. With any
 * other it does nothing at all, and the general way reads it. The two must agree; a test says so.
 */
export class PlainRecords {
  readonly #parts: TableParts;
  readonly #kinds: Uint8Array;
  readonly #separator: number;
  /** 1 for bytes that end a field: a look-up a byte where comparisons are three. */
  readonly #ends: Uint8Array;
  readonly #decimal: number;
  readonly #last: number;
  readonly #isUsable: boolean;
  /** The dictionary of each kind of column that has one. */
  readonly #dictionaries: (ByteDictionary | null)[];
  /** Whose dictionary number each kind has in the record being read. */
  readonly #found = new Int32Array(9);
  /** Where a text not seen before stands: it is put in its dictionary once the whole record has proved plain. */
  readonly #newFrom = new Int32Array(9);
  readonly #newTo = new Int32Array(9);
  #latestWritten = new Uint8Array(0);
  #latestDay = NO_DAY;
  #hasNew = false;
  #voucherFrom = 0;
  #voucherTo = 0;
  #day = NO_DAY;
  #textAt = 0;
  #textLength = 0;

  constructor(parts: TableParts) {
    const { roles, separator, decimal } = parts.shape;
    this.#parts = parts;
    this.#kinds = Uint8Array.from(roles, (role) => (role ? KINDS[role] : SKIP));
    this.#separator = separator;
    this.#ends = Uint8Array.from({ length: 256 }, (_, byte) =>
      byte === separator || byte === LINE_FEED || byte === RETURN ? 1 : 0,
    );
    this.#decimal = decimal === null ? -1 : decimal.charCodeAt(0);
    this.#last = roles.indexOf("amount");
    this.#isUsable = this.#last >= 0;
    this.#dictionaries = Array.from({ length: 9 }, () => null);
    this.#dictionaries[ACCOUNT] = parts.accounts;
    this.#dictionaries[COUNTERPARTY] = parts.counterparties;
    this.#dictionaries[ORG_NUMBER] = parts.orgNumbers;
    this.#dictionaries[CURRENCY] = parts.currencies;
  }

  /**
   * Reads the record at `from`; a line feed must follow somewhere.
   * @param base offset of `bytes[0]` in the file
   * @returns the index after the record, or 0 where nothing has been read
   */
  read(bytes: Uint8Array, from: number, base: number, line: number): number {
    if (!this.#isUsable) return 0;
    const separator = this.#separator;
    const kinds = this.#kinds;
    const found = this.#found;
    found[ACCOUNT] = 0;
    found[COUNTERPARTY] = 0;
    found[ORG_NUMBER] = 0;
    found[CURRENCY] = 0;
    this.#hasNew = false;
    this.#voucherTo = 0;
    this.#day = this.#parts.day;
    this.#textLength = 0;
    this.#textAt = 0;
    let i = from;
    for (let column = 0; ; column++) {
      const kind = column < kinds.length ? kinds[column]! : SKIP;
      if (kind === AMOUNT) i = this.#amount(bytes, i);
      else if (kind === DATE) i = this.#date(bytes, i);
      else i = this.#words(bytes, i, kind, column, base);
      if (i < 0) return 0;
      const byte = bytes[i]!;
      if (byte === separator) {
        i++;
        continue;
      }
      if (byte !== LINE_FEED && byte !== RETURN) return 0;
      if (column < this.#last || (column === 0 && i === from)) return 0;
      const next = byte === RETURN && bytes[i + 1] === LINE_FEED ? i + 2 : i + 1;
      if (next - from > LONGEST_LINE) return 0;
      this.#add(bytes, base, line);
      return next;
    }
  }

  #add(bytes: Uint8Array, base: number, line: number): void {
    const parts = this.#parts;
    const found = this.#found;
    if (this.#hasNew) this.#addNew(bytes);
    const key = parts.key(found[COUNTERPARTY]!, found[ORG_NUMBER]!);
    const voucher = parts.vouchers.of(bytes, this.#voucherFrom, this.#voucherTo, base);
    parts.columns.addRow(found[ACCOUNT]!, key, this.#day, voucher, line, this.#textAt, this.#textLength);
    parts.lines.used++;
  }

  #addNew(bytes: Uint8Array): void {
    const found = this.#found;
    for (let kind = ACCOUNT; kind <= CURRENCY; kind++) {
      if (found[kind] === NEW)
        found[kind] = this.#dictionaries[kind]!.intern(bytes, this.#newFrom[kind]!, this.#newTo[kind]!);
    }
  }

  /** A field of words: passed over, placed or looked up. Gives the index after it, −1 where it is not plain. */
  #words(bytes: Uint8Array, from: number, kind: number, column: number, base: number): number {
    const ends = this.#ends;
    const isQuoted = bytes[from] === QUOTE;
    const start = isQuoted ? from + 1 : from;
    const dictionary = this.#dictionaries[kind]!;
    let i = start;
    let byte = bytes[i]!;
    let hash = HASH_OF_NOTHING;
    if (isQuoted) {
      while (byte !== QUOTE && byte !== LINE_FEED && byte !== RETURN) {
        hash = hashWith(hash, byte);
        byte = bytes[++i]!;
      }
      if (byte !== QUOTE) return -1;
    } else if (dictionary) {
      while (ends[byte] === 0) {
        hash = hashWith(hash, byte);
        byte = bytes[++i]!;
      }
    } else while (ends[byte] === 0) byte = bytes[++i]!;
    const end = i;
    if (isQuoted) {
      if (ends[bytes[++i]!] === 0) return -1;
    }
    if (end === start) return i;
    if (column < 3 || kind === COUNTERPARTY) if (maySum(bytes[start]!, bytes[start + 1]!)) return -1;
    if (kind === TEXT) {
      this.#textAt = base + start;
      this.#textLength = end - start > LONGEST_LINE ? LONGEST_LINE : end - start;
    } else if (kind !== SKIP) {
      if (bytes[start]! <= 32 || bytes[end - 1]! <= 32) return -1;
      if (!dictionary) {
        this.#voucherFrom = start;
        this.#voucherTo = end;
        return i;
      }
      const known = dictionary.find(bytes, start, end, hash);
      this.#found[kind] = known;
      if (known < 0) {
        this.#found[kind] = NEW;
        this.#hasNew = true;
        this.#newFrom[kind] = start;
        this.#newTo[kind] = end;
      }
    }
    return i;
  }

  /** `yyyy-mm-dd` or `yyyymmdd` of 1900–2099. */
  #date(bytes: Uint8Array, from: number): number {
    const latest = this.#latestWritten;
    let same = 0;
    while (same < latest.length && bytes[from + same] === latest[same]) same++;
    // Ledgers are in order of date: mostly it is the day of the row before. What follows is looked at by the caller.
    if (same > 0 && same === latest.length) {
      this.#day = this.#latestDay;
      return from + same;
    }
    const dash = bytes[from + 4] === MINUS ? 1 : 0;
    if (dash === 1 && bytes[from + 7] !== MINUS) return -1;
    const month = from + 4 + dash;
    const day = month + 2 + dash;
    // A byte that is no digit leads far out of the range, whatever the others are.
    const number =
      digit(bytes[from]!) * 10_000_000 +
      digit(bytes[from + 1]!) * 1_000_000 +
      digit(bytes[from + 2]!) * 100_000 +
      digit(bytes[from + 3]!) * 10_000 +
      digit(bytes[month]!) * 1_000 +
      digit(bytes[month + 1]!) * 100 +
      digit(bytes[day]!) * 10 +
      digit(bytes[day + 1]!);
    if (!(number >= 19_000_000 && number < 21_000_000)) return -1;
    this.#day = dayOfNumber(number);
    if (this.#day === NO_DAY) return -1;
    this.#latestDay = this.#day;
    this.#latestWritten = bytes.slice(from, day + 2);
    return day + 2;
  }

  /** Digits, and one or two decimals after the file's own sign. */
  #amount(bytes: Uint8Array, from: number): number {
    let i = from;
    const isNegative = bytes[i] === MINUS;
    if (isNegative) i++;
    const first = i;
    let hundredths = 0;
    let digit = bytes[i]! - ZERO;
    while (digit >= 0 && digit <= 9) {
      hundredths = hundredths * 10 + digit;
      digit = bytes[++i]! - ZERO;
    }
    const digits = i - first;
    if (digits === 0 || digits > MOST_DIGITS || (digits > 1 && bytes[first] === ZERO)) return -1;
    if (bytes[i] === this.#decimal) {
      const one = bytes[i + 1]! - ZERO;
      const two = bytes[i + 2]! - ZERO;
      if (!(one >= 0 && one <= 9)) return -1;
      const hasTwo = two >= 0 && two <= 9;
      hundredths = hundredths * 100 + one * 10 + (hasTwo ? two : 0);
      i += hasTwo ? 3 : 2;
    } else hundredths *= 100;
    this.#parts.columns.putAmount(isNegative && hundredths !== 0 ? -hundredths : hundredths);
    return i;
  }
}

const NO_DIGIT = -1e9;
const digit = (byte: number): number => (byte >= ZERO && byte <= NINE ? byte - ZERO : NO_DIGIT);

/** Whether a field may begin with Summa, Delsumma, Total, Grand total, Subtotal or S:a: then the general way looks closer. */
function maySum(first: number, second: number): boolean {
  const letter = first | 32;
  if (first <= 32) return true;
  if (letter === 115) return (second | 32) === 117 || second === 58;
  if (letter === 116) return (second | 32) === 111;
  if (letter === 100) return (second | 32) === 101;
  return letter === 103 && (second | 32) === 114;
}
