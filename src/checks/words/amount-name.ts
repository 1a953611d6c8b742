import type { Language } from "../../domain/finding.ts";

/** What an amount is called in a sentence, where the table's own header is not at hand. */
export const AMOUNT_NAME = {
  sv: { agreed: "Belopp enligt överenskommelse", paid: "Utbetalt", cost: "Redovisad kostnad", forecast: "Prognos" },
  en: { agreed: "Agreed amount", paid: "Paid", cost: "Reported cost", forecast: "Forecast" },
} as const satisfies Record<Language, Record<string, string>>;
