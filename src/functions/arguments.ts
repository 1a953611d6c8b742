import { type CalendarDate, fromSerial, isoDate } from "../domain/calendar.ts";
import { type Basis, LINEAR, type Profile } from "../domain/expected-cost.ts";
import { type Ore, ore } from "../domain/money.ts";
import { moneyWords, parseNumber } from "../reading/numbers.ts";
import { CellError, notKnown, wrong } from "./cell-error.ts";

/** One cell of an argument. Excel sends a blank cell as 0 on older desktops and as null elsewhere, so no formula tells them apart. */
export type ArgumentCell = number | string | boolean | null | CellError;

/** An argument as rows of cells; a single cell is one row of one. */
export type ArgumentRows = readonly (readonly ArgumentCell[])[];

/**
 * A cell as an amount in its own unit. Blank is 0; text is read where it is a number written out and nothing else:
 * a unit in one cell (`450 tkr`) would put two units in one formula.
 */
export function amountIn(cell: ArgumentCell): number | CellError {
  if (cell instanceof CellError) return cell;
  if (cell === null) return 0;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : TOO_LARGE;
  if (typeof cell === "boolean")
    return wrong(
      "Här står SANT eller FALSKT i stället för ett belopp.",
      "TRUE or FALSE stands where an amount should.",
    );
  const text = cell.trim();
  if (/[%]|procent/i.test(text) || (moneyWords(text).unit ?? "one") !== "one")
    return wrong(
      `”${text}” har en egen enhet. Skriv talet utan enhet, i samma enhet som de andra.`,
      `“${text}” carries a unit of its own. Write the number without it, in the unit of the others.`,
    );
  const parsed = parseNumber(text);
  switch (parsed.state) {
    case "number":
      return Number(parsed.value);
    case "blank":
      return 0;
    case "notAvailable":
      return notKnown(`”${text}” betyder att uppgiften saknas.`, `“${text}” says that the figure is not available.`);
    case "ambiguous":
      return wrong(
        `”${text}” kan läsas som ${parsed.readings.join(" eller ")}. Skriv det som ett tal.`,
        `“${text}” can be read as ${parsed.readings.join(" or ")}. Enter it as a number.`,
      );
    default:
      return wrong(`”${text}” är inget tal. Skriv ett belopp.`, `“${text}” is not a number. Enter an amount.`);
  }
}

/** A cell as a date: an Excel serial (1900 system) or `YYYY-MM-DD`. Time of day is left out. */
export function dateIn(cell: ArgumentCell): CalendarDate | CellError {
  if (cell instanceof CellError) return cell;
  const found =
    typeof cell === "number" ? fromSerial(Math.floor(cell)) : typeof cell === "string" ? isoDate(cell.trim()) : null;
  if (found) return found;
  return cell === null || cell === 0 || cell === ""
    ? wrong("Ett datum saknas.", "A date is missing.")
    : wrong(
        `”${String(cell)}” är inget datum. Skriv det som ÅÅÅÅ-MM-DD.`,
        `“${String(cell)}” is not a date. Enter it as YYYY-MM-DD.`,
      );
}

/** How cost is expected to fall, and how time is counted. */
export interface Spread {
  readonly profile: Profile;
  readonly basis: Basis;
}

/**
 * The optional last argument of the periodised formulas: nothing or `months`, `days`, a range of weights (one for each
 * three months from the start, together 1), or the day of an event that is the whole cost.
 */
export function spreadIn(rows: ArgumentRows): Spread | CellError {
  const cells = rows.flat();
  const error = cells.find((cell) => cell instanceof CellError);
  if (error instanceof CellError) return error;
  const [only = null] = cells;
  if (cells.length > 1) {
    const weights = cells.map((cell) => (typeof cell === "number" ? cell : cell === null ? 0 : NaN));
    const isWhole = Math.abs(weights.reduce((a, b) => a + b, 0) - 1) < 1e-6 && weights.every((weight) => weight >= 0);
    return isWhole ? { profile: { kind: "quarters", weights }, basis: "months" } : BAD_WEIGHTS;
  }
  const word = typeof only === "string" ? only.trim().toLowerCase() : only;
  if (word === null || word === 0 || word === "") return { profile: LINEAR, basis: "months" };
  if (typeof word === "string" && MONTHS.includes(word)) return { profile: LINEAR, basis: "months" };
  if (typeof word === "string" && DAYS.includes(word)) return { profile: LINEAR, basis: "days" };
  const day = dateIn(only);
  if (day instanceof CellError) return BAD_SPREAD;
  return { profile: { kind: "events", events: [{ date: day, weight: 1 }] }, basis: "months" };
}

const MONTHS: readonly string[] = ["months", "månader"];
const DAYS: readonly string[] = ["days", "dagar"];

const BAD_WEIGHTS = wrong(
  "Vikterna ska vara en för varje kvartal och tillsammans bli 1.",
  "The weights must be one for each quarter, and 1 together.",
);
const BAD_SPREAD = wrong(
  "Fördelningen ska vara ”months”, ”days”, ett område med vikter eller ett datum.",
  "The profile must be “months”, “days”, a range of weights or a date.",
);
export const TOO_LARGE = wrong(
  "Beloppet är för stort för att räknas exakt.",
  "The amount is too large to be computed exactly.",
);

/** Excel holds 15 digits; 8 decimals hold an öre of an amount written in millions. */
const DIGITS = 15;
const DECIMALS = 8;

/** The decimals that a row of amounts, added together, can carry within Excel's 15 digits. */
export function decimalsFor(amounts: readonly number[]): number {
  const largest = amounts.reduce((total, amount) => total + Math.abs(amount), 0);
  return Math.min(DECIMALS, Math.max(0, DIGITS - Math.floor(largest).toString().length));
}

/** Whole numbers of the last decimal, so that sums are exact: 0.1 + 0.2 is 0.3. @throws RangeError beyond 15 digits. */
export const toWhole = (amount: number, decimals: number): Ore =>
  ore(Number(amount.toFixed(decimals).replace(".", "")));

export const fromWhole = (whole: Ore, decimals: number): number => whole / 10 ** decimals;
