import { fromDayNumber } from "../../domain/calendar.ts";
import { NO_DAY } from "../ledger.ts";
import { checkBalances, movementsOf } from "./balances.ts";
import { decode, type EncodingVerdict } from "./encoding.ts";
import { LARGEST_FILE } from "./limits.ts";
import { bytesOfRaw, rawText } from "./line.ts";
import type { LineReader } from "./line-reader.ts";
import type { ProblemList, SieProblem, SieReason } from "./problems.ts";
import { dimensionId, type SieLedger, type SieReading } from "./sie-ledger.ts";
import { bytesAt, type SourceBytes } from "./source.ts";

/** What is known of the file beyond its lines. */
export interface FileBytes {
  readonly size: number;
  readonly source: SourceBytes;
  readonly verdict: EncodingVerdict;
}

/** The longest fiscal year Swedish law allows is 18 months (bokföringslagen 3 kap. 3 §). */
const LONGEST_YEAR_DAYS = 550;
const HEAD = 1_024;

export function finishReading(lines: LineReader, file: FileBytes): SieReading {
  const reason = refusal(lines, file);
  if (reason) return { ledger: null, refused: { ...tooLarge(file.size), reason } };
  return { ledger: ledgerOf(lines, file) };
}

/** Said of a file of so many bytes; a reason that names no size leaves the details out. */
export const tooLarge = (size: number): SieProblem => ({
  line: null,
  reason: "file-too-large",
  details: { megabytes: Math.round(size / 1e6), most: LARGEST_FILE / 1e6 },
});

/** Why the bytes are no SIE file, or null where they are one. */
function refusal({ knownRecords }: LineReader, { size, source }: FileBytes): SieReason | null {
  if (size > LARGEST_FILE) return "file-too-large";
  const head = bytesAt(source, 0, Math.min(size, HEAD));
  if (rawText(head).trim() === "" && size <= HEAD) return "empty-file";
  if (knownRecords > 0) return null;
  const text = rawText(head)
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(text) || /^#\0|^\0#/.test(text)) return "utf-16";
  if (/^<(?:!doctype\s+html|html|head|body)/i.test(text)) return "html-page";
  if (/^<\?xml|^<\w/i.test(text)) return "xml";
  if (/^PK\u0003\u0004|^%PDF|^\u00d0\u00cf\u0011\u00e0|\0/.test(text)) return "not-text";
  return "not-sie";
}

function ledgerOf(lines: LineReader, file: FileBytes): SieLedger {
  const { header, vouchers, accounts, columns, problems, lists } = lines;
  const { verdict, source } = file;
  const text = (bytes: Uint8Array): string => decode(bytes, verdict);
  const optional = (bytes: Uint8Array | null): string | null => (bytes && bytes.length > 0 ? text(bytes) : null);
  const voucherData = columns.vouchers();
  const rows = columns.rows();
  const movements = movementsOf(rows, voucherData, accounts.ids.length, header.years);
  const checksum = lines.checksum.end();
  reportEncoding(file, problems);
  reportType(lines);
  reportYears(lines);
  checkBalances(header.balances, movements, accounts.ids, voucherData.count, problems);
  const unbalanced: number[] = [];
  for (let voucher = 0; voucher < voucherData.count; voucher++) {
    const difference = voucherData.difference[voucher]!;
    if (difference !== 0 && !Number.isNaN(difference)) unbalanced.push(voucher);
  }
  return {
    kind: "sie",
    company: optional(header.company),
    orgNumber: optional(header.orgNumber),
    type: header.type,
    program: header.program.map(text),
    currency: optional(header.currency),
    years: header.years.map(({ index, start, end }) => ({
      index,
      start: fromDayNumber(start),
      end: fromDayNumber(end),
    })),
    encoding: verdict,
    accounts: accounts.ids.map((id, index) => ({
      id: text(bytesOfRaw(id)),
      name: optional(header.accountNames.get(index) ?? null),
      type: header.accountTypes.get(index) ?? null,
    })),
    dimensions: header.dimensions.map(({ id, name, parent }) => ({
      id: dimensionId(text(id)),
      name: text(name),
      parent: parent && dimensionId(text(parent)),
    })),
    objects: header.objects.map(({ dimension, id, name }) => ({
      dimension: dimensionId(text(dimension)),
      id: text(id),
      name: text(name),
    })),
    movements,
    balances: header.balances,
    series: vouchers.series.map(text),
    vouchers: voucherData,
    rows,
    rowsSeen: vouchers.rowsSeen,
    addedRows: vouchers.addedRows,
    removedRows: vouchers.removedRows,
    unbalanced,
    checksum,
    problems: problems.finish((raw) => printable(text(bytesOfRaw(raw)))),
    lines: { ...lines.lines },
    source,
    objectLists: lists.contents(),
  };
}

/** Control characters and line breaks as blanks. */
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, " ").trim();

function reportEncoding({ verdict, source }: FileBytes, problems: ProblemList): void {
  const line = verdict.firstOddAt < 0 ? null : lineAt(source, verdict.firstOddAt);
  if (verdict.encoding === "mixed") problems.add(line, "encoding-mixed");
  if (verdict.damaged > 0) problems.add(line, "encoding-damaged", { count: verdict.damaged });
  if (verdict.misread > 0) problems.add(null, "encoding-misread", { count: verdict.misread });
}

function reportType({ header, columns, problems }: LineReader): void {
  const { type } = header;
  if (type === null) problems.add(null, "type-missing");
  if (columns.voucherCount === 0) problems.add(null, "no-vouchers", { type: type ?? "?" });
  else if (type !== null && type < 4) problems.add(null, "vouchers-in-type", { type, count: columns.voucherCount });
}

/** Vouchers outside the file's year, or, where it gives none, spread over more than any fiscal year. */
function reportYears({ header, columns, problems }: LineReader): void {
  const { day, line } = columns.vouchers();
  const year = header.years.find(({ index }) => index === 0);
  let [first, last, outside, firstLine] = [Infinity, -Infinity, 0, 0];
  for (let voucher = 0; voucher < day.length; voucher++) {
    const each = day[voucher]!;
    if (each === NO_DAY) continue;
    if (each < first) first = each;
    if (each > last) last = each;
    if (!year || (each >= year.start && each <= year.end)) continue;
    if (outside++ === 0) firstLine = line[voucher]!;
  }
  const dates = { first: dateText(first), last: dateText(last) };
  if (outside > 0) problems.add(firstLine, "two-years", { ...dates, count: outside });
  else if (!year && last - first > LONGEST_YEAR_DAYS) problems.add(null, "two-years", { ...dates, count: 0 });
}

const dateText = (day: number): string => (Number.isFinite(day) ? fromDayNumber(day) : "");

/** The line an offset of the file stands on. Read only when there is something to say about it. */
function lineAt({ chunks, starts }: SourceBytes, offset: number): number {
  let line = 1;
  let before = 0;
  chunks.forEach((chunk, index) => {
    const end = Math.min(chunk.length, offset - starts[index]!);
    for (let i = 0; i < end; i++) {
      const byte = chunk[i]!;
      if (byte === 13 || (byte === 10 && before !== 13)) line++;
      before = byte;
    }
  });
  return line;
}
