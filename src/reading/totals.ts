import { AVAILABLE, OF_WHICH, RESULT_WORDS, TOTAL_WORDS } from "./column-words.ts";

/** A table's figures as whole numbers of each column's smallest printed step. Null where nothing can be summed. */
export interface Figures {
  readonly labels: readonly string[];
  readonly groups: readonly (string | null)[];
  readonly values: readonly (readonly (number | null)[])[];
  /** Rows the source itself marks as totals. */
  readonly marked: readonly boolean[];
  /** Columns that are shares or the like and do not sum. */
  readonly rates: readonly boolean[];
}

/** Row → rows it sums. */
export type Totals = ReadonlyMap<number, readonly number[]>;

/** Digits of agreement beyond which a row without a total's word is taken as one: chance does not make a sum fit that well. */
const CERTAIN_DIGITS = 5;
/** Digits of agreement in the other columns that are enough where some of a result's disagree. */
const PARTLY_DIGITS = 3;
/** Digits of agreement that are enough where other totals then agree. */
const LIKELY_DIGITS = 1;
/** Rows beyond which sums without a word are not searched for. */
const SEARCH_LIMIT = 1_000;
const LONGEST_GROUP = 100;

export const isTotalLabel = (label: string): boolean => TOTAL_WORDS.test(label.trim());

/** A row that repeats a part of another: its own words or the heading right above it say so. */
const isPartOfRow = (f: Figures, row: number): boolean =>
  OF_WHICH.test(f.labels[row] ?? "") || OF_WHICH.test(f.groups[row] ?? "");

/** n rows rounded each to the nearest step agree with a total within n × ½ step. */
export const tolerance = (rows: number): number => rows / 2;

/**
 * Finds which rows are totals, by their words or by arithmetic alone, and what each covers. A row with a total's word that no rows come to is
 * a row like others where the totals after it agree only so: *Total funds brought forward*.
 */
export function findTotals(f: Figures): Totals {
  const worded = f.labels.map((label, i) => (f.marked[i] ?? false) || isTotalLabel(label));
  let totals = totalsOf(f, worded);
  let misses = missesOf(f, worded, totals);
  const doubtful =
    misses === 0 ? [] : worded.flatMap((is, i) => (is && !f.marked[i] && isAtOdds(f, i, totals) ? [i] : []));
  for (const row of doubtful.slice(0, MOST_DOUBTFUL)) {
    const without = worded.map((is, i) => is && i !== row);
    const others = totalsOf(f, without);
    const fewer = missesOf(f, without, others);
    if (fewer + figuresIn(f, row) >= misses) continue;
    worded[row] = false;
    totals = others;
    misses = fewer;
  }
  return totals;
}

/** Totals tried as rows like others. */
const MOST_DOUBTFUL = 4;

const figuresIn = (f: Figures, row: number): number =>
  (f.values[row] ?? []).filter((v, c) => v !== null && !f.rates[c]).length;

const isAtOdds = (f: Figures, row: number, totals: Totals): boolean =>
  figuresIn(f, row) > 0 && disagreements(f, row, totals.get(row) ?? []) >= figuresIn(f, row);

function totalsOf(f: Figures, worded: readonly boolean[]): Totals {
  const sure = totalsWith(f, worded, CERTAIN_DIGITS);
  if (missesOf(f, worded, sure) === 0) return sure;
  // Weaker sums are believed where more totals with words agree with them: headings with figures above their parts.
  const weaker = totalsWith(f, worded, LIKELY_DIGITS);
  return weaker.size > sure.size && missesOf(f, worded, weaker) < missesOf(f, worded, sure) ? weaker : sure;
}

function totalsWith(f: Figures, worded: readonly boolean[], digits: number): Totals {
  const totals = new Map<number, readonly number[]>();
  const silent = f.labels.length <= SEARCH_LIMIT ? silentTotals(f, worded, digits) : new Map<number, number[]>();
  for (const [row, covers] of silent) totals.set(row, covers);
  const isTotal = (i: number): boolean => (worded[i] ?? false) || silent.has(i);
  worded.forEach((is, i) => {
    if (is) totals.set(i, covered(f, i, isTotal));
  });
  return new Map([...totals].sort(([a], [b]) => a - b));
}

/** Figures of totals with words that their rows do not come to. */
const missesOf = (f: Figures, worded: readonly boolean[], totals: Totals): number =>
  [...totals].reduce((n, [row, covers]) => n + (worded[row] ? disagreements(f, row, covers) : 0), 0);

/** Rows beyond which a total is compared with the rows right above it only: what it covers is then found in one pass. */
const LONG_TABLE = 2_000;

/** Earlier totals after which a sum may begin. */
const MOST_EARLIER = 12;

/** What a total with a total's word covers: the first set of rows that agrees; where none does, the most natural one. */
function covered(f: Figures, row: number, isTotal: (i: number) => boolean): readonly number[] {
  const isPart = (i: number): boolean => !isTotal(i);
  const previous = lastBefore(row, isTotal);
  const since = range(previous + 1, row).filter(isPart);
  const isLast = firstAfter(row, f.labels.length, isTotal) === f.labels.length;
  if (f.labels.length > LONG_TABLE && !isLast) return since;
  const above = range(0, row).filter(isPart);
  const below = range(row + 1, f.labels.length).filter(isPart);
  const until = range(row + 1, firstAfter(row, f.labels.length, isTotal)).filter(isPart);
  const own = f.groups[above.at(-1) ?? -1] ?? null;
  const group = own === null ? [] : above.filter((i) => f.groups[i] === own);
  const natural = since.length > 0 ? [since, above] : [above, since];
  // In a balance sheet, liabilities begin after a total of their own size.
  const later = range(0, previous)
    .filter(isTotal)
    .map((total) => range(total + 1, row).filter(isPart))
    .slice(-MOST_EARLIER);
  const sets = [...natural, group, until, below, ...later].filter((set) => set.length > 0);
  const withoutParts = sets
    .map((set) => set.filter((i) => !isPartOfRow(f, i)))
    .filter((set, i) => set.length < (sets[i]?.length ?? 0));
  // What there was to share out is none of what was.
  const granted = above.filter((i) => !AVAILABLE.test(f.labels[i] ?? ""));
  const all = [...sets, ...withoutParts, granted].filter((set) => set.length > 0);
  const misses = all.map((set) => disagreements(f, row, set));
  const least = Math.min(...misses);
  const best = all[misses.indexOf(least)] ?? [];
  const compared = f.values[row]?.filter((v, c) => v !== null && !f.rates[c]).length ?? 0;
  // Where no set agrees in any column, the difference is shown against the natural one.
  if (least >= compared) return all[0] ?? [];
  // What rounding allows may be a small part counted twice.
  const whole = best.filter((i) => !isPartOfRow(f, i));
  return whole.length > 0 && differenceOf(f, row, whole) < differenceOf(f, row, best) ? whole : best;
}

const differenceOf = (f: Figures, row: number, rows: readonly number[]): number =>
  (f.values[row] ?? []).reduce(
    (sum: number, printed, c) => (printed === null || f.rates[c] ? sum : sum + Math.abs(printed - sumOf(f, c, rows))),
    0,
  );

/** How many of the total's figures the rows do not come to. */
function disagreements(f: Figures, row: number, rows: readonly number[]): number {
  return (f.values[row] ?? []).filter((printed, c) => {
    if (printed === null || f.rates[c]) return false;
    return Math.abs(printed - sumOf(f, c, rows)) > tolerance(rows.length);
  }).length;
}

const sumOf = (f: Figures, column: number, rows: readonly number[]): number =>
  rows.reduce((s, i) => s + (f.values[i]?.[column] ?? 0), 0);

/** Some rows and what their figures come to in each column: built up row by row, since long tables are gone through once. */
class Sums {
  readonly rows: number[] = [];
  readonly #figures: Figures;
  readonly #sums: number[];
  /** Figures other than nil. */
  readonly #addends: number[];

  constructor(figures: Figures, rows: readonly number[] = []) {
    this.#figures = figures;
    this.#sums = figures.rates.map(() => 0);
    this.#addends = figures.rates.map(() => 0);
    for (const row of rows) this.add(row);
  }

  add(row: number): void {
    this.rows.push(row);
    this.#figures.values[row]?.forEach((value, c) => {
      if (value === null || value === 0) return;
      this.#sums[c]! += value;
      this.#addends[c]! += 1;
    });
  }

  /** Whether a row's figure in a column is what these rows come to, within rounding. */
  agrees(row: number, column: number): boolean {
    const value = this.#figures.values[row]?.[column];
    return value != null && Math.abs(value - (this.#sums[column] ?? 0)) <= tolerance(this.rows.length);
  }

  /** Digits by which a row's figures agree in all columns but one, of at least four; 0 where two disagree. */
  allButOne(row: number, steps: readonly number[]): number {
    const printed = this.#figures.values[row] ?? [];
    const columns = printed.map((_, c) => c).filter((c) => printed[c] != null && !this.#figures.rates[c]);
    const off = columns.filter((c) => !this.agrees(row, c));
    if (columns.length < 4 || off.length !== 1) return 0;
    return this.evidence(
      row,
      steps,
      this.#figures.rates.map((is, c) => is || c === off[0]),
    );
  }

  /**
   * Digits by which a row's figures agree with these sums, in columns with at least so many figures other than nil; 0 as soon as one column disagrees. */
  evidence(row: number, steps: readonly number[], rates = this.#figures.rates, least = 2): number {
    let digits = 0;
    const printed = this.#figures.values[row] ?? [];
    for (let c = 0; c < printed.length; c++) {
      const value = printed[c];
      if (rates[c]) continue;
      const addends = this.#addends[c] ?? 0;
      if (value == null) {
        if (addends > 0) return 0;
        continue;
      }
      const difference = Math.abs(value - (this.#sums[c] ?? 0));
      if (difference > tolerance(this.rows.length)) return 0;
      if (addends >= least && value !== 0)
        digits += Math.max(0, Math.log10(Math.abs(value) / ((2 * difference + 1) * (steps[c] ?? 1))));
    }
    return digits;
  }
}

/** Totals without a word: a row that is the sum of the rows after it (a heading with figures) or before it (*Årets resultat*). */
function silentTotals(f: Figures, worded: readonly boolean[], digits: number): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const steps = stepsOf(f);
  let since = new Sums(f);
  const all = new Sums(f);
  const whole = new Sums(f);
  const pass = (row: number): void => {
    all.add(row);
    if (!isPartOfRow(f, row)) whole.add(row);
  };
  for (let i = 0; i < f.labels.length; i++) {
    if (worded[i]) {
      since = new Sums(f);
      continue;
    }
    const parts = partsAfter(f, i, worded, steps, digits);
    if (parts) {
      found.set(i, parts);
      parts.forEach(pass);
      i = parts.at(-1) ?? i;
      since = new Sums(f);
      continue;
    }
    const isResult = RESULT_WORDS.test(f.labels[i] ?? "");
    const need = (isResult ? LIKELY_DIGITS : digits) + Math.log10(f.labels.length);
    const sets = [since, all, ...(whole.rows.length < all.rows.length ? [whole] : [])];
    const agreeing =
      sets.find((set) => set.rows.length >= 2 && set.evidence(i, steps) >= need) ??
      // A result of one figure and nils beside it, in several columns.
      (isResult
        ? sets.find((set) => set.rows.length >= 2 && set.evidence(i, steps, f.rates, 1) >= need + CERTAIN_DIGITS)
        : undefined);
    const likely = agreeing ?? nearlySums(f, i, whole, steps);
    if (likely) {
      found.set(i, [...likely.rows]);
      since = new Sums(f);
    } else {
      since.add(i);
      pass(i);
    }
  }
  return found;
}

/** A result (*Bokfört värde*, *Resultat efter finansiella poster*) that the rows above come to in half its columns: a total with errors. */
function nearlySums(f: Figures, row: number, above: Sums, steps: readonly number[]): Sums | null {
  if (above.rows.length < 2 || !RESULT_WORDS.test(f.labels[row] ?? "")) return null;
  const columns = (f.values[row] ?? []).map((_, c) => c).filter((c) => !f.rates[c] && f.values[row]?.[c] != null);
  const off = new Set(columns.filter((c) => !above.agrees(row, c)));
  const agrees = above.evidence(
    row,
    steps,
    f.rates.map((is, c) => is || off.has(c)),
  );
  return off.size * 2 <= columns.length && columns.length >= 2 && agrees >= PARTLY_DIGITS + Math.log10(f.labels.length)
    ? above
    : null;
}

function partsAfter(
  f: Figures,
  row: number,
  worded: readonly boolean[],
  steps: readonly number[],
  digits: number,
): number[] | null {
  const parts = new Sums(f);
  const need = digits + 2 * Math.log10(f.labels.length);
  let nearly: number[] | null = null;
  for (let i = row + 1; i < f.labels.length && !worded[i] && parts.rows.length < LONGEST_GROUP; i++) {
    parts.add(i);
    // Rows that say they are a part of the row before leave it a row.
    if (parts.rows.length < 2 || parts.rows.every((part) => isPartOfRow(f, part))) continue;
    if (parts.evidence(row, steps) >= need) return parts.rows;
    if (digits === CERTAIN_DIGITS && parts.allButOne(row, steps) >= need + CERTAIN_DIGITS) nearly ??= [...parts.rows];
  }
  return nearly;
}

/** The largest power of ten that divides all of a column: figures in round thousands agree by chance a thousand times more often. */
function stepsOf(f: Figures): number[] {
  const columns = f.values[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, c) => {
    const values = f.values.map((row) => row[c]).filter((v): v is number => v != null && v !== 0);
    let step = 1;
    while (values.length > 0 && step < 1e9 && values.every((v) => v % (step * 10) === 0)) step *= 10;
    return step;
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

function lastBefore(row: number, is: (i: number) => boolean): number {
  for (let i = row - 1; i >= 0; i--) if (is(i)) return i;
  return -1;
}

function firstAfter(row: number, end: number, is: (i: number) => boolean): number {
  for (let i = row + 1; i < end; i++) if (is(i)) return i;
  return end;
}
