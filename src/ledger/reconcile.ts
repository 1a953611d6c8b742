import { type CalendarDate, dayNumber } from "../domain/calendar.ts";
import { NIL, type Ore, minus, ore, sum } from "../domain/money.ts";
import type { Instalment } from "../domain/payment-plan.ts";
import type { Period } from "../domain/period.ts";
import type { Currency } from "../domain/units.ts";
import type { BookedLedger, Counterparty } from "./booked-ledger.ts";
import { NO_DAY } from "./ledger.ts";
import type { InTwoFiles } from "./in-two-files.ts";
import { interimAccounts, paymentAccounts, type PaymentSetting } from "./payment-setting.ts";
import { type GroupedLedger, PartnerVouchers } from "./partner-vouchers.ts";
import { type Refusal, refusalOf } from "./refusal.ts";
import { type Remark, Remarks } from "./remarks.ts";
import {
  AMOUNTS_A_PLACE,
  BeyondSafeRange,
  type BookedSums,
  groupByPartner,
  NotConserved,
  OTHER_ACCOUNTS,
  OUT_OF_PERIOD,
  rowAt,
  sumBooked,
  UNDATED,
} from "./sum-booked.ts";
import type { BookedVoucher } from "./vouchers.ts";

/** What the follow-up says of a partner, and what was agreed. Null is not known, never zero. */
export interface ReconcilePartner {
  readonly name: string;
  /** Paid to date according to the follow-up. */
  readonly paid: Ore | null;
  readonly agreed: Ore | null;
  /** The agreement's own period. */
  readonly period: Period | null;
  /** A plan that has been given; an assumed one says nothing of what is missing. */
  readonly instalments: readonly Instalment[];
  /** Conditions of payment that were decided on. */
  readonly gates: readonly { readonly decided: CalendarDate; readonly outcome: "met" | "failed" }[];
}

/** A ledger with whom its counterparties are: index of the partner, −1 for nobody. Only confirmed answers belong here. */
export interface MatchedLedger {
  readonly ledger: BookedLedger;
  readonly partnerOf: ArrayLike<number>;
}

export interface ReconcileOptions {
  readonly setting: PaymentSetting;
  /** Rows dated before it are out of period. */
  readonly from: CalendarDate | null;
  /** The day the follow-up's paid figures refer to: what is booked later is out of period. */
  readonly asOf: CalendarDate | null;
  readonly currency: Currency;
  /** Also ask about equal amounts within a week under different vouchers. Off: instalments look like that. */
  readonly duplicatesAcrossVouchers?: boolean;
}

export interface PartnerReconciliation {
  readonly partner: number;
  /** Booked in the period on the chosen accounts. Not the same as paid. */
  readonly booked: Ore;
  /** The part of `booked` that stands on interim accounts. */
  readonly interim: Ore;
  readonly rows: number;
  /** Booked − paid according to the follow-up; null where the follow-up has no figure. */
  readonly difference: Ore | null;
  readonly remarks: readonly Remark[];
}

/** Shown with every reconciliation: Σ partners + unmatched + out of period + undated = what the ledgers hold on the accounts. */
export interface Control {
  readonly partners: Ore;
  readonly unmatched: Ore;
  readonly outOfPeriod: Ore;
  /** Rows without a day that exists: nobody can say whether they belong to the period. */
  readonly undated: Ore;
  readonly onAccounts: Ore;
  /** All other accounts of the files; with `onAccounts` it is `total`. */
  readonly otherAccounts: Ore;
  readonly total: Ore;
  readonly rows: number;
}

export interface Unmatched extends Counterparty {
  readonly booked: Ore;
  readonly rows: number;
}

export interface Reconciliation {
  readonly kind: "reconciled";
  readonly partners: readonly PartnerReconciliation[];
  /** Counterparties nobody has been matched with, the largest amounts first. */
  readonly unmatched: readonly Unmatched[];
  readonly control: Control;
  /** Years in the files other than the one reconciled. */
  readonly otherYears: readonly number[];
  /** What files have in common, to be asked about: it is counted in both. */
  readonly inTwoFiles: readonly InTwoFiles[];
  /** The vouchers behind a partner's booked sum, in order of date. Made when asked for. */
  readonly vouchersOf: (partner: number) => readonly BookedVoucher[];
}

/**
 * Booked in the ledgers against paid to date in the follow-up, partner by partner, to the öre.
 * What cannot be reconciled is refused with one sentence.
 * @throws NotConserved where rows have been lost or counted twice: a fault of ours
 */
export function reconcile(
  ledgers: readonly MatchedLedger[],
  partners: readonly ReconcilePartner[],
  options: ReconcileOptions,
): Reconciliation | Refusal {
  const years = [...new Set(ledgers.flatMap(({ ledger }) => ledger.years))].sort((a, b) => a - b);
  const refused = refusalOf(
    ledgers.map(({ ledger }) => ledger),
    years,
    options,
  );
  if (refused) return refused;
  let books: Book[];
  try {
    books = ledgers.map((matched) => bookOf(matched, partners.length, options));
  } catch (error) {
    if (error instanceof BeyondSafeRange) return { kind: "refused", reason: "beyond-safe-range", details: {} };
    throw error;
  }
  const vouchers = new PartnerVouchers(books);
  const remarks = new Remarks(vouchers, {
    asOf: options.asOf === null ? null : dayNumber(options.asOf),
    acrossVouchers: options.duplicatesAcrossVouchers ?? false,
  });
  const control = controlOf(books, partners.length);
  const reconciled = partners.map((partner, index) => {
    const booked = sum(books.map(({ sums }) => ore(sums[index]!)));
    const rows = books.reduce((count, { counts }) => count + counts[index]!, 0);
    return {
      partner: index,
      booked,
      interim: sum(books.map((book) => interimOf(book, index))),
      rows,
      difference: partner.paid === null ? null : minus(booked, partner.paid),
      remarks: remarks.on(partner, index, booked),
    };
  });
  return {
    kind: "reconciled",
    partners: reconciled,
    unmatched: books.flatMap((book) => unmatchedOf(book, partners.length)).sort(byAmount),
    control,
    otherYears: years.filter((year) => !isReconciled(year, options)),
    inTwoFiles: remarks.inTwoFiles.list(),
    vouchersOf: (partner) => vouchers.take(partner).all().sort(byDate),
  };
}

/** One ledger summed, its rows grouped by partner. */
interface Book extends GroupedLedger, Pick<BookedSums, "sums" | "counts" | "total"> {
  /** One value an account; null where the setting has no interim accounts. */
  readonly isInterim: Uint8Array | null;
}

function bookOf({ ledger, partnerOf }: MatchedLedger, partners: number, options: ReconcileOptions): Book {
  const partnerOfKey = Int32Array.from(ledger.counterpartyOfKey, (counterparty) => {
    const partner = counterparty < 0 ? -1 : (partnerOf[counterparty] ?? -1);
    return partner >= 0 && partner < partners ? partner : partners;
  });
  const booked = sumBooked(ledger.rows, {
    partners,
    isPayment: paymentAccounts(ledger.accounts, options.setting),
    partnerOfKey,
    fromDay: options.from === null ? NO_DAY + 1 : dayNumber(options.from),
    toDay: options.asOf === null ? LAST_DAY : dayNumber(options.asOf),
  });
  const { setting } = options;
  const isInterim = setting.interim.length === 0 ? null : interimAccounts(ledger.accounts, setting);
  const { sums, counts, total } = booked;
  return { ledger, sums, counts, total, grouped: groupByPartner(ledger.rows, booked), isInterim };
}

const LAST_DAY = 0x7fffffff;

function interimOf({ ledger, grouped, isInterim }: Book, partner: number): Ore {
  if (!isInterim) return NIL;
  const { starts, amounts } = grouped;
  let total = 0;
  for (let at = starts[partner]!; at < starts[partner + 1]!; at++)
    if (isInterim[ledger.rows.account[rowAt(grouped, at)]!] === 1) total += amounts[AMOUNTS_A_PLACE * at]!;
  return ore(total);
}

/** @throws NotConserved */
function controlOf(books: readonly Book[], partners: number): Control {
  const of = (bucket: number): Ore => sum(books.map(({ sums }) => ore(sums[partners + bucket]!)));
  const inPartners = sum(books.flatMap(({ sums }) => [...sums.subarray(0, partners)].map(ore)));
  const [unmatched, outOfPeriod, undated] = [of(0), of(OUT_OF_PERIOD), of(UNDATED)];
  const total = sum(books.map(({ total }) => ore(total)));
  const onAccounts = minus(total, of(OTHER_ACCOUNTS));
  if (sum([inPartners, unmatched, outOfPeriod, undated]) !== onAccounts)
    throw new NotConserved("the partners, the unmatched and what is out of period do not come to the ledger's total");
  return {
    partners: inPartners,
    unmatched,
    outOfPeriod,
    undated,
    onAccounts,
    otherAccounts: of(OTHER_ACCOUNTS),
    total,
    rows: books.reduce((count, { ledger }) => count + ledger.rows.count, 0),
  };
}

function unmatchedOf({ ledger, grouped }: Book, partners: number): Unmatched[] {
  const { starts, amounts } = grouped;
  const { counterparties, counterpartyOfKey, rows } = ledger;
  const sums = new Float64Array(counterparties.length + 1);
  const counts = new Int32Array(counterparties.length + 1);
  for (let at = starts[partners]!; at < starts[partners + 1]!; at++) {
    // The last place is for rows that name no counterparty.
    const to = counterpartyOfKey[rows.key[rowAt(grouped, at)]!]!;
    sums[to < 0 ? counterparties.length : to]! += amounts[AMOUNTS_A_PLACE * at]!;
    counts[to < 0 ? counterparties.length : to]!++;
  }
  return [...counts].flatMap((rows, index) =>
    rows === 0 ? [] : [{ name: "", orgNumber: null, ...counterparties[index], booked: ore(sums[index]!), rows }],
  );
}

function isReconciled(year: number, { from, asOf }: ReconcileOptions): boolean {
  const inside = (day: CalendarDate | null, test: (year: number) => boolean): boolean =>
    day === null || test(Number(day.slice(0, 4)));
  return inside(from, (first) => year >= first) && inside(asOf, (last) => year <= last);
}

const byDate = (a: BookedVoucher, b: BookedVoucher): number =>
  (a.day ?? NO_DAY) - (b.day ?? NO_DAY) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.line - b.line);

const byAmount = (a: Unmatched, b: Unmatched): number => Math.abs(b.booked) - Math.abs(a.booked);
