import type { CellValue } from "../domain/cell-grid.ts";
import type { Finding, FindingGroup } from "../domain/finding.ts";
import type { Place } from "../domain/table.ts";
import type { Mark } from "../workbook/port.ts";
import type { Review } from "./review.ts";

/**
 * One mark for each group above *Upplysning* that points at a cell, and one more on each other sheet its facets point at:
 * what speaks for a partner may stand in the register, and its figures in the follow-up. Of the whole table: none.
 */
export function marksOf(review: Review, valueIn: (place: Place) => CellValue | undefined): Mark[] {
  const nameOf = new Map(review.followUp.lines.map((line) => [rowKey(line.place), line.place]));
  return review.groups.flatMap(worstPerSheet).flatMap((finding) => {
    const { sheet, address } = finding.place;
    if (finding.severity === "info" || !sheet || !address || !isCell(address)) return [];
    const value = valueIn(finding.place);
    const name = nameOf.get(rowKey(finding.place)) ?? finding.place;
    const nameValue = valueIn(name);
    if (value === undefined || nameValue === undefined) return [];
    return [
      { sheet, address, severity: finding.severity, value, partner: { address: name.address!, name: nameValue } },
    ];
  });
}

/** A group's findings stand the worst first. */
function worstPerSheet({ main, facets }: FindingGroup): Finding[] {
  const sheets = new Set<string | undefined>();
  return [main, ...facets].filter(({ place }) => !sheets.has(place.sheet) && sheets.add(place.sheet));
}

const isCell = (address: string): boolean => /^[A-Z]+\d+$/.test(address);

const rowKey = (place: Place): string => `${place.sheet}!${/\d+/.exec(place.address ?? "")?.[0]}`;
