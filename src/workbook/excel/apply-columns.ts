/** A column to be made right of a table, with what it takes after another. */
export interface MadeColumn {
  readonly at: number;
  readonly header: string;
  readonly model: ColumnModel;
  /** Formulas by row. */
  readonly formulas: ReadonlyMap<number, string>;
}

/** What a new column takes after: the header, the first amount and the totals of one that is there, all loaded. */
export interface ColumnModel {
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly totals: readonly { readonly row: number; readonly range: Excel.Range }[];
}

/** Excel's answer for a cell without a fill. */
const NO_FILL = "#FFFFFF";

/** How the column looks, which changes nothing of what stands anywhere. */
export function dressColumn(
  sheet: Excel.Worksheet,
  { at, model }: MadeColumn,
  rows: { readonly headerRow: number; readonly firstRow: number; readonly lastRow: number },
  isTable: boolean,
): void {
  const { header, body, totals } = model;
  const format = body.numberFormat[0]![0] as never;
  const cell = sheet.getRangeByIndexes(rows.headerRow, at, 1, 1);
  cell.format.columnWidth = header.format.columnWidth;
  sheet.getRangeByIndexes(rows.firstRow, at, rows.lastRow - rows.firstRow + 1, 1).numberFormat = format;
  for (const { row, range } of totals) {
    const total = sheet.getRangeByIndexes(row, at, 1, 1);
    total.numberFormat = format;
    total.format.font.bold = range.format.font.bold;
  }
  // A table dresses its header itself.
  if (isTable) return;
  cell.format.font.bold = header.format.font.bold;
  cell.format.wrapText = header.format.wrapText;
  cell.format.horizontalAlignment = header.format.horizontalAlignment as Excel.HorizontalAlignment;
  if (header.format.fill.color !== NO_FILL) cell.format.fill.color = header.format.fill.color;
}
