import { readXlsx } from "hucre/xlsx";
import { toSerial, type CalendarDate } from "../domain/calendar.ts";
import type { CellGrid, CellValue } from "../domain/cell-grid.ts";
import { address } from "./address.ts";
import { UnusableInput } from "./unusable-input.ts";

// hucre unpacks a part to the size its directory entry states and no further, so that the limits checked here hold; it knows no document
// types, so that entities are neither expanded nor fetched.
const MOST_PARTS = 100;
const MOST_UNPACKED_MB = 200;
/** As many as Excel lets an add-in read at once. */
const MOST_MILLION_CELLS = 5;

/** The sheets of a workbook as grids, and the names of those that are hidden. @throws UnusableInput */
export async function workbookGrids(bytes: Uint8Array): Promise<{ grids: CellGrid[]; hidden: ReadonlySet<string> }> {
  checkParts(bytes);
  let workbook: Awaited<ReturnType<typeof readXlsx>>;
  try {
    workbook = await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    throw new UnusableInput(
      error instanceof Error && /encrypt|password/i.test(error.message) ? "old-workbook" : "not-a-workbook",
    );
  }
  checkCells(workbook.sheets);
  const hidden = new Set<string>();
  const epoch = workbook.dateSystem === "1904" ? 1904 : 1900;
  const grids = workbook.sheets.map((sheet): CellGrid => {
    if (sheet.hidden || sheet.veryHidden) hidden.add(sheet.name);
    const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const values: CellValue[][] = [];
    const formats: string[][] = [];
    sheet.rows.forEach((row, r) => {
      const own: CellValue[] = [];
      const ownFormats: string[] = [];
      for (let c = 0; c < width; c++) {
        const value: unknown = row[c] ?? null;
        const format = sheet.cells?.get(`${r},${c}`)?.style?.numFmt ?? "";
        if (value instanceof Date) {
          own.push(toSerial(value.toISOString().slice(0, 10) as CalendarDate, epoch));
          ownFormats.push(format || "yyyy-mm-dd");
        } else {
          own.push(
            typeof value === "number" || typeof value === "string" || typeof value === "boolean"
              ? value
              : value === null
                ? null
                : String(value),
          );
          ownFormats.push(format);
        }
      }
      values.push(own);
      formats.push(ownFormats);
    });
    const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([, def]) => def.hidden).map(([r]) => r);
    const hiddenColumns = (sheet.columns ?? []).flatMap((column, c) => (column.hidden ? [c] : []));
    const merged = (sheet.merges ?? []).map((m) => `${address(m.startRow, m.startCol)}:${address(m.endRow, m.endCol)}`);
    return { name: sheet.name, origin: "A1", values, formats, hiddenRows, hiddenColumns, merged, epoch };
  });
  return { grids, hidden };
}

/** Two cells far from each other make a small file a huge sheet. */
function checkCells(sheets: Awaited<ReturnType<typeof readXlsx>>["sheets"]): void {
  for (const { name, rows } of sheets) {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (rows.length * width > MOST_MILLION_CELLS * 1_000_000)
      throw new UnusableInput("too-many-cells", { sheet: name, limit: MOST_MILLION_CELLS });
  }
}

/** Counts and sizes as the archive's own directory states them, before anything is unpacked. */
function checkParts(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let parts = 0;
  let unpacked = 0;
  // Central directory entries: signature PK\1\2, uncompressed size at 24, lengths at 28, 30 and 32.
  for (
    let at = directoryStart(view);
    at >= 0 && at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50;
  ) {
    parts++;
    const size = view.getUint32(at + 24, true);
    unpacked += size;
    // A part that says it is empty and is not would be unpacked without a limit.
    if (size === 0 && view.getUint32(at + 20, true) > 2) throw new UnusableInput("not-a-workbook");
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (parts === 0) throw new UnusableInput("not-a-workbook");
  if (parts > MOST_PARTS) throw new UnusableInput("too-many-parts", { limit: MOST_PARTS });
  if (unpacked > MOST_UNPACKED_MB * 1_000_000) throw new UnusableInput("too-big-unpacked", { limit: MOST_UNPACKED_MB });
}

/** Where the directory begins, from the end record; -1 where there is none. */
function directoryStart(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true);
  }
  return -1;
}
