import { looksCumulative } from "../checks/cumulative-suspect.ts";
import { checks } from "../checks/index.ts";
import type { CalendarDate } from "../domain/calendar.ts";
import { figuresOf } from "../domain/figures.ts";
import { type FollowUp, reportedColumns } from "../domain/follow-up.ts";
import { runChecks } from "../domain/run-checks.ts";
import type { ReadTable } from "../domain/table.ts";
import { totalsOf } from "../domain/totals.ts";
import type { Review, ReviewOptions } from "./review.ts";
import { understand } from "./understand.ts";

/** The whole review of one follow-up table: understand, compute, check. Pure: same table and options, same review. */
export function runReview(table: ReadTable, options: ReviewOptions = {}): Review {
  const { followUp, problems } = understand(table, options);
  const basis = options.basis ?? "months";
  const costDate = latestCost(followUp, options.asOf);
  const reported = reportedColumns(followUp);
  const costsInDoubt = !options.costColumns && looksCumulative(followUp);
  const lines = followUp.lines.map((line) =>
    figuresOf(line, followUp, {
      basis,
      costDate,
      costsInDoubt,
      reported,
      ...(options.costColumns && { costColumns: options.costColumns }),
      termsOf: options.termsOf ?? (() => ({})),
    }),
  );
  const totals = totalsOf(lines);
  const { groups, notAssessable } = runChecks(checks, followUp, lines, totals);
  const deviating = new Set(
    groups.filter((group) => group.main.severity !== "info").map((group) => group.main.partner),
  );
  return {
    asOf: options.asOf ?? later(followUp.paidDate, costDate),
    basis,
    preset: "sverige-iop",
    table,
    followUp,
    paidDate: followUp.paidDate,
    costDate,
    lines,
    totals,
    groups,
    inOrder: followUp.lines.map((line) => line.partner).filter((partner) => !deviating.has(partner)),
    notAssessable,
    assumed: lines.flatMap((line) => line.assumed.map((assumption) => ({ ...assumption, partner: line.line.partner }))),
    problems: [...table.problems, ...problems],
  };
}

/** Last day of the latest period in which anybody reported, not after the as-of date where one is given. */
function latestCost(followUp: FollowUp, asOf?: CalendarDate): CalendarDate | null {
  const reported = followUp.lines.flatMap((line) =>
    line.costs.filter((cost) => cost.amount.state === "figure").flatMap((cost) => cost.end ?? []),
  );
  return reported.filter((end) => !asOf || end <= asOf).reduce<CalendarDate | null>(later, null);
}

function later(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  return a && b ? (a > b ? a : b) : (a ?? b);
}
