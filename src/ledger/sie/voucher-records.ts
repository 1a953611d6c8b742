import { NO_DAY } from "../ledger.ts";
import type { AccountNumbers } from "./accounts.ts";
import { ByteDictionary } from "./dictionary.ts";
import { type Line, shown } from "./line.ts";
import type { ObjectLists } from "./object-lists.ts";
import type { ProblemList } from "./problems.ts";
import { dayOf } from "./line-day.ts";
import { type AmountReading, readAmount } from "./values.ts";
import type { VoucherColumns } from "./voucher-columns.ts";

/** `#VER serie nr datum text regdatum sign` */
const VOUCHER = { series: 0, number: 1, day: 2, text: 3, registered: 4, fields: 6 } as const;
/** `#TRANS konto {objekt} belopp datum text kvantitet sign`, counted after the list. */
const ROW = { fields: 7 } as const;

/** Outside a voucher; after `#VER` with its rows to come; among the rows. */
type Position = "outside" | "announced" | "open";

/** Reads vouchers and their rows in every form they are written in, and keeps track of braces. */
export class VoucherRecords {
  /** #TRANS lines within vouchers, also those that could not be read. */
  rowsSeen = 0;
  /** #RTRANS, rows added later (each repeated as #TRANS), and #BTRANS, rows struck out: counted, never summed. */
  addedRows = 0;
  removedRows = 0;
  #position: Position = "outside";
  readonly seriesNumbers = new ByteDictionary();
  #rowsSeenBefore = 0;
  readonly #amount: AmountReading = { ore: 0, problem: null, comma: false };

  constructor(
    readonly columns: VoucherColumns,
    readonly accounts: AccountNumbers,
    readonly lists: ObjectLists,
    readonly problems: ProblemList,
  ) {}

  /** The series in the order of their numbers, as bytes. */
  get series(): Uint8Array[] {
    const { bytes, ends } = this.seriesNumbers.contents();
    return Array.from(ends, (end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end));
  }

  get isOutside(): boolean {
    return this.#position === "outside";
  }

  get isAnnounced(): boolean {
    return this.#position === "announced";
  }

  /** The voucher has rows, all of them read: it may be closed without a word. */
  isInOrder(): boolean {
    return (
      this.#position === "open" &&
      this.rowsSeen > this.#rowsSeenBefore &&
      !Number.isNaN(this.columns.differenceOfNewest())
    );
  }

  get isOpen(): boolean {
    return this.#position === "open";
  }

  voucher(line: Line): void {
    this.#leave("voucher-not-closed");
    const day = this.#dayOf(line, VOUCHER.day);
    if (!line.has(VOUCHER.day)) this.problems.add(line.number, "date-missing");
    this.#dayOf(line, VOUCHER.registered);
    this.#surplus(line, VOUCHER.fields);
    const { number, text } = VOUCHER;
    this.columns.addVoucher(
      this.#seriesOf(line),
      day,
      line.number,
      line.placeOf(number),
      line.lengthOf(number),
      line.placeOf(text),
      line.lengthOf(text),
    );
    this.tookHead();
  }

  row(line: Line): void {
    if (!this.#enter(line)) return;
    this.rowsSeen++;
    if (!line.has(0)) {
      this.problems.add(line.number, "field-missing", { field: "konto" });
      this.columns.spoilVoucher();
      return;
    }
    const after = this.#afterList(line);
    const amount = this.#amountOf(line, after);
    const objects = this.#listOf(line);
    if (amount === null) {
      this.columns.spoilVoucher();
      return;
    }
    const textForDay = this.#textForDay(line, after);
    const day = textForDay ? NO_DAY : this.#dayOf(line, after + 1);
    this.#surplus(line, ROW.fields - 2 + after);
    const text = textForDay ? after + 1 : after + 2;
    const { start, end } = line.fields;
    const account = this.accounts.intern(line.bytes, start[0]!, end[0]!);
    this.columns.putAmount(0, amount);
    this.columns.addRow(account, objects, day, line.number, line.placeOf(text), line.lengthOf(text));
  }

  // What the plain reader read.

  tookRow(): void {
    this.rowsSeen++;
  }

  tookHead(): void {
    this.#rowsSeenBefore = this.rowsSeen;
    this.#position = "announced";
  }

  tookBrace(opening: boolean): void {
    this.#position = opening ? "open" : "outside";
  }

  corrected(line: Line, kind: "added" | "removed"): void {
    if (!this.#enter(line)) return;
    if (kind === "added") this.addedRows++;
    else this.removedRows++;
  }

  open(line: Line): void {
    if (this.#position === "announced") this.#position = "open";
    else this.problems.add(line.number, "brace-unexpected", { brace: "{" });
  }

  close(line: Line): void {
    if (this.#position === "open") this.#leave(null);
    else this.problems.add(line.number, "brace-unexpected", { brace: "}" });
  }

  end(): void {
    this.#leave("cut-off");
  }

  /** Ends the voucher at hand. @param unclosed what to say where its closing brace is missing */
  #leave(unclosed: "voucher-not-closed" | "cut-off" | null): void {
    if (this.#position === "outside") return;
    const at = this.columns.lineOfNewest();
    if (unclosed && (this.#position === "open" || unclosed === "cut-off")) this.problems.add(at, unclosed);
    if (Number.isNaN(this.columns.differenceOfNewest())) this.problems.add(at, "voucher-not-assessable");
    else if (this.rowsSeen === this.#rowsSeenBefore) this.problems.add(at, "voucher-empty");
    this.#position = "outside";
  }

  /** Whether a row stands in a voucher. */
  #enter(line: Line): boolean {
    if (this.#position === "outside") {
      this.problems.add(line.number, "row-outside-voucher");
      return false;
    }
    if (this.#position === "announced") this.problems.add(line.number, "brace-missing");
    this.#position = "open";
    return true;
  }

  #afterList(line: Line): number {
    if (line.isList(1)) return 2;
    this.problems.add(line.number, "field-missing", { field: "{}" });
    return 1;
  }

  #listOf(line: Line): number {
    if (!line.isList(1)) return 0;
    const { start, end } = line.fields;
    const list = this.lists.intern(line.bytes, start[1]!, end[1]!);
    if (this.lists.isOdd(list)) this.problems.add(line.number, "object-list-odd", { text: shown(line.raw(1)) });
    return list;
  }

  #amountOf(line: Line, field: number): number | null {
    if (!line.has(field)) {
      this.problems.add(line.number, "field-missing", { field: "belopp" });
      return null;
    }
    const { start, end } = line.fields;
    readAmount(line.bytes, start[field]!, end[field]!, this.#amount);
    const { ore, comma } = this.#amount;
    // 1 000.00 with a blank in it: the first digits alone are not the amount.
    const isSplit = this.#amount.problem === null && /^\d{3}(?:[.,]\d*)?$/.test(line.raw(field + 1));
    const problem = isSplit ? "amount-unreadable" : this.#amount.problem;
    const text = isSplit ? `${line.raw(field)} ${line.raw(field + 1)}` : line.raw(field);
    if (problem) this.problems.add(line.number, problem, { text: shown(text) });
    else if (comma) this.problems.add(line.number, "decimal-comma", { text: shown(line.raw(field)) });
    return problem ? null : ore;
  }

  #dayOf(line: Line, field: number): number {
    return line.has(field) ? dayOf(line, field, this.problems) : NO_DAY;
  }

  /** Some programs leave out the date and put the text in its place: words, with nothing after them. */
  #textForDay(line: Line, amountField: number): boolean {
    const field = amountField + 1;
    if (!line.has(field) || line.has(field + 1) || /^[\d .:/-]*$/.test(line.raw(field))) return false;
    this.problems.add(line.number, "text-for-date", { text: shown(line.raw(field)) });
    return true;
  }

  #surplus(line: Line, most: number): void {
    if (line.fields.count > most) this.problems.add(line.number, "surplus-fields", { text: shown(line.raw(most)) });
  }

  #seriesOf(line: Line): number {
    const { start, end, escaped } = line.fields;
    const field = VOUCHER.series;
    if (!line.has(field)) return this.seriesNumbers.intern(line.bytes, 0, 0);
    if (escaped[field] === 0) return this.seriesNumbers.intern(line.bytes, start[field]!, end[field]!);
    const copy = line.copy(field);
    return this.seriesNumbers.intern(copy, 0, copy.length);
  }
}
