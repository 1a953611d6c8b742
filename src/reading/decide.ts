import { byGrammar } from "./decide-by-grammar.ts";
import { byIdentities } from "./decide-by-identities.ts";
import { agreeing, withoutOneTotal } from "./decide-by-sums.ts";
import { type Decision, type FigureLine, settle } from "./decision.ts";
import type { Effort } from "./effort.ts";
import { columnCounts, type Cuts, isPart, isUnreadable, type Level, LEVELS } from "./line-readings.ts";
import type { Notation } from "./numbers.ts";
import { cutNumbers, type Cutting } from "./segments.ts";
import { sumStructures } from "./sum-structures.ts";

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
