import { AccountNumbers } from "./accounts.ts";
import { ChecksumRecords } from "./checksum-records.ts";
import { HeaderRecords } from "./header-records.ts";
import { LINES_BETWEEN_PAUSES, LONGEST_LINE } from "./limits.ts";
import { Line, rawText, shown } from "./line.ts";
import { ObjectLists } from "./object-lists.ts";
import { PlainLines } from "./plain-lines.ts";
import { PlainRows } from "./plain-row.ts";
import { PlainVouchers } from "./plain-voucher.ts";
import { ProblemList } from "./problems.ts";
import { VoucherColumns } from "./voucher-columns.ts";
import { VoucherRecords } from "./voucher-records.ts";

/** Pads files copied from old systems. */
const NUL = 0;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
/** Ends old DOS files. */
const CONTROL_Z = 26;
const BLANK = 32;
const HASH = 35;
const OPEN = 123;
const CLOSE = 125;

/** Reads whole lines, one after the other, and keeps account of them: each is used, reported or blank. */
export class LineReader {
  readonly problems = new ProblemList();
  readonly accounts = new AccountNumbers();
  readonly lists = new ObjectLists();
  readonly columns = new VoucherColumns();
  readonly vouchers = new VoucherRecords(this.columns, this.accounts, this.lists, this.problems);
  readonly header = new HeaderRecords(this.accounts, this.problems);
  readonly checksum = new ChecksumRecords(this.problems);
  readonly lines = { used: 0, reported: 0, blank: 0 };
  /** Records whose label SIE knows: a file without any is no SIE file. */
  knownRecords = 0;
  readonly #line = new Line();
  readonly #plain = new PlainLines(
    this.vouchers,
    new PlainVouchers(this.columns, this.vouchers.seriesNumbers),
    new PlainRows(this.columns, this.accounts, this.lists),
  );

  /**
   * Reads `bytes[from..to)`, whole lines, each with its line end.
   * @param offset of `bytes[0]` in the file
   * @param pause asked every 1,024 lines whether to stop for now
   * @returns index of the first line not read
   */
  read(bytes: Uint8Array, from: number, to: number, offset: number, pause: () => boolean): number {
    const line = this.#line;
    line.bytes = bytes;
    line.offset = offset;
    let i = from;
    let untilPause = LINES_BETWEEN_PAUSES;
    while (i < to) {
      if (!this.checksum.isRunning) {
        i = this.#plain.read(bytes, i, to, line.number, offset, untilPause);
        line.number += this.#plain.count;
        untilPause -= this.#plain.count;
        this.lines.used += this.#plain.count;
        this.knownRecords += this.#plain.count;
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

  /** Counts a line too long to be kept. */
  passOver(length: number): void {
    this.#line.number++;
    this.#tooLong(length);
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
    this.problems.add(this.#line.number, "line-too-long", { length });
    this.lines.reported++;
  }

  #readAnyLine(bytes: Uint8Array, from: number, end: number): void {
    let i = this.#line.number === 1 && hasByteOrderMark(bytes, from) ? from + 3 : from;
    i = afterBlanks(bytes, i, end);
    if (i === end) {
      this.lines.blank++;
      return;
    }
    const before = this.problems.total;
    while (i < end) {
      const byte = bytes[i];
      if (byte === HASH) i = this.#record(bytes, i, end);
      else if (byte === OPEN) {
        this.vouchers.open(this.#line);
        i++;
      } else if (byte === CLOSE) {
        this.vouchers.close(this.#line);
        i++;
      } else {
        this.problems.add(this.#line.number, "not-a-record", {
          text: shown(rawText(bytes.subarray(i, Math.min(end, i + 200)))),
        });
        break;
      }
      i = afterBlanks(bytes, i, end);
    }
    if (this.problems.total > before) this.lines.reported++;
    else this.lines.used++;
  }

  /** Reads a record from its `#`; gives the index after it. */
  #record(bytes: Uint8Array, from: number, end: number): number {
    const line = this.#line;
    let i = from + 1;
    while (i < end && bytes[i]! > BLANK && bytes[i] !== OPEN && bytes[i] !== CLOSE) i++;
    const label = isVoucherLabel(bytes, from, i) ? "VER" : rawText(bytes.subarray(from + 1, i)).toUpperCase();
    line.fields.split(bytes, i, end, label === "VER");
    if (line.fields.quoteNotClosed) this.problems.add(line.number, "quote-not-closed");
    if (line.fields.textAfterQuote) this.problems.add(line.number, "text-after-quote");
    if (label !== "KSUMMA") this.checksum.add(bytes.subarray(from, i), line);
    this.#dispatch(label);
    return line.fields.rest;
  }

  #dispatch(label: string): void {
    const line = this.#line;
    this.knownRecords++;
    if (label === "VER") this.vouchers.voucher(line);
    else if (label === "TRANS") this.vouchers.row(line);
    else if (label === "RTRANS") this.vouchers.corrected(line, "added");
    else if (label === "BTRANS") this.vouchers.corrected(line, "removed");
    else if (label === "KSUMMA") this.checksum.read(line);
    else if (!this.header.read(label, line)) {
      this.knownRecords--;
      this.problems.add(line.number, "unknown-label", { label: shown(`#${label}`) }, label);
    }
  }
}

/** `bytes[i..end)` is `#VER` in capitals. */
const isVoucherLabel = (bytes: Uint8Array, i: number, end: number): boolean =>
  end - i === 4 && bytes[i + 1] === 0x56 && bytes[i + 2] === 0x45 && bytes[i + 3] === 0x52;

const hasByteOrderMark = (bytes: Uint8Array, i: number): boolean =>
  bytes[i] === 0xef && bytes[i + 1] === 0xbb && bytes[i + 2] === 0xbf;

function afterBlanks(bytes: Uint8Array, from: number, end: number): number {
  let i = from;
  while (i < end && (bytes[i] === BLANK || bytes[i] === TAB || bytes[i] === CONTROL_Z || bytes[i] === NUL)) i++;
  return i;
}
