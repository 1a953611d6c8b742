import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { type CalendarDate, date, yearOf } from "../domain/calendar.ts";
import { expectedCost } from "../domain/expected-cost.ts";
import type { FollowUpLine } from "../domain/follow-up.ts";
import { kr, minus } from "../domain/money.ts";
import type { Period } from "../domain/period.ts";
import { FLOOR } from "../domain/threshold.ts";

/** Zero written down, not a blank. A share of elapsed time would miss it: after one quarter 24,7 % of the days have passed. */
export default defineCheck({
  id: "zero-cost-reported",
  rank: 50,
  at: "cost",
  needs: ["paid", "cost", "costDate", "period"],
  settings: { floor: FLOOR },
  source: {
    sv: "Egen gräns: en hel redovisningsperiod",
    en: "Our own threshold: one full reporting period",
  },
  inspect({ paid, cost, costDate, period, profile }, { floor }, { line }) {
    if (cost !== 0 || paid < floor || !hasFullPeriod(line, period, costDate)) return null;
    // With an event ahead, no cost is what was agreed.
    if (expectedCost(kr(1_000_000), period, costDate, profile, "days") === 0) return null;
    return { severity: "high", figures: { paid, cost }, difference: minus(paid, cost), words: { costDate } };
  },
  text: {
    sv: {
      title: "Ingen kostnad redovisad trots utbetalning",
      why: "Pengar är utbetalda och minst en hel redovisningsperiod har gått. Noll kan betyda att kostnaden ännu inte är redovisad, eller att verksamheten inte har börjat; det är två olika saker.",
      advice: "Fråga om kostnad har uppstått. Faller den vid ett senare tillfälle, ange datumet.",
      finding: ({ figures, words }, show) =>
        `${show.money(figures.paid)} utbetalt och ${show.money(figures.cost)} i redovisad kostnad till och med ${show.date(words.costDate)}`,
      formula: ({ figures, difference }, show) =>
        `Utbetalt − redovisad kostnad = ${show.plain(figures.paid)} − ${show.plain(figures.cost)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) =>
        `Utred när minst en hel redovisningsperiod har gått och minst ${show.money(floor)} är utbetalt`,
    },
    en: {
      title: "No cost reported though money was paid",
      why: "Money has been paid and at least one full reporting period has passed. Zero may mean that the cost has not been reported yet, or that the activity has not begun; those are two different things.",
      advice: "Ask whether there has been any cost. If it falls at a later date, give that date.",
      finding: ({ figures, words }, show) =>
        `${show.money(figures.paid)} paid and ${show.money(figures.cost)} of cost reported to ${show.date(words.costDate)}`,
      formula: ({ figures, difference }, show) =>
        `Paid − reported cost = ${show.plain(figures.paid)} − ${show.plain(figures.cost)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) =>
        `Investigate when at least one full reporting period has passed and at least ${show.money(floor)} has been paid`,
    },
  },
});

/** A reported period that lies wholly within the agreement; a column that runs from the start of the year counts from the agreement's. */
function hasFullPeriod(line: FollowUpLine, period: Period, costDate: CalendarDate): boolean {
  return line.costs.some(({ span, cumulative, end }) => {
    if (!end || end > costDate || end < period.start) return false;
    if (!span || cumulative) return true;
    const start = date(yearOf(end), span.from, 1);
    return start !== null && start >= period.start;
  });
}

export const examples: readonly Example[] = [
  {
    name: { sv: "175 tkr utbetalt, noll efter första kvartalet", en: "175,000 paid, zero after the first quarter" },
    rows: [{ agreed: 350_000, paid: 175_000, costs: [0] }],
    finds: { severity: "high", difference: 175_000 },
  },
  {
    name: { sv: "noll i två kvartal", en: "zero for two quarters" },
    rows: [{ agreed: 350_000, paid: 175_000, costs: [0, 0] }],
    finds: { severity: "high", difference: 175_000 },
  },
  {
    name: { sv: "kolumn från årets början", en: "a column from the start of the year" },
    rows: [{ agreed: 350_000, paid: 1_000, costs: [0], period: ["2019-02-01", "2019-12-31"] }],
    costColumns: [{ header: "Kostnader t.o.m. Kv1", quarter: 1, cumulative: true }],
    finds: { severity: "high", difference: 1_000 },
  },
  {
    name: { sv: "evenemanget har varit", en: "the event has been" },
    rows: [{ agreed: 200_000, paid: 200_000, costs: [0], event: "2019-03-15" }],
    finds: { severity: "high", difference: 200_000 },
  },
  {
    name: { sv: "evenemanget kommer den 6 juni", en: "the event is on 6 June" },
    rows: [{ agreed: 200_000, paid: 200_000, costs: [0], event: "2019-06-06" }],
    finds: null,
  },
  {
    name: { sv: "överenskommelsen började mitt i kvartalet", en: "the agreement began within the quarter" },
    rows: [{ agreed: 200_000, paid: 100_000, costs: [0], period: ["2019-02-01", "2019-12-31"] }],
    finds: null,
  },
  {
    name: { sv: "överenskommelsen har inte börjat", en: "the agreement has not begun" },
    rows: [{ agreed: 200_000, paid: 100_000, costs: [0], period: ["2019-06-01", "2019-12-31"] }],
    finds: null,
  },
  {
    name: { sv: "mindre än 1 000 kr utbetalt", en: "less than 1,000 paid" },
    rows: [{ agreed: 200_000, paid: 999, costs: [0] }],
    finds: null,
  },
  {
    name: { sv: "en krona redovisad", en: "one krona reported" },
    rows: [{ agreed: 350_000, paid: 175_000, costs: [1] }],
    finds: null,
  },
  {
    name: { sv: "tom cell är inte noll", en: "a blank cell is not zero" },
    rows: [
      { agreed: 350_000, paid: 175_000, costs: [null] },
      { agreed: 100_000, paid: 50_000, costs: [20_000] },
    ],
    finds: "blank",
  },
];
