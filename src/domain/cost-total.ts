import { type Ore, NIL, oreOf, sum } from "./money.ts";
import type { ReadTable } from "./table.ts";
import { HUNDREDTHS } from "./units.ts";

/**
 * The table with the column that adds up its costs of each period (*Summa kostnader*, *Total spend*) told from them: counted
 * it would count the cost twice. Told by the figures and never by the header: it names no period itself, and on every row
 * where it has a figure that is the sum of the others.
 */
export function withoutCostTotal(table: ReadTable): ReadTable {
  const { columns, rows } = table;
  const costs = columns.flatMap(({ kind }, index) => (kind === "cost" ? [index] : []));
  const [total, ...more] = costs.filter((index) => !columns[index]!.span);
  if (total === undefined || more.length > 0) return table;
  // No row may speak against it, and one at least must speak for it: a sum of nothing but nils proves nothing.
  let isTold = false;
  for (const { cells } of rows) {
    // In the column's own unit, whatever that is: what is in two units does not add up.
    const [stated, ...parts] = [total, ...costs.filter((index) => index !== total)].map((index): Ore | null => {
      const { state, value } = cells[index]!;
      return state === "blank" ? NIL : value && oreOf(value, HUNDREDTHS.thousand);
    });
    if (cells[total]!.state !== "number" || parts.includes(null)) continue;
    if (sum(parts as Ore[]) !== stated) return table;
    isTold ||= stated !== NIL;
  }
  return isTold
    ? { ...table, columns: columns.map((each, index) => (index === total ? { ...each, kind: "other" } : each)) }
    : table;
}
