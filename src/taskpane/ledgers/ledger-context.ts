import { createContext, useContext } from "react";
import { inCurrency } from "../../domain/currency.ts";
import type { Currency } from "../../domain/units.ts";
import type { LedgerStrings } from "../../strings/ledger-strings.ts";

/** The words of the ledger, and how its amounts and days are written. */
export interface LedgerWords {
  readonly l: LedgerStrings;
  /** Öre as kronor: with öre everywhere where there are any at all, so that figures stand under each other. */
  readonly kr: (ore: number) => string;
  /** For amounts in a sentence: with öre only where it has any, and the unit. */
  readonly plainKr: (ore: number) => string;
  readonly day: (date: string) => string;
  readonly number: (count: number) => string;
}

const LedgerContext = createContext<LedgerWords | null>(null);
export const LedgerProvider = LedgerContext.Provider;

export function useLedgerWords(): LedgerWords {
  const words = useContext(LedgerContext);
  if (!words) throw new Error("outside the ledger");
  return words;
}

/**
 * @param hasOre some amount among those shown is no whole number of kronor
 * @param currency of the follow-up, which the ledger is held against
 */
export function ledgerWords(l: LedgerStrings, language: "sv" | "en", hasOre: boolean, currency: Currency): LedgerWords {
  const locale = language === "sv" ? "sv-SE" : "en-GB";
  const kronor = [0, 2].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const written = (ore: number, withOre: boolean) => kronor[withOre ? 1 : 0]!.format(ore / 100);
  const count = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: language === "sv" ? "short" : "medium", timeZone: "UTC" });
  return {
    l,
    kr: (ore) => written(ore, hasOre),
    plainKr: (ore) => inCurrency(written(ore, ore % 100 !== 0), currency, language),
    number: (n) => count.format(n),
    day: (date) => day.format(new Date(`${date}T00:00:00Z`)),
  };
}
