import { OWN_SHEET } from "./look-sheets.ts";
import type { Trip } from "./run.ts";

/** Names of the sheets that the add-in has made, known by their property whatever they are called. Two round trips. */
export async function ownSheets(trip: Trip): Promise<readonly string[]> {
  const { worksheets } = trip.context.workbook;
  worksheets.load("items/name");
  await trip.sync();
  const seen = worksheets.items.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(OWN_SHEET);
    property.load("value");
    return { name: sheet.name, property };
  });
  await trip.sync();
  return seen.flatMap(({ name, property }) => (property.isNullObject ? [] : [name]));
}
