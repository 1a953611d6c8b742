import type { ByteDictionary } from "../sie/dictionary.ts";
import { LONGEST_LINE } from "../sie/limits.ts";
import { fourDigits, fourOf, nextOf, SameView } from "../sie/text-bytes.ts";
import { IsoDays } from "./iso-days.ts";
import { LINE_FEED, QUOTE, RETURN } from "./record.ts";
import type { LedgerRole } from "./roles.ts";
import type { TableParts } from "./table-parts.ts";

const EACH_QUOTE = fourOf(QUOTE);
const BLANK = 32;
const ZERO = 48;
const MINUS = 45;
/** Words, of which it is looked at that no blank stands at their edges, that they do not begin as the label of a total, or both. */
const TRIMMED = 1;
const LABEL = 2;
const DATE = 4;
const AMOUNT = 5;
/** Whole kronor of so many digits fit 31 bits, which add up faster than a double. */
const MOST_DIGITS = 9;

/**
 * Reads records written the usual way: ISO dates, plain amounts, no blanks at the edges. With any other it does nothing at
 * all, and the general way reads it. The two must agree; a test says so.
 */
export class PlainRecords {
  readonly #parts: TableParts;
  /** The column of each role, −1 where the file has none. */
  readonly #at: Readonly<Record<LedgerRole, number>>;
  /** How each column is read. */
  readonly #kinds: Uint8Array;
  /** Columns with a role, save the amount's. */
  readonly #saying: readonly number[];
  readonly #separator: number;
  readonly #decimal: number;
  readonly #views = new SameView();
  readonly #days = new IsoDays();
  /** Where the fields of the record at hand stand, their quotes not counted; a field that is left out is empty. */
  readonly #start: Int32Array;
  readonly #end: Int32Array;
  /** Dictionary number of each account of four digits, −1 not seen yet. */
  readonly #accounts = new Int32Array(10_000).fill(-1);
  #kronor = 0;
  #ore = 0;

  constructor(parts: TableParts) {
    const { roles, separator, decimal } = parts.shape;
    const at = (role: LedgerRole): number => roles.indexOf(role);
    this.#parts = parts;
    this.#at = {
      date: at("date"),
      voucher: at("voucher"),
      account: at("account"),
      accountName: at("accountName"),
      counterparty: at("counterparty"),
      orgNumber: at("orgNumber"),
      text: at("text"),
      currency: at("currency"),
      amount: at("amount"),
      debit: at("debit"),
      credit: at("credit"),
    };
    this.#kinds = Uint8Array.from(roles, (role, column) => {
      if (role === "date") return DATE;
      if (role === "amount") return AMOUNT;
      const isLabel = column < 3 || role === "counterparty" || role === "accountName";
      return (role === null || role === "text" ? 0 : TRIMMED) | (isLabel ? LABEL : 0);
    });
    this.#saying = roles.flatMap((role, column) => (role === null || role === "amount" ? [] : [column]));
    this.#separator = separator;
    this.#decimal = decimal === null ? -1 : decimal.charCodeAt(0);
    this.#start = new Int32Array(roles.length);
    this.#end = new Int32Array(roles.length);
  }

  /**
   * Reads the record at `from`; a line feed must follow somewhere.
   * @param base offset of `bytes[0]` in the file
   * @returns the index after the record, or 0 where nothing has been read
   */
  read(bytes: Uint8Array, from: number, base: number, line: number): number {
    const at = this.#at;
    if (at.amount < 0 || this.#parts.orePerUnit !== 100) return 0;
    const view = this.#views.of(bytes);
    const next = this.#split(bytes, view, from);
    if (next === 0 || next - from > LONGEST_LINE) return 0;
    const parts = this.#parts;
    const start = this.#start;
    const end = this.#end;
    if (at.date < 0 && this.#isBare()) return 0;

    // From here on it is plain, and what is new may be put down.
    parts.columns.putAmount(this.#kronor, this.#ore);
    const account = this.#accountAt(bytes, view, at.account);
    if (at.accountName >= 0) parts.nameAccount(account, bytes, start[at.accountName]!, end[at.accountName]!);
    const counterparty = this.#numberOf(parts.counterparties, bytes, view, at.counterparty);
    const orgNumber = this.#numberOf(parts.orgNumbers, bytes, view, at.orgNumber);
    if (at.currency >= 0) this.#numberOf(parts.currencies, bytes, view, at.currency);
    const voucher = at.voucher < 0 ? -1 : parts.vouchers.of(bytes, start[at.voucher]!, end[at.voucher]!, base);
    const textAt = at.text < 0 ? 0 : start[at.text]!;
    const textLength = at.text < 0 ? 0 : end[at.text]! - textAt;
    const key = parts.key(counterparty, orgNumber);
    const day = at.date < 0 ? parts.day : this.#days.day;
    parts.columns.addRow(account, key, day, voucher, line, textLength > 0 ? base + textAt : 0, textLength);
    parts.lines.used++;
    return next;
  }

  /** Nothing says what the amount belongs to: it may be a sum. */
  #isBare(): boolean {
    for (const column of this.#saying) if (this.#end[column]! > this.#start[column]!) return false;
    return true;
  }

  /** Finds the fields of the record; gives the index after it, or 0 where it is not plain. */
  #split(bytes: Uint8Array, view: DataView, from: number): number {
    const starts = this.#start;
    const ends = this.#end;
    const kinds = this.#kinds;
    const separator = this.#separator;
    const each = fourOf(separator);
    const last = bytes.length - 4;
    const lastDate = bytes.length - 10;
    let i = from;
    for (let column = 0; ; column++) {
      const kind = column < kinds.length ? kinds[column]! : 0;
      const isQuoted = bytes[i] === QUOTE;
      const start = isQuoted ? i + 1 : i;
      let end = -1;
      if (kind === AMOUNT) end = this.#readAmount(bytes, start);
      else if (kind === DATE) end = start < lastDate ? this.#days.read(bytes, view, start) : -1;
      else end = nextOf(view, start, last, isQuoted ? EACH_QUOTE : each);
      if (end < 0 || (isQuoted && bytes[end] !== QUOTE)) return 0;
      i = isQuoted ? end + 1 : end;
      if (column < kinds.length) {
        if (kind < DATE && kind !== 0 && end > start && !isPlain(bytes, start, end, kind)) return 0;
        starts[column] = start;
        ends[column] = end;
      }
      const byte = bytes[i]!;
      if (byte === separator) {
        i++;
        continue;
      }
      if (byte !== LINE_FEED && byte !== RETURN) return 0;
      if (column < this.#at.amount || i === from) return 0;
      for (let left = column + 1; left < starts.length; left++) starts[left] = ends[left] = 0;
      return byte === RETURN && bytes[i + 1] === LINE_FEED ? i + 2 : i + 1;
    }
  }

  /** Digits, and one or two decimals after the file's own sign; gives the index after them, −1 where they are none. */
  #readAmount(bytes: Uint8Array, from: number): number {
    const isNegative = bytes[from] === MINUS;
    const first = isNegative ? from + 1 : from;
    let i = first;
    let kronor = 0;
    let digit = bytes[i]! - ZERO;
    while (digit >= 0 && digit <= 9) {
      kronor = (kronor * 10 + digit) | 0;
      digit = bytes[++i]! - ZERO;
    }
    const digits = i - first;
    if (digits === 0 || digits > MOST_DIGITS || (digits > 1 && bytes[first] === ZERO)) return -1;
    let ore = 0;
    if (bytes[i] === this.#decimal) {
      const tenths = bytes[i + 1]! - ZERO;
      const hundredths = bytes[i + 2]! - ZERO;
      if (!(tenths >= 0 && tenths <= 9)) return -1;
      const hasTwo = hundredths >= 0 && hundredths <= 9;
      ore = tenths * 10 + (hasTwo ? hundredths : 0);
      i += hasTwo ? 3 : 2;
    }
    this.#kronor = isNegative ? -kronor | 0 : kronor;
    this.#ore = isNegative ? -ore | 0 : ore;
    return i;
  }

  #accountAt(bytes: Uint8Array, view: DataView, column: number): number {
    if (column < 0 || this.#end[column]! - this.#start[column]! !== 4)
      return this.#numberOf(this.#parts.accounts, bytes, view, column);
    const four = fourDigits(view.getInt32(this.#start[column]!, true));
    if (four < 0) return this.#numberOf(this.#parts.accounts, bytes, view, column);
    if (this.#accounts[four]! < 0) this.#accounts[four] = this.#numberOf(this.#parts.accounts, bytes, view, column);
    return this.#accounts[four]!;
  }

  /** The dictionary's number of a field; 0 for an empty one. */
  #numberOf(dictionary: ByteDictionary, bytes: Uint8Array, view: DataView, column: number): number {
    if (column < 0) return 0;
    const start = this.#start[column]!;
    const end = this.#end[column]!;
    if (start === end) return 0;
    const known = dictionary.find(view, start, end);
    return known >= 0 ? known : dictionary.intern(bytes, start, end);
  }
}

/** Whether words need no closer look. */
function isPlain(bytes: Uint8Array, start: number, end: number, kind: number): boolean {
  if ((kind & TRIMMED) !== 0 && (bytes[start]! <= BLANK || bytes[end - 1]! <= BLANK)) return false;
  return (kind & LABEL) === 0 || BEGINS_LABEL[bytes[start]!] === 0 || !maySum(bytes[start]!, bytes[start + 1]!);
}

/** 1 for the first letters of the words in `maySum`, and for blanks. */
export const BEGINS_LABEL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte <= BLANK || "sStTdDgG".includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** Whether a field may begin with Summa, Delsumma, Total, Grand total, Subtotal or S:a. */
function maySum(first: number, second: number): boolean {
  const letter = first | 32;
  if (first <= BLANK) return true;
  if (letter === 115) return (second | 32) === 117 || second === 58;
  if (letter === 116) return (second | 32) === 111;
  if (letter === 100) return (second | 32) === 101;
  return letter === 103 && (second | 32) === 114;
}
