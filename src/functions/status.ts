import { rules } from "../checks/rules.ts";
import { assess } from "../domain/assess.ts";
import { share } from "../domain/money.ts";
import { SEVERITY_WORDS } from "../domain/severity-word.ts";
import { HUNDREDTHS } from "../domain/units.ts";
import { END_BEFORE_START } from "./arguments.ts";
import type { Sentence } from "./cell-error.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";
import { oneLine } from "./one-line.ts";
import { BAD_UNIT, UNITS, choose } from "./words.ts";

export default defineFunction({
  id: "STATUS",
  parameters: {
    agreed: "amount",
    paid: "amount",
    costs: "amounts",
    start: "date",
    end: "date",
    asOf: "date",
    unit: "written?",
  },
  result: "text",
  compute({ agreed, paid, costs, start, end, asOf, unit: written }, scale) {
    if (end < start) return END_BEFORE_START;
    const unit = choose(UNITS, written);
    if (!unit) return BAD_UNIT;
    const inOre = (amount: typeof agreed) => share(amount, HUNDREDTHS[unit], scale);
    const followUp = oneLine({ agreed: inOre(agreed), paid: inOre(paid), cost: inOre(costs), asOf });
    const { groups } = assess(followUp, rules, { asOf, termsOf: () => ({ period: { start, end } }) });
    const worst = groups.find(({ main }) => main.partner !== null);
    return worst ? SEVERITY_WORDS[worst.main.severity] : IN_ORDER;
  },
});

const IN_ORDER: Sentence = { sv: "I ordning", en: "In order" };

export const text: FunctionText = {
  description: {
    sv: "Den allvarligaste noteringen som ett ord: Fel, Utred, Följ upp, Upplysning eller I ordning.",
    en: "The most severe finding as a word: Error, Investigate, Follow up, Note or In order.",
  },
  parameters: {
    agreed: { sv: "Belopp enligt överenskommelse.", en: "Agreed amount." },
    paid: { sv: "Utbetalt till och med asOf.", en: "Paid up to asOf." },
    costs: {
      sv: "Redovisad kostnad till och med asOf; flera kolumner läggs ihop rad för rad.",
      en: "Reported cost up to asOf; several columns are added row by row.",
    },
    start: { sv: "Överenskommelsens första dag.", en: "First day of the agreement." },
    end: { sv: "Överenskommelsens sista dag.", en: "Last day of the agreement." },
    asOf: { sv: "Dagen som beloppen avser.", en: "The day the amounts refer to." },
    unit: {
      sv: "Beloppens enhet: ”kr” (om inget anges), ”tkr” eller ”mnkr”. Gränserna är i kronor.",
      en: "The unit of the amounts: “one” (if left out), “thousand” or “million”; also “kr”, “tkr” or “mnkr”. The thresholds are set for kronor.",
    },
  },
  help: {
    sv: "Prövar med förvalda kontroller och gränser; formeln ser inte arbetsbokens egna regler, betalningsplaner eller godtagna noteringar. Noteringar om hela tabellen ingår inte. Tom kostnad räknas som 0.",
    en: "Tests with the preset checks and thresholds; the formula cannot see the workbook's own rules, payment plans or accepted findings. Findings about the table as a whole are left out. A blank cost counts as 0.",
  },
};

const UTRED = { sv: "Utred", en: "Investigate" };

export const examples: readonly FunctionExample[] = [
  {
    name: {
      sv: "I tkr, en tredjedel lägre kostnad än periodiserat",
      en: "In thousands, a third lower cost than expected",
    },
    args: [[[1636]], [[818]], [[267]], [["2019-01-01"]], [["2019-12-31"]], [["2019-03-31"]], [["tkr"]]],
    gives: [[UTRED]],
  },
  {
    name: { sv: "En kolumn i kronor", en: "A column in kronor" },
    args: [
      [[1_800_000], [350_000], [500_000], [500_000]],
      [[450_000], [175_000], [600_000], [125_000]],
      [[433_000], [0], [125_000], ["?"]],
      [["2019-01-01"]],
      [["2019-12-31"]],
      [["2019-03-31"]],
    ],
    gives: [[{ sv: "I ordning", en: "In order" }], [UTRED], [{ sv: "Fel", en: "Error" }], ["#VALUE!"]],
  },
];
