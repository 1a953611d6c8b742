import type { CalendarDate } from "../domain/calendar.ts";
import type { ClosedAmount, ClosedFigures } from "../domain/closed-figures.ts";
import { latestCost } from "../domain/assess.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import type { Snapshot } from "./kept/snapshots.ts";
import { matchLines } from "./snapshot-lines.ts";
import type { Identify } from "./who.ts";

/**
 * What each line's amounts were when their period was closed. A period is closed by *Nästa kvartal*; without it, once a later
 * one has been reported. Where several snapshots hold it the latest that closed it counts, else the latest.
 */
export function closedFigures(followUp: FollowUp, kept: readonly Snapshot[], identify: Identify): ClosedFigures {
  const latest = { cost: latestCost(followUp), paid: followUp.paidDate };
  const closed = new Map<(typeof followUp.lines)[number], ClosedAmount[]>();
  const ofYear = kept.filter(({ year }) => year !== null && year === followUp.year);
  for (const snapshot of [...ofYear].sort((a, b) => Number(b.isClosing) - Number(a.isClosing))) {
    const matched = matchLines(followUp.lines, snapshot, identify);
    snapshot.columns.forEach((column, index) => {
      if (!snapshot.isClosing && !isBefore(column.end, latest[column.of])) return;
      for (const [line, { amounts }] of matched) {
        const amount = amounts[index] ?? null;
        const of = closed.get(line) ?? [];
        const isKnown = of.some(
          (each) => each.of === column.of && each.end === column.end && each.from === column.from,
        );
        if (amount !== null && !isKnown) closed.set(line, [...of, { ...column, amount, keptOn: snapshot.on }]);
      }
    });
  }
  return closed;
}

const isBefore = (end: CalendarDate, latest: CalendarDate | null): boolean => latest !== null && end < latest;
