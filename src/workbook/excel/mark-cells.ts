import { SEVERITIES } from "../../domain/finding.ts";
import { type Mark, WorkbookError } from "../port.ts";
import type { Step, Things } from "./steps.ts";
import type { MarkedSheet, Talk } from "./talk.ts";
import { write } from "./write.ts";

/**
 * Replaces all our marks. What is added comes first, so that a request that stops half-way leaves a rule of ours too many
 * and never anything of the user's missing; the next marking takes all of them away again, so marks need no journal.
 */
export async function mark<T extends Things>(talk: Talk<T>, marks: readonly Mark[]): Promise<void> {
  const sheets = await talk.lookAtMarks();
  const added = worstPerCell(marks).map((each): Step<T> => ({
    kind: "addMark",
    sheet: sheetFor(each, sheets),
    mark: each,
  }));
  // A mark on a sheet protected since then stays: it goes out by itself when its cell changes.
  await write(talk, { steps: [...added, ...removals(sheets)], end: [], endAlone: [], seen: [] });
}

/** Takes away all our marks but those on protected sheets. @throws WorkbookError where some stand on one */
export async function clearMarks<T extends Things>(talk: Talk<T>): Promise<void> {
  const sheets = await talk.lookAtMarks();
  await write(talk, { steps: removals(sheets), end: [], endAlone: [], seen: [] });
  const left = sheets.find(({ isProtected, marks }) => isProtected && marks.length > 0);
  if (left) throw new WorkbookError("protected", left.name);
}

function sheetFor<T extends Things>(wanted: Mark, sheets: readonly MarkedSheet<T>[]): T["sheet"] {
  const found = sheets.find(({ name }) => name.toLowerCase() === wanted.sheet.toLowerCase());
  if (!found) throw new WorkbookError("sheetGone", wanted.sheet);
  if (found.isProtected) throw new WorkbookError("protected", wanted.sheet);
  return found.sheet;
}

const removals = <T extends Things>(sheets: readonly MarkedSheet<T>[]): Step<T>[] =>
  sheets.flatMap(({ isProtected, marks }) =>
    isProtected ? [] : marks.map((rule): Step<T> => ({ kind: "removeMark", rule })),
  );

/** One mark a cell: the most severe. */
function worstPerCell(marks: readonly Mark[]): Mark[] {
  const byCell = new Map<string, Mark>();
  for (const each of marks) {
    const key = `${each.sheet}!${each.address}`;
    const other = byCell.get(key);
    if (!other || SEVERITIES.indexOf(each.severity) < SEVERITIES.indexOf(other.severity)) byCell.set(key, each);
  }
  return [...byCell.values()];
}
