import { type CalendarDate, toSerial } from "../../domain/calendar.ts";
import { type NewTable, WorkbookError } from "../port.ts";
import { OWN_SHEET, UNFINISHED, changesFor, finish, ownSheet, printOf } from "./new-table.ts";
import type { Trip } from "./run.ts";
import { freeSheetName } from "./free-name.ts";
import { write } from "./write.ts";

/**
 * Adds a sheet with the table. Three round trips, and one more for each 3.9 MB.
 * @param unanswered what a call before this one began and was never told the end of
 */
export async function addTable(
  trip: Trip,
  table: NewTable,
  unanswered: string | null,
): Promise<{ sheet: string; address: string }> {
  const { workbook } = trip.context;
  workbook.protection.load("protected");
  const hasDates = table.columns.some(({ holds }) => holds === "date");
  // No member tells which day the workbook counts from; its own DATE does.
  const newYear = hasDates ? workbook.functions.date(2000, 1, 1) : null;
  newYear?.load("value");
  const sheets = workbook.worksheets;
  sheets.load("items/name");
  await trip.sync();
  if (workbook.protection.protected) throw new WorkbookError("structureProtected");

  const seen = sheets.items.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(OWN_SHEET);
    property.load("value");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    sheet.tables.load("items/name");
    return { sheet, property, used };
  });
  await trip.sync();
  const states = seen.map(({ sheet, property, used }) => ({
    sheet,
    name: sheet.name,
    state: property.isNullObject ? null : property.value,
    isEmpty: used.isNullObject,
  }));

  const print = printOf(table);
  const epoch = newYear?.value === toSerial("2000-01-01" as CalendarDate, 1904) ? 1904 : 1900;
  const wished = freeSheetName(table.name, []);
  const place = (name: string, sheet: Excel.Worksheet, isNew: boolean) =>
    changesFor(table, { sheet, name, isNew, epoch });

  if (unanswered === print) {
    const done = states.find(({ state }) => state === `table:${print}`);
    if (done) {
      const { address } = place(done.name, done.sheet, false);
      done.sheet.activate();
      await trip.sync();
      return { sheet: done.name, address };
    }
  }
  // What an attempt that stopped half-way has left: marked as unfinished, or, where it stopped at once, empty and so called.
  const left = states.find(
    ({ state, isEmpty, name }) =>
      state === UNFINISHED || (unanswered !== null && state === null && isEmpty && name.startsWith(wished)),
  );
  const taken = states.filter((each) => each !== left).map(({ name }) => name);
  const name = freeSheetName(table.name, taken);
  const sheet = ownSheet(left?.sheet ?? null, sheets, name);
  const { changes, address } = place(left && left.name !== name ? name : "", sheet, !left);
  await write(trip, [...changes, finish(sheet, print)]);
  return { sheet: name, address };
}
