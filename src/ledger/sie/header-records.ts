import { NO_DAY } from "../ledger.ts";
import type { AccountNumbers } from "./accounts.ts";
import { type Line, rawText, shown } from "./line.ts";
import type { ProblemList } from "./problems.ts";
import { dayOf } from "./line-day.ts";
import { type AmountReading, readAmount } from "./values.ts";

/** A fiscal year; 0 is the file's own, −1 the one before. Days since 1970-01-01. */
export interface FiscalYear {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** An opening balance, closing balance or result of a year. */
export interface Balance {
  readonly kind: "IB" | "UB" | "RES";
  readonly year: number;
  readonly account: number;
  readonly ore: number;
  readonly line: number;
}

/** Known labels whose content neither reconciliation nor checks need: passed over, and counted as known. */
const NOT_NEEDED = new Set(
  "ADRESS BKOD ENHET FNR FORMAT FTYP GEN KPTYP OIB OMFATTN OUB PBUDGET PROSA PSALDO SRU TAXAR".split(" "),
);

/** Reads every record that is not a voucher. */
export class HeaderRecords {
  flagged = false;
  /** 1–4, null where the file does not say. */
  type: number | null = null;
  company: Uint8Array | null = null;
  orgNumber: Uint8Array | null = null;
  currency: Uint8Array | null = null;
  program: Uint8Array[] = [];
  readonly years: FiscalYear[] = [];
  readonly accountNames = new Map<number, Uint8Array>();
  readonly accountTypes = new Map<number, string>();
  readonly dimensions: { id: Uint8Array; name: Uint8Array; parent: Uint8Array | null }[] = [];
  readonly objects: { dimension: Uint8Array; id: Uint8Array; name: Uint8Array }[] = [];
  readonly balances: Balance[] = [];
  readonly #amount: AmountReading = { ore: 0, problem: null, comma: false };
  readonly #names = new Map<string, string>();

  constructor(
    readonly accounts: AccountNumbers,
    readonly problems: ProblemList,
  ) {}

  /** Whether the label is one that SIE knows. Its fields are those of the line. */
  read(label: string, line: Line): boolean {
    switch (label) {
      case "KONTO":
        if (this.#needs(line, 0, "konto") && this.#isNew(label, line, 1))
          this.accountNames.set(this.#account(line, 0), line.copy(1));
        this.#most(line, 2);
        return true;
      case "KTYP":
        this.#accountType(line);
        return true;
      case "IB":
      case "UB":
      case "RES":
        this.#balance(label, line);
        return true;
      case "DIM":
      case "UNDERDIM":
        if (this.#needs(line, 0, "dimension") && this.#isNew("DIM", line, 1)) {
          this.dimensions.push({ id: line.copy(0), name: line.copy(1), parent: label === "DIM" ? null : line.copy(2) });
        }
        return true;
      case "OBJEKT":
        if (this.#needs(line, 0, "dimension") && this.#needs(line, 1, "objekt") && this.#isNew(label, line, 2)) {
          this.objects.push({ dimension: line.copy(0), id: line.copy(1), name: line.copy(2) });
        }
        return true;
      case "RAR":
        this.#year(line);
        return true;
      case "FNAMN":
        this.company = this.#once(this.company, line);
        this.#most(line, 1);
        return true;
      case "ORGNR":
        this.orgNumber = this.#once(this.orgNumber, line);
        return true;
      case "VALUTA":
        this.currency = this.#once(this.currency, line);
        return true;
      case "PROGRAM":
        this.program = Array.from({ length: line.fields.count }, (_, field) => line.copy(field));
        return true;
      case "SIETYP":
        this.#type(line);
        return true;
      case "FLAGGA":
        if (this.flagged) this.problems.add(line.number, "header-repeated", { text: "#FLAGGA" });
        this.flagged = true;
        return true;
      default:
        return NOT_NEEDED.has(label);
    }
  }

  #account(line: Line, field: number): number {
    return this.accounts.intern(line.bytes, line.fields.start[field]!, line.fields.end[field]!);
  }

  #needs(line: Line, field: number, name: string): boolean {
    if (line.has(field)) return true;
    this.problems.add(line.number, "field-missing", { field: name });
    return false;
  }

  #most(line: Line, fields: number): void {
    if (line.fields.count > fields) this.problems.add(line.number, "surplus-fields", { text: shown(line.raw(fields)) });
  }

  /** What is named by the fields before its name: the first name stands, and another one is told. */
  #isNew(kind: string, line: Line, nameField: number): boolean {
    const key = [kind, line.raw(0).replace(/^0+(?=\d)/, ""), ...(nameField > 1 ? [line.raw(1)] : [])].join(" ");
    const now = line.raw(nameField);
    const before = this.#names.get(key);
    if (before === undefined) this.#names.set(key, now);
    if (before === undefined || before === now) return true;
    this.problems.add(line.number, "header-repeated", { text: shown(now) });
    return false;
  }

  #accountType(line: Line): void {
    const type = /^[TSKI]$/i.exec(line.raw(1))?.[0];
    if (!this.#needs(line, 0, "konto")) return;
    if (type) this.accountTypes.set(this.#account(line, 0), type.toUpperCase());
    else this.problems.add(line.number, "field-missing", { field: "kontotyp" });
  }

  /** The first stands; another of the same content is nothing to tell, one of other content is. */
  #once(before: Uint8Array | null, line: Line): Uint8Array | null {
    if (!line.has(0)) return before;
    const now = line.copy(0);
    if (before && rawText(before) !== rawText(now)) {
      this.problems.add(line.number, "header-repeated", { text: shown(rawText(now)) });
    }
    return before ?? now;
  }

  #type(line: Line): void {
    if (!this.#needs(line, 0, "typ")) return;
    const type = /^([1-4])[EI]?$/i.exec(line.raw(0))?.[1];
    if (!type) this.problems.add(line.number, "type-unknown", { text: shown(line.raw(0)) });
    else if (this.type !== null && this.type !== Number(type)) {
      this.problems.add(line.number, "header-repeated", { text: `#SIETYP ${type}` });
    } else this.type = Number(type);
  }

  #yearIndex(line: Line): number | null {
    const text = line.raw(0);
    if (/^-?\d{1,3}$/.test(text)) return Number(text) || 0;
    this.problems.add(line.number, "field-missing", { field: "årsnr" });
    return null;
  }

  #year(line: Line): void {
    const index = this.#yearIndex(line);
    if (index === null) return;
    const [start, end] = [this.#day(line, 1), this.#day(line, 2)];
    if (start === NO_DAY || end === NO_DAY) return;
    if (end < start) {
      this.problems.add(line.number, "year-backwards", { index });
      return;
    }
    const known = this.years.find((year) => year.index === index);
    if (!known) this.years.push({ index, start, end });
    else if (known.start !== start || known.end !== end) this.problems.add(line.number, "year-repeated", { index });
  }

  #day(line: Line, field: number): number {
    if (!line.has(field)) {
      this.problems.add(line.number, "date-missing");
      return NO_DAY;
    }
    return dayOf(line, field, this.problems);
  }

  #balance(kind: Balance["kind"], line: Line): void {
    const year = this.#yearIndex(line);
    if (year === null || !this.#needs(line, 1, "konto") || !this.#needs(line, 2, "belopp")) return;
    const { start, end } = line.fields;
    readAmount(line.bytes, start[2]!, end[2]!, this.#amount);
    const { ore, comma } = this.#amount;
    // 1 000,00 with a blank in it is no amount with a quantity.
    const isSplit = /^[-+]?\d{1,3}$/.test(line.raw(2)) && /^\d{3}[.,]\d\d$/.test(line.raw(3));
    const problem = isSplit ? "amount-unreadable" : this.#amount.problem;
    if (problem)
      this.problems.add(line.number, problem, { text: shown(isSplit ? `${line.raw(2)} ${line.raw(3)}` : line.raw(2)) });
    else if (comma) this.problems.add(line.number, "decimal-comma", { text: shown(line.raw(2)) });
    if (!problem) this.balances.push({ kind, year, account: this.#account(line, 1), ore, line: line.number });
  }
}
