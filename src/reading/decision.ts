import type { Solved } from "../domain/table.ts";
import { isRate } from "./identities.ts";
import { countReadings, type Cuts, type Level, LEVELS, type LineReading, readingsFor } from "./line-readings.ts";
import type { Identity } from "./puzzle.ts";
import type { Outcome } from "./solve.ts";

/** A line as words and figures; `others` are the ways in which its label may take figures of the tail into itself (*Område 2*). */
export interface FigureLine {
  readonly label: string;
  readonly figures: string;
  readonly others: readonly { readonly label: string; readonly figures: string }[];
  /** The heading above the line, where one is known. */
  readonly group?: string | null;
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

export interface Found {
  readonly columns: number;
  readonly readings: readonly (readonly LineReading[])[];
  readonly outcome: Outcome;
  readonly by: Solved["by"];
  /** Decimal digits by which agreement exceeds what chance gives among so many readings. */
  readonly evidence: number;
  /** The column in which a sum is wrong in the source. */
  readonly disagreeing?: number | null;
}

/** Digits that an unnamed total's agreement must exceed chance by. */
export const SURE_DIGITS = 3;

export const ratesOf = (headers: readonly string[] | null): ReadonlySet<number> =>
  new Set((headers ?? []).flatMap((header, c) => (isRate(header) ? [c] : [])));

/** One column count agrees: its readings. Several do: what is settled under one alone. */
export function settle(found: readonly Found[], plain: boolean): Decision | null {
  const candidates = found.length === 1 ? found : found.filter((f) => f.outcome.settled);
  const [first] = candidates;
  if (!first || candidates.length > 1) return null;
  return decisionOf(first, {
    confirmed: first.evidence >= 1 || countReadings(first.readings) === 1 ? "yes" : "weakly",
    disagreeing: first.disagreeing ?? null,
    plain,
  });
}

export function decisionOf(
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

/** Readings that differ in more than where a reference to a note stands: of those, the one nearest to the figures after it. */
const distinct = (list: readonly LineReading[]): LineReading[] => [
  ...new Map(list.map((r) => [`${r.label}|${r.pieces.map((p) => p?.value ?? "").join("|")}`, r])).values(),
];

/** Whether an identity holds by more than chance: the digits its results have against the readings there were. */
export function sure(
  readings: readonly (readonly LineReading[])[],
  found: { outcome: Outcome; identity: Identity },
): boolean {
  const digits = readings.reduce((sum, list, row) => {
    const result = list[found.outcome.remaining[row]?.[0] ?? -1]?.pieces[found.identity.c]?.value ?? "";
    return sum + result.replace(/\D/g, "").replace(/^0+/, "").length;
  }, 0);
  return digits - Math.log10(countReadings(readings)) >= SURE_DIGITS;
}

/** A row's readings and a blank one beside them. */
export const openRow = (list: readonly LineReading[]): LineReading[] => [
  ...list,
  ...list.slice(0, 1).map((r) => ({ label: r.label, pieces: r.pieces.map(() => null) })),
];

/** Not even the number of columns is certain: cut at the least count, with a blank reading beside where a line could be cut otherwise. */
export function openCounts(cut: Cuts, headers: readonly string[] | null, counts: readonly number[]): LineReading[][] {
  const columns = counts[0] ?? 1;
  const readings = readingsFor(cut, headers, columns, LEVELS[0] as Level);
  return cut.map((ways, row) => {
    const own = readings[row] ?? [];
    const more = (ways[0]?.cuts ?? []).some((c) => c.length !== columns && counts.includes(c.length));
    return more ? openRow(own) : own;
  });
}
