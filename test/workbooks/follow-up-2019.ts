import {
  FOOTNOTE_2019,
  HEADER_2019,
  PARTNERS_2019,
  SHEET_2019,
  TOTALS_2019,
} from "../../sandbox/page/workbook-2019.ts";
import type { CellGrid, CellValue } from "../../src/domain/cell-grid.ts";

/** The table of the 2019 report (document 000) as values: header in row 1, total, footnote. */
export const ROWS_2019: readonly (readonly CellValue[])[] = [
  HEADER_2019,
  ...PARTNERS_2019,
  ["Summa", ...TOTALS_2019],
  [FOOTNOTE_2019, null, null, null],
];

/** The sheet's name says the year, as a controller's would; nothing else does. */
export const GRID_2019: CellGrid = { name: SHEET_2019, origin: "A1", values: ROWS_2019 };
