import { cellCount } from "../a1.ts";
import { plainValue } from "../model.ts";
import { typeOf } from "../type-table.ts";
import { indexes, type RangeRef } from "./area-ref.ts";

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
