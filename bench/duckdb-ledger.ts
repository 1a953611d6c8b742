/** A ledger in DuckDB, in its best form: numbers only, the two small tables that choose rows beside them. */
import { dayNumber } from "../src/domain/calendar.ts";
import type { BookedRows } from "../src/ledger/booked-ledger.ts";
import type { ReconcilePartner } from "../src/ledger/reconcile.ts";
import type { DuckDb, DuckDbConnection } from "./engines.ts";
import { FIRST_DAY, LAST_DAY } from "./ledger-generator.ts";

export interface LoadedLedger {
  readonly rows: BookedRows;
  readonly isPayment: Uint8Array;
  readonly partnerOfKey: Int32Array;
  readonly partners: readonly ReconcilePartner[];
}

export async function loadDuckDb(duckdb: DuckDb, ledger: LoadedLedger): Promise<DuckDbConnection> {
  const connection = await (await duckdb.DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  const { rows, isPayment, partnerOfKey, partners } = ledger;
  await connection.run("create table rows (account integer, amount bigint, day integer, key integer, voucher integer)");
  await connection.run("create table accounts (account integer, payment boolean)");
  const values = Array.from(isPayment, (payment, account) => `(${account}, ${payment === 1})`);
  await connection.run(`insert into accounts values ${values.join(",")}`);
  await connection.run("create table keys (key integer, partner integer)");
  const keys = Array.from(partnerOfKey, (partner, key) => `(${key}, ${partner})`);
  await connection.run(`insert into keys values ${keys.join(",")}`);
  await connection.run(
    "create table partners (partner integer, paid bigint, agreed bigint, first integer, last integer, failed integer)",
  );
  const known = partners.map(({ paid, agreed, period, gates: [gate] }, partner) => {
    const [first, last] = [dayNumber(period!.start), dayNumber(period!.end)];
    return `(${partner}, ${paid}, ${agreed}, ${first}, ${last}, ${gate ? dayNumber(gate.decided) : "null"})`;
  });
  await connection.run(`insert into partners values ${known.join(",")}`);
  const appender = await connection.createAppender("rows");
  for (let row = 0; row < rows.count; row++) {
    appender.appendInteger(rows.account[row]!);
    appender.appendBigInt(BigInt(rows.amount[row]!));
    appender.appendInteger(rows.day[row]!);
    appender.appendInteger(rows.key[row]!);
    appender.appendInteger(rows.voucher[row]!);
    appender.endRow();
  }
  appender.flushSync();
  appender.closeSync();
  return connection;
}

/** Every row in one bucket: a partner's, the unmatched, out of period, or other accounts; sum and number of rows of each. */
export const sumsSql = (partners: number): string =>
  `select case when not payment then ${partners + 2} when day not between ${FIRST_DAY} and ${LAST_DAY} then ${partners + 1}
   else partner end as bucket, sum(amount)::bigint, count(*)
   from rows join accounts using (account) join keys using (key) group by bucket`;

/** The unmatched by counterparty. */
export const unmatchedSql = (partners: number): string =>
  `select key, sum(amount)::bigint, count(*) from rows join accounts using (account) join keys using (key)
   where payment and day between ${FIRST_DAY} and ${LAST_DAY} and partner = ${partners} group by key`;

/** Vouchers, what of them is taken back, and of what stands: repeated, outside the agreement, after a failed condition. */
export const remarksSql = (partners: number): string =>
  `with vouchers as materialized (
     select partner, voucher, day, sum(amount)::bigint as booked
     from rows join accounts using (account) join keys using (key)
     where payment and day between ${FIRST_DAY} and ${LAST_DAY} and partner < ${partners} group by all),
   reversals as materialized (
     select paid.partner, paid.voucher, paid.day, paid.booked
     from (select * from vouchers where booked < 0) as back
     asof join (select * from vouchers where booked > 0) as paid
       on back.partner = paid.partner and -back.booked = paid.booked and back.day >= paid.day
     where back.day - paid.day <= 366),
   payments as materialized (
     select vouchers.* from vouchers anti join reversals using (partner, voucher, day) where booked > 0),
   near as (
     select *, day - lag(day) over (partition by partner, booked order by day, voucher) <= 7 as is_near from payments),
   totals as (select partner, sum(booked) as booked from vouchers group by partner)
   select 'reversed', partner, sum(booked)::bigint, count(*) from reversals group by partner
   union all select 'duplicate-payment', partner, sum(booked)::bigint, count(*) from near where is_near group by partner
   union all select 'paid-outside-period', partner, sum(booked)::bigint, count(*) from payments join partners using (partner)
     where day < first or day > last + 30 group by partner
   union all select 'gate-failed-paid', partner, sum(booked)::bigint, count(*) from payments join partners using (partner)
     where day > failed group by partner
   union all select 'paid-exceeds-agreed', partner, (booked - agreed)::bigint, 1 from totals join partners using (partner)
     where booked > agreed
   union all select 'not-booked', partner, paid, 0 from partners anti join totals using (partner) where paid <> 0`;
