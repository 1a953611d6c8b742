import { expectedCost } from "../domain/expected-cost.ts";
import { END_BEFORE_START } from "./arguments.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "EXPECTED",
  parameters: { agreed: "amount", start: "date", end: "date", asOf: "date", profile: "spread?" },
  result: "amount",
  compute: ({ agreed, start, end, asOf, profile: { profile, basis } }) =>
    end < start ? END_BEFORE_START : expectedCost(agreed, { start, end }, asOf, profile, basis),
});

export const text: FunctionText = {
  description: {
    sv: "Periodiserad budget: den kostnad som väntas till och med en dag.",
    en: "Expected cost: the part of the agreed amount that is expected to be used at the end of a day.",
  },
  parameters: {
    agreed: { sv: "Belopp enligt överenskommelse.", en: "Agreed amount." },
    start: { sv: "Överenskommelsens första dag.", en: "First day of the agreement." },
    end: { sv: "Överenskommelsens sista dag.", en: "Last day of the agreement." },
    asOf: { sv: "Dagen som kostnaden väntas till och med.", en: "The day up to which cost is expected." },
    profile: {
      sv: "Fördelning: ”months” (om inget anges), ”days”, ett område med en vikt för varje kvartal, eller datumet för ett evenemang.",
      en: "Spread: “months” (if left out), “days”, a range with a weight for each quarter, or the date of an event.",
    },
  },
  help: {
    sv: "Beloppet fördelas jämnt med lika mycket varje månad; en påbörjad månad räknas i dagar. Före starten är svaret 0, efter slutet hela beloppet.",
    en: "The amount is spread evenly with as much for every month; a month begun counts in days. Before the start the answer is 0, after the end the whole amount.",
  },
};

export const examples: readonly FunctionExample[] = [
  {
    name: { sv: "Första kvartalet är en fjärdedel", en: "The first quarter is a quarter" },
    args: [[[1636]], [["2019-01-01"]], [["2019-12-31"]], [["2019-03-31"]]],
    gives: [[409]],
  },
  {
    name: { sv: "I dagar: 90 av 365", en: "In days: 90 of 365" },
    args: [[[730]], [["2019-01-01"]], [["2019-12-31"]], [["2019-03-31"]], [["days"]]],
    gives: [[180]],
  },
  {
    name: { sv: "En egen start för varje förening", en: "A start of its own for each partner" },
    args: [[[1200], [1100]], [["2019-01-01"], ["2019-02-01"]], [["2019-12-31"]], [["2019-03-31"]]],
    gives: [[300], [200]],
  },
  {
    name: { sv: "Slut före start", en: "End before start" },
    args: [[[200]], [["2019-12-31"]], [["2019-01-01"]], [["2019-03-31"]]],
    gives: [["#VALUE!"]],
  },
];
