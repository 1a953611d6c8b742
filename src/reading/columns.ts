import type { Decimal } from "../domain/money.ts";
import type { TableCell } from "../domain/table.ts";
import { scaled, scaleOf } from "./decimals.ts";
import { almostNumber, numberReadings, parseNumber, type Notation } from "./numbers.ts";
import type { RawCell } from "./raw-table.ts";
import { tolerance } from "./totals.ts";

/** Whether a column of cells holds numbers: more of its cells are numbers than words. */
export function isNumeric(cells: readonly RawCell[]): boolean {
  let numbers = 0;
  let words = 0;
  for (const cell of cells) {
    if (cell.settled) {
      if (cell.settled.state === "number" || cell.settled.state === "unreadable") numbers++;
      else if (cell.settled.state === "text") words++;
      continue;
    }
    const parsed = parseNumber(cell.text);
    if (parsed.state === "number") numbers += parsed.nil ? 0.5 : 1;
    else if (parsed.state === "ambiguous" || parsed.state === "unreadable") numbers++;
    else if (parsed.state === "text") words += almostNumber(cell.text) ? 0 : 1;
  }
  return numbers > words;
}

/** Figures that name rather than count: years, running numbers, codes. Nobody adds them up. */
export function isIdentifier(header: string, cells: readonly RawCell[]): boolean {
  if (
    /^(?:år|year|startår|slutår|verksamhetsår|nr|no\.?|#|id|löpnr|not|noter|note|löpnummer|rad|diarienr|dnr|diarienummer|konto|kontonr|account|projektnr|postnr|postnummer|kst|kostnadsställe|ansvar)\.?$/i.test(
      header.trim(),
    )
  )
    return true;
  const filled = cells.filter((cell) => cell.text !== "");
  return (
    /(?:^|[^\p{L}])(?:år|year)(?![\p{L}])/iu.test(header) &&
    filled.length > 0 &&
    filled.every((cell) => /^(?:19|20)\d{2}$/.test(cell.text))
  );
}

/** The decimal sign that cells of known meaning use; null where none tells, or they contradict each other. */
export function notationOf(cells: Iterable<RawCell>): Notation {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    if (cell.settled) continue;
    const readings = numberReadings(cell.text);
    const [only] = readings;
    if (readings.length !== 1 || !only) continue;
    // A sign between thousands is not the decimal sign, so the other one would be.
    if (only.decimal === "," || (only.decimal === null && only.grouped === ".")) comma++;
    if (only.decimal === "." || (only.decimal === null && only.grouped === ",")) point++;
  }
  if (comma > 0 && point === 0) return { decimal: "," };
  if (point > 0 && comma === 0) return { decimal: "." };
  return { decimal: null };
}

/**
 * Where some figures have three digits after a sign (`1,050`) and others are whole numbers, none of them of four digits, the sign parts
 * thousands: with decimals, whole numbers would have theirs. Null where the cells tell nothing of the kind.
 */
export function notationOfThousands(cells: Iterable<RawCell>): Notation | null {
  let parted = 0;
  let whole = 0;
  let sign: string | null = null;
  for (const cell of cells) {
    if (cell.settled) continue;
    const readings = numberReadings(cell.text);
    if (readings.length === 1 && readings[0]?.decimal === null && readings[0].grouped === null) {
      if (/\d{4}/.test(cell.text)) return null;
      if (readings[0].value !== "0") whole++;
    } else if (readings.length > 1) {
      const own = /[.,]/.exec(cell.text)?.[0] ?? "";
      if (sign !== null && own !== sign) return null;
      sign = own;
      parted++;
    }
  }
  return parted >= 2 && whole >= 1 && sign !== null ? { decimal: sign === "," ? "." : "," } : null;
}

/** A raw cell as understood in a column of numbers. */
export function numberCell(cell: RawCell, notation: Notation): TableCell & { readonly readings?: readonly Decimal[] } {
  const base = { text: cell.text, place: cell.place, storedAsText: false };
  if (cell.settled) return { ...base, state: cell.settled.state, value: cell.settled.value };
  const parsed = parseNumber(cell.text, notation);
  if (parsed.state === "number")
    return { ...base, state: "number", value: parsed.value, storedAsText: (cell.typedText ?? false) && !parsed.nil };
  if (parsed.state === "ambiguous") return { ...base, state: "unreadable", value: null, readings: parsed.readings };
  if (parsed.state === "blank" || parsed.state === "notAvailable") return { ...base, state: parsed.state, value: null };
  return { ...base, state: "unreadable", value: null };
}

/**
 * Whether totals agree when a column is read in a notation: every total with its rows, within rounding.
 * Null where there is nothing to compare.
 */
export function notationAgrees(
  cells: readonly RawCell[],
  notation: Notation,
  totals: ReadonlyMap<number, readonly number[]>,
): boolean | null {
  const values = cells.map((cell) => numberCell(cell, notation).value);
  const scale = scaleOf(values.filter((v): v is Decimal => v !== null));
  let compared = 0;
  for (const [row, covers] of totals) {
    const printed = values[row];
    if (!printed) continue;
    let sum = 0n;
    for (const i of covers) {
      const value = values[i];
      if (value) sum += scaled(value, scale);
    }
    compared++;
    const difference = Number(scaled(printed, scale) - sum);
    if (Math.abs(difference) > tolerance(covers.length)) return false;
  }
  return compared > 0 ? true : null;
}
