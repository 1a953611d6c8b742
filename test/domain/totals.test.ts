import fc from "fast-check";
import type { CashSplit } from "../../src/domain/cash-held.ts";
import type { Facts, LineFigures } from "../../src/domain/figures.ts";
import { LINEAR } from "../../src/domain/expected-cost.ts";
import { kr, ore, sum } from "../../src/domain/money.ts";
import { totalsOf } from "../../src/domain/totals.ts";
import { prepare } from "../checks/run-example.ts";

const lineWith = (facts: Omit<Facts, "profile" | "basis">): LineFigures => ({
  ...prepare({ rows: [{}] }).lines[0]!,
  facts: { profile: LINEAR, basis: "months", ...facts },
});

test("plus and minus stand apart, and what is not known is not zero", () => {
  const totals = totalsOf([lineWith({ variance: kr(22) }), lineWith({ variance: kr(-6) }), lineWith({})]);
  expect(totals.lines).toBe(3);
  expect(totals.of.variance).toEqual({ net: kr(16), plus: kr(22), minus: kr(-6), lines: 2 });
  expect(totals.of.agreed).toEqual({ net: 0, plus: 0, minus: 0, lines: 0 });
});

test("no lines", () => {
  expect(totalsOf([]).split.held).toEqual({ net: 0, plus: 0, minus: 0, lines: 0 });
});

test("the identity holds for the total of any lines", () => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 5_000_000 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const row = fc.record({
    agreed: cell,
    paid: cell,
    costs: fc.tuple(cell),
    plan: fc.constantFrom("halfYearly", "quarterly", "monthlyArrears"),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const { lines, totals } = prepare({ rows });
      const { naive, cutoff, held, schedule, payment, underspend } = totals.split;
      expect(naive.net).toBe(cutoff.net + held.net);
      expect(held.net).toBe(schedule.net + payment.net + underspend.net);
      for (const part of [naive, cutoff, held, schedule, payment, underspend])
        expect(part.net).toBe(part.plus + part.minus);
      expect(totals.of.variance.net).toBe(sum(lines.flatMap(({ facts }) => facts.variance ?? [])));
    }),
    { numRuns: 60 },
  );
});

test("paid against plan covers only the partners whose plan is given", () => {
  const row = { agreed: 1_200, paid: 1_200, costs: [100] };
  const { lines } = prepare({ rows: [row, row, row] });
  const assumed = lines.map((line) => ({ ...line, facts: { ...line.facts, plan: undefined } }));
  expect(totalsOf(assumed as LineFigures[]).split.payment.lines).toBe(0);
  const [first, ...others] = assumed as LineFigures[];
  const given: LineFigures = { ...first!, facts: { ...first!.facts, plan: { model: "upFront" } } };
  const { payment, naive } = totalsOf([given, ...others]).split;
  expect([payment.lines, naive.lines]).toEqual([1, 3]);
});

test("a split that does not add up is never shown", () => {
  const split: CashSplit = {
    naive: kr(10),
    cutoff: kr(2),
    held: kr(8),
    schedule: kr(5),
    payment: kr(0),
    underspend: kr(3),
  };
  expect(() => totalsOf([lineWith({ split })])).not.toThrow();
  expect(() => totalsOf([lineWith({ split: { ...split, cutoff: ore(201) } })])).toThrow("off by -1 öre");
  expect(() => totalsOf([lineWith({ split: { ...split, payment: ore(1) } })])).toThrow("off by -1 öre");
});
