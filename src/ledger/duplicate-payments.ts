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
  const latest = new Map<string, number>();
  const found: (readonly [number, number])[] = [];
  for (const place of payments) {
    const name = acrossVouchers ? "" : vouchers.nameAt(place);
    const [any, own, unnamed] = [`${booked[place]}`, `${booked[place]} of ${name}`, `${booked[place]} of `] as const;
    const before = name === "" ? latest.get(any) : Math.max(latest.get(own) ?? -1, latest.get(unnamed) ?? -1);
    if (before !== undefined && before >= 0 && day[place]! - day[before]! <= DUPLICATE_DAYS)
      found.push([before, place]);
    latest.set(any, place).set(own, place);
  }
  return found;
}
