import type { CellGrid, CellValue } from "../domain/cell-grid.ts";
import type { Place } from "../domain/table.ts";
import { parseAddress } from "../reading/address.ts";

/** The value a cell had when it was read, or undefined where it was not part of what was read. */
export function valueAt(grids: readonly CellGrid[], place: Place): CellValue | undefined {
  if (!place.address) return undefined;
  const at = parseAddress(place.address);
  for (const grid of grids) {
    if (place.sheet !== undefined && grid.name !== place.sheet) continue;
    const origin = parseAddress(grid.origin);
    const value = grid.values[at.row - origin.row]?.[at.column - origin.column];
    if (value !== undefined) return value;
  }
  return undefined;
}
