import { fromDayNumber } from "../../domain/calendar.ts";
import type { Terms } from "../../domain/figures.ts";
import type { FollowUp } from "../../domain/follow-up.ts";
import type { BookedLedger, BookedRows } from "../../ledger/booked-ledger.ts";
import { bookedLedger, type OpenedLedger } from "../../ledger/open-ledger.ts";
import type { CounterpartySource } from "../../ledger/payment-setting.ts";
import type { Reconciliation, ReconcilePartner } from "../../ledger/reconcile.ts";
import { isSameLedger } from "../../ledger/refusal.ts";
import { withRoles } from "../../ledger/table/look.ts";
import { tableSentence } from "../../ledger/table/problems.ts";
import { isLedger, type LedgerRole } from "../../ledger/table/roles.ts";
import type { TableLedger } from "../../ledger/table/table-ledger.ts";
import { TableReader } from "../../ledger/table/table-reader.ts";
import { aliasKey } from "../../matching/compare-pair.ts";
import { matchCounterparties, reconcileLedgers } from "../reconcile-ledger.ts";
import type {
  LedgerAnswer,
  LedgerFile,
  LedgerQuestion,
  LedgerSettings,
  PaymentRow,
  Said,
  Vouchers,
} from "./ledger-view.ts";
import { aliasesOf } from "./aliases-of.ts";
import { knownOf } from "./known-of.ts";
import { mixedAccounts, NO_AMOUNT, noRows, refusedAs } from "./book-refusals.ts";
import { namesOf } from "./names-of.ts";
import type { OpenedLedgers } from "./open-as.ts";
import { outcomeOf, voucherLine } from "./outcome-of.ts";
import { settingsOf } from "./settings-of.ts";
import { whatWasRead } from "./what-was-read.ts";

export type Added =
  | { readonly kind: "added"; readonly files: readonly LedgerFile[] }
  | { readonly kind: "refused"; readonly sentence: Said };

/** Of one partner; more than this nobody reads through in a pane. */
const MOST_VOUCHERS = 2_000;

interface Book {
  readonly file: LedgerFile;
  readonly opened: OpenedLedger;
  /** Seen as booked rows, by where the counterparties stand: made once each. */
  readonly booked: Map<string, BookedLedger>;
}

/**
 * The opened ledgers, and everything that is reckoned from them: it lives where reckoning holds nobody up. What it answers is
 * plain and bounded, however large the ledgers are.
 */
export class Books {
  #books: readonly Book[] = [];
  #nextId = 1;
  #latest: { readonly found: Reconciliation; readonly followUp: FollowUp } | null = null;

  /** Takes in what a file held, all of it or nothing. */
  add({ ledgers, leftOut }: OpenedLedgers): Added {
    const fresh = ledgers.map((opened, index) => this.#book(opened, index === 0 ? leftOut : []));
    if (fresh.every(({ file }) => file.rows === 0)) return { kind: "refused", sentence: noRows(fresh[0]?.opened) };
    for (const [index, book] of fresh.entries()) {
      const sentence = refusalOf(book, [...this.#books, ...fresh.slice(0, index)]);
      if (sentence) return { kind: "refused", sentence };
    }
    this.#books = [...this.#books, ...fresh];
    return { kind: "added", files: fresh.map(({ file }) => file) };
  }

  remove(ids: readonly number[]): void {
    this.#books = this.#books.filter(({ file }) => !ids.includes(file.id));
    this.#latest = null;
  }

  /** Reads a csv or xlsx ledger once more, with its columns as a person has said; on refusal it stays as it was. */
  giveRoles(id: number, roles: readonly (LedgerRole | null)[]): Added {
    const before = this.#books.find(({ file }) => file.id === id);
    if (!before || before.opened.kind !== "table") throw new Error(`no ledger ${id} with columns`);
    if (!isLedger(roles)) return { kind: "refused", sentence: NO_AMOUNT };
    const { ledger, refused } = reread(before.opened.name, before.opened.ledger, roles);
    if (!ledger)
      return { kind: "refused", sentence: { sv: tableSentence(refused, "sv"), en: tableSentence(refused, "en") } };
    const opened = { ...before.opened, ledger };
    const after: Book = { file: whatWasRead(id, opened), opened, booked: new Map() };
    this.#books = this.#books.map((book) => (book === before ? after : book));
    this.#latest = null;
    return { kind: "added", files: [after.file] };
  }

  settings(): LedgerSettings {
    return settingsOf(
      this.#books.map(({ opened }) => opened),
      (source) => this.#booked(source),
    );
  }

  /** Names and differences, by a setting and confirmed names. */
  ask({ setting, terms, nobodys, ...asked }: LedgerQuestion): LedgerAnswer {
    const ledgers = this.#booked(setting.counterparty);
    const { followUp, ...known } = knownOf(asked.followUp, asked.register, terms);
    const aliases = aliasesOf(followUp, asked.register, asked.confirmed);
    const matches = matchCounterparties(ledgers, setting, followUp.lines, aliases);
    const found = reconcileLedgers(ledgers, followUp, {
      setting,
      aliases,
      termsOf: (partner) => termsOf(known.terms.get(partner)),
      gatesOf: (partner) => known.terms.get(partner)?.gates ?? [],
    });
    this.#latest = found.kind === "reconciled" ? { found, followUp } : null;
    const isNobodys = new Set(nobodys.map(aliasKey));
    const names = namesOf(matches, followUp.lines, isNobodys);
    const waiting = new Set(
      matches
        .filter(({ confirmed, counterparty }) => confirmed === null && !isNobodys.has(aliasKey(counterparty.name)))
        .flatMap(({ best }) => best.candidates.map(({ name }) => name)),
    );
    return {
      names,
      outcome: outcomeOf(found, followUp, waiting),
      hasOre: ledgers.some(({ rows }) => hasOre(rows)),
      enteredAs: known.enteredAs,
    };
  }

  /** The vouchers behind a line's booked sum in the latest answer, the first of them where they are many. */
  vouchers(line: number): Vouchers {
    const all = this.#latest?.found.vouchersOf(line) ?? [];
    return { first: all.slice(0, MOST_VOUCHERS).map(voucherLine), count: all.length };
  }

  /** What is booked on the partners in the latest answer, voucher by voucher; null where there is more than asked for. */
  payments(most: number): readonly PaymentRow[] | null {
    const rows: PaymentRow[] = [];
    for (const { partner, rows: count } of this.#latest?.found.partners ?? []) {
      if (count === 0) continue;
      const { partner: name } = this.#latest!.followUp.lines[partner]!;
      for (const { day, booked, name: voucher } of this.#latest!.found.vouchersOf(partner)) {
        const date = day === null ? null : fromDayNumber(day);
        if (rows.push({ partner: name, date, booked, voucher: voucher || null }) > most) return null;
      }
    }
    return rows;
  }

  #book(opened: OpenedLedger, leftOut: readonly string[]): Book {
    return { file: whatWasRead(this.#nextId++, opened, leftOut), opened, booked: new Map() };
  }

  #booked(source: CounterpartySource): BookedLedger[] {
    return this.#books.map((book) => bookedOf(book, source));
  }
}

/** The same rows must not be counted twice, and a ledger without accounts cannot be chosen from by accounts. */
function refusalOf({ file, ...book }: Book, others: readonly Book[]): Said | null {
  const text = { kind: "text" } as const;
  const twin = others
    .filter((other) => other.file.rows === file.rows)
    .find((other) => isSameLedger(bookedOf(other, text), bookedOf(book, text)));
  if (twin) return refusedAs("already-open", { file: file.name, other: twin.file.name });
  return others.some((other) => hasAccounts(other) !== hasAccounts(book)) ? mixedAccounts(file.name) : null;
}

const hasAccounts = ({ opened }: Pick<Book, "opened">): boolean => opened.ledger.accounts.some(({ id }) => id !== "");

function bookedOf({ opened, booked }: Omit<Book, "file">, source: CounterpartySource): BookedLedger {
  const key = opened.kind === "table" ? "column" : JSON.stringify(source);
  const known = booked.get(key);
  if (known) return known;
  const made = bookedLedger(opened, source);
  booked.set(key, made);
  return made;
}

/** The bytes are kept with the ledger, so that nobody has to open the file again. */
function reread(name: string, { source, shape }: TableLedger, roles: readonly (LedgerRole | null)[]) {
  const size = source.chunks.reduce((sum, { length }) => sum + length, 0);
  const reader = new TableReader(name, withRoles(shape, roles), size);
  for (const chunk of source.chunks) reader.push(chunk);
  const reading = reader.end();
  return reading.ledger ? { ledger: reading.ledger, refused: null } : reading;
}

const termsOf = (known: Pick<ReconcilePartner, "period" | "instalments"> | undefined): Terms => ({
  ...(known?.period && { period: known.period }),
  ...(known && known.instalments.length > 0 && { plan: { instalments: known.instalments } }),
});

function hasOre({ count, amount }: BookedRows): boolean {
  for (let row = 0; row < count; row++) if (amount[row]! % 100 !== 0) return true;
  return false;
}
