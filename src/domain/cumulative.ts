import { type FollowUp, type PeriodCost, reportedColumns } from "./follow-up.ts";

/** Rows that must be comparable, and how many of them in a hundred must not fall. */
const ROWS = 3;
const PERCENT = 90;

/** The period columns look as if each ran from the start of the year; then their sum means nothing until somebody has said. */
export function looksCumulative(followUp: FollowUp): boolean {
  const columns = indexesReported(followUp);
  if (columns.length < 2) return false;
  if (columns.some((index) => followUp.lines.some(({ costs }) => costs[index]?.cumulative))) return true;
  return columns.slice(1).every((later, index) => neverFalls(followUp, columns[index]!, later));
}

function neverFalls({ lines }: FollowUp, earlier: number, later: number): boolean {
  // From zero everything is a rise and says nothing.
  const comparable = lines.filter(({ costs }) => figure(costs[earlier]) > 0 && !Number.isNaN(figure(costs[later])));
  const rising = comparable.filter(({ costs }) => figure(costs[later]) >= figure(costs[earlier]));
  return comparable.length >= ROWS && rising.length * 100 >= comparable.length * PERCENT;
}

const figure = (cost: PeriodCost | undefined): number => cost?.amount.hundredths ?? NaN;

/** Indexes of the cost columns in which anybody has a figure. */
export const indexesReported = (followUp: FollowUp): readonly number[] =>
  reportedColumns(followUp).flatMap((isReported, index) => (isReported ? [index] : []));
