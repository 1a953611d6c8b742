/**
 * One million rows on a thousand partners. `reconcile [rows] [partners]`
 * First the whole reconciliation, from loaded data to every remark on every partner. Then the sums alone: our core against
 * the least that must be done. What each engine comes to is compared in every round.
 */
import { fromDayNumber } from "../src/domain/calendar.ts";
import { paymentAccounts } from "../src/ledger/payment-setting.ts";
import { reconcile, type Reconciliation } from "../src/ledger/reconcile.ts";
import type { BookedRows } from "../src/ledger/booked-ledger.ts";
import { type RowChoice, sumBooked } from "../src/ledger/sum-booked.ts";
import { loadDuckDb, remarksSql, sumsSql, unmatchedSql } from "./duckdb-ledger.ts";
import { type DuckDb, engine } from "./engines.ts";
import {
  ACCOUNTS,
  FIRST_DAY,
  generateCorrected,
  generatePartners,
  LAST_DAY,
  ledgerOf,
  PAYMENT_ACCOUNTS,
} from "./ledger-generator.ts";
import { absent, args, compare, type Engine, type Measured, report, sink } from "./measure.ts";
import { otherSums } from "./reconcile-others.ts";

const [count = 1_000_000, partners = 1_000] = args.map(Number);
const rows = generateCorrected(count, partners);
const ledger = ledgerOf(rows, partners);
const setting = { accounts: PAYMENT_ACCOUNTS, interim: [], counterparty: { kind: "column" as const } };
const isPayment = paymentAccounts(ACCOUNTS, setting);
const partnerOfKey = Int32Array.from(ledger.counterpartyOfKey, (key) => Math.min(key, partners));

/** Σ per partner and of those unmatched: the least that must be done, of columns that are given, as ours are. */
function bareLoop({ count, account, amount, day, key }: BookedRows, only: RowChoice): Float64Array {
  const sums = new Float64Array(only.partners + 1);
  for (let row = 0; row < count; row++) {
    if (only.isPayment[account[row]!] === 1 && day[row]! >= only.fromDay && day[row]! <= only.toDay)
      sums[only.partnerOfKey[key[row]!]!]! += amount[row]!;
  }
  return sums;
}

const choice = { partners, isPayment, partnerOfKey, fromDay: FIRST_DAY, toDay: LAST_DAY };
const expected = bareLoop(rows, choice);
function checked(name: string, sums: ArrayLike<number>): void {
  for (let i = 0; i <= partners; i++) if (sums[i] !== expected[i]) throw new Error(`${name}: partner ${i} differs`);
  sink.value += sums[0]!;
}

const people = generatePartners(partners, (partner) => expected[partner]!);
const options = {
  ...{ setting, from: fromDayNumber(FIRST_DAY), asOf: fromDayNumber(LAST_DAY), currency: "SEK" },
  duplicatesAcrossVouchers: true,
};
const partnerOf = ledger.counterparties.map((_, i) => (i < partners ? i : -1));

const duckdb = await engine<DuckDb>("@duckdb/node-api");
const connection = duckdb ? await loadDuckDb(duckdb, { rows, isPayment, partnerOfKey, partners: people }) : null;
const missing: Measured[] = connection ? [] : [absent("DuckDB", "not installed")];

async function sumsOfDuckDb(): Promise<Float64Array> {
  const sums = new Float64Array(partners + 3);
  const result = await connection!.runAndReadAll(sumsSql(partners));
  for (const [bucket, sum] of result.getRows()) sums[Number(bucket)] = Number(sum);
  return sums;
}

const wallOf = (measured: readonly Measured[], start: string): number | null =>
  measured.find(({ name }) => name.startsWith(start))?.wall ?? null;

/** Remarks of one kind on one partner, and the unmatched of one counterparty: their sum and their number. */
type Told = Map<string, string>;

function told({ partners: lines, unmatched }: Reconciliation): Told {
  const found = new Map<string, [number, number]>();
  const add = (key: string, sum: number, number: number): void => {
    const [before, n] = found.get(key) ?? [0, 0];
    found.set(key, [before + sum, n + number]);
  };
  for (const { partner, remarks } of lines)
    for (const { kind, amount, vouchers } of remarks)
      add(`${kind} ${partner}`, amount, MANY_IN_ONE.has(kind) ? vouchers.length : kind === "not-booked" ? 0 : 1);
  for (const { name, booked, rows: number } of unmatched) add(`unmatched ${name}`, booked, number);
  return new Map([...found].map(([key, values]) => [key, values.join(" ")]));
}
/** One remark for all payments of the kind; the others are one each. */
const MANY_IN_ONE = new Set(["paid-outside-period", "gate-failed-paid"]);

let whole: Told | null = null;
function checkedWhole(name: string, found: Told): void {
  whole ??= found;
  for (const [key, value] of [...whole, ...found])
    if (whole.get(key) !== found.get(key)) throw new Error(`${name}: ${key} is ${value}, not ${whole.get(key)}`);
  sink.value += found.size;
}

const wholeEngines: Engine[] = [
  {
    name: "ours: reconcile, sums to remarks",
    run: () => {
      const outcome = reconcile([{ ledger, partnerOf }], people, options);
      if (outcome.kind === "refused") throw new Error(outcome.reason);
      checked("reconcile", [...outcome.partners.map(({ booked }) => booked), outcome.control.unmatched]);
      latest = outcome;
    },
  },
];
let latest: Reconciliation | null = null;
if (connection)
  wholeEngines.push({
    name: "DuckDB, 2 threads: the same in SQL",
    run: async () => {
      checked("DuckDB", await sumsOfDuckDb());
      const unmatched = (await connection.runAndReadAll(unmatchedSql(partners))).getRows();
      const remarks = (await connection.runAndReadAll(remarksSql(partners))).getRows();
      rowsOfDuckDb = { unmatched, remarks };
    },
  });
let rowsOfDuckDb: { unmatched: unknown[][]; remarks: unknown[][] } | null = null;

const measured = [...(await compare(wholeEngines)), ...missing];
// What they came to is put side by side once, outside of the time.
if (latest) checkedWhole("ours", told(latest));
if (rowsOfDuckDb) {
  const { unmatched, remarks } = rowsOfDuckDb as { unmatched: unknown[][]; remarks: unknown[][] };
  checkedWhole(
    "DuckDB",
    new Map([
      ...remarks.map(([kind, partner, sum, number]) => [`${kind} ${partner}`, `${sum} ${number}`] as const),
      ...unmatched.map(([key, sum, number]) => [`unmatched F\u00f6rening ${key}`, `${sum} ${number}`] as const),
    ]),
  );
}
const [own, duck] = ["ours", "DuckDB"].map((start) => measured.find(({ name }) => name.startsWith(start))!);
const times = (of: "wall" | "cpu"): string => (duck![of]! / own![of]!).toFixed(1);
report({
  title: `Reconcile, ${count} rows × ${partners} partners: sums, unmatched, vouchers, every remark`,
  measured,
  gates:
    duck!.wall === null
      ? []
      : [
          {
            what: `at least 5 × faster than DuckDB on two threads (${times("wall")} × by the clock, ${times("cpu")} × in processor time)`,
            isKept: duck!.wall >= 5 * own!.wall!,
          },
        ],
});

// Last: a million plain objects in memory are a burden on whatever is measured beside them.
const sumEngines: Engine[] = [
  { name: "bare typed-array loop", run: () => checked("bare", bareLoop(rows, choice)) },
  {
    name: "ours: every row in a bucket, conservation asserted",
    run: () => checked("ours", sumBooked(rows, choice).sums),
  },
];
if (connection)
  sumEngines.push({ name: "DuckDB, 2 threads", run: async () => checked("DuckDB", await sumsOfDuckDb()) });
const others = await otherSums({ rows, isPayment, partnerOfKey, partners, checked });
const sums = [...(await compare([...sumEngines, ...others.engines])), ...missing, ...others.missing];
const [bare, core] = [wallOf(sums, "bare")!, wallOf(sums, "ours")!];
report({
  title: `Sums per partner, ${count} rows × ${partners} partners`,
  measured: sums,
  gates: [{ what: `within 1.5 × of the bare loop (${(core / bare).toFixed(2)} ×)`, isKept: core <= 1.5 * bare }],
});
