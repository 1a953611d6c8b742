import { type CalendarDate, toSerial } from "../../domain/calendar.ts";
import { WorkbookError } from "../port.ts";
import type { ExcelThings } from "./excel-things.ts";
import { OWN_CHART } from "./own-content.ts";
import type { Trip } from "./run.ts";
import type { SeenSheet, SeenSheets } from "./talk.ts";

/** Say of a sheet that it is ours, what it is, and that it is finished (own-claim.ts), whatever it is called. */
export const OWN_SHEET = "partneravstamning";
export const OWN_SHEET_END = "partneravstamning:end";

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
  await trip.sync();
  if (workbook.protection.protected) throw new WorkbookError("structureProtected");

  const all = workbook.worksheets.items.map((sheet) => {
    const [claim, end] = [OWN_SHEET, OWN_SHEET_END].map((key) => {
      const property = sheet.customProperties.getItemOrNullObject(key);
      property.load("value");
      return () => (property.isNullObject ? null : property.value);
    });
    sheet.tables.load("items/name");
    sheet.charts.load("items/name");
    sheet.protection.load("protected");
    return { sheet, claim: claim!, end: end! };
  });
  await trip.sync();
  return {
    epoch: newYear.value === toSerial("2000-01-01" as CalendarDate, 1904) ? 1904 : 1900,
    names: [...workbook.tables.items, ...workbook.names.items].map(({ name }) => name),
    sheets: all.map(({ sheet, claim, end }): SeenSheet<Excel.Worksheet> => ({
      sheet,
      name: sheet.name,
      claim: claim(),
      end: end(),
      isProtected: sheet.protection.protected,
      tables: sheet.tables.items.map(({ name }) => name),
      charts: sheet.charts.items.map(({ name }) => name).filter((name) => name.startsWith(OWN_CHART)),
    })),
  };
}
