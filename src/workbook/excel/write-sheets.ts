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
  const { outcomes, ...plan } = planSheets(await talk.lookAtSheets(), wanted, mode, talk.attempt);
  await write(talk, plan);
  return outcomes;
}

/** One sheet more, but the same one again where the attempt just before was never told how it ended. */
export type AddSheet = <T extends Things>(talk: Talk<T>, wanted: WantedSheet<T["sheet"]>) => Promise<WrittenSheet>;

export function sheetAdder(): AddSheet {
  let unanswered: string | null = null;
  return async (talk, wanted) => {
    const before = unanswered;
    unanswered = wanted.key;
    const [outcome] = await writeSheets(talk, [wanted], before === wanted.key ? "add" : "another");
    unanswered = null;
    return outcome!;
  };
}
