import { type Area, cellsIn } from "./area.ts";

/** What is looked at of a large sheet: a table that begins further down is found as an Excel table only. */
const HEAD_ROWS = 40;
const HEAD_COLUMNS = 60;
/** All heads together: one round trip more at the most. */
const MOST_OF_HEADS = 50_000;

/**
 * How much is read at first of each area: all of the small ones, the smallest first, as far as `room` cells go; of the
 * others their top left corner. Null for what there is no room for at all.
 */
export function headsOf(areas: readonly Area[], room: number): readonly (Area | null)[] {
  const heads: (Area | null)[] = areas.map(() => null);
  const bySize = areas.map((area, index) => ({ area, index })).sort((a, b) => cellsIn(a.area) - cellsIn(b.area));
  let left = room;
  let leftForHeads = MOST_OF_HEADS;
  for (const { area, index } of bySize) {
    const head = { ...area, rows: Math.min(area.rows, HEAD_ROWS), columns: Math.min(area.columns, HEAD_COLUMNS) };
    if (cellsIn(area) <= left) {
      heads[index] = area;
      left -= cellsIn(area);
    } else if (cellsIn(head) <= leftForHeads) {
      heads[index] = head;
      leftForHeads -= cellsIn(head);
    }
  }
  return heads;
}
