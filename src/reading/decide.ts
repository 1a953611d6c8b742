import type { Solved } from "../domain/table.ts";
import type { Effort } from "./effort.ts";
import { isRate, suggestedIdentities } from "./identities.ts";
import {
  columnCounts,
  countReadings,
  LEVELS,
  puzzleRows,
  readingsFor,
  type Cuts,
  type Level,
  type LineReading,
  isPart,
  isUnreadable,
  unreadableRow,
} from "./line-readings.ts";
import type { Notation } from "./numbers.ts";
import { cutNumbers, type Cutting } from "./segments.ts";
import type { Candidate, Identity, Puzzle } from "./puzzle.ts";
import { solve, type Outcome } from "./solve.ts";
import { sumStructures, type SumStructure } from "./sum-structures.ts";

/** A line as words and figures; `others` are the ways in which its label may take figures of the tail into itself (*Område 2*). */
export interface FigureLine {
  readonly label: string;
  readonly figures: string;
  readonly others: readonly { readonly label: string; readonly figures: string }[];
}

/** What was decided for a table's lines. */
export interface Decision {
  readonly columns: number;
  /** Per line the readings that remain: one where it is settled, none where it fits no column count. */
  readonly remaining: readonly (readonly LineReading[])[];
  readonly solved: Solved;
  /** How far the reading is confirmed: by sums or identities, by nothing but the grammar, or against totals that are there. */
  readonly confirmed: "yes" | "weakly" | "no" | "contradicted";
  /** The column whose totals were left out of account, where only the others agree. */
  readonly disagreeing: number | null;
  /** No label had to take a figure into itself. */
  readonly plain: boolean;
}

/**
 * Decides how lines of figures are cut into columns. Column counts, structures of totals, and the grammar's levels are tried in order;
 * the reading for which sums agree is taken, and only if it is the only one.
 * @param headers what the header calls the columns of figures; null where it does not tell how many there are
 */
export function decide(
  lines: readonly FigureLine[],
  cutting: Cutting,
  notation: Notation,
  headers: readonly string[] | null,
  budget: Effort,
): Decision | null {
  const count = headers?.length ?? null;
  const exactly = cutting !== "spaced";
  const cutAt = (n: number | null): Cuts =>
    lines.map((line) =>
      [line, ...line.others].map(({ label, figures }) => ({
        label,
        cuts: cutNumbers(figures, cutting, notation, n, exactly, budget) ?? [],
      })),
    );
  const cut = cutAt(count);
  // Lines that do not fit the header's count speak against it where all lines fit another.
  if (count !== null && cut.some(isUnreadable)) {
    const free = cutAt(null);
    if (!free.some(isUnreadable) && columnCounts(free, LEVELS[0] as Level, null).length > 0) return null;
  }
  return decideCuts(cut, headers, budget);
}

/** As {@link decide}, for rows already cut: one cell a line, where only the places of blank cells are open. */
export function decideCuts(cut: Cuts, headers: readonly string[] | null, budget: Effort): Decision | null {
  const unreadable = new Set(cut.flatMap((ways, row) => (isUnreadable(ways) ? [row] : [])));
  if (unreadable.size * 2 >= cut.length) return null;
  const labels = cut.map((ways) => ways[0]?.label ?? "");
  const parts = new Set(cut.flatMap((ways, row) => (isPart(ways) ? [row] : [])));
  const structures = sumStructures(labels, unreadable, parts);
  for (const level of LEVELS) {
    if (budget.left < 0) break;
    const counts = columnCounts(cut, level, headers);
    for (const rounding of [0, 1] as const) {
      const decision = settle(
        counts.flatMap((columns) => agreeing(cut, columns, level, structures, parts, rounding, headers, budget) ?? []),
        !level.absorb,
      );
      if (decision) return decision;
    }
  }
  const hadTotals = structures.some((s) => s.named);
  return (
    withoutOneTotal(cut, structures, headers, budget) ??
    (unreadable.size === 0 ? byIdentities(cut, headers, hadTotals, budget) : null) ??
    byGrammar(cut, headers, hadTotals)
  );
}

interface Found {
  readonly columns: number;
  readonly readings: readonly (readonly LineReading[])[];
  readonly outcome: Outcome;
  readonly by: Solved["by"];
  /** Decimal digits by which agreement exceeds what chance gives among so many readings. */
  readonly evidence: number;
}

/** Digits that an unnamed total's agreement must exceed chance by. */
const SURE_DIGITS = 3;

/** The readings of a column count for which the totals agree: under the first structure that settles them, else the first that allows any. */
function agreeing(
  cut: Cuts,
  columns: number,
  level: Level,
  structures: readonly SumStructure[],
  parts: ReadonlySet<number>,
  rounding: 0 | 1,
  headers: readonly string[] | null,
  budget: Effort,
): Found | null {
  if (budget.left < 0) return null;
  const readings = readingsFor(cut, columns, level);
  if (readings.some((list) => list.length === 0)) return null;
  const rows = puzzleRows(readings, budget);
  let open: Found | null = null;
  for (const { rules, named } of structures) {
    const puzzle: Puzzle = { rows, sums: rules, identities: [], rounding, ignored: ratesOf(headers) };
    const outcome = withinTheirRows(solve(puzzle, budget), rows, parts);
    if (!outcome.feasible) continue;
    const found = {
      columns,
      readings,
      outcome,
      by: "totals" as const,
      evidence: digitsOf(puzzle, outcome) - Math.log10(countReadings(readings)),
    };
    if (outcome.settled && (named || found.evidence >= SURE_DIGITS)) return found;
    // Several readings agree with the totals, or the total is only supposed: an identity between columns may tell.
    const narrowed = withIdentity(puzzle, headers, columns, budget);
    if (narrowed && (named || digitsOf(puzzle, narrowed.outcome) - Math.log10(narrowed.readings) >= SURE_DIGITS)) {
      return { columns, readings, outcome: narrowed.outcome, by: "identities", evidence: SURE_DIGITS };
    }
    if (named) open ??= found;
  }
  return open;
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

const ratesOf = (headers: readonly string[] | null): ReadonlySet<number> =>
  new Set((headers ?? []).flatMap((header, c) => (isRate(header) ? [c] : [])));

/** The one outcome that settles every row under an identity, the header's identities first; null where none does or two differ. */
function withIdentity(
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

/** One column count agrees: its readings. Several do: what is settled under one alone. */
function settle(found: readonly Found[], plain: boolean): Decision | null {
  const candidates = found.length === 1 ? found : found.filter((f) => f.outcome.settled);
  const [first] = candidates;
  if (!first || candidates.length > 1) return null;
  return decisionOf(first, {
    confirmed: first.evidence >= 1 || countReadings(first.readings) === 1 ? "yes" : "weakly",
    plain,
  });
}

function decisionOf(
  found: Omit<Found, "evidence">,
  more: Pick<Decision, "confirmed"> & Partial<Pick<Decision, "disagreeing" | "plain">>,
): Decision {
  const readings = countReadings(found.readings);
  return {
    columns: found.columns,
    remaining: found.readings.map((list, row) =>
      distinct((found.outcome.remaining[row] ?? []).flatMap((i) => list[i] ?? [])),
    ),
    solved: { readings, by: readings === 1 ? "grammar" : found.by },
    confirmed: more.confirmed,
    disagreeing: more.disagreeing ?? null,
    plain: more.plain ?? true,
  };
}

const distinct = (list: readonly LineReading[]): LineReading[] => [
  ...new Map(list.map((r) => [`${r.label}|${r.pieces.map((p) => p?.value ?? "").join("|")}`, r])).values(),
];

/** One column's total may be wrong in the source: the reading on which all other columns agree, if it is the only one. */
function withoutOneTotal(
  cut: Cuts,
  structures: readonly SumStructure[],
  headers: readonly string[] | null,
  budget: Effort,
): Decision | null {
  const rates = ratesOf(headers);
  for (const level of LEVELS.slice(0, 2)) {
    const found = columnCounts(cut, level, headers).flatMap((columns) => {
      if (budget.left < 0) return [];
      const readings = readingsFor(cut, columns, level);
      if (columns < 2 || readings.some((list) => list.length === 0)) return [];
      const rows = puzzleRows(readings, budget);
      return structures.flatMap(({ rules, named, likely }) => {
        if (!named && !likely) return [];
        return Array.from({ length: columns }, (_, column) => {
          const puzzle: Puzzle = {
            rows,
            sums: rules,
            identities: [],
            rounding: 0,
            ignored: new Set([column, ...rates]),
          };
          const outcome = solve(puzzle, budget);
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

/** Whether an identity holds by more than chance: the digits its results have against the readings there were. */
function sure(readings: readonly (readonly LineReading[])[], found: { outcome: Outcome; identity: Identity }): boolean {
  const digits = readings.reduce((sum, list, row) => {
    const result = list[found.outcome.remaining[row]?.[0] ?? -1]?.pieces[found.identity.c]?.value ?? "";
    return sum + result.replace(/\D/g, "").replace(/^0+/, "").length;
  }, 0);
  return digits - Math.log10(countReadings(readings)) >= SURE_DIGITS;
}

/** The one identity promised by the header's words that every row can keep: rows that keep it in several ways stay open. */
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
    const outcome = solve({ ...puzzle, identities: [identity] }, budget);
    if (outcome.feasible) kept.set(outcome.remaining.join("/"), { outcome, identity });
  }
  const [only] = kept.values();
  const open = only?.outcome.remaining.filter((list) => list.length > 1).length ?? 0;
  return only && kept.size === 1 && open * 4 <= puzzle.rows.length ? only : null;
}

/** No totals, or none that agree: an identity that every row satisfies in one way only. */
function byIdentities(
  cut: Cuts,
  headers: readonly string[] | null,
  hadTotals: boolean,
  budget: Effort,
): Decision | null {
  const level = LEVELS[0] as Level;
  for (const columns of columnCounts(cut, level, headers)) {
    const readings = readingsFor(cut, columns, level);
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

/**
 * Only the grammar: lines with one reading are read, the others stay open. Labels take no figures into themselves here, and a line that
 * does not fit the columns is not read: nothing would confirm it.
 */
function byGrammar(cut: Cuts, headers: readonly string[] | null, hadTotals: boolean): Decision | null {
  const levels = LEVELS.filter((l) => !l.absorb);
  for (const [level, all] of [...levels.map((l) => [l, true] as const), ...levels.map((l) => [l, false] as const)]) {
    const counts = columnCounts(cut, level, headers);
    const columns = counts[0];
    if (columns === undefined) continue;
    // Without a header, fewer columns are as good where labels may end in a figure (*IFK 1922*): then nothing is certain.
    const fewer = headers === null && columnCounts(cut, { ...level, absorb: true }, null).some((n) => n < columns);
    const own =
      counts.length > 1
        ? openCounts(cut, counts)
        : fewer
          ? openRows(readingsFor(cut, columns, level))
          : readingsFor(cut, columns, level);
    const faulty = own.filter((list) => list.length === 0).length;
    // Where every line can be full at another count, the lines that do not fit this one speak against it.
    const elsewhere = faulty > 0 && columnCounts(cut, LEVELS[0] as Level, null).some((n) => n !== columns);
    // Where a header tells how many columns there are, more lines may be faulty than where the lines alone tell.
    if (elsewhere || faulty * (headers ? 2 : 3) > (all ? 0 : own.length)) continue;
    const readings = own.map((list, row) =>
      list.length > 0 ? list : [unreadableRow(cut[row]?.[0]?.label ?? "", columns)],
    );
    const outcome: Outcome = {
      feasible: true,
      settled: false,
      remaining: readings.map((list) => list.map((_, i) => i)),
    };
    const open = countReadings(readings) > 1;
    return decisionOf(
      { columns, readings, outcome, by: "columns" },
      { confirmed: hadTotals && open ? "contradicted" : "no" },
    );
  }
  return null;
}

/** Every row with a blank reading beside its own. */
const openRows = (readings: readonly (readonly LineReading[])[]): LineReading[][] =>
  readings.map((list) => [
    ...list,
    ...list.slice(0, 1).map((r) => ({ label: r.label, pieces: r.pieces.map(() => null) })),
  ]);

/** Not even the number of columns is certain: cut at the least count, with a blank reading beside where a line could be cut otherwise. */
function openCounts(cut: Cuts, counts: readonly number[]): LineReading[][] {
  const columns = counts[0] ?? 1;
  const readings = readingsFor(cut, columns, LEVELS[0] as Level);
  return cut.map((ways, row) => {
    const own = readings[row] ?? [];
    const more = (ways[0]?.cuts ?? []).some((c) => c.length !== columns && counts.includes(c.length));
    const [first] = own;
    return more && first ? [...own, { label: first.label, pieces: first.pieces.map(() => null) }] : own;
  });
}
