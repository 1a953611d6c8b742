/**
 * What a cell holds, the same from Excel, xlsx, csv or a pasted table. Text stays text; dates are serials with a date format; a formula whose
 * result the file does not hold is its text, from `=` on.
 */
export type CellValue = number | string | boolean | null;

/** A rectangle of cells from a sheet or a file: the one input that reading has for anything with cells. */
export interface CellGrid {
  /** Sheet or file name, shown in places and searched for a year. */
  readonly name: string;
  /** Address of the top left cell, `"A1"`. */
  readonly origin: string;
  /** Rows of equal length. Null is blank. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats in Excel's US notation, same shape; absent where the source has none (csv). */
  readonly formats?: readonly (readonly string[])[];
  /** Indexes (0-based, within the grid) of hidden rows and columns: read, and named. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Merged rectangles as A1 ranges. */
  readonly merged?: readonly string[];
  /** Indexes (0-based, within the grid) of rows that Excel tables on the sheet have as their totals rows. */
  readonly totalsRows?: readonly number[];
  /** An Excel table (ListObject): its first row is the header, its totals row is marked. */
  readonly table?: { readonly name: string; readonly hasTotals: boolean };
  /** Stands on another sheet than the one reviewed: read for what it says of the agreements, never as the follow-up. */
  readonly isElsewhere?: true;
  /** Too large to be searched beside everything else: nothing of it is here. */
  readonly isNotSearched?: true;
  readonly epoch?: 1900 | 1904;
}
