import type { Language } from "../domain/finding.ts";

/** A number as the language writes it: digits in groups of three, so many decimals. */
export function numberText(value: number, language: Language, decimals = 0): string {
  const locale = language === "sv" ? "sv-SE" : "en-GB";
  return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    value,
  );
}
