/**
 * Every SIE file in ../shared/data/sie is read or refused as its expected file says; a table is printed.
 * The files are not part of this repository: where they are absent, this is skipped with a notice.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fromDayNumber } from "../../src/domain/calendar.ts";
import { readSie, SieReader } from "../../src/ledger/sie/reader.ts";
import {
  objectsOf,
  rowText,
  type SieLedger,
  type SieReading,
  voucherNumber,
  voucherSeries,
  voucherText,
} from "../../src/ledger/sie/sie-ledger.ts";
import { sharedData } from "./shared-data.ts";

const folder = sharedData("sie") ?? "";
const files = folder ? readdirSync(folder).filter((name) => existsSync(resolve(folder, `${name}.expected.json`))) : [];

interface ExpectedRow {
  label: string;
  account: string;
  objects: unknown[];
  amount: string;
  rest: string[];
}

interface Expected {
  encoding: string;
  sietyp: string | null;
  program: string[] | null;
  company: string | null;
  orgnr: string[] | null;
  fiscal_years: Record<string, [string, string]>;
  vouchers: number;
  vouchers_without_rows: number;
  series: string[];
  trans: number;
  btrans: number;
  rtrans: number;
  debit_total_TRANS: string;
  unbalanced_vouchers: [string, string, string][];
  first_date: string | null;
  last_date: string | null;
  accounts: number;
  dimensions: number;
  objects: number;
  ib: number;
  ub: number;
  res: number;
  ksumma: { valid: boolean } | null;
  balance_check: {
    accounts_where_IB_plus_movement_differs_from_UB: number;
    accounts_where_movement_differs_from_RES: number;
  } | null;
  first_voucher: { series: string; number: string; date: string; text: string; rows: ExpectedRow[] } | null;
}

const ore = (kronor: string): number => Math.round(Number(kronor) * 100);
const compact = (day: number | undefined): string => fromDayNumber(day ?? 0).replaceAll("-", "");
const countOf = (ledger: SieLedger, reason: string): number =>
  ledger.problems.filter((problem) => problem.reason === reason).length;

/** What the expected file says, read out of our ledger. */
function figures(ledger: SieLedger, expected: Expected): Record<string, unknown> {
  const days = [...ledger.vouchers.day].sort((a, b) => a - b);
  const balances = (kind: string): number => ledger.balances.filter((balance) => balance.kind === kind).length;
  return {
    encoding: ledger.encoding.encoding,
    type: String(ledger.type),
    program: ledger.program,
    company: ledger.company,
    orgNumber: ledger.orgNumber,
    years: Object.fromEntries(
      ledger.years.map(({ index, start, end }) => [index, [start.replaceAll("-", ""), end.replaceAll("-", "")]]),
    ),
    vouchers: ledger.vouchers.count,
    emptyVouchers: countOf(ledger, "voucher-empty"),
    series: [...new Set(ledger.series)].sort(),
    rows: ledger.rowsSeen,
    removed: ledger.removedRows,
    added: ledger.addedRows,
    debit: ledger.rows.amount.reduce((sum, amount) => sum + Math.max(0, amount), 0),
    unbalanced: ledger.unbalanced
      .map((v) => [voucherSeries(ledger, v), voucherNumber(ledger, v), ledger.vouchers.difference[v]].join(" "))
      .sort(),
    firstDate: days.length > 0 ? compact(days[0]) : null,
    lastDate: days.length > 0 ? compact(days.at(-1)) : null,
    namedAccounts: ledger.accounts.filter(({ name }) => name !== null).length,
    dimensions: ledger.dimensions.length,
    objects: ledger.objects.length,
    ib: balances("IB"),
    ub: balances("UB"),
    res: balances("RES"),
    checksum: ledger.checksum,
    balanceDiffers: expected.balance_check ? countOf(ledger, "balance-differs") : 0,
    resultDiffers: expected.balance_check ? countOf(ledger, "result-differs") : 0,
    firstVoucher: firstVoucher(ledger),
  };
}

function expectedFigures(expected: Expected): Record<string, unknown> {
  const first = expected.first_voucher;
  return {
    encoding: expected.encoding,
    type: expected.sietyp ?? "null",
    program: expected.program ?? [],
    company: expected.company,
    orgNumber: expected.orgnr?.[0] ?? null,
    years: expected.fiscal_years,
    vouchers: expected.vouchers,
    emptyVouchers: expected.vouchers_without_rows,
    series: [...expected.series].sort(),
    rows: expected.trans,
    removed: expected.btrans,
    added: expected.rtrans,
    debit: ore(expected.debit_total_TRANS),
    unbalanced: expected.unbalanced_vouchers
      .map(([series, number, sum]) => [series, number, ore(sum)].join(" "))
      .sort(),
    firstDate: expected.first_date,
    lastDate: expected.last_date,
    namedAccounts: expected.accounts,
    dimensions: expected.dimensions,
    objects: expected.objects,
    ib: expected.ib,
    ub: expected.ub,
    res: expected.res,
    checksum: expected.ksumma ? (expected.ksumma.valid ? "ok" : "wrong") : "absent",
    balanceDiffers: expected.balance_check?.accounts_where_IB_plus_movement_differs_from_UB ?? 0,
    resultDiffers: expected.balance_check?.accounts_where_movement_differs_from_RES ?? 0,
    firstVoucher: first && {
      series: first.series,
      number: first.number,
      date: first.date,
      text: first.text,
      rows: first.rows
        .filter(({ label }) => label === "TRANS")
        .map(({ account, amount, objects, rest }) => [account, ore(amount), objects.length, ownText(rest)]),
    },
  };
}

/** A row's text stands after its date, or in its place. */
const ownText = ([first = "", second]: string[]): string => second ?? (/^\d{8}$/.test(first) ? "" : first);

function firstVoucher(ledger: SieLedger) {
  if (ledger.vouchers.count === 0) return null;
  const { rows } = ledger;
  const own = Array.from({ length: rows.count }, (_, row) => row).filter((row) => rows.voucher[row] === 0);
  return {
    series: voucherSeries(ledger, 0),
    number: voucherNumber(ledger, 0),
    date: compact(ledger.vouchers.day[0]),
    text: voucherText(ledger, 0),
    rows: own.map((row) => [
      ledger.accounts[rows.account[row]!]?.id,
      rows.amount[row],
      objectsOf(ledger, rows.objects[row]!).length,
      rowText(ledger, row),
    ]),
  };
}

function inChunks(bytes: Uint8Array, size: number): SieReading {
  const reader = new SieReader();
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return reader.end();
}

const withoutSource = (reading: SieReading): unknown =>
  reading.ledger ? { ...reading.ledger, source: null } : reading.refused;

const table: string[] = [];

if (files.length === 0) {
  process.stdout.write(`No SIE files in ../shared/data/sie: acceptance of SIE skipped.\n`);
  test.skip("SIE files are not at hand", () => undefined);
} else {
  afterAll(() => process.stdout.write(`${table.join("\n")}\n`));

  test.each(files)("%s", (file) => {
    const { recomputed } = JSON.parse(readFileSync(resolve(folder, `${file}.expected.json`), "utf8")) as {
      recomputed: Expected;
    };
    const bytes = new Uint8Array(readFileSync(resolve(folder, file)));
    const reading = readSie(bytes);
    const { ledger } = reading;
    table.push(
      ledger
        ? `${file.padEnd(30)} read     ${ledger.encoding.encoding.padEnd(6)} ${String(ledger.vouchers.count).padStart(4)} vouchers ${String(ledger.rowsSeen).padStart(5)} rows  ${ledger.problems.map(({ reason }) => reason).join(" ")}`
        : `${file.padEnd(30)} refused  ${"refused" in reading ? reading.refused.reason : ""}`,
    );
    if (recomputed.sietyp === null && recomputed.vouchers === 0) expect(ledger).toBeNull();
    else {
      expect(ledger).not.toBeNull();
      if (ledger) expect(figures(ledger, recomputed)).toEqual(expectedFigures(recomputed));
    }
    for (const size of [7, 4096]) expect(withoutSource(inChunks(bytes, size))).toEqual(withoutSource(reading));
  });

  const cases = resolve(folder, "accounted_cases_a.json");
  const linesOf = existsSync(cases)
    ? (JSON.parse(readFileSync(cases, "utf8")) as { cases: { id: string; lines: string[]; expect: string }[] }).cases
    : [];
  test.each(linesOf)("$id", ({ id, lines, expect: says }) => {
    const { ledger } = readSie(new TextEncoder().encode(lines.join("\n")));
    expect(ledger).not.toBeNull();
    if (!ledger) return;
    table.push(`${id.padEnd(30)} read     ${ledger.problems.map(({ reason }) => reason).join(" ")}`);
    const { rows, reported, blank } = { rows: ledger.rows.count, ...ledger.lines };
    expect(rows).toBe(lines.filter((line) => /^\s*#TRANS/.test(line)).length);
    expect(ledger.unbalanced).toEqual([]);
    // What the case calls a warning is reported; what it calls no error is not.
    expect([reported > 0, blank]).toEqual([/warning/.test(says), 0]);
  });
}
