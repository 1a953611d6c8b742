import { type Ore, ore } from "../domain/money.ts";

/** Excel holds 15 digits; 8 decimals hold an öre of an amount written in millions (docs/decisions/0011). */
const DIGITS = 15;
const DECIMALS = 8;

/** The decimals that amounts, added together to so much at the most, can carry within Excel's 15 digits. */
export function decimalsFor(largest: number): number {
  if (largest < 10 ** (DIGITS - DECIMALS)) return DECIMALS;
  return Math.min(DECIMALS, Math.max(0, DIGITS - Math.floor(largest).toString().length));
}

/**
 * Whole numbers of the last decimal, so that sums are exact: 0.1 + 0.2 is 0.3. Within 15 digits the product is off by less
 * than a fifth of a whole, so rounding finds the decimal number that was meant. @throws RangeError beyond 15 digits.
 */
export const toWhole = (amount: number, scale: number): Ore =>
  ore(amount < 0 ? -Math.round(-amount * scale) : Math.round(amount * scale));

export const fromWhole = (whole: Ore, scale: number): number => whole / scale;
