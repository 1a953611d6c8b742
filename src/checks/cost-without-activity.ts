import { defineRegisterCheck, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { lackOf } from "../domain/register.ts";
import { groupRows, inspectLines } from "../domain/register-groups.ts";
import { FLOOR } from "../domain/threshold.ts";

/** Cost reported and every outcome written as zero. A blank outcome is not zero. */
export default defineRegisterCheck({
  id: "cost-without-activity",
  rank: 149,
  at: "register",
  tables: ["outcomes"],
  settings: { floor: FLOOR },
  source: {
    sv: "Egen regel: kostnad och verksamhet följs åt",
    en: "Our own rule: cost and activity go together",
  },
  inspect: (view, { floor }) =>
    inspectLines(view, groupRows(view, view.register.outcomes), (line, rows) => {
      if (rows.some(({ actual }) => actual !== null && actual.to > 0)) return null;
      const blank = rows.find(({ actual }) => actual === null);
      if (blank) return notAssessed(line, lackOf(blank, "actual"));
      const { cost } = line.facts;
      if (cost === undefined) return notAssessed(line, line.missing.cost!);
      if (cost < floor) return null;
      return {
        about: line,
        place: line.line.costs.at(-1)!.amount.place,
        severity: "medium",
        figures: { cost },
        difference: cost,
        words: { count: rows.length },
      };
    }),
  text: {
    sv: {
      title: "Kostnad utan aktivitet",
      why: "Föreningen redovisar kostnad men alla utfall är noll. Vanliga förklaringar är förberedelser, utfall som redovisas senare, eller utfall som inte mäter det som kostar.",
      advice: "Fråga vad kostnaden avser och när verksamheten börjar.",
      finding: ({ figures, words }, show) =>
        `${show.money(figures.cost)} i redovisad kostnad, men ${words.count === 1 ? "utfallet är noll" : `alla ${words.count} utfall är noll`}`,
      formula: ({ figures, words }, show) =>
        `Redovisad kostnad = ${show.plain(figures.cost)}; utfall över noll: 0 av ${words.count}`,
      threshold: ({ floor }, show) => `Följ upp från ${show.money(floor)} när alla utfall är noll`,
    },
    en: {
      title: "Cost without activity",
      why: "The partner reports cost but every outcome is zero. The usual explanations are preparations, outcomes reported later, or outcomes that do not measure what costs.",
      advice: "Ask what the cost is of and when the activity begins.",
      finding: ({ figures, words }, show) =>
        `${show.money(figures.cost)} of reported cost, but ${words.count === 1 ? "the outcome is zero" : `all ${words.count} outcomes are zero`}`,
      formula: ({ figures, words }, show) =>
        `Reported cost = ${show.plain(figures.cost)}; outcomes above zero: 0 of ${words.count}`,
      threshold: ({ floor }, show) => `Follow up from ${show.money(floor)} when every outcome is zero`,
    },
  },
});

const outcome = { indicator: "Besök", actual: 0 };

export const examples: readonly Example[] = [
  {
    name: { sv: "tusen kronor och inget utfall", en: "a thousand kronor and no outcome" },
    rows: [{ agreed: 350_000, costs: [1_000] }],
    register: { outcomes: [outcome] },
    finds: { severity: "medium", difference: 1_000 },
  },
  {
    name: { sv: "en krona under gränsen", en: "one krona below the threshold" },
    rows: [{ agreed: 350_000, costs: [999] }],
    register: { outcomes: [outcome] },
    finds: null,
  },
  {
    name: { sv: "två utfall, båda noll", en: "two outcomes, both zero" },
    rows: [{ agreed: 350_000, costs: [80_000] }],
    register: { outcomes: [outcome, { indicator: "Deltagare", actual: 0 }] },
    finds: { severity: "medium", difference: 80_000 },
  },
  {
    name: { sv: "ett utfall av två", en: "one outcome of two" },
    rows: [{ agreed: 350_000, costs: [80_000] }],
    register: { outcomes: [outcome, { indicator: "Deltagare", actual: 1 }] },
    finds: null,
  },
  {
    name: { sv: "ett utfall är tomt", en: "an outcome is blank" },
    rows: [{ agreed: 350_000, costs: [80_000] }],
    register: { outcomes: [outcome, { indicator: "Deltagare", actual: null }] },
    finds: "blank",
  },
  {
    name: { sv: "ingen kostnadskolumn", en: "no column of cost" },
    rows: [{ agreed: 350_000 }],
    register: { outcomes: [outcome] },
    finds: "noCostColumn",
  },
  {
    name: { sv: "flera överenskommelser kan avses", en: "several agreements could be meant" },
    rows: [{ agreed: 350_000, costs: [80_000] }],
    register: {
      agreements: [
        { start: "2019-01-01", end: "2019-12-31" },
        { id: "D2", start: "2019-01-01", end: "2019-12-31" },
      ],
      outcomes: [outcome],
    },
    finds: "severalAgreements",
  },
];
