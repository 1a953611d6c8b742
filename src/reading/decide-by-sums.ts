import { withIdentity } from "./decide-by-identities.ts";
import { type Decision, decisionOf, type Found, ratesOf, SURE_DIGITS } from "./decision.ts";
import { grownSums } from "./grown-sums.ts";
import { columnCounts, countReadings, LEVELS, puzzleRows } from "./line-readings.ts";
import { prepare, type Prepared, type Rows, withUncovered } from "./prepared.ts";
import type { Candidate, Puzzle } from "./puzzle.ts";
import { type Outcome, solve } from "./solve.ts";
import type { SumStructure } from "./sum-structures.ts";
import { isTotalLabel } from "./totals.ts";

/** The readings for which the totals agree: under the first structure that settles them, else the first that allows any. */
export function agreeing(from: Prepared, structures: readonly SumStructure[], rounding: 0 | 1): Found | null {
  const { columns, readings, candidates, parts, headers, budget } = from;
  let open: Found | null = null;
  for (const { rules, named } of structures) {
    const puzzle: Puzzle = { rows: candidates, sums: rules, identities: [], rounding, ignored: ratesOf(headers) };
    const outcome = withinTheirRows(solve(puzzle, budget), candidates, parts);
    if (!outcome.feasible) continue;
    const found = {
      columns,
      readings,
      outcome,
      by: "totals" as const,
      evidence: digitsOf(puzzle, outcome) - Math.log10(countReadings(readings)),
    };
    if (outcome.settled && (named || found.evidence >= SURE_DIGITS)) return withUncovered(found, from, rules);
    // Several readings agree with the totals, or the total is only supposed: an identity between columns may tell.
    const narrowed = withIdentity(puzzle, headers, columns, budget);
    if (narrowed && (named || digitsOf(puzzle, narrowed.outcome) - Math.log10(narrowed.readings) >= SURE_DIGITS)) {
      return { columns, readings, outcome: narrowed.outcome, by: "identities", evidence: SURE_DIGITS };
    }
    if (named) open ??= withUncovered(found, from, rules);
  }
  return open;
}

/** As {@link agreeing}, the sums found one after the other. `missed`: totals' words that no rows come to. */
export function agreeingOneByOne(from: Prepared, rounding: 0 | 1): (Found & { readonly missed: number }) | null {
  const { columns, readings, candidates, labels, groups, parts, headers, budget } = from;
  const puzzle = { rows: candidates, rounding, ignored: ratesOf(headers) };
  const { rules, missed, evidence } = grownSums(puzzle, labels, groups, parts, budget);
  if (rules.length === 0) return null;
  const whole: Puzzle = { ...puzzle, sums: rules, identities: [] };
  const outcome = withinTheirRows(solve(whole, budget), candidates, parts);
  if (!outcome.feasible) return null;
  const narrowed = outcome.settled ? null : withIdentity(whole, headers, columns, budget);
  // A row that is only supposed to be a sum, and a wrong one, is believed where it leaves nothing open.
  const supposed = rules.some((rule) => rule.except !== undefined && !isTotalLabel(labels[rule.total] ?? ""));
  if (supposed && !outcome.settled && !narrowed) return null;
  const by = narrowed ? "identities" : "totals";
  const disagreeing = rules.find((rule) => rule.except !== undefined)?.except ?? null;
  return {
    ...withUncovered(
      { columns, readings, outcome: narrowed?.outcome ?? outcome, by, evidence, disagreeing },
      from,
      rules,
    ),
    missed,
  };
}

/** Rows that repeat a part of another are in no sum: the readings go in which a part is larger than the row it is a part of. */
function withinTheirRows(
  outcome: Outcome,
  rows: readonly (readonly Candidate[])[],
  parts: ReadonlySet<number>,
): Outcome {
  if (!outcome.feasible || outcome.settled || parts.size === 0) return outcome;
  const remaining = outcome.remaining.map((own, row) => {
    if (own.length < 2 || !parts.has(row)) return own;
    let whole = row - 1;
    while (whole >= 0 && parts.has(whole)) whole--;
    const [settled, another] = outcome.remaining[whole] ?? [];
    const limits = settled === undefined || another !== undefined ? null : rows[whole]?.[settled];
    const kept = limits
      ? own.filter((i) => (rows[row]?.[i] ?? []).every((v, c) => v === null || Math.abs(v) <= Math.abs(limits[c] ?? 0)))
      : own;
    return kept.length > 0 ? kept : own;
  });
  // A part whose place stays open does not open what the sums have settled.
  return { ...outcome, remaining, settled: remaining.every((own, row) => own.length === 1 || parts.has(row)) };
}

/** Digits that the totals of a solution have: what chance would have to hit. */
function digitsOf(puzzle: Puzzle, outcome: Outcome): number {
  return puzzle.sums.reduce((digits, rule) => {
    const total = puzzle.rows[rule.total]?.[outcome.remaining[rule.total]?.[0] ?? -1] ?? [];
    const slack = 1 + puzzle.rounding * rule.covers.length;
    return (
      digits +
      total.reduce(
        (sum: number, v, c) => sum + (v === null || puzzle.ignored?.has(c) ? 0 : Math.log10(1 + Math.abs(v) / slack)),
        0,
      )
    );
  }, 0);
}

/** One column's total may be wrong in the source: the reading on which all other columns agree, if it is the only one. */
export function withoutOneTotal(given: Rows, structures: readonly SumStructure[]): Decision | null {
  const { headers } = given;
  const rates = ratesOf(headers);
  for (const level of LEVELS.filter((l) => l.blanks !== "needed" && !l.absorb)) {
    const found = columnCounts(given.cut, level, headers).flatMap((columns) => {
      const from = columns < 2 ? null : prepare(given, columns, level);
      if (!from) return [];
      const { readings, candidates } = from;
      return structures.flatMap(({ rules, named, likely }) => {
        if (!named && !likely) return [];
        return Array.from({ length: columns }, (_, column) => {
          const puzzle: Puzzle = {
            rows: candidates,
            sums: rules,
            identities: [],
            rounding: 0,
            ignored: new Set([column, ...rates]),
          };
          const outcome = solve(puzzle, given.budget);
          return {
            columns,
            readings,
            column,
            outcome,
            evidence: outcome.feasible ? digitsOf(puzzle, outcome) - Math.log10(countReadings(readings)) : 0,
          };
        }).filter(({ outcome }) => outcome.feasible);
      });
    });
    const [only] = found;
    if (!only) continue;
    const same = new Set(found.map((f) => `${f.columns}:${f.outcome.remaining.join("/")}`));
    if (same.size !== 1 || !only.outcome.settled || only.evidence < SURE_DIGITS) return null;
    return decisionOf(
      { ...only, by: "totals" },
      { confirmed: "yes", disagreeing: found.length === 1 ? only.column : null },
    );
  }
  return null;
}

/**
 * Totals that agree in no reading, over rows that are settled all the same: the one reading of each that comes so near to its rows that it is
 * no chance.
 */
export function withNearTotals(decision: Decision, structures: readonly SumStructure[], given: Rows): Decision {
  const rules = structures.find(({ named, likely }) => named || likely)?.rules ?? [];
  const rates = ratesOf(given.headers);
  const figures = puzzleRows(decision.remaining, given.budget);
  const remaining = [...decision.remaining];
  for (const { total, covers } of rules) {
    const own = figures[total] ?? [];
    if (own.length < 2 || covers.some((row) => figures[row]?.length !== 1)) continue;
    const need = SURE_DIGITS + Math.log10(own.length);
    const near = own.flatMap((candidate, i) => {
      const digits = candidate.map((v, c) => {
        const sum = covers.reduce((n, row) => n + (figures[row]?.[0]?.[c] ?? 0), 0);
        return v === null || rates.has(c) ? 0 : Math.log10(1 + Math.abs(v) / (1 + 2 * Math.abs(v - sum)));
      });
      return digits.reduce((a, b) => a + b, 0) >= need ? (decision.remaining[total]?.[i] ?? []) : [];
    });
    if (near.length === 1) remaining[total] = near;
  }
  const isSettled = remaining.every((list) => list.length === 1);
  return {
    ...decision,
    remaining,
    confirmed: isSettled && decision.confirmed === "contradicted" ? "yes" : decision.confirmed,
  };
}
