import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { minus } from "../domain/money.ts";
import { outlook } from "../domain/outlook.ts";
import { FLOOR, reaches } from "../domain/threshold.ts";

export default defineCheck({
  id: "forecast-under",
  rank: 190,
  at: "agreed",
  needs: ["agreed"],
  settings: { mediumPercent: 10, highPercent: 25, floor: FLOOR },
  source: {
    sv: "Egna gränser, efter NIH (25 % som inte används ska förklaras)",
    en: "Our own thresholds, after NIH (25% unused to be explained)",
  },
  inspect({ agreed }, { mediumPercent, highPercent, floor }, figures) {
    const end = outlook(figures);
    if ("notAssessable" in end) return end;
    const difference = minus(agreed, end.amount);
    if (!reaches(difference, agreed, mediumPercent, floor)) return null;
    return {
      severity: reaches(difference, agreed, highPercent, floor) ? "high" : "medium",
      figures: { agreed, outlook: end.amount },
      difference,
      share: difference / agreed,
      words: { kind: end.kind },
    };
  },
  text: {
    sv: {
      title: "Prognos eller framskrivning under beloppet enligt överenskommelsen",
      why: "Det som inte upparbetas ska som regel betalas tillbaka, och kan användas bättre om det blir känt i tid. Vanliga förklaringar är en sen start eller tjänster som inte är tillsatta.",
      advice: "Begär en prognos för hela perioden, och pröva nästa delutbetalning mot den.",
      finding: ({ figures, difference, share, words }, show) =>
        `${NAME.sv[words.kind]} ${show.money(figures.outlook)} för hela perioden, ${show.money(difference)} lägre än beloppet enligt överenskommelsen (${show.percent(share)})`,
      formula: ({ figures, difference, share, words }, show) =>
        `Belopp enligt överenskommelse − ${NAME.sv[words.kind].toLowerCase()} = ${show.plain(figures.agreed)} − ${show.plain(figures.outlook)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.agreed)} = ${show.percent(share)}`,
      threshold: ({ mediumPercent, highPercent, floor }, show) =>
        `Följ upp från ${show.percent(mediumPercent / 100)}, utred från ${show.percent(highPercent / 100)}, båda från ${show.money(floor)}`,
    },
    en: {
      title: "Forecast or carried-on cost below the agreed amount",
      why: "What is not used is as a rule repaid, and can be put to better use if it is known in time. The usual explanations are a late start or posts not filled.",
      advice: "Ask for a forecast of the whole period, and weigh the next instalment against it.",
      finding: ({ figures, difference, share, words }, show) =>
        `${NAME.en[words.kind]} ${show.money(figures.outlook)} for the whole period, ${show.money(difference)} lower than the agreed amount (${show.percent(share)})`,
      formula: ({ figures, difference, share, words }, show) =>
        `Agreed amount − ${NAME.en[words.kind].toLowerCase()} = ${show.plain(figures.agreed)} − ${show.plain(figures.outlook)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.agreed)} = ${show.percent(share)}`,
      threshold: ({ mediumPercent, highPercent, floor }, show) =>
        `Follow up from ${show.percent(mediumPercent / 100)}, investigate from ${show.percent(highPercent / 100)}, both from ${show.money(floor)}`,
    },
  },
});

/** A forecast is what a person has said; what is computed is called carrying on. */
const NAME = {
  sv: { forecast: "Prognos", carriedOn: "Framskrivning" },
  en: { forecast: "Forecast", carriedOn: "Carried on" },
} as const;

export const examples: readonly Example[] = [
  {
    name: { sv: "prognosen är 30 procent lägre", en: "the forecast is 30 percent lower" },
    rows: [{ agreed: 1_000_000, forecast: 700_000 }],
    finds: { severity: "high", difference: 300_000 },
  },
  {
    name: { sv: "precis 25 procent", en: "exactly 25 percent" },
    rows: [{ agreed: 1_000_000, forecast: 750_000 }],
    finds: { severity: "high", difference: 250_000 },
  },
  {
    name: { sv: "en krona under 25 procent", en: "one krona below 25 percent" },
    rows: [{ agreed: 1_000_000, forecast: 750_001 }],
    finds: { severity: "medium", difference: 249_999 },
  },
  {
    name: { sv: "precis 10 procent", en: "exactly 10 percent" },
    rows: [{ agreed: 1_000_000, forecast: 900_000 }],
    finds: { severity: "medium", difference: 100_000 },
  },
  {
    name: { sv: "en krona under 10 procent", en: "one krona below 10 percent" },
    rows: [{ agreed: 1_000_000, forecast: 900_001 }],
    finds: null,
  },
  {
    name: { sv: "30 procent av ett litet belopp", en: "30 percent of a small amount" },
    rows: [{ agreed: 3_000, forecast: 2_100 }],
    finds: null,
  },
  {
    name: { sv: "framskriven från två kvartal", en: "carried on from two quarters" },
    rows: [{ agreed: 1_000_000, costs: [150_000, 140_000] }],
    finds: { severity: "high", difference: 420_000 },
  },
  {
    name: { sv: "ett kvartal räcker inte för framskrivning", en: "one quarter is too little to carry on" },
    rows: [{ agreed: 1_000_000, costs: [150_000] }],
    finds: "onePeriod",
  },
  {
    name: { sv: "ett evenemang skrivs inte fram", en: "an event is not carried on" },
    rows: [{ agreed: 1_000_000, costs: [150_000, 140_000], event: "2019-06-06" }],
    finds: "unevenCost",
  },
  {
    name: { sv: "varken prognos eller kostnad", en: "neither forecast nor cost" },
    rows: [{ agreed: 1_000_000 }],
    finds: "noCostColumn",
  },
  {
    name: { sv: "precis 1 000 kr", en: "exactly 1,000" },
    rows: [{ agreed: 3_000, forecast: 2_000 }],
    finds: { severity: "high", difference: 1_000 },
  },
  {
    name: { sv: "en krona under 1 000 kr", en: "one krona below 1,000" },
    rows: [{ agreed: 3_000, forecast: 2_001 }],
    finds: null,
  },
];
