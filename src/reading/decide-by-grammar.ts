import { type Decision, decisionOf, openCounts, openRows } from "./decision.ts";
import {
  columnCounts,
  countReadings,
  type Cuts,
  type Level,
  LEVELS,
  type LineReading,
  readingsFor,
  unreadableRow,
} from "./line-readings.ts";
import type { Outcome } from "./solve.ts";

/**
 * Only the grammar: lines with one reading are read, the others stay open. Labels take no figures into themselves here, and a line that
 * does not fit the columns is not read: nothing would confirm it.
 */
export function byGrammar(cut: Cuts, headers: readonly string[] | null, hadTotals: boolean): Decision | null {
  const amounts = headers === null ? asAmounts(cut) : null;
  if (amounts) return amounts;
  const levels = LEVELS.filter((l) => !l.absorb && l.blanks !== "needed");
  for (const [level, all] of [...levels.map((l) => [l, true] as const), ...levels.map((l) => [l, false] as const)]) {
    const counts = columnCounts(cut, level, headers);
    const columns = counts[0];
    if (columns === undefined) continue;
    // Without a header, fewer columns are as good where labels may end in a figure (*IFK 1922*): then nothing is certain.
    const fewer =
      headers === null && columnCounts(cut, { ...level, absorb: "anywhere" }, null).some((n) => n < columns);
    const readings = readingsFor(cut, headers, columns, level);
    const own =
      counts.length > 1
        ? openCounts(cut, headers, counts)
        : fewer
          ? openRows(readings)
          : headers === null
            ? readings.map((list, row) => (isWhole(cut[row] ?? [], columns) ? list : (openRows([list])[0] ?? [])))
            : readings;
    const faulty = own.filter((list) => list.length === 0).length;
    // Where every line can be full at another count, the lines that do not fit this one speak against it.
    const elsewhere = faulty > 0 && columnCounts(cut, LEVELS[0] as Level, null).some((n) => n !== columns);
    // Where a header tells how many columns there are, more lines may be faulty than where the lines alone tell.
    if (elsewhere || faulty * (headers ? 2 : 3) > (all ? 0 : own.length)) continue;
    const kept = own.map((list, row) =>
      list.length > 0 ? list : [unreadableRow(cut[row]?.[0]?.label ?? "", columns)],
    );
    const outcome: Outcome = {
      feasible: true,
      settled: false,
      remaining: kept.map((list) => list.map((_, i) => i)),
    };
    const open = countReadings(kept) > 1;
    return decisionOf(
      { columns, readings: kept, outcome, by: "columns" },
      { confirmed: hadTotals && open ? "contradicted" : "no" },
    );
  }
  return null;
}

/** Whether a line's figures are as few as they can be: else some may belong together, and a cell be blank. */
const isWhole = (ways: Cuts[number], columns: number): boolean =>
  (ways[0]?.cuts ?? []).every((pieces) => pieces.length >= columns);

/** Without a header: every line is one amount, with its unit after it (*46 854 300 kr*): a second amount would have its own. */
function asAmounts(cut: Cuts): Decision | null {
  const readings = readingsFor(cut, null, 1, LEVELS[0] as Level);
  const isAmount = ([own, more]: readonly LineReading[]): boolean =>
    own !== undefined &&
    more === undefined &&
    /\d ?(?:kr|kronor|sek|euro|eur|€|:-|: ?–)\.?$/i.test(own.pieces[0]?.text ?? "");
  if (!readings.every(isAmount)) return null;
  const outcome: Outcome = { feasible: true, settled: true, remaining: readings.map(() => [0]) };
  return decisionOf({ columns: 1, readings, outcome, by: "grammar" }, { confirmed: "no" });
}
