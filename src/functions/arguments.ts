import { type CalendarDate, fromSerial, isoDate } from "../domain/calendar.ts";
import { parseDay } from "../reading/days.ts";
import { moneyWords, parseNumber } from "../reading/numbers.ts";
import { CellError, notKnown, wrong } from "./cell-error.ts";

/** One cell of an argument. Excel sends a blank cell as 0 on older desktops and as null elsewhere, so no formula tells them apart. */
export type ArgumentCell = number | string | boolean | null | CellError;

/** An argument as rows of cells; a single cell is one row of one. */
export type ArgumentRows = readonly (readonly ArgumentCell[])[];

/** Blank, and what a blank cell is on an older desktop. */
export const isBlank = (cell: ArgumentCell): boolean =>
  cell === null || cell === 0 || (typeof cell === "string" && cell.trim() === "");

/**
 * A cell as an amount in its own unit. Blank is 0; text is read where it is a number written out and nothing else:
 * a unit in one cell (`450 tkr`) would put two units in one formula.
 */
export function signedIn(cell: ArgumentCell): number | CellError {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : TOO_LARGE;
  if (cell === null) return 0;
  if (cell instanceof CellError) return cell;
  if (typeof cell === "boolean") return NOT_AMOUNT;
  const text = cell.trim();
  if (/[%]|procent/i.test(text) || (moneyWords(text).unit ?? "one") !== "one")
    return wrong(
      `”${text}” har en egen enhet. Skriv talet utan enhet, i samma enhet som de andra.`,
      `“${text}” carries a unit of its own. Write the number without it, in the unit of the others.`,
    );
  return numberIn(text);
}

/** Text as the one number it can be, or what keeps it from being one. */
export function numberIn(text: string): number | CellError {
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

/** The same where an amount below nil has no meaning: what is agreed, paid or due. */
export function amountIn(cell: ArgumentCell): number | CellError {
  const amount = signedIn(cell);
  return typeof amount === "number" && amount < 0 ? NEGATIVE : amount;
}

/** A cell as a date: an Excel serial (1900 system), `YYYY-MM-DD`, or a day written out with its year. Time of day is left out. */
export function dateIn(cell: ArgumentCell): CalendarDate | CellError {
  if (cell instanceof CellError) return cell;
  if (isBlank(cell)) return NO_DATE;
  if (typeof cell === "number") return fromSerial(Math.floor(cell)) ?? notADate(cell);
  if (typeof cell !== "string") return notADate(cell);
  const written = isoDate(cell.trim());
  if (written) return written;
  const day = parseDay(cell);
  if (day && !day.date)
    return wrong(
      `”${cell}” saknar år. Skriv datumet som ÅÅÅÅ-MM-DD.`,
      `“${cell}” has no year. Enter the date as YYYY-MM-DD.`,
    );
  return day?.date ?? notADate(cell);
}

export const optionalDateIn = (cell: ArgumentCell): CalendarDate | CellError | null =>
  isBlank(cell) ? null : dateIn(cell);

/** A calendar year, as a number or text; null where it is blank. */
export function yearIn(cell: ArgumentCell): number | CellError | null {
  if (cell instanceof CellError) return cell;
  if (isBlank(cell)) return null;
  const year = typeof cell === "string" ? Number(cell.trim()) : cell;
  if (typeof year === "number" && Number.isInteger(year) && year >= 1900 && year <= 9999) return year;
  return wrong(
    `”${String(cell)}” är inget år. Skriv fyra siffror.`,
    `“${String(cell)}” is not a year. Enter four digits.`,
  );
}

/** A share from 0 to 1, as a number or `70 %`; null where it is blank or 0. */
export function shareIn(cell: ArgumentCell): number | CellError | null {
  if (cell instanceof CellError) return cell;
  if (isBlank(cell)) return null;
  const text = typeof cell === "string" ? cell.trim() : null;
  const percent = text === null ? null : /^(.*?)\s*(?:%|procent|percent)$/i.exec(text)?.[1];
  const number = text === null ? cell : numberIn(percent ?? text);
  if (typeof number === "number") {
    const share = percent === null || percent === undefined ? number : number / 100;
    if (share >= 0 && share <= 1) return share;
  }
  return wrong(
    `”${String(cell)}” är ingen andel. Skriv ett tal mellan 0 och 1, till exempel 0,7.`,
    `“${String(cell)}” is not a share. Enter a number between 0 and 1, for example 0.7.`,
  );
}

/** Text or a number as it stands; blank and 0 are "". */
export function writtenIn(cell: ArgumentCell): string | number | CellError {
  if (cell instanceof CellError) return cell;
  if (isBlank(cell)) return "";
  return typeof cell === "boolean" ? NOT_TEXT : (cell as string | number);
}

const notADate = (cell: ArgumentCell): CellError =>
  wrong(
    `”${String(cell)}” är inget datum. Skriv det som ÅÅÅÅ-MM-DD.`,
    `“${String(cell)}” is not a date. Enter it as YYYY-MM-DD.`,
  );
const NO_DATE = wrong("Ett datum saknas.", "A date is missing.");
const NOT_AMOUNT = wrong(
  "Här står SANT eller FALSKT i stället för ett belopp.",
  "TRUE or FALSE stands where an amount should.",
);
const NOT_TEXT = wrong("Här står SANT eller FALSKT i stället för text.", "TRUE or FALSE stands where text should.");
const NEGATIVE = wrong(
  "Ett belopp under noll har ingen mening här. Kontrollera tecknet.",
  "An amount below nil has no meaning here. Check the sign.",
);
export const TOO_LARGE = wrong(
  "Beloppet är för stort för att räknas exakt.",
  "The amount is too large to be computed exactly.",
);
export const END_BEFORE_START = wrong(
  "Slutdatumet ligger före startdatumet.",
  "The end date is before the start date.",
);
