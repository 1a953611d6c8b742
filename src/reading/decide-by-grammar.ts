import { type Decision, decisionOf, openCounts, openRow } from "./decision.ts";
import {
  columnCounts,
  countReadings,
  type Cuts,
  type Level,
  LEVELS,
  type LineReading,
  maybeReference,
  notesOf,
  readingsFor,
  unreadableRow,
} from "./line-readings.ts";
import type { Piece } from "./segments.ts";
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
    const readings = readingsFor(cut, headers, columns, level);
    const isOpen =
      headers === null ? openWithoutHeader(cut, columns, level, readings, hadTotals) : openUnder(headers, readings);
    const own =
      counts.length > 1
        ? openCounts(cut, headers, counts)
        : readings.map((list, row) => (isOpen(list, row) ? openRow(list) : list));
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

type IsOpen = (list: readonly LineReading[], row: number) => boolean;

/**
 * Without a header a row is settled only where its figures are as few as they can be, and no more than in another count: else a cell may be
 * blank. Fewer columns are as good where labels may end in a figure (*IFK 1922*), and totals that do not agree speak against any count: then
 * nothing is certain.
 */
function openWithoutHeader(
  cut: Cuts,
  columns: number,
  level: Level,
  readings: readonly (readonly LineReading[])[],
  hadTotals: boolean,
): IsOpen {
  const fewer = columnCounts(cut, { ...level, absorb: "anywhere" }, null).some((n) => n < columns);
  if (fewer || (columns > 1 && hadTotals && countReadings(readings) > 1)) return () => true;
  const others =
    columns > 1 ? columnCounts(cut, { ...level, blanks: "anywhere" }, null).filter((n) => n !== columns) : [];
  return (_, row) =>
    !(cut[row]?.[0]?.cuts ?? []).every((pieces) => pieces.length >= columns && !others.includes(pieces.length));
}

/**
 * Under a header a full row is open where its first figure may be a reference, or where a dash before a figure may be its minus: other rows
 * have such, and no row shows a dash for nil.
 */
function openUnder(headers: readonly string[], readings: readonly (readonly LineReading[])[]): IsOpen {
  const notes = notesOf(headers);
  const certain = readings.flatMap((list) => (list.length === 1 ? (list[0]?.pieces ?? []) : []).map(text));
  const isNil = (pieces: readonly (Piece | null)[], c: number): boolean => /^[-−–—]$/.test(text(pieces[c] ?? null));
  const mayBeMinus = ([own]: readonly LineReading[]): boolean =>
    own?.pieces.some((_, c) => isNil(own.pieces, c) && /^\d/.test(text(own.pieces[c + 1] ?? null))) ?? false;
  const showsNil = readings.some(
    ([own, more]) =>
      more === undefined &&
      own?.pieces.some((_, c) => isNil(own.pieces, c) && !/^\d/.test(text(own.pieces[c + 1] ?? null))),
  );
  const dashes = !showsNil && certain.some((t) => /^[-−–—] \d/.test(t));
  return (list) => list.length === 1 && (maybeReference(list, notes) || (dashes && mayBeMinus(list)));
}

const text = (piece: Piece | null): string => piece?.text ?? "";

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
