import type { ReadProblem, TableCell, TableColumn } from "../domain/table.ts";
import type { Unit } from "../domain/units.ts";
import { timesTen } from "./decimals.ts";
import { moneyWords } from "./numbers.ts";
import { POWERS } from "./shown-scale.ts";

const SIZES = Object.keys(POWERS) as Unit[];

/** A unit of kronor written after a figure. A currency's sign alone says nothing of thousands. */
const unitBeside = ({ text }: TableCell): Unit | null => (/\p{L}/u.test(text) ? moneyWords(text).unit : null);

/**
 * Figures that say their own unit, which is not the one of their column (*450 tkr* among kronor): read to the last digit in the column's, or
 * in the smallest written where nothing names that. A figure beside them without a unit is not read then. Said once for each column.
 * @param unit the table's, for columns whose header names none; the one chosen is handed back
 */
export function inOneUnit(
  cells: readonly (readonly TableCell[])[],
  columns: readonly TableColumn[],
  numeric: readonly boolean[],
  unit: Unit | null,
): { cells: readonly (readonly TableCell[])[]; unit: Unit | null; problems: ReadProblem[] } {
  const problems: ReadProblem[] = [];
  let chosen = unit;
  const targets = columns.map((column, c): Unit | null => {
    const own = numeric[c] ? cells.map((row) => row[c] as TableCell).filter((cell) => cell.value !== null) : [];
    const written = new Set(own.flatMap((cell) => unitBeside(cell) ?? []));
    const target = column.unit ?? unit ?? (written.size > 1 ? (SIZES.find((size) => written.has(size)) ?? null) : null);
    if (target === null || [...written].every((size) => size === target)) return null;
    if (column.unit === null) chosen ??= target;
    const place = own.find((cell) => unitBeside(cell) !== null)?.place ?? {};
    problems.push({ place, text: column.header, reason: "mixed-units", details: { unit: target } });
    return target;
  });
  if (problems.length === 0) return { cells, unit, problems };
  const isNamed = (c: number): boolean => (columns[c]?.unit ?? unit) !== null;
  const read = (cell: TableCell, c: number): TableCell => {
    const target = targets[c] ?? null;
    if (target === null || cell.value === null || Number(cell.value) === 0) return cell;
    const own = unitBeside(cell);
    if (own === null) return isNamed(c) ? cell : { ...cell, state: "unreadable", value: null };
    return own === target ? cell : { ...cell, value: timesTen(cell.value, POWERS[own] - POWERS[target]) };
  };
  return { cells: cells.map((row) => row.map(read)), unit: chosen, problems };
}
