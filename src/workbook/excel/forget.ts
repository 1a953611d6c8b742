import { removals } from "./mark-cells.ts";
import type { Step, Things } from "./steps.ts";
import type { Talk } from "./talk.ts";
import { write } from "./write.ts";

/**
 * Takes out of the workbook what the add-in keeps in it: every part of ours, and the marks. Sheets it has made are the user's
 * and stay. Six round trips.
 * @returns a protected sheet whose marks could not be taken away; null where there is none
 */
export async function forget<T extends Things>(talk: Talk<T>): Promise<string | null> {
  const parts = await talk.lookAtParts();
  const sheets = await talk.lookAtMarks();
  const gone = parts.map(({ part }): Step<T> => ({ kind: "removePart", part }));
  await write(talk, { steps: [...gone, ...removals(sheets)], end: [], endAlone: [], seen: [] });
  return sheets.find(({ isProtected, marks }) => isProtected && marks.length > 0)?.name ?? null;
}
