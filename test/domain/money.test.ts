import fc from "fast-check";
import { asDecimal, kr, minus, ore, oreOf, share, sum } from "../../src/domain/money.ts";

/** On both sides of what is computed in doubles. */
const amount = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -9e9, max: 9e9 })).map(ore);
const part = fc.integer({ min: 1, max: 1_000_000 });

describe("öre", () => {
  test("only whole numbers that a double holds exactly", () => {
    expect(ore(-0)).toBe(0);
    expect(Object.is(ore(-0), 0)).toBe(true);
    expect(kr(4_200_000)).toBe(420_000_000);
    for (const bad of [0.5, NaN, Infinity, 2 ** 53]) expect(() => ore(bad)).toThrow("not a whole number of öre");
    expect(() => sum([ore(Number.MAX_SAFE_INTEGER), ore(1)])).toThrow(RangeError);
  });

  test("sums and differences", () => {
    expect(sum([])).toBe(0);
    expect(sum([kr(1), kr(-3), kr(5)])).toBe(300);
    expect(minus(kr(5), kr(7))).toBe(-200);
  });
});

describe("an exact decimal as öre", () => {
  test.each([
    ["1050", 100, 105_000],
    ["1050", 100_000, 105_000_000],
    ["-12.34", 100_000, -1_234_000],
    ["0.01", 100, 1],
    ["1.00", 100, 100],
    ["-0", 100, 0],
    ["0.00001", 100_000, 1],
  ])("%s in units of %i öre", (text, unit, expected) => {
    expect(oreOf(asDecimal(text)!, unit)).toBe(expected);
  });

  test("finer than öre, or too large: null, never rounded", () => {
    expect(oreOf(asDecimal("1.005")!, 100)).toBeNull();
    expect(oreOf(asDecimal("100000000000000000")!, 100)).toBeNull();
    expect(oreOf(asDecimal("100000000000000000.005")!, 100)).toBeNull();
    expect(oreOf(asDecimal("90071992547409.90")!, 100)).toBe(9007199254740990);
    expect(oreOf(asDecimal("0090071992547409.9000")!, 100)).toBe(9007199254740990);
  });

  test("text that is no decimal", () => {
    for (const text of ["", "1 050", "1,5", "--1", ".5", "5.", "1e3", "NaN"]) expect(asDecimal(text)).toBeNull();
  });

  test("writing and reading back changes nothing", () => {
    fc.assert(
      fc.property(amount, (hundredths) => {
        const [whole, fraction] = [Math.trunc(Math.abs(hundredths) / 100), Math.abs(hundredths) % 100];
        const text = `${hundredths < 0 ? "-" : ""}${whole}.${String(fraction).padStart(2, "0")}`;
        expect(oreOf(asDecimal(text)!, 100)).toBe(hundredths);
      }),
    );
  });
});

describe("a share", () => {
  test("is rounded once, half away from zero", () => {
    expect(share(ore(1), 1, 2)).toBe(1);
    expect(share(ore(-1), 1, 2)).toBe(-1);
    expect(share(ore(1), -1, 2)).toBe(-1);
    expect(share(ore(1), 1, -2)).toBe(-1);
    expect(share(ore(1000), 1, 3)).toBe(333);
    expect(share(kr(409), 4, 3)).toBe(54_533);
    expect(share(ore(9e15 - 1), 1, 9)).toBe(1e15);
    expect(share(ore(1 - 9e15), 1, 9)).toBe(-1e15);
    expect(share(ore(9e15 - 5), -1, -9)).toBe(1e15 - 1);
    expect(() => share(kr(1), 1, 0)).toThrow("a share of zero parts");
  });

  test("is within half an öre of the quotient", () => {
    fc.assert(
      fc.property(amount, part, part, (whole, numerator, denominator) => {
        const rounded = BigInt(share(whole, numerator, denominator)) * BigInt(denominator);
        const off = rounded - BigInt(whole) * BigInt(numerator);
        expect(2n * (off < 0n ? -off : off) <= BigInt(denominator)).toBe(true);
      }),
    );
  });

  test("keeps the sign apart from the size", () => {
    fc.assert(
      fc.property(amount, part, part, (whole, numerator, denominator) => {
        expect(share(ore(-whole), numerator, denominator)).toBe(ore(-share(whole, numerator, denominator)));
      }),
    );
  });

  test("differences of running shares add up to the whole", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 60 }), (whole, parts) => {
        const pieces = Array.from({ length: parts }, (_, index) =>
          minus(share(whole, index + 1, parts), share(whole, index, parts)),
        );
        expect(sum(pieces)).toBe(whole);
      }),
    );
  });
});
