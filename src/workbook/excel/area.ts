/** A rectangle of a sheet, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Asks where a range is and whether parts of it are hidden. */
export function loadArea(range: Excel.Range): void {
  range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
}

export const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

export const cellsIn = ({ rows, columns }: Area): number => rows * columns;

/** `0, 0` is `A1`. */
export function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

export const rangeAddressOf = ({ row, column, rows, columns }: Area): string =>
  `${addressOf(row, column)}:${addressOf(row + rows - 1, column + columns - 1)}`;
