import type { Language } from "./finding.ts";
import type { Currency } from "./units.ts";

const SIGNS: Readonly<Partial<Record<Currency, string>>> = { GBP: "£", EUR: "€", USD: "$" };

/** A figure with its currency as English writes it, and null where the currency has no sign of its own: `−£1,250`. */
export function withSign(figure: string, currency: Currency): string | null {
  const sign = SIGNS[currency];
  return sign ? figure.replace(/\d/, (digit) => sign + digit) : null;
}

/** A figure in single units with its currency, as a sentence has it: *1 050 kr*, `£1,050`, `SEK 1,050`. */
export function inCurrency(figure: string, currency: Currency, language: Language): string {
  if (language === "sv") return `${figure} ${currencyWord(currency, language)}`;
  return withSign(figure, currency) ?? `${currency} ${figure}`;
}

/** What a currency is called over a column: *kr*, `GBP`. */
export const currencyWord = (currency: Currency, language: Language): string =>
  language === "sv" && currency === "SEK" ? "kr" : currency;
