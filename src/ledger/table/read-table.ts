import type { CellGrid, CellValue } from "../../domain/cell-grid.ts";
import { fromSerial } from "../../domain/calendar.ts";
import { decimalOfDouble } from "../../reading/decimals.ts";
import { isDateFormat } from "../../reading/read-grid.ts";
import { workbookGrids } from "../../reading/xlsx.ts";
import { utf8Bytes } from "./utf8-bytes.ts";
import { lookAt, type TableShape, withRoles } from "./look.ts";
import type { TableProblem, TableReason } from "./problems.ts";
import type { LedgerRole } from "./roles.ts";
import type { TableReading } from "./table-ledger.ts";
import { TableReader } from "./table-reader.ts";

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
  const reader = new TableReader(name, confirmed ? withRoles(shape, confirmed) : shape, bytes.length);
  reader.push(bytes);
  return reader.end();
}

/** How the file is written, from its first bytes, or why it is no ledger. */
export function shapeOf(beginning: Uint8Array): TableShape | { ledger: null; refused: TableProblem } {
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

/**
 * Each sheet of a workbook that is a ledger; a sheet a month is ordinary. `name` of each is the file and the sheet.
 * @throws UnusableInput for a file that is no workbook
 */
export async function readWorkbookLedgers(
  name: string,
  bytes: Uint8Array,
  confirmed?: readonly (LedgerRole | null)[],
): Promise<{ readonly name: string; readonly reading: TableReading }[]> {
  const { grids } = await workbookGrids(bytes);
  const sheets = grids.map((grid) => {
    // The sheet's name may tell the month, else the file's.
    const own = grids.length === 1 ? name : `${name} – ${grid.name}`;
    return { name: own, reading: readTableLedger(own, delimited(grid), confirmed, ".") };
  });
  const ledgers = sheets.filter(({ reading }) => reading.ledger !== null);
  return ledgers.length > 0 ? ledgers : sheets.slice(0, 1);
}

/** A sheet as delimited text, so that both kinds of file are read by one reader: numbers exact, dates ISO. Line = row. */
export function delimited({ values, formats, epoch }: CellGrid): Uint8Array {
  const lines = values.map((row, r) =>
    row.map((value, c) => field(textOf(value, formats?.[r]?.[c] ?? "", epoch ?? 1900))).join(";"),
  );
  return utf8Bytes(`${lines.join("\n")}\n`);
}

function textOf(value: CellValue, format: string, epoch: 1900 | 1904): string {
  if (typeof value !== "number") return value === null ? "" : String(value);
  if (isDateFormat(format)) return fromSerial(Math.floor(value), epoch) ?? String(value);
  // A cell's number is whole or has a dot in this text; a comma would be read by another sign.
  return decimalOfDouble(value) ?? String(value);
}

const field = (text: string): string =>
  /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""').replace(/[\r\n]+/g, " ")}"` : text;
