import { type Decision, decisionOf, sure } from "./decision.ts";
import type { Effort } from "./effort.ts";
import { suggestedIdentities } from "./identities.ts";
import {
  columnCounts,
  countReadings,
  type Cuts,
  type Level,
  LEVELS,
  puzzleRows,
  readingsFor,
  sharesInPlace,
} from "./line-readings.ts";
import type { Identity, Puzzle } from "./puzzle.ts";
import { holds, type Outcome, solve } from "./solve.ts";

/** The one outcome that settles every row under an identity, the header's identities first; null where none does or two differ. */
export function withIdentity(
  puzzle: Puzzle,
  headers: readonly string[] | null,
  columns: number,
  budget: Effort,
): { outcome: Outcome; readings: number; identity: Identity } | null {
  if (columns < 3 || puzzle.rows.length < 3) return null;
  const { named, possible } = suggestedIdentities(headers, columns);
  const tryOut = (list: readonly Identity[]): { outcome: Outcome; readings: number; identity: Identity } | null => {
    const solutions = new Map<string, { outcome: Outcome; readings: number; identity: Identity }>();
    for (const identity of list) {
      if (budget.left < 0) return null;
      const outcome = solve({ ...puzzle, identities: [identity] }, budget);
      if (!outcome.feasible) continue;
      if (!outcome.settled) return null;
      const alone = solve({ ...puzzle, sums: [], identities: [identity] }, budget);
      solutions.set(outcome.remaining.join(), { outcome, readings: countReadings(alone.remaining), identity });
    }
    return solutions.size === 1 ? ([...solutions.values()][0] ?? null) : null;
  };
  return (named.length > 0 ? tryOut(named) : null) ?? tryOut(possible);
}

/** Rows that may break an identity which all others keep, as a share of them: misprints, and a last row cut short. */
const MOST_BREAKING = 0.12;

/**
 * The one identity promised by the header's words that nearly every row can keep, exactly or within a step: rows that keep it in several ways
 * stay open, and so do those that cannot keep it at all.
 */
function byPromise(
  puzzle: Puzzle,
  headers: readonly string[] | null,
  columns: number,
  budget: Effort,
): { outcome: Outcome; identity: Identity } | null {
  if (columns < 3 || puzzle.rows.length < 3) return null;
  const kept = new Map<string, { outcome: Outcome; identity: Identity }>();
  for (const identity of suggestedIdentities(headers, columns).named) {
    if (budget.left < 0) return null;
    let breaking = 0;
    const remaining = puzzle.rows.map((candidates) => {
      budget.left -= candidates.length * 2;
      for (const rounding of [0, 1] as const) {
        const own = candidates.flatMap((candidate, i) => (holds(identity, candidate, rounding) ? [i] : []));
        if (own.length > 0) return own;
      }
      breaking++;
      return candidates.map((_, i) => i);
    });
    if (breaking > puzzle.rows.length * MOST_BREAKING) continue;
    const outcome: Outcome = { feasible: true, settled: remaining.every((list) => list.length === 1), remaining };
    kept.set(remaining.join("/"), { outcome, identity });
  }
  const [only] = kept.values();
  const open = only?.outcome.remaining.filter((list) => list.length > 1).length ?? 0;
  return only && kept.size === 1 && open * 4 <= puzzle.rows.length ? only : null;
}

/** No totals, or none that agree: an identity that every row satisfies in one way only. */
export function byIdentities(
  cut: Cuts,
  headers: readonly string[] | null,
  hadTotals: boolean,
  budget: Effort,
): Decision | null {
  const level = LEVELS[0] as Level;
  for (const columns of columnCounts(cut, level, headers)) {
    const readings = sharesInPlace(readingsFor(cut, headers, columns, level));
    if (readings.some((list) => list.length === 0) || countReadings(readings) === 1) continue;
    const puzzle: Puzzle = { rows: puzzleRows(readings, budget), sums: [], identities: [], rounding: 0 };
    const narrowed = withIdentity(puzzle, headers, columns, budget) ?? byPromise(puzzle, headers, columns, budget);
    if (narrowed && sure(readings, narrowed))
      return decisionOf(
        { columns, readings, outcome: narrowed.outcome, by: "identities" },
        { confirmed: hadTotals ? "contradicted" : "yes" },
      );
  }
  return null;
}
