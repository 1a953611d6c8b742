import { defineRegisterCheck } from "../domain/check.ts";
import { closingsOf } from "../domain/close.ts";
import type { Example } from "../domain/example.ts";
import { ore } from "../domain/money.ts";
import { FLOOR } from "../domain/threshold.ts";

/** An agreement that has ended: what was paid and not covered by cost is to be repaid. */
export default defineRegisterCheck({
  id: "clawback-due",
  rank: 123,
  at: "register",
  tables: ["agreements"],
  settings: { deMinimis: FLOOR },
  source: {
    sv: "Arvsfonden och Trosa: det som inte har använts betalas tillbaka. Egen gräns: 1 000 kr",
    en: "The Swedish Inheritance Fund and Trosa: what was not used is repaid. Our own threshold: SEK 1,000",
  },
  inspect(view, { deMinimis }) {
    const { asOf } = view;
    if (!asOf) return { notAssessable: "noAsOf" };
    return closingsOf(view, deMinimis, asOf).flatMap((closing) => {
      if ("notAssessable" in closing) return closing;
      const { line, agreed, paid, cost, limit, repaid, open, lastDay } = closing;
      if (open === 0) return [];
      return {
        about: line,
        place: line.line.paid!.place,
        severity: "high" as const,
        figures: { paid, cost, covered: ore(Math.min(agreed, cost)), repaid, limit },
        difference: open,
        words: { lastDay },
      };
    });
  },
  text: {
    sv: {
      title: "Att återbetala",
      why: "Överenskommelsen har löpt ut och kostnaden är redovisad till dess sista dag. Det som är utbetalt men inte täcks av kostnad, högst beloppet enligt överenskommelsen, ska betalas tillbaka om inget annat är beslutat. En överföring till nästa överenskommelse räknas inte av här.",
      advice:
        "Stäm av slutredovisningen med föreningen och begär tillbaka beloppet, eller för in beslutet om överföring.",
      finding: ({ figures, difference, words }, show) =>
        `${show.money(difference)} att återbetala: ${show.money(figures.paid)} utbetalt och ${show.money(figures.cost)} i kostnad till och med ${show.date(words.lastDay)}`,
      formula: ({ figures, difference }, show) =>
        `Utbetalt − kostnad, högst beloppet − återbetalt = ${show.plain(figures.paid)} − ${show.plain(figures.covered)} − ${show.plain(figures.repaid)} = ${show.plain(difference)}; upp till ${show.plain(figures.limit)} krävs inte`,
      threshold: ({ deMinimis }, show) =>
        `Utred över ${show.money(deMinimis)}, eller över det belopp som överenskommelsen anger`,
    },
    en: {
      title: "To be repaid",
      why: "The agreement has ended and cost is reported to its last day. What was paid and is not covered by cost, at most the agreed amount, is to be repaid unless something else has been decided. Money carried over to the next agreement is not deducted here.",
      advice:
        "Settle the final report with the partner and ask for the amount, or enter the decision to carry it over.",
      finding: ({ figures, difference, words }, show) =>
        `${show.money(difference)} to be repaid: ${show.money(figures.paid)} paid and ${show.money(figures.cost)} of cost to ${show.date(words.lastDay)}`,
      formula: ({ figures, difference }, show) =>
        `Paid − cost, at most the agreed amount − repaid = ${show.plain(figures.paid)} − ${show.plain(figures.covered)} − ${show.plain(figures.repaid)} = ${show.plain(difference)}; up to ${show.plain(figures.limit)} is not claimed`,
      threshold: ({ deMinimis }, show) =>
        `Investigate above ${show.money(deMinimis)}, or above the amount the agreement says`,
    },
  },
});

const agreement = { start: "2019-01-01", end: "2019-03-31" };

export const examples: readonly Example[] = [
  {
    name: { sv: "en krona över gränsen", en: "one krona above the threshold" },
    rows: [{ agreed: 300_000, paid: 300_000, costs: [298_999] }],
    register: { agreements: [agreement] },
    finds: { severity: "high", difference: 1_001 },
  },
  {
    name: { sv: "precis gränsen", en: "exactly the threshold" },
    rows: [{ agreed: 300_000, paid: 300_000, costs: [299_000] }],
    register: { agreements: [agreement] },
    finds: null,
  },
  {
    name: { sv: "överenskommelsen har en egen gräns", en: "the agreement has a threshold of its own" },
    rows: [{ agreed: 300_000, paid: 300_000, costs: [290_000] }],
    register: { agreements: [{ ...agreement, notReclaimedBelow: 10_000 }] },
    finds: null,
  },
  {
    name: { sv: "kostnad över beloppet täcker bara beloppet", en: "cost above the amount covers only the amount" },
    rows: [{ agreed: 300_000, paid: 350_000, costs: [400_000] }],
    register: { agreements: [agreement] },
    finds: { severity: "high", difference: 50_000 },
  },
  {
    name: { sv: "nämndens andel av kostnaden", en: "the funder's share of cost" },
    rows: [{ agreed: 300_000, paid: 300_000, costs: [400_000] }],
    register: { agreements: [{ ...agreement, costsOf: "whole", funderPercent: 60 }] },
    finds: { severity: "high", difference: 60_000 },
  },
  {
    name: { sv: "en del är återbetald", en: "a part has been repaid" },
    rows: [{ agreed: 300_000, paid: 300_000, costs: [200_000] }],
    asOf: "2019-06-30",
    register: {
      agreements: [agreement],
      payments: [
        { date: "2019-05-15", amount: -60_000 },
        { date: "2019-04-30", amount: -1 },
        { date: "2019-07-01", amount: -1 },
        { date: "2019-05-15", amount: 5 },
        { date: "2019-05-15", amount: null },
        { date: null, amount: -7 },
      ],
    },
    finds: { severity: "high", difference: 40_000 },
  },
  {
    name: { sv: "allt är återbetalt", en: "all has been repaid" },
    rows: [{ agreed: 300_000, paid: 300_000, costs: [200_000] }],
    asOf: "2019-06-30",
    register: { agreements: [agreement], payments: [{ date: "2019-05-15", amount: -100_000 }] },
    finds: null,
  },
  {
    name: { sv: "överenskommelsen pågår", en: "the agreement is running" },
    rows: [{ agreed: 300_000, paid: 300_000, costs: [0] }],
    register: { agreements: [{ ...agreement, end: "2019-05-01" }] },
    finds: null,
  },
  {
    name: {
      sv: "avslagen, utan slutdatum, eller inte i registret",
      en: "refused, without an end, or not in the register",
    },
    rows: [
      { agreed: 300_000, paid: 300_000, costs: [0] },
      { agreed: 300_000, paid: 300_000, costs: [0] },
      { agreed: 300_000, paid: 300_000, costs: [0] },
    ],
    register: {
      agreements: [
        { ...agreement, status: "refused" },
        { ...agreement, id: "D2", partner: "Förening 2", end: null },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "kostnaden räcker inte till sista dagen", en: "cost does not reach the last day" },
    rows: [{ agreed: 300_000, paid: 300_000, costs: [100_000] }],
    register: { agreements: [{ ...agreement, end: "2019-04-30" }] },
    finds: "costNotFinal",
  },
  {
    name: { sv: "kostnaden saknas", en: "cost is missing" },
    rows: [{ agreed: 300_000, paid: 300_000 }],
    register: { agreements: [agreement] },
    finds: "noCostColumn",
  },
  {
    name: { sv: "dagen framgår inte", en: "the day is not stated" },
    rows: [{ agreed: 300_000, paid: 300_000, costs: [100_000] }],
    asOf: null,
    register: { agreements: [agreement] },
    finds: "noAsOf",
  },
];
