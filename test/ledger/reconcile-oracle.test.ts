import { type Refusal, refusalSentence } from "../../src/ledger/refusal.ts";
import fc from "fast-check";
import { type CalendarDate, fromDayNumber } from "../../src/domain/calendar.ts";
import { ore } from "../../src/domain/money.ts";
import { type BookedLedger, yearsOf } from "../../src/ledger/booked-ledger.ts";
import { NO_DAY } from "../../src/ledger/ledger.ts";
import { reconcile, type Reconciliation, type ReconcilePartner } from "../../src/ledger/reconcile.ts";
import { assertConserved, NotConserved } from "../../src/ledger/sum-booked.ts";

/** Random tiny ledgers against a computation of its own in BigInt. ORACLE_RUNS makes it longer. */
const CASES = Number(process.env["ORACLE_RUNS"] ?? 100_000);
const RELATIONS = { numRuns: Number(process.env["FUZZ_RUNS"] ?? 400), seed: 20251121 };
const ACCOUNTS = ["4510", "4520", "1930", "1790", "45"].map((id) => ({ id, name: null, type: null }));
const SETTING = { accounts: ["45"], interim: ["1790"], counterparty: { kind: "column" as const } };
const FIRST = 18_000;
const LAST = 18_119;

interface Row {
  readonly account: number;
  readonly ore: number;
  readonly day: number;
  readonly voucher: number;
  readonly counterparty: number;
}
const COUNTERPARTIES = 4;
/** Whom counterparty 0, 1, 2, 3 and no counterparty belong to: 3 is nobody's. */
const PARTNER_OF = [0, 1, 0, -1];

function ledgerOf(rows: readonly Row[], name = "a.csv"): BookedLedger {
  const booked = {
    count: rows.length,
    account: Int32Array.from(rows, (row) => row.account),
    amount: Float64Array.from(rows, (row) => row.ore),
    day: Int32Array.from(rows, (row) => row.day),
    voucher: Int32Array.from(rows, (row) => row.voucher),
    key: Int32Array.from(rows, (row) => row.counterparty),
  };
  return {
    name,
    rows: booked,
    years: yearsOf(booked),
    accounts: ACCOUNTS,
    counterparties: Array.from({ length: COUNTERPARTIES }, (_, index) => ({ name: `C${index}`, orgNumber: null })),
    counterpartyOfKey: Int32Array.of(0, 1, 2, 3, -1),
    currency: null,
    voucherCount: 8,
    vouchersRepeat: false,
    voucherName: (voucher) => `K${voucher}`,
    rowText: () => "",
    lineOf: (row) => row + 2,
  };
}

const partner = (paid: number | null): ReconcilePartner => ({
  name: "P",
  paid: paid === null ? null : ore(paid),
  agreed: ore(3_000_000),
  period: { start: fromDayNumber(FIRST), end: fromDayNumber(FIRST + 60) },
  instalments: [],
  gates: [],
});
const PARTNERS = [partner(1_000_000), partner(null)];

function reconciled(ledgers: readonly BookedLedger[], partners = PARTNERS): Reconciliation {
  const outcome = reconcile(
    ledgers.map((ledger) => ({ ledger, partnerOf: PARTNER_OF })),
    partners,
    { setting: SETTING, from: fromDayNumber(FIRST), asOf: fromDayNumber(LAST), currency: "SEK" },
  );
  if (outcome.kind === "refused") throw new Error(`refused: ${outcome.reason}`);
  return outcome;
}

/** Mulberry32: the same cases in every run, and a case costs no more than it must. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test("sums per partner, unmatched, out of period and undated are those of an independent computation", () => {
  const random = seeded(20_251_121);
  const upTo = (n: number): number => Math.floor(random() * n);
  for (let run = 0; run < CASES; run++) {
    const rows = Array.from({ length: 1 + upTo(8) }, (): Row => ({
      account: upTo(ACCOUNTS.length),
      ore: (upTo(2) === 0 ? -1 : 1) * upTo(upTo(4) === 0 ? 9e13 : 5_000_000),
      day: upTo(10) === 0 ? NO_DAY : FIRST - 30 + upTo(200),
      voucher: upTo(8),
      counterparty: upTo(5),
    }));
    const expected = { partners: [0n, 0n], unmatched: 0n, outOfPeriod: 0n, undated: 0n, other: 0n };
    for (const row of rows) {
      const amount = BigInt(row.ore);
      if (!["4510", "4520", "45", "1790"].includes(ACCOUNTS[row.account]!.id)) expected.other += amount;
      else if (row.day === NO_DAY) expected.undated += amount;
      else if (row.day < FIRST || row.day > LAST) expected.outOfPeriod += amount;
      else if (row.counterparty >= 3) expected.unmatched += amount;
      else expected.partners[row.counterparty === 1 ? 1 : 0]! += amount;
    }
    const { control, partners } = reconciled([ledgerOf(rows)]);
    const isAlike =
      partners.every(({ booked }, index) => BigInt(booked) === expected.partners[index]) &&
      BigInt(control.unmatched) === expected.unmatched &&
      BigInt(control.outOfPeriod) === expected.outOfPeriod &&
      BigInt(control.undated) === expected.undated &&
      BigInt(control.otherAccounts) === expected.other &&
      BigInt(partners[0]!.difference!) === expected.partners[0]! - 1_000_000n &&
      partners[1]!.difference === null;
    if (!isAlike) expect({ run, rows, control, partners }).toEqual(expected);
  }
});

test("conservation is asserted: a lost row or öre throws", () => {
  expect(() => assertConserved(Float64Array.of(100, 0), Int32Array.of(1, 0), 100, 2)).toThrow(NotConserved);
  expect(() => assertConserved(Float64Array.of(99, 0), Int32Array.of(1, 0), 100, 1)).toThrow(NotConserved);
  expect(() => assertConserved(Float64Array.of(60, 40), Int32Array.of(1, 1), 100, 2)).not.toThrow();
});

test("a key that points beyond the partners is caught, not lost", () => {
  const ledger = ledgerOf([{ account: 0, ore: 100, day: FIRST, voucher: 0, counterparty: 0 }]);
  const broken = { ...ledger, rows: { ...ledger.rows, key: Int32Array.of(99) } };
  expect(() => reconciled([broken])).toThrow(NotConserved);
});

const anyRow = fc.record({
  account: fc.nat(ACCOUNTS.length - 1),
  ore: fc.integer({ min: -3_000_000, max: 3_000_000 }),
  day: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: FIRST - 30, max: LAST + 30 }) }, fc.constant(NO_DAY)),
  voucher: fc.nat(7),
  counterparty: fc.nat(4),
});
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 14 });

/** Everything but the places of lines. */
const told = ({ partners, control, unmatched }: Reconciliation): unknown => ({
  partners: partners.map(({ remarks, ...rest }) => ({
    ...rest,
    remarks: remarks
      .map(({ kind, amount, day, vouchers }) =>
        JSON.stringify([kind, amount, day, vouchers.map((v) => [v.name, v.day])]),
      )
      .sort(),
  })),
  control,
  unmatched: unmatched.map((one) => JSON.stringify(one)).sort(),
});

describe("relations that must hold", () => {
  test("the order of the rows says nothing", () => {
    fc.assert(
      fc.property(anyRows, fc.integer(), (rows, seed) => {
        const random = seeded(seed);
        const shuffled = rows.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at);
        expect(told(reconciled([ledgerOf(shuffled.map(({ row }) => row))]))).toEqual(
          told(reconciled([ledgerOf(rows)])),
        );
      }),
      RELATIONS,
    );
  });

  test("a row split in two within its voucher changes the number of rows alone", () => {
    fc.assert(
      fc.property(anyRows, fc.nat(13), fc.integer({ min: -1e6, max: 1e6 }), (rows, at, part) => {
        const row = rows[at % rows.length]!;
        const split = [...rows.filter((one) => one !== row), { ...row, ore: row.ore - part }, { ...row, ore: part }];
        const [one, two] = [reconciled([ledgerOf(rows)]), reconciled([ledgerOf(split)])];
        expect(two.control).toEqual({ ...one.control, rows: one.control.rows + 1 });
        const sums = ({ partners }: Reconciliation): unknown =>
          partners.map(({ booked, difference, remarks }) => [
            booked,
            difference,
            remarks.map((r) => [r.kind, r.amount]),
          ]);
        expect(sums(two)).toEqual(sums(one));
      }),
      RELATIONS,
    );
  });

  test("+a and −a in a voucher of their own change no sum, and are told as reversed", () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 3_000_001, max: 9_000_000 }), fc.nat(1), (rows, ore, counterparty) => {
        const extra = { account: 0, day: FIRST + 10, counterparty };
        const added = [...rows, { ...extra, ore, voucher: 6 }, { ...extra, ore: -ore, voucher: 7, day: FIRST + 12 }];
        const plain = rows.filter(({ voucher }) => voucher < 6);
        fc.pre(plain.length === rows.length);
        const [one, two] = [reconciled([ledgerOf(rows)]), reconciled([ledgerOf(added)])];
        expect(two.control).toEqual({ ...one.control, rows: one.control.rows + 2 });
        const kinds = (of: Reconciliation): string[] =>
          of.partners[counterparty]!.remarks.filter((remark) => remark.kind === "reversed").map((r) => `${r.amount}`);
        expect(kinds(two).filter((amount) => amount === String(ore))).toHaveLength(1);
      }),
      RELATIONS,
    );
  });

  test("rows moved to a second file change nothing", () => {
    fc.assert(
      fc.property(anyRows, fc.nat(14), (rows, cut) => {
        // A voucher stands in one file.
        const first = rows.filter(({ voucher }) => voucher <= cut % 8);
        const second = rows.filter(({ voucher }) => voucher > cut % 8);
        const both = [ledgerOf(first), ledgerOf(second, "b.csv")];
        fc.pre(first.length > 0 && second.length > 0 && JSON.stringify(first) !== JSON.stringify(second));
        const sums = ({ partners, control }: Reconciliation): unknown => [
          control,
          partners.map(({ booked, rows: count, difference }) => [booked, count, difference]),
        ];
        expect(sums(reconciled(both))).toEqual(sums(reconciled([ledgerOf(rows)])));
      }),
      RELATIONS,
    );
  });
});

test("amounts that together pass the safe range are refused, not summed wrongly", () => {
  const row = { account: 0, ore: 6e15, day: FIRST, voucher: 0, counterparty: 0 };
  const outcome = reconcile([{ ledger: ledgerOf([row, { ...row, ore: -6e15 }]), partnerOf: PARTNER_OF }], PARTNERS, {
    setting: SETTING,
    from: null,
    asOf: "2019-12-31" as CalendarDate,
    currency: "SEK",
  });
  expect(outcome).toMatchObject({ kind: "refused", reason: "beyond-safe-range" });
});

test("accounts that the ledger has none of are refused by name: that nothing is booked would be said of everybody", () => {
  const row = { account: 0, ore: 100, day: FIRST, voucher: 0, counterparty: 0 };
  const outcome = reconcile([{ ledger: ledgerOf([row]), partnerOf: PARTNER_OF }], PARTNERS, {
    setting: { ...SETTING, accounts: ["abc"], interim: ["17x"] },
    from: null,
    asOf: "2019-12-31" as CalendarDate,
    currency: "SEK",
  });
  expect(outcome).toMatchObject({ kind: "refused", reason: "unknown-accounts" });
  expect(refusalSentence(outcome as Refusal, "sv")).toBe(
    "Huvudboken har inget konto som börjar med abc, 17x. Ange andra konton.",
  );
});
