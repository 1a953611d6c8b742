import type { CalendarDate } from "../domain/calendar.ts";

/**
 * A sheet that is the add-in's own from the first cell to the last: the report, or a table to fill in. Known by its key
 * whatever it is called, since names change and sheets are given new ids when a workbook is opened again.
 */
export interface OwnSheet {
  /** What it is, permanent: `report`, `register:agreements`. */
  readonly key: string;
  /** As wished: cut to what Excel takes as a sheet's name, numbered where it is taken. */
  readonly name: string;
  /** Rows from A1; one may be shorter than the others. */
  readonly rows: readonly (readonly OwnCell[])[];
  /** Letters each column should be wide enough for. */
  readonly letters: readonly number[];
  /** Excel tables among the rows, their header the first row of the area. */
  readonly tables?: readonly OwnTable[];
  /** Cells where one of a list of words is chosen. */
  readonly lists?: readonly ChoiceList[];
  readonly charts?: readonly OwnChart[];
  /** Rows that stay in sight at the top. */
  readonly frozenRows?: number;
}

/** Null is a blank cell. Text stays text whatever it begins with; a date becomes a date of the workbook. */
export interface OwnCell {
  readonly value: string | number | CalendarDate | null;
  /** How the value is shown. Text where it is left out. */
  readonly holds?: "text" | "date" | "amount" | "percent";
  /** Decimals shown of an amount or a percentage; none where left out. */
  readonly decimals?: number;
  readonly look?: CellLook;
}

/** What a cell is to its reader; how that looks is the adapter's business. */
export type CellLook = "title" | "heading" | "columnHeader" | "total" | "note" | "example";

/** A rectangle of the sheet, counted from 0. */
export interface OwnArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface OwnTable {
  /** A name Excel takes for a table: letters, digits and `_`. Numbered where it is taken; Excel's own where left out. */
  readonly name?: string;
  readonly area: OwnArea;
}

/** Excel takes 255 characters in all and tells the words apart by commas: none may hold one. */
export interface ChoiceList {
  readonly area: OwnArea;
  readonly choices: readonly string[];
  /** Whether Excel refuses other words. */
  readonly isClosed: boolean;
}

/** A chart of Excel's own over cells of the sheet: the first row names the series, the first column what they are of. */
export interface OwnChart {
  readonly title: string;
  /**
   * What it shows, for who cannot see it. Excel has no alternative text for charts in its API (to ExcelApi 1.21), so it
   * stands in the first cell that the chart lies over, where a screen reader meets it; the cell must be a blank one.
   */
  readonly description: string;
  readonly kind: "barStacked" | "columnStacked";
  readonly source: OwnArea;
  /** The cells it lies over. */
  readonly at: OwnArea;
}

/** `add` leaves a sheet that is there as it is, whoever has written on it; `rebuild` writes it anew in its place. */
export type WriteMode = "add" | "rebuild";

/** What became of a sheet. */
export interface WrittenSheet {
  readonly key: string;
  /** What the sheet is called now. */
  readonly name: string;
  /** `finished`: an attempt before this one had begun it. `left`: it was there, and was not touched. */
  readonly outcome: "added" | "rebuilt" | "finished" | "left";
}
