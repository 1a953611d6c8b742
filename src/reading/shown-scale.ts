import type { ReadProblem, TableColumn } from "../domain/table.ts";
import type { Unit } from "../domain/units.ts";
import { timesTen } from "./decimals.ts";
import type { RawCell, RawTable } from "./raw-table.ts";

/** The power of ten of each unit. */
export const POWERS: Readonly<Record<Unit, number>> = { one: 0, thousand: 3, million: 6 };

/**
 * Cells that a sheet shows in thousands or millions (`#,##0,`) hold the whole number. Where the column's unit is what is shown, they are read
 * in that unit, to the last digit; where it is not, the cells' own numbers are read, and it is said.
 * @param unit the table's, for columns whose header names none
 */
export function inShownUnit(
  raw: RawTable,
  columns: readonly TableColumn[],
  unit: Unit | null,
): { raw: RawTable; problems: ReadProblem[] } {
  const problems: ReadProblem[] = [];
  const powers = raw.headers.map((header, c) => {
    const shown = new Set(raw.rows.flatMap((row) => row.cells[c]?.shownBy ?? []));
    const [only = 0] = shown;
    if (only === 0) return 0;
    const own = columns[c]?.unit ?? unit;
    if (shown.size === 1 && own !== null && POWERS[own] === only) return only;
    const first = raw.rows.find((row) => row.cells[c]?.shownBy)?.cells[c];
    problems.push({ place: first?.place ?? raw.place, text: header, reason: "shown-scaled", details: { shown: only } });
    return 0;
  });
  if (powers.every((power) => power === 0)) return { raw, problems };
  const rows = raw.rows.map((row) => ({ ...row, cells: row.cells.map((cell, c) => dividedBy(cell, powers[c] ?? 0)) }));
  return { raw: { ...raw, rows }, problems };
}

function dividedBy(cell: RawCell, power: number): RawCell {
  const value = cell.settled?.value ?? null;
  if (power === 0 || value === null || cell.settled?.state !== "number") return cell;
  const divided = timesTen(value, -power);
  return { ...cell, text: divided, settled: { state: "number", value: divided } };
}
