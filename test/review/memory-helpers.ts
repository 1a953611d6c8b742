import type { CellGrid, CellValue } from "../../src/domain/cell-grid.ts";
import type { CalendarDate } from "../../src/domain/calendar.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { readGrid } from "../../src/reading/read-grid.ts";
import { readRegister } from "../../src/reading/register/read-register.ts";
import { asAccepted } from "../../src/review/accepted-findings.ts";
import { accepted, withAccepted } from "../../src/review/kept/accepted.ts";
import { withKept } from "../../src/review/kept/section.ts";
import { snapshots, withSnapshot } from "../../src/review/kept/snapshots.ts";
import { memoryOf } from "../../src/review/memory.ts";
import { registerSource } from "../../src/review/register-source.ts";
import type { WholeReview, ReviewOptions } from "../../src/review/review.ts";
import { runReview } from "../../src/review/run-review.ts";
import { allFindings, snapshotOf } from "../../src/review/snapshot-take.ts";
import { createIdentify } from "../../src/review/who.ts";
import { GRID_2019 } from "../workbooks/follow-up-2019.ts";

export type Rows = readonly (readonly CellValue[])[];

export const day = (text: string) => text as CalendarDate;

/** A review of the 2019 table, or of rows put in its place, with what a part keeps; other sheets are tables of the register. */
export function reviewed(
  xml: string | null = null,
  rows: Rows = GRID_2019.values,
  others: readonly CellGrid[] = [],
  options: ReviewOptions = {},
): WholeReview {
  const grid: CellGrid = { ...GRID_2019, values: rows };
  const table = readGrid(grid).tables[0]!;
  return runReview(table, { ...options, ...registerSource(readRegister(others)), memory: memoryOf(xml) });
}

export const tableOn = (name: string, values: Rows): CellGrid => ({
  name,
  origin: "A1",
  values,
  table: { name, hasTotals: false },
  isElsewhere: true,
});

/** The 2019 rows with a cell changed. */
export const rowsWith = (partner: string, column: number, value: CellValue, rows: Rows = GRID_2019.values): Rows =>
  rows.map((row) => (row[0] === partner ? row.map((cell, index) => (index === column ? value : cell)) : row));

export const findingOf = (review: WholeReview, partner: string | null, check: string): Finding =>
  allFindings(review).find((each) => each.partner === partner && each.check === check)!;

/** The part with findings of a review accepted. */
export function accept(
  xml: string | null,
  review: WholeReview,
  findings: readonly Finding[],
  reason = "Väntas i april",
): string {
  const identify = createIdentify(review.followUp, review.register);
  const added = findings.map((finding) => asAccepted(finding, identify, { reason, on: day("2019-05-10") }));
  return withKept(xml, accepted, withAccepted(added, []));
}

export const keep = (xml: string | null, review: WholeReview, on = "2019-05-10", isClosing = false): string =>
  withKept(xml, snapshots, withSnapshot(snapshotOf(review, day(on), isClosing)));
