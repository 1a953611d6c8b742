import type { CalendarDate } from "../../src/domain/calendar.ts";
import type { Finding } from "../../src/domain/finding.ts";
import type { Decimal } from "../../src/domain/money.ts";
import type { ReadTable } from "../../src/domain/table.ts";
import { asAccepted } from "../../src/review/accepted-findings.ts";
import { accepted, withAccepted } from "../../src/review/kept/accepted.ts";
import { mappings, withMapping } from "../../src/review/kept/mappings.ts";
import { rules, withRules } from "../../src/review/kept/rules.ts";
import { withKept } from "../../src/review/kept/section.ts";
import { snapshots, withSnapshot } from "../../src/review/kept/snapshots.ts";
import type { WholeReview } from "../../src/review/review.ts";
import { runReview } from "../../src/review/run-review.ts";
import { allFindings, snapshotOf } from "../../src/review/snapshot-take.ts";
import { createIdentify } from "../../src/review/who.ts";
import { table2019 } from "./fixture.ts";

export const KEPT_ON = "2019-05-10" as CalendarDate;

/** The 2019 table with one partner's cost as it was told first. */
export function tableWith(partner: string, cost: string): ReadTable {
  const table = table2019();
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) =>
      index === 3 && row.cells[0]!.text === partner ? { ...cell, text: cost, value: cost as Decimal } : cell,
    ),
  }));
  return { ...table, rows };
}

/** A part as the workbook would hold it after a quarter's work: rules, two findings accepted, and the figures of an earlier check. */
export function keptPart(): string {
  const earlier = runReview(tableWith("Studiefrämjandet", "250"));
  const of = (review: WholeReview, partner: string) => allFindings(review).filter((each) => each.partner === partner);
  const accept = (xml: string, found: readonly Finding[], reason: string, signature?: string) => {
    const identify = createIdentify(earlier.followUp, null);
    const added = found.map((each) => asAccepted(each, identify, { reason, signature, on: KEPT_ON }));
    return withKept(xml, accepted, withAccepted(added, []));
  };
  const mapping = {
    source: ["Förening", "Bidrag"],
    placed: ["Förening", "Bidrag, tkr"],
    columns: [
      { kind: "partner" as const, unit: null, date: null },
      { kind: "agreed" as const, unit: "thousand" as const, date: null },
    ],
  };
  const withSettings = withKept(withKept(null, mappings, withMapping(mapping)), rules, (before) =>
    withRules({
      from: "2019-01-01" as CalendarDate,
      preset: "eu-70-100-90",
      changes: [
        { check: "underspend-to-date", settings: { mediumPercent: 12 }, source: "Nämndens beslut 2019-02-14" },
        { check: "prepaid-full", isOn: false },
      ],
    })(withRules({ from: "2018-01-01" as CalendarDate, preset: "sverige-iop", changes: [] })(before)),
  );
  const withSnapshots = withKept(withSettings, snapshots, withSnapshot(snapshotOf(earlier, KEPT_ON, false)));
  const one = accept(withSnapshots, of(earlier, "Löparakademin"), "Kostnaden redovisas i april enligt mejl", "EL");
  return accept(one, of(earlier, "Studiefrämjandet"), "Kurserna börjar i april");
}
