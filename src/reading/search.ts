import type { Effort } from "./effort.ts";
import { binds, slack, widthOf, type Group, type Puzzle } from "./puzzle.ts";

/** Solutions of one group of sums beyond which its rows count as open. */
export const MOST_SOLUTIONS = 24;
/** Search steps allowed for one group of sums: a few hundredths of a second. */
const MOST_STEPS = 40_000;
/** Rows with several candidates left beyond which a search is not begun. */
const MOST_OPEN_ROWS = 400;

/** One sum in one column on the way through the search. `target` null: the total is blank there and binds nothing. */
interface Running {
  readonly column: number;
  readonly slack: number;
  target: number | null;
  sum: number;
  /** Least and most that the rows not yet chosen can add. */
  low: number;
  high: number;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Depth first through the rows that have several candidates, totals first, then those whose candidates differ most; a branch ends as soon as
 * a sum can no longer be reached. `complete` false where a limit was met.
 */
export function searchGroup(
  puzzle: Puzzle,
  alive: readonly (readonly number[])[],
  group: Group,
  budget: Effort,
): { solutions: number[][]; complete: boolean } {
  const width = widthOf(puzzle);
  const value = (row: number, i: number, column: number): number | null => puzzle.rows[row]?.[i]?.[column] ?? null;
  const bounds = new Map(group.rows.map((row) => [row, boundsOf(puzzle, row, alive[row] ?? [], width)]));
  const asTotal = new Map<number, Running[]>();
  const asPart = new Map<number, Running[]>();
  const put = (map: Map<number, Running[]>, row: number, r: Running): void =>
    void map.set(row, [...(map.get(row) ?? []), r]);
  for (const rule of group.rules) {
    for (let column = 0; column < width; column++) {
      if (!binds(puzzle, rule, column)) continue;
      const r: Running = { column, slack: slack(puzzle, rule), target: null, sum: 0, low: 0, high: 0 };
      put(asTotal, rule.total, r);
      for (const row of rule.covers) {
        put(asPart, row, r);
        r.low += bounds.get(row)?.[column]?.low ?? 0;
        r.high += bounds.get(row)?.[column]?.high ?? 0;
      }
    }
  }
  // Sums beyond what a double holds exactly are not compared.
  const inexact = (r: Running): boolean => r.high > Number.MAX_SAFE_INTEGER || r.low < Number.MIN_SAFE_INTEGER;
  if ([...asTotal.values()].flat().some(inexact)) return { solutions: [], complete: false };
  const fits = (r: Running): boolean =>
    r.target === null || (r.sum + r.low <= r.target + r.slack && r.sum + r.high >= r.target - r.slack);
  /** Chooses a candidate; false where a sum that is fully bound can no longer be met. */
  const choose = (row: number, i: number): boolean => {
    for (const r of asTotal.get(row) ?? []) r.target = value(row, i, r.column);
    for (const r of asPart.get(row) ?? []) {
      const own = bounds.get(row)?.[r.column];
      r.sum += value(row, i, r.column) ?? 0;
      r.low -= own?.low ?? 0;
      r.high -= own?.high ?? 0;
    }
    return (asTotal.get(row) ?? []).every(fits) && (asPart.get(row) ?? []).every(fits);
  };
  const takeBack = (row: number, i: number): void => {
    for (const r of asTotal.get(row) ?? []) r.target = null;
    for (const r of asPart.get(row) ?? []) {
      const own = bounds.get(row)?.[r.column];
      r.sum -= value(row, i, r.column) ?? 0;
      r.low += own?.low ?? 0;
      r.high += own?.high ?? 0;
    }
  };
  const chosen = new Map<number, number>();
  const open: number[] = [];
  for (const row of [...group.rows].sort((a, b) => Number(asTotal.has(b)) - Number(asTotal.has(a)))) {
    const [only, more] = alive[row] ?? [];
    if (only === undefined) return { solutions: [], complete: true };
    if (more !== undefined) open.push(row);
    else {
      chosen.set(row, only);
      choose(row, only);
    }
  }
  const spread = (row: number): number =>
    (bounds.get(row) ?? []).reduce((most, b) => Math.max(most, b.high - b.low), 0);
  open.sort((a, b) => Number(asTotal.has(b)) - Number(asTotal.has(a)) || spread(b) - spread(a));
  if (open.length > MOST_OPEN_ROWS) return { solutions: [], complete: false };
  if (open.length === 0) {
    const met = [...asTotal.values()].flat().every(fits);
    return { solutions: met ? [group.rows.map((row) => chosen.get(row) ?? 0)] : [], complete: true };
  }

  const solutions: number[][] = [];
  let steps = 0;
  const spent = (): boolean => steps > MOST_STEPS || budget.left < 0;
  const walk = (depth: number): void => {
    const row = open[depth];
    if (row === undefined) {
      solutions.push(group.rows.map((r) => chosen.get(r) ?? 0));
      return;
    }
    const touched = (asTotal.get(row)?.length ?? 0) + (asPart.get(row)?.length ?? 0);
    for (const i of alive[row] ?? []) {
      steps++;
      budget.left -= 2 + touched;
      if (spent() || solutions.length >= MOST_SOLUTIONS) return;
      if (choose(row, i)) {
        chosen.set(row, i);
        walk(depth + 1);
      }
      takeBack(row, i);
    }
  };
  walk(0);
  return { solutions, complete: !spent() };
}

function boundsOf(puzzle: Puzzle, row: number, candidates: readonly number[], width: number): Bounds[] {
  return Array.from({ length: width }, (_, column) => {
    let low = Infinity;
    let high = -Infinity;
    for (const i of candidates) {
      const v = puzzle.rows[row]?.[i]?.[column] ?? 0;
      low = Math.min(low, v);
      high = Math.max(high, v);
    }
    return { low, high };
  });
}
