import { expectedCost } from "../domain/expected-cost.ts";
import { minus } from "../domain/money.ts";
import { END_BEFORE_START } from "./arguments.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "VARIANCE",
  parameters: { agreed: "amount", costs: "amounts", start: "date", end: "date", asOf: "date", profile: "spread?" },
  result: "amount",
  compute: ({ agreed, costs, start, end, asOf, profile: { profile, basis } }) =>
    end < start ? END_BEFORE_START : minus(expectedCost(agreed, { start, end }, asOf, profile, basis), costs),
});

export const text: FunctionText = {
  description: {
    sv: "Avvikelse: periodiserad budget minus redovisad kostnad. Plus betyder lägre kostnad än periodiserat.",
    en: "Variance: expected cost to date minus reported cost. Plus means lower cost than expected.",
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
    profile: {
      sv: "Fördelning: ”months” (om inget anges), ”days”, ett område med en vikt för varje kvartal, eller datumet för ett evenemang.",
      en: "Spread: “months” (if left out), “days”, a range with a weight for each quarter, or the date of an event.",
    },
  },
  help: {
    sv: "Beloppet fördelas jämnt över tiden om inget annat anges. Datum räknas enligt Excels vanliga datumsystem (1900).",
    en: "The amount is spread evenly over the time unless told otherwise. Dates count in Excel's ordinary date system (1900).",
  },
};

export const examples: readonly FunctionExample[] = [
  {
    name: { sv: "Första kvartalet 2019", en: "First quarter of 2019" },
    args: [[[1636]], [[267]], [["2019-01-01"]], [["2019-12-31"]], [["2019-03-31"]]],
    gives: [[142]],
  },
  {
    name: { sv: "Fler kostnader i början av året", en: "More cost early in the year" },
    args: [[[1000]], [[390]], [["2019-01-01"]], [["2019-12-31"]], [["2019-03-31"]], [[0.4, 0.2, 0.2, 0.2]]],
    gives: [[10]],
  },
  {
    name: { sv: "Ett evenemang som ännu inte har varit", en: "An event still to come" },
    args: [[[200]], [[0]], [["2019-01-01"]], [["2019-12-31"]], [["2019-03-31"]], [["2019-06-06"]]],
    gives: [[0]],
  },
  {
    name: { sv: "Slut före start", en: "End before start" },
    args: [[[200]], [[0]], [["2019-12-31"]], [["2019-01-01"]], [["2019-03-31"]]],
    gives: [["#VALUE!"]],
  },
];
