import fc from "fast-check";
import { kr, ore, share } from "../../src/domain/money.ts";
import { type TrancheRule, released } from "../../src/domain/tranche.ts";

const given = (paid: number, cost: number, next: number) => ({ paid: kr(paid), cost: kr(cost), next: kr(next) });

test.each<[string, number, number, number, number | undefined, TrancheRule | undefined, number]>([
  ["exactly the threshold releases the whole", 900, 630, 450, undefined, undefined, 450],
  ["below it the unused amount is taken off", 818, 489, 818, undefined, undefined, 489],
  ["more unused than the instalment leaves nothing", 175, 0, 175, undefined, undefined, 0],
  ["the shortfall to the threshold alone", 1000, 600, 500, 0.7, "shortfall", 400],
  ["all or nothing", 1000, 899, 500, 0.9, "none", 0],
  ["all or nothing, reached", 1000, 900, 500, 0.9, "none", 500],
  ["nothing paid before", 0, 0, 300, undefined, undefined, 300],
  ["cost above what was paid", 100, 150, 300, 1, undefined, 300],
])("%s", (_, paid, cost, next, threshold, rule, expected) => {
  expect(released(given(paid, cost, next), threshold, rule)).toBe(kr(expected));
});

test.each([-0.1, 1.1, NaN])("%d is no threshold", (threshold) => {
  expect(() => released(given(1, 1, 1), threshold)).toThrow(RangeError);
});

test("never more than the instalment, never below nil, and no less for more cost", () => {
  const amount = fc.integer({ min: 0, max: 1e12 }).map(ore);
  const rules = fc.constantFrom<TrancheRule>("reduce", "shortfall", "none");
  fc.assert(
    fc.property(amount, amount, amount, amount, rules, (paid, a, b, next, rule) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map(ore) as unknown as readonly [typeof a, typeof a];
      const [low, high] = [less, more].map((cost) => released({ paid, cost, next }, 0.7, rule)) as unknown as readonly [
        number,
        number,
      ];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(next);
      expect(high).toBeGreaterThanOrEqual(low);
      if (more >= share(paid, 7, 10)) expect(high).toBe(next);
    }),
  );
});
