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

/** `column[a] − column[b] = column[c]` in every row that has all three; with `plus`, `column[a] + column[b]`. */
export interface Identity {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly plus: boolean;
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

/** `choices`: candidate index per row, one array a solution; at most {@link MOST_SOLUTIONS}. */
export interface Outcome {
  readonly choices: readonly (readonly number[])[];
  /** False where the limit on steps was met: there may be more solutions than those found. */
  readonly complete: boolean;
}

export const MOST_SOLUTIONS = 8;
/** Search steps allowed for one puzzle: well under a tenth of a second. */
const MOST_STEPS = 60_000;
const MODULUS = 4_093;

export function solve(puzzle: Puzzle): Outcome {
  const alive = puzzle.rows.map((candidates) =>
    candidates
      .map((_, i) => i)
      .filter((i) => puzzle.identities.every((identity) => holds(identity, candidates[i] ?? [], puzzle.rounding))),
  );
  if (alive.some((list) => list.length === 0)) return { choices: [], complete: true };
  if (alive.reduce((product, list) => product * list.length, 1) > 2_000) {
    for (let again = true, turns = 0; again && turns < 4; turns++)
      again = puzzle.sums.some((rule) => dropUnreachable(puzzle, rule, alive));
    if (alive.some((list) => list.length === 0)) return { choices: [], complete: true };
  }
  return search(puzzle, alive);
}

/** Whether a row satisfies an identity, within one step of rounding where rounding is allowed. Rows with blanks are not judged. */
export function holds(identity: Identity, row: Candidate, rounding: 0 | 1): boolean {
  const a = row[identity.a];
  const b = row[identity.b];
  const c = row[identity.c];
  if (a == null || b == null || c == null) return true;
  return Math.abs((identity.plus ? a + b : a - b) - c) <= rounding;
}

const slack = (puzzle: Puzzle, rule: SumRule): number => (puzzle.rounding * rule.covers.length) / 2;

const widthOf = (puzzle: Puzzle): number => puzzle.rows[0]?.[0]?.length ?? 0;

/** Drops candidates from which the total cannot be reached modulo a prime, column by column. True where any was dropped. */
function dropUnreachable(puzzle: Puzzle, rule: SumRule, alive: number[][]): boolean {
  const members = [...rule.covers.map((row) => ({ row, sign: 1 })), { row: rule.total, sign: -1 }];
  let dropped = false;
  for (let c = 0; c < widthOf(puzzle); c++) {
    if (puzzle.ignored?.has(c)) continue;
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

function search(puzzle: Puzzle, alive: readonly (readonly number[])[]): Outcome {
  const width = widthOf(puzzle);
  const spread = (row: number): number => {
    const totals = (alive[row] ?? []).map((i) =>
      (puzzle.rows[row]?.[i] ?? []).reduce((s: number, v) => Math.max(s, Math.abs(v ?? 0)), 0),
    );
    return Math.max(...totals) - Math.min(...totals);
  };
  const order = puzzle.rows.map((_, r) => r).sort((a, b) => spread(b) - spread(a));
  const running: Running[] = [];
  const byRow: { r: Running; sign: number }[][] = puzzle.rows.map(() => []);
  for (const rule of puzzle.sums) {
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
  const choices: number[][] = [];
  const chosen: number[] = puzzle.rows.map(() => 0);
  let steps = 0;
  const fits = (r: Running): boolean => r.sum + r.low <= r.slack && r.sum + r.high >= -r.slack;
  const walk = (depth: number): void => {
    if (steps > MOST_STEPS || choices.length >= MOST_SOLUTIONS) return;
    const row = order[depth];
    if (row === undefined) {
      choices.push([...chosen]);
      return;
    }
    for (const i of alive[row] ?? []) {
      if (++steps > MOST_STEPS) return;
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
  return { choices, complete: steps <= MOST_STEPS };
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
