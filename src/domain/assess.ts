import type { CalendarDate } from "./calendar.ts";
import type { CheckRule } from "./check.ts";
import { looksCumulative } from "./cumulative.ts";
import type { Basis } from "./expected-cost.ts";
import { type CostColumns, type LineFigures, type Terms, figuresOf } from "./figures.ts";
import { type FollowUp, reportedColumns } from "./follow-up.ts";
import { type RegisterSource, joinFollowUp } from "./join-follow-up.ts";
import { EMPTY_REGISTER } from "./register.ts";
import type { RegisterView } from "./register-view.ts";
import { type CheckOutcome, type RunOptions, runChecks } from "./run-checks.ts";
import { type Totals, totalsOf } from "./totals.ts";

/** What the user has chosen for the computing; everything left out is proposed, or asked for. */
export interface AssessOptions extends Omit<RunOptions, "view"> {
  readonly asOf?: CalendarDate;
  readonly basis?: Basis;
  readonly costColumns?: CostColumns;
  /** What the user has said of a partner's agreement; goes before what the register says. */
  readonly termsOf?: (partner: string) => Terms;
  readonly register?: RegisterSource;
}

/** The figures of a follow-up and what was found in them. */
export interface Assessment extends CheckOutcome {
  /** The latest cut-off date in the data unless the user gave one; never today. */
  readonly asOf: CalendarDate | null;
  readonly basis: Basis;
  readonly costDate: CalendarDate | null;
  readonly lines: readonly LineFigures[];
  readonly totals: Totals;
  /** The register beside the follow-up, as the checks saw it. */
  readonly view: RegisterView;
}

/** A workbook with the follow-up alone: nothing to join, and the checks that need no other table still run. */
const NO_REGISTER: RegisterSource = { tables: EMPTY_REGISTER, names: { keyOf: (name) => name, near: () => [] } };

/** Computes a follow-up and runs the checks over it: the same for the pane, the command line and the formulas. */
export function assess(followUp: FollowUp, checks: readonly CheckRule[], options: AssessOptions = {}): Assessment {
  const basis = options.basis ?? "months";
  const costDate = latestCost(followUp, options.asOf);
  const reported = reportedColumns(followUp);
  const costsInDoubt = !options.costColumns && looksCumulative(followUp);
  const joined = joinFollowUp(followUp, options.register ?? NO_REGISTER);
  const asOf = options.asOf ?? latestDay(followUp);
  const lines = followUp.lines.map((line) =>
    figuresOf(line, followUp, {
      basis,
      costDate,
      costsInDoubt,
      reported,
      ...(options.costColumns && { costColumns: options.costColumns }),
      termsOf: () => ({ ...joined.termsOf(line), ...options.termsOf?.(line.partner) }),
    }),
  );
  const totals = totalsOf(lines.filter(({ line }) => !joined.isRefused(line)));
  const view = joined.view(lines, asOf);
  return {
    asOf,
    basis,
    costDate,
    lines,
    totals,
    view,
    ...runChecks(checks, followUp, lines, totals, { ...options, view }),
  };
}

/** The latest cut-off date in the data: the day a review is of unless the user gives one. */
export const latestDay = (followUp: FollowUp): CalendarDate | null => later(followUp.paidDate, latestCost(followUp));

/** Last day of the latest period in which anybody reported, not after the as-of date where one is given. */
export function latestCost(followUp: FollowUp, asOf?: CalendarDate): CalendarDate | null {
  let latest: CalendarDate | null = null;
  for (const { costs } of followUp.lines)
    for (const { amount, end } of costs)
      if (end && amount.state === "figure" && !(asOf && end > asOf)) latest = later(latest, end);
  return latest;
}

function later(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  return a && b ? (a > b ? a : b) : (a ?? b);
}
