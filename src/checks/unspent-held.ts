import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { ore } from "../domain/money.ts";
import { USE_LIMITS, exceeds, gradeUse } from "../domain/threshold.ts";

/** What is held beyond the prepayment that the plan itself makes: paid ahead of plan, and lower use. */
export default defineCheck({
  id: "unspent-held",
  rank: 170,
  at: "paid",
  needs: ["paid", "split"],
  settings: USE_LIMITS,
  source: {
    sv: "2 CFR 200.305(b): förskott efter närmaste behov; nivåer efter NIH (25 %), lägsta belopp är våra egna gränser",
    en: "2 CFR 200.305(b): advances by immediate need; levels after NIH (25%), the lowest amounts are our own thresholds",
  },
  inspect({ paid, split, paidDate }, limits) {
    const { payment, underspend, naive } = split;
    const difference = ore(payment + underspend);
    const severity = gradeUse(difference, paid, limits, exceeds);
    return (
      severity && {
        severity,
        figures: { paid, payment, underspend, naive },
        difference,
        share: difference / paid,
        words: { paidDate: paidDate! },
      }
    );
  },
  text: {
    sv: {
      title: "Utbetalt som varken är använt eller förskott enligt plan",
      why: "En del av det som är utbetalt och inte redovisat är förskott enligt plan. Det som återstår är utbetalt före plan eller lägre förbrukning. Beloppet är beräknat vid oförändrad kostnadstakt.",
      advice: "Begär kostnad till och med samma dag som utbetalningarna avser före nästa delutbetalning.",
      finding: ({ figures, difference, share, words }, show) =>
        `Beräknat ${show.money(difference)} av utbetalt ${show.money(figures.paid)} är varken använt eller förskott enligt plan den ${show.date(words.paidDate)} (${show.percent(share)}); utbetalt, ej redovisat är ${show.money(figures.naive)}`,
      formula: ({ figures, difference, share }, show) =>
        `(Utbetalt − förfallet enligt plan) + (periodiserad budget − framskriven kostnad) = ${show.plain(figures.payment)} + ${show.plain(figures.underspend)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.paid)} = ${show.percent(share)}`,
      threshold: ({ mediumPercent, mediumFloor, highPercent, highFloor }, show) =>
        `Följ upp över ${show.percent(mediumPercent / 100)} av utbetalt och från ${show.money(mediumFloor)}, utred över ${show.percent(highPercent / 100)} och från ${show.money(highFloor)}`,
    },
    en: {
      title: "Paid, neither used nor prepayment by plan",
      why: "Part of what is paid and not reported is prepayment by plan. What remains was paid ahead of plan or is lower use. The amount is computed at an unchanged pace of cost.",
      advice: "Before the next instalment, ask for cost to the same day as the payments refer to.",
      finding: ({ figures, difference, share, words }, show) =>
        `Computed, ${show.money(difference)} of the ${show.money(figures.paid)} paid is neither used nor prepayment by plan on ${show.date(words.paidDate)} (${show.percent(share)}); paid and not reported is ${show.money(figures.naive)}`,
      formula: ({ figures, difference, share }, show) =>
        `(Paid − due by plan) + (periodised budget − cost carried on) = ${show.plain(figures.payment)} + ${show.plain(figures.underspend)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.paid)} = ${show.percent(share)}`,
      threshold: ({ mediumPercent, mediumFloor, highPercent, highFloor }, show) =>
        `Follow up above ${show.percent(mediumPercent / 100)} of what was paid and from ${show.money(mediumFloor)}, investigate above ${show.percent(highPercent / 100)} and from ${show.money(highFloor)}`,
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "lägre förbrukning, betalt enligt plan", en: "lower use, paid by plan" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [150_000], plan: "halfYearly" }],
    finds: { severity: "high", difference: 200_000 },
  },
  {
    name: { sv: "betalt före plan", en: "paid ahead of plan" },
    rows: [{ agreed: 1_200_000, paid: 700_000, costs: [300_000], plan: "halfYearly" }],
    finds: { severity: "medium", difference: 100_000 },
  },
  {
    name: { sv: "fungerar också med antagen plan", en: "works with an assumed plan too" },
    rows: [{ agreed: 1_636_000, paid: 818_000, costs: [267_000] }],
    finds: { severity: "medium", difference: 189_333.33 },
  },
  {
    name: { sv: "över 25 procent men under 100 tkr", en: "above 25 percent but below 100,000" },
    rows: [{ agreed: 200_000, paid: 200_000, costs: [0], plan: "upFront" }],
    finds: { severity: "medium", difference: 66_666.67 },
  },
  {
    name: { sv: "precis 25 procent är inte över", en: "exactly 25 percent is not above" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [187_500], plan: "halfYearly" }],
    finds: { severity: "medium", difference: 150_000 },
  },
  {
    name: { sv: "precis 10 procent är inte över", en: "exactly 10 percent is not above" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [255_000], plan: "halfYearly" }],
    finds: null,
  },
  {
    name: { sv: "strax över 10 procent", en: "just above 10 percent" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [254_970], plan: "halfYearly" }],
    finds: { severity: "medium", difference: 60_040 },
  },
  {
    name: { sv: "över 10 procent men under 25 tkr", en: "above 10 percent but below 25,000" },
    rows: [{ agreed: 60_000, paid: 30_000, costs: [0], plan: "halfYearly" }],
    finds: null,
  },
  {
    name: { sv: "ingen plan förklarar det utbetalda", en: "no plan explains what was paid" },
    rows: [{ agreed: 1_200_000, paid: 437_000, costs: [150_000] }],
    finds: "noPlan",
  },
  {
    name: { sv: "strax över 25 procent", en: "just above 25 percent" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [187_470], plan: "halfYearly" }],
    finds: { severity: "high", difference: 150_040 },
  },
  {
    name: { sv: "precis 100 tkr", en: "exactly 100,000" },
    rows: [{ agreed: 300_000, paid: 150_000, costs: [0], plan: "halfYearly" }],
    finds: { severity: "high", difference: 100_000 },
  },
  {
    name: { sv: "en krona under 100 tkr", en: "one krona below 100,000" },
    rows: [{ agreed: 299_997, paid: 149_998.5, costs: [0], plan: "halfYearly" }],
    finds: { severity: "medium", difference: 99_999 },
  },
  {
    name: { sv: "precis 25 tkr", en: "exactly 25,000" },
    rows: [{ agreed: 75_000, paid: 37_500, costs: [0], plan: "halfYearly" }],
    finds: { severity: "medium", difference: 25_000 },
  },
  {
    name: { sv: "en krona under 25 tkr", en: "one krona below 25,000" },
    rows: [{ agreed: 74_997, paid: 37_498.5, costs: [0], plan: "halfYearly" }],
    finds: null,
  },
];
