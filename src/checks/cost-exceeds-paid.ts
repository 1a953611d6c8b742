import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { type LineFigures, isPaidMonthly } from "../domain/figures.ts";
import { minus } from "../domain/money.ts";
import { FLOOR } from "../domain/threshold.ts";

/** Compared on one day: cost is carried on to the day the payments refer to. In arrears it is as agreed, and no finding. */
export default defineCheck({
  id: "cost-exceeds-paid",
  rank: 140,
  at: "paid",
  needs: ["paid", "cost", "carriedOn"],
  settings: { floor: FLOOR },
  source: {
    sv: "Egen gräns: föreningens likviditet",
    en: "Our own threshold: the partner's liquidity",
  },
  inspect({ paid, carriedOn, cost, costDate, paidDate, plan }, { floor }, figures) {
    const difference = minus(carriedOn, paid);
    if (difference < floor || isInArrears(plan, figures)) return null;
    return {
      severity: "medium",
      figures: { paid, carriedOn, cost },
      difference,
      words: { costDate: costDate!, paidDate: paidDate! },
    };
  },
  text: {
    sv: {
      title: "Kostnaden är högre än utbetalt",
      why: "Föreningen betalar verksamheten innan pengarna kommer. Vanliga förklaringar är en utbetalning som är på väg, eller att verksamheten också har annan finansiering.",
      advice: "Stäm av nästa utbetalning och fråga hur föreningen klarar mellantiden.",
      finding: ({ figures, difference, words }, show) =>
        `Kostnaden framskriven till ${show.date(words.paidDate)} är ${show.money(figures.carriedOn)}, ${show.money(difference)} mer än utbetalt ${show.money(figures.paid)}`,
      formula: ({ figures, difference, words }, show) =>
        `Redovisad kostnad ${show.plain(figures.cost)} till ${show.date(words.costDate)}, framskriven i samma takt, − utbetalt = ${show.plain(figures.carriedOn)} − ${show.plain(figures.paid)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) => `Följ upp från ${show.money(floor)}; gäller inte vid betalning i efterskott`,
    },
    en: {
      title: "Cost is higher than paid",
      why: "The partner pays for the activity before the money arrives. The usual explanations are a payment on its way, or that the activity has other financing as well.",
      advice: "Check the next payment and ask how the partner manages until then.",
      finding: ({ figures, difference, words }, show) =>
        `Cost carried on to ${show.date(words.paidDate)} is ${show.money(figures.carriedOn)}, ${show.money(difference)} more than the ${show.money(figures.paid)} paid`,
      formula: ({ figures, difference, words }, show) =>
        `Reported cost ${show.plain(figures.cost)} to ${show.date(words.costDate)}, carried on at the same pace, − paid = ${show.plain(figures.carriedOn)} − ${show.plain(figures.paid)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) => `Follow up from ${show.money(floor)}; not where payment is in arrears`,
    },
  },
});

function isInArrears(plan: LineFigures["facts"]["plan"], { line, assumed }: LineFigures): boolean {
  if (plan) return "model" in plan && plan.model === "monthlyArrears";
  return isPaidMonthly(line) || assumed.some(({ value }) => value === "monthlyArrears");
}

export const examples: readonly Example[] = [
  {
    name: { sv: "kostnaden har gått om utbetalningen", en: "cost has passed what was paid" },
    rows: [{ agreed: 900_000, paid: 450_000, costs: [400_000], plan: "halfYearly" }],
    finds: { severity: "medium", difference: 83_333.33 },
  },
  {
    name: { sv: "precis 1 000 kr över", en: "exactly 1,000 over" },
    rows: [{ agreed: 900_000, paid: 399_000, costs: [300_000] }],
    finds: { severity: "medium", difference: 1_000 },
  },
  {
    name: { sv: "999 kr över", en: "999 over" },
    rows: [{ agreed: 900_000, paid: 399_001, costs: [300_000] }],
    finds: null,
  },
  {
    name: { sv: "månadsvis i efterskott enligt plan", en: "monthly in arrears by plan" },
    rows: [{ agreed: 1_200_000, paid: 300_000, costs: [300_000], plan: "monthlyArrears" }],
    finds: null,
  },
  {
    name: { sv: "fotnot om månadsvis fakturering", en: "footnote on monthly invoicing" },
    rows: [{ agreed: 1_200_000, paid: 280_000, costs: [300_000], note: "Fakturerar månadsvis" }],
    finds: null,
  },
  {
    name: { sv: "utbetalt förklaras av efterskott", en: "what was paid is explained by arrears" },
    rows: [{ agreed: 1_200_000, paid: 100_000, costs: [200_000] }],
    paidDate: "2019-02-28",
    costColumns: [{ header: "Kostnader Kv1", quarter: 1 }],
    finds: null,
  },
  {
    name: { sv: "året är inte känt", en: "the year is not known" },
    rows: [{ agreed: 900_000, paid: 450_000, costs: [400_000] }],
    year: null,
    paidDate: null,
    finds: "noYear",
  },
];
