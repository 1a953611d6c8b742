/** An amount in hundredths of the currency (öre), a safe integer. Made only by the functions below. */
export type Ore = number & { readonly __unit: "öre" };

/** An exact decimal number as text: optional `-`, digits, optional `.` and digits. `"1050"`, `"-113"`, `"166355.00"`. */
export type Decimal = string & { readonly __form: "decimal" };

/** Text as an exact decimal, or null where it is not written as one. */
export function asDecimal(text: string): Decimal | null {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? (text as Decimal) : null;
}

/**
 * A whole number of öre.
 * @throws RangeError where it is not a safe integer: beyond that, doubles lose öre in silence.
 */
export function ore(hundredths: number): Ore {
  if (!Number.isSafeInteger(hundredths))
    throw new RangeError(`${hundredths} is not a whole number of öre that can be held exactly`);
  return (hundredths === 0 ? 0 : hundredths) as Ore; // never −0: Intl writes it with a minus
}

/** Whole kronor. */
export const kr = (kronor: number): Ore => ore(kronor * 100);

export const NIL = ore(0);

/** The sum, exact. @throws RangeError beyond the safe range. */
export function sum(amounts: Iterable<Ore>): Ore {
  let total = 0;
  for (const amount of amounts) total = ore(total + amount);
  return ore(total);
}

export const minus = (a: Ore, b: Ore): Ore => ore(a - b);

/**
 * `amount × numerator / denominator`, rounded once, half away from zero as in Swedish accounts.
 * Exact for any integers: a product that a double cannot hold is not held in one.
 */
export function share(amount: Ore, numerator: number, denominator: number): Ore {
  const twice = 2 * Math.abs(amount * numerator) + denominator;
  // The remainder is exact, and so then is the division.
  if (denominator > 0 && twice <= Number.MAX_SAFE_INTEGER) {
    const rounded = (twice - (twice % (2 * denominator))) / (2 * denominator);
    return ore(amount * numerator < 0 ? -rounded : rounded);
  }
  return ore(Number(roundedQuotient(BigInt(amount) * BigInt(numerator), BigInt(denominator))));
}

/**
 * An exact decimal times a unit as öre. `null` where the decimal has more decimals than öre can hold:
 * such a cell is reported, never rounded in silence.
 */
export function oreOf(value: Decimal, hundredthsPerUnit: number): Ore | null {
  const [whole, fraction = ""] = value.replace("-", "").split(".") as [string, string?];
  const hundredths = scaled(whole + fraction, hundredthsPerUnit, fraction.length);
  if (hundredths === null || !Number.isSafeInteger(hundredths)) return null;
  return ore(value.startsWith("-") ? -hundredths : hundredths);
}

/** `digits × times / 10^decimals`, or null where that is no whole number; in doubles where they hold it, as nearly always. */
function scaled(digits: string, times: number, decimals: number): number | null {
  const [product, scale] = [Number(digits) * times, 10 ** decimals];
  if (Number.isSafeInteger(product)) return product % scale === 0 ? product / scale : null;
  const [exact, by] = [BigInt(digits) * BigInt(times), 10n ** BigInt(decimals)];
  return exact % by === 0n ? Number(exact / by) : null;
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError("a share of zero parts");
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}
