import { defineRegisterCheck, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { groupRows, inspectLines } from "../domain/register-groups.ts";
import { measureName } from "./words/measure-name.ts";

/** Something was carried out and cost nothing. Whether the cost is not reported yet or there was none, only the partner knows. */
export default defineRegisterCheck({
  id: "activity-without-cost",
  rank: 148,
  at: "register",
  tables: ["outcomes"],
  settings: {},
  source: {
    sv: "Egen regel: verksamhet kostar",
    en: "Our own rule: activity costs",
  },
  inspect: (view) =>
    inspectLines(view, groupRows(view, view.register.outcomes), (line, rows) => {
      const carriedOut = rows.filter(({ actual }) => actual !== null && actual.to > 0);
      const [first] = carriedOut;
      if (!first) return null;
      const { cost, paid } = line.facts;
      if (cost === undefined) return notAssessed(line, line.missing.cost!);
      if (cost !== 0) return null;
      return {
        about: line,
        place: line.line.costs.at(-1)!.amount.place,
        severity: "high",
        figures: { cost, ...(paid !== undefined && { paid }) },
        difference: paid ?? null,
        words: { outcome: measureName(first), actual: first.actual!.text, count: carriedOut.length },
      };
    }),
  text: {
    sv: {
      title: "Aktivitet utan kostnad",
      why: "Föreningen redovisar verksamhet men ingen kostnad. Vanliga förklaringar är att kostnaden ännu inte är redovisad, att någon annan har betalat, eller att arbetet är ideellt.",
      advice: "Fråga vad verksamheten har kostat och när kostnaden redovisas.",
      finding: ({ figures, words }, show) =>
        `${words.outcome} ${words.actual}${words.count > 1 ? ` och ${words.count - 1} utfall till` : ""}, men ${show.money(figures.cost)} i redovisad kostnad`,
      formula: ({ figures, words }, show) =>
        `Utfall över noll: ${words.count}; redovisad kostnad = ${show.plain(figures.cost)}`,
      threshold: () => "Utred när något utfall är över noll och kostnaden är noll",
    },
    en: {
      title: "Activity without cost",
      why: "The partner reports activity but no cost. The usual explanations are that the cost has not been reported yet, that somebody else has paid, or that the work is voluntary.",
      advice: "Ask what the activity has cost and when the cost will be reported.",
      finding: ({ figures, words }, show) =>
        `${words.outcome} ${words.actual}${words.count > 1 ? ` and ${words.count - 1} more` : ""}, but ${show.money(figures.cost)} of reported cost`,
      formula: ({ figures, words }, show) =>
        `Outcomes above zero: ${words.count}; reported cost = ${show.plain(figures.cost)}`,
      threshold: () => "Investigate when an outcome is above zero and the cost is zero",
    },
  },
});

const rows = [{ agreed: 350_000, paid: 175_000, costs: [0] }];
const outcome = { indicator: "Utbildade ledare", actual: 7 };

export const examples: readonly Example[] = [
  {
    name: { sv: "sju utbildade ledare, ingen kostnad", en: "seven coaches trained, no cost" },
    rows,
    register: { outcomes: [outcome] },
    finds: { severity: "high", difference: 175_000 },
  },
  {
    name: { sv: "flera utfall, utbetalt är inte känt", en: "several outcomes, paid is not known" },
    rows: [{ agreed: 350_000, costs: [0] }],
    register: {
      agreements: [{ start: "2019-01-01", end: "2019-12-31" }],
      outcomes: [{ indicator: "Besök", actual: 0 }, outcome, { goal: "Program startat", actual: 1 }, { actual: null }],
    },
    finds: { severity: "high" },
  },
  {
    name: { sv: "en krona i kostnad", en: "one krona of cost" },
    rows: [{ agreed: 350_000, paid: 175_000, costs: [1] }],
    register: { outcomes: [outcome] },
    finds: null,
  },
  {
    name: { sv: "inget är genomfört", en: "nothing has been carried out" },
    rows,
    register: { outcomes: [{ indicator: "Besök", actual: 0 }] },
    finds: null,
  },
  {
    name: { sv: "en annan förenings utfall", en: "another partner's outcome" },
    rows,
    register: { outcomes: [{ ...outcome, partner: "Förening 2" }] },
    finds: null,
  },
  {
    name: { sv: "kostnaden saknas", en: "the cost is missing" },
    rows: [{ agreed: 350_000, paid: 175_000, costs: [null] }],
    register: { outcomes: [outcome] },
    finds: "blank",
  },
];
