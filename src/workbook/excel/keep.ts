import { following, merged, readPart, writePart } from "../part.ts";
import type { Step, Things } from "./steps.ts";
import type { SeenPart, Talk } from "./talk.ts";

/** What the workbook keeps, as one part; null where nothing is kept. */
export function keptIn<T extends Things>(parts: readonly SeenPart<T>[]): string | null {
  const [first, ...more] = parts.map(({ xml }) => xml);
  if (first === undefined || more.length === 0) return first ?? null;
  const part = merged([first, ...more]);
  // What cannot be understood is handed on as it is, so that it is not written over.
  if (part.kind === "unusable") return [first, ...more].find((xml) => readPart(xml).kind === "unusable")!;
  return writePart(part.sections);
}

/**
 * What is kept is added whole and what it follows is taken away: never none, and where somebody else keeps something at the
 * same time both stand there and are one again the next time.
 */
export async function keep<T extends Things>(
  talk: Talk<T>,
  change: (xml: string | null) => string | null,
): Promise<void> {
  const parts = await talk.lookAtParts();
  const wanted = change(keptIn(parts));
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
