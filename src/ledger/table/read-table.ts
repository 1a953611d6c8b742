import { lookAt, type TableShape, withRoles } from "./look.ts";
import type { TableProblem, TableReason } from "./problems.ts";
import type { LedgerRole } from "./roles.ts";
import type { TableReading } from "./table-ledger.ts";
import { TableReader } from "./table-reader.ts";
import { oneByteText } from "./utf8-bytes.ts";

const refused = (reason: TableReason, text = ""): { ledger: null; refused: TableProblem } => ({
  ledger: null,
  refused: { line: null, reason, text, count: 1 },
});

/**
 * Reads a delimited ledger at once. The roles of its columns are proposed from its headers unless they are given
 * (confirmed); what was taken for what stands in the ledger's `shape`. `decimal` is given where it is known.
 */
export function readTableLedger(
  name: string,
  bytes: Uint8Array,
  confirmed?: readonly (LedgerRole | null)[],
  decimal?: ".",
): TableReading {
  const found = shapeOf(bytes);
  if ("refused" in found) return found;
  const shape = decimal ? { ...found, decimal } : found;
  const text = oneByteText(bytes);
  const reader = new TableReader(name, confirmed ? withRoles(shape, confirmed) : shape, text.length);
  reader.push(text);
  return reader.end();
}

/** How the file is written, from its first bytes, or why it is no ledger. */
export function shapeOf(bytes: Uint8Array): TableShape | { ledger: null; refused: TableProblem } {
  const beginning = oneByteText(bytes);
  if (beginning.length === 0) return refused("empty-file");
  const sample = beginning.subarray(0, 4_096);
  const start = String.fromCharCode(...sample).trimStart();
  if (/^(?:<!doctype html|<html|<head)/i.test(start)) return refused("html-page");
  const isText = !sample.includes(0);
  if (!isText) return refused("not-text");
  if (start === "" && beginning.length <= sample.length) return refused("empty-file");
  return lookAt(beginning) ?? refused("no-ledger-columns", firstLine(start));
}

const firstLine = (text: string): string => (text.split(/[\r\n]/, 1)[0] ?? "").slice(0, 80);
