import type { CellGrid } from "../../src/domain/cell-grid.ts";
import type { OwnSheet } from "../../src/workbook/own-sheet.ts";
import type { NewRows, Workbook, WorkbookError } from "../../src/workbook/port.ts";

/** The follow-up of 2019 (domain.md §1.1). */
export const FOLLOW_UP: CellGrid = {
  name: "Kv1 2019",
  origin: "A1",
  values: [
    ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4 2019, tkr", "Kostnader Kv1, tkr"],
    ["Fryshuset", 4200, 1050, 1028],
    ["Folkets Husby", 1800, 900, 433],
    ["Rinkeby Folkets Hus", 1800, 900, 380],
    ["Studiefrämjandet", 1636, 818, 267],
    ["Kista SC", 500, 250, 131],
    ["Somaliska Medieföreningen", 900, 450, 189],
    ["Löparakademin", 350, 175, 0],
    ["Shanta IF", 200, 200, 0],
  ],
};

/** A workbook in memory: what it was asked to write is kept, and nothing else changes. */
export function workbookWith(grids: readonly CellGrid[], fault: WorkbookError | null = null) {
  const added: OwnSheet[] = [];
  const rows: NewRows[] = [];
  let kept: string | null = null;
  const orFault = () => {
    if (fault) throw fault;
  };
  const workbook = {
    read: async () => grids,
    mark: async () => undefined,
    clearMarks: async () => undefined,
    show: async () => "shown" as const,
    writeSheets: async (sheets: readonly OwnSheet[]) => {
      orFault();
      added.push(...sheets);
      return sheets.map(({ key, name }) => ({ key, name, outcome: "added" }));
    },
    addRows: async (given: NewRows) => {
      orFault();
      rows.push(given);
      return { sheet: given.sheet, address: "A3:B4" };
    },
    readKept: async () => kept,
    keep: async (change: (xml: string | null) => string | null) => {
      orFault();
      kept = change(kept) ?? kept;
    },
  } as Partial<Workbook> as Workbook;
  return { workbook, added, rows, kept: () => kept, setKept: (xml: string) => (kept = xml) };
}
