import { readSie } from "../../src/ledger/sie/reader.ts";
import type { SieReason } from "../../src/ledger/sie/problems.ts";
import type { SieLedger } from "../../src/ledger/sie/sie-ledger.ts";

/** Bytes of Latin-1 text: one byte a character, so that a test can write any byte. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** CP437 bytes of Swedish text. */
export const pc8 = (text: string): Uint8Array =>
  bytesOf(text.replace(/[åäöÅÄÖé]/g, (letter) => PC8_LETTERS[letter] ?? ""));

const PC8_LETTERS: Record<string, string> = {
  å: "\x86",
  ä: "\x84",
  ö: "\x94",
  Å: "\x8f",
  Ä: "\x8e",
  Ö: "\x99",
  é: "\x82",
};

export const HEADER = ["#FLAGGA 0", "#SIETYP 4", '#FNAMN "Provkommunen"', "#RAR 0 20250101 20251231"];

/** A voucher of given rows, as lines. */
export const voucher = (rows: readonly string[], head = '#VER A 1 20250115 "Bidrag"'): string[] => [
  head,
  "{",
  ...rows,
  "}",
];

export function ledgerOf(lines: readonly string[] | Uint8Array): SieLedger {
  const reading = readSie(lines instanceof Uint8Array ? lines : pc8([...lines, ""].join("\r\n")));
  if (!reading.ledger) throw new Error(`refused: ${reading.refused.reason}`);
  return reading.ledger;
}

export function refusalOf(bytes: Uint8Array): SieReason {
  const reading = readSie(bytes);
  if (reading.ledger) throw new Error("read, not refused");
  return reading.refused.reason;
}

/** Reasons with their lines: `["unknown-label@5"]`. */
export const problemsOf = (ledger: SieLedger): string[] =>
  ledger.problems.map(({ reason, line }) => `${reason}@${line ?? "file"}`);
