import { dayNumber } from "../domain/calendar.ts";
import { type Ore, minus, ore } from "../domain/money.ts";
import { grown } from "./columns.ts";
import { duplicatePayments } from "./duplicate-payments.ts";
import { TwoFiles } from "./in-two-files.ts";
import type { PartnerVouchers } from "./partner-vouchers.ts";
import type { ReconcilePartner } from "./reconcile.ts";
import { RepeatedAmounts } from "./repeated-amounts.ts";
import type { BookedVoucher } from "./vouchers.ts";

/** Check ids of domain.md §3.2; what they find in a ledger is booked, and their sentences say so. */
export type RemarkKind =
  /** The follow-up says paid, and nothing is booked. */
  | "not-booked"
  | "paid-exceeds-agreed"
  | "duplicate-payment"
  | "paid-outside-period"
  | "gate-failed-paid"
  | "instalment-missing"
  | "instalment-amount-diff"
  /** Booked and taken back: explains, blames nobody. */
  | "reversed";

export interface Remark {
  readonly kind: RemarkKind;
  /** What it is about, öre: the second payment, what exceeds, the instalment that is missing, booked − instalment. */
  readonly amount: Ore;
  readonly vouchers: readonly BookedVoucher[];
  /** Days since 1970-01-01 that the rule goes by: the instalment's due day, the day of the failed condition, the agreement's last day. */
  readonly day: number | null;
}

/** Defaults of domain.md §3.2. */
const GRACE_AFTER_PERIOD = 30;
const INSTALMENT_GRACE = 10;
const INSTALMENT_TOLERANCE = 100;
/** Proposals of this project: how far from its due day an instalment is looked for, and how long a correction may wait. */
const INSTALMENT_NEAR = 60;
const REVERSED_WITHIN = 366;

interface RemarkOptions {
  readonly asOf: number | null;
  readonly acrossVouchers: boolean;
}

/** Says what is worth saying of the vouchers booked on a partner. One object for all partners. */
export class Remarks {
  readonly #repeated = new RepeatedAmounts();
  /** The places of every remark, one remark after the other: kept in lists of their own, they are a burden to memory. */
  readonly #places = new Places();
  /** One a place: 1 for a payment that has been taken back. */
  #isGone = new Uint8Array(256);
  /** Filled partner by partner. */
  readonly inTwoFiles: TwoFiles;

  constructor(
    readonly vouchers: PartnerVouchers,
    readonly options: RemarkOptions,
  ) {
    this.inTwoFiles = new TwoFiles(vouchers.ledgers.map(({ ledger }) => ledger.name));
  }

  /** @param booked Σ of its vouchers */
  on(partner: ReconcilePartner, index: number, booked: Ore): readonly Remark[] {
    const { asOf, acrossVouchers } = this.options;
    const remarks: Remark[] = [];
    const places = this.#places;
    const add: Add = (kind, amount, from, day = null) => {
      remarks.push(new FoundRemark(kind, amount, day, this, index, from, places.count));
    };
    const { vouchers, repeated } = this.#take(index);
    if (vouchers.ledgers.length > 1) this.inTwoFiles.add(vouchers, repeated);
    if (vouchers.count === 0 && partner.paid !== null && partner.paid !== 0)
      add("not-booked", partner.paid, places.count);
    if (partner.agreed !== null && booked > partner.agreed)
      add("paid-exceeds-agreed", minus(booked, partner.agreed), ALL);

    if (this.#isGone.length < vouchers.count) this.#isGone = new Uint8Array(2 * vouchers.count);
    const isGone = this.#isGone;
    const reversals = reversalsAmong(vouchers, repeated);
    for (const [payment, reversal] of reversals) {
      add("reversed", ore(vouchers.booked[payment]!), places.add(payment, reversal));
      isGone[payment] = 1;
    }
    const payments = new Payments(vouchers, isGone);
    const again = repeated.filter((place) => payments.has(place));
    for (const [first, second] of duplicatePayments(vouchers, again, acrossVouchers))
      add("duplicate-payment", ore(vouchers.booked[second]!), places.add(first, second));
    outsidePeriod(partner, payments, places, add);
    afterFailedGate(partner, payments, places, add);
    if (asOf !== null && partner.instalments.length > 0) missingInstalments(partner, payments, places, asOf, add);
    for (const [payment] of reversals) isGone[payment] = 0;
    return remarks;
  }

  /** The vouchers of a partner in the order that places are counted in, and the places whose amount is repeated. */
  #take(index: number): { readonly vouchers: PartnerVouchers; readonly repeated: readonly number[] } {
    const vouchers = this.vouchers.take(index);
    return { vouchers, repeated: this.#repeated.of(vouchers) };
  }

  /** @param from where the remark's places begin among those of all, or ALL */
  vouchersAt(index: number, from: number, to: number): readonly BookedVoucher[] {
    const { vouchers } = this.#take(index);
    return from === ALL ? vouchers.all() : this.#places.between(from, to).map((place) => vouchers.at(place));
  }
}

/** In place of where its places begin: every voucher of the partner. */
const ALL = -1;

/** A ledger has a hundred thousand vouchers behind its remarks: they are made when somebody looks. */
class FoundRemark implements Remark {
  constructor(
    readonly kind: RemarkKind,
    readonly amount: Ore,
    readonly day: number | null,
    private readonly among: Remarks,
    private readonly partner: number,
    private readonly from: number,
    private readonly to: number,
  ) {}

  get vouchers(): readonly BookedVoucher[] {
    return this.among.vouchersAt(this.partner, this.from, this.to);
  }
}

/** A list of places that grows. */
class Places {
  count = 0;
  #places = new Int32Array(1024);

  /** @returns where they begin */
  add(...places: readonly number[]): number {
    const from = this.count;
    for (const place of places) this.push(place);
    return from;
  }

  push(place: number): void {
    if (this.count === this.#places.length) this.#places = grown(this.#places, 2 * this.count);
    this.#places[this.count++] = place;
  }

  between(from: number, to: number): number[] {
    return [...this.#places.subarray(from, to)];
  }
}

/** Those of a partner's vouchers that pay something and have not been taken back. */
class Payments {
  constructor(
    readonly vouchers: PartnerVouchers,
    private readonly isGone: Uint8Array,
  ) {}

  has(place: number): boolean {
    return this.vouchers.booked[place]! > 0 && this.isGone[place] === 0;
  }

  /** Puts the places from one day to another, both counted, into a list; gives their sum. */
  putWithin(from: number, to: number, list: { push(place: number): void }): number {
    const { vouchers } = this;
    const end = vouchers.placeOf(to + 1);
    let sum = 0;
    for (let place = vouchers.placeOf(from); place < end; place++) {
      if (!this.has(place)) continue;
      list.push(place);
      sum += vouchers.booked[place]!;
    }
    return sum;
  }
}

/** @param from where its places begin among those of all remarks: it has all that have been added since; or ALL */
type Add = (kind: RemarkKind, amount: Ore, from: number, day?: number | null) => void;
type Pair = readonly [number, number];

/** A negative amount takes back the latest earlier payment of the same amount. */
function reversalsAmong({ day, booked }: PartnerVouchers, repeated: readonly number[]): Pair[] {
  const open = new Map<number, number[]>();
  const reversals: Pair[] = [];
  for (const place of repeated) {
    const payments = open.get(Math.abs(booked[place]!));
    if (booked[place]! > 0) {
      if (payments) payments.push(place);
      else open.set(booked[place]!, [place]);
      continue;
    }
    const latest = payments?.at(-1);
    if (latest === undefined || day[place]! - day[latest]! > REVERSED_WITHIN) continue;
    payments!.pop();
    reversals.push([latest, place]);
  }
  return reversals;
}

function outsidePeriod({ period }: ReconcilePartner, payments: Payments, places: Places, add: Add): void {
  if (!period) return;
  const last = dayNumber(period.end);
  const from = places.count;
  const before = payments.putWithin(-Infinity, dayNumber(period.start) - 1, places);
  const after = payments.putWithin(last + GRACE_AFTER_PERIOD + 1, Infinity, places);
  if (places.count > from) add("paid-outside-period", ore(before + after), from, last);
}

function afterFailedGate({ gates }: ReconcilePartner, payments: Payments, places: Places, add: Add): void {
  for (const { decided, outcome } of gates) {
    if (outcome !== "failed") continue;
    // A later decision that the condition is met opens for payment again.
    const met = gates.filter((gate) => gate.outcome === "met" && gate.decided > decided).map((gate) => gate.decided);
    const failed = dayNumber(decided);
    const until = met.length === 0 ? Infinity : Math.min(...met.map(dayNumber));
    const from = places.count;
    const after = payments.putWithin(failed + 1, until - 1, places);
    if (places.count > from) add("gate-failed-paid", ore(after), from, failed);
  }
}

/** Each instalment due takes the payment of its own amount nearest its day; an odd amount near the day is asked about. */
function missingInstalments(
  { instalments }: ReconcilePartner,
  payments: Payments,
  places: Places,
  asOf: number,
  add: Add,
): void {
  const { day, booked } = payments.vouchers;
  const within: number[] = [];
  payments.putWithin(-Infinity, Infinity, within);
  const left = new Set(within);
  const due = instalments.map((instalment) => ({ ...instalment, on: dayNumber(instalment.due) }));
  const nearest = (on: number, fits: (place: number) => boolean): number | undefined =>
    [...left]
      .filter((place) => fits(place) && Math.abs(day[place]! - on) <= INSTALMENT_NEAR)
      .sort((a, b) => Math.abs(day[a]! - on) - Math.abs(day[b]! - on))[0];
  const unpaid = due.filter(({ amount, on }) => {
    const found = nearest(on, (place) => Math.abs(booked[place]! - amount) <= INSTALMENT_TOLERANCE);
    if (found !== undefined) left.delete(found);
    return found === undefined && on + INSTALMENT_GRACE < asOf;
  });
  for (const { amount, on } of unpaid) {
    const odd = nearest(on, () => true);
    if (odd === undefined) add("instalment-missing", amount, places.count, on);
    else {
      left.delete(odd);
      add("instalment-amount-diff", ore(booked[odd]! - amount), places.add(odd), on);
    }
  }
}
