import { RESULT_WORDS } from "./column-words.ts";
import type { SumRule } from "./puzzle.ts";
import { isTotalLabel } from "./totals.ts";

/** What totals may cover. `named`: a label says which rows are totals; otherwise the last row is taken as the sum of all, to be confirmed. */
export interface SumStructure {
  readonly rules: readonly SumRule[];
  readonly named: boolean;
  /** The last row's label is often a sum's (*Bokfört värde*). */
  readonly likely?: boolean;
}

/** Rows beyond which the first is not tried as their sum. */
const MOST_PARTS = 60;

/**
 * The structures worth trying, the most natural first. Rows that repeat a part of another (*varav*) are in no sum; a sum that would need
 * a row that cannot be read is not tried.
 */
export function sumStructures(
  labels: readonly string[],
  unreadable: ReadonlySet<number>,
  parts: ReadonlySet<number>,
): SumStructure[] {
  const rows = labels.map((_, i) => i);
  const totals = rows.filter((i) => isTotalLabel(labels[i] ?? ""));
  const data = rows.filter((i) => !totals.includes(i) && !parts.has(i));
  if (totals.length === 0) {
    const last = data.at(-1) ?? -1;
    return data.length >= 4 && unreadable.size === 0
      ? [
          {
            rules: [{ total: last, covers: data.slice(0, -1) }],
            named: false,
            likely: RESULT_WORDS.test(labels[last] ?? ""),
          },
          // A whole above its parts: a heading of few rows.
          ...(data.length <= MOST_PARTS
            ? [{ rules: [{ total: data[0] ?? 0, covers: data.slice(1) }], named: false }]
            : []),
        ]
      : [];
  }
  const since = (t: number): number[] => data.filter((i) => i < t && !totals.some((u) => u > i && u < t));
  const until = (t: number): number[] => data.filter((i) => i > t && !totals.some((u) => u < i && u > t));
  const above = (t: number): number[] => data.filter((i) => i < t);
  const grouped = totals.map((total) => ({ total, covers: since(total).length > 0 ? since(total) : above(total) }));
  const last = totals.at(-1) ?? -1;
  const first = totals[0] ?? -1;
  const structures: SumRule[][] = [grouped];
  if (totals.length > 1)
    structures.push(
      [...grouped.slice(0, -1), { total: last, covers: above(last) }],
      [{ total: last, covers: above(last) }],
    );
  if (first === 0)
    structures.push(
      totals.map((total) => ({
        total,
        covers: until(total).length > 0 ? until(total) : data.filter((i) => i > total),
      })),
    );
  if (first === 0 && totals.length > 1)
    structures.push([{ total: 0, covers: data }, ...totals.slice(1).map((total) => ({ total, covers: since(total) }))]);
  // A total that sums other totals with rows between them, as in a statement of income and costs.
  if (totals.length > 2) structures.push(grouped.slice(0, -1));
  return structures
    .map((rules) =>
      rules.filter(
        (rule) => rule.covers.length > 0 && ![rule.total, ...rule.covers].some((row) => unreadable.has(row)),
      ),
    )
    .filter((rules) => rules.length > 0)
    .map((rules) => ({ rules, named: true }));
}
