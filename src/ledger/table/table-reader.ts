import { decodeText } from "../../reading/encoding.ts";
import { NO_DAY } from "../ledger.ts";
import type { ByteDictionary } from "../sie/dictionary.ts";
import { EncodingEvidence } from "../sie/encoding.ts";
import { LARGEST_FILE, LINES_BETWEEN_PAUSES, LONGEST_LINE } from "../sie/limits.ts";
import { rawText } from "../sie/line.ts";
import { dayOfText, isTotalLabel, oreOfText } from "./field-values.ts";
import { finishTable } from "./finish-table.ts";
import type { TableShape } from "./look.ts";
import { BEGINS_LABEL, PlainRecords } from "./plain-records.ts";
import type { TableProblems } from "./problems.ts";
import { LINE_FEED, RecordSplitter, RETURN, unquoted } from "./record.ts";
import type { LedgerRole } from "./roles.ts";
import type { TableReading } from "./table-ledger.ts";
import { isAmount, TableParts } from "./table-parts.ts";

const never = (): boolean => false;

/** `bytes[from..to)`; `base` is the offset of `bytes[0]` in the file, and after the last part nothing comes. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly base: number;
  readonly isLast: boolean;
}

const NOTHING = new Uint8Array(0);

/**
 * Reads a delimited ledger whose columns are known, from chunks of any size. The same bytes give the same reading however
 * they are cut. Nothing throws; what is not used is reported. The chunks are kept and must not be changed.
 */
export class TableReader {
  readonly #parts: TableParts;
  readonly #plain: PlainRecords;
  readonly #splitter: RecordSplitter;
  readonly #columnOf: ReadonlyMap<LedgerRole, number>;
  readonly #lastColumn: number;
  /** Where a line may say that it sums others. */
  readonly #labelColumns: readonly number[];
  /** Of the year, where the month stands beside it; −1. */
  readonly #yearColumn: number;
  readonly #evidence = new EncodingEvidence();
  readonly #chunks: Uint8Array[] = [];
  readonly #starts: number[] = [];
  readonly #dayOfText = new Map<string, number>();
  #size = 0;
  #line = 1;
  #headerLeft: number;
  /** Bytes of a record that is not whole yet, and where it begins in the file. */
  #rest: Uint8Array = NOTHING;
  #skipping = false;
  #afterReturn = false;

  constructor(
    name: string,
    shape: TableShape,
    readonly expectedBytes = 0,
  ) {
    this.#parts = new TableParts(shape, name);
    this.#plain = new PlainRecords(this.#parts);
    this.#splitter = new RecordSplitter(shape.separator);
    this.#headerLeft = shape.headerRecords;
    this.#columnOf = new Map(shape.roles.flatMap((role, column) => (role ? [[role, column] as const] : [])));
    const names = [this.#columnOf.get("counterparty"), this.#columnOf.get("accountName"), 0, 1, 2];
    this.#labelColumns = [...new Set(names)].filter(
      (column) => column !== undefined && (column === 0 || column !== this.#columnOf.get("text")),
    ) as number[];
    this.#yearColumn = shape.headers.findIndex((header) => /^\s*(?:år|year)\s*$/i.test(header));
    // Texts may be left out at the end of a line; what decides may not.
    const deciding: LedgerRole[] = this.#columnOf.has("amount") ? ["amount"] : ["debit", "credit"];
    this.#lastColumn = Math.max(...deciding.map((role) => this.#columnOf.get(role) ?? -1));
  }

  /**
   * Reads the next bytes.
   * @param pause asked every 1,024 records whether to stop for now
   * @returns how many of the bytes were taken; after a pause, push the rest: `bytes.subarray(taken)`
   */
  push(bytes: Uint8Array, pause: () => boolean = never): number {
    if (bytes.length === 0) return 0;
    if (this.#size + bytes.length > LARGEST_FILE) {
      this.#size += bytes.length;
      return bytes.length;
    }
    if (this.#size === 0) this.#parts.columns.expect(Math.ceil(Math.max(bytes.length, this.expectedBytes) / 64));
    const before = this.#size;
    let taken = 0;
    for (let to = 0; to < bytes.length && taken === to;) {
      to = partEnd(bytes, taken);
      taken = this.#pushPart(bytes, taken, to, pause);
    }
    this.#chunks.push(taken === bytes.length ? bytes : bytes.subarray(0, taken));
    this.#starts.push(before);
    return taken;
  }

  /** Reads `bytes[from..to)`, the end of a record held back among it; gives the index up to which bytes were taken. */
  #pushPart(bytes: Uint8Array, from: number, to: number, pause: () => boolean): number {
    const held = this.#rest.length;
    const whole = held === 0 ? bytes : joined(this.#rest, bytes.subarray(from, to));
    // Where a byte stands in `whole` and where in `bytes`.
    const shift = held === 0 ? 0 : from - held;
    const base = this.#size - from + shift;
    const read = this.#records(whole, { from: from - held - shift, to: to - shift, base, isLast: false }, pause);
    // After a pause only what has been read counts as taken; else what is left waits for the next part.
    const taken = read.paused ? read.at + shift : to;
    this.#rest = whole.subarray(read.at, taken - shift);
    this.#evidence.push(bytes.subarray(from, taken));
    this.#size += taken - from;
    return taken;
  }

  end(): TableReading {
    if (this.#size === 0) return { ledger: null, refused: { line: null, reason: "empty-file", text: "", count: 1 } };
    if (this.#size > LARGEST_FILE)
      return { ledger: null, refused: { line: null, reason: "file-too-large", text: "", count: 1 } };
    const rest = this.#rest;
    this.#records(rest, { from: 0, to: rest.length, base: this.#size - rest.length, isLast: true }, never);
    return finishTable(this.#parts, this.#evidence.verdict(), { chunks: this.#chunks, starts: this.#starts });
  }

  #records(bytes: Uint8Array, { from, to, base, isLast }: Part, pause: () => boolean): { at: number; paused: boolean } {
    const lastFeed = bytes.lastIndexOf(LINE_FEED, to - 1);
    let at = from + base === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : from;
    let records = 0;
    while (at < to) {
      if (this.#skipping) {
        const end = this.#skip(bytes, at, to, isLast);
        if (end < 0) return { at: to, paused: false };
        at = end;
        continue;
      }
      if (this.#headerLeft === 0 && at <= lastFeed) {
        const next = this.#plain.read(bytes, at, base, this.#line);
        if (next > 0) {
          at = next;
          this.#line++;
          if ((++records & (LINES_BETWEEN_PAUSES - 1)) === 0 && pause()) return { at, paused: true };
          continue;
        }
      }
      const next = this.#splitter.split(bytes, at, to, isLast);
      const length = (next < 0 ? to : next) - at;
      if (length > LONGEST_LINE + 2) {
        const lines = lineEnds(bytes, at, at + LONGEST_LINE);
        this.#line += lines;
        this.#parts.lines.reported += lines;
        at += LONGEST_LINE;
        this.#skipping = true;
        this.#afterReturn = false;
        continue;
      }
      if (next < 0) break;
      this.#record(bytes, base);
      this.#line += 1 + this.#splitter.linesWithin;
      at = next;
      if ((++records & (LINES_BETWEEN_PAUSES - 1)) === 0 && pause()) return { at, paused: true };
    }
    return { at, paused: false };
  }

  /** Passes over the rest of a line that is too long; −1 where its end has not come. */
  #skip(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    let at = from;
    if (!this.#afterReturn) {
      while (at < to && bytes[at] !== LINE_FEED && bytes[at] !== RETURN) at++;
      if (at === to && !isLast) return -1;
      this.#afterReturn = bytes[at] === RETURN;
      if (at < to) at++;
    }
    if (this.#afterReturn) {
      if (at === to && !isLast) return -1;
      if (bytes[at] === LINE_FEED) at++;
    }
    this.#skipping = false;
    this.#afterReturn = false;
    this.#parts.problems.add(this.#line, "line-too-long");
    this.#parts.lines.reported++;
    this.#line++;
    return at;
  }

  /** The record that has just been split, read by the rules for every form. */
  #record(bytes: Uint8Array, base: number): void {
    const { lines, problems, shape } = this.#parts;
    const { count, hasOpenQuote, linesWithin, start, end, quoted } = this.#splitter;
    const ownLines = 1 + linesWithin;
    if (this.#headerLeft > 0) {
      this.#headerLeft--;
      return;
    }
    const isBlank = (column: number): boolean => end[column]! <= start[column]!;
    let filled = 0;
    let saying = 0;
    for (let column = 0; column < count; column++) {
      if (isBlank(column)) continue;
      filled++;
      if (!isAmount(shape.roles[column])) saying++;
    }
    if (filled === 0) {
      lines.blank += ownLines;
      return;
    }
    const report = (reason: Parameters<typeof problems.add>[1], text = ""): void => {
      problems.add(this.#line, reason, text);
      lines.reported += ownLines;
    };
    if (hasOpenQuote) problems.add(this.#line, "quote-not-closed");
    const raw = (column: number | undefined): Uint8Array => {
      if (column === undefined || column >= count) return NOTHING;
      const field = bytes.subarray(start[column], end[column]);
      return quoted[column] === 1 ? unquoted(field) : field;
    };
    const textOf = (role: LedgerRole): string => textOfBytes(raw(this.#columnOf.get(role))).trim();

    const date = this.#dateOf(textOf("date"), raw);
    const label = this.#totalLabel(raw, count);
    if (label !== null && !(this.#dayIn(date) !== NO_DAY && textOf("account") !== ""))
      return report("total-row", label);
    if (count <= this.#lastColumn) return report("fields-missing", `${count} / ${shape.roles.length}`);
    const amount = this.#amountOf(textOf);
    if ("reason" in amount) return report(amount.reason, amount.text);
    // An amount and nothing else belongs to nobody: it sums what stands above.
    if (saying === 0) return report("total-row", amount.text);

    const intern = (dictionary: ByteDictionary, role: LedgerRole): number => {
      const field = trimmed(raw(this.#columnOf.get(role)));
      return dictionary.intern(field, 0, field.length);
    };
    const { columns, accounts, counterparties, orgNumbers, vouchers, currencies } = this.#parts;
    const day = this.#dayOf(date);
    const voucher = this.#columnOf.get("voucher");
    const hasVoucher = voucher !== undefined && voucher < count;
    const [from, to] = hasVoucher ? trimmedEdges(bytes, start[voucher]!, end[voucher]!) : [0, 0];
    const textColumn = this.#columnOf.get("text");
    const hasText = textColumn !== undefined && textColumn < count && !isBlank(textColumn);
    if (this.#columnOf.has("currency")) intern(currencies, "currency");
    columns.putAmount(0, amount.ore);
    const account = intern(accounts, "account");
    if (this.#columnOf.has("accountName")) {
      const name = trimmed(raw(this.#columnOf.get("accountName")));
      this.#parts.nameAccount(account, name, 0, name.length);
    }
    columns.addRow(
      account,
      this.#parts.key(intern(counterparties, "counterparty"), intern(orgNumbers, "orgNumber")),
      day,
      vouchers.of(bytes, from, to, base),
      this.#line,
      hasText ? base + start[textColumn]! : 0,
      hasText ? Math.min(end[textColumn]! - start[textColumn]!, LONGEST_LINE) : 0,
    );
    lines.used += ownLines;
  }

  /** A line that sums others has no date of its own, or no counterparty, and says in its first words what it is. */
  #totalLabel(raw: (column: number | undefined) => Uint8Array, count: number): string | null {
    for (const column of this.#labelColumns) {
      if (column >= count) continue;
      const bytes = raw(column);
      if (bytes.length === 0 || BEGINS_LABEL[bytes[0]!] === 0) continue;
      const text = textOfBytes(bytes);
      if (isTotalLabel(text)) return text.trim();
    }
    return null;
  }

  #amountOf(
    textOf: (role: LedgerRole) => string,
  ): { ore: number; text: string } | { reason: Parameters<TableProblems["add"]>[1]; text: string } {
    const { shape, orePerUnit } = this.#parts;
    if (this.#columnOf.has("amount")) {
      const text = textOf("amount");
      return { ...oreOfText(text, shape.decimal, orePerUnit), text };
    }
    const [debit, credit] = (["debit", "credit"] as const).map((role) => ({ text: textOf(role) }));
    const values = [debit!, credit!].map(({ text }) => ({ text, value: oreOfText(text, shape.decimal, orePerUnit) }));
    // One of the two is blank as a rule; both blank is no amount.
    const wrong = values.find(({ text, value }) => text !== "" && "reason" in value);
    if (wrong && "reason" in wrong.value) return { reason: wrong.value.reason, text: wrong.text };
    if (values.every(({ text }) => text === "")) return { reason: "amount-missing", text: "" };
    const [d, c] = values.map(({ value }) => ("ore" in value ? value.ore : 0));
    const text = debit!.text || credit!.text;
    return Number.isSafeInteger(d! - c!) ? { ore: d! - c!, text } : { reason: "amount-too-large", text };
  }

  /** A month with the year that stands in a column of its own. */
  #dateOf(text: string, raw: (column: number | undefined) => Uint8Array): string {
    if (this.#yearColumn < 0 || text === "" || /\d{4}/.test(text)) return text;
    const year = rawText(raw(this.#yearColumn)).trim();
    return /^\d{1,2}$/.test(text) ? `${year}-${text.padStart(2, "0")}` : `${text} ${year}`;
  }

  #dayOf(text: string): number {
    if (!this.#columnOf.has("date")) return this.#parts.day;
    const day = this.#dayIn(text);
    if (day === NO_DAY) this.#parts.problems.add(this.#line, text === "" ? "date-missing" : "date-unreadable", text);
    return day;
  }

  #dayIn(text: string): number {
    const known = this.#dayOfText.get(text);
    if (known !== undefined) return known;
    const day = dayOfText(text);
    if (this.#dayOfText.size < MOST_DAYS) this.#dayOfText.set(text, day);
    return day;
  }
}

const MOST_DAYS = 10_000;

/** Bytes are read and weighed part by part, while the processor has them at hand; a part ends with a line where it can. */
const PART = 1 << 17;

function partEnd(bytes: Uint8Array, from: number): number {
  if (bytes.length - from <= PART) return bytes.length;
  const feed = bytes.lastIndexOf(LINE_FEED, from + PART);
  return feed >= from ? feed + 1 : from + PART;
}

/** Nearly every field is ASCII; one that is not may hold a no-break space or a minus of several bytes. */
function textOfBytes(bytes: Uint8Array): string {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127) return decodeText(bytes).text;
  return rawText(bytes);
}

function lineEnds(bytes: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let i = from; i < to; i++)
    if (bytes[i] === LINE_FEED || (bytes[i] === RETURN && bytes[i + 1] !== LINE_FEED)) lines++;
  return lines;
}

function trimmed(bytes: Uint8Array): Uint8Array {
  const [from, to] = trimmedEdges(bytes, 0, bytes.length);
  return bytes.subarray(from, to);
}

function trimmedEdges(bytes: Uint8Array, start: number, end: number): readonly [number, number] {
  let from = start;
  let to = end;
  while (from < to && bytes[from]! <= 32) from++;
  while (to > from && bytes[to - 1]! <= 32) to--;
  return [from, to];
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
