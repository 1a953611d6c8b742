import { allRules } from "../checks/register-rules.ts";
import { assess, latestDay } from "../domain/assess.ts";
import type { ReadProblem, ReadTable } from "../domain/table.ts";
import { understand } from "../domain/understand.ts";
import { type Settled, settle } from "./accepted-findings.ts";
import { NOTHING_KEPT } from "./memory.ts";
import type { WholeReview, ReviewOptions } from "./review.ts";
import { checkRulesOf, presetAlone, rulesBegin, rulesOn } from "./rules-in-force.ts";
import { closedFigures } from "./snapshot-closed.ts";
import { sinceLast } from "./snapshot-compare.ts";
import { createIdentify } from "./who.ts";

/** A preset asked for goes before the workbook's own rules, which is said. */
const PRESET_BEFORE_OWN: ReadProblem = { place: {}, text: "", reason: "kept-rules-unused" };

/** The whole review of one follow-up table: understand, compute, check. Pure: same table and options, same review. */
export function runReview(read: ReadTable, options: ReviewOptions = {}): WholeReview {
  const { memory = NOTHING_KEPT, preset, register = null } = options;
  const { followUp, table, problems } = understand(read, options);
  const identify = createIdentify(followUp, register);
  const day = options.asOf ?? latestDay(followUp);
  const rules = preset ? presetAlone(preset) : rulesOn(day, memory.rules);
  let settled: Settled = { accepted: new Map(), reopened: new Map() };
  const { accepted, ...assessment } = assess(followUp, allRules, {
    ...options,
    rules: checkRulesOf(rules),
    closed: closedFigures(followUp, memory.snapshots, identify),
    settle: (found) => new Set((settled = settle(found, memory.accepted, identify)).accepted.keys()),
  });
  const { lines, groups } = assessment;
  const deviating = new Set(
    [...groups.map(({ main }) => main), ...accepted].flatMap(({ severity, partner }) =>
      severity === "info" ? [] : partner,
    ),
  );
  const unremarked = lines.filter(({ line }) => !deviating.has(line.partner));
  // Whoever's cost could not be compared with anything is not in order, only not remarked on.
  const [compared, notCompared] = [true, false].map((isCompared) =>
    unremarked.filter(({ facts }) => (facts.variance !== undefined) === isCompared).map(({ line }) => line.partner),
  );
  const findings = [...groups.flatMap(({ main, facets }) => [main, ...facets]), ...accepted];
  return {
    ...assessment,
    rules,
    rulesBegin: preset ? null : rulesBegin(day, memory.rules),
    accepted: accepted.map((finding) => ({ finding, as: settled.accepted.get(finding)! })),
    reopened: settled.reopened,
    sinceLast: sinceLast({ lines, year: followUp.year, findings }, memory.snapshots, identify),
    register,
    table,
    followUp,
    paidDate: followUp.paidDate,
    inOrder: compared!,
    partlyChecked: notCompared!,
    assumed: lines.flatMap((line) => line.assumed.map((assumption) => ({ ...assumption, partner: line.line.partner }))),
    problems: [
      ...memory.problems,
      ...(preset && memory.rules.length > 0 ? [PRESET_BEFORE_OWN] : []),
      ...table.problems,
      ...problems,
      ...(register?.problems ?? []),
    ],
  };
}
