import { type PaymentModel, scheduled } from "../domain/payment-plan.ts";
import { END_BEFORE_START } from "./arguments.ts";
import { wrong } from "./cell-error.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";
import { choose } from "./words.ts";

const MODELS: Readonly<Record<string, PaymentModel>> = {
  "up front": "upFront",
  "allt vid start": "upFront",
  "hela beloppet vid start": "upFront",
  "in full at the start": "upFront",
  "half-yearly": "halfYearly",
  "half-yearly in advance": "halfYearly",
  halvårsvis: "halfYearly",
  "halvårsvis i förskott": "halfYearly",
  quarterly: "quarterly",
  "quarterly in advance": "quarterly",
  kvartalsvis: "quarterly",
  "kvartalsvis i förskott": "quarterly",
  "monthly in advance": "monthlyAdvance",
  "månadsvis i förskott": "monthlyAdvance",
  "monthly in arrears": "monthlyArrears",
  "månadsvis i efterskott": "monthlyArrears",
};

export default defineFunction({
  id: "SCHEDULED",
  parameters: { model: "written", agreed: "amount", start: "date", end: "date", asOf: "date" },
  result: "amount",
  compute({ model: written, agreed, start, end, asOf }) {
    const model = choose(MODELS, written);
    if (!model) return BAD_MODEL;
    return end < start ? END_BEFORE_START : scheduled({ model }, agreed, { start, end }, asOf);
  },
});

const BAD_MODEL = wrong(
  "Betalningsmodellen ska vara ”halvårsvis”, ”kvartalsvis”, ”månadsvis i förskott”, ”månadsvis i efterskott” eller ”allt vid start”.",
  "The payment model must be “half-yearly”, “quarterly”, “monthly in advance”, “monthly in arrears” or “up front”.",
);

export const text: FunctionText = {
  description: {
    sv: "Förfallet enligt betalningsmodellen till och med en dag.",
    en: "Due by the payment model at the end of a day.",
  },
  parameters: {
    model: {
      sv: "”halvårsvis”, ”kvartalsvis”, ”månadsvis i förskott”, ”månadsvis i efterskott” eller ”allt vid start”; de engelska orden går också bra.",
      en: "“half-yearly”, “quarterly”, “monthly in advance”, “monthly in arrears” or “up front”; the Swedish words do as well.",
    },
    agreed: { sv: "Belopp enligt överenskommelse.", en: "Agreed amount." },
    start: { sv: "Överenskommelsens första dag.", en: "First day of the agreement." },
    end: { sv: "Överenskommelsens sista dag.", en: "Last day of the agreement." },
    asOf: { sv: "Dagen som det ska ha förfallit till och med.", en: "The day at whose end it should be due." },
  },
  help: {
    sv: "Halvårsvis är hälften vid starten och hälften den 15 i sjätte månaden. I efterskott betalas en månad senast vid nästa månads slut.",
    en: "Half-yearly is half at the start and half on the 15th of the sixth month. In arrears a month is paid by the end of the next.",
  },
};

const YEAR = [[["2019-01-01"]], [["2019-12-31"]]];

export const examples: readonly FunctionExample[] = [
  {
    name: { sv: "Halvårsvis den 30 april", en: "Half-yearly on 30 April" },
    args: [[["halvårsvis"]], [[1800]], ...YEAR, [["2019-04-30"]]],
    gives: [[900]],
  },
  {
    name: { sv: "Fyra modeller för samma belopp", en: "Four models for one amount" },
    args: [
      [["quarterly"], ["monthly in advance"], ["monthly in arrears"], ["up front"]],
      [[1200]],
      ...YEAR,
      [["2019-04-30"]],
    ],
    gives: [[600], [400], [300], [1200]],
  },
  {
    name: { sv: "Ett ord som inte är en betalningsmodell", en: "A word that is no payment model" },
    args: [[["ibland"]], [[1200]], ...YEAR, [["2019-04-30"]]],
    gives: [["#VALUE!"]],
  },
];
