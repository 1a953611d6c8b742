import fc from "fast-check";
import { clawBack } from "../../src/domain/claw-back.ts";
import { kr, ore } from "../../src/domain/money.ts";

const given = (agreed: number, paid: number, cost: number, carryOver = 0, deMinimis = 0) => ({
  agreed: kr(agreed),
  paid: kr(paid),
  cost: kr(cost),
  carryOver: kr(carryOver),
  deMinimis: kr(deMinimis),
});

test.each([
  ["what was not used", given(900, 900, 756), 144],
  ["cost above the agreed amount is the partner's own", given(900, 950, 1000), 50],
  ["what may be carried over stays", given(900, 900, 756, 100), 44],
  ["carried over covers it all", given(900, 900, 756, 200), 0],
  ["up to the small amount nothing is claimed", given(900, 900, 800, 0, 100), 0],
  ["a krona above it everything is", given(900, 900, 799, 0, 100), 101],
  ["less paid than used", given(900, 500, 700), 0],
])("%s", (_, amounts, expected) => expect(clawBack(amounts)).toBe(kr(expected)));

test("never below nil, never more than was paid", () => {
  const amount = fc.integer({ min: 0, max: 1e12 }).map(ore);
  fc.assert(
    fc.property(amount, amount, amount, amount, amount, (agreed, paid, cost, carryOver, deMinimis) => {
      const back = clawBack({ agreed, paid, cost, carryOver, deMinimis });
      expect(back).toBeGreaterThanOrEqual(0);
      expect(back).toBeLessThanOrEqual(paid);
      if (back > 0) expect(back).toBeGreaterThan(deMinimis);
    }),
  );
});
