import type { CellGrid } from "../../domain/cell-grid.ts";
import type { Wanted } from "../port.ts";
import { loadArea } from "./area.ts";
import type { Trip } from "./run.ts";

/** A range to read, before it is known where and how large it is. */
export interface Found {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly range: Excel.Range;
  readonly table?: CellGrid["table"];
  readonly isElsewhere: boolean;
  /** All that is used of its sheet. */
  readonly isWhole: boolean;
  /** Worth reading before anything of it has been seen. */
  readonly isNamed: boolean;
}

/** What may be read, in two round trips: the sheets and their tables, then where each of them is. */
export async function findRanges(trip: Trip, wanted: Wanted | null): Promise<Found[]> {
  const { workbook } = trip.context;
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const used = active.getUsedRangeOrNullObject(true);
  loadArea(used);
  const tables = workbook.tables;
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name");
  const sheets = workbook.worksheets;
  if (wanted) sheets.load("items/name");
  await trip.sync();

  const others = wanted ? sheets.items.filter(({ name }) => name !== active.name) : [];
  const isElsewhere = (name: string): boolean => name !== active.name;
  const ours = tables.items.filter(({ worksheet }) => wanted || !isElsewhere(worksheet.name));
  const named = wanted && ours.length > 0 ? await wanted.named(ours.map(({ name }) => name)) : [];
  const ofTables = ours.map((table, index): Found => ({
    sheet: isElsewhere(table.worksheet.name) ? table.worksheet : active,
    name: table.worksheet.name,
    range: table.getRange(),
    // A table whose header is switched off has no first row to call one.
    ...(table.showHeaders && { table: { name: table.name, hasTotals: table.showTotals } }),
    isElsewhere: isElsewhere(table.worksheet.name),
    isWhole: false,
    isNamed: named[index] ?? false,
  }));
  const withTables = new Set(ofTables.map(({ name }) => name));
  const ofSheets = others
    .filter(({ name }) => !withTables.has(name))
    .map((sheet): Found => ({
      sheet,
      name: sheet.name,
      range: sheet.getUsedRangeOrNullObject(true),
      isElsewhere: true,
      isWhole: true,
      isNamed: false,
    }));
  const asked = [...ofTables, ...ofSheets];
  for (const { range } of asked) loadArea(range);
  if (asked.length > 0) await trip.sync();
  const whole: Found = {
    sheet: active,
    name: active.name,
    range: used,
    isElsewhere: false,
    isWhole: true,
    isNamed: false,
  };
  return [...(used.isNullObject ? [] : [whole]), ...asked].filter(({ range }) => !range.isNullObject);
}
