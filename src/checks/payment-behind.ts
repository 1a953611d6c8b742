import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { minus } from "../domain/money.ts";
import { FLOOR, exceeds } from "../domain/threshold.ts";

/** Only against a plan somebody has given: one that was proposed from what was paid agrees with it by construction. */
export default defineCheck({
  id: "payment-behind",
  rank: 160,
  at: "paid",
  needs: ["agreed", "paid", "paidDate", "period", "plan", "scheduled"],
  settings: { percent: 10, floor: FLOOR },
  source: {
    sv: "Egen gräns: 10 % av beloppet",
    en: "Our own threshold: 10% of the agreed amount",
  },
  inspect({ agreed, paid, paidDate, scheduled }, { percent, floor }) {
    const difference = minus(scheduled, paid);
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
      title: "Utbetalt efter plan",
      why: "Föreningen kan behöva pengarna enligt planen. Vanliga förklaringar är en delutbetalning som är försenad eller hålls inne, en faktura som inte har kommit, eller en ändrad plan.",
      advice: "Ta reda på vilken delutbetalning som saknas och om den ska göras.",
      finding: ({ figures, difference, share, words }, show) =>
        `${show.money(figures.paid)} utbetalt, ${show.money(difference)} mindre än vad som har förfallit enligt plan den ${show.date(words.paidDate)} (${show.percent(share)} av beloppet)`,
      formula: ({ figures, difference, share }, show) =>
        `Förfallet enligt plan − utbetalt = ${show.plain(figures.scheduled)} − ${show.plain(figures.paid)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.agreed)} = ${show.percent(share)}`,
      threshold: ({ percent, floor }, show) =>
        `Följ upp över ${show.percent(percent / 100)} av beloppet enligt överenskommelsen, från ${show.money(floor)}`,
    },
    en: {
      title: "Paid behind plan",
      why: "The partner may need the money as planned. The usual explanations are an instalment that is late or held back, an invoice that has not come, or a changed plan.",
      advice: "Find out which instalment is missing and whether it is to be made.",
      finding: ({ figures, difference, share, words }, show) =>
        `${show.money(figures.paid)} paid, ${show.money(difference)} less than was due by plan on ${show.date(words.paidDate)} (${show.percent(share)} of the agreed amount)`,
      formula: ({ figures, difference, share }, show) =>
        `Due by plan − paid = ${show.plain(figures.scheduled)} − ${show.plain(figures.paid)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.agreed)} = ${show.percent(share)}`,
      threshold: ({ percent, floor }, show) =>
        `Follow up above ${show.percent(percent / 100)} of the agreed amount, from ${show.money(floor)}`,
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "över 10 procent av beloppet", en: "above 10 percent of the agreed amount" },
    rows: [{ agreed: 1_000_000, paid: 250_000, plan: "halfYearly" }],
    finds: { severity: "medium", difference: 250_000 },
  },
  {
    name: { sv: "en krona över 10 procent", en: "one krona above 10 percent" },
    rows: [{ agreed: 1_000_000, paid: 399_999, plan: "halfYearly" }],
    finds: { severity: "medium", difference: 100_001 },
  },
  {
    name: { sv: "precis 10 procent", en: "exactly 10 percent" },
    rows: [{ agreed: 1_000_000, paid: 400_000, plan: "halfYearly" }],
    finds: null,
  },
  {
    name: { sv: "enligt plan", en: "by plan" },
    rows: [{ agreed: 1_000_000, paid: 500_000, plan: "halfYearly" }],
    finds: null,
  },
  {
    name: { sv: "ett litet belopp", en: "a small amount" },
    rows: [{ agreed: 1_000, paid: 100, plan: "halfYearly" }],
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
    rows: [{ agreed: 2_000, paid: 0, plan: "halfYearly" }],
    finds: { severity: "medium", difference: 1_000 },
  },
  {
    name: { sv: "en krona under 1 000 kr", en: "one krona below 1,000" },
    rows: [{ agreed: 2_000, paid: 1, plan: "halfYearly" }],
    finds: null,
  },
];
