import { EncodingEvidence } from "./encoding.ts";
import { finishReading } from "./finish.ts";
import { LARGEST_FILE, LONGEST_LINE } from "./limits.ts";
import { LineReader } from "./line-reader.ts";
import type { SieReading } from "./sie-ledger.ts";

const LINE_FEED = 10;
const RETURN = 13;
const never = (): boolean => false;

/**
 * Reads a SIE file of type 1–4, E or I, from chunks of any size: bytes in, columns out. The same bytes give the same
 * reading however they are cut. Nothing throws; what is not used is reported. The chunks are kept (texts are decoded when
 * asked for) and must not be changed.
 */
export class SieReader {
  readonly #lines = new LineReader();
  readonly #evidence = new EncodingEvidence();
  readonly #chunks: Uint8Array[] = [];
  readonly #starts: number[] = [];
  #size = 0;
  #hasRoom = false;
  /** A line whose end has not come yet; parts are dropped once it is longer than any line read. */
  #unfinished: Uint8Array[] = [];
  #unfinishedLength = 0;
  /** The last chunk ended with a carriage return: a line feed that follows belongs to it. */
  #afterReturn = false;

  /** @param expectedBytes size of the file where it is known: room is made once rather than over and over */
  constructor(readonly expectedBytes = 0) {}

  /**
   * Reads the next bytes.
   * @param pause asked every 1,024 lines whether to stop for now
   * @returns how many of the bytes were read; after a pause, push the rest: `bytes.subarray(read)`
   */
  push(bytes: Uint8Array, pause: () => boolean = never): number {
    if (bytes.length === 0) return 0;
    if (this.#size + bytes.length > LARGEST_FILE) {
      this.#size += bytes.length;
      return bytes.length;
    }
    const read = this.#pushLines(bytes, pause);
    const used = read === bytes.length ? bytes : bytes.subarray(0, read);
    this.#chunks.push(used);
    this.#starts.push(this.#size);
    this.#size += read;
    return read;
  }

  /** The ledger, or why there is none. */
  end(): SieReading {
    if (this.#unfinishedLength > 0) this.#finishLine(Uint8Array.of(LINE_FEED), this.#size + 1);
    this.#lines.vouchers.end();
    const source = { chunks: this.#chunks, starts: this.#starts };
    return finishReading(this.#lines, { size: this.#size, source, verdict: this.#evidence.verdict() });
  }

  #pushLines(bytes: Uint8Array, pause: () => boolean): number {
    let from = 0;
    if (this.#afterReturn && bytes[0] === LINE_FEED) from = 1;
    this.#afterReturn = false;
    const last = lastLineEnd(bytes, from);
    if (last < 0) {
      this.#evidence.push(bytes);
      this.#keep(bytes.subarray(from));
      return bytes.length;
    }
    if (this.#unfinishedLength > 0) {
      const end = afterLineEnd(bytes, from);
      this.#finishLine(bytes.subarray(from, end), this.#size + end);
      from = end;
    }
    let weighed = 0;
    while (from <= last) {
      const to = partEnd(bytes, from, last);
      const read = this.#lines.read(bytes, from, to, this.#size, pause);
      this.#evidence.push(bytes.subarray(weighed, read));
      if (!this.#hasRoom) this.#makeRoom(this.#size + read, this.#size + bytes.length);
      if (read < to) return read;
      weighed = from = to;
    }
    this.#evidence.push(bytes.subarray(weighed));
    this.#afterReturn = bytes[last] === RETURN && last === bytes.length - 1;
    if (last + 1 < bytes.length) this.#keep(bytes.subarray(last + 1));
    return bytes.length;
  }

  /** Once a part has been read, room is made for a file that goes on like it. */
  #makeRoom(read: number, known: number): void {
    if (read < PART) return;
    this.#hasRoom = true;
    this.#lines.columns.expect(read / Math.max(known, this.expectedBytes));
  }

  #keep(part: Uint8Array): void {
    this.#unfinishedLength += part.length;
    if (this.#unfinishedLength <= LONGEST_LINE + 2) this.#unfinished.push(part);
    else this.#unfinished = [];
  }

  /** Reads the unfinished line, whose last part is `part`; `endsAt` is the offset after it. */
  #finishLine(part: Uint8Array, endsAt: number): void {
    this.#keep(part);
    const length = this.#unfinishedLength;
    const parts = this.#unfinished;
    this.#unfinished = [];
    this.#unfinishedLength = 0;
    if (parts.length === 0) {
      this.#lines.passOver(length - (part[part.length - 2] === RETURN ? 2 : 1));
      return;
    }
    const whole = new Uint8Array(length);
    let at = 0;
    for (const each of parts) {
      whole.set(each, at);
      at += each.length;
    }
    this.#lines.read(whole, 0, length, endsAt - length, never);
  }
}

/** Reads a whole file at once. */
export function readSie(bytes: Uint8Array): SieReading {
  const reader = new SieReader();
  reader.push(bytes);
  return reader.end();
}

/** Index of the last line feed, or where there is none of the last carriage return; −1. */
function lastLineEnd(bytes: Uint8Array, from: number): number {
  const feed = bytes.lastIndexOf(LINE_FEED);
  const last = feed >= from ? feed : bytes.lastIndexOf(RETURN);
  // A carriage return at the very end is a line end too, whether or not its line feed is in the next chunk.
  const ends = bytes[bytes.length - 1] === RETURN ? bytes.length - 1 : last;
  return ends >= from ? ends : -1;
}

/** Bytes are read and weighed part by part, while the processor has them at hand: a part fits its cache. */
const PART = 1 << 17;

/** Index after the last line that ends within a part; after `last` where none does. */
function partEnd(bytes: Uint8Array, from: number, last: number): number {
  if (last - from <= PART) return last + 1;
  const feed = bytes.lastIndexOf(LINE_FEED, from + PART);
  return feed >= from ? feed + 1 : last + 1;
}

/** Index after the first line end. */
function afterLineEnd(bytes: Uint8Array, from: number): number {
  let i = from;
  while (bytes[i] !== LINE_FEED && bytes[i] !== RETURN) i++;
  return bytes[i] === RETURN && bytes[i + 1] === LINE_FEED ? i + 2 : i + 1;
}
