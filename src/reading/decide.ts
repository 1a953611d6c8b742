import { byGrammar } from "./decide-by-grammar.ts";
import { byIdentities } from "./decide-by-identities.ts";
import { agreeing, agreeingOneByOne, withNearTotals, withoutOneTotal } from "./decide-by-sums.ts";
import { prepare, type Rows } from "./prepared.ts";
import { type Decision, type FigureLine, settle, SURE_DIGITS } from "./decision.ts";
import type { Effort } from "./effort.ts";
import { columnCounts, type Cuts, isPart, isUnreadable, type Level, LEVELS, notesOf } from "./line-readings.ts";
import type { Notation } from "./numbers.ts";
import { cutNumbers, type Cutting, type Piece } from "./segments.ts";
import { sumStructures } from "./sum-structures.ts";

/**
 * Decides how lines of figures are cut into columns. Column counts, structures of totals, and the grammar's levels are tried in order;
 * the reading for which sums agree is taken, and only if it is the only one.
 * @param headers what the header calls the columns of figures; null where it does not tell how many there are
 * @param only `plain`: nothing but what sums say of full rows
 */
export function decide(
  lines: readonly FigureLine[],
  cutting: Cutting,
  notation: Notation,
  headers: readonly string[] | null,
  budget: Effort,
  only: "plain" | null = null,
): Decision | null {
  const notes = notesOf(headers).size;
  const count = headers && headers.length - notes;
  const exactly = cutting !== "spaced";
  const cutAt = (n: number | null): Cuts =>
    (notes > 0 ? lines.map(withReferences) : lines).map((line) =>
      [line, ...line.others].map(({ label, figures }) => ({
        label,
        cuts: cutNumbers(figures, cutting, notation, n, exactly, budget, n === null ? 0 : notes) ?? [],
      })),
    );
  const cut = withDecimals(cutAt(count), notes > 0);
  // Lines that do not fit the header's count speak against it: where all fit another, and where they are many and are figures all the same.
  if (count !== null && cut.some(isUnreadable)) {
    const free = cutAt(null);
    if (!free.some(isUnreadable) && columnCounts(free, LEVELS[0] as Level, null).length > 0) return null;
    const against = cut.filter((ways, row) => isUnreadable(ways) && !isUnreadable(free[row] ?? [])).length;
    if (count > 1 && against * 4 > cut.length) return null;
  }
  return decideCuts(
    cut,
    lines.map((line) => line.group ?? null),
    headers,
    budget,
    only,
  );
}

const openRows = ({ remaining }: Decision): number => remaining.filter((list) => list.length > 1).length;

/** `Kostnader 2, 3` before `17 -39 658`: the label's end belongs to the reference. A small number is a reference rather than a label's end. */
function withReferences(line: FigureLine): FigureLine {
  const others = line.others.filter(({ label }) => !/(?:^|\s)\d{1,2}$/.test(label));
  const list = /^(.*?\D) (\d{1,2}(?:, ?\d{1,2})*,?)$/.exec(line.label);
  if (list?.[1] && list[2] && /^\d{1,2}(?: |$)/.test(line.figures))
    return { ...line, label: list[1], figures: `${list[2].replace(/,$/, "")}, ${line.figures}`, others };
  return { ...line, others };
}

/** Beside references to notes: where every line can be read with decimals in all its figures, a number without is a reference. */
function withDecimals(cut: Cuts, hasNotes: boolean): Cuts {
  if (!hasNotes) return cut;
  const isDecimal = (pieces: readonly Piece[]): boolean =>
    pieces.every(
      ({ note, value, text }) =>
        note === true || value === null || Number(value) === 0 || /\d[.,]\d{1,2}(?!\d)/.test(text),
    );
  const own = cut.map((ways) => ways.map((way) => ({ ...way, cuts: way.cuts.filter(isDecimal) })));
  return own.every((ways) => ways[0] && ways[0].cuts.length > 0) ? own : cut;
}

/** As {@link decide}, for rows already cut: one cell a line, where only the places of blank cells are open. */
export function decideCuts(
  cut: Cuts,
  groups: readonly (string | null)[],
  headers: readonly string[] | null,
  budget: Effort,
  only: "plain" | null = null,
): Decision | null {
  const unreadable = new Set(cut.flatMap((ways, row) => (isUnreadable(ways) ? [row] : [])));
  if (unreadable.size * 2 >= cut.length) return null;
  const labels = cut.map((ways) => ways[0]?.label ?? "");
  const parts = new Set(cut.flatMap((ways, row) => (isPart(ways) ? [row] : [])));
  const rows: Rows = { cut, labels, groups, parts, headers, budget };
  const structures = sumStructures(labels, unreadable, parts);
  let nearly: { decision: Decision; missed: number } | null = null;
  for (const level of only ? LEVELS.slice(0, 1) : LEVELS) {
    if (budget.left < 0) break;
    let open: Decision | null = null;
    const ways = columnCounts(cut, level, headers).flatMap((columns) => prepare(rows, columns, level) ?? []);
    for (const rounding of [0, 1] as const) {
      const found = ways.flatMap((from) => agreeing(from, structures, rounding) ?? []);
      const decision = settle(found, !level.absorb);
      if (decision && found.some(({ outcome }) => outcome.settled)) return decision;
      const grown = ways.flatMap((from) => agreeingOneByOne(from, rounding) ?? []);
      const missed = Math.min(...grown.map((g) => g.missed));
      const least = grown.filter((g) => g.missed === missed);
      const evidence = Math.max(...least.map((g) => g.evidence)) - SURE_DIGITS;
      const without = settle(
        least.filter((g) => g.evidence > evidence),
        !level.absorb,
      );
      // What exact sums leave open, rounded ones may settle.
      const own = without && missed === 0 ? without : decision;
      if (own && openRows(own) < (open ? openRows(open) : Infinity)) open = own;
      if (open && openRows(open) === 0) return open;
      if (without && missed < (nearly?.missed ?? Infinity)) nearly = { decision: without, missed };
    }
    if (open) return open;
  }
  if (only) return null;
  const hadTotals = structures.some((s) => s.named);
  const bySums = withoutOneTotal(rows, structures) ?? nearly?.decision;
  if (bySums) return bySums;
  const others =
    (unreadable.size === 0 ? byIdentities(cut, headers, hadTotals, budget) : null) ??
    byGrammar(cut, headers, hadTotals);
  return others && withNearTotals(others, structures, rows);
}
