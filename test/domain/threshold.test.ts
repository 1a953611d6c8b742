import { kr, ore } from "../../src/domain/money.ts";
import { FLOOR, USE_LIMITS, exceeds, gradeUse, reaches } from "../../src/domain/threshold.ts";

test("reached at the limit, exceeded above it", () => {
  expect(reaches(kr(100_000), kr(1_000_000), 10, FLOOR)).toBe(true);
  expect(exceeds(kr(100_000), kr(1_000_000), 10, FLOOR)).toBe(false);
  expect(exceeds(ore(10_000_001), kr(1_000_000), 10, FLOOR)).toBe(true);
  expect(reaches(ore(9_999_999), kr(1_000_000), 10, FLOOR)).toBe(false);
});

test("nothing is a share of nil or less", () => {
  for (const base of [kr(0), kr(-1_000)]) {
    expect(reaches(kr(5_000), base, 10, FLOOR)).toBe(false);
    expect(exceeds(kr(5_000), base, 10, FLOOR)).toBe(false);
  }
});

test.each([
  [100_000, 400_000, "high"],
  [99_999, 300_000, "medium"],
  [25_000, 250_000, "medium"],
  [24_999, 30_000, null],
  [100_000, 1_000_001, null],
] as const)("%i of %i is %s", (amount, base, expected) => {
  expect(gradeUse(kr(amount), kr(base), USE_LIMITS)).toBe(expected);
});
