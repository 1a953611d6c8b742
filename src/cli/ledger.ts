import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Language } from "../domain/finding.ts";
import { openLedger, type OpenedLedger } from "../ledger/open-ledger.ts";
import { sieSentence } from "../ledger/sie/problem-text.ts";
import type { SieProblem } from "../ledger/sie/problems.ts";
import { type SieLedger, voucherNumber, voucherSeries } from "../ledger/sie/sie-ledger.ts";
import { tableSentence } from "../ledger/table/problems.ts";
import type { TableLedger } from "../ledger/table/table-ledger.ts";
import { type AgainstOptions, reconcileFiles } from "./ledger-against.ts";
import { Refused } from "./refused.ts";

const USAGE =
  "ledger FILE [--against FOLLOWUP.xlsx [--accounts 45,…] [--interim 17,…] [--counterparty text|DIMENSION] [--year YYYY]] [--json] [--lang sv|en]";
const UNUSABLE = 2;

interface Options extends AgainstOptions {
  readonly file: string;
  readonly json: boolean;
  readonly against: string | null;
}

/**
 * `ledger FILE`: what a ledger file holds, and what in it could not be used. With `--against`, booked per partner against
 * paid to date in a follow-up.
 * @returns 0, or 2 with one line on stderr where a file cannot be used
 */
export async function runLedger(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) return refuse(USAGE);
  try {
    const ledgers = await open(options.file, options.language);
    process.stdout.write(
      `${options.against === null ? described(ledgers, options) : await reconcileFiles(ledgers, options.against, options)}\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof Refused) return refuse(error.message);
    throw error;
  }
}

function readOptions(args: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        lang: { type: "string", default: "sv" },
        against: { type: "string" },
        accounts: { type: "string" },
        interim: { type: "string" },
        counterparty: { type: "string" },
        year: { type: "string" },
      },
    });
    const [file, ...more] = positionals;
    const { lang, against, accounts, interim, counterparty, year } = values;
    if (!file || more.length > 0 || (lang !== "sv" && lang !== "en")) return null;
    if (year !== undefined && !/^(?:19|20)\d{2}$/.test(year)) return null;
    if (counterparty !== undefined && !/^(?:text|\d+)$/.test(counterparty)) return null;
    return {
      file,
      json: values.json,
      language: lang,
      against: against ?? null,
      accounts: accounts === undefined ? null : listed(accounts),
      interim: interim === undefined ? null : listed(interim),
      counterparty: counterparty ?? null,
      year: year === undefined ? null : Number(year),
    };
  } catch {
    return null;
  }
}

const listed = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** @throws Refused */
async function open(path: string, language: Language): Promise<readonly OpenedLedger[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(`${path}: ${cannotRead(error, language)}`);
  });
  const opened = await openLedger(basename(path), bytes);
  if (opened.kind === "refused") throw new Refused(`${path}: ${opened.sentence[language]}`);
  return opened.ledgers;
}

function described(ledgers: readonly OpenedLedger[], { json, language }: Options): string {
  const all = ledgers.map((opened) => {
    if (opened.kind === "sie") return json ? ledgerJson(opened.ledger, language) : ledgerText(opened.ledger, language);
    return json ? tableJson(opened.ledger, language) : tableText(opened, language);
  });
  if (!json) return all.join("\n");
  return JSON.stringify(all.length === 1 ? all[0] : all, null, 2);
}

/** The ledger as product.md §9 has it: amounts in kronor, dates ISO. */
export function ledgerJson(ledger: SieLedger, language: Language) {
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
    problems: ledger.problems.map((problem) => ({
      line: problem.line,
      reason: problem.reason,
      message: sieSentence(problem, language),
    })),
  };
}

function ledgerText(ledger: SieLedger, language: Language): string {
  const sv = language === "sv";
  const { company, orgNumber, years, encoding, vouchers, rowsSeen, unbalanced, checksum, problems } = ledger;
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
    ...problems.map((problem) => `${place(problem, sv)}${sieSentence(problem, language)}`),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** A csv or xlsx ledger by the same keys; what such a file does not know is null or empty. */
function tableJson(ledger: TableLedger, language: Language) {
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
    problems: ledger.problems.map((problem) => ({
      line: problem.line,
      reason: problem.reason,
      message: tableSentence(problem, language),
    })),
  };
}

function tableText({ name, ledger }: { name: string; ledger: TableLedger }, language: Language): string {
  const sv = language === "sv";
  const { shape, rows, encoding, problems } = ledger;
  const columns = shape.headers.flatMap((header, column) =>
    shape.roles[column] ? [`${header} = ${shape.roles[column]}`] : [],
  );
  return [
    name,
    `${sv ? "Kolumner, att bekräfta" : "Columns, to be confirmed"}: ${columns.join(", ")}`,
    sv
      ? `${rows.count} rader, teckenkodning ${encoding.encoding}`
      : `${rows.count} rows, encoding ${encoding.encoding}`,
    ...problems.map((problem) => `${place(problem, sv)}${tableSentence(problem, language)}`),
  ].join("\n");
}

const CHECKSUM_SV = { ok: "stämmer", wrong: "stämmer inte", absent: "saknas" } as const;

const place = ({ line }: Pick<SieProblem, "line">, sv: boolean): string =>
  line === null ? "" : sv ? `Rad ${line}: ` : `Line ${line}: `;

function cannotRead({ code }: NodeJS.ErrnoException, language: Language): string {
  const sv = language === "sv";
  if (code === "ENOENT") return sv ? "Filen finns inte." : "There is no such file.";
  if (code === "EISDIR") return sv ? "Det är en mapp, inte en fil." : "It is a folder, not a file.";
  return sv ? "Filen kan inte läsas." : "The file cannot be read.";
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return UNUSABLE;
}
