import type { Decimal } from "../domain/money.ts";
import type { ReadTable } from "../domain/table.ts";
import type { Currency, Unit } from "../domain/units.ts";
import { plain } from "./blanks.ts";
import { scaled, scaleOf, unscaled } from "./decimals.ts";
import { moneyWords, parseNumber } from "./numbers.ts";

const AMOUNT_IN_TEXT =
  /(?<![\d.,])(\d{1,3}(?:[ .]\d{3})+(?:,\d{1,2})?|\d{4,})(?: {0,2}(?:kr|kronor|tkr|mkr|mnkr|euro|EUR|€)(?!\p{L}))/giu;
/** Digits of an amount beyond which it is no chance that text and table have it alike. */
const LEAST_DIGITS = 4;
const LONGEST_TEXT = 200_000;

/**
 * The unit of a table that names none, where the text around it writes a total of the table with its unit: *ansökningar om 2 929 987 kronor*
 * beside a sum of 2 929 987. Unchanged where it does not, or in several units.
 */
export function withUnitOfText(table: ReadTable, text: string): ReadTable {
  if (table.unit !== null || table.columns.some((column) => column.unit !== null)) return table;
  const known = new Set([
    ...table.totals.flatMap((total) => total.cells.flatMap((cell) => cell.value ?? [])),
    ...sumsOf(table),
  ]);
  const units = new Map<Unit, Currency | null>();
  for (const match of plain(text.slice(0, LONGEST_TEXT)).matchAll(AMOUNT_IN_TEXT)) {
    const parsed = parseNumber(match[1] ?? "", { decimal: "," });
    const { unit, currency } = moneyWords(match[0]);
    if (unit && parsed.state === "number" && digitsIn(parsed.value) >= LEAST_DIGITS && known.has(parsed.value))
      units.set(unit, currency);
  }
  const [only, another] = units;
  return only && !another ? { ...table, unit: only[0], currency: table.currency ?? only[1] } : table;
}

/** What the rows of each column come to, whether or not the table says so. */
const sumsOf = (table: ReadTable): Decimal[] =>
  table.columns.flatMap((_, c) => {
    const values = table.rows.flatMap((row) => row.cells[c]?.value ?? []);
    if (values.length < 2) return [];
    const scale = scaleOf(values);
    return [
      unscaled(
        values.reduce((sum, value) => sum + scaled(value, scale), 0n),
        scale,
      ),
    ];
  });

const digitsIn = (value: Decimal): number => value.replace(/\D/g, "").replace(/0+$/, "").length;
