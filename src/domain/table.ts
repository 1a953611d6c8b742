import type { CalendarDate } from "./calendar.ts";
import type { Decimal } from "./money.ts";
import type { MonthSpan } from "./period.ts";
import type { Currency, Unit } from "./units.ts";

/** Where something stands, so that every sentence can name the place. */
export interface Place {
  readonly sheet?: string;
  /** A1 address, `"D5"`. */
  readonly address?: string;
  /** Line of a text or file, counted from 1. */
  readonly line?: number;
}

/** What a column holds. `cost` and `paid` columns may stand several times (one a period, one a date). */
export type ColumnKind = "partner" | "orgNumber" | "agreed" | "paid" | "cost" | "forecast" | "other";

export interface TableColumn {
  /** As printed, lines of a header joined by one blank. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** The column's own unit where its header gives one. */
  readonly unit: Unit | null;
  /** The day up to which the figures count; null where the header gives none or its year is not known. */
  readonly date: CalendarDate | null;
  /** Day and month of a header whose year is not known: `Utbetalt t.o.m. 30/4`. */
  readonly dayOfYear: { readonly month: number; readonly day: number } | null;
  /** The part of the year the figures belong to: `Kostnader Kv1`. */
  readonly span: MonthSpan | null;
  /** The header says the figures run from the start of the year (*t.o.m.*, *ackumulerat*). */
  readonly cumulative: boolean;
  /** The year the header itself names. */
  readonly year: number | null;
}

/**
 * One cell as understood. Blank is not zero, and nil marks (`–`) are zero written down.
 * - `number`: `value` is exact, in the column's unit
 * - `blank`: nothing stands there
 * - `notAvailable`: `..`, `NA` and their like: said to be missing
 * - `text`: words, in a column of words
 * - `unreadable`: something stands in a number column that is no number in any notation known
 */
export interface TableCell {
  readonly state: "number" | "blank" | "notAvailable" | "text" | "unreadable";
  readonly text: string;
  readonly value: Decimal | null;
  readonly place: Place;
  /** A number kept as text in the sheet: Excel's own sums pass over it. */
  readonly storedAsText: boolean;
}

export interface TableRow {
  /** One cell a column, in column order. */
  readonly cells: readonly TableCell[];
  /** Footnote marks found on the row's label: `["*"]`. */
  readonly marks: readonly string[];
  /** The group heading above the row, where there is one. */
  readonly group: string | null;
  readonly hidden: boolean;
}

/** A printed total or subtotal with what its rows come to. */
export interface TableTotal {
  readonly label: string;
  readonly cells: readonly TableCell[];
  /** The rows' own sum per column; null in columns of words or where a row could not be read. */
  readonly sums: readonly (Decimal | null)[];
  /** Printed − sum; null where either is missing. */
  readonly differences: readonly (Decimal | null)[];
  /** Indexes into `rows` of the rows it covers. */
  readonly covers: readonly number[];
}

export interface Footnote {
  readonly mark: string;
  readonly text: string;
  readonly place: Place;
}

/** Something that was not understood, or is ambiguous: named with its place, never dropped. */
export interface ReadProblem {
  readonly place: Place;
  /** What stands there. */
  readonly text: string;
  /** Stable key; its sentence in sv and en is given by `reading/problems`. */
  readonly reason: string;
  /** Values put into the sentence. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/** How a table's numbers were settled. */
export interface Solved {
  /** Readings the number grammar allows for the whole table; 1 where nothing was ambiguous. */
  readonly readings: number;
  /** What settled it. */
  readonly by: "cells" | "grammar" | "totals" | "identities" | "columns";
}

/** A table as understood, wherever it stood. */
export interface ReadTable {
  readonly title: string;
  /** Null where nothing says so: kronor must then be confirmed by the user. */
  readonly unit: Unit | null;
  readonly currency: Currency | null;
  /** The year named in the table or the text around it (title, notes, sheet or file name); null where none or several. */
  readonly year: number | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly totals: readonly TableTotal[];
  readonly footnotes: readonly Footnote[];
  readonly problems: readonly ReadProblem[];
  readonly solved: Solved;
  /** The whole table's place: sheet and range, or first line. */
  readonly place: Place;
}

/** What came out of a source: its tables, and the text that belongs to none. */
export interface ReadResult {
  readonly tables: readonly ReadTable[];
  readonly unread: readonly { readonly place: Place; readonly text: string }[];
  readonly problems: readonly ReadProblem[];
}
