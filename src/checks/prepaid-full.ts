import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { elapsed } from "../domain/expected-cost.ts";
import { minus } from "../domain/money.ts";
import { FLOOR } from "../domain/threshold.ts";

export default defineCheck({
  id: "prepaid-full",
  rank: 210,
  at: "paid",
  needs: ["agreed", "paid", "paidDate", "period"],
  settings: { elapsedPercent: 90, floor: FLOOR },
  source: {
    sv: "Egen gräns: betalning före behov",
    en: "Our own threshold: payment ahead of need",
  },
  inspect({ agreed, paid, paidDate, period, cost, expected, basis }, { elapsedPercent, floor }) {
    const passed = elapsed(period, paidDate, basis) / elapsed(period, period.end, basis);
    if (paid !== agreed || paid < floor || passed * 100 >= elapsedPercent) return null;
    // With an event ahead no cost is expected yet, and prepayment is what was agreed.
    const isUnused = cost === 0 && expected !== undefined && expected > 0;
    return {
      severity: isUnused ? "medium" : "info",
      figures: { agreed, paid },
      difference: minus(agreed, paid),
      share: passed,
      words: { paidDate },
    };
  },
  text: {
    sv: {
      title: "Hela beloppet är utbetalt i förskott",
      why: "Inget återstår att hålla inne om verksamheten blir mindre än planerat. Det är vanligt för små belopp och för evenemang.",
      advice: "Stäm av mot överenskommelsen att hela beloppet skulle betalas på en gång.",
      finding: ({ figures, share, words }, show) =>
        `Hela beloppet, ${show.money(figures.paid)}, är utbetalt till och med ${show.date(words.paidDate)}, när ${show.percent(share)} av tiden har gått`,
      formula: ({ figures, share }, show) =>
        `Utbetalt = belopp enligt överenskommelse = ${show.plain(figures.paid)}; tid som har gått ${show.percent(share)}`,
      threshold: ({ elapsedPercent, floor }, show) =>
        `Upplysning när mindre än ${show.percent(elapsedPercent / 100)} av tiden har gått, från ${show.money(floor)}; följ upp när ingen kostnad är redovisad fast kostnad väntas`,
    },
    en: {
      title: "The whole amount is paid in advance",
      why: "Nothing is left to hold back if the activity becomes smaller than planned. It is common for small amounts and for events.",
      advice: "Check with the agreement that the whole amount was to be paid at once.",
      finding: ({ figures, share, words }, show) =>
        `The whole amount, ${show.money(figures.paid)}, has been paid by ${show.date(words.paidDate)}, when ${show.percent(share)} of the time has passed`,
      formula: ({ figures, share }, show) =>
        `Paid = agreed amount = ${show.plain(figures.paid)}; time passed ${show.percent(share)}`,
      threshold: ({ elapsedPercent, floor }, show) =>
        `A note when less than ${show.percent(elapsedPercent / 100)} of the time has passed, from ${show.money(floor)}; follow up when no cost is reported though cost is expected`,
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "allt utbetalt i april, kostnad redovisad", en: "all paid in April, cost reported" },
    rows: [{ agreed: 200_000, paid: 200_000, costs: [50_000] }],
    finds: { severity: "info" },
  },
  {
    name: { sv: "allt utbetalt, ingen kostnad", en: "all paid, no cost" },
    rows: [{ agreed: 200_000, paid: 200_000, costs: [0] }],
    finds: { severity: "medium" },
  },
  {
    name: { sv: "allt utbetalt, evenemanget kommer", en: "all paid, the event is ahead" },
    rows: [{ agreed: 200_000, paid: 200_000, costs: [0], event: "2019-06-06" }],
    finds: { severity: "info" },
  },
  {
    name: { sv: "kostnad är inte känd", en: "cost is not known" },
    rows: [{ agreed: 200_000, paid: 200_000 }],
    finds: { severity: "info" },
  },
  {
    name: { sv: "precis 90 procent av tiden", en: "exactly 90 percent of the time" },
    rows: [{ agreed: 200_000, paid: 200_000, period: ["2019-01-11", "2019-05-10"] }],
    paidDate: "2019-04-28",
    finds: null,
  },
  {
    name: { sv: "en dag före 90 procent", en: "the day before 90 percent" },
    rows: [{ agreed: 200_000, paid: 200_000, period: ["2019-01-11", "2019-05-10"] }],
    paidDate: "2019-04-27",
    finds: { severity: "info" },
  },
  {
    name: { sv: "hälften utbetalt", en: "half has been paid" },
    rows: [{ agreed: 200_000, paid: 100_000 }],
    finds: null,
  },
  {
    name: { sv: "precis 1 000 kr", en: "exactly 1,000" },
    rows: [{ agreed: 1_000, paid: 1_000 }],
    finds: { severity: "info" },
  },
  { name: { sv: "mindre än 1 000 kr", en: "less than 1,000" }, rows: [{ agreed: 999, paid: 999 }], finds: null },
  {
    name: { sv: "datum för utbetalningarna saknas", en: "the date of the payments is missing" },
    rows: [{ agreed: 200_000, paid: 200_000 }],
    paidDate: null,
    finds: "noPaidDate",
  },
];
