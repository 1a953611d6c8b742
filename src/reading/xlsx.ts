import { readXlsx } from "hucre/xlsx";
import { toSerial, type CalendarDate } from "../domain/calendar.ts";
import type { CellGrid, CellValue } from "../domain/cell-grid.ts";
import { address, parseRange } from "./address.ts";
import { UnusableInput } from "./unusable-input.ts";

// hucre unpacks a part to the size its directory entry states and no further, so that the limits checked here hold; it knows no document
// types, so that entities are neither expanded nor fetched.
const MOST_PARTS = 100;
const MOST_UNPACKED_MB = 200;
/** As many as Excel lets an add-in read at once. */
const MOST_MILLION_CELLS = 5;

/** The part of a sheet that is read where a stray cell stretches it to millions. */
const BOUNDS = "A1:GR100000";

/** A workbook's sheets; `bounded`: only {@link BOUNDS} of them were read. */
export interface WorkbookGrids {
  readonly grids: CellGrid[];
  /** Names of hidden sheets. */
  readonly hidden: ReadonlySet<string>;
  readonly bounded: boolean;
}

/** The sheets of a workbook as grids. @throws UnusableInput */
export async function workbookGrids(bytes: Uint8Array): Promise<WorkbookGrids> {
  checkParts(bytes);
  const { workbook, bounded } = await opened(bytes);
  const hidden = new Set(workbook.sheets.flatMap((sheet) => (sheet.hidden || sheet.veryHidden ? [sheet.name] : [])));
  const epoch = workbook.dateSystem === "1904" ? 1904 : 1900;
  checkCells(workbook.sheets);
  return { grids: workbook.sheets.map((sheet) => gridOf(sheet, epoch)), hidden, bounded };
}

/** Two cells far from each other make a small file a huge sheet. */
function checkCells(sheets: Workbook["sheets"]): void {
  for (const sheet of sheets) {
    if (sheet.rows.length * widthOf(sheet) > MOST_MILLION_CELLS * 1_000_000)
      throw new UnusableInput("too-many-cells", { sheet: sheet.name, limit: MOST_MILLION_CELLS });
  }
}

/** Columns to the last that holds something. */
const widthOf = ({ rows }: Workbook["sheets"][number]): number =>
  rows.reduce((most, row) => Math.max(most, row.findLastIndex((value) => value !== null && value !== "") + 1), 0);

type Workbook = Awaited<ReturnType<typeof readXlsx>>;

async function opened(bytes: Uint8Array): Promise<{ workbook: Workbook; bounded: boolean }> {
  try {
    return { workbook: await readXlsx(bytes, { readStyles: true }), bounded: false };
  } catch (error) {
    if (error instanceof Error && /encrypt|password/i.test(error.message)) throw new UnusableInput("old-workbook");
  }
  // Beyond the reader's own limit of cells, a bounded part can still be read; what is damaged cannot.
  try {
    return { workbook: await readXlsx(bytes, { readStyles: true, range: BOUNDS }), bounded: true };
  } catch {
    throw new UnusableInput("not-a-workbook");
  }
}

function gridOf(sheet: Workbook["sheets"][number], epoch: 1900 | 1904): CellGrid {
  const width = widthOf(sheet);
  const values: CellValue[][] = [];
  const formats: string[][] = [];
  sheet.rows.forEach((row, r) => {
    const own: CellValue[] = [];
    const ownFormats: string[] = [];
    for (let c = 0; c < width; c++) {
      const value: unknown = row[c] ?? null;
      const cell = sheet.cells?.get(`${r},${c}`);
      const format = cell?.style?.numFmt ?? "";
      if (value instanceof Date) {
        own.push(toSerial(value.toISOString().slice(0, 10) as CalendarDate, epoch));
        ownFormats.push(format || "yyyy-mm-dd");
      } else {
        own.push(value === null && cell?.formula !== undefined ? `=${cell.formula}` : plainValue(value));
        ownFormats.push(format);
      }
    }
    values.push(own);
    formats.push(ownFormats);
  });
  return {
    name: sheet.name,
    origin: "A1",
    values,
    formats,
    hiddenRows: [...(sheet.rowDefs ?? [])].filter(([, def]) => def.hidden).map(([r]) => r),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, c) => (column.hidden ? [c] : [])),
    merged: (sheet.merges ?? []).map((m) => `${address(m.startRow, m.startCol)}:${address(m.endRow, m.endCol)}`),
    totalsRows: (sheet.tables ?? []).flatMap(({ showTotalRow, range }) =>
      showTotalRow && range ? [parseRange(range).bottom] : [],
    ),
    epoch,
  };
}

const plainValue = (value: unknown): CellValue =>
  typeof value === "number" || typeof value === "string" || typeof value === "boolean"
    ? value
    : value === null
      ? null
      : String(value);

/** Counts and sizes as the archive's own directory states them, before anything is unpacked. */
function checkParts(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let parts = 0;
  let unpacked = 0;
  const names = new Set<string>();
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
    if (parts <= MOST_PARTS) names.add(nameAt(bytes, at + 46, view.getUint16(at + 28, true)));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (parts === 0) throw new UnusableInput("not-a-workbook");
  const other = OTHER_KINDS.find(([, part]) => names.has(part));
  if (other) throw new UnusableInput("other-format", { format: other[0] });
  if (parts > MOST_PARTS) throw new UnusableInput("too-many-parts", { limit: MOST_PARTS });
  if (unpacked > MOST_UNPACKED_MB * 1_000_000) throw new UnusableInput("too-big-unpacked", { limit: MOST_UNPACKED_MB });
}

/** Archives of other programs, each by a part that no .xlsx has. */
const OTHER_KINDS = [
  [".xlsb", "xl/workbook.bin"],
  [".ods", "content.xml"],
  [".docx", "word/document.xml"],
  [".pptx", "ppt/presentation.xml"],
  [".numbers", "Index/Document.iwa"],
] as const;

const nameAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 200)));

/** Where the directory begins, from the end record; -1 where there is none. */
function directoryStart(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true);
  }
  return -1;
}
