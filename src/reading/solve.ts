/**
 * Chooses among readings of rows the one for which sums and identities agree. Figures are whole numbers of the smallest step.
 * Polynomial in rows: readings that break an identity go first, then those whose column sums cannot be reached (residues of partial sums,
 * forwards and backwards); what is left is searched with bounds, up to fixed limits.
 */

import type { Effort } from "./effort.ts";
import { MOST_SOLUTIONS, searchGroup } from "./search.ts";
import {
  binds,
  slack,
  widthOf,
  type Candidate,
  type Group,
  type Identity,
  type Puzzle,
  type SumRule,
} from "./puzzle.ts";

/** What remains: per row the candidates that are part of some solution. `feasible` false where there is none at all. */
export interface Outcome {
  readonly feasible: boolean;
  /** One candidate remains in every row. */
  readonly settled: boolean;
  readonly remaining: readonly (readonly number[])[];
}

const MODULUS = 4_093;
/** Rounds of bounds before the residues are asked. */
const MOST_TURNS = 12;

const IMPOSSIBLE: Outcome = { feasible: false, settled: false, remaining: [] };

export function solve(puzzle: Puzzle, budget: Effort): Outcome {
  const alive: number[][] = [];
  for (const candidates of puzzle.rows) {
    budget.left -= candidates.length * (1 + puzzle.identities.length);
    const own = candidates
      .map((_, i) => i)
      .filter((i) => puzzle.identities.every((identity) => holds(identity, candidates[i] ?? [], puzzle.rounding)));
    if (own.length === 0) return IMPOSSIBLE;
    alive.push(own);
  }
  for (const group of groupsOf(puzzle)) {
    for (let again = true, turns = 0; again && turns < MOST_TURNS && budget.left > 0; turns++) {
      again = group.rules.map((rule) => dropOutOfBounds(puzzle, rule, alive, budget)).some((dropped) => dropped);
    }
    if (group.rows.reduce((product, row) => product * (alive[row]?.length ?? 1), 1) > 2_000) {
      for (let again = true, turns = 0; again && turns < 4 && budget.left > 0; turns++) {
        again = group.rules.map((rule) => dropUnreachable(puzzle, rule, alive, budget)).some((dropped) => dropped);
      }
    }
    if (group.rows.some((row) => (alive[row] ?? []).length === 0)) return IMPOSSIBLE;
    const { solutions, complete } = searchGroup(puzzle, alive, group, budget);
    if (solutions.length === 0 && complete) return IMPOSSIBLE;
    // Beyond the limits nothing is ruled out: what was not looked at may be the truth.
    if (!complete || solutions.length >= MOST_SOLUTIONS) continue;
    group.rows.forEach((row, at) => {
      alive[row] = [...new Set(solutions.map((solution) => solution[at] ?? 0))];
    });
  }
  return { feasible: true, settled: alive.every((list) => list.length === 1), remaining: alive };
}

function groupsOf(puzzle: Puzzle): Group[] {
  const groups: { rows: Set<number>; rules: SumRule[] }[] = [];
  for (const rule of puzzle.sums) {
    const own = { rows: new Set([...rule.covers, rule.total]), rules: [rule] };
    for (let g = groups.length - 1; g >= 0; g--) {
      const other = groups[g];
      if (!other || ![...own.rows].some((row) => other.rows.has(row))) continue;
      for (const row of other.rows) own.rows.add(row);
      own.rules.push(...other.rules);
      groups.splice(g, 1);
    }
    groups.push(own);
  }
  return groups.map(({ rows, rules }) => ({ rows: [...rows].sort((a, b) => a - b), rules }));
}

/** Whether a row satisfies an identity, within one step of rounding where rounding is allowed. Rows with blanks are not judged. */
export function holds(identity: Identity, row: Candidate, rounding: 0 | 1): boolean {
  const a = row[identity.a];
  const b = row[identity.b];
  const c = row[identity.c];
  if (a == null || b == null || c == null) return true;
  const result = identity.plus ? a + b : a - b;
  return Math.abs(result - c) <= rounding || (identity.eitherSign === true && Math.abs(result + c) <= rounding);
}

/** Drops candidates so large or small that the total cannot be reached whatever the other rows are. True where any was dropped. */
function dropOutOfBounds(puzzle: Puzzle, rule: SumRule, alive: number[][], budget: Effort): boolean {
  const members = [...rule.covers.map((row) => ({ row, sign: 1 })), { row: rule.total, sign: -1 }];
  const margin = slack(puzzle, rule);
  let dropped = false;
  for (let c = 0; c < widthOf(puzzle); c++) {
    if (!binds(puzzle, rule, c)) continue;
    if ((alive[rule.total] ?? []).some((i) => puzzle.rows[rule.total]?.[i]?.[c] == null)) continue;
    const signed = members.map(({ row, sign }) =>
      (alive[row] ?? []).map((i) => sign * (puzzle.rows[row]?.[i]?.[c] ?? 0)),
    );
    const low = signed.map((list) => Math.min(...list));
    const high = signed.map((list) => Math.max(...list));
    const lowest = low.reduce((a, b) => a + b, 0);
    const highest = high.reduce((a, b) => a + b, 0);
    // Sums beyond what a double holds exactly are not compared.
    if (highest > Number.MAX_SAFE_INTEGER || lowest < Number.MIN_SAFE_INTEGER) continue;
    members.forEach(({ row }, m) => {
      const own = alive[row] ?? [];
      budget.left -= own.length;
      const kept = own.filter((_, i) => {
        const v = signed[m]?.[i] ?? 0;
        return lowest - (low[m] ?? 0) + v <= margin && highest - (high[m] ?? 0) + v >= -margin;
      });
      if (kept.length < own.length) {
        alive[row] = kept;
        dropped = true;
      }
    });
    if (members.some(({ row }) => (alive[row] ?? []).length === 0)) return false;
  }
  return dropped;
}

/** Drops candidates from which the total cannot be reached modulo a prime, column by column. True where any was dropped. */
function dropUnreachable(puzzle: Puzzle, rule: SumRule, alive: number[][], budget: Effort): boolean {
  const members = [...rule.covers.map((row) => ({ row, sign: 1 })), { row: rule.total, sign: -1 }];
  let dropped = false;
  for (let c = 0; c < widthOf(puzzle); c++) {
    if (!binds(puzzle, rule, c) || budget.left < 0) continue;
    budget.left -= members.reduce((n, { row }) => n + (alive[row]?.length ?? 0), 0) * (MODULUS / 40);
    const value = (row: number, i: number): number | null => puzzle.rows[row]?.[i]?.[c] ?? null;
    if ((alive[rule.total] ?? []).some((i) => value(rule.total, i) === null)) continue;
    const residues = members.map(({ row, sign }) =>
      (alive[row] ?? []).map((i) => residue(sign * (value(row, i) ?? 0))),
    );
    const forward: Uint8Array[] = [only(0)];
    for (const list of residues) forward.push(shifted(forward.at(-1) as Uint8Array, list));
    const limit = Math.floor(slack(puzzle, rule));
    const goal = new Uint8Array(MODULUS);
    for (let d = -limit; d <= limit; d++) goal[residue(d)] = 1;
    let back: Uint8Array = goal;
    for (let m = members.length - 1; m >= 0; m--) {
      const before = forward[m] as Uint8Array;
      const row = members[m]?.row ?? 0;
      const own = residues[m] ?? [];
      const kept = (alive[row] ?? []).filter((_, i) => meets(before, back, own[i] ?? 0));
      back = shifted(
        back,
        own.map((r) => residue(-r)),
      );
      if (kept.length < (alive[row] ?? []).length) {
        dropped = true;
        alive[row] = kept;
        if (kept.length === 0) return false;
      }
    }
  }
  return dropped;
}

const residue = (n: number): number => ((n % MODULUS) + MODULUS) % MODULUS;

function only(r: number): Uint8Array {
  const set = new Uint8Array(MODULUS);
  set[r] = 1;
  return set;
}

function shifted(set: Uint8Array, by: readonly number[]): Uint8Array {
  const out = new Uint8Array(MODULUS);
  for (const shift of new Set(by)) {
    for (let r = 0; r < MODULUS; r++) if (set[r]) out[r + shift < MODULUS ? r + shift : r + shift - MODULUS] = 1;
  }
  return out;
}

function meets(before: Uint8Array, back: Uint8Array, by: number): boolean {
  for (let r = 0; r < MODULUS; r++) if (before[r] && back[r + by < MODULUS ? r + by : r + by - MODULUS]) return true;
  return false;
}
