import { following, merged, onePart, readPart } from "../part.ts";
import type { Step, Things } from "./steps.ts";
import type { SeenPart, Talk } from "./talk.ts";

/** What the workbook keeps, as one part; null where nothing is kept. What cannot be understood is not written over. */
export const keptIn = <T extends Things>(parts: readonly SeenPart<T>[]): string | null =>
  onePart(parts.map(({ xml }) => xml));

/**
 * What is kept is added whole and what it follows is taken away: never none, and where somebody else keeps something at the
 * same time both stand there and are one again the next time.
 */
export async function keep<T extends Things>(
  talk: Talk<T>,
  change: (xml: string | null) => string | null | Promise<string | null>,
): Promise<void> {
  const parts = await talk.lookAtParts();
  const wanted = await change(keptIn(parts));
  if (wanted === null) return;
  const next = readPart(wanted);
  const isNothing = next.kind === "part" && next.sections.size === 0;
  const before = merged(parts.map(({ xml }) => xml));
  const xml = next.kind === "part" && before.kind === "part" ? following(before, next.sections) : null;
  if (xml === null && !isNothing) throw new RangeError("the part cannot be written over, or this is none");
  const steps: Step<T>[] = [
    ...(isNothing ? [] : [{ kind: "addPart", xml: xml! } as const]),
    ...parts.map(({ part }): Step<T> => ({ kind: "removePart", part })),
  ];
  if (steps.length > 0) await talk.send(steps);
}
