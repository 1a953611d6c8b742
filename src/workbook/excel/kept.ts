import { NAMESPACE } from "../part.ts";
import type { Trip } from "./run.ts";
import { keptPart, write } from "./write.ts";

/** One round trip where nothing is kept, else two. */
export async function readKept(trip: Trip): Promise<string | null> {
  const part = await ownPart(trip);
  if (!part) return null;
  const xml = part.getXml();
  await trip.sync();
  return xml.value;
}

/** Two round trips. A part is changed in place, so that there is never none and never two. */
export async function keep(trip: Trip, xml: string): Promise<void> {
  const part = await ownPart(trip);
  await write(trip, [keptPart(part, trip.context.workbook.customXmlParts, xml)]);
}

async function ownPart(trip: Trip): Promise<Excel.CustomXmlPart | null> {
  const parts = trip.context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items/id");
  await trip.sync();
  return parts.items[0] ?? null;
}
