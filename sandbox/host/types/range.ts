import { addressOf, bounding, cellCount, contains, intersection, MAX_COLUMNS, MAX_ROWS, type Area } from "../a1.ts";
import { isError, type CellContent } from "../cells.ts";
import { displayText } from "../display.ts";
import { invalidArgument, itemNotFound, RichApiError } from "../errors.ts";
import { plainValue } from "../model.ts";
import { typeOf } from "../richapi.ts";
import { COLUMN_WIDTH, ROW_HEIGHT, rowsOf, type Sheet } from "../sheet.ts";
import { indexes, moved, nullOr, rangeAt, rangeOf, same, type RangeRef } from "./area-ref.ts";

/** Above this many cells Excel answers null for a matrix instead of an error. */
const MATRIX_LIMIT = 5_000_000;

const matrix = <T>({ area }: RangeRef, pick: (row: number, column: number) => T): T[][] | null =>
  cellCount(area) > MATRIX_LIMIT ? null : rowsOf(area, pick);

/** One value for all cells, or a matrix of the range's own shape. */
function asMatrix(range: RangeRef, value: unknown): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) return value as unknown[][];
  if (cellCount(range.area) > MATRIX_LIMIT) throw invalidArgument("too many cells");
  return rowsOf(range.area, () => value);
}

function valueType(value: CellContent): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

const enter = (range: RangeRef, value: never): void =>
  range.book.enter(range.sheet, range.area, asMatrix(range, value));

function setNumberFormat(range: RangeRef, value: unknown): void {
  const { book, sheet, area } = range;
  if (!Array.isArray(value)) {
    book.reformat(sheet, area, () => ({ numberFormat: String(value) }));
    return;
  }
  const formats = value as unknown[][];
  if (formats.length !== area.rows || formats.some((row) => row.length !== area.columns)) {
    throw invalidArgument(`the array is not ${area.rows} × ${area.columns}`);
  }
  book.reformat(sheet, area, (_format, row, column) => {
    const wanted = formats[row - area.top]?.[column - area.left];
    return typeof wanted === "string" ? { numberFormat: wanted } : {};
  });
}

function hide({ book, sheet, area }: RangeRef, hidden: Set<number>, from: number, count: number, hide: boolean): void {
  book.assertWritable(sheet);
  for (const index of indexes(from, count)) {
    if (hide) hidden.add(index);
    else hidden.delete(index);
  }
  book.tell("layout", "change", sheet, area);
}

const hiddenRows = ({ sheet, area }: RangeRef) =>
  indexes(area.top, Math.min(area.rows, 100_000)).map((row) => sheet.hiddenRows.has(row));
const hiddenColumns = ({ sheet, area }: RangeRef) =>
  indexes(area.left, area.columns).map((column) => sheet.hiddenColumns.has(column));

const widthOf = (sheet: Sheet, from: number, count: number): number =>
  indexes(from, count).reduce(
    (sum, column) => sum + (sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? COLUMN_WIDTH)),
    0,
  );
const heightOf = (sheet: Sheet, from: number, count: number): number =>
  indexes(from, count).reduce(
    (sum, row) => sum + (sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? ROW_HEIGHT)),
    0,
  );

/** Grows from the cell over everything that touches, until an empty row and column surround it. */
function surrounding({ sheet, area }: RangeRef): Area {
  const filled = [...sheet.cellsIn(sheet.usedArea(true) ?? area)].filter(({ cell }) => cell.value !== null);
  let region: Area = { ...area, rows: 1, columns: 1 };
  for (let grown = true; grown;) {
    grown = false;
    const near = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      rows: region.rows + (region.top > 0 ? 2 : 1),
      columns: region.columns + (region.left > 0 ? 2 : 1),
    };
    for (const { row, column } of filled) {
      if (contains(near, row, column) && !contains(region, row, column)) {
        region = bounding(region, { top: row, left: column, rows: 1, columns: 1 });
        grown = true;
      }
    }
  }
  return region;
}

/** Cells of the kind asked for, as runs along the rows. */
function special({ sheet, area }: RangeRef, kind: string): Area[] {
  const used = sheet.usedArea(false);
  const within = used && intersection(used, area);
  if (within === null) return [];
  const fits = (row: number, column: number): boolean => {
    const { value, formula } = sheet.cell(row, column);
    if (kind === "Blanks") return value === null && formula === null;
    if (kind === "Constants") return value !== null && formula === null;
    if (kind === "Formulas") return formula !== null;
    if (kind === "Visible") return !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
    throw new RichApiError("ApiNotFound", `The stand-in host has no special cells of type ${kind}`);
  };
  const runs: Area[] = [];
  for (const row of indexes(within.top, within.rows)) {
    for (const column of indexes(within.left, within.columns)) {
      if (!fits(row, column)) continue;
      const last = runs.at(-1);
      if (last && last.top === row && last.left + last.columns === column)
        runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
      else runs.push({ top: row, left: column, rows: 1, columns: 1 });
    }
  }
  return stacked(runs);
}

/** Joins runs of equal width that stand right below each other. */
function stacked(runs: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const run of runs) {
    const above = joined.findIndex(
      (each) => each.left === run.left && each.columns === run.columns && each.top + each.rows === run.top,
    );
    const over = joined[above];
    if (over) joined[above] = { ...over, rows: over.rows + run.rows };
    else joined.push(run);
  }
  return joined;
}

function specialOrThrow(range: RangeRef, kind: string): RangeRef[] {
  const found = special(range, kind);
  if (found.length === 0) throw itemNotFound("no cells were found");
  return found.map((area) => moved(range, area));
}

const areasOrNull = (range: RangeRef, areas: readonly Area[]): RangeRef[] | null =>
  areas.length === 0 ? null : areas.map((area) => rangeOf(range.book, range.sheet, area));

const used = (range: RangeRef, valuesOnly: boolean | null): RangeRef | null =>
  nullOr(range, range.sheet.usedArea(valuesOnly === true, range.area));

const resized = (range: RangeRef, rows: number, columns: number): RangeRef =>
  moved(range, { rows: range.area.rows + rows, columns: range.area.columns + columns });

function merge({ book, sheet, area }: RangeRef, across: boolean | null): void {
  book.assertWritable(sheet);
  const parts = across ? indexes(area.top, area.rows).map((top) => ({ ...area, top, rows: 1 })) : [area];
  for (const part of parts) {
    for (const { row, column } of [...sheet.cellsIn(part)]) {
      if (row !== part.top || column !== part.left) sheet.put(row, column, { value: null, formula: null });
    }
    sheet.merged.push(part);
  }
  book.tell("layout", "change", sheet, area);
}

function unmerge({ book, sheet, area }: RangeRef): void {
  book.assertWritable(sheet);
  const kept = sheet.merged.filter((each) => intersection(each, area) === null);
  sheet.merged.splice(0, sheet.merged.length, ...kept);
  book.tell("layout", "change", sheet, area);
}

export const range = typeOf<RangeRef>({
  isAlive: ({ book, sheet }) => book.sheets.includes(sheet),
  properties: {
    Address: { get: ({ book, sheet, area }) => book.addressOf(sheet, area) },
    AddressLocal: { get: ({ book, sheet, area }) => book.addressOf(sheet, area) },
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    Values: { get: (it) => matrix(it, (row, column) => plainValue(it.sheet.cell(row, column).value)), set: enter },
    Formulas: {
      get: (it) =>
        matrix(it, (row, column) => it.sheet.cell(row, column).formula ?? plainValue(it.sheet.cell(row, column).value)),
      set: enter,
    },
    Text: {
      get: (it) =>
        matrix(it, (row, column) =>
          displayText(it.sheet.cell(row, column).value, it.sheet.format(row, column).numberFormat, it.book.locale),
        ),
    },
    ValueTypes: { get: (it) => matrix(it, (row, column) => valueType(it.sheet.cell(row, column).value)) },
    NumberFormat: {
      get: (it) => matrix(it, (row, column) => it.sheet.format(row, column).numberFormat),
      set: setNumberFormat,
    },
    RowHidden: {
      get: (it) => same(hiddenRows(it)),
      set: (it, value: boolean) => hide(it, it.sheet.hiddenRows, it.area.top, it.area.rows, value),
    },
    ColumnHidden: {
      get: (it) => same(hiddenColumns(it)),
      set: (it, value: boolean) => hide(it, it.sheet.hiddenColumns, it.area.left, it.area.columns, value),
    },
    Hidden: { get: (it) => hiddenRows(it).every(Boolean) || hiddenColumns(it).every(Boolean) },
    HasSpill: { get: () => false },
    IsEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
    IsEntireRow: { get: ({ area }) => area.columns === MAX_COLUMNS },
    Left: { get: ({ sheet, area }) => widthOf(sheet, 0, area.left) },
    Top: { get: ({ sheet, area }) => heightOf(sheet, 0, area.top) },
    Width: { get: ({ sheet, area }) => widthOf(sheet, area.left, area.columns) },
    Height: { get: ({ sheet, area }) => heightOf(sheet, area.top, area.rows) },
  },
  navigations: {
    Worksheet: { type: "Worksheet", get: ({ book, sheet }) => ({ book, sheet }) },
    Format: { type: "RangeFormat", get: (it) => it },
    ConditionalFormats: { type: "ConditionalFormatCollection", get: (it) => it },
    DataValidation: { type: "DataValidation", get: (it) => it },
  },
  methods: {
    GetCell: {
      type: "Range",
      call: (it, [row, column]: readonly number[]) =>
        moved(it, { top: it.area.top + (row ?? 0), left: it.area.left + (column ?? 0), rows: 1, columns: 1 }),
    },
    GetRow: {
      type: "Range",
      call: (it, [row]: readonly number[]) => moved(it, { top: it.area.top + (row ?? 0), rows: 1 }),
    },
    GetColumn: {
      type: "Range",
      call: (it, [column]: readonly number[]) => moved(it, { left: it.area.left + (column ?? 0), columns: 1 }),
    },
    GetLastRow: { type: "Range", call: (it) => moved(it, { top: it.area.top + it.area.rows - 1, rows: 1 }) },
    GetLastColumn: { type: "Range", call: (it) => moved(it, { left: it.area.left + it.area.columns - 1, columns: 1 }) },
    GetLastCell: {
      type: "Range",
      call: (it) =>
        moved(it, {
          top: it.area.top + it.area.rows - 1,
          left: it.area.left + it.area.columns - 1,
          rows: 1,
          columns: 1,
        }),
    },
    GetEntireRow: { type: "Range", call: (it) => moved(it, { left: 0, columns: MAX_COLUMNS }) },
    GetEntireColumn: { type: "Range", call: (it) => moved(it, { top: 0, rows: MAX_ROWS }) },
    GetOffsetRange: {
      type: "Range",
      call: (it, [rows, columns]: readonly number[]) =>
        moved(it, { top: it.area.top + (rows ?? 0), left: it.area.left + (columns ?? 0) }),
    },
    GetResizedRange: {
      type: "Range",
      call: (it, [rows, columns]: readonly number[]) => resized(it, rows ?? 0, columns ?? 0),
    },
    GetAbsoluteResizedRange: {
      type: "Range",
      call: (it, [rows, columns]: readonly number[]) =>
        moved(it, { rows: rows ?? it.area.rows, columns: columns ?? it.area.columns }),
    },
    GetBoundingRect: {
      type: "Range",
      call: (it, [other]: readonly (RangeRef | string)[]) =>
        moved(it, bounding(it.area, other === undefined ? it.area : asRange(it, other).area)),
    },
    GetIntersection: {
      type: "Range",
      call: (it, [other]: readonly (RangeRef | string)[]) => {
        const common = other === undefined ? null : intersection(it.area, asRange(it, other).area);
        if (common === null) throw itemNotFound("the ranges do not meet");
        return moved(it, common);
      },
    },
    GetIntersectionOrNullObject: {
      type: "Range",
      call: (it, [other]: readonly (RangeRef | string)[]) =>
        nullOr(it, other === undefined ? null : intersection(it.area, asRange(it, other).area)),
    },
    GetUsedRange: {
      type: "Range",
      call: (it, [valuesOnly]: readonly (boolean | null)[]) => {
        const found = used(it, valuesOnly ?? null);
        if (found === null) throw itemNotFound("the range is empty");
        return found;
      },
    },
    GetUsedRangeOrNullObject: {
      type: "Range",
      call: (it, [valuesOnly]: readonly (boolean | null)[]) => used(it, valuesOnly ?? null),
    },
    GetSurroundingRegion: { type: "Range", call: (it) => moved(it, surrounding(it)) },
    GetVisibleView: { type: "RangeView", call: (it) => it },
    GetSpecialCells: { type: "RangeAreas", call: (it, [kind]: readonly string[]) => specialOrThrow(it, kind ?? "") },
    GetSpecialCellsOrNullObject: {
      type: "RangeAreas",
      call: (it, [kind]: readonly string[]) => areasOrNull(it, special(it, kind ?? "")),
    },
    GetMergedAreasOrNullObject: {
      type: "RangeAreas",
      call: (it) =>
        areasOrNull(
          it,
          it.sheet.merged.filter((each) => intersection(each, it.area) !== null),
        ),
    },
    GetTables: {
      type: "TableScopedCollection",
      call: (it, [fully]: readonly (boolean | null)[]) => ({
        book: it.book,
        tables: it.book.tables.filter((table) => {
          const common = table.sheet === it.sheet ? intersection(table.area, it.area) : null;
          return common !== null && (fully !== true || cellCount(common) === cellCount(table.area));
        }),
      }),
    },
    Merge: { call: (it, [across]: readonly (boolean | null)[]) => merge(it, across ?? null) },
    Unmerge: { call: unmerge },
    Select: { call: ({ book, sheet, area }) => book.select(sheet, area) },
    Clear: {
      call: ({ book, sheet, area }, [what]: readonly (string | null)[]) => {
        if (what !== null && what !== undefined && !["All", "Contents", "Formats"].includes(what))
          throw invalidArgument(`clear ${what}`);
        book.clear(sheet, area, (what as "Contents" | null) ?? "All");
      },
    },
    Calculate: { call: ({ book }) => book.recalculateAll() },
    _ValidateArraySize: {
      call: ({ area }, [rows, columns]: readonly number[]) => {
        if (rows !== area.rows || columns !== area.columns)
          throw invalidArgument(`the array is not the size of ${addressOf(area)}`);
      },
    },
  },
});

function asRange(from: RangeRef, other: RangeRef | string): RangeRef {
  const found = typeof other === "string" ? rangeAt(from.book, other, from.sheet) : other;
  if (found.sheet !== from.sheet) throw invalidArgument("the ranges stand on different sheets");
  return found;
}

/** Several rectangles on one sheet. */
export const rangeAreas = typeOf<readonly RangeRef[]>({
  properties: {
    Address: { get: (them) => them.map(({ book, sheet, area }) => book.addressOf(sheet, area)).join(",") },
    AreaCount: { get: (them) => them.length },
    CellCount: { get: (them) => them.reduce((sum, { area }) => sum + cellCount(area), 0) },
  },
  navigations: {
    Areas: { type: "RangeCollection", get: (them) => them },
    Worksheet: { type: "Worksheet", get: (them) => them[0] },
  },
});

export const rangeCollection = typeOf<readonly RangeRef[]>({
  methods: {
    GetCount: { call: (them) => them.length },
    GetItemAt: { type: "Range", call: (them, [index]: readonly number[]) => them[index ?? 0] ?? null },
  },
  items: { type: "Range", list: (them) => them },
});

/** The rows of a range that are not hidden. */
export const rangeView = typeOf<RangeRef>({
  properties: {
    Values: {
      get: (it) =>
        visibleRows(it).map((row) =>
          indexes(it.area.left, it.area.columns).map((column) => plainValue(it.sheet.cell(row, column).value)),
        ),
    },
    RowCount: { get: (it) => visibleRows(it).length },
    ColumnCount: { get: (it) => it.area.columns },
  },
});

const visibleRows = ({ sheet, area }: RangeRef): number[] =>
  indexes(area.top, area.rows).filter((row) => !sheet.hiddenRows.has(row));
