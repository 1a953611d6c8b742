import * as v from "valibot";
import { type CalendarDate, isoDate } from "../../domain/calendar.ts";
import { SEVERITIES } from "../../domain/finding.ts";
import type { Ore } from "../../domain/money.ts";

/** Shapes that several sections are made of. */

export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

export const Day = v.custom<CalendarDate>((value) => typeof value === "string" && isoDate(value) !== null);

/** Öre. */
export const Amount = v.custom<Ore>((value) => Number.isSafeInteger(value));

export const Severity = v.picklist(SEVERITIES);

/**
 * Whom something is about, by all the workbook says of it; nothing where it is about the table. The name is kept as it was
 * written, so that a person can read who is meant; a personal number never is (`createIdentify`).
 */
export const Who = v.object({
  agreement: v.optional(text(80)),
  orgNumber: v.optional(text(20)),
  name: v.optional(text(200)),
});
export type Who = v.InferOutput<typeof Who>;
