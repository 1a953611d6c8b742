import type { CellGrid, CellValue } from "../../src/domain/cell-grid.ts";

const HEADER = ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"];

/** The table of the 2019 report (document 000) as a sheet: header in row 1, total, footnote. */
export const ROWS_2019: readonly (readonly CellValue[])[] = [
  HEADER,
  ["Fryshuset*", 4200, 1050, 1028],
  ["Folkets Husby", 1800, 900, 433],
  ["Rinkeby Folkets Hus", 1800, 900, 380],
  ["Studiefrämjandet", 1636, 818, 267],
  ["Kista SC", 500, 250, 131],
  ["Somaliska Medieföreningen", 900, 450, 189],
  ["Löparakademin", 350, 175, 0],
  ["Shanta IF", 200, 200, 0],
  ["Summa", 11386, 4743, 2428],
  ["*Fakturerar månadsvis", null, null, null],
];

/** The sheet's name says the year, as a controller's would; nothing else does. */
export const GRID_2019: CellGrid = { name: "Kv1 2019", origin: "A1", values: ROWS_2019 };
