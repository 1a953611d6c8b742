import { addDays } from "../domain/calendar.ts";
import { defineRegisterCheck } from "../domain/check.ts";
import { closingsOf } from "../domain/close.ts";
import type { Example } from "../domain/example.ts";
import { daysTo } from "../domain/interval.ts";
import { FLOOR } from "../domain/threshold.ts";
import { days } from "./words/days.ts";

/**
 * Money to be repaid that has not come. No table says when it was asked for, so the days are counted from the agreement's
 * last day. Without a list of payments nobody can tell whether it came.
 */
export default defineRegisterCheck({
  id: "clawback-unpaid",
  rank: 127,
  at: "register",
  tables: ["agreements", "payments"],
  settings: { afterDays: 90, deMinimis: FLOOR },
  source: {
    sv: "Efter 2 CFR 200.346 (90 dagar), här räknat från överenskommelsens sista dag",
    en: "After 2 CFR 200.346 (90 days), here counted from the agreement's last day",
  },
  inspect(view, { afterDays, deMinimis }) {
    const { asOf } = view;
    if (!asOf) return { notAssessable: "noAsOf" };
    return closingsOf(view, deMinimis, asOf).flatMap((closing) => {
      // What could not be computed is said where it is to be repaid (`clawback-due`).
      if ("notAssessable" in closing) return closing;
      const { line, repaid, open, lastDay } = closing;
      if (open === 0 || addDays(lastDay, afterDays) >= asOf) return [];
      return {
        about: line,
        place: line.line.paid!.place,
        severity: "high" as const,
        figures: { repaid },
        difference: open,
        words: { lastDay, asOf, days: daysTo(lastDay, asOf) },
      };
    });
  },
  text: {
    sv: {
      title: "Återkrav är inte betalt",
      why: "Överenskommelsen löpte ut för länge sedan och det som ska återbetalas finns inte bland utbetalningarna. Vanliga förklaringar är att inget krav är skickat, att betalningen är bokförd på annat håll, eller att beloppet får föras över.",
      advice:
        "Ta reda på om kravet är skickat och betalt. En återbetalning skrivs som ett negativt belopp bland utbetalningarna.",
      finding: ({ difference, words }, show) =>
        `${show.money(difference)} är inte återbetalt, ${days.sv(words.days)} efter sista dagen ${show.date(words.lastDay)}`,
      formula: ({ figures, difference, words }, show) =>
        `${show.date(words.asOf)} − sista dag ${show.date(words.lastDay)} = ${days.sv(words.days)}; återbetalt ${show.plain(figures.repaid)}, kvar ${show.plain(difference)}`,
      threshold: ({ afterDays, deMinimis }, show) =>
        `Utred mer än ${days.sv(afterDays)} efter sista dagen, över ${show.money(deMinimis)}`,
    },
    en: {
      title: "A claw-back has not been paid",
      why: "The agreement ended long ago and what is to be repaid is not among the payments. The usual explanations are that no claim has been sent, that the payment is booked elsewhere, or that the amount may be carried over.",
      advice:
        "Find out whether the claim has been sent and paid. A repayment is written as a negative amount among the payments.",
      finding: ({ difference, words }, show) =>
        `${show.money(difference)} has not been repaid, ${days.en(words.days)} after the last day ${show.date(words.lastDay)}`,
      formula: ({ figures, difference, words }, show) =>
        `${show.date(words.asOf)} − last day ${show.date(words.lastDay)} = ${days.en(words.days)}; repaid ${show.plain(figures.repaid)}, left ${show.plain(difference)}`,
      threshold: ({ afterDays, deMinimis }, show) =>
        `Investigate more than ${days.en(afterDays)} after the last day, above ${show.money(deMinimis)}`,
    },
  },
});

const rows = [{ agreed: 300_000, paid: 300_000, costs: [200_000] }];
const agreements = [{ start: "2019-01-01", end: "2019-03-31" }];

export const examples: readonly Example[] = [
  {
    name: { sv: "91 dagar efter sista dagen", en: "91 days after the last day" },
    rows,
    asOf: "2019-06-30",
    register: { agreements, payments: [{ date: "2019-06-01", amount: -40_000 }] },
    finds: { severity: "high", difference: 60_000 },
  },
  {
    name: { sv: "90 dagar efter sista dagen", en: "90 days after the last day" },
    rows,
    asOf: "2019-06-29",
    register: { agreements, payments: [] },
    finds: null,
  },
  {
    name: { sv: "återbetalt", en: "repaid" },
    rows,
    asOf: "2019-06-30",
    register: { agreements, payments: [{ date: "2019-06-01", amount: -99_000 }] },
    finds: null,
  },
  {
    name: { sv: "kostnaden saknas", en: "cost is missing" },
    rows: [
      { agreed: 300_000, paid: 300_000, costs: [null] },
      { partner: "B", costs: [1] },
    ],
    asOf: "2019-06-30",
    register: { agreements, payments: [] },
    finds: "blank",
  },
  {
    name: { sv: "dagen framgår inte", en: "the day is not stated" },
    rows,
    asOf: null,
    register: { agreements, payments: [] },
    finds: "noAsOf",
  },
  {
    name: { sv: "en krona över gränsen är kvar", en: "one krona above the threshold is left" },
    rows,
    asOf: "2019-06-30",
    register: { agreements, payments: [{ date: "2019-06-01", amount: -98_999 }] },
    finds: { severity: "high", difference: 1_001 },
  },
];
