import type { Language } from "../domain/finding.ts";
import { type Ore, oreOf } from "../domain/money.ts";
import { HUNDREDTHS, type Unit } from "../domain/units.ts";
import { moneyWords, parseNumber } from "../reading/numbers.ts";

/**
 * The board's frame as typed: `12 000`, in the unit of the report, or with a unit of its own: `12 mnkr`. Null where it is no
 * amount. A sign that could be of thousands or of decimals is what it is in the language of the one who types.
 */
export function frameOf(text: string, unit: Unit, language: Language): Ore | null {
  const number = parseNumber(text, { decimal: language === "sv" ? "," : "." });
  if (number.state !== "number" || number.nil) return null;
  const amount = oreOf(number.value, HUNDREDTHS[moneyWords(text).unit ?? unit]);
  return amount !== null && amount > 0 ? amount : null;
}
