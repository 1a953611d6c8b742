import { NAMESPACE } from "../part.ts";
import { OWN_SHEET } from "./new-table.ts";
import { findMarks } from "./own-marks.ts";
import type { Trip } from "./run.ts";
import { removedPart, write } from "./write.ts";

/**
 * Takes out of the workbook what the add-in keeps in it: every part of ours, and the marks. Sheets it has made are the user's
 * and stay. Five round trips.
 * @returns a protected sheet whose marks could not be taken away; null where there is none
 */
export async function forget(trip: Trip): Promise<string | null> {
  const parts = trip.context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items/id");
  const sheets = await findMarks(trip);
  const marks = sheets.flatMap((sheet) => (sheet.isProtected ? [] : sheet.marks));
  await write(trip, [...parts.items.map(removedPart), ...marks.map((rule) => ({ kind: "removeMark" as const, rule }))]);
  return sheets.find(({ isProtected, marks: left }) => isProtected && left.length > 0)?.name ?? null;
}

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
