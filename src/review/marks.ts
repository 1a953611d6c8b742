import type { CellValue } from "../domain/cell-grid.ts";
import type { Place } from "../domain/table.ts";
import type { Mark } from "../workbook/port.ts";
import type { Review } from "./review.ts";

/** One mark for each finding above *Upplysning* that points at a cell; what is said of the whole table marks nothing. */
export function marksOf(review: Review, valueIn: (place: Place) => CellValue | undefined): Mark[] {
  const nameOf = new Map(review.followUp.lines.map((line) => [rowKey(line.place), line.place]));
  return review.groups.flatMap(({ main }) => {
    const { sheet, address } = main.place;
    if (main.severity === "info" || !sheet || !address || !isCell(address)) return [];
    const value = valueIn(main.place);
    const name = nameOf.get(rowKey(main.place)) ?? main.place;
    const nameValue = valueIn(name);
    if (value === undefined || nameValue === undefined) return [];
    return [{ sheet, address, severity: main.severity, value, partner: { address: name.address!, name: nameValue } }];
  });
}

const isCell = (address: string): boolean => /^[A-Z]+\d+$/.test(address);

const rowKey = (place: Place): string => `${place.sheet}!${/\d+/.exec(place.address ?? "")?.[0]}`;
