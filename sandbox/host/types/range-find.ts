import { bounding, contains, intersection, type Area } from "../a1.ts";
import { itemNotFound, RichApiError } from "../errors.ts";
import { indexes, moved, rangeOf, type RangeRef } from "./area-ref.ts";

/** Ranges found by what stands in the cells. */

/** Grows from the cell over everything that touches, until an empty row and column surround it. */
export function surrounding({ sheet, area }: RangeRef): Area {
  const filled = [...sheet.cellsIn(sheet.usedArea(true) ?? area)].filter(({ cell }) => cell.value !== null);
  let region: Area = { ...area, rows: 1, columns: 1 };
  for (let grown = true; grown;) {
    grown = false;
    const near = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      rows: region.rows + (region.top > 0 ? 2 : 1),
      columns: region.columns + (region.left > 0 ? 2 : 1),
    };
    for (const { row, column } of filled) {
      if (contains(near, row, column) && !contains(region, row, column)) {
        region = bounding(region, { top: row, left: column, rows: 1, columns: 1 });
        grown = true;
      }
    }
  }
  return region;
}

/** Cells of the kind asked for, as runs along the rows. */
export function special({ sheet, area }: RangeRef, kind: string): Area[] {
  const used = sheet.usedArea(false);
  const within = used && intersection(used, area);
  if (within === null) return [];
  const fits = (row: number, column: number): boolean => {
    const { value, formula } = sheet.cell(row, column);
    if (kind === "Blanks") return value === null && formula === null;
    if (kind === "Constants") return value !== null && formula === null;
    if (kind === "Formulas") return formula !== null;
    if (kind === "Visible") return !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
    throw new RichApiError("ApiNotFound", `The stand-in host has no special cells of type ${kind}`);
  };
  const runs: Area[] = [];
  for (const row of indexes(within.top, within.rows)) {
    for (const column of indexes(within.left, within.columns)) {
      if (!fits(row, column)) continue;
      const last = runs.at(-1);
      if (last && last.top === row && last.left + last.columns === column)
        runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
      else runs.push({ top: row, left: column, rows: 1, columns: 1 });
    }
  }
  return stacked(runs);
}

/** Joins runs of equal width that stand right below each other. */
function stacked(runs: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const run of runs) {
    const above = joined.findIndex(
      (each) => each.left === run.left && each.columns === run.columns && each.top + each.rows === run.top,
    );
    const over = joined[above];
    if (over) joined[above] = { ...over, rows: over.rows + run.rows };
    else joined.push(run);
  }
  return joined;
}

export function specialOrThrow(range: RangeRef, kind: string): RangeRef[] {
  const found = special(range, kind);
  if (found.length === 0) throw itemNotFound("no cells were found");
  return found.map((area) => moved(range, area));
}

export const areasOrNull = (range: RangeRef, areas: readonly Area[]): RangeRef[] | null =>
  areas.length === 0 ? null : areas.map((area) => rangeOf(range.book, range.sheet, area));
