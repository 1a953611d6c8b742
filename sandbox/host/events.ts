import { addressOf } from "./a1.ts";
import type { Operation } from "./model.ts";

/** An entry of a `richApiMessage`: category, type, target, JSON, a reserved text, is a remote override. */
export type Entry = readonly [number, number, string, string, string, boolean];

interface Raised {
  /** Type of the object listened to, its event and its id, as the session keeps registrations. */
  readonly key: string;
  readonly type: number;
  readonly target: string;
  readonly payload: Record<string, unknown>;
}

const EVENT_CATEGORY = 65_536;
/** What Excel calls the target of collection and workbook events. */
const WORKBOOK = "Workbook";

const onSheet = (event: string, type: number, id: string, payload: Record<string, unknown>): Raised[] => [
  { key: `Worksheet.${event}.${id}`, type, target: id, payload },
  { key: `WorksheetCollection.${event}.`, type, target: WORKBOOK, payload },
];

/** The events one change of the workbook raises, whether or not somebody listens. */
function raisedBy({ kind, action, sheet, area, by }: Operation): Raised[] {
  if (sheet === null || by === "calculation") return [];
  const source = by === "coauthor" ? "Remote" : "Local";
  const address = area === null ? "" : addressOf(area);
  const payload = { worksheetId: sheet.id, address, source };
  const trigger = by === "addin" ? { triggerSource: "ThisLocalAddin" } : {};
  if (kind === "cells") {
    return onSheet("DataChanged", 10, sheet.id, {
      changeType: "RangeEdited",
      shiftDirection: "None",
      ...payload,
      ...trigger,
    });
  }
  if (kind === "format") return onSheet("FormatChanged", 18, sheet.id, payload);
  if (kind === "selection") {
    const event = area === null ? (["Activated", 11] as const) : (["SelectionChanged", 14] as const);
    return onSheet(event[0], event[1], sheet.id, area === null ? { worksheetId: sheet.id } : payload);
  }
  if (kind === "sheet" && action === "add") return onSheet("Added", 13, sheet.id, payload).slice(1);
  if (kind === "sheet" && action === "delete") return onSheet("Deleted", 15, sheet.id, payload).slice(1);
  return [];
}

/** The pane was shown or hidden; sent to every pane, as the library registers nothing for it. */
export const visibilityEntry = (visible: boolean): Entry => [
  EVENT_CATEGORY,
  65_539,
  "",
  JSON.stringify({ visibility: visible ? "Visible" : "Hidden" }),
  "",
  false,
];

/** The entries to send to a pane with these registrations. */
export function entriesFor(operation: Operation, registrations: ReadonlySet<string>): Entry[] {
  return raisedBy(operation)
    .filter(({ key }) => registrations.has(key))
    .map(({ type, target, payload }) => [EVENT_CATEGORY, type, target, JSON.stringify(payload), "", false]);
}
