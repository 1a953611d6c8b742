import type { OwnSheet } from "../../src/workbook/own-sheet.ts";

/** A sheet with one of everything that a report holds. */
export const REPORT: OwnSheet = {
  key: "report",
  name: "Redovisning",
  letters: [24, 12, 12, 12],
  rows: [
    [{ value: "Redovisning 2019", look: "title" }],
    [],
    [
      { value: "Förening", look: "columnHeader" },
      { value: "Datum", look: "columnHeader" },
      { value: "Förskott, tkr", look: "columnHeader" },
      { value: "Andel", look: "columnHeader" },
    ],
    [
      { value: "=Norra IF" },
      { value: "2019-04-30" as never, holds: "date" },
      { value: 948.25, holds: "amount", decimals: 1 },
      { value: 0.15, holds: "percent" },
    ],
    [
      { value: "0042" },
      { value: null, holds: "date" },
      { value: -12, holds: "amount" },
      { value: null, holds: "percent" },
    ],
    [
      { value: "Summa", look: "total" },
      { value: null, look: "total" },
      { value: 936.25, holds: "amount", look: "total" },
    ],
  ],
  charts: [
    {
      title: "Utbetalt, ej redovisat",
      description: "Norra IF har 948 tkr i förskott.",
      kind: "barStacked",
      source: { row: 2, column: 2, rows: 3, columns: 2 },
      at: { row: 8, column: 0, rows: 14, columns: 4 },
    },
  ],
  frozenRows: 3,
};

/** A table to fill in. */
export const AGREEMENTS: OwnSheet = {
  key: "register:agreements",
  name: "Överenskommelser",
  letters: [14, 14],
  rows: [
    [{ value: "Diarienr" }, { value: "Status" }],
    [{ value: "KS 2019/1" }, { value: "aktiv" }],
    [{ value: null }, { value: null }],
  ],
  tables: [{ name: "Overenskommelser", area: { row: 0, column: 0, rows: 3, columns: 2 } }],
  lists: [{ area: { row: 1, column: 1, rows: 2, columns: 1 }, choices: ["aktiv", "avslutad"], isClosed: true }],
  frozenRows: 1,
};
