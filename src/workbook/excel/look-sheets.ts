import { type CalendarDate, toSerial } from "../../domain/calendar.ts";
import { WorkbookError } from "../port.ts";
import type { ExcelThings } from "./excel-things.ts";
import { OWN_CHART } from "./own-content.ts";
import { askForParts } from "./own-parts.ts";
import type { Trip } from "./run.ts";
import type { SeenSheet, SeenSheets } from "./talk.ts";

/** Says of a sheet that it is ours and what it is, whatever it is called. */
export const OWN_SHEET = "partneravstamning";

/** Which sheets there are and which of them are ours: two round trips. @throws WorkbookError where no sheet can be added */
export async function lookAtSheets(trip: Trip): Promise<SeenSheets<ExcelThings>> {
  const { workbook } = trip.context;
  workbook.protection.load("protected");
  // No member tells which day the workbook counts from; its own DATE does.
  const newYear = workbook.functions.date(2000, 1, 1);
  newYear.load("value");
  workbook.worksheets.load("items/name");
  workbook.tables.load("items/name");
  workbook.names.load("items/name");
  const which = askForParts(trip);
  await trip.sync();
  if (workbook.protection.protected) throw new WorkbookError("structureProtected");

  const all = workbook.worksheets.items.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(OWN_SHEET);
    property.load("value");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    sheet.tables.load("items/name");
    sheet.charts.load("items/name");
    sheet.protection.load("protected");
    return { sheet, property, used };
  });
  const parts = which();
  await trip.sync();
  return {
    epoch: newYear.value === toSerial("2000-01-01" as CalendarDate, 1904) ? 1904 : 1900,
    names: [...workbook.tables.items, ...workbook.names.items].map(({ name }) => name),
    parts: parts(),
    sheets: all.map(({ sheet, property, used }): SeenSheet<Excel.Worksheet> => ({
      sheet,
      name: sheet.name,
      claim: property.isNullObject ? null : property.value,
      isEmpty: used.isNullObject && sheet.tables.items.length + sheet.charts.items.length === 0,
      isProtected: sheet.protection.protected,
      tables: sheet.tables.items.map(({ name }) => name),
      charts: sheet.charts.items.map(({ name }) => name).filter((name) => name.startsWith(OWN_CHART)),
    })),
  };
}
