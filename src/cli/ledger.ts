import { open } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Language, sieSentence } from "../ledger/sie/problem-text.ts";
import type { SieProblem } from "../ledger/sie/problems.ts";
import { SieReader } from "../ledger/sie/reader.ts";
import { type SieLedger, type SieReading, voucherNumber, voucherSeries } from "../ledger/sie/sie-ledger.ts";

const USAGE = "ledger FILE [--json] [--lang sv|en]";
const CHUNK_BYTES = 1 << 20;
const UNUSABLE = 2;

/**
 * `ledger FILE [--json] [--lang sv|en]`: what a ledger file holds, and what in it could not be used.
 * @returns 0, or 2 with one line on stderr where the file is no ledger
 */
export async function runLedger(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") return refuse(options);
  let reading: SieReading;
  try {
    reading = await readFile(options.file);
  } catch (error) {
    return refuse(`${options.file}: ${cannotRead(error as NodeJS.ErrnoException, options.language)}`);
  }
  if (!reading.ledger) return refuse(`${options.file}: ${sieSentence(reading.refused, options.language)}`);
  const summary = options.json
    ? JSON.stringify(ledgerJson(reading.ledger, options.language), null, 2)
    : ledgerText(reading.ledger, options.language);
  process.stdout.write(`${summary}\n`);
  return 0;
}

function readOptions(args: string[]): { file: string; json: boolean; language: Language } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean", default: false }, lang: { type: "string", default: "sv" } },
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0 || (values.lang !== "sv" && values.lang !== "en")) return USAGE;
    return { file, json: values.json, language: values.lang };
  } catch {
    return USAGE;
  }
}

async function readFile(path: string): Promise<SieReading> {
  const file = await open(path);
  try {
    const reader = new SieReader();
    for (;;) {
      const chunk = new Uint8Array(CHUNK_BYTES);
      const { bytesRead } = await file.read(chunk);
      if (bytesRead === 0) return reader.end();
      reader.push(bytesRead === CHUNK_BYTES ? chunk : chunk.slice(0, bytesRead));
    }
  } finally {
    await file.close();
  }
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

const CHECKSUM_SV = { ok: "stämmer", wrong: "stämmer inte", absent: "saknas" } as const;

const place = ({ line }: SieProblem, sv: boolean): string =>
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
