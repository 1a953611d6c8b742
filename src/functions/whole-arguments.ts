import { type Basis, LINEAR, type Profile } from "../domain/expected-cost.ts";
import type { ForecastMethod } from "../domain/forecast.ts";
import { type NameMatcher, createMatcher } from "../matching/best-match.ts";
import { type ArgumentCell, type ArgumentRows, dateIn, isBlank } from "./arguments.ts";
import { CellError, wrong } from "./cell-error.ts";

/** How cost is expected to fall, and how time is counted. */
export interface Spread {
  readonly profile: Profile;
  readonly basis: Basis;
}

/** How cost is carried on to the end. */
export interface PaceArgument extends Spread {
  readonly method: ForecastMethod;
}

/** The names to choose among, one text a cell, prepared once for a whole column of searches; null where there are none. */
export type NamesArgument = NameMatcher | null;

/** A table's cells as they came. */
export type TableArgument = ArgumentRows;

/**
 * The optional last argument of the periodised formulas: nothing or `months`, `days`, a range of weights (one for each
 * three months from the start, together 1), or the day of an event that is the whole cost.
 */
export function spreadIn(rows: ArgumentRows): Spread | CellError {
  const cells = rows.flat();
  const error = firstError(cells);
  if (error) return error;
  const [only = null] = cells;
  if (cells.length > 1) return weightsIn(cells);
  const basis = basisIn(only);
  if (basis) return { profile: LINEAR, basis };
  const day = dateIn(only);
  if (day instanceof CellError) return BAD_SPREAD;
  return { profile: { kind: "events", events: [{ date: day, weight: 1 }] }, basis: "months" };
}

/** Nothing or `months`, `days`, `quarters`, `plan`, or a range of weights. */
export function paceIn(rows: ArgumentRows): PaceArgument | CellError {
  const cells = rows.flat();
  const error = firstError(cells);
  if (error) return error;
  const [only = null] = cells;
  if (cells.length > 1) {
    const spread = weightsIn(cells);
    return spread instanceof CellError ? spread : { ...spread, method: "profile" };
  }
  const basis = basisIn(only);
  if (basis) return { profile: LINEAR, basis, method: "runRate" };
  const method = PACES[wordOf(only)];
  return method ? { profile: LINEAR, basis: "months", method } : BAD_PACE;
}

/** What is no text is passed over: an error among the names must not stop the others. */
export function namesIn(rows: ArgumentRows): NamesArgument {
  const names = rows.flat().filter((cell): cell is string => typeof cell === "string" && cell.trim() !== "");
  return names.length === 0 ? null : createMatcher(names);
}

const firstError = (cells: readonly ArgumentCell[]): CellError | undefined =>
  cells.find((cell): cell is CellError => cell instanceof CellError);

const wordOf = (cell: ArgumentCell): string => (typeof cell === "string" ? cell.trim().toLowerCase() : "");

function basisIn(cell: ArgumentCell): Basis | undefined {
  return isBlank(cell) ? "months" : BASES[wordOf(cell)];
}

function weightsIn(cells: readonly ArgumentCell[]): Spread | CellError {
  const weights = cells.map((cell) => (typeof cell === "number" ? cell : cell === null ? 0 : NaN));
  const isWhole = Math.abs(weights.reduce((a, b) => a + b, 0) - 1) < 1e-6 && weights.every((weight) => weight >= 0);
  return isWhole ? { profile: { kind: "quarters", weights }, basis: "months" } : BAD_WEIGHTS;
}

const BASES: Readonly<Record<string, Basis>> = { months: "months", månader: "months", days: "days", dagar: "days" };
const PACES: Readonly<Record<string, ForecastMethod>> = {
  quarters: "quarters",
  kvartal: "quarters",
  plan: "planToGo",
};

const BAD_WEIGHTS = wrong(
  "Vikterna ska vara en för varje kvartal och tillsammans bli 1.",
  "The weights must be one for each quarter, and 1 together.",
);
const BAD_SPREAD = wrong(
  "Fördelningen ska vara ”months”, ”days”, ett område med vikter eller ett datum.",
  "The profile must be “months”, “days”, a range of weights or a date.",
);
const BAD_PACE = wrong(
  "Metoden ska vara ”months”, ”days”, ”quarters”, ”plan” eller ett område med vikter.",
  "The method must be “months”, “days”, “quarters”, “plan” or a range of weights.",
);
