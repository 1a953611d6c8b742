/** One way to read a row: a figure or a blank per column. */
export type Candidate = readonly (number | null)[];

/** The rows `covers` sum to the row `total` in every column where it has a figure. */
export interface SumRule {
  readonly total: number;
  readonly covers: readonly number[];
  /** The column in which the source's sum is wrong. */
  readonly except?: number;
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

/** Sums that share rows, with those rows: groups are independent of each other, and rows in none are bound by no sum. */
export interface Group {
  readonly rows: readonly number[];
  readonly rules: readonly SumRule[];
}

/** Whether a sum binds a column. */
export const binds = (puzzle: Puzzle, rule: SumRule, column: number): boolean =>
  rule.except !== column && !puzzle.ignored?.has(column);

/** How far a sum of rounded figures may be from its total, in steps. */
export const slack = (puzzle: Puzzle, rule: SumRule): number => (puzzle.rounding * rule.covers.length) / 2;

export const widthOf = (puzzle: Puzzle): number => puzzle.rows[0]?.[0]?.length ?? 0;
