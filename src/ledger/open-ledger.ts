import type { Language } from "../domain/finding.ts";
import { UnusableInput } from "../reading/unusable-input.ts";
import type { BookedLedger } from "./booked-ledger.ts";
import type { CounterpartySource } from "./payment-setting.ts";
import { bookedSie, proposeSource } from "./sie/booked-sie.ts";
import { sieSentence } from "./sie/problem-text.ts";
import { tooLarge } from "./sie/finish.ts";
import { LARGEST_FILE } from "./sie/limits.ts";
import { SieReader } from "./sie/reader.ts";
import { buffersOf, type SieLedger } from "./sie/sie-ledger.ts";
import { LOOK_BYTES, withRoles } from "./table/look.ts";
import { tableSentence } from "./table/problems.ts";
import { shapeOf } from "./table/read-table.ts";
import type { LedgerRole } from "./table/roles.ts";
import { bookedTable, buffersOfTable, type TableLedger, type TableReading } from "./table/table-ledger.ts";
import { TableReader } from "./table/table-reader.ts";
import { oneByteText } from "./table/utf8-bytes.ts";

/** A ledger as read from a file: SIE, or a table of csv or xlsx. Plain data: it can be transferred from a worker. */
export type OpenedLedger =
  | { readonly kind: "sie"; readonly name: string; readonly ledger: SieLedger }
  | { readonly kind: "table"; readonly name: string; readonly ledger: TableLedger };

/** The ledgers of a file (a workbook may have a sheet a month), or the one sentence why it is none. */
export type OpenedFile =
  | { readonly kind: "opened"; readonly ledgers: readonly OpenedLedger[] }
  | { readonly kind: "refused"; readonly sentence: Readonly<Record<Language, string>> };

export interface OpenOptions {
  /** Called after each megabyte with the share read, 0–1; what it returns is awaited. */
  readonly progress?: (share: number) => void | Promise<void>;
  /** Roles of the columns of a table, as a person has confirmed them. */
  readonly roles?: readonly (LedgerRole | null)[];
}

const CHUNK = 1 << 20;

/** Reads a ledger by what its bytes are, whatever its name says. The bytes are kept and must not be changed. */
export async function openLedger(name: string, bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenedFile> {
  // Nobody waits for hundreds of megabytes to be read and then refused.
  if (bytes.length > LARGEST_FILE) return refusedAs((language) => sieSentence(tooLarge(bytes.length), language));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return openWorkbook(name, bytes, options);
  // A file named as SIE is told why it is none, in SIE's own words.
  if (!startsAsSie(bytes.subarray(0, 4_096)) && !isNamedSie(name)) return openTable(name, bytes, options);
  const reader = new SieReader(bytes.length);
  await pushAll(reader, bytes, options);
  const reading = reader.end();
  if (reading.ledger) return { kind: "opened", ledgers: [{ kind: "sie", name, ledger: reading.ledger }] };
  return refusedAs((language) => sieSentence(reading.refused, language));
}

async function openTable(name: string, bytes: Uint8Array, options: OpenOptions): Promise<OpenedFile> {
  const shape = shapeOf(bytes.subarray(0, LOOK_BYTES));
  if ("refused" in shape) return openedTables([{ name, reading: shape }]);
  const text = oneByteText(bytes);
  const reader = new TableReader(name, options.roles ? withRoles(shape, options.roles) : shape, text.length);
  await pushAll(reader, text, options);
  return openedTables([{ name, reading: reader.end() }]);
}

/** A SIE file begins with a label. */
export function startsAsSie(bytes: Uint8Array): boolean {
  let i = bytes[0] === 0xef ? 3 : 0;
  while (i < bytes.length && bytes[i]! <= 32) i++;
  return bytes[i] === 0x23;
}

export const isNamedSie = (name: string): boolean => /\.(?:se|si|sie)$/i.test(name);

async function pushAll(
  reader: { push(bytes: Uint8Array): number },
  bytes: Uint8Array,
  { progress }: OpenOptions,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += CHUNK) {
    reader.push(bytes.subarray(at, at + CHUNK));
    await progress?.(Math.min(1, (at + CHUNK) / bytes.length));
  }
}

async function openWorkbook(name: string, bytes: Uint8Array, { roles }: OpenOptions): Promise<OpenedFile> {
  try {
    // Readers of workbooks are large, and most ledgers are text.
    const { readWorkbookLedgers } = await import("./table/read-workbook.ts");
    return openedTables(await readWorkbookLedgers(name, bytes, roles));
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    return refusedAs((language) => error.sentence(language));
  }
}

function openedTables(read: readonly { readonly name: string; readonly reading: TableReading }[]): OpenedFile {
  const ledgers: OpenedLedger[] = [];
  for (const { name, reading } of read) {
    if (!reading.ledger) return refusedAs((language) => tableSentence(reading.refused, language));
    // Amounts in several currencies have no sum.
    const mixed = reading.ledger.problems.find(({ reason }) => reason === "currencies-mixed");
    if (mixed) return refusedAs((language) => tableSentence(mixed, language));
    ledgers.push({ kind: "table", name, ledger: reading.ledger });
  }
  return { kind: "opened", ledgers };
}

const refusedAs = (sentence: (language: Language) => string): OpenedFile => ({
  kind: "refused",
  sentence: { sv: sentence("sv"), en: sentence("en") },
});

/** Every buffer the ledgers stand on: to be transferred, never cloned. */
export const buffersOfOpened = (ledgers: readonly OpenedLedger[]): ArrayBufferLike[] => [
  ...new Set(
    ledgers.flatMap((opened) => (opened.kind === "sie" ? buffersOf(opened.ledger) : buffersOfTable(opened.ledger))),
  ),
];

/** Where the counterparties of a ledger most likely stand. */
export const proposeCounterparty = (opened: OpenedLedger): CounterpartySource =>
  opened.kind === "sie" ? proposeSource(opened.ledger) : { kind: "column" };

/** The ledger as rows booked on counterparties, found where the setting says. A table has them in a column. */
export const bookedLedger = (opened: OpenedLedger, source: CounterpartySource): BookedLedger =>
  opened.kind === "sie" ? bookedSie(opened.name, opened.ledger, source) : bookedTable(opened.name, opened.ledger);
