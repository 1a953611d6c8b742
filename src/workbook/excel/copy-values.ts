import { WorkbookError } from "../port.ts";
import { areaOf, loadArea } from "./area.ts";
import type { Trip } from "./run.ts";
import { freeSheetName } from "./free-name.ts";
import { copyOfValues, write } from "./write.ts";

/**
 * A new sheet with what the active one shows: values, formats and column widths, and no formulas, so that it can be read
 * where the add-in is not. Three round trips. `Worksheet.copy` is not used: it clears what can be undone.
 * @returns the new sheet's name, or null where there is nothing on the active one
 */
export async function copyValues(trip: Trip, ending: string): Promise<string | null> {
  const { workbook } = trip.context;
  workbook.protection.load("protected");
  const source = workbook.worksheets.getActiveWorksheet();
  source.load("name");
  const used = source.getUsedRangeOrNullObject();
  loadArea(used);
  workbook.worksheets.load("items/name");
  await trip.sync();
  if (workbook.protection.protected) throw new WorkbookError("structureProtected");
  if (used.isNullObject) return null;

  const columns = Array.from({ length: used.columnCount }, (_, index) => {
    const { format } = used.getColumn(index);
    format.load("columnWidth");
    return format;
  });
  await trip.sync();

  const taken = workbook.worksheets.items.map(({ name }) => name);
  const name = freeSheetName(`${source.name.slice(0, LONGEST_NAME - ending.length)}${ending}`, taken);
  const widths = columns.map(({ columnWidth }) => columnWidth);
  await write(trip, [copyOfValues(workbook.worksheets, name, used, areaOf(used), widths)]);
  return name;
}

/** Excel takes 31 characters; room is left for a number. */
const LONGEST_NAME = 26;
