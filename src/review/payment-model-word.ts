import type { Language } from "../domain/finding.ts";
import type { PaymentModel } from "../domain/payment-plan.ts";

const WORDS: Record<Language, Record<PaymentModel, string>> = {
  sv: {
    upFront: "hela beloppet vid start",
    halfYearly: "halvårsvis i förskott",
    quarterly: "kvartalsvis i förskott",
    monthlyAdvance: "månadsvis i förskott",
    monthlyArrears: "månadsvis i efterskott",
  },
  en: {
    upFront: "in full at the start",
    halfYearly: "half-yearly in advance",
    quarterly: "quarterly in advance",
    monthlyAdvance: "monthly in advance",
    monthlyArrears: "monthly in arrears",
  },
};

/** How a payment model is called on screen. */
export const paymentModelWord = (model: PaymentModel, language: Language): string => WORDS[language][model];
