import type { Decimal } from "../domain/money.ts";
import type { Solved } from "../domain/table.ts";
import { scaled, scaleOf } from "./decimals.ts";
import { suggestedIdentities, type NamedIdentity } from "./identities.ts";
import type { Notation } from "./numbers.ts";
import { cutNumbers, type Cutting, type Piece } from "./segments.ts";
import { solve, type Candidate, type Puzzle, type SumRule } from "./solve.ts";
import { isTotalLabel } from "./totals.ts";

/** A line as words and figures; `others` are the ways in which its label may take figures of the tail into itself (*Område 2*). */
export interface FigureLine {
  readonly label: string;
  readonly figures: string;
  readonly others: readonly { readonly label: string; readonly figures: string }[];
}

/** One way to read a line: its label, and a piece or a blank per column. */
export interface LineReading {
  readonly label: string;
  readonly pieces: readonly (Piece | null)[];
}

/** What was decided for a table's lines: per line the readings that remain, one where it is settled, none where it fits no column count. */
export interface Decision {
  readonly columns: number;
  readonly remaining: readonly (readonly LineReading[])[];
  readonly solved: Solved;
  /** The column whose totals were left out of account, where only the others agree. */
  readonly disagreeing: number | null;
  /** No reading agrees with the totals there are. */
  readonly noneAgrees: boolean;
  /** Several readings of whole tables were compared, and no total confirmed the one taken. */
  readonly unconfirmed: boolean;
}

interface Level {
  readonly blanks: boolean;
  readonly absorb: boolean;
}

/** From the plainest grammar to the widest: the first one under which sums agree is taken. */
const LEVELS: readonly Level[] = [
  { blanks: false, absorb: false },
  { blanks: true, absorb: false },
  { blanks: false, absorb: true },
  { blanks: true, absorb: true },
];

export const MOST_COLUMNS = 16;

interface Found {
  readonly columns: number;
  readonly readings: readonly (readonly LineReading[])[];
  readonly choices: readonly (readonly number[])[];
  readonly complete: boolean;
  readonly identity: boolean;
}

/**
 * Decides how lines of figures are cut into columns. Column counts, structures of totals, and the grammar's levels are tried in order;
 * the reading for which sums agree is taken, and only if it is the only one.
 * @param headers how many columns of figures the header names, with what it calls them; null where it does not tell
 */
export function decide(
  lines: readonly FigureLine[],
  cutting: Cutting,
  notation: Notation,
  headers: readonly string[] | null,
): Decision | null {
  const cut = lines.map((line) =>
    [line, ...line.others].map((o) => ({
      label: o.label,
      cuts: cutNumbers(o.figures, cutting, notation, cutting === "spaced" ? null : (headers?.length ?? null)) ?? [],
    })),
  );
  return decideCuts(cut, headers);
}

/** As {@link decide}, for rows already cut: one cell a line, where only the places of blank cells are open. */
export function decideCuts(cut: Cuts, headers: readonly string[] | null): Decision | null {
  const structures = sumStructures(cut.map((ways) => isTotalLabel(ways[0]?.label ?? "")));
  for (const rounding of [0, 1] as const) {
    for (const level of LEVELS) {
      const found = columnCounts(cut, level, headers).flatMap((columns) =>
        agreeing(cut, columns, level, structures, rounding, headers),
      );
      const merged = merge(found);
      if (merged) return merged;
    }
  }
  return (
    withoutOneTotal(cut, structures, headers) ??
    byIdentities(cut, headers, structures.length > 0) ??
    byGrammar(cut, headers, structures.length > 0)
  );
}

/** Per row, the ways its label can be taken, each with the ways its figures can be cut. */
export type Cuts = readonly (readonly { readonly label: string; readonly cuts: readonly (readonly Piece[])[] }[])[];

/** The column counts worth trying: the header's, else those at which every line can be full; with blanks, those at which most can. */
function columnCounts(cut: Cuts, level: Level, headers: readonly string[] | null): number[] {
  if (headers) return [headers.length];
  const perLine = cut.map(
    (ways) => new Set(ways.slice(0, level.absorb ? undefined : 1).flatMap((way) => way.cuts.map((c) => c.length))),
  );
  const all = new Set(perLine.flatMap((counts) => [...counts]));
  const need = level.blanks ? Math.max(2, cut.length / 2) : cut.length;
  const least = perLine.map((counts) => Math.min(...counts));
  return [...all]
    .filter((n) => n >= 1 && n <= MOST_COLUMNS)
    .filter(
      (n) => perLine.filter((counts) => counts.has(n)).length >= need && (!level.blanks || least.every((m) => m <= n)),
    )
    .sort((a, b) => a - b);
}

/** All readings of each line for a column count. */
function readingsFor(cut: Cuts, columns: number, level: Level): LineReading[][] {
  return cut.map((ways) => {
    const readings: LineReading[] = [];
    ways.forEach((way, w) => {
      if (w > 0 && !level.absorb) return;
      for (const pieces of way.cuts) {
        if (pieces.length === columns) readings.push({ label: way.label, pieces });
        else if (level.blanks && w === 0 && pieces.length < columns) {
          for (const placed of placements(pieces, columns)) readings.push({ label: way.label, pieces: placed });
        }
      }
    });
    return readings;
  });
}

/** Fewer pieces than columns: each way to leave columns blank, order kept. At most 500. */
export function placements(pieces: readonly Piece[], columns: number): (Piece | null)[][] {
  const results: (Piece | null)[][] = [];
  const walk = (piece: number, placed: (Piece | null)[]): void => {
    if (results.length >= 500) return;
    const left = columns - placed.length;
    const wanted = pieces.length - piece;
    if (left === 0) {
      if (wanted === 0) results.push(placed);
      return;
    }
    const next = pieces[piece];
    if (next) walk(piece + 1, [...placed, next]);
    if (left > wanted) walk(piece, [...placed, null]);
  };
  walk(0, []);
  return results;
}

/** What the totals may cover, by their words and places; the last line as an unnamed total where there is no word. */
export function sumStructures(isTotal: readonly boolean[]): SumRule[][] {
  const rows = isTotal.map((_, i) => i);
  const data = rows.filter((i) => !isTotal[i]);
  const totals = rows.filter((i) => isTotal[i]);
  if (totals.length === 0) {
    const last = rows.at(-1) ?? -1;
    return rows.length >= 4 ? [[{ total: last, covers: rows.slice(0, -1) }]] : [];
  }
  const since = (t: number): number[] => data.filter((i) => i < t && !totals.some((u) => u > i && u < t));
  const until = (t: number): number[] => data.filter((i) => i > t && !totals.some((u) => u < i && u > t));
  const grouped = totals.map((total) => ({
    total,
    covers: since(total).length > 0 ? since(total) : data.filter((i) => i < total),
  }));
  const structures = [grouped];
  const last = totals.at(-1) ?? -1;
  const first = totals[0] ?? -1;
  if (totals.length > 1)
    structures.push([...grouped.slice(0, -1), { total: last, covers: data.filter((i) => i < last) }]);
  if (first === 0)
    structures.push(
      totals.map((total) => ({
        total,
        covers: until(total).length > 0 ? until(total) : data.filter((i) => i > total),
      })),
    );
  if (first === 0 && totals.length > 1)
    structures.push([{ total: 0, covers: data }, ...totals.slice(1).map((total) => ({ total, covers: since(total) }))]);
  return structures.map((rules) => rules.filter((rule) => rule.covers.length > 0)).filter((rules) => rules.length > 0);
}

function puzzleRows(readings: readonly (readonly LineReading[])[]): Candidate[][] {
  const values = readings.flat().flatMap((r) => r.pieces.flatMap((p) => p?.value ?? []));
  const scale = scaleOf(values);
  const memo = new Map<Decimal, number>();
  const figure = (value: Decimal): number => {
    let n = memo.get(value);
    if (n === undefined) memo.set(value, (n = Number(scaled(value, scale))));
    return n;
  };
  return readings.map((list) => list.map((r) => r.pieces.map((p) => (p?.value == null ? null : figure(p.value)))));
}

function agreeing(
  cut: Cuts,
  columns: number,
  level: Level,
  structures: readonly SumRule[][],
  rounding: 0 | 1,
  headers: readonly string[] | null,
): Found[] {
  const readings = readingsFor(cut, columns, level);
  if (readings.some((list) => list.length === 0)) return [];
  const rows = puzzleRows(readings);
  for (const sums of structures) {
    const puzzle: Puzzle = { rows, sums, identities: [], rounding };
    const outcome = solve(puzzle);
    if (outcome.choices.length === 1 && outcome.complete)
      return [{ columns, readings, choices: outcome.choices, complete: true, identity: false }];
    if (outcome.choices.length === 0 && outcome.complete) continue;
    // Several readings agree with the totals: an identity between columns may tell them apart.
    const narrowed = withIdentity(puzzle, headers, columns);
    if (narrowed) return [{ columns, readings, choices: narrowed, complete: true, identity: true }];
    if (outcome.choices.length > 0)
      return [{ columns, readings, choices: outcome.choices, complete: outcome.complete, identity: false }];
  }
  return [];
}

/** The one solution under an identity, the header's identities first; null where none or several remain. */
function withIdentity(
  puzzle: Puzzle,
  headers: readonly string[] | null,
  columns: number,
): readonly (readonly number[])[] | null {
  if (columns < 3 || puzzle.rows.length < 3) return null;
  const { named, possible } = suggestedIdentities(headers, columns);
  const tryOut = (list: readonly NamedIdentity[]): readonly (readonly number[])[] | null => {
    const solutions = new Map<string, readonly number[]>();
    for (const identity of list) {
      const outcome = solve({ ...puzzle, identities: [identity] });
      if (!outcome.complete || outcome.choices.length > 1) return null;
      for (const choice of outcome.choices) solutions.set(choice.join(), choice);
    }
    return solutions.size === 1 ? [...solutions.values()] : null;
  };
  return (named.length > 0 ? tryOut(named) : null) ?? tryOut(possible);
}

function merge(found: readonly Found[]): Decision | null {
  const [first] = found;
  if (!first) return null;
  if (found.length > 1) return null;
  const remaining = first.readings.map((list, row) =>
    distinct([...new Set(first.choices.map((choice) => choice[row] ?? 0))].flatMap((i) => list[i] ?? [])),
  );
  const readings = product(first.readings);
  const one = first.choices.length === 1 && first.complete;
  return {
    columns: first.columns,
    remaining: one || first.complete ? remaining : first.readings,
    solved: { readings, by: readings === 1 ? "grammar" : first.identity ? "identities" : "totals" },
    disagreeing: null,
    noneAgrees: false,
    unconfirmed: false,
  };
}

const distinct = (list: readonly LineReading[]): LineReading[] => {
  const seen = new Map(list.map((r) => [`${r.label}|${r.pieces.map((p) => p?.value ?? "").join("|")}`, r]));
  return [...seen.values()];
};

const product = (readings: readonly (readonly LineReading[])[]): number =>
  Math.min(
    Number.MAX_SAFE_INTEGER,
    readings.reduce((n, list) => n * Math.max(1, list.length), 1),
  );

/** One column's total may be wrong in the source: the reading on which all other columns agree, if it is the only one. */
function withoutOneTotal(
  cut: Cuts,
  structures: readonly SumRule[][],
  headers: readonly string[] | null,
): Decision | null {
  for (const level of LEVELS.slice(0, 2)) {
    const found = columnCounts(cut, level, headers).flatMap((columns) => {
      if (columns < 2) return [];
      const readings = readingsFor(cut, columns, level);
      if (readings.some((list) => list.length === 0)) return [];
      const rows = puzzleRows(readings);
      return structures.flatMap((sums) =>
        Array.from({ length: columns }, (_, column) => ({
          column,
          outcome: solve({ rows, sums, identities: [], rounding: 0, ignored: new Set([column]) }),
        }))
          .filter(({ outcome }) => outcome.choices.length > 0)
          .map(({ column, outcome }) => ({ columns, readings, column, outcome })),
      );
    });
    const [only] = found;
    if (!only) continue;
    const same = new Set(found.flatMap((f) => f.outcome.choices.map((choice) => `${f.columns}:${choice.join()}`)));
    if (same.size !== 1 || !found.every((f) => f.outcome.complete)) return null;
    const choice = only.outcome.choices[0] ?? [];
    return {
      columns: only.columns,
      remaining: only.readings.map((list, row) => list.slice(choice[row], (choice[row] ?? 0) + 1)),
      solved: { readings: product(only.readings), by: "totals" },
      disagreeing: found.length === 1 ? only.column : null,
      noneAgrees: false,
      unconfirmed: false,
    };
  }
  return null;
}

/** No totals, or none that agree: an identity that every row satisfies in one way only. */
function byIdentities(cut: Cuts, headers: readonly string[] | null, hadTotals: boolean): Decision | null {
  for (const level of LEVELS.slice(0, 1)) {
    for (const columns of columnCounts(cut, level, headers)) {
      if (columns < 3 || cut.length < 3) continue;
      const readings = readingsFor(cut, columns, level);
      if (readings.some((list) => list.length === 0) || product(readings) === 1) continue;
      const narrowed = withIdentity(
        { rows: puzzleRows(readings), sums: [], identities: [], rounding: 0 },
        headers,
        columns,
      );
      const [choice] = narrowed ?? [];
      if (!choice) continue;
      return {
        columns,
        remaining: readings.map((list, row) => list.slice(choice[row], (choice[row] ?? 0) + 1)),
        solved: { readings: product(readings), by: "identities" },
        disagreeing: null,
        noneAgrees: hadTotals,
        unconfirmed: false,
      };
    }
  }
  return null;
}

/** Only the grammar: lines with one reading are read, the others stay open. */
function byGrammar(cut: Cuts, headers: readonly string[] | null, hadTotals: boolean): Decision | null {
  const level = LEVELS.find((l) => columnCounts(cut, l, headers).length > 0);
  if (!level) return null;
  const counts = columnCounts(cut, level, headers);
  const columns = counts[0];
  if (columns === undefined || counts.length > 1) return counts.length > 1 ? openCount(cut, counts) : null;
  const readings = readingsFor(cut, columns, level);
  if (readings.every((list) => list.length === 0)) return null;
  const readingsCount = product(readings);
  return {
    columns,
    remaining: readings,
    solved: { readings: readingsCount, by: readingsCount === 1 ? "grammar" : "columns" },
    disagreeing: null,
    noneAgrees: hadTotals && readingsCount > 1,
    unconfirmed: false,
  };
}

/** Not even the number of columns is certain: lines are cut at the least count, and those that could be cut otherwise stay open. */
function openCount(cut: Cuts, counts: readonly number[]): Decision {
  const columns = counts[0] ?? 1;
  const readings = readingsFor(cut, columns, { blanks: false, absorb: false });
  const remaining = cut.map((ways, row) => {
    const own = readings[row] ?? [];
    const more = (ways[0]?.cuts ?? []).some((c) => c.length !== columns && counts.includes(c.length));
    const [first] = own;
    return more && first ? [...own, { label: first.label, pieces: first.pieces.map(() => null) }] : own;
  });
  return {
    columns,
    remaining,
    solved: { readings: product(remaining), by: "grammar" },
    disagreeing: null,
    noneAgrees: false,
    unconfirmed: true,
  };
}
