import { type CalendarDate, toSerial } from "../../domain/calendar.ts";
import { WorkbookError } from "../port.ts";
import { OWN_CHART } from "./own-content.ts";
import type { Seen, SeenSheet } from "./plan-sheets.ts";
import type { Trip } from "./run.ts";

/** Says of a sheet that it is ours and what it is, whatever it is called. */
export const OWN_SHEET = "partneravstamning";

/** Which sheets there are and which of them are ours: two round trips. @throws WorkbookError where no sheet can be added */
export async function lookAtSheets(trip: Trip): Promise<Seen<Excel.Worksheet>> {
  const { workbook } = trip.context;
  workbook.protection.load("protected");
  // No member tells which day the workbook counts from; its own DATE does.
  const newYear = workbook.functions.date(2000, 1, 1);
  newYear.load("value");
  workbook.worksheets.load("items/name");
  workbook.tables.load("items/name");
  workbook.names.load("items/name");
  await trip.sync();
  if (workbook.protection.protected) throw new WorkbookError("structureProtected");

  const all = workbook.worksheets.items.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(OWN_SHEET);
    property.load("value");
    sheet.tables.load("items/name");
    sheet.charts.load("items/name");
    sheet.protection.load("protected");
    return { sheet, property };
  });
  await trip.sync();
  return {
    epoch: newYear.value === toSerial("2000-01-01" as CalendarDate, 1904) ? 1904 : 1900,
    names: [...workbook.tables.items, ...workbook.names.items].map(({ name }) => name),
    sheets: all.map(({ sheet, property }): SeenSheet<Excel.Worksheet> => ({
      sheet,
      name: sheet.name,
      claim: property.isNullObject ? null : property.value,
      isProtected: sheet.protection.protected,
      tables: sheet.tables.items.map(({ name }) => name),
      charts: sheet.charts.items.map(({ name }) => name).filter((name) => name.startsWith(OWN_CHART)),
    })),
  };
}
