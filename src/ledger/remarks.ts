import { dayNumber } from "../domain/calendar.ts";
import { type Ore, minus, ore } from "../domain/money.ts";
import { duplicatePayments } from "./duplicate-payments.ts";
import type { PartnerVouchers } from "./partner-vouchers.ts";
import type { ReconcilePartner } from "./reconcile.ts";
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

/** What is worth saying of the vouchers booked on one partner. Pure. */
export function remarksOn(
  partner: ReconcilePartner,
  booked: Ore,
  vouchers: PartnerVouchers,
  { asOf, acrossVouchers }: RemarkOptions,
): Remark[] {
  const remarks: Remark[] = [];
  const add: Add = (kind, amount, found, day = null) => {
    remarks.push({ kind, amount, vouchers: found.map((place) => vouchers.at(place)), day });
  };
  if (vouchers.count === 0 && partner.paid !== null && partner.paid !== 0) add("not-booked", partner.paid, []);
  if (partner.agreed !== null && booked > partner.agreed)
    add("paid-exceeds-agreed", minus(booked, partner.agreed), allOf(vouchers));

  const { reversals, payments } = withoutReversed(vouchers);
  for (const [payment, reversal] of reversals) add("reversed", ore(vouchers.booked[payment]!), [payment, reversal]);
  for (const [first, second] of duplicatePayments(vouchers, payments, acrossVouchers))
    add("duplicate-payment", ore(vouchers.booked[second]!), [first, second]);
  outsidePeriod(partner, vouchers, payments, add);
  afterFailedGate(partner, vouchers, payments, add);
  if (asOf !== null && partner.instalments.length > 0) missingInstalments(partner, vouchers, payments, asOf, add);
  return remarks;
}

type Add = (kind: RemarkKind, amount: Ore, found: readonly number[], day?: number | null) => void;
type Pair = readonly [number, number];
/** Places of vouchers, in order of day. */
type Places = readonly number[];

const allOf = ({ count }: PartnerVouchers): Places => Array.from({ length: count }, (_, place) => place);

/** A negative amount takes back the latest earlier payment of the same amount; the payments that are left stand. */
function withoutReversed({ count, day, booked }: PartnerVouchers): { reversals: Pair[]; payments: Places } {
  // Only amounts that are taken back somewhere are worth keeping track of.
  const open = new Map<number, number[]>();
  for (let place = 0; place < count; place++) if (booked[place]! < 0) open.set(-booked[place]!, []);
  const reversals: Pair[] = [];
  const gone = new Set<number>();
  for (let place = 0; open.size > 0 && place < count; place++) {
    if (booked[place]! > 0) open.get(booked[place]!)?.push(place);
    else if (booked[place]! < 0) {
      const payments = open.get(-booked[place]!)!;
      const latest = payments.at(-1);
      if (latest === undefined || day[place]! - day[latest]! > REVERSED_WITHIN) continue;
      payments.pop();
      gone.add(latest);
      reversals.push([latest, place]);
    }
  }
  const payments: number[] = [];
  for (let place = 0; place < count; place++) if (booked[place]! > 0 && !gone.has(place)) payments.push(place);
  return { reversals, payments };
}

function outsidePeriod(
  { period }: ReconcilePartner,
  { day, booked }: PartnerVouchers,
  payments: Places,
  add: Add,
): void {
  if (!period) return;
  const first = dayNumber(period.start);
  const last = dayNumber(period.end);
  const outside = payments.filter((place) => day[place]! < first || day[place]! > last + GRACE_AFTER_PERIOD);
  if (outside.length > 0) add("paid-outside-period", total(booked, outside), outside, last);
}

function afterFailedGate(
  { gates }: ReconcilePartner,
  { day, booked }: PartnerVouchers,
  payments: Places,
  add: Add,
): void {
  for (const { decided, outcome } of gates) {
    if (outcome !== "failed") continue;
    // A later decision that the condition is met opens for payment again.
    const met = gates.filter((gate) => gate.outcome === "met" && gate.decided > decided).map((gate) => gate.decided);
    const [failed, until] = [dayNumber(decided), met.length === 0 ? Infinity : Math.min(...met.map(dayNumber))];
    const after = payments.filter((place) => day[place]! > failed && day[place]! < until);
    if (after.length > 0) add("gate-failed-paid", total(booked, after), after, failed);
  }
}

/** Each instalment due takes the payment of its own amount nearest its day; an odd amount near the day is asked about. */
function missingInstalments(
  { instalments }: ReconcilePartner,
  { day, booked }: PartnerVouchers,
  payments: Places,
  asOf: number,
  add: Add,
): void {
  const left = new Set(payments);
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

const total = (booked: Float64Array, places: Places): Ore =>
  ore(places.reduce((sum, place) => sum + booked[place]!, 0));
