import type { CellGrid, CellValue } from "../../domain/cell-grid.ts";
import { type Wanted, WorkbookError } from "../port.ts";
import { type Area, addressOf, areaOf, cellsIn, rangeAddressOf } from "./area.ts";
import { faultOf } from "./faults.ts";
import { type Found, findRanges } from "./find-ranges.ts";
import { headsOf } from "./other-sheets.ts";
import { CELLS_PER_TRIP, type Piece, halved, tripsFor } from "./pieces.ts";
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
 * The active sheet's tables, or what is used of it, and what is wanted of the other sheets. What there is first, then where
 * and how large, then the values: three round trips, and one more for each 50,000 cells. What is large on another sheet is
 * looked at from its top, and read whole only where that is what is wanted.
 */
export async function readSheets(trip: Trip, canSeeMerged: boolean, wanted: Wanted | null = null): Promise<CellGrid[]> {
  const found = await findRanges(trip, wanted);
  const known = [
    ...hereOf(found, canSeeMerged),
    ...found
      .filter(({ isElsewhere, isNamed }) => isElsewhere && isNamed)
      .map((each) => sourceOf(each, areaOf(each.range))),
  ];
  assertReadable(known);

  const others = found.filter(({ isElsewhere, isNamed }) => isElsewhere && !isNamed);
  const areas = others.map(({ range }) => areaOf(range));
  const looks = headsOf(areas, CELLS_PER_TRIP - cellsOf(known)).map((area, of) => ({
    of,
    head: area && sourceOf(others[of]!, area),
  }));
  const heads = looks.flatMap(({ of, head }) => (head ? { of, head } : []));
  await readAll(trip, [...known, ...heads.map(({ head }) => head)]);

  const holds = heads.length > 0 ? await wanted!.held(heads.map(({ head }) => gridOf(head))) : [];
  const held = heads.filter((_, index) => holds[index]);
  const whole = held.map(({ of, head }) =>
    cellsIn(head.area) === cellsIn(areas[of]!) ? head : sourceOf(others[of]!, areas[of]!),
  );
  const more = whole.filter((source) => source.values.length === 0);
  assertReadable([...known, ...more]);
  await readAll(trip, more);
  return [
    ...[...known, ...whole].map(gridOf),
    ...looks.flatMap(({ of, head }) => (head ? [] : notSearched(others[of]!.name))),
  ];
}

/** The active sheet: its tables, the only one with what stands right below it; else all that is used. */
function hereOf(found: readonly Found[], canSeeMerged: boolean): Source[] {
  const own = found.filter(({ isElsewhere }) => !isElsewhere);
  const tables = own.filter(({ table }) => table);
  const [used] = own.filter(({ isWhole }) => isWhole);
  const isAlone = tables.length === 1 && own.length === 2;
  return own
    .filter(({ isWhole }) => !isWhole || own.length === 1)
    .map((each) => {
      const area = areaOf(each.range);
      const hasFoot = isAlone && !each.table?.hasTotals;
      return sourceOf(each, hasFoot ? withFoot(area, areaOf(used!.range)) : area, canSeeMerged);
    });
}

function assertReadable(sources: readonly Source[]): void {
  if (cellsOf(sources) > MOST_CELLS) throw new WorkbookError("tooLarge", sources[0]!.name);
}

const notSearched = (name: string): CellGrid => ({
  name,
  origin: "A1",
  values: [],
  isElsewhere: true,
  isNotSearched: true,
});

const cellsOf = (sources: readonly Source[]): number => sources.reduce((sum, { area }) => sum + cellsIn(area), 0);

function sourceOf({ range, sheet, name, table, isElsewhere }: Found, area: Area, canSeeMerged = false): Source {
  return {
    sheet,
    name,
    isElsewhere,
    area,
    ...(table && { table }),
    values: [],
    formats: [],
    visible:
      !isElsewhere && hasHidden(range)
        ? areasIn(range.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible))
        : null,
    merged: canSeeMerged ? areasIn(range.getMergedAreasOrNullObject()) : null,
  };
}

async function readAll(trip: Trip, sources: readonly Source[]): Promise<void> {
  for (const pieces of tripsFor(sources.map(({ area }) => area))) await readPieces(trip, sources, pieces, true);
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
