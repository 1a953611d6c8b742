import type { CellGrid, CellValue } from "../../domain/cell-grid.ts";
import { fromSerial } from "../../domain/calendar.ts";
import { decimalOfDouble } from "../../reading/decimals.ts";
import { isDateFormat } from "../../reading/read-grid.ts";
import { workbookGrids } from "../../reading/xlsx.ts";
import { utf8Bytes } from "./utf8-bytes.ts";
import { readTableLedger } from "./read-table.ts";
import type { LedgerRole } from "./roles.ts";
import type { TableReading } from "./table-ledger.ts";

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
