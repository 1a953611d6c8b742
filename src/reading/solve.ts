/**
 * Chooses among readings of rows the one for which sums and identities agree. Figures are whole numbers of the smallest step.
 * Polynomial in rows: readings that break an identity go first, then those whose column sums cannot be reached (residues of partial sums,
 * forwards and backwards); what is left is searched with bounds, up to fixed limits.
 */

/** One way to read a row: a figure or a blank per column. */
export type Candidate = readonly (number | null)[];

/** The rows `covers` sum to the row `total` in every column where it has a figure. */
export interface SumRule {
  readonly total: number;
  readonly covers: readonly number[];
}

/**
 * `column[a] − column[b] = column[c]` in every row that has all three; with `plus`, `column[a] + column[b]`.
 * `eitherSign`: a deviation is plus or minus by what it is good for (*avvikelse* of costs and of income in one table).
 */
export interface Identity {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly plus: boolean;
  readonly eitherSign?: boolean;
}

export interface Puzzle {
  readonly rows: readonly (readonly Candidate[])[];
  readonly sums: readonly SumRule[];
  readonly identities: readonly Identity[];
  /** Columns whose totals are left out of account. */
  readonly ignored?: ReadonlySet<number>;
  /** Half steps allowed per summed row; 0 demands exact sums. */
  readonly rounding: 0 | 1;
}

/** What remains: per row the candidates that are part of some solution. `feasible` false where there is none at all. */
export interface Outcome {
  readonly feasible: boolean;
  /** One candidate remains in every row. */
  readonly settled: boolean;
  readonly remaining: readonly (readonly number[])[];
}

/** Solutions of one group of sums beyond which its rows count as open. */
const MOST_SOLUTIONS = 24;
/** Search steps allowed for one group of sums: a few hundredths of a second. */
const MOST_STEPS = 40_000;
const MODULUS = 4_093;
/** Rounds of bounds before the residues are asked. */
const MOST_TURNS = 12;

const IMPOSSIBLE: Outcome = { feasible: false, settled: false, remaining: [] };

/**
 * Work that may still be done for one text, in checks of a candidate or a sum. It bounds time whatever the text: 4 million are about
 * a quarter of a second.
 */
export interface Effort {
  left: number;
}

export const effort = (): Effort => ({ left: 4_000_000 });

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
    const { solutions, complete } = search(puzzle, alive, group, budget);
    if (solutions.length === 0 && complete) return IMPOSSIBLE;
    // Beyond the limits nothing is ruled out: what was not looked at may be the truth.
    if (!complete || solutions.length >= MOST_SOLUTIONS) continue;
    group.rows.forEach((row, at) => {
      alive[row] = [...new Set(solutions.map((solution) => solution[at] ?? 0))];
    });
  }
  return { feasible: true, settled: alive.every((list) => list.length === 1), remaining: alive };
}

/** Sums that share rows, with those rows: groups are independent of each other, and rows in none are bound by no sum. */
interface Group {
  readonly rows: readonly number[];
  readonly rules: readonly SumRule[];
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

const slack = (puzzle: Puzzle, rule: SumRule): number => (puzzle.rounding * rule.covers.length) / 2;

const widthOf = (puzzle: Puzzle): number => puzzle.rows[0]?.[0]?.length ?? 0;

/** Drops candidates so large or small that the total cannot be reached whatever the other rows are. True where any was dropped. */
function dropOutOfBounds(puzzle: Puzzle, rule: SumRule, alive: number[][], budget: Effort): boolean {
  const members = [...rule.covers.map((row) => ({ row, sign: 1 })), { row: rule.total, sign: -1 }];
  const margin = slack(puzzle, rule);
  let dropped = false;
  for (let c = 0; c < widthOf(puzzle); c++) {
    if (puzzle.ignored?.has(c)) continue;
    if ((alive[rule.total] ?? []).some((i) => puzzle.rows[rule.total]?.[i]?.[c] == null)) continue;
    const signed = members.map(({ row, sign }) =>
      (alive[row] ?? []).map((i) => sign * (puzzle.rows[row]?.[i]?.[c] ?? 0)),
    );
    const low = signed.map((list) => Math.min(...list));
    const high = signed.map((list) => Math.max(...list));
    const lowest = low.reduce((a, b) => a + b, 0);
    const highest = high.reduce((a, b) => a + b, 0);
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
    if (puzzle.ignored?.has(c) || budget.left < 0) continue;
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

/** One sum in one column on the way through the search. */
interface Running {
  readonly rule: SumRule;
  readonly column: number;
  readonly slack: number;
  sum: number;
  /** Least and most that the rows not yet chosen can add. */
  low: number;
  high: number;
}

function search(
  puzzle: Puzzle,
  alive: readonly (readonly number[])[],
  group: Group,
  budget: Effort,
): { solutions: number[][]; complete: boolean } {
  const width = widthOf(puzzle);
  const spread = (row: number): number => {
    const totals = (alive[row] ?? []).map((i) =>
      (puzzle.rows[row]?.[i] ?? []).reduce((s: number, v) => Math.max(s, Math.abs(v ?? 0)), 0),
    );
    return Math.max(...totals) - Math.min(...totals);
  };
  const order = [...group.rows].sort((a, b) => spread(b) - spread(a));
  const running: Running[] = [];
  const byRow: { r: Running; sign: number }[][] = puzzle.rows.map(() => []);
  for (const rule of group.rules) {
    for (let column = 0; column < width; column++) {
      if (puzzle.ignored?.has(column)) continue;
      const r: Running = { rule, column, slack: slack(puzzle, rule), sum: 0, low: 0, high: 0 };
      running.push(r);
      for (const row of rule.covers) byRow[row]?.push({ r, sign: 1 });
      byRow[rule.total]?.push({ r, sign: -1 });
    }
  }
  const bounds = puzzle.rows.map((candidates, row) =>
    Array.from({ length: width }, (_, c) => {
      const values = (alive[row] ?? []).map((i) => candidates[i]?.[c] ?? null);
      const numbers = values.map((v) => v ?? 0);
      return { low: Math.min(...numbers), high: Math.max(...numbers), blank: values.some((v) => v === null) };
    }),
  );
  byRow.forEach((list, row) => {
    for (const { r, sign } of list) {
      const b = bounds[row]?.[r.column];
      if (!b) continue;
      // A total that may be blank says nothing for certain until it is chosen.
      const open = sign < 0 && b.blank;
      r.low += open ? -Infinity : sign > 0 ? b.low : -b.high;
      r.high += open ? Infinity : sign > 0 ? b.high : -b.low;
    }
  });
  const solutions: number[][] = [];
  const chosen: number[] = puzzle.rows.map(() => 0);
  let steps = 0;
  const fits = (r: Running): boolean => r.sum + r.low <= r.slack && r.sum + r.high >= -r.slack;
  const walk = (depth: number): void => {
    if (steps > MOST_STEPS || budget.left < 0 || solutions.length >= MOST_SOLUTIONS) return;
    const row = order[depth];
    if (row === undefined) {
      solutions.push(group.rows.map((r) => chosen[r] ?? 0));
      return;
    }
    for (const i of alive[row] ?? []) {
      if (++steps > MOST_STEPS) return;
      budget.left -= 2 + (byRow[row] ?? []).length;
      const saved = (byRow[row] ?? []).map(({ r }) => [r.sum, r.low, r.high] as const);
      let good = true;
      for (const { r, sign } of byRow[row] ?? []) {
        const value = puzzle.rows[row]?.[i]?.[r.column] ?? null;
        const b = bounds[row]?.[r.column];
        if (!b) continue;
        if (sign < 0 && value === null) {
          r.low = -Infinity;
          r.high = Infinity;
        } else if (sign < 0 && b.blank) {
          // The bounds of the other rows were hidden behind the open total: take them up again.
          [r.low, r.high] = rest(r, order, depth + 1, bounds);
          r.sum -= value ?? 0;
        } else {
          r.sum += sign * (value ?? 0);
          r.low -= sign > 0 ? b.low : -b.high;
          r.high -= sign > 0 ? b.high : -b.low;
        }
        if (Number.isNaN(r.low)) r.low = -Infinity;
        if (Number.isNaN(r.high)) r.high = Infinity;
        if (!fits(r)) good = false;
      }
      if (good) {
        chosen[row] = i;
        walk(depth + 1);
      }
      (byRow[row] ?? []).forEach(({ r }, n) => {
        [r.sum, r.low, r.high] = saved[n] ?? [0, 0, 0];
      });
    }
  };
  walk(0);
  return { solutions, complete: steps <= MOST_STEPS && budget.left >= 0 };
}

/** What the rows from a depth on can still add to a sum whose total is known. */
function rest(
  r: Running,
  order: readonly number[],
  depth: number,
  bounds: readonly (readonly { low: number; high: number }[])[],
): [number, number] {
  const open = new Set(order.slice(depth));
  let low = 0;
  let high = 0;
  for (const row of r.rule.covers) {
    if (!open.has(row)) continue;
    low += bounds[row]?.[r.column]?.low ?? 0;
    high += bounds[row]?.[r.column]?.high ?? 0;
  }
  return [low, high];
}
