import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import type { Language } from "../domain/finding.ts";
import { amountsOf } from "../domain/follow-up.ts";
import { AMOUNT_NAME } from "./words/amount-name.ts";

export default defineCheck({
  id: "text-number",
  rank: 240,
  at: "partner",
  off: true,
  needs: [],
  settings: {},
  source: {
    sv: "Excel: SUMMA räknar inte med tal sparade som text",
    en: "Excel: SUM passes over numbers stored as text",
  },
  inspect(_facts, _settings, { line }) {
    const kept = amountsOf(line).filter(({ amount }) => amount.storedAsText);
    const [first] = kept;
    if (!first) return null;
    const names = (language: Language) =>
      kept.map(({ kind, header }) => header || AMOUNT_NAME[language][kind]).join(", ");
    return {
      severity: "info",
      figures: {},
      difference: null,
      words: { sv: names("sv"), en: names("en"), count: kept.length },
      place: first.amount.place,
    };
  },
  text: {
    sv: {
      title: "Tal sparat som text",
      why: "Talet är läst här, men Excels egna summor räknar inte med det.",
      advice: "Markera cellen och välj Konvertera till tal.",
      finding: ({ words }) => `${words.count} belopp ${words.count === 1 ? "sparat" : "sparade"} som text: ${words.sv}`,
      formula: ({ words }) => `Antal celler med tal sparade som text = ${words.count}`,
      threshold: () => "Upplysning för varje rad med minst ett tal sparat som text",
    },
    en: {
      title: "Number stored as text",
      why: "The number has been read here, but Excel's own sums leave it out.",
      advice: "Select the cell and choose Convert to Number.",
      finding: ({ words }) => `${words.count} ${words.count === 1 ? "amount" : "amounts"} stored as text: ${words.en}`,
      formula: ({ words }) => `Cells with numbers stored as text = ${words.count}`,
      threshold: () => "A note for each row with at least one number stored as text",
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "utbetalt är sparat som text", en: "paid is stored as text" },
    rows: [{ agreed: 200_000, paid: "'100000", costs: [0] }],
    finds: { severity: "info" },
  },
  {
    name: { sv: "två tal som text", en: "two numbers as text" },
    rows: [{ agreed: "'200000", costs: [50_000, "'40000"] }],
    finds: { severity: "info" },
  },
  {
    name: { sv: "alla är tal", en: "all are numbers" },
    rows: [{ agreed: 200_000, paid: 100_000, costs: [50_000] }],
    finds: null,
  },
];
