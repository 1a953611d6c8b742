import { dayNumber } from "../domain/calendar.ts";
import { type Ore, minus, ore, sum } from "../domain/money.ts";
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
const DUPLICATE_DAYS = 7;
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

/** What is worth saying of the vouchers booked on one partner, given in order of date. Pure. */
export function remarksOn(
  partner: ReconcilePartner,
  booked: Ore,
  vouchers: readonly BookedVoucher[],
  { asOf, acrossVouchers }: RemarkOptions,
): Remark[] {
  const remarks: Remark[] = [];
  const add = (kind: RemarkKind, amount: Ore, found: readonly BookedVoucher[], day: number | null = null): void => {
    remarks.push({ kind, amount, vouchers: found, day });
  };
  if (vouchers.length === 0 && partner.paid !== null && partner.paid !== 0) add("not-booked", partner.paid, []);
  if (partner.agreed !== null && booked > partner.agreed)
    add("paid-exceeds-agreed", minus(booked, partner.agreed), vouchers);

  const { reversals, standing } = withoutReversed(vouchers);
  for (const pair of reversals) add("reversed", pair[0].booked, pair);
  const payments = standing.filter(({ booked }) => booked > 0);
  for (const [first, second] of duplicates(payments, acrossVouchers))
    add("duplicate-payment", second.booked, [first, second]);
  outsidePeriod(partner, payments, add);
  afterFailedGate(partner, payments, add);
  if (asOf !== null) missingInstalments(partner, payments, asOf, add);
  return remarks;
}

type Add = (kind: RemarkKind, amount: Ore, found: readonly BookedVoucher[], day?: number | null) => void;
type Pair = readonly [BookedVoucher, BookedVoucher];

/** A negative amount takes back the latest earlier payment of the same amount; what is left stands. */
function withoutReversed(vouchers: readonly BookedVoucher[]): {
  reversals: Pair[];
  standing: readonly BookedVoucher[];
} {
  // Only amounts that are taken back somewhere are worth keeping track of.
  const open = new Map<number, BookedVoucher[]>();
  for (const { booked } of vouchers) if (booked < 0) open.set(-booked, []);
  if (open.size === 0) return { reversals: [], standing: vouchers };
  const gone = new Set<BookedVoucher>();
  const reversals: Pair[] = [];
  for (const voucher of vouchers) {
    if (voucher.day === null) continue;
    if (voucher.booked > 0) open.get(voucher.booked)?.push(voucher);
    else if (voucher.booked < 0) {
      const list = open.get(-voucher.booked);
      const latest = list?.at(-1);
      if (!list || !latest || voucher.day - latest.day! > REVERSED_WITHIN) continue;
      list.pop();
      gone.add(latest).add(voucher);
      reversals.push([latest, voucher]);
    }
  }
  return { reversals, standing: vouchers.filter((voucher) => !gone.has(voucher)) };
}

/** Equal amounts within a week, under one voucher or none: different vouchers are different payments (domain.md §3.5(9)). */
function duplicates(payments: readonly BookedVoucher[], acrossVouchers: boolean): Pair[] {
  const latestOf = new Map<number, BookedVoucher>();
  const earlierOf = new Map<BookedVoucher, BookedVoucher>();
  const found: Pair[] = [];
  for (const payment of payments) {
    const { day, booked } = payment;
    if (day === null) continue;
    const latest = latestOf.get(booked);
    latestOf.set(booked, payment);
    if (!latest) continue;
    earlierOf.set(payment, latest);
    let first: BookedVoucher | undefined = latest;
    const isDuplicate = ({ name }: BookedVoucher): boolean =>
      acrossVouchers || name === payment.name || name === "" || payment.name === "";
    while (first && day - first.day! <= DUPLICATE_DAYS && !isDuplicate(first)) first = earlierOf.get(first);
    if (first && day - first.day! <= DUPLICATE_DAYS) found.push([first, payment]);
  }
  return found;
}

function outsidePeriod({ period }: ReconcilePartner, payments: readonly BookedVoucher[], add: Add): void {
  if (!period) return;
  const [first, last] = [dayNumber(period.start), dayNumber(period.end)];
  const outside = payments.filter(({ day }) => day !== null && (day < first || day > last + GRACE_AFTER_PERIOD));
  if (outside.length > 0) add("paid-outside-period", total(outside), outside, last);
}

function afterFailedGate({ gates }: ReconcilePartner, payments: readonly BookedVoucher[], add: Add): void {
  for (const { decided, outcome } of gates) {
    if (outcome !== "failed") continue;
    // A later decision that the condition is met opens for payment again.
    const met = gates.filter((gate) => gate.outcome === "met" && gate.decided > decided).map((gate) => gate.decided);
    const until = met.length === 0 ? Infinity : Math.min(...met.map(dayNumber));
    const after = payments.filter(({ day }) => day !== null && day > dayNumber(decided) && day < until);
    if (after.length > 0) add("gate-failed-paid", total(after), after, dayNumber(decided));
  }
}

/** Each instalment due takes the payment of its own amount nearest its day; an odd amount near the day is asked about. */
function missingInstalments(
  { instalments }: ReconcilePartner,
  payments: readonly BookedVoucher[],
  asOf: number,
  add: Add,
): void {
  const left = new Set(payments.filter(({ day }) => day !== null));
  const due = instalments.map((instalment) => ({ ...instalment, day: dayNumber(instalment.due) }));
  const nearest = (day: number, fits: (payment: BookedVoucher) => boolean): BookedVoucher | undefined =>
    [...left]
      .filter((payment) => fits(payment) && Math.abs(payment.day! - day) <= INSTALMENT_NEAR)
      .sort((a, b) => Math.abs(a.day! - day) - Math.abs(b.day! - day))[0];
  const unpaid = due.filter(({ amount, day }) => {
    const found = nearest(day, (payment) => Math.abs(payment.booked - amount) <= INSTALMENT_TOLERANCE);
    if (found) left.delete(found);
    return !found && day + INSTALMENT_GRACE < asOf;
  });
  for (const { amount, day } of unpaid) {
    const odd = nearest(day, () => true);
    if (odd) left.delete(odd);
    if (odd) add("instalment-amount-diff", minus(odd.booked, amount), [odd], day);
    else add("instalment-missing", amount, [], day);
  }
}

const total = (vouchers: readonly BookedVoucher[]): Ore => ore(sum(vouchers.map(({ booked }) => booked)));
