import type { CellGrid } from "../domain/cell-grid.ts";
import type { Language } from "../domain/finding.ts";
import type { ReadTable, TableColumn } from "../domain/table.ts";
import { readGrid } from "../reading/read-grid.ts";
import type { NewTable, Workbook } from "../workbook/port.ts";
import { AMOUNT_KINDS } from "./corrections.ts";
import { type KeptMapping, mappings, withMapping } from "./kept/mappings.ts";
import type { Store } from "./kept/store.ts";
import { placedTable } from "./placed-table.ts";

/**
 * Writes the table to a sheet of its own, and what its headers do not say to the workbook's memory.
 * @throws WorkbookError where the sheet was not written; memory that cannot be written takes nothing from the sheet
 */
export async function placeTable(
  workbook: Workbook,
  store: Store,
  table: ReadTable,
  asRead: ReadTable,
  language: Language,
): Promise<{ readonly sheet: string; readonly address: string }> {
  const placed = placedTable(table, language);
  const place = await workbook.addTable(placed);
  if (needsMemory(table, asRead, placed))
    // What came of it is not said: the sheet stands, and its headers are asked about again.
    await store.change(mappings, withMapping(mappingOf(table, asRead, placed)));
  return place;
}

const ENOUGH_ROWS = 40;

/** The user said something that neither the headers of the source nor those of the sheet say by themselves. */
function needsMemory(table: ReadTable, asRead: ReadTable, placed: NewTable): boolean {
  // What the headers say shows in the first rows as well as in all.
  const [again] = readGrid(gridOf({ ...placed, rows: placed.rows.slice(0, ENOUGH_ROWS) })).tables;
  const says = (columns: readonly TableColumn[] | undefined) =>
    JSON.stringify(table.columns.map((_, index) => [columns?.[index]?.kind, columns?.[index]?.date ?? null]));
  const own = JSON.stringify(table.columns.map(({ kind, date }) => [kind, date]));
  const kinds = (columns: readonly TableColumn[]) => columns.map(({ kind }) => kind).join();
  const lostUnit = table.columns.some(
    (column, index) => AMOUNT_KINDS.has(column.kind) && (column.unit ?? table.unit) !== again?.columns[index]?.unit,
  );
  return says(again?.columns) !== own || kinds(asRead.columns) !== kinds(table.columns) || lostUnit;
}

function mappingOf(table: ReadTable, asRead: ReadTable, placed: NewTable): KeptMapping {
  const added = placed.columns
    .slice(table.columns.length)
    .map(() => ({ kind: "other" as const, unit: null, date: null }));
  return {
    source: asRead.columns.map(({ header }) => header),
    placed: placed.columns.map(({ header }) => header),
    columns: [
      ...table.columns.map(({ kind, unit, date }) => ({
        kind,
        unit: unit ?? (AMOUNT_KINDS.has(kind) ? table.unit : null),
        date,
      })),
      ...added,
    ],
  };
}

/** The table as it will stand in the sheet. */
export const gridOf = ({ name, columns, rows, below }: NewTable): CellGrid => ({
  name,
  origin: "A1",
  values: [
    columns.map(({ header }) => header),
    ...[...rows, ...(below.length > 0 ? [[], ...below] : [])].map((row) =>
      columns.map((_, index) => row[index] ?? null),
    ),
  ],
  table: { name: "", hasTotals: false },
});
