import { dayNumber } from "../../domain/calendar.ts";
import { moneyWords } from "../../reading/numbers.ts";
import { grown } from "../columns.ts";
import { NO_DAY } from "../ledger.ts";
import { ByteDictionary } from "../sie/dictionary.ts";
import { monthInName } from "./field-values.ts";
import type { TableShape } from "./look.ts";
import { TableProblems } from "./problems.ts";
import type { LedgerRole } from "./roles.ts";
import { TableColumns } from "./table-columns.ts";
import { VoucherRuns } from "./voucher-runs.ts";

/** What the general and the plain way of reading a record write to. */
export class TableParts {
  readonly columns = new TableColumns();
  readonly accounts = new ByteDictionary();
  readonly counterparties = new ByteDictionary();
  readonly orgNumbers = new ByteDictionary();
  readonly vouchers = new VoucherRuns();
  readonly currencies = new ByteDictionary();
  readonly problems = new TableProblems();
  readonly lines = { used: 0, reported: 0, blank: 0 };
  /** Pairs of name and organisation number: the keys of the rows. */
  readonly pairs: { readonly name: number; readonly orgNumber: number }[] = [];
  readonly #pairOf = new Map<number, number>();
  /** The first pair of each name: nearly always the only one. */
  #firstPair = new Int32Array(64).fill(-1);
  #firstNumber = new Int32Array(64);
  /** What each account is called, by its number among `accounts`, where a column of its own says so. */
  readonly accountNames: (Uint8Array | undefined)[] = [];
  /** Öre of one unit of the amounts: 100, or more where their header says tkr. */
  readonly orePerUnit: number;
  /** Day of every row in a file whose name alone tells the month. */
  readonly day: number;

  constructor(
    readonly shape: TableShape,
    /** Of the file or sheet. */
    readonly name: string,
  ) {
    const month = shape.roles.includes("date") ? null : monthInName(name);
    this.day = month === null ? NO_DAY : dayNumber(month);
    if (month !== null) this.problems.add(null, "date-from-name", month.slice(0, 7));
    const unit = shape.headers.find((header, column) => isAmount(shape.roles[column]) && orePer(header) > 100);
    this.orePerUnit = unit === undefined ? 100 : orePer(unit);
    if (unit !== undefined) this.problems.add(shape.headerRecords, "unit-in-header", unit);
    for (const role of shape.ambiguous) this.problems.add(shape.headerRecords, "roles-ambiguous", role);
    // Number 0 of each is what is blank or has no column.
    for (const dictionary of [this.accounts, this.counterparties, this.orgNumbers]) {
      dictionary.intern(NOTHING, 0, 0);
    }
    this.key(0, 0);
  }

  /** Keeps what the account is called the first time it is met. */
  nameAccount(account: number, bytes: Uint8Array, from: number, to: number): void {
    if (to > from && account > 0) this.accountNames[account] ??= bytes.slice(from, to);
  }

  /** The key of a name with an organisation number. */
  key(name: number, orgNumber: number): number {
    if (name >= this.#firstPair.length) {
      const larger = new Int32Array(Math.max(name + 1, this.#firstPair.length * 2)).fill(-1);
      larger.set(this.#firstPair);
      this.#firstPair = larger;
      this.#firstNumber = grown(this.#firstNumber, larger.length);
    }
    const first = this.#firstPair[name]!;
    if (first >= 0 && this.#firstNumber[name] === orgNumber) return first;
    const both = name * PAIR_BASE + orgNumber;
    const known = this.#pairOf.get(both);
    if (known !== undefined) return known;
    const key = this.pairs.push({ name, orgNumber }) - 1;
    this.#pairOf.set(both, key);
    if (first < 0) {
      this.#firstPair[name] = key;
      this.#firstNumber[name] = orgNumber;
    }
    return key;
  }
}

/** Whether a column holds amounts. */
export const isAmount = (role: LedgerRole | null | undefined): boolean =>
  role === "amount" || role === "debit" || role === "credit";

/** Öre of one unit of the amounts below a header. */
const orePer = (header: string): number => {
  const { unit } = moneyWords(header);
  return unit === "thousand" ? 100_000 : unit === "million" ? 100_000_000 : 100;
};

const PAIR_BASE = 2 ** 26;
const NOTHING = new Uint8Array(0);
