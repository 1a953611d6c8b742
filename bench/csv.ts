/** Reading a csv ledger into columns against a bare loop over the same bytes, and other readers. `csv [rows]` */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import papaparse from "papaparse";
import { readTableLedger } from "../src/ledger/table/read-table.ts";
import { type DuckDb, engine } from "./engines.ts";
import { generateCsv } from "./ledger-generator.ts";
import { absent, args, compare, countLines, type Engine, type Measured, report, sink } from "./measure.ts";

const [rows = 1_000_000] = args.map(Number);
const bytes = generateCsv(rows);
const decode = (): string => new TextDecoder("windows-1252").decode(bytes);

/** What every reader must come to: the sum in öre. */
let expected: number | null = null;
function checked(name: string, total: number): void {
  expected ??= total;
  if (total !== expected) throw new Error(`${name}: ${total} öre, not ${expected}`);
  sink.value += total;
}
const oreOf = (written: string): number => Math.round(Number(written.replace(",", ".")) * 100);
function total(records: readonly (readonly string[])[], from: number): number {
  let sum = 0;
  for (let i = from; i < records.length; i++) if (records[i]!.length > 5) sum += oreOf(records[i]![5]!);
  return sum;
}

const engines: Engine[] = [
  {
    name: "bare byte loop",
    run: () => countLines(bytes),
  },
  {
    name: "ours: columns of day, account, counterparty, voucher, öre",
    run: () => {
      const { ledger } = readTableLedger("ledger.csv", bytes);
      if (!ledger || ledger.rows.count !== rows || ledger.problems.length > 0) throw new Error("not read as written");
      checked(
        "ours",
        ledger.rows.amount.reduce((sum, ore) => sum + ore, 0),
      );
    },
  },
  {
    name: "Papa Parse, all rows",
    run: () => checked("Papa Parse", total(papaparse.parse<string[]>(decode(), { delimiter: ";" }).data, 1)),
  },
];
const missing: Measured[] = [];

const csvParse = await engine<{ parse(text: string, options: { delimiter: string }): string[][] }>("csv-parse/sync");
if (csvParse)
  engines.push({
    name: "csv-parse, sync",
    run: () => checked("csv-parse", total(csvParse.parse(decode(), { delimiter: ";" }), 1)),
  });
else missing.push(absent("csv-parse", "not installed"));

interface Udsv {
  inferSchema(text: string, options?: { col: string }): object;
  initParser(schema: object): { stringArrs(text: string): string[][] };
}
const udsv = await engine<Udsv>("udsv");
if (udsv)
  engines.push({
    name: "uDSV",
    run: () => {
      const text = decode();
      checked("uDSV", total(udsv.initParser(udsv.inferSchema(text, { col: ";" })).stringArrs(text), 0));
    },
  });
else missing.push(absent("uDSV", "not installed"));

const duckdb = await engine<DuckDb>("@duckdb/node-api");
const folder = mkdtempSync(join(tmpdir(), "bench-csv-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
if (duckdb) {
  const file = join(folder, "ledger.csv");
  writeFileSync(file, decode());
  const connection = await (await duckdb.DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  engines.push({
    name: "DuckDB read_csv, 2 threads, UTF-8",
    run: async () => {
      await connection.run(
        `create or replace table ledger as select * from read_csv('${file}', delim=';', header=true, decimal_separator=',',
         columns={'Datum':'date','Verifikat':'varchar','Konto':'integer','Motpart':'varchar','Text':'varchar','Belopp':'decimal(18,2)'})`,
      );
      const result = await connection.runAndReadAll("select (sum(Belopp) * 100)::bigint from ledger");
      checked("DuckDB", Number(result.getRows()[0]![0]));
    },
  });
} else missing.push(absent("DuckDB", "not installed"));

const measured = [...(await compare(engines)), ...missing];
const [bare, own] = measured.map(({ wall }) => wall!);
report({
  title: `csv, ${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB`,
  measured,
  gates: [{ what: "at least 1/5 of the bare byte loop", isKept: own! <= 5 * bare! }],
});
