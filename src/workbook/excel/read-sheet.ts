import type { CellGrid, CellValue } from "../../domain/cell-grid.ts";
import { WorkbookError } from "../port.ts";
import { type Area, addressOf, areaOf, cellsIn, loadArea, rangeAddressOf } from "./area.ts";
import { faultOf } from "./faults.ts";
import { type Piece, halved, tripsFor } from "./pieces.ts";
import type { Trip } from "./run.ts";

/** Beyond this Excel answers null instead of values. */
const MOST_CELLS = 5_000_000;

/** An area to read, and what is known of it before its values are. */
interface Source {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly isElsewhere: boolean;
  readonly area: Area;
  readonly table?: CellGrid["table"];
  readonly values: CellValue[][];
  readonly formats: string[][];
  /** Visible cells, asked for only where something is hidden. */
  readonly visible: Excel.RangeAreas | null;
  readonly merged: Excel.RangeAreas | null;
}

/**
 * The active sheet's tables, or what is used of it, and the wanted tables of the other sheets. Where and how large first, then the values: at most three round trips
 * for a sheet of up to 50,000 cells, and one more for each 50,000 after that.
 */
export async function readActiveSheet(
  trip: Trip,
  canSeeMerged: boolean,
  isWanted: (table: string) => boolean = () => false,
): Promise<CellGrid[]> {
  const { workbook } = trip.context;
  const sheet = workbook.worksheets.getActiveWorksheet();
  sheet.load("name");
  const tables = sheet.tables;
  tables.load("items/name,items/showHeaders,items/showTotals");
  const all = workbook.tables;
  all.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name");
  const used = sheet.getUsedRangeOrNullObject(true);
  loadArea(used);
  await trip.sync();
  if (used.isNullObject) return [];

  const wanted = all.items.filter((table) => table.worksheet.name !== sheet.name && isWanted(table.name));
  const own = tables.items.map((table) => ({ table, sheet, name: sheet.name, isElsewhere: false }));
  const others = wanted.map((table) => ({
    table,
    sheet: table.worksheet,
    name: table.worksheet.name,
    isElsewhere: true,
  }));
  const ofTables = own.length + others.length === 0 ? [] : await tableRanges(trip, [...own, ...others]);
  const whole = { range: used, table: undefined, sheet, name: sheet.name, isElsewhere: false };
  const ranges = own.length === 0 ? [whole, ...ofTables] : ofTables;
  const areas = ranges.map(({ range, table, isElsewhere }) =>
    table && !isElsewhere && !table.hasTotals && own.length === 1
      ? withFoot(areaOf(range), areaOf(used))
      : areaOf(range),
  );
  if (areas.reduce((sum, area) => sum + cellsIn(area), 0) > MOST_CELLS) throw new WorkbookError("tooLarge", sheet.name);

  const sources = ranges.map(({ range, table, ...where }, index): Source => ({
    ...where,
    area: areas[index]!,
    table,
    values: [],
    formats: [],
    visible: hasHidden(range) ? areasIn(range.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible)) : null,
    merged: canSeeMerged ? areasIn(range.getMergedAreasOrNullObject()) : null,
  }));
  for (const pieces of tripsFor(areas)) await readPieces(trip, sources, pieces, true);
  return sources.map(gridOf);
}

interface FoundTable {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly isElsewhere: boolean;
}

async function tableRanges(trip: Trip, tables: readonly FoundTable[]) {
  const found = tables.map(({ table, ...where }) => {
    const range = table.getRange();
    loadArea(range);
    // A table whose header is switched off has no first row to call one.
    return {
      ...where,
      range,
      table: table.showHeaders ? { name: table.name, hasTotals: table.showTotals } : undefined,
    };
  });
  await trip.sync();
  return found;
}

/** Rows below a table that are read with it: printed totals and notes. More than that is something else. */
const LONGEST_FOOT = 60;

/** The only table of a sheet with what stands right below it: a total of its rows, footnotes. */
function withFoot(table: Area, used: Area): Area {
  const foot = used.row + used.rows - (table.row + table.rows);
  return foot > 0 && foot <= LONGEST_FOOT ? { ...table, rows: table.rows + foot } : table;
}

/** `rowHidden` is null where only some rows are. */
const hasHidden = (range: Excel.Range): boolean => range.rowHidden !== false || range.columnHidden !== false;

function areasIn(found: Excel.RangeAreas): Excel.RangeAreas {
  found.load("areaCount");
  found.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return found;
}

/** One round trip. Where it was too much for Excel, which says so by an error or by null, it is halved once. */
async function readPieces(
  trip: Trip,
  sources: readonly Source[],
  pieces: readonly Piece[],
  mayHalve: boolean,
): Promise<void> {
  const ranges = pieces.map(({ of, row, column, rows, columns }) => {
    const range = sources[of]!.sheet.getRangeByIndexes(row, column, rows, columns);
    range.load("values,numberFormat");
    return range;
  });
  const isTooLarge = await trip.sync().then(
    () => ranges.some((range) => !range.values || !range.numberFormat),
    (error: unknown) => {
      if (faultOf(error) !== "tooLarge") throw error;
      return true;
    },
  );
  if (!isTooLarge) {
    pieces.forEach((piece, index) => keep(sources[piece.of]!, piece, ranges[index]!));
    return;
  }
  const halves = mayHalve ? halved(pieces) : null;
  if (!halves) throw new WorkbookError("tooLarge", sources[pieces[0]!.of]!.name);
  for (const half of halves) await readPieces(trip, sources, half, false);
}

function keep(source: Source, piece: Piece, range: Excel.Range): void {
  const first = piece.row - source.area.row;
  (range.values as CellValue[][]).forEach((row, index) => {
    // Excel writes a blank as empty text; so does a formula that shows nothing.
    source.values[first + index] = row.map((value) => (value === "" ? null : value));
  });
  (range.numberFormat as string[][]).forEach((row, index) => (source.formats[first + index] = row));
}

function gridOf({ name, isElsewhere, area, table, values, formats, visible, merged }: Source): CellGrid {
  return {
    name,
    origin: addressOf(area.row, area.column),
    values,
    formats,
    ...(table && { table }),
    ...(isElsewhere && { isElsewhere }),
    ...(visible && hiddenIn(area, found(visible))),
    ...(merged && { merged: found(merged).map(rangeAddressOf) }),
  };
}

const found = (areas: Excel.RangeAreas): Area[] => (areas.isNullObject ? [] : areas.areas.items.map(areaOf));

function hiddenIn(area: Area, visible: readonly Area[]): Pick<CellGrid, "hiddenRows" | "hiddenColumns"> {
  const lacking = (from: number, count: number, spans: readonly (readonly [number, number])[]): number[] => {
    const shown = new Set(spans.flatMap(([start, length]) => Array.from({ length }, (_, index) => start + index)));
    return Array.from({ length: count }, (_, index) => index).filter((index) => !shown.has(from + index));
  };
  return {
    hiddenRows: lacking(
      area.row,
      area.rows,
      visible.map(({ row, rows }) => [row, rows]),
    ),
    hiddenColumns: lacking(
      area.column,
      area.columns,
      visible.map(({ column, columns }) => [column, columns]),
    ),
  };
}
