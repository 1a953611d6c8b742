import { oreOf } from "./money.ts";
import type { ReadTable, TableRow } from "./table.ts";
import { HUNDREDTHS } from "./units.ts";

/**
 * The table with the column that adds up its other columns of cost (*Summa kostnader*, *Total spend*) told from them: it is
 * no period, and counted it would count the cost twice. Told by the figures and never by the header: it names no period
 * itself, and on every row where it has a figure that is the sum of the others.
 */
export function withoutCostTotal(table: ReadTable): ReadTable {
  const costs = table.columns.flatMap(({ kind }, index) => (kind === "cost" ? [index] : []));
  const total = costs.findLast((index) => {
    const others = costs.filter((each) => each !== index);
    const [other] = others;
    // Of two columns that both name no period, neither is the other's sum.
    const isTold = table.columns[index]!.span === null && (others.length > 1 || table.columns[other ?? index]!.span);
    return isTold && addsUp(table, index, others);
  });
  if (total === undefined) return table;
  const columns = table.columns.map((column, index) =>
    index === total ? { ...column, kind: "other" as const } : column,
  );
  return { ...table, columns };
}

function addsUp({ rows, columns, unit }: ReadTable, total: number, others: readonly number[]): boolean {
  const figure = ({ cells }: TableRow, index: number): number | null => {
    const { value, state } = cells[index]!;
    if (state === "blank") return 0;
    return value === null ? null : oreOf(value, HUNDREDTHS[columns[index]!.unit ?? unit ?? "one"]);
  };
  const compared = rows
    .filter(({ cells }) => cells[total]?.state === "number")
    .map((row) => ({ stated: figure(row, total), parts: others.map((index) => figure(row, index)) }))
    .filter(({ parts }) => parts.every((part) => part !== null));
  return (
    compared.some(({ stated }) => stated !== 0) &&
    compared.every(({ stated, parts }) => parts.reduce<number>((sum, part) => sum + part!, 0) === stated)
  );
}
