import { type Ore, kr } from "./money.ts";

/** A share and an amount that must both be reached: a large share of little is small change, and not worth a letter. */
export interface UseLimits {
  readonly mediumPercent: number;
  readonly mediumFloor: Ore;
  readonly highPercent: number;
  readonly highFloor: Ore;
}

/** Lower or higher use than periodised (domain.md §3.4). */
export const USE_LIMITS = {
  mediumPercent: 10,
  mediumFloor: kr(25_000),
  highPercent: 25,
  highFloor: kr(100_000),
} as const satisfies UseLimits;

/** Below this an amount is not worth a question (domain.md §3.4). */
export const FLOOR = kr(1_000);

/** At least so many percent of a base above nil, and at least the floor. Both limits are inclusive. */
export const reaches = (amount: Ore, base: Ore, percent: number, floor: Ore): boolean =>
  base > 0 && amount >= floor && amount * 100 >= base * percent;

/** The same with the share exclusive: more than so many percent. */
export const exceeds = (amount: Ore, base: Ore, percent: number, floor: Ore): boolean =>
  base > 0 && amount >= floor && amount * 100 > base * percent;

/** How much an amount is of a base by both limits; null below them. */
export function gradeUse(
  amount: Ore,
  base: Ore,
  limits: UseLimits,
  passes: typeof reaches = reaches,
): "high" | "medium" | null {
  if (passes(amount, base, limits.highPercent, limits.highFloor)) return "high";
  return passes(amount, base, limits.mediumPercent, limits.mediumFloor) ? "medium" : null;
}
