import type { Found } from "./decision.ts";
import type { Effort } from "./effort.ts";
import {
  type Cuts,
  type Level,
  type LineReading,
  puzzleRows,
  readingsFor,
  sharesInPlace,
  widest,
} from "./line-readings.ts";
import type { Candidate, SumRule } from "./puzzle.ts";

/** Rows to be cut: what is known of them whatever their columns are. */
export interface Rows {
  readonly cut: Cuts;
  readonly labels: readonly string[];
  /** The heading above each row. */
  readonly groups: readonly (string | null)[];
  /** Rows that repeat a part of another. */
  readonly parts: ReadonlySet<number>;
  readonly headers: readonly string[] | null;
  readonly budget: Effort;
}

/** Rows cut into a number of columns, under one level of the grammar: each with at least one reading. */
export interface Prepared extends Rows {
  readonly columns: number;
  readonly level: Level;
  readonly readings: readonly (readonly LineReading[])[];
  readonly candidates: readonly (readonly Candidate[])[];
}

/** Null where a row has no reading, or no work may be done any more. */
export function prepare(rows: Rows, columns: number, level: Level): Prepared | null {
  if (rows.budget.left < 0) return null;
  const readings = sharesInPlace(readingsFor(rows.cut, rows.headers, columns, level));
  if (readings.some((list) => list.length === 0)) return null;
  return { ...rows, columns, level, readings, candidates: puzzleRows(readings, rows.budget) };
}

/** Rows in no sum are confirmed by none: what a wider grammar makes of them stays open. */
export function withUncovered(found: Found, from: Prepared, rules: readonly SumRule[]): Found {
  const { blanks, absorb } = from.level;
  if (blanks !== "needed" && absorb !== "needed") return found;
  const covered = new Set(rules.flatMap((rule) => [rule.total, ...rule.covers]));
  const all = readingsFor(from.cut, from.headers, from.columns, widest(from.level));
  const isOpen = found.readings.map((list, row) => !covered.has(row) && (all[row]?.length ?? 0) > list.length);
  if (!isOpen.includes(true)) return found;
  const readings = found.readings.map((list, row) => (isOpen[row] ? (all[row] ?? []) : list));
  const remaining = found.outcome.remaining.map((own, row) => (isOpen[row] ? (all[row] ?? []).map((_, i) => i) : own));
  return { ...found, readings, outcome: { ...found.outcome, remaining, settled: false } };
}
