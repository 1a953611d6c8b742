import { LONGEST_LINE } from "../sie/limits.ts";

export const QUOTE = 34;
export const LINE_FEED = 10;
export const RETURN = 13;

/** So many quotes that never close, and a line end closes every quote: bounds the looking for what is not there. */
const MOST_OPEN_QUOTES = 100;

/**
 * Splits bytes into records and fields, as csv has them: a field may stand in quotes, `""` is a quote in it, and a quoted
 * field may run over lines. A quote that is not closed within the longest line is an ordinary character.
 */
export class RecordSplitter {
  count = 0;
  start = new Int32Array(64);
  end = new Int32Array(64);
  /** 1 where the field stood in quotes: `start` and `end` are within them. */
  quoted = new Uint8Array(64);
  /** Line ends within the record's quotes. */
  linesWithin = 0;
  /** The record has a quote that is not closed. */
  hasOpenQuote = false;
  #openQuotes = 0;

  constructor(readonly separator: number) {}

  /**
   * Splits the record at `from`.
   * @param isLast nothing comes after `to`: its last record needs no line end
   * @returns the index after the record's line end; −1 where more bytes are needed to tell
   */
  split(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    this.count = 0;
    this.linesWithin = 0;
    this.hasOpenQuote = false;
    const limit = from + LONGEST_LINE;
    let openQuotes = 0;
    for (let i = from; ; i++) {
      if (bytes[i] === QUOTE && i < to) {
        const close = this.#close(bytes, i + 1, Math.min(to, limit), to < limit && !isLast);
        if (close === MORE) return -1;
        if (close === NONE) {
          openQuotes++;
          i = this.#plainField(bytes, i, to);
        } else {
          this.#add(i + 1, close, 1);
          i = close + 1;
        }
      } else i = this.#plainField(bytes, i, to);
      if (i === to && !isLast) return -1;
      const next = this.#afterField(bytes, i, to, isLast);
      if (next === FIELD_FOLLOWS) continue;
      // Counted once a record is whole: one that needs more bytes is split again.
      if (next >= 0) this.#openQuotes += openQuotes;
      this.hasOpenQuote = openQuotes > 0;
      return next;
    }
  }

  #plainField(bytes: Uint8Array, from: number, to: number): number {
    let i = from;
    while (i < to && bytes[i] !== this.separator && bytes[i] !== LINE_FEED && bytes[i] !== RETURN) i++;
    this.#add(from, i, 0);
    return i;
  }

  /** What stands after a field: a separator, or the end of the record. */
  #afterField(bytes: Uint8Array, i: number, to: number, isLast: boolean): number {
    if (i >= to) return isLast ? to : -1;
    if (bytes[i] === this.separator) return FIELD_FOLLOWS;
    if (bytes[i] === LINE_FEED) return i + 1;
    if (i + 1 < to) return bytes[i + 1] === LINE_FEED ? i + 2 : i + 1;
    return isLast ? to : -1;
  }

  /** Index of the quote that closes a field: one before a separator, a line end or the end. */
  #close(bytes: Uint8Array, from: number, to: number, mayCome: boolean): number {
    let lines = 0;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (byte === QUOTE) {
        if (bytes[i + 1] === QUOTE && i + 1 < to) {
          i++;
          continue;
        }
        if (i + 1 >= to && mayCome) return MORE;
        if (i + 1 >= to || endsField(bytes[i + 1]!, this.separator)) {
          this.linesWithin += lines;
          return i;
        }
      } else if (byte === LINE_FEED || (byte === RETURN && bytes[i + 1] !== LINE_FEED)) {
        if (this.#openQuotes >= MOST_OPEN_QUOTES) return NONE;
        lines++;
      }
    }
    return mayCome ? MORE : NONE;
  }

  #add(start: number, end: number, quoted: 0 | 1): void {
    if (this.count === this.start.length) {
      const [starts, ends, quotes] = [this.start, this.end, this.quoted];
      this.start = new Int32Array(this.count * 2);
      this.end = new Int32Array(this.count * 2);
      this.quoted = new Uint8Array(this.count * 2);
      this.start.set(starts);
      this.end.set(ends);
      this.quoted.set(quotes);
    }
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.quoted[this.count++] = quoted;
  }
}

const NONE = -1;
const MORE = -2;
const FIELD_FOLLOWS = -3;

const endsField = (byte: number, separator: number): boolean =>
  byte === separator || byte === LINE_FEED || byte === RETURN;

/** A quoted field's bytes, `""` as `"`. */
export function unquoted(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(QUOTE)) return bytes;
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    out[length++] = bytes[i]!;
    if (bytes[i] === QUOTE && bytes[i + 1] === QUOTE) i++;
  }
  return out.subarray(0, length);
}
