import type { CalendarDate } from "../domain/calendar.ts";
import type { Decimal } from "../domain/money.ts";
import type { Place, ReadProblem, Solved, TableCell } from "../domain/table.ts";

/**
 * A cell before its column is understood. `settled` where the source or the solver already knows what it is
 * (a number in a sheet, a cell cut out of a line); null where the text is still to be read in its column's notation.
 */
export interface RawCell {
  readonly text: string;
  readonly place: Place;
  readonly settled: { readonly state: TableCell["state"]; readonly value: Decimal | null } | null;
  /** The source keeps it as text: only a sheet can tell a number from a number written as text. */
  readonly typedText?: boolean;
  /** Powers of ten by which the sheet shows the number smaller than it is: 3 where a format shows thousands. */
  readonly shownBy?: number;
  /** The sheet shows the number as a share (`41 %`): it is in no sum. */
  readonly isShare?: true;
}

export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly hidden: boolean;
  readonly group: string | null;
  /** The source itself says that this is a totals row (an Excel table's). */
  readonly isTotal?: boolean;
}

/** A line of text beside a table: title, note, footnote. */
export interface Note {
  readonly text: string;
  readonly place: Place;
}

/** What every layout hands over: columns found, cells cut, nothing yet understood about kinds, totals and footnotes. */
export interface RawTable {
  readonly title: string;
  /** Texts that may name a year, unit or currency, nearest first: title, notes, sheet name. */
  readonly context: readonly string[];
  readonly headers: readonly string[];
  /** A date in a header cell that is a date in the sheet. */
  readonly headerDates?: readonly (CalendarDate | null)[];
  readonly rows: readonly RawRow[];
  /** Lines under the table that may be footnotes; those that are none are handed back as unread. */
  readonly below: readonly Note[];
  readonly problems: readonly ReadProblem[];
  readonly solved: Solved;
  readonly place: Place;
}

export interface ReadOptions {
  /** The year of dates without one, chosen by the user. */
  readonly year?: number;
  /** Where the text comes from, used in places and searched for a year. */
  readonly name?: string;
}

export const blankCell = (place: Place): RawCell => ({ text: "", place, settled: { state: "blank", value: null } });
export const textCell = (text: string, place: Place): RawCell => ({ text, place, settled: null });
