import type { ReadStrings } from "./read-strings.ts";

export const readEn: ReadStrings = {
  heading: "Read in a table",
  intro: "Copy the table from the report, e-mail or web page and paste it here, or open a file.",
  example: [
    "Example: partnerships January–March 2019",
    "Partner",
    "Agreed, kSEK",
    "Paid to 30 April, kSEK Costs Q1, kSEK",
    "Fryshuset* 4 200 1 050 1 028",
    "Folkets Husby 1 800 900 433",
    "Rinkeby Folkets Hus 1 800 900 380",
    "Studiefrämjandet 1 636 818 267",
    "Kista SC 500 250 131",
    "Somaliska Medieföreningen 900 450 189",
    "Löparakademin 350 175 0",
    "Shanta IF 200 200 0",
    "Total 11 386 4 743 2 428",
    "*Invoices monthly",
  ].join("\n"),
  paste: "Paste a table",
  pasteHint: "Text from a PDF will do, even where figures have run together.",
  readPasted: "Read the table",
  openFile: "Open a file …",
  fileHint:
    "A table as csv, txt or xlsx, or a ledger (SIE, csv or xlsx) to reconcile with. The file is read on this computer and sent nowhere.",
  nothingPasted: "Paste a table first.",
  reading: (name) => (name ? `Reading ${name} …` : "Reading the table …"),
  stop: "Stop",
  stopped: "Reading was stopped.",
  ofFile: (name) => `The file: ${name}`,
  startOver: "Start again",
  tryAnother: "Paste something else or open another file.",
  fileNotOpened: "The file could not be opened. Close it in other programs and try again.",
  tooLarge: (megabytes) =>
    `The file is larger than ${megabytes} MB. Save the table in a file of its own and open that.`,

  untitled: "The table as read",
  whichTable: "Choose a table",
  tableChoice: (number, title, rows) => `${number}. ${title}, ${rows}`,
  solved: (readings, by) =>
    `The figures can be read in ${readings} ways. ` +
    (by === "identities"
      ? "One of them agrees with the totals and with how the columns hang together; that one is shown."
      : "One of them agrees with the totals; that one is shown."),
  oneReading: "The figures can be read in one way only.",
  remembered: "The columns are understood as they were when a table with the same headers was last read in.",
  yearNeeded: "The year is not stated. Without it, costs cannot be compared with the budget.",
  unitNeeded: "The table does not give its unit.",
  noPartners: "No column of partners was found. Say which it is, so that the table can be checked.",
  noAmounts:
    "No column of agreed amounts, payments or costs was found. Say which it is, so that the table can be checked.",
  totalAgrees: (label) => `${label}: agrees with the rows`,
  totalDiffers: (label, column, printed, summed, difference) =>
    `${label}, ${column}: ${printed} is printed but the rows come to ${summed}, a difference of ${difference}`,
  totalNotCompared: (label) => `${label}: could not be compared with the rows`,

  columns: "Columns",
  kind: "Holds",
  lastDay: "Up to and including",
  columnDone: "Done",
  columnUnit: "Unit",
  changeColumn: (header) => `Change the column ${header}`,
  noHeader: (number) => `Column ${number}`,
  noDate: "no date stated",

  rows: "Rows",
  showAll: (rows) => `Show all ${rows}`,
  firstRows: (shown, all) => `The first ${shown} of ${all}`,
  footnotes: "Footnotes",

  problems: (n) => `To look over: ${n}`,
  whichReading: (text) => `Read “${text}” as`,
  notChosen: "not chosen",
  unread: (n) => `Text outside the table: ${n}`,

  place: "Put on a new sheet",
  placing: "Putting the table on a new sheet …",
  placeHint: "The table goes on a new sheet and is checked there. Nothing else in the workbook changes.",
  placed: (sheet) => `The table is on the sheet ${sheet}.`,
};
