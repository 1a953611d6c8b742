import type { LineFigures, Missing } from "../domain/figures.ts";
import { NIL, type Ore, minus, share, sum } from "../domain/money.ts";
import type { NotAssessed } from "../domain/finding.ts";
import { outlook } from "../domain/outlook.ts";
import { type ReportSource, counted } from "./source.ts";

/**
 * What a partner's cost for the year is told from: a forecast somebody has given, cost carried on (computed), or cost
 * reported for all of the agreement's time.
 */
export const GROUNDS = ["reported", "forecast", "carriedOn"] as const;
export type Ground = (typeof GROUNDS)[number];

/** One partner in the board's forecast. */
export interface ForecastLine {
  readonly partner: string;
  readonly agreed: Ore;
  /** The board's part of the cost at the end of the year; null where it cannot be told. */
  readonly cost: Ore | null;
  readonly ground: Ground | null;
  /** What is expected back; nil where the outlook reaches the amount. */
  readonly repayment: Ore | null;
  readonly lack: Missing | null;
}

/**
 * The board's own cost of the agreements for the whole year: their amounts, less what is expected back (product.md §8). What
 * is expected back is told only from a forecast somebody has given, or from cost carried on after two periods at least;
 * a partner of whom neither is known counts with the whole amount, and the cost is then said to be that *at most*.
 */
export interface YearForecast {
  readonly lines: readonly ForecastLine[];
  readonly agreed: Ore;
  readonly repayment: Readonly<Record<Ground, Ore>>;
  readonly assessed: number;
  /** Agreed − repayment. */
  readonly cost: Ore;
  /** Given by the user; null where nobody has. */
  readonly frame: Ore | null;
  /** Frame − cost: plus is left over. */
  readonly left: Ore | null;
  /** Partners whose amount is not in the table. */
  readonly withoutRow: readonly string[];
}

/** Null where no agreed amount is known. */
export function yearForecast(source: ReportSource, frame: Ore | undefined): YearForecast | null {
  const limits = new Map(source.view.lines.map(({ figures, agreement }) => [figures, agreement?.notReclaimedBelow]));
  const lines = counted(source).flatMap((line) => forecastLine(line, limits.get(line) ?? NIL));
  if (lines.length === 0) return null;
  const repaid = (ground: Ground) =>
    sum(lines.flatMap((line) => (line.ground === ground ? (line.repayment ?? []) : [])));
  const agreed = sum(lines.map((line) => line.agreed));
  const repayment = { reported: repaid("reported"), forecast: repaid("forecast"), carriedOn: repaid("carriedOn") };
  const cost = minus(agreed, sum(Object.values(repayment)));
  return {
    lines,
    agreed,
    repayment,
    assessed: lines.filter(({ ground }) => ground !== null).length,
    cost,
    frame: frame ?? null,
    left: frame === undefined ? null : minus(frame, cost),
    withoutRow: withoutRow(source),
  };
}

function forecastLine(figures: LineFigures, notReclaimedBelow: Ore): ForecastLine[] {
  const { agreed } = figures.facts;
  if (agreed === undefined) return [];
  const { partner } = figures.line;
  const end = yearCost(figures);
  if ("notAssessable" in end)
    return [{ partner, agreed, cost: null, ground: null, repayment: null, lack: end.notAssessable }];
  const unused = minus(agreed, end.cost);
  return [{ partner, agreed, ...end, repayment: unused > notReclaimedBelow ? unused : NIL, lack: null }];
}

function yearCost(figures: LineFigures): { readonly cost: Ore; readonly ground: Ground } | NotAssessed {
  const { cost, costOfAll, costDate, period, costsOf } = figures.facts;
  if (cost !== undefined && costDate && period && costDate >= period.end) return { cost, ground: "reported" };
  const end = outlook(figures);
  if ("notAssessable" in end) return end;
  if (end.kind === "carriedOn" || costsOf !== "whole") return { cost: end.amount, ground: end.kind };
  // A forecast of the whole activity counts with the board's part, as the cost does; without a part there is nothing to tell.
  if (cost === undefined || !costOfAll) return { notAssessable: "noShare" };
  return { cost: share(end.amount, cost, costOfAll), ground: end.kind };
}

/** The check of the register that finds agreements of the year without a row has named them. */
const withoutRow = ({ groups }: ReportSource): readonly string[] =>
  groups
    .flatMap(({ main, facets }) => [main, ...facets])
    .flatMap(({ check, partner }) => (check === "partner-without-row" ? (partner ?? []) : []));
