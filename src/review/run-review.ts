import { allRules } from "../checks/register-rules.ts";
import { assess } from "../domain/assess.ts";
import type { ReadTable } from "../domain/table.ts";
import { understand } from "../domain/understand.ts";
import type { Review, ReviewOptions } from "./review.ts";

/** The whole review of one follow-up table: understand, compute, check. Pure: same table and options, same review. */
export function runReview(table: ReadTable, options: ReviewOptions = {}): Review {
  const { followUp, problems } = understand(table, options);
  const assessment = assess(followUp, allRules, options);
  const { lines, groups } = assessment;
  const deviating = new Set(groups.filter(({ main }) => main.severity !== "info").map(({ main }) => main.partner));
  const unremarked = lines.filter(({ line }) => !deviating.has(line.partner));
  // Whoever's cost could not be compared with anything is not in order, only not remarked on.
  const [compared, notCompared] = [true, false].map((isCompared) =>
    unremarked.filter(({ facts }) => (facts.variance !== undefined) === isCompared).map(({ line }) => line.partner),
  );
  return {
    ...assessment,
    preset: "sverige-iop",
    table,
    followUp,
    paidDate: followUp.paidDate,
    inOrder: compared!,
    partlyChecked: notCompared!,
    assumed: lines.flatMap((line) => line.assumed.map((assumption) => ({ ...assumption, partner: line.line.partner }))),
    problems: [...table.problems, ...problems, ...(options.register?.problems ?? [])],
  };
}
