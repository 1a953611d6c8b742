import fc from "fast-check";
import { fromDayNumber } from "../../src/domain/calendar.ts";
import { matchPayments } from "../../src/domain/match-payments.ts";
import { kr } from "../../src/domain/money.ts";
import type { Payment, PlannedInstalment } from "../../src/domain/register.ts";

const reference = { place: {}, cells: {}, agreementId: null, orgNumber: null, partner: "A" };
const JANUARY = 17_897; // 2019-01-01

const planned = (day: number, kronor: number): PlannedInstalment => ({
  ...reference,
  due: fromDayNumber(JANUARY + day),
  amount: kr(kronor),
  condition: null,
  conditionDate: null,
  met: null,
  decided: null,
  evidence: null,
});
const made = (day: number, kronor: number): Payment => ({
  ...reference,
  date: fromDayNumber(JANUARY + day),
  amount: kr(kronor),
  voucher: null,
});

const days = fc.integer({ min: 0, max: 364 });
const amounts = fc.constantFrom(100, 200, 300);
const plans = fc.array(fc.tuple(days, amounts), { maxLength: 6 }).map((rows) => rows.map((row) => planned(...row)));
const lists = fc.array(fc.tuple(days, amounts), { maxLength: 8 }).map((rows) => rows.map((row) => made(...row)));

test("no payment is of two instalments, and every instalment is answered for", () => {
  fc.assert(
    fc.property(plans, lists, (instalments, payments) => {
      const matched = matchPayments(instalments, payments);
      expect(matched.map(({ instalment }) => instalment)).toEqual(instalments);
      const used = matched.flatMap((each) => each.payments);
      expect(new Set(used).size).toBe(used.length);
      expect(used.every((payment) => payments.includes(payment))).toBe(true);
    }),
  );
});

test("a plan paid as planned is matched whole, in whatever order the rows stand", () => {
  fc.assert(
    fc.property(plans, fc.infiniteStream(fc.nat()), (instalments, keys) => {
      const shuffled = instalments
        .map(({ due, amount }) => ({ key: keys.next().value as number, payment: { ...made(0, 0), date: due, amount } }))
        .sort((a, b) => a.key - b.key);
      const payments = shuffled.map(({ payment }) => payment);
      for (const { instalment, payments: found } of matchPayments(instalments, payments))
        expect(found.map(({ date, amount }) => [date, amount])).toEqual([[instalment.due, instalment.amount]]);
    }),
  );
});

test("the nearest of one size is taken, however late the other is", () => {
  const [early, late] = [planned(14, 450), planned(165, 450)];
  const payment = made(150, 450);
  expect(matchPayments([early, late], [payment]).map(({ payments }) => payments.length)).toEqual([0, 1]);
});

test("what was paid in January is not the instalment of June, though no other is listed", () => {
  const june = planned(165, 450);
  expect(matchPayments([june], [made(14, 450)])[0]!.payments).toEqual([]);
  expect(matchPayments([june], [made(104, 450)])[0]!.payments).toEqual([]);
  expect(matchPayments([june], [made(105, 450)])[0]!.payments).toHaveLength(1);
});

test("a year late, the exact amount is still the instalment", () => {
  expect(matchPayments([planned(0, 450)], [made(364, 450)])[0]!.payments).toHaveLength(1);
});
