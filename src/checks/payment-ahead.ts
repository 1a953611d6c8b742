import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { minus } from "../domain/money.ts";
import { FLOOR, exceeds } from "../domain/threshold.ts";

/** Only against a plan somebody has given: one that was proposed from what was paid agrees with it by construction. */
export default defineCheck({
  id: "payment-ahead",
  rank: 150,
  at: "paid",
  needs: ["agreed", "paid", "paidDate", "period", "plan", "scheduled"],
  settings: { percent: 10, floor: FLOOR },
  source: {
    sv: "Egen gräns: 10 % av beloppet",
    en: "Our own threshold: 10% of the agreed amount",
  },
  inspect({ agreed, paid, paidDate, scheduled }, { percent, floor }) {
    const difference = minus(paid, scheduled);
    if (!exceeds(difference, agreed, percent, floor)) return null;
    return {
      severity: "medium",
      figures: { agreed, paid, scheduled },
      difference,
      share: difference / agreed,
      words: { paidDate },
    };
  },
  text: {
    sv: {
      title: "Utbetalt före plan",
      why: "Pengar som betalas ut före plan ligger hos föreningen innan de behövs. Vanliga förklaringar är att nästa delutbetalning gjordes i förväg, eller att planen har ändrats utan att det står i tabellen.",
      advice: "Stäm av utbetalningarna mot betalningsplanen.",
      finding: ({ figures, difference, share, words }, show) =>
        `${show.money(figures.paid)} utbetalt, ${show.money(difference)} mer än vad som har förfallit enligt plan den ${show.date(words.paidDate)} (${show.percent(share)} av beloppet)`,
      formula: ({ figures, difference, share }, show) =>
        `Utbetalt − förfallet enligt plan = ${show.plain(figures.paid)} − ${show.plain(figures.scheduled)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.agreed)} = ${show.percent(share)}`,
      threshold: ({ percent, floor }, show) =>
        `Följ upp över ${show.percent(percent / 100)} av beloppet enligt överenskommelsen, från ${show.money(floor)}`,
    },
    en: {
      title: "Paid ahead of plan",
      why: "Money paid ahead of plan stays with the partner before it is needed. The usual explanations are that the next instalment was paid early, or that the plan was changed and the table does not say so.",
      advice: "Compare the payments with the payment plan.",
      finding: ({ figures, difference, share, words }, show) =>
        `${show.money(figures.paid)} paid, ${show.money(difference)} more than was due by plan on ${show.date(words.paidDate)} (${show.percent(share)} of the agreed amount)`,
      formula: ({ figures, difference, share }, show) =>
        `Paid − due by plan = ${show.plain(figures.paid)} − ${show.plain(figures.scheduled)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.agreed)} = ${show.percent(share)}`,
      threshold: ({ percent, floor }, show) =>
        `Follow up above ${show.percent(percent / 100)} of the agreed amount, from ${show.money(floor)}`,
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "över 10 procent av beloppet", en: "above 10 percent of the agreed amount" },
    rows: [{ agreed: 1_000_000, paid: 750_000, plan: "halfYearly" }],
    finds: { severity: "medium", difference: 250_000 },
  },
  {
    name: { sv: "en krona över 10 procent", en: "one krona above 10 percent" },
    rows: [{ agreed: 1_000_000, paid: 600_001, plan: "halfYearly" }],
    finds: { severity: "medium", difference: 100_001 },
  },
  {
    name: { sv: "precis 10 procent", en: "exactly 10 percent" },
    rows: [{ agreed: 1_000_000, paid: 600_000, plan: "halfYearly" }],
    finds: null,
  },
  {
    name: { sv: "enligt plan", en: "by plan" },
    rows: [{ agreed: 1_000_000, paid: 500_000, plan: "halfYearly" }],
    finds: null,
  },
  {
    name: { sv: "ett litet belopp", en: "a small amount" },
    rows: [{ agreed: 1_000, paid: 900, plan: "halfYearly" }],
    finds: null,
  },
  {
    name: { sv: "planen är antagen", en: "the plan is assumed" },
    rows: [{ agreed: 1_000_000, paid: 500_000 }],
    finds: "planAssumed",
  },
  {
    name: { sv: "ingen plan är känd", en: "no plan is known" },
    rows: [{ agreed: 1_000_000, paid: 437_000 }],
    finds: "noPlan",
  },
  {
    name: { sv: "precis 1 000 kr", en: "exactly 1,000" },
    rows: [{ agreed: 2_000, paid: 2_000, plan: "halfYearly" }],
    finds: { severity: "medium", difference: 1_000 },
  },
  {
    name: { sv: "en krona under 1 000 kr", en: "one krona below 1,000" },
    rows: [{ agreed: 2_000, paid: 1_999, plan: "halfYearly" }],
    finds: null,
  },
];
