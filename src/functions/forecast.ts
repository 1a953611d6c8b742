import { forecastCost } from "../domain/forecast.ts";
import { END_BEFORE_START } from "./arguments.ts";
import { notKnown } from "./cell-error.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "FORECAST",
  parameters: { agreed: "amount", costs: "amounts", start: "date", end: "date", asOf: "date", method: "pace?" },
  result: "amount",
  compute: ({ agreed, costs, start, end, asOf, method: { method, profile, basis } }) =>
    end < start
      ? END_BEFORE_START
      : (forecastCost({ agreed, cost: costs, period: { start, end }, asOf }, method, profile, basis) ??
        notKnown(
          "Ännu har ingen tid gått som kostnaden kan skrivas fram från.",
          "No time has passed yet from which the cost can be carried on.",
        )),
});

export const text: FunctionText = {
  description: {
    sv: "Framskrivning: kostnaden vid överenskommelsens slut, beräknad från redovisad kostnad.",
    en: "Cost carried on: cost at the end of the agreement, computed from the cost reported so far.",
  },
  parameters: {
    agreed: { sv: "Belopp enligt överenskommelse.", en: "Agreed amount." },
    costs: {
      sv: "Redovisad kostnad; flera kolumner läggs ihop rad för rad.",
      en: "Reported cost; several columns are added row by row.",
    },
    start: { sv: "Överenskommelsens första dag.", en: "First day of the agreement." },
    end: { sv: "Överenskommelsens sista dag.", en: "Last day of the agreement." },
    asOf: { sv: "Dagen som kostnaden är redovisad till.", en: "The day up to which cost was reported." },
    method: {
      sv: "”months” (oförändrad takt, om inget anges), ”days”, ”quarters” (takten i avslutade kvartal), ”plan” (resten enligt plan) eller ett område med en vikt för varje kvartal.",
      en: "“months” (unchanged pace, if left out), “days”, “quarters” (the pace of the quarters that have ended), “plan” (the rest as planned) or a range with a weight for each quarter.",
    },
  },
  help: {
    sv: "En framskrivning är beräknad och ersätter inte föreningens egen prognos. Efter bara ett kvartal säger den samma sak som jämförelsen med periodiserad budget.",
    en: "What is carried on is computed and does not replace the partner's own forecast. After one quarter only it says the same as the comparison with the expected cost.",
  },
};

const YEAR = [[["2019-01-01"]], [["2019-12-31"]]];

export const examples: readonly FunctionExample[] = [
  {
    name: { sv: "Oförändrad takt efter ett kvartal", en: "Unchanged pace after a quarter" },
    args: [[[1636]], [[267]], ...YEAR, [["2019-03-31"]]],
    gives: [[1068]],
  },
  {
    name: { sv: "Per avslutat kvartal, en månad in i nästa", en: "By quarter, a month into the next" },
    args: [[[1636]], [[267]], ...YEAR, [["2019-04-30"]], [["quarters"]]],
    gives: [[1068]],
  },
  {
    name: { sv: "Resten enligt plan", en: "The rest as planned" },
    args: [[[1636]], [[267]], ...YEAR, [["2019-03-31"]], [["plan"]]],
    gives: [[1494]],
  },
  {
    name: { sv: "Mer i början av året", en: "More early in the year" },
    args: [[[1636]], [[200]], ...YEAR, [["2019-03-31"]], [[0.4, 0.2, 0.2, 0.2]]],
    gives: [[500]],
  },
  {
    name: { sv: "Före starten finns ingen takt", en: "Before the start there is no pace" },
    args: [[[1636]], [[0]], ...YEAR, [["2018-12-31"]]],
    gives: [["#N/A"]],
  },
];
