import { checks } from "../checks/index.ts";
import { assess } from "../domain/assess.ts";
import type { ReadTable } from "../domain/table.ts";
import { understand } from "../domain/understand.ts";
import type { Review, ReviewOptions } from "./review.ts";

/** The whole review of one follow-up table: understand, compute, check. Pure: same table and options, same review. */
export function runReview(table: ReadTable, options: ReviewOptions = {}): Review {
  const { followUp, problems } = understand(table, options);
  const assessment = assess(followUp, checks, options);
  const { lines, groups } = assessment;
  const deviating = new Set(
    groups.filter((group) => group.main.severity !== "info").map((group) => group.main.partner),
  );
  return {
    ...assessment,
    preset: "sverige-iop",
    table,
    followUp,
    paidDate: followUp.paidDate,
    inOrder: followUp.lines.map((line) => line.partner).filter((partner) => !deviating.has(partner)),
    assumed: lines.flatMap((line) => line.assumed.map((assumption) => ({ ...assumption, partner: line.line.partner }))),
    problems: [...table.problems, ...problems],
  };
}
