import { dayNumber } from "../domain/calendar.ts";
import { type Ore, minus, ore } from "../domain/money.ts";
import { duplicatePayments } from "./duplicate-payments.ts";
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

  constructor(
    readonly vouchers: PartnerVouchers,
    readonly options: RemarkOptions,
  ) {}

  /** @param booked Σ of its vouchers */
  on(partner: ReconcilePartner, index: number, booked: Ore): readonly Remark[] {
    const { asOf, acrossVouchers } = this.options;
    const remarks: Remark[] = [];
    const add: Add = (kind, amount, places, day = null) => {
      remarks.push(new FoundRemark(kind, amount, day, this, index, places));
    };
    const { vouchers, repeated } = this.#take(index);
    if (vouchers.count === 0 && partner.paid !== null && partner.paid !== 0) add("not-booked", partner.paid, []);
    if (partner.agreed !== null && booked > partner.agreed)
      add("paid-exceeds-agreed", minus(booked, partner.agreed), null);

    const reversals = reversalsAmong(vouchers, repeated);
    for (const [payment, reversal] of reversals) add("reversed", ore(vouchers.booked[payment]!), [payment, reversal]);
    const gone = new Set(reversals.map(([payment]) => payment));
    const isPayment = (place: number): boolean => vouchers.booked[place]! > 0 && !gone.has(place);
    for (const [first, second] of duplicatePayments(vouchers, repeated.filter(isPayment), acrossVouchers))
      add("duplicate-payment", ore(vouchers.booked[second]!), [first, second]);
    outsidePeriod(partner, vouchers, isPayment, add);
    afterFailedGate(partner, vouchers, isPayment, add);
    if (asOf !== null && partner.instalments.length > 0) missingInstalments(partner, vouchers, isPayment, asOf, add);
    return remarks;
  }

  /** The vouchers of a partner in the order that places are counted in, and the places whose amount is repeated. */
  #take(index: number): { readonly vouchers: PartnerVouchers; readonly repeated: readonly number[] } {
    const vouchers = this.vouchers.take(index);
    return { vouchers, repeated: this.#repeated.of(vouchers) };
  }

  /** @param places null for all */
  vouchersAt(index: number, places: readonly number[] | null): readonly BookedVoucher[] {
    const { vouchers } = this.#take(index);
    return places === null ? vouchers.all() : places.map((place) => vouchers.at(place));
  }
}

/** A ledger has a hundred thousand vouchers behind its remarks: they are made when somebody looks. */
class FoundRemark implements Remark {
  constructor(
    readonly kind: RemarkKind,
    readonly amount: Ore,
    readonly day: number | null,
    private readonly among: Remarks,
    private readonly partner: number,
    private readonly places: readonly number[] | null,
  ) {}

  get vouchers(): readonly BookedVoucher[] {
    return this.among.vouchersAt(this.partner, this.places);
  }
}

/** Places in order of day; null for all of the partner's. */
type Add = (kind: RemarkKind, amount: Ore, places: readonly number[] | null, day?: number | null) => void;
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

/** Places of the payments from one day to another, both counted. */
function paymentsWithin(
  vouchers: PartnerVouchers,
  isPayment: (place: number) => boolean,
  from: number,
  to: number,
): number[] {
  const found: number[] = [];
  const end = vouchers.placeOf(to + 1);
  for (let place = vouchers.placeOf(from); place < end; place++) if (isPayment(place)) found.push(place);
  return found;
}

function outsidePeriod(
  { period }: ReconcilePartner,
  vouchers: PartnerVouchers,
  isPayment: (place: number) => boolean,
  add: Add,
): void {
  if (!period) return;
  const first = dayNumber(period.start);
  const last = dayNumber(period.end);
  const outside = [
    ...paymentsWithin(vouchers, isPayment, -Infinity, first - 1),
    ...paymentsWithin(vouchers, isPayment, last + GRACE_AFTER_PERIOD + 1, Infinity),
  ];
  if (outside.length > 0) add("paid-outside-period", total(vouchers, outside), outside, last);
}

function afterFailedGate(
  { gates }: ReconcilePartner,
  vouchers: PartnerVouchers,
  isPayment: (place: number) => boolean,
  add: Add,
): void {
  for (const { decided, outcome } of gates) {
    if (outcome !== "failed") continue;
    // A later decision that the condition is met opens for payment again.
    const met = gates.filter((gate) => gate.outcome === "met" && gate.decided > decided).map((gate) => gate.decided);
    const failed = dayNumber(decided);
    const until = met.length === 0 ? Infinity : Math.min(...met.map(dayNumber));
    const after = paymentsWithin(vouchers, isPayment, failed + 1, until - 1);
    if (after.length > 0) add("gate-failed-paid", total(vouchers, after), after, failed);
  }
}

/** Each instalment due takes the payment of its own amount nearest its day; an odd amount near the day is asked about. */
function missingInstalments(
  { instalments }: ReconcilePartner,
  vouchers: PartnerVouchers,
  isPayment: (place: number) => boolean,
  asOf: number,
  add: Add,
): void {
  const { day, booked } = vouchers;
  const left = new Set(paymentsWithin(vouchers, isPayment, -Infinity, Infinity));
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
    if (odd === undefined) add("instalment-missing", amount, [], on);
    else {
      left.delete(odd);
      add("instalment-amount-diff", ore(booked[odd]! - amount), [odd], on);
    }
  }
}

const total = ({ booked }: PartnerVouchers, places: readonly number[]): Ore =>
  ore(places.reduce((sum, place) => sum + booked[place]!, 0));
