const TAB = 9;
const BLANK = 32;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

/** SIE records have at most eight fields and one list; what stands beyond this many is surplus in any case. */
const MOST_FIELDS = 64;

/**
 * The fields of one line, as places in its bytes: `bytes[start[i]..end[i])` without quotes or braces.
 * Reused from line to line.
 */
export class LineFields {
  count = 0;
  readonly start = new Int32Array(MOST_FIELDS);
  readonly end = new Int32Array(MOST_FIELDS);
  /** 1 where a field holds `\"`. */
  readonly escaped = new Uint8Array(MOST_FIELDS);
  /** 1 where a field is a list in braces. */
  readonly list = new Uint8Array(MOST_FIELDS);
  /** Index of what follows the record on the same line (a brace), or the line's end. */
  rest = 0;
  quoteNotClosed = false;
  textAfterQuote = false;
  tooMany = false;

  /**
   * Splits `bytes[from..to)` into fields: blanks or tabs between, quotes around fields that hold blanks, `\"` a quote.
   * A backslash before anything else is itself: programs write Windows paths.
   * @param bracesEndIt a `{` ends the record (a voucher's rows follow) rather than beginning a list of objects
   */
  split(bytes: Uint8Array, from: number, to: number, bracesEndIt: boolean): void {
    this.count = 0;
    this.quoteNotClosed = false;
    this.textAfterQuote = false;
    this.tooMany = false;
    let i = from;
    while (i < to) {
      const byte = bytes[i]!;
      if (byte === BLANK || byte === TAB) i++;
      else if (byte === CLOSE || (byte === OPEN && bracesEndIt)) break;
      else if (byte === OPEN) i = this.#list(bytes, i + 1, to);
      else if (byte === QUOTE) i = this.#quoted(bytes, i + 1, to);
      else i = this.#plain(bytes, i, to);
    }
    this.rest = i;
  }

  #add(start: number, end: number, escaped: boolean, list: boolean): void {
    if (this.count === MOST_FIELDS) {
      this.tooMany = true;
      return;
    }
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.escaped[this.count] = escaped ? 1 : 0;
    this.list[this.count] = list ? 1 : 0;
    this.count++;
  }

  #plain(bytes: Uint8Array, from: number, to: number): number {
    let i = from;
    while (i < to && !endsPlain(bytes[i]!)) i++;
    this.#add(from, i, false, false);
    return i;
  }

  #quoted(bytes: Uint8Array, from: number, to: number): number {
    let escaped = false;
    let i = from;
    while (i < to && bytes[i] !== QUOTE) {
      if (bytes[i] === BACKSLASH && bytes[i + 1] === QUOTE && i + 1 < to) {
        escaped = true;
        i++;
      }
      i++;
    }
    if (i >= to) return this.#unclosed(bytes, from, to, escaped);
    this.#add(from, i, escaped, false);
    const next = i + 1 < to ? bytes[i + 1]! : BLANK;
    if (!endsPlain(next)) this.textAfterQuote = true;
    return i + 1;
  }

  /** `"C:\data\"`: the last quote of the line closes it, whatever stands before. Otherwise the quote is missing. */
  #unclosed(bytes: Uint8Array, from: number, to: number, escaped: boolean): number {
    let last = to;
    while (last > from && (bytes[last - 1] === BLANK || bytes[last - 1] === TAB)) last--;
    const closes = last > from && bytes[last - 1] === QUOTE;
    if (!closes) this.quoteNotClosed = true;
    this.#add(from, closes ? last - 1 : last, escaped, false);
    return to;
  }

  #list(bytes: Uint8Array, from: number, to: number): number {
    const end = listEnd(bytes, from, to);
    this.#add(from, end, false, true);
    return end + 1 > to ? to : end + 1;
  }
}

/** Index of the brace that closes a list begun before `from`; braces inside quotes are text. `to` where none does. */
export function listEnd(bytes: Uint8Array, from: number, to: number): number {
  let quoted = false;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted && byte === BACKSLASH && bytes[i + 1] === QUOTE) i++;
    else if (byte === CLOSE && !quoted) return i;
  }
  return to;
}

/** The bytes of a field with `\"` as `"`. */
export function unescaped(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, i) => !(byte === BACKSLASH && bytes[i + 1] === QUOTE));
}

const endsPlain = (byte: number): boolean => byte === BLANK || byte === TAB || byte === OPEN || byte === CLOSE;
