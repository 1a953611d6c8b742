import { AccountNumbers } from "./accounts.ts";
import { Checksum } from "./checksum.ts";
import { EncodingEvidence } from "./encoding.ts";
import { finishReading } from "./finish.ts";
import { HeaderRecords } from "./header-records.ts";
import { LARGEST_FILE, LINES_BETWEEN_PAUSES, LONGEST_LINE } from "./limits.ts";
import { Line, rawText, shown } from "./line.ts";
import { ObjectLists } from "./object-lists.ts";
import { PlainLines } from "./plain-lines.ts";
import { PlainRows } from "./plain-row.ts";
import { PlainVouchers } from "./plain-voucher.ts";
import { ProblemList } from "./problems.ts";
import type { SieReading } from "./sie-ledger.ts";
import { VoucherColumns } from "./voucher-columns.ts";
import { VoucherRecords } from "./voucher-records.ts";

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
/** Ends old DOS files. */
const CONTROL_Z = 26;
const BLANK = 32;
const HASH = 35;
const OPEN = 123;
const CLOSE = 125;
const never = (): boolean => false;

/**
 * Reads a SIE file of type 1–4, E or I, from chunks of any size: bytes in, columns out. The same bytes give the same
 * reading however they are cut. Nothing throws; what is not used is reported. The chunks are kept (texts are decoded when
 * asked for) and must not be changed.
 */
export class SieReader {
  readonly #problems = new ProblemList();
  readonly #evidence = new EncodingEvidence();
  readonly #accounts = new AccountNumbers();
  readonly #lists = new ObjectLists();
  readonly #columns = new VoucherColumns();
  readonly #vouchers = new VoucherRecords(this.#columns, this.#accounts, this.#lists, this.#problems);
  readonly #plain = new PlainLines(
    this.#vouchers,
    new PlainVouchers(this.#columns, this.#vouchers.seriesNumbers),
    new PlainRows(this.#columns, this.#accounts, this.#lists),
  );
  readonly #header = new HeaderRecords(this.#accounts, this.#problems);
  readonly #line = new Line();
  /** The fields within a list of objects. */
  readonly #list = new Line();
  readonly #chunks: Uint8Array[] = [];
  readonly #starts: number[] = [];
  readonly #counts = { used: 0, reported: 0, blank: 0 };
  #size = 0;
  #knownRecords = 0;
  /** A line whose end has not come yet; parts are dropped once it is longer than any line read. */
  #unfinished: Uint8Array[] = [];
  #unfinishedLength = 0;
  /** The last chunk ended with a carriage return: a line feed that follows belongs to it. */
  #afterReturn = false;
  #checksum: Checksum | null = null;
  #checksumState: "absent" | "running" | "ok" | "wrong" = "absent";

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
    if (this.#size === 0) this.#columns.expect(Math.max(bytes.length, this.expectedBytes));
    const read = this.#pushLines(bytes, pause);
    const used = read === bytes.length ? bytes : bytes.subarray(0, read);
    this.#evidence.push(used);
    this.#chunks.push(used);
    this.#starts.push(this.#size);
    this.#size += read;
    return read;
  }

  /** The ledger, or why there is none. */
  end(): SieReading {
    if (this.#unfinishedLength > 0) this.#finishLine(Uint8Array.of(LINE_FEED), this.#size + 1);
    this.#vouchers.end();
    if (this.#checksumState === "running") this.#problems.add(null, "checksum-not-closed");
    return finishReading({
      size: this.#size,
      knownRecords: this.#knownRecords,
      source: { chunks: this.#chunks, starts: this.#starts },
      verdict: this.#evidence.verdict(),
      lines: this.#counts,
      checksum: this.#checksumState === "running" ? "absent" : this.#checksumState,
      header: this.#header,
      vouchers: this.#vouchers,
      accounts: this.#accounts,
      lists: this.#lists,
      columns: this.#columns,
      problems: this.#problems,
    });
  }

  #pushLines(bytes: Uint8Array, pause: () => boolean): number {
    let from = 0;
    if (this.#afterReturn && bytes[0] === LINE_FEED) from = 1;
    this.#afterReturn = false;
    const last = lastLineEnd(bytes, from);
    if (last < 0) {
      this.#keep(bytes.subarray(from));
      return bytes.length;
    }
    if (this.#unfinishedLength > 0) {
      const end = afterLineEnd(bytes, from);
      this.#finishLine(bytes.subarray(from, end), this.#size + end);
      from = end;
    }
    const read = this.#readLines(bytes, from, last + 1, this.#size, pause);
    if (read <= last) return read;
    this.#afterReturn = bytes[last] === RETURN && last === bytes.length - 1;
    if (last + 1 < bytes.length) this.#keep(bytes.subarray(last + 1));
    return bytes.length;
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
      this.#line.number++;
      this.#tooLong(length - (part[part.length - 2] === RETURN ? 2 : 1));
      return;
    }
    const whole = new Uint8Array(length);
    let at = 0;
    for (const each of parts) {
      whole.set(each, at);
      at += each.length;
    }
    this.#readLines(whole, 0, length, endsAt - length, never);
  }

  /** Reads whole lines, `bytes[from..to)`, each with its line end; gives the index of the first line not read. */
  #readLines(bytes: Uint8Array, from: number, to: number, offset: number, pause: () => boolean): number {
    const line = this.#line;
    line.bytes = bytes;
    line.offset = offset;
    let i = from;
    let untilPause = LINES_BETWEEN_PAUSES;
    while (i < to) {
      if (this.#checksumState !== "running") {
        i = this.#plain.read(bytes, i, to, line.number, offset, untilPause);
        line.number += this.#plain.count;
        untilPause -= this.#plain.count;
        this.#counts.used += this.#plain.count;
        this.#knownRecords += this.#plain.count;
      }
      if (i < to && untilPause > 0) {
        line.number++;
        untilPause--;
        i = this.#readLine(bytes, i);
      }
      if (untilPause === 0) {
        untilPause = LINES_BETWEEN_PAUSES;
        if (i < to && pause()) return i;
      }
    }
    return i;
  }

  /** Reads the line at `from`; gives the index of the next one. */
  #readLine(bytes: Uint8Array, from: number): number {
    let i = from;
    while (bytes[i] === BLANK || bytes[i] === TAB) i++;
    let end = i;
    while (bytes[end] !== LINE_FEED && bytes[end] !== RETURN) end++;
    const next = bytes[end] === RETURN && bytes[end + 1] === LINE_FEED ? end + 2 : end + 1;
    if (end - from > LONGEST_LINE) this.#tooLong(end - from);
    else this.#readAnyLine(bytes, i, end);
    return next;
  }

  #tooLong(length: number): void {
    this.#problems.add(this.#line.number, "line-too-long", { length });
    this.#counts.reported++;
  }

  #readAnyLine(bytes: Uint8Array, from: number, end: number): void {
    let i = this.#line.number === 1 && hasByteOrderMark(bytes, from) ? from + 3 : from;
    i = afterBlanks(bytes, i, end);
    if (i === end) {
      this.#counts.blank++;
      return;
    }
    const before = this.#problems.total;
    while (i < end) {
      const byte = bytes[i];
      if (byte === HASH) i = this.#record(bytes, i, end);
      else if (byte === OPEN) {
        this.#vouchers.open(this.#line);
        i++;
      } else if (byte === CLOSE) {
        this.#vouchers.close(this.#line);
        i++;
      } else {
        this.#problems.add(this.#line.number, "not-a-record", {
          text: shown(rawText(bytes.subarray(i, Math.min(end, i + 200)))),
        });
        break;
      }
      i = afterBlanks(bytes, i, end);
    }
    if (this.#problems.total > before) this.#counts.reported++;
    else this.#counts.used++;
  }

  /** Reads a record from its `#`; gives the index after it. */
  #record(bytes: Uint8Array, from: number, end: number): number {
    const line = this.#line;
    let i = from + 1;
    while (i < end && bytes[i]! > BLANK && bytes[i] !== OPEN && bytes[i] !== CLOSE) i++;
    const label = isVoucherLabel(bytes, from, i) ? "VER" : rawText(bytes.subarray(from + 1, i)).toUpperCase();
    line.fields.split(bytes, i, end, label === "VER");
    if (line.fields.quoteNotClosed) this.#problems.add(line.number, "quote-not-closed");
    if (line.fields.textAfterQuote) this.#problems.add(line.number, "text-after-quote");
    if (label === "KSUMMA") this.#checksumRecord();
    else {
      if (this.#checksumState === "running") this.#addToChecksum(bytes.subarray(from, i));
      this.#dispatch(label);
    }
    return line.fields.rest;
  }

  #dispatch(label: string): void {
    const line = this.#line;
    this.#knownRecords++;
    if (label === "VER") this.#vouchers.voucher(line);
    else if (label === "TRANS") this.#vouchers.row(line);
    else if (label === "RTRANS") this.#vouchers.corrected(line, "added");
    else if (label === "BTRANS") this.#vouchers.corrected(line, "removed");
    else if (!this.#header.read(label, line)) {
      this.#knownRecords--;
      this.#problems.add(line.number, "unknown-label", { label: shown(`#${label}`) }, label);
    }
  }

  /** The first #KSUMMA begins the checksum, the next one prints it. */
  #checksumRecord(): void {
    this.#knownRecords++;
    if (this.#checksumState === "running") {
      const printed = this.#line.raw(0);
      const ok = /^-?\d{1,10}$/.test(printed) && (this.#checksum?.matches(Number(printed)) ?? false);
      if (!ok) this.#problems.add(this.#line.number, "checksum-wrong", { text: shown(printed) });
      this.#checksumState = ok ? "ok" : "wrong";
      this.#checksum = null;
    } else if (this.#checksumState === "absent") {
      this.#checksum = new Checksum();
      this.#checksumState = "running";
    } else {
      this.#problems.add(this.#line.number, "header-repeated", { text: "#KSUMMA" });
    }
  }

  #addToChecksum(label: Uint8Array): void {
    this.#checksum?.add(label);
    const { fields, bytes } = this.#line;
    for (let field = 0; field < fields.count; field++) {
      if (fields.list[field] === 1) {
        this.#list.bytes = bytes;
        this.#list.fields.split(bytes, fields.start[field]!, fields.end[field]!, false);
        for (let each = 0; each < this.#list.fields.count; each++) this.#checksum?.add(this.#list.copy(each));
      } else this.#checksum?.add(this.#line.copy(field));
    }
  }
}

/** Reads a whole file at once. */
export function readSie(bytes: Uint8Array): SieReading {
  const reader = new SieReader();
  reader.push(bytes);
  return reader.end();
}

/** `bytes[i..end)` is `#VER` in capitals. */
const isVoucherLabel = (bytes: Uint8Array, i: number, end: number): boolean =>
  end - i === 4 && bytes[i + 1] === 0x56 && bytes[i + 2] === 0x45 && bytes[i + 3] === 0x52;

const hasByteOrderMark = (bytes: Uint8Array, i: number): boolean =>
  bytes[i] === 0xef && bytes[i + 1] === 0xbb && bytes[i + 2] === 0xbf;

function afterBlanks(bytes: Uint8Array, from: number, end: number): number {
  let i = from;
  while (i < end && (bytes[i] === BLANK || bytes[i] === TAB || bytes[i] === CONTROL_Z)) i++;
  return i;
}

/** Index of the last line feed, or where there is none of the last carriage return; −1. */
function lastLineEnd(bytes: Uint8Array, from: number): number {
  const feed = bytes.lastIndexOf(LINE_FEED);
  const last = feed >= from ? feed : bytes.lastIndexOf(RETURN);
  // A carriage return at the very end is a line end too, whether or not its line feed is in the next chunk.
  const ends = bytes[bytes.length - 1] === RETURN ? bytes.length - 1 : last;
  return ends >= from ? ends : -1;
}

/** Index after the first line end. */
function afterLineEnd(bytes: Uint8Array, from: number): number {
  let i = from;
  while (bytes[i] !== LINE_FEED && bytes[i] !== RETURN) i++;
  return bytes[i] === RETURN && bytes[i + 1] === LINE_FEED ? i + 2 : i + 1;
}
