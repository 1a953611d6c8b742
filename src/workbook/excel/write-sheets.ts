import type { OwnSheet, WriteMode, WrittenSheet } from "../own-sheet.ts";
import { lookAtSheets } from "./look-sheets.ts";
import { planSheets } from "./plan-sheets.ts";
import type { Trip } from "./run.ts";
import { write } from "./write.ts";

/** Three round trips, and one more for each 3.9 MB. The first sheet asked for is shown. */
export async function writeSheets(
  trip: Trip,
  sheets: readonly OwnSheet[],
  mode: WriteMode,
): Promise<readonly WrittenSheet[]> {
  const { steps, outcomes, shown } = planSheets(await lookAtSheets(trip), sheets, mode);
  await write(trip, shown ? [...steps, { kind: "show", on: shown }] : steps);
  return outcomes;
}
