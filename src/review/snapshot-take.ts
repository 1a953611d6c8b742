import type { CalendarDate } from "../domain/calendar.ts";
import { isSameTime, timedAmounts } from "../domain/closed-figures.ts";
import type { Finding } from "../domain/finding.ts";
import { printOfFinding } from "./accepted-facts.ts";
import type { KeptFinding, Snapshot } from "./kept/snapshots.ts";
import type { Who } from "./kept/shapes.ts";
import type { Review, WholeReview } from "./review.ts";
import { type Identify, createIdentify } from "./who.ts";

/** The figures and findings of a review, ready to be kept. */
export function snapshotOf(review: WholeReview, on: CalendarDate, isClosing: boolean): Snapshot {
  const { followUp, lines, asOf, paidDate, costDate } = review;
  const identify = createIdentify(followUp, review.register);
  const amounts = followUp.lines.map((line) => timedAmounts(line, followUp));
  const columns = (amounts[0] ?? []).map(({ of, from, end }) => ({ of, from, end }));
  const kept = lines.map(({ line, facts }, index) => ({
    who: identify.ofLine(line),
    agreed: facts.agreed ?? null,
    paid: facts.paid ?? null,
    cost: facts.cost ?? null,
    amounts: columns.map(
      (column) => amounts[index]!.find((each) => isSameTime(each, column))?.amount.hundredths ?? null,
    ),
  }));
  return {
    on,
    isClosing,
    title: followUp.title.slice(0, 200),
    year: followUp.year,
    asOf,
    paidDate,
    costDate,
    columns,
    lines: kept,
    ...findingsOf(
      allFindings(review),
      kept.map(({ who }) => who),
      identify,
    ),
  };
}

/** Everything that was found, accepted or not: what is accepted has not gone away. */
export const allFindings = ({ groups, accepted }: Review): readonly Finding[] => [
  ...groups.flatMap(({ main, facets }) => [main, ...facets]),
  ...accepted.map(({ finding }) => finding),
];

function findingsOf(
  findings: readonly Finding[],
  lines: readonly Who[],
  identify: Identify,
): Pick<Snapshot, "findings" | "others"> {
  const others: Who[] = [];
  const indexes = new Map([...lines].map((who, index) => [keyOf(who), index]));
  const indexOf = (who: Who): number => {
    if (who.name === undefined) return -1;
    const known = indexes.get(keyOf(who));
    if (known !== undefined) return known;
    indexes.set(keyOf(who), lines.length + others.length);
    return lines.length + others.push(who) - 1;
  };
  return {
    findings: findings.map((finding): KeptFinding => ({
      of: indexOf(identify.ofFinding(finding)),
      check: finding.check,
      severity: finding.severity,
      difference: finding.difference,
      print: printOfFinding(finding),
    })),
    others,
  };
}

const keyOf = (who: Who): string => JSON.stringify([who.agreement, who.orgNumber, who.name]);
