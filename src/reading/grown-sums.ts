import { RESULT_WORDS } from "./column-words.ts";
import type { Effort } from "./effort.ts";
import { binds, type Candidate, type Puzzle, slack, type SumRule } from "./puzzle.ts";
import { solve } from "./solve.ts";
import { isTotalLabel } from "./totals.ts";

/** Digits by which a sum must agree beyond chance before the next is looked at. */
const CERTAIN = 4;
/** Digits more, where no word says that a row is a sum. */
const SURER = 3;
/** Rows of a table beyond which only those that say so are tried as sums. */
const MOST_SILENT = 120;
/** Sums looked at for one row. */
const MOST_OPTIONS = 8;

export interface GrownSums {
  readonly rules: readonly SumRule[];
  /** Rows with a total's word that no rows come to. */
  readonly missed: number;
  /** Decimal digits by which all of them agree beyond chance. */
  readonly evidence: number;
}

/**
 * Sums found one after the other from the top, as a statement of income and costs or a balance sheet has them: a row whose label is a
 * total's or a result's is tried as the sum of the rows since the last sum, of that sum and those rows, of the rows since an earlier sum or
 * heading, and of all rows; the first that agrees beyond chance is taken, and what it settles is settled for the rows after it.
 */
export function grownSums(
  puzzle: Rounded,
  labels: readonly string[],
  groups: readonly (string | null)[],
  left: ReadonlySet<number>,
  budget: Effort,
): GrownSums {
  const alive: (readonly Candidate[])[] = [...puzzle.rows];
  const rules: SumRule[] = [];
  const totals: number[] = [];
  const parts: number[] = [];
  let evidence = 0;
  let missed = 0;
  for (let row = 0; row < labels.length && budget.left > 0; row++) {
    if (left.has(row)) continue;
    const label = labels[row] ?? "";
    const says = isTotalLabel(label) || RESULT_WORDS.test(label);
    const found = says
      ? bestSum(
          puzzle,
          alive,
          optionsFor(row, totals, parts, groups, isTotalLabel(label)),
          row,
          isTotalLabel(label),
          budget,
        )
      : labels.length <= MOST_SILENT
        ? silentSum(puzzle, alive, optionsFor(row, totals, parts, groups).slice(0, 2), row, budget)
        : null;
    if (found) {
      evidence += found.evidence;
      rules.push(found.rule);
      for (const [r, kept] of found.kept) alive[r] = kept;
    }
    if (!found && isTotalLabel(label)) missed++;
    if (found || isTotalLabel(label)) totals.push(row);
    else parts.push(row);
  }
  return { rules, missed, evidence };
}

type Rounded = Omit<Puzzle, "sums" | "identities">;

/** The first set of rows that comes to a total; else the first that does in all columns but one, whichever that is. */
function bestSum(
  puzzle: Rounded,
  alive: readonly (readonly Candidate[])[],
  options: readonly (readonly number[])[],
  total: number,
  isTotal: boolean,
  budget: Effort,
): Agreement | null {
  for (const covers of options) {
    const sum = agreement(puzzle, alive, { total, covers }, budget);
    if (sum && sum.evidence >= CERTAIN) return sum;
  }
  const columns = alive[total]?.[0]?.length ?? 0;
  // Among rounded figures: what rounding explains is no error. A row that does not say it is a total is a wrong one if the others are surer.
  const chances = Math.log10(Math.max(1, columns * options.length)) + (isTotal ? 0 : SURER);
  for (const covers of columns > (isTotal ? 1 : 2) && puzzle.rounding === 1 ? options : []) {
    const sums = Array.from({ length: columns }, (_, except) =>
      agreement(puzzle, alive, { total, covers, except }, budget),
    );
    const [only, another] = sums.filter((sum) => sum !== null);
    if (only && !another && only.evidence >= CERTAIN + chances) return only;
  }
  return null;
}

/** A row without a total's word that comes to the rows since the last sum, or to that sum and them, so well that it is no chance. */
function silentSum(
  puzzle: Rounded,
  alive: readonly (readonly Candidate[])[],
  options: readonly (readonly number[])[],
  total: number,
  budget: Effort,
): Agreement | null {
  for (const covers of options) {
    if (covers.length < 2) continue;
    const sum = agreement(puzzle, alive, { total, covers }, budget);
    if (sum && sum.evidence >= CERTAIN + SURER) return sum;
  }
  return null;
}

/** Sets of rows that a total at a row may cover, the most natural first. */
function optionsFor(
  row: number,
  totals: readonly number[],
  parts: readonly number[],
  groups: readonly (string | null)[],
  isNamed = false,
): number[][] {
  const last = totals.at(-1) ?? -1;
  const since = parts.filter((i) => i > last);
  const group = groups[since.at(-1) ?? -1] ?? null;
  const own = group === null ? [] : since.slice(since.findLastIndex((i) => groups[i] !== group) + 1);
  const sets = [
    since,
    ...(last >= 0 ? [[last, ...since]] : []),
    own,
    ...totals.map((_, i) => parts.filter((part) => part > (totals.at(-2 - i) ?? -1))),
    parts.filter((i) => i < row),
  ];
  const distinct = new Map(sets.map((set) => [set.join(), set]));
  return [...distinct.values()]
    .filter((set) => set.length > 1 || set[0] === last || (isNamed && set.length > 0))
    .slice(0, MOST_OPTIONS);
}

interface Agreement {
  readonly rule: SumRule;
  readonly evidence: number;
  readonly kept: [number, readonly Candidate[]][];
}

/** Whether a row can be the sum of others, with what that leaves of their readings. */
function agreement(
  given: Rounded,
  alive: readonly (readonly Candidate[])[],
  rule: SumRule,
  budget: Effort,
): Agreement | null {
  const members = [...rule.covers, rule.total];
  const rows = members.map((r) => alive[r] ?? []);
  const own = { ...rule, total: rows.length - 1, covers: rule.covers.map((_, i) => i) };
  const puzzle: Puzzle = { ...given, rows, sums: [own], identities: [] };
  // Among so many readings not even a sum to the last digit would be sure.
  const readings = rows.reduce((sum, list) => sum + Math.log10(Math.max(1, list.length)), 0);
  const most = Math.max(
    ...(rows.at(-1) ?? []).map((row) => row.reduce((sum: number, v) => sum + Math.log10(1 + Math.abs(v ?? 0)), 0)),
  );
  if (most - readings < CERTAIN) return null;
  const outcome = solve(puzzle, budget);
  if (!outcome.feasible) return null;
  // What remains of each row; where that is one reading, the difference is known, else only how large it may be.
  const left = outcome.remaining.map((own, r) => own.map((n) => rows[r]?.[n] ?? []));
  const only = left.every((list) => list.length === 1);
  const total = left.at(-1)?.[0] ?? [];
  let digits = 0;
  let columns = 0;
  total.forEach((v, c) => {
    if (v === null || v === 0 || !binds(puzzle, rule, c)) return;
    const addends = left.slice(0, -1).map((list) => list[0]?.[c] ?? 0);
    const difference = only ? Math.abs(v - addends.reduce((a, b) => a + b, 0)) : slack(puzzle, rule);
    digits += Math.log10(1 + Math.abs(v) / (1 + 2 * difference));
    columns++;
  });
  // The figure of one other row, again: one column of that says nothing.
  if (columns < 2 && rule.covers.length === 1) return null;
  return {
    rule,
    evidence: digits - readings,
    kept: members.map((r, i) => [r, left[i] ?? []]),
  };
}
