import type { PartnerVouchers } from "./partner-vouchers.ts";

/** Default of domain.md §3.2. */
const DUPLICATE_DAYS = 7;

/**
 * Payments of equal amounts within a week, under one voucher or none: different vouchers are different payments
 * (domain.md §3.5(9)), unless asked about across vouchers. Pairs of places, the later one second.
 * @param payments places in order of day
 */
export function duplicatePayments(
  vouchers: PartnerVouchers,
  payments: readonly number[],
  acrossVouchers: boolean,
): readonly (readonly [number, number])[] {
  const { day, booked } = vouchers;
  /** The latest of an amount, and of an amount under a name. */
  const latest = new Map<number, number>();
  const latestNamed = new Map<string, number>();
  const found: (readonly [number, number])[] = [];
  for (const place of payments) {
    const amount = booked[place]!;
    const name = acrossVouchers ? "" : vouchers.nameAt(place);
    const named = (of: string): number => latestNamed.get(`${amount} of ${of}`) ?? -1;
    const before = name === "" ? (latest.get(amount) ?? -1) : Math.max(named(name), named(""));
    if (before >= 0 && day[place]! - day[before]! <= DUPLICATE_DAYS) found.push([before, place]);
    latest.set(amount, place);
    if (!acrossVouchers) latestNamed.set(`${amount} of ${name}`, place);
  }
  return found;
}
