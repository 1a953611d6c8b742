import { addressOf, bounding, cellCount, intersection, MAX_COLUMNS, MAX_ROWS } from "../a1.ts";
import { displayText } from "../display.ts";
import { invalidArgument, itemNotFound } from "../errors.ts";
import { plainValue } from "../model.ts";
import { typeOf } from "../type-table.ts";
import { moved, nullOr, rangeAt, same, type RangeRef } from "./area-ref.ts";
import {
  copyFrom,
  enter,
  heightOf,
  hiddenColumns,
  hiddenRows,
  hide,
  matrix,
  merge,
  setNumberFormat,
  unmerge,
  valueType,
  widthOf,
} from "./range-cells.ts";
import { areasOrNull, special, specialOrThrow, surrounding } from "./range-find.ts";

const used = (range: RangeRef, valuesOnly: boolean | null): RangeRef | null =>
  nullOr(range, range.sheet.usedArea(valuesOnly === true, range.area));

const resized = (range: RangeRef, rows: number, columns: number): RangeRef =>
  moved(range, { rows: range.area.rows + rows, columns: range.area.columns + columns });

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
    CopyFrom: {
      call: (it, [source, what]: readonly [RangeRef | string, string | null]) =>
        copyFrom(it, typeof source === "string" ? rangeAt(it.book, source, it.sheet) : source, what ?? "All"),
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
