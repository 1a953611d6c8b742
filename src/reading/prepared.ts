import type { Found } from "./decision.ts";
import type { Effort } from "./effort.ts";
import {
  type Cuts,
  type Level,
  type LineReading,
  maybeReference,
  notesOf,
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

/**
 * Rows in no sum that is settled are confirmed by none: what a wider grammar makes of them stays open, and so does a row that is full with
 * what may be its reference to a note.
 */
export function withUncovered(found: Found, from: Prepared, rules: readonly SumRule[]): Found {
  const { blanks, absorb } = from.level;
  const widened = blanks === "needed" || absorb === "needed";
  const isReferring = from.readings.map((list) => blanks === false && maybeReference(list, notesOf(from.headers)));
  if (!widened && !isReferring.includes(true)) return found;
  const isSettled = (row: number): boolean => found.outcome.remaining[row]?.length === 1;
  const confirmed = new Set(
    rules.map((rule) => [rule.total, ...rule.covers]).flatMap((rows) => (rows.every(isSettled) ? rows : [])),
  );
  const level = widened ? widest(from.level) : { ...from.level, blanks: "anywhere" as const };
  const all = readingsFor(from.cut, from.headers, from.columns, level);
  const isOpen = found.readings.map(
    (list, row) =>
      !confirmed.has(row) && (widened || isReferring[row] === true) && (all[row]?.length ?? 0) > list.length,
  );
  if (!isOpen.includes(true)) return found;
  const readings = found.readings.map((list, row) => (isOpen[row] ? (all[row] ?? []) : list));
  const remaining = found.outcome.remaining.map((own, row) => (isOpen[row] ? (all[row] ?? []).map((_, i) => i) : own));
  return { ...found, readings, outcome: { ...found.outcome, remaining, settled: false } };
}
