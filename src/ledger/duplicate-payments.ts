import type { PartnerVouchers } from "./partner-vouchers.ts";

/** Default of domain.md §3.2. */
const DUPLICATE_DAYS = 7;

type Pair = readonly [number, number];

/**
 * Payments of equal amounts within a week, under one voucher or none: different vouchers are different payments
 * (domain.md §3.5(9)), unless asked about across vouchers. Pairs of places, the later one second.
 * @param payments places in order of day
 */
export function duplicatePayments(
  vouchers: PartnerVouchers,
  payments: readonly number[],
  acrossVouchers: boolean,
): readonly Pair[] {
  const { day, booked } = vouchers;
  const near: Pair[] = [];
  const latest = new AmountTable(payments.length);
  for (const place of payments) {
    const before = latest.replace(booked[place]!, place);
    if (before >= 0 && day[place]! - day[before]! <= DUPLICATE_DAYS) near.push([before, place]);
  }
  if (near.length === 0 || acrossVouchers) return near;
  // Names are decoded only for amounts that are equal and near.
  const amounts = new Set(near.map(([, place]) => booked[place]!));
  return underOneVoucher(
    vouchers,
    payments.filter((place) => amounts.has(booked[place]!)),
  );
}

function underOneVoucher(vouchers: PartnerVouchers, payments: readonly number[]): readonly Pair[] {
  const { day, booked } = vouchers;
  const latest = new Map<string, number>();
  const found: Pair[] = [];
  for (const place of payments) {
    const name = vouchers.nameAt(place);
    const [any, own, unnamed] = ["any", `of ${name}`, "of "].map((whose) => `${booked[place]} ${whose}`);
    const before = name === "" ? latest.get(any!) : Math.max(latest.get(own!) ?? -1, latest.get(unnamed!) ?? -1);
    if (before !== undefined && before >= 0 && day[place]! - day[before]! <= DUPLICATE_DAYS)
      found.push([before, place]);
    for (const key of [any!, own!]) latest.set(key, place);
  }
  return found;
}

/** The latest payment of each amount: open addressing, because a Map of a million fractions is most of the time. */
class AmountTable {
  readonly #mask: number;
  readonly #amounts: Float64Array;
  /** Place + 1, 0 free. */
  readonly #places: Int32Array;

  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * count + 1));
    this.#mask = size - 1;
    this.#amounts = new Float64Array(size);
    this.#places = new Int32Array(size);
  }

  /** Puts down the place of a payment of the amount; gives that of the one before, −1 for none. */
  replace(amount: number, place: number): number {
    const bits = Math.imul(amount | 0, 0x9e3779b1);
    let slot = (bits ^ (bits >>> 15)) & this.#mask;
    while (this.#places[slot] !== 0 && this.#amounts[slot] !== amount) slot = (slot + 1) & this.#mask;
    const before = this.#places[slot]! - 1;
    this.#amounts[slot] = amount;
    this.#places[slot] = place + 1;
    return before;
  }
}
