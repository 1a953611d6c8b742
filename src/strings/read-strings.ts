import type { Solved } from "../domain/table.ts";

/** The text of *Läs in*, beside what it shares with the rest of the pane. Numbers and dates come in as finished text. */
export interface ReadStrings {
  readonly heading: string;
  readonly intro: string;
  /** A table to try with, as text copied out of a PDF: a city district's follow-up as it was published. */
  readonly example: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly readPasted: string;
  readonly openFile: string;
  readonly fileHint: string;
  readonly nothingPasted: string;
  readonly reading: (name: string | null) => string;
  readonly stop: string;
  readonly stopped: string;
  /** Which file could not be read. */
  readonly ofFile: (name: string) => string;
  readonly startOver: string;
  readonly tryAnother: string;
  readonly fileNotOpened: string;
  readonly tooLarge: (megabytes: string) => string;

  readonly untitled: string;
  readonly whichTable: string;
  readonly tableChoice: (number: number, title: string, rows: string) => string;
  readonly solved: (readings: string, by: Solved["by"]) => string;
  readonly oneReading: string;
  readonly remembered: string;
  readonly yearNeeded: string;
  readonly unitNeeded: string;
  readonly noPartners: string;
  readonly noAmounts: string;
  readonly totalAgrees: (label: string) => string;
  readonly totalDiffers: (label: string, column: string, printed: string, summed: string, difference: string) => string;
  readonly totalNotCompared: (label: string) => string;

  readonly columns: string;
  readonly kind: string;
  readonly lastDay: string;
  /** What a column was taken for is changed as soon as it is chosen: the button only closes the form. */
  readonly columnDone: string;
  readonly columnUnit: string;
  readonly changeColumn: (header: string) => string;
  readonly noHeader: (number: number) => string;
  readonly noDate: string;

  readonly rows: string;
  readonly showAll: (rows: string) => string;
  readonly firstRows: (shown: string, all: string) => string;
  readonly footnotes: string;

  readonly problems: (count: number) => string;
  readonly whichReading: (text: string) => string;
  readonly notChosen: string;
  readonly unread: (count: number) => string;

  readonly place: string;
  readonly placing: string;
  readonly placeHint: string;
  readonly placed: (sheet: string) => string;
}
