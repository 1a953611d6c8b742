import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { minus } from "../domain/money.ts";
import { outlook } from "../domain/outlook.ts";
import { FLOOR, reaches } from "../domain/threshold.ts";

export default defineCheck({
  id: "forecast-over",
  rank: 180,
  at: "agreed",
  needs: ["agreed"],
  settings: { mediumPercent: 5, highPercent: 10, floor: FLOOR },
  source: {
    sv: "Egna gränser, efter 2 CFR 200.308 (10 %)",
    en: "Our own thresholds, after 2 CFR 200.308 (10%)",
  },
  inspect({ agreed }, { mediumPercent, highPercent, floor }, figures) {
    const end = outlook(figures);
    if ("notAssessable" in end) return end;
    const difference = minus(end.amount, agreed);
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
      title: "Prognos eller framskrivning över beloppet enligt överenskommelsen",
      why: "Räcker inte beloppet behöver parterna tala om det innan pengarna är slut. Vanliga förklaringar är en verksamhet tidigt på året, eller en kostnad som till en del finansieras av andra.",
      advice: "Begär en prognos för hela perioden och hur ett överskridande finansieras.",
      finding: ({ figures, difference, share, words }, show) =>
        `${NAME.sv[words.kind]} ${show.money(figures.outlook)} för hela perioden, ${show.money(difference)} högre än beloppet enligt överenskommelsen (${show.percent(share)})`,
      formula: ({ figures, difference, share, words }, show) =>
        `${NAME.sv[words.kind]} − belopp enligt överenskommelse = ${show.plain(figures.outlook)} − ${show.plain(figures.agreed)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.agreed)} = ${show.percent(share)}`,
      threshold: ({ mediumPercent, highPercent, floor }, show) =>
        `Följ upp från ${show.percent(mediumPercent / 100)}, utred från ${show.percent(highPercent / 100)}, båda från ${show.money(floor)}`,
    },
    en: {
      title: "Forecast or carried-on cost above the agreed amount",
      why: "If the amount does not last, the parties need to talk before the money runs out. The usual explanations are an activity early in the year, or a cost partly financed by others.",
      advice: "Ask for a forecast of the whole period and how an excess is to be financed.",
      finding: ({ figures, difference, share, words }, show) =>
        `${NAME.en[words.kind]} ${show.money(figures.outlook)} for the whole period, ${show.money(difference)} higher than the agreed amount (${show.percent(share)})`,
      formula: ({ figures, difference, share, words }, show) =>
        `${NAME.en[words.kind]} − agreed amount = ${show.plain(figures.outlook)} − ${show.plain(figures.agreed)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.agreed)} = ${show.percent(share)}`,
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
    name: { sv: "prognosen är 30 procent högre", en: "the forecast is 30 percent higher" },
    rows: [{ agreed: 1_000_000, forecast: 1_300_000 }],
    finds: { severity: "high", difference: 300_000 },
  },
  {
    name: { sv: "precis 10 procent", en: "exactly 10 percent" },
    rows: [{ agreed: 1_000_000, forecast: 1_100_000 }],
    finds: { severity: "high", difference: 100_000 },
  },
  {
    name: { sv: "en krona under 10 procent", en: "one krona below 10 percent" },
    rows: [{ agreed: 1_000_000, forecast: 1_099_999 }],
    finds: { severity: "medium", difference: 99_999 },
  },
  {
    name: { sv: "precis 5 procent", en: "exactly 5 percent" },
    rows: [{ agreed: 1_000_000, forecast: 1_050_000 }],
    finds: { severity: "medium", difference: 50_000 },
  },
  {
    name: { sv: "en krona under 5 procent", en: "one krona below 5 percent" },
    rows: [{ agreed: 1_000_000, forecast: 1_049_999 }],
    finds: null,
  },
  {
    name: { sv: "30 procent av ett litet belopp", en: "30 percent of a small amount" },
    rows: [{ agreed: 3_000, forecast: 3_900 }],
    finds: null,
  },
  {
    name: { sv: "framskriven från två kvartal", en: "carried on from two quarters" },
    rows: [{ agreed: 1_000_000, costs: [350_000, 340_000] }],
    finds: { severity: "high", difference: 380_000 },
  },
  {
    name: { sv: "ett kvartal räcker inte för framskrivning", en: "one quarter is too little to carry on" },
    rows: [{ agreed: 1_000_000, costs: [350_000] }],
    finds: "onePeriod",
  },
  {
    name: { sv: "ett evenemang skrivs inte fram", en: "an event is not carried on" },
    rows: [{ agreed: 1_000_000, costs: [350_000, 340_000], event: "2019-06-06" }],
    finds: "unevenCost",
  },
  {
    name: { sv: "varken prognos eller kostnad", en: "neither forecast nor cost" },
    rows: [{ agreed: 1_000_000 }],
    finds: "noCostColumn",
  },
  {
    name: { sv: "precis 1 000 kr", en: "exactly 1,000" },
    rows: [{ agreed: 3_000, forecast: 4_000 }],
    finds: { severity: "high", difference: 1_000 },
  },
  {
    name: { sv: "en krona under 1 000 kr", en: "one krona below 1,000" },
    rows: [{ agreed: 3_000, forecast: 3_999 }],
    finds: null,
  },
];
