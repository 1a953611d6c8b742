import type { Decimal } from "../domain/money.ts";

/** Digits after the point. */
export const decimalsOf = (value: Decimal): number => value.split(".")[1]?.length ?? 0;

/** The most decimals among values. */
export const scaleOf = (values: Iterable<Decimal>): number => {
  let scale = 0;
  for (const value of values) scale = Math.max(scale, decimalsOf(value));
  return scale;
};

/** `value × 10^scale`, exact. @throws RangeError where the value has more decimals than the scale. */
export function scaled(value: Decimal, scale: number): bigint {
  const [whole = "", fraction = ""] = value.split(".");
  if (fraction.length > scale) throw new RangeError(`${value} has more than ${scale} decimals`);
  return BigInt(whole + fraction.padEnd(scale, "0"));
}

/** The decimal with exactly `scale` decimals. */
export function unscaled(n: bigint, scale: number): Decimal {
  const digits = (n < 0n ? -n : n).toString().padStart(scale + 1, "0");
  const text = scale ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
  return (n < 0n ? `-${text}` : text) as Decimal;
}

/** A figure times a power of ten, to the last digit and without nils after it. */
export function timesTen(value: Decimal, power: number): Decimal {
  const decimals = decimalsOf(value);
  const shifted = unscaled(scaled(value, decimals) * 10n ** BigInt(Math.max(0, power)), decimals + Math.max(0, -power));
  return (shifted.includes(".") ? shifted.replace(/\.?0+$/, "") : shifted) as Decimal;
}

/**
 * A double as Excel shows it: 15 significant digits, so that 0.1 + 0.2 is 0.3. Null for NaN and the infinities.
 * Beyond 1e21 the exponent is written out.
 */
export function decimalOfDouble(n: number): Decimal | null {
  if (!Number.isFinite(n)) return null;
  if (Number.isSafeInteger(n)) return String(n === 0 ? 0 : n) as Decimal;
  const [mantissa = "", exponent = "0"] = n.toExponential(14).split("e");
  const negative = mantissa.startsWith("-");
  const digits = mantissa.replace(/[-.]/g, "");
  const point = 1 + Number(exponent);
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const fraction = padded.slice(at).replace(/0+$/, "");
  const text = padded.slice(0, at) + (fraction && `.${fraction}`);
  return (negative && /[1-9]/.test(text) ? `-${text}` : text) as Decimal;
}
