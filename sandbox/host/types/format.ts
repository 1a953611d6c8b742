import { BORDER_SIDES, NO_BORDER, type Border, type BorderSide, type CellFormat } from "../cells.ts";
import { displayText } from "../display.ts";
import { invalidArgument } from "../errors.ts";
import { typeOf } from "../type-table.ts";
import { COLUMN_WIDTH, ROW_HEIGHT } from "../sheet.ts";
import { clipToUsed, colour, indexes, same, shared, type RangeRef } from "./area-ref.ts";

/** A property that is one field of the cell format. */
function field<K extends keyof CellFormat>(
  key: K,
  read: (value: unknown) => CellFormat[K] = (value) => value as CellFormat[K],
) {
  return {
    get: (it: RangeRef): unknown => shared(it, (format) => format[key]),
    set: ({ book, sheet, area }: RangeRef, value: unknown): void => {
      const wanted = read(value);
      book.reformat(sheet, area, () => ({ [key]: wanted }));
    },
  };
}

const oneOf =
  (...allowed: string[]) =>
  (value: unknown): string => {
    const found = allowed.find((each) => each.toLowerCase() === String(value).toLowerCase());
    if (found === undefined) throw invalidArgument(`${String(value)} is none of ${allowed.join(", ")}`);
    return found;
  };

/** Widths of columns or heights of rows, in points. */
function sizes(
  it: RangeRef,
  kept: Map<number, number>,
  from: number,
  count: number,
  standard: number,
): { get(): unknown; set(value: number): void } {
  return {
    get: () => same(indexes(from, count).map((index) => kept.get(index) ?? standard)),
    set: (value) => {
      if (typeof value !== "number" || value < 0) throw invalidArgument(`the size ${String(value)}`);
      it.book.assertWritable(it.sheet);
      for (const index of indexes(from, count)) kept.set(index, value);
      it.book.tell("layout", "change", it.sheet, it.area);
    },
  };
}
const widths = (it: RangeRef) => sizes(it, it.sheet.columnWidths, it.area.left, it.area.columns, COLUMN_WIDTH);
const heights = (it: RangeRef) => sizes(it, it.sheet.rowHeights, it.area.top, it.area.rows, ROW_HEIGHT);

/** About 5.6 points a letter: near enough for a stand-in. */
function autofitColumns(it: RangeRef): void {
  const used = clipToUsed(it);
  if (used === null) return;
  const longest = new Map<number, number>();
  for (const { row, column, cell } of it.sheet.cellsIn(used)) {
    const length = displayText(cell.value, it.sheet.format(row, column).numberFormat, it.book.locale).length;
    longest.set(column, Math.max(longest.get(column) ?? 0, length));
  }
  for (const [column, length] of longest) it.sheet.columnWidths.set(column, Math.max(12, length * 5.6 + 6));
  it.book.tell("layout", "change", it.sheet, it.area);
}

export const rangeFormat = typeOf<RangeRef>({
  properties: {
    ColumnWidth: { get: (it) => widths(it).get(), set: (it, value: number) => widths(it).set(value) },
    RowHeight: { get: (it) => heights(it).get(), set: (it, value: number) => heights(it).set(value) },
    HorizontalAlignment: field(
      "horizontal",
      oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
    ),
    VerticalAlignment: field("vertical", oneOf("Top", "Center", "Bottom", "Justify", "Distributed")),
    WrapText: field("wrap", Boolean),
    IndentLevel: field("indent", Number),
  },
  navigations: {
    Fill: { type: "RangeFill", get: (it) => it },
    Font: { type: "RangeFont", get: (it) => it },
    Borders: { type: "RangeBorderCollection", get: (it) => it },
    Protection: { type: "FormatProtection", get: (it) => it },
  },
  methods: {
    AutofitColumns: { call: autofitColumns },
    AutofitRows: {
      call: (it) => {
        const used = clipToUsed(it);
        for (const row of used ? indexes(used.top, used.rows) : []) it.sheet.rowHeights.delete(row);
        it.book.tell("layout", "change", it.sheet, it.area);
      },
    },
  },
});

export const rangeFill = typeOf<RangeRef>({
  properties: {
    Color: {
      get: (it) => (sameFill(it) ? (shared(it, ({ fill }) => fill) ?? "#FFFFFF") : ""),
      set: ({ book, sheet, area }, value: string) => {
        const fill = value === "" ? null : colour(value);
        book.reformat(sheet, area, () => ({ fill }));
      },
    },
  },
  methods: { Clear: { call: ({ book, sheet, area }) => book.reformat(sheet, area, () => ({ fill: null })) } },
});

const sameFill = (it: RangeRef): boolean => shared(it, ({ fill }) => fill ?? "none") !== null;

export const rangeFont = typeOf<RangeRef>({
  properties: {
    Bold: field("bold", Boolean),
    Italic: field("italic", Boolean),
    Strikethrough: field("strikethrough", Boolean),
    Underline: field("underline", oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")),
    Color: field("color", colour),
    Name: field("fontName", String),
    Size: field("fontSize", Number),
  },
});

export const formatProtection = typeOf<RangeRef>({
  properties: { Locked: field("locked", Boolean), FormulaHidden: field("formulaHidden", Boolean) },
});

/** `InsideVertical` and the like are every inner cell's edge; diagonals are not kept. */
interface BorderRef {
  readonly range: RangeRef;
  readonly side: string;
}

const SIDES = [...BORDER_SIDES, "InsideVertical", "InsideHorizontal"];

/** Which edge of a cell a side of the range is; null where the cell does not touch that side. */
function edgeOf({ area }: RangeRef, side: string, row: number, column: number): BorderSide | null {
  if (side === "EdgeTop") return row === area.top ? side : null;
  if (side === "EdgeLeft") return column === area.left ? side : null;
  if (side === "EdgeBottom") return row === area.top + area.rows - 1 ? side : null;
  if (side === "EdgeRight") return column === area.left + area.columns - 1 ? side : null;
  if (side === "InsideVertical") return column < area.left + area.columns - 1 ? "EdgeRight" : null;
  return row < area.top + area.rows - 1 ? "EdgeBottom" : null;
}

function borderField<K extends keyof Border>(key: K, read: (value: unknown) => Border[K]) {
  return {
    get: ({ range, side }: BorderRef): unknown => {
      const edge = (BORDER_SIDES as readonly string[]).includes(side) ? (side as BorderSide) : "EdgeBottom";
      return shared(range, ({ borders }) => (borders[edge] ?? NO_BORDER)[key]);
    },
    set: ({ range, side }: BorderRef, value: unknown): void => {
      const wanted = read(value);
      range.book.reformat(range.sheet, range.area, ({ borders }, row, column) => {
        const edge = edgeOf(range, side, row, column);
        if (edge === null) return {};
        const border = borders[edge] ?? NO_BORDER;
        const style = key === "style" || border.style !== "None" ? border.style : "Continuous";
        return { borders: { ...borders, [edge]: { ...border, style, [key]: wanted } } };
      });
    },
  };
}

export const rangeBorder = typeOf<BorderRef>({
  id: ({ side }) => side,
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: borderField(
      "style",
      oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"),
    ),
    Weight: borderField("weight", oneOf("Hairline", "Thin", "Medium", "Thick")),
    Color: borderField("color", colour),
  },
});

export const rangeBorderCollection = typeOf<RangeRef>({
  properties: { Count: { get: () => SIDES.length } },
  methods: {
    GetItemAt: {
      type: "RangeBorder",
      call: (range, [index]: readonly number[]) => ({ range, side: SIDES[index ?? 0] }),
    },
  },
  items: {
    type: "RangeBorder",
    list: (range) => SIDES.map((side) => ({ range, side })),
    byKey: (range, key: string) => (SIDES.includes(key) ? { range, side: key } : null),
  },
});
