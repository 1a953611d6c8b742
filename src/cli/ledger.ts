import { basename } from "node:path";
import type { Language } from "../domain/finding.ts";
import { openLedger, type OpenedLedger } from "../ledger/open-ledger.ts";
import { type SieLedger, voucherNumber, voucherSeries } from "../ledger/sie/sie-ledger.ts";
import { ROLE_WORDS } from "../ledger/table/role-words.ts";
import type { TableLedger } from "../ledger/table/table-ledger.ts";
import { type Given, runCommand, yearOf } from "./command.ts";
import { bytesOf } from "./files.ts";
import { type AgainstOptions, reconcileFiles } from "./ledger-against.ts";
import { problemLine, problemsOf } from "./ledger-problems.ts";
import { Refused } from "./refused.ts";

interface Options extends AgainstOptions {
  readonly against: string | undefined;
}

/**
 * `ledger FILE`: what a ledger file holds, and what in it could not be used. With `--against`, booked per partner against
 * paid to date in a follow-up.
 * @returns 0, or 2 with one line on stderr where a file cannot be used
 */
export const runLedger = (args: string[]): Promise<number> =>
  runCommand("ledger", args, async (given) => {
    const options = optionsFor(given);
    const ledgers = await open(given.files[0]!, given.language);
    process.stdout.write(
      `${options.against === undefined ? described(ledgers, options) : await reconcileFiles(ledgers, options.against, options)}\n`,
    );
    return 0;
  });

function optionsFor(given: Given): Options {
  const { language, json, option, refuse } = given;
  const [against, accounts, interim] = [option("against"), option("accounts"), option("interim")];
  const counterparty = option("counterparty");
  if (against === undefined && (accounts ?? interim ?? counterparty) !== undefined)
    refuse(
      "--accounts, --interim och --counterparty används bara tillsammans med --against UPPFÖLJNING.",
      "--accounts, --interim and --counterparty are used only together with --against FOLLOWUP.",
    );
  if (counterparty !== undefined && !/^(?:text|\d+)$/.test(counterparty))
    refuse(
      `--counterparty ska vara text eller en dimensions nummer, till exempel 6, inte ${counterparty}.`,
      `--counterparty is text or the number of a dimension, for example 6, not ${counterparty}.`,
    );
  return {
    json,
    language,
    against,
    accounts: accounts === undefined ? null : listed(accounts),
    interim: interim === undefined ? null : listed(interim),
    counterparty: counterparty ?? null,
    year: yearOf(given) ?? null,
  };
}

const listed = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** @throws Refused */
async function open(path: string, language: Language): Promise<readonly OpenedLedger[]> {
  const bytes = await bytesOf(path, language);
  const opened = await openLedger(basename(path), bytes);
  if (opened.kind === "refused") throw new Refused(`${path}: ${opened.sentence[language]}`);
  return opened.ledgers;
}

function described(ledgers: readonly OpenedLedger[], { json, language }: Options): string {
  const all = ledgers.map((opened) => {
    const problems = problemsOf(opened, language);
    if (json) return { ...(opened.kind === "sie" ? sieJson(opened.ledger) : tableJson(opened.ledger)), problems };
    const lines = opened.kind === "sie" ? sieLines(opened.ledger, language) : tableLines(opened, language);
    return [...lines, ...problems.map((problem) => problemLine(problem, language))].join("\n");
  });
  if (!json) return all.join("\n");
  return JSON.stringify(all.length === 1 ? all[0] : all, null, 2);
}

/** The ledger as product.md §9 has it: amounts in kronor, dates ISO. */
function sieJson(ledger: SieLedger): object {
  return {
    company: ledger.company,
    orgNumber: ledger.orgNumber,
    years: Object.fromEntries(ledger.years.map(({ index, start, end }) => [String(index), [start, end]])),
    encoding: ledger.encoding.encoding,
    vouchers: ledger.vouchers.count,
    rows: ledger.rowsSeen,
    unbalanced: ledger.unbalanced.map((voucher) => ({
      series: voucherSeries(ledger, voucher),
      number: voucherNumber(ledger, voucher),
      difference: (ledger.vouchers.difference[voucher] ?? 0) / 100,
    })),
    accounts: Object.fromEntries(
      ledger.accounts.map(({ id, name, type }, index) => [
        id,
        { name, type, movement: (ledger.movements[index] ?? 0) / 100 },
      ]),
    ),
    checksum: ledger.checksum,
  };
}

function sieLines(ledger: SieLedger, language: Language): string[] {
  const sv = language === "sv";
  const { company, orgNumber, years, encoding, vouchers, rowsSeen, unbalanced, checksum } = ledger;
  const lines = [
    [company, orgNumber].filter(Boolean).join(", "),
    ...years.map(({ start, end }) => `${sv ? "Räkenskapsår" : "Fiscal year"} ${start} – ${end}`),
    sv
      ? `${vouchers.count} verifikationer, ${rowsSeen} rader, teckenkodning ${encoding.encoding}, kontrollsumma ${CHECKSUM_SV[checksum]}`
      : `${vouchers.count} vouchers, ${rowsSeen} rows, encoding ${encoding.encoding}, checksum ${checksum}`,
    ...unbalanced.map((voucher) => {
      const name = `${voucherSeries(ledger, voucher)} ${voucherNumber(ledger, voucher)}`.trim();
      const difference = ((vouchers.difference[voucher] ?? 0) / 100).toFixed(2);
      const line = vouchers.line[voucher];
      return sv
        ? `Rad ${line}: verifikation ${name} balanserar inte, ${difference} kr`
        : `Line ${line}: voucher ${name} does not balance, ${difference} kr`;
    }),
  ];
  return lines.filter((line) => line !== "");
}

/** A csv or xlsx ledger by the same keys; what such a file does not know is null or empty. */
function tableJson(ledger: TableLedger): object {
  const movements = new Float64Array(ledger.accounts.length);
  const { account, amount, count } = ledger.rows;
  for (let row = 0; row < count; row++) movements[account[row]!]! += amount[row]!;
  return {
    company: null,
    orgNumber: null,
    years: {},
    encoding: ledger.encoding.encoding,
    vouchers: ledger.vouchers.at.length,
    rows: count,
    unbalanced: [],
    accounts: Object.fromEntries(
      ledger.accounts.flatMap(({ id, name, type }, index) =>
        id === "" ? [] : [[id, { name, type, movement: movements[index]! / 100 }]],
      ),
    ),
    checksum: "absent",
    columns: ledger.shape.headers.map((header, column) => ({ header, role: ledger.shape.roles[column] ?? null })),
  };
}

function tableLines({ name, ledger }: { name: string; ledger: TableLedger }, language: Language): string[] {
  const sv = language === "sv";
  const { shape, rows, encoding } = ledger;
  const columns = shape.headers.flatMap((header, column) =>
    shape.roles[column] ? [`${header} = ${ROLE_WORDS[language][shape.roles[column]]}`] : [],
  );
  return [
    name,
    `${sv ? "Kolumner, att bekräfta" : "Columns, to be confirmed"}: ${columns.join(", ")}`,
    sv
      ? `${rows.count} rader, teckenkodning ${encoding.encoding}`
      : `${rows.count} rows, encoding ${encoding.encoding}`,
  ];
}

const CHECKSUM_SV = { ok: "stämmer", wrong: "stämmer inte", absent: "saknas" } as const;
