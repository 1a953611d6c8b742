import type { WrittenSheet } from "../own-sheet.ts";
import { type PlanMode, type WantedSheet, planSheets } from "./plan-sheets.ts";
import type { Things } from "./steps.ts";
import type { Talk } from "./talk.ts";
import { write } from "./write.ts";

/** Three round trips, and one more for each 3.9 MB. The first sheet asked for is shown. */
export async function writeSheets<T extends Things>(
  talk: Talk<T>,
  wanted: readonly WantedSheet<T["sheet"]>[],
  mode: PlanMode,
): Promise<readonly WrittenSheet[]> {
  const attempt = Math.random().toString(36).slice(2, 10);
  const { steps, outcomes } = planSheets(await talk.lookAtSheets(), wanted, mode, attempt);
  await write(talk, steps);
  return outcomes;
}
