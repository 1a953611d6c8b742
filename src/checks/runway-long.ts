import { type CalendarDate, addDays } from "../domain/calendar.ts";
import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { duration } from "../domain/expected-cost.ts";
import type { Facts } from "../domain/figures.ts";
import { minus, share } from "../domain/money.ts";
import { instalments } from "../domain/payment-plan.ts";
import { FLOOR } from "../domain/threshold.ts";

/** How long the money lasts at the reported pace, against the time until more comes. Counted from the cost date. */
export default defineCheck({
  id: "runway-long",
  rank: 200,
  at: "paid",
  off: true,
  needs: ["agreed", "paid", "cost", "naive", "costDate", "period"],
  settings: { mediumMonths: 1, highMonths: 3, floor: FLOOR },
  source: {
    sv: "2 CFR 200.305(b): förskott efter närmaste behov; nivåerna är våra egna",
    en: "2 CFR 200.305(b): advances by immediate need; the levels are our own",
  },
  inspect(facts, { mediumMonths, highMonths, floor }) {
    const { cost, naive, costDate, period } = facts;
    const elapsed = duration(period.start, costDate, "months");
    // Without cost or time there is no pace; that nothing was reported is another check's finding.
    if (cost <= 0 || elapsed === 0) return null;
    const monthly = share(cost, A_MONTH, elapsed);
    // Nor is there one when a month's cost rounds to nothing.
    if (monthly === 0) return null;
    const until = nextPayment(facts, costDate) ?? addDays(period.end, 1);
    const ahead = duration(addDays(costDate, 1), addDays(until, -1), "months");
    const needed = share(cost, ahead, elapsed);
    const difference = minus(naive, needed);
    const isOver = (months: number) => difference > monthly * months && difference >= floor;
    if (!isOver(mediumMonths)) return null;
    return {
      severity: isOver(highMonths) ? "high" : "medium",
      figures: { naive, needed, monthly },
      difference,
      words: { months: Math.round((10 * difference) / monthly) / 10, until },
    };
  },
  text: {
    sv: {
      title: "Pengarna räcker längre än till nästa utbetalning",
      why: "Förskott ska täcka det närmaste behovet. Räcker de mycket längre är kostnadstakten lägre än planerat eller utbetalningarna tidigare än behovet. Tiden är beräknad i redovisad takt.",
      advice: "Pröva om nästa delutbetalning kan senareläggas eller minskas.",
      finding: ({ difference, words }, show) =>
        `${show.money(difference)} mer än vad som beräknas gå åt till ${show.date(words.until)}, ${String(words.months).replace(".", ",")} månaders kostnad`,
      formula: ({ figures, difference }, show) =>
        `Utbetalt, ej redovisat − beräknad kostnad till nästa utbetalning = ${show.plain(figures.naive)} − ${show.plain(figures.needed)} = ${show.plain(difference)}; kostnad per månad ${show.plain(figures.monthly)}`,
      threshold: ({ mediumMonths, highMonths, floor }, show) =>
        `Månaders kostnad för mycket: följ upp över ${mediumMonths}, utred över ${highMonths}; från ${show.money(floor)}`,
    },
    en: {
      title: "The money lasts longer than to the next payment",
      why: "Prepayment is to cover the nearest need. When it lasts much longer, the pace of cost is lower than planned or the payments come before the need. The time is computed at the reported pace.",
      advice: "Consider whether the next instalment can be later or smaller.",
      finding: ({ difference, words }, show) =>
        `${show.money(difference)} more than is computed to be used by ${show.date(words.until)}, the cost of ${words.months} months`,
      formula: ({ figures, difference }, show) =>
        `Paid and not reported − computed cost to the next payment = ${show.plain(figures.naive)} − ${show.plain(figures.needed)} = ${show.plain(difference)}; cost a month ${show.plain(figures.monthly)}`,
      threshold: ({ mediumMonths, highMonths, floor }, show) =>
        `Months of cost too much: follow up above ${mediumMonths}, investigate above ${highMonths}; from ${show.money(floor)}`,
    },
  },
});

const A_MONTH = duration("2019-01-01" as CalendarDate, "2019-01-31" as CalendarDate, "months");

/** The next instalment of a given plan: an assumed plan serves no due date. */
function nextPayment({ plan, agreed, period, paidDate }: Facts, costDate: CalendarDate): CalendarDate | undefined {
  if (!plan) return undefined;
  const from = paidDate && paidDate > costDate ? paidDate : costDate;
  return instalments(plan, agreed!, period!).find(({ due }) => due > from)?.due;
}

export const examples: readonly Example[] = [
  {
    name: { sv: "räcker över tre månader för länge", en: "lasts more than three months too long" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [90_000], plan: "halfYearly" }],
    finds: { severity: "high", difference: 436_000 },
  },
  {
    name: { sv: "räcker två månader för länge", en: "lasts two months too long" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [240_000], plan: "halfYearly" }],
    finds: { severity: "medium", difference: 162_666.67 },
  },
  {
    name: { sv: "ingen given plan: till slutet", en: "no plan given: to the end" },
    rows: [{ agreed: 1_200_000, paid: 1_200_000, costs: [240_000] }],
    finds: { severity: "medium", difference: 240_000 },
  },
  {
    name: { sv: "utbetalt och kostnad på samma dag", en: "paid and cost on one day" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [90_000], plan: "halfYearly" }],
    paidDate: "2019-03-31",
    finds: { severity: "high", difference: 436_000 },
  },
  {
    name: { sv: "strax över tre månaders kostnad", en: "just above three months' cost" },
    rows: [{ agreed: 1_200_000, paid: 1_200_001, costs: [240_000] }],
    finds: { severity: "high", difference: 240_001 },
  },
  {
    name: { sv: "strax över en månads kostnad", en: "just above one month's cost" },
    rows: [{ agreed: 1_200_000, paid: 1_040_001, costs: [240_000] }],
    finds: { severity: "medium", difference: 80_001 },
  },
  {
    name: { sv: "delutbetalningen har förfallit samma dag", en: "the instalment fell due the same day" },
    rows: [{ agreed: 1_200_000, paid: 1_200_000, costs: [240_000], plan: "halfYearly" }],
    paidDate: "2019-06-15",
    finds: { severity: "medium", difference: 240_000 },
  },
  {
    name: { sv: "utbetalningarna saknar datum", en: "the payments have no date" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [240_000], plan: "halfYearly" }],
    paidDate: null,
    finds: { severity: "medium", difference: 162_666.67 },
  },
  {
    name: { sv: "ett öre i kostnad är ingen takt", en: "a hundredth of a krona of cost is no pace" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [0.01] }],
    finds: null,
  },
  {
    name: { sv: "mindre än 1 000 kr", en: "less than 1,000" },
    rows: [{ agreed: 1_000, paid: 999, costs: [10] }],
    finds: null,
  },
  {
    name: { sv: "kostnad före överenskommelsens start", en: "cost before the agreement starts" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [240_000], period: ["2019-06-01", "2019-12-31"] }],
    finds: null,
  },
  {
    name: { sv: "precis en månads kostnad", en: "exactly one month's cost" },
    rows: [{ agreed: 1_200_000, paid: 1_040_000, costs: [240_000] }],
    finds: null,
  },
  {
    name: { sv: "ingen kostnad, ingen takt", en: "no cost, no pace" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [0] }],
    finds: null,
  },
  {
    name: { sv: "utbetalt är inte känt", en: "what was paid is not known" },
    rows: [{ agreed: 1_200_000, paid: null, costs: [240_000] }],
    finds: "blank",
  },
  {
    name: { sv: "precis 1 000 kr", en: "exactly 1,000" },
    rows: [{ agreed: 2_000, paid: 1_012, costs: [3] }],
    finds: { severity: "high", difference: 1_000 },
  },
  {
    name: { sv: "en krona under 1 000 kr", en: "one krona below 1,000" },
    rows: [{ agreed: 2_000, paid: 1_011, costs: [3] }],
    finds: null,
  },
];
