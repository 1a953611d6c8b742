/** One million rows on a thousand partners: our core, the bare loop, and what else there is. `reconcile [rows] [partners]` */
import { fromDayNumber } from "../src/domain/calendar.ts";
import { paymentAccounts } from "../src/ledger/payment-setting.ts";
import { reconcile } from "../src/ledger/reconcile.ts";
import { sumBooked } from "../src/ledger/sum-booked.ts";
import { engine, type DuckDb, type DuckDbConnection } from "./engines.ts";
import { ACCOUNTS, FIRST_DAY, generateRows, LAST_DAY, ledgerOf, PAYMENT_ACCOUNTS } from "./ledger-generator.ts";
import { absent, args, compare, type Engine, type Measured, report, sink } from "./measure.ts";

const [count = 1_000_000, partners = 1_000] = args.map(Number);
const rows = generateRows(count, partners);
const ledger = ledgerOf(rows, partners);
const setting = { accounts: PAYMENT_ACCOUNTS, interim: [], counterparty: { kind: "column" as const } };
const isPayment = paymentAccounts(ACCOUNTS, setting);
const partnerOfKey = Int32Array.from(ledger.counterpartyOfKey, (key) => Math.min(key, partners));

/** Σ per partner and of those unmatched: the least that must be done. */
function bareLoop(): Float64Array {
  const sums = new Float64Array(partners + 1);
  const { account, amount, day, key } = rows;
  for (let row = 0; row < count; row++) {
    if (isPayment[account[row]!] === 1 && day[row]! >= FIRST_DAY && day[row]! <= LAST_DAY)
      sums[partnerOfKey[key[row]!]!]! += amount[row]!;
  }
  return sums;
}

const expected = bareLoop();
function checked(name: string, sums: ArrayLike<number>): void {
  for (let i = 0; i <= partners; i++) if (sums[i] !== expected[i]) throw new Error(`${name}: partner ${i} differs`);
  sink.value += sums[0]!;
}

const choice = { partners, isPayment, partnerOfKey, fromDay: FIRST_DAY, toDay: LAST_DAY };
const people = Array.from({ length: partners }, (_, i) => ({
  name: `Förening ${i}`,
  paid: null,
  agreed: null,
  period: null,
  instalments: [],
  gates: [],
}));
const options = { setting, from: fromDayNumber(FIRST_DAY), asOf: fromDayNumber(LAST_DAY), currency: "SEK" };
const partnerOf = ledger.counterparties.map((_, i) => (i < partners ? i : -1));

const engines: Engine[] = [
  { name: "bare typed-array loop", run: () => checked("bare", bareLoop()) },
  { name: "ours: every row summed, conservation asserted", run: () => checked("ours", sumBooked(rows, choice).sums) },
  {
    name: "ours: with vouchers and remarks",
    run: () => {
      const outcome = reconcile([{ ledger, partnerOf }], people, options);
      if (outcome.kind === "refused") throw new Error(outcome.reason);
      checked("reconcile", [...outcome.partners.map(({ booked }) => booked), outcome.control.unmatched]);
    },
  },
];
const missing: Measured[] = [];

const duckdb = await engine<DuckDb>("@duckdb/node-api");
if (duckdb) {
  const connection = await (await duckdb.DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  await load(connection);
  engines.push({
    name: "DuckDB, loaded, 2 threads",
    run: async () => {
      const result = await connection.runAndReadAll(
        `select case when not payment then ${partners + 2} when day not between ${FIRST_DAY} and ${LAST_DAY} then ${partners + 1}
         else partner end as bucket, sum(amount)::bigint, count(*)
         from rows join accounts using (account) join keys using (key) group by bucket`,
      );
      const sums = new Float64Array(partners + 3);
      for (const [bucket, sum] of result.getRows()) sums[Number(bucket)] = Number(sum);
      checked("DuckDB", sums);
    },
  });
  engines.push({
    name: "DuckDB: with vouchers and equal amounts within a week",
    note: "less than our remarks",
    run: async () => {
      const result = await connection.runAndReadAll(
        `with vouchers as (select partner, voucher, day, sum(amount)::bigint as booked from rows join accounts using (account)
           join keys using (key) where payment and day between ${FIRST_DAY} and ${LAST_DAY} group by all),
         near as (select *, day - lag(day) over (partition by partner, booked order by day) <= 7 as is_near from vouchers)
         select partner, sum(booked)::bigint, count(*) filter (is_near and booked > 0) from near group by partner`,
      );
      const sums = new Float64Array(partners + 1);
      for (const [partner, sum] of result.getRows()) sums[Number(partner)] = Number(sum);
      checked("DuckDB", sums);
    },
  });
} else missing.push(absent("DuckDB", "not installed"));

async function load(connection: DuckDbConnection): Promise<void> {
  await connection.run("create table rows (account integer, amount bigint, day integer, key integer, voucher integer)");
  await connection.run("create table accounts (account integer, payment boolean)");
  const values = Array.from(isPayment, (payment, account) => `(${account}, ${payment === 1})`);
  await connection.run(`insert into accounts values ${values.join(",")}`);
  await connection.run("create table keys (key integer, partner integer)");
  const keys = Array.from(partnerOfKey, (partner, key) => `(${key}, ${partner})`);
  await connection.run(`insert into keys values ${keys.join(",")}`);
  const appender = await connection.createAppender("rows");
  for (let row = 0; row < count; row++) {
    appender.appendInteger(rows.account[row]!);
    appender.appendBigInt(BigInt(rows.amount[row]!));
    appender.appendInteger(rows.day[row]!);
    appender.appendInteger(rows.key[row]!);
    appender.appendInteger(rows.voucher[row]!);
    appender.endRow();
  }
  appender.flushSync();
  appender.closeSync();
}

interface Arquero {
  table(columns: Record<string, ArrayLike<number>>): ArqueroTable;
  op: { sum(column: string): unknown; count(): unknown };
  escape(f: (row: Record<string, number>) => unknown): unknown;
}
interface ArqueroTable {
  filter(test: unknown): ArqueroTable;
  derive(columns: Record<string, unknown>): ArqueroTable;
  groupby(column: string): ArqueroTable;
  rollup(columns: Record<string, unknown>): ArqueroTable;
  array(column: string): ArrayLike<number>;
}
const arquero = await engine<Arquero>("arquero");
if (arquero) {
  const { table, op, escape } = arquero;
  const { account, amount, day, key } = rows;
  const loaded = table({ account, amount, day, key });
  engines.push({
    name: "Arquero 7.2",
    run: () => {
      const grouped = loaded
        .filter(
          escape((row) => isPayment[row["account"]!] === 1 && row["day"]! >= FIRST_DAY && row["day"]! <= LAST_DAY),
        )
        .derive({ partner: escape((row) => partnerOfKey[row["key"]!]) })
        .groupby("partner")
        .rollup({ booked: op.sum("amount"), rows: op.count() });
      const sums = new Float64Array(partners + 1);
      const [partner, booked] = [grouped.array("partner"), grouped.array("booked")];
      for (let i = 0; i < partner.length; i++) sums[partner[i]!] = booked[i]!;
      checked("Arquero", sums);
    },
  });
} else missing.push(absent("Arquero", "not installed"));

const objects = Array.from({ length: count }, (_, row) => ({
  account: ACCOUNTS[rows.account[row]!]!.id,
  amount: rows.amount[row]! / 100,
  date: fromDayNumber(rows.day[row]!),
  counterparty: `Förening ${rows.key[row]!}`,
}));
const nameOf = new Map(people.map(({ name }, index) => [name, index]));
const [first, last] = [fromDayNumber(FIRST_DAY), fromDayNumber(LAST_DAY)];
engines.push({
  name: "plain objects, Map, kronor as fractions",
  note: "rounded at the end, else wrong",
  run: () => {
    const sums = new Map<number, number>();
    for (const { account, amount, date, counterparty } of objects) {
      if (!account.startsWith("45") || date < first || date > last) continue;
      const partner = nameOf.get(counterparty) ?? partners;
      sums.set(partner, (sums.get(partner) ?? 0) + amount);
    }
    checked(
      "objects",
      Array.from({ length: partners + 1 }, (_, i) => Math.round((sums.get(i) ?? 0) * 100)),
    );
  },
});

const measured = [...(await compare(engines)), ...missing];
const wall = (start: string): number | null => measured.find(({ name }) => name.startsWith(start))?.wall ?? null;
const [bare, core, duck] = [wall("bare")!, wall("ours: every")!, wall("DuckDB")];
report({
  title: `Reconcile ${count} rows × ${partners} partners`,
  measured,
  gates: [
    { what: "within 1.5 × of the bare loop", isKept: core <= 1.5 * bare },
    ...(duck === null
      ? []
      : [{ what: `at least 5 × faster than DuckDB's sums (${(duck / core).toFixed(1)} ×)`, isKept: duck >= 5 * core }]),
  ],
});
