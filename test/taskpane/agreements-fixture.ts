import { EVERYTHING } from "../../sandbox/page/workbook-everything.ts";
import type { CellGrid, CellValue } from "../../src/domain/cell-grid.ts";
import type { ReadTable } from "../../src/domain/table.ts";
import { readRegister } from "../../src/reading/register/read-register.ts";
import { type AgreementsDesk, createAgreementsDesk } from "../../src/review/agreements-desk.ts";
import { createAliasAnswers } from "../../src/review/alias-answers.ts";
import { NO_CHOICES, reviewOptions } from "../../src/review/choices.ts";
import { registerSource } from "../../src/review/register-source.ts";
import type { OwnSheet, WriteMode, WrittenSheet } from "../../src/workbook/own-sheet.ts";
import type { NewRows } from "../../src/workbook/port.ts";

function grid(name: string, ...values: readonly (readonly CellValue[])[]): CellGrid {
  return { name, origin: "A1", values, table: { name, hasTotals: false }, isElsewhere: true };
}

/** The register of the five documents, as reading meets it. */
export const EVERYTHING_GRIDS: readonly CellGrid[] = EVERYTHING.slice(1).map(({ name, cells }): CellGrid => ({
  name,
  origin: "A1",
  values: cells as readonly (readonly CellValue[])[],
  table: { name, hasTotals: false },
  isElsewhere: true,
}));

/** Three agreements with a condition on use, and one that has ended, beside the follow-up of 2019. */
export const CONDITIONS: readonly CellGrid[] = [
  grid(
    "Överenskommelser",
    [
      "Diarienr",
      "Part",
      "Parter",
      "Belopp",
      "Start",
      "Slut",
      "Status",
      "Förbrukat före delutbetalning %",
      "Vid lägre förbrukning",
    ],
    [
      "D1",
      "Studiefrämjandet",
      "Nämnden 1 200 000; Förbundet 436 000",
      1_636_000,
      "2019-01-01",
      "2019-12-31",
      "aktiv",
      70,
      "minskas med det outnyttjade",
    ],
    ["D2", "Löparakademin", null, 350_000, "2019-01-01", "2019-12-31", "aktiv", 70, "betalas inte"],
    ["D3", "Folkets Husby", null, 1_800_000, "2019-01-01", "2019-12-31", "aktiv", 40, null],
    ["D4", "Kista SC", null, 500_000, "2018-01-01", "2019-03-31", "aktiv", null, null],
    ["D5", "Rinkeby Folkets Hus", null, 1_800_000, "2019-01-01", "2019-12-31", "aktiv", 50, null],
  ),
  grid(
    "Betalningsplan",
    ["Part", "Förfallodag", "Belopp"],
    ["Studiefrämjandet", "2019-06-15", 818_000],
    ["Löparakademin", "2019-06-15", 175_000],
    ["Folkets Husby", "2019-06-15", 900_001],
    ["Rinkeby Folkets Hus", "2019-06-15", 900_000],
    ["Kista SC", "2019-03-01", 250_000],
  ),
  grid("Utbetalningar", ["Part", "Datum", "Belopp"], ["Studiefrämjandet", "2019-01-15", 818_000]),
  grid(
    "Frågor",
    ["Part", "Fråga", "Skickad", "Svar senast", "Svar", "Möte"],
    ["Löparakademin", "Vilken kostnad har programmet haft?", "2019-04-01", "2019-04-15", null, "2019-05-06"],
    ["Studiefrämjandet", "Varför är kostnaden lägre än periodiserat?", "2019-04-15", "2019-05-15", null, null],
    ["Kista SC", "Är kostnaden redovisad till slutet?", "2019-04-01", "2019-04-15", "Ja", null],
  ),
];

export type AgreementsCall = readonly ["writeSheets", readonly OwnSheet[], WriteMode] | readonly ["addRows", NewRows];

/** The agreements' own desk over grids in memory: reading and computing are real, writing is noted down. */
export function agreementsOver(
  grids: readonly CellGrid[] = EVERYTHING_GRIDS,
  table: ReadTable | null = null,
  writes: (sheets: readonly OwnSheet[]) => readonly WrittenSheet[] = (sheets) =>
    sheets.map(({ key, name }) => ({ key, name, outcome: "added" })),
): AgreementsDesk & { readonly calls: AgreementsCall[] } {
  const calls: AgreementsCall[] = [];
  const answers = createAliasAnswers();
  const workbook = {
    read: async () => grids,
    async addRows(rows: NewRows) {
      calls.push(["addRows", rows]);
      return { sheet: rows.sheet, address: "A4:B4" };
    },
    async writeSheets(sheets: readonly OwnSheet[], mode: WriteMode) {
      calls.push(["writeSheets", sheets, mode]);
      return writes(sheets);
    },
  };
  const desk = createAgreementsDesk(
    workbook,
    async () => {
      const register = readRegister(grids);
      return {
        register,
        table,
        options: { ...reviewOptions(NO_CHOICES), ...registerSource(register, answers.confirmed()) },
      };
    },
    answers,
  );
  return { ...desk, calls };
}
