import { type Area, areaOf, loadArea } from "./area.ts";
import type { ExcelThings } from "./excel-things.ts";
import type { WantedSheet } from "./plan-sheets.ts";
import { printOf } from "./print.ts";
import type { Trip } from "./run.ts";

/**
 * What a sheet with what the active one shows is to hold: values, formats and column widths, and no formulas, so that it can
 * be read where the add-in is not. Two round trips. `Worksheet.copy` is not used: it clears what can be undone.
 * @param ending what the new name ends in
 * @returns null where there is nothing on the active sheet
 */
export async function valuesOfActiveSheet(
  trip: Trip,
  ending: string,
): Promise<WantedSheet<ExcelThings["sheet"]> | null> {
  const source = trip.context.workbook.worksheets.getActiveWorksheet();
  source.load("name");
  const used = source.getUsedRangeOrNullObject();
  loadArea(used);
  await trip.sync();
  if (used.isNullObject) return null;

  const columns = Array.from({ length: used.columnCount }, (_, index) => {
    const { format } = used.getColumn(index);
    format.load("columnWidth");
    return format;
  });
  await trip.sync();
  const widths = columns.map(({ columnWidth }) => columnWidth);
  return wantedCopy(source, source.name, areaOf(used), widths, ending);
}

/** Excel takes 31 characters; room is left for a number. */
const LONGEST_NAME = 26;

/** Excel copies inside itself, so a copy weighs as little for any number of cells; its values come all at once, and last. */
export const wantedCopy = <S>(
  from: S,
  name: string,
  area: Area,
  widths: readonly number[],
  ending: string,
): WantedSheet<S> => ({
  key: `copy:${printOf(name)}`,
  name: `${name.slice(0, LONGEST_NAME - ending.length)}${ending}`,
  print: null,
  charts: [],
  content: (on) => [
    { kind: "widths", on, column: area.column, points: widths },
    { kind: "copy", on, from, area, what: "formats" },
  ],
  commit: (on) => [
    { kind: "copy", on, from, area, what: "values" },
    // Where the copied cells begin further in, what the first cell said until now goes.
    ...(area.row + area.column > 0 ? [{ kind: "cells", on, row: 0, values: [[""]] } as const] : []),
  ],
});
