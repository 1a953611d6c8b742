import type { FollowUpLine } from "../domain/follow-up.ts";
import type { Snapshot } from "./kept/snapshots.ts";
import type { Identify } from "./who.ts";

export type KeptLine = Snapshot["lines"][number];

/** Each line with its own in the snapshot; a line that may be one of several, or the other way round, has none. */
export function matchLines(
  lines: readonly FollowUpLine[],
  snapshot: Snapshot,
  identify: Identify,
): ReadonlyMap<FollowUpLine, KeptLine> {
  const keptOf = identify.among(snapshot.lines, ({ who }) => who);
  const candidates = lines.map((line) => keptOf(identify.ofLine(line)));
  const uses = new Map<KeptLine, number>();
  for (const kept of candidates.flat()) uses.set(kept, (uses.get(kept) ?? 0) + 1);
  return new Map(
    lines.flatMap((line, index) => {
      const [kept, another] = candidates[index]!;
      return kept && !another && uses.get(kept) === 1 ? [[line, kept] as const] : [];
    }),
  );
}
