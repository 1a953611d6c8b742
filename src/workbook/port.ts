import type { CalendarDate } from "../domain/calendar.ts";
import type { CellGrid, CellValue } from "../domain/cell-grid.ts";
import type { Severity } from "../domain/finding.ts";
import type { Place } from "../domain/table.ts";
import type { OwnSheet, WriteMode, WrittenSheet } from "./own-sheet.ts";

/** A cell to mark: it stays marked only while the partner stands on its row and its value is the one reviewed. */
export interface Mark {
  readonly sheet: string;
  readonly address: string;
  readonly severity: Severity;
  /** The value the cell had when it was reviewed. */
  readonly value: CellValue;
  readonly partner: { readonly address: string; readonly name: CellValue };
}

/**
 * A table to place on a sheet of its own. Text stays text whatever it begins with, dates become dates of the workbook,
 * and amounts are numbers in the unit the header gives. Null is a blank cell.
 */
export interface NewTable {
  /** As wished: cut to what Excel takes as a sheet's name, numbered where it is taken. */
  readonly name: string;
  readonly columns: readonly NewColumn[];
  readonly rows: readonly (readonly NewCell[])[];
  /** Printed totals and notes, a blank row below the table: they are no rows of it. */
  readonly below: readonly (readonly NewCell[])[];
}

export interface NewColumn {
  /** Not blank, and no two alike. */
  readonly header: string;
  readonly holds: "text" | "date" | "amount";
  /** Decimals shown of an amount. */
  readonly decimals: number;
  /** Letters it should be wide enough for. */
  readonly letters: number;
}

/** A date only in a column of dates; in any other, words that look like one stay words. */
export type NewCell = string | number | CalendarDate | null;

/** Rows for an Excel table that is there, one value a column of it; null leaves the cell blank. */
export interface NewRows {
  readonly sheet: string;
  readonly table: string;
  /** Of each of the table's columns. */
  readonly columns: readonly Pick<NewColumn, "holds" | "decimals">[];
  readonly rows: readonly (readonly NewCell[])[];
}

/** A formula of ours to be written beside a table. */
export interface NewFormula {
  readonly sheet: string;
  /** The table's cells, `A1:E9`, its header first. */
  readonly table: string;
  /** In Excel's US notation. */
  readonly formula: string;
  /** What stands over it; null where the formula brings headers of its own. */
  readonly header: string | null;
  /** Cells it fills, the header counted. */
  readonly rows: number;
  readonly columns: number;
}

/** Columns to stand right of a table. Rows and columns of the sheet, counted from 0. */
export interface NewColumns {
  readonly sheet: string;
  /** The table's cells as they were read, its headers and totals counted: `A1:D10`. */
  readonly table: string;
  /** The last row of headers. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Printed totals, which get the formula of the column they take after, where it has one of its own column. */
  readonly totalRows: readonly number[];
  /** Each with the column it takes its look after. */
  readonly columns: readonly { readonly header: string; readonly like: number }[];
}

/** What the host answered that a controller can do something about. Each has one sentence in sv and en. */
export type WorkbookFault =
  | "cellBeingEdited"
  | "protected"
  /** A sheet of our own that would be written anew. */
  | "ownSheetProtected"
  /** No sheet can be added: the workbook's structure is protected. */
  | "structureProtected"
  | "sheetGone"
  | "tooLarge"
  | "busy"
  | "sessionExpired"
  | "noAnswer"
  | "notSupported"
  | "unknown";

export class WorkbookError extends Error {
  constructor(
    readonly fault: WorkbookFault,
    /** Sheet or range it happened to, where known. */
    readonly where: string | null = null,
    options?: ErrorOptions,
  ) {
    super(where ? `${fault}: ${where}` : fault, options);
    this.name = "WorkbookError";
  }
}

/** What is read of the sheets that are not active. A sheet is its Excel tables, else its used range. */
export interface Wanted {
  /** Which Excel tables are worth reading for their names alone. */
  named(tables: readonly string[]): Answer<readonly boolean[]>;
  /** Which grids, of which the first rows may be all that is there, hold what is wanted. */
  held(heads: readonly CellGrid[]): Answer<readonly boolean[]>;
}

/** Who answers may stand on another thread. */
type Answer<T> = T | Promise<T>;

/** What a review needs from a workbook, nothing more. Every method throws only `WorkbookError`. */
export interface Workbook {
  /**
   * The active sheet: its Excel tables each as a grid of its own, else its used range as one grid (empty sheet: no grid).
   * After it what is `wanted` of the other sheets, as grids that say `isElsewhere`. At most three round trips, and one more
   * for each 50,000 cells, however many sheets there are.
   */
  read(wanted?: Wanted): Promise<readonly CellGrid[]>;
  /** Replaces all our marks with these. Writes conditional formats of our own and nothing else. */
  mark(marks: readonly Mark[]): Promise<void>;
  /** Takes away all our marks, on every sheet. Leaves everything else as it was. */
  clearMarks(): Promise<void>;
  /** Selects the cell. `"changed"` when it no longer holds the value reviewed. */
  show(place: Place, reviewed?: CellValue): Promise<"shown" | "changed">;
  /**
   * Adds a sheet with the table and shows it; returns where it stands. The sheet is seen only once all of it is there:
   * after a fault the same call again finishes what was begun, and gives one sheet, not two.
   */
  addTable(table: NewTable): Promise<Required<Pick<Place, "sheet" | "address">>>;
  /**
   * Puts rows after the last filled row of an Excel table, in cells that are all empty, and takes them into it; never over
   * content.
   * @returns the cells they stand in, or null where something stands there already
   */
  addRows(rows: NewRows): Promise<Required<Pick<Place, "sheet" | "address">> | null>;
  /**
   * Writes sheets of our own, each known by its key whatever it is called, and shows the first. Where nothing stands in the
   * way all of it is there when this answers; after a fault a sheet is whole, or says itself that it is not finished, and
   * the same call again finishes it. A sheet that is written is ours: what stands on it already goes.
   */
  writeSheets(sheets: readonly OwnSheet[], mode: WriteMode): Promise<readonly WrittenSheet[]>;
  /**
   * Adds a sheet with what the active one shows, and no formulas; returns its name, or null where there is nothing to copy.
   * @param ending what the new name ends in: ` (värden)`
   */
  copyValues(ending: string): Promise<string | null>;
  /** Has Excel compute every formula again: for those stuck after a fault of its own. Writes nothing. */
  recalculate(): Promise<void>;
  /**
   * Writes a formula beside a table, where all cells it will fill are empty; never over content.
   * @returns the cell it stands in, or null where something stands there already
   */
  addFormula(formula: NewFormula): Promise<Required<Pick<Place, "sheet" | "address">> | null>;
  /**
   * Adds columns right of a table, in cells and columns that are empty; nothing moves.
   * @returns the first header's cell, or null where something stands in the way
   */
  addColumns(columns: NewColumns): Promise<Required<Pick<Place, "sheet" | "address">> | null>;
  /** Names of the sheets the add-in has made. */
  ownSheets(): Promise<readonly string[]>;
  /**
   * Takes out of the workbook what the add-in keeps in it, and its marks; sheets it has made stay.
   * @returns a protected sheet whose marks stay; null where none do
   */
  forget(): Promise<string | null>;
  /** What the add-in keeps in the workbook, as XML; null where nothing is kept. */
  readKept(): Promise<string | null>;
  /**
   * Changes what is kept: `change` is given it as it stands now and answers what to keep instead, null to leave it, or a part
   * without sections to keep nothing at all. It may be called again where somebody else has kept something meanwhile.
   */
  keep(change: (xml: string | null) => Answer<string | null>): Promise<void>;
}
