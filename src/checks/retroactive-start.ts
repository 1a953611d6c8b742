import { grantedOf } from "../domain/agreement-chains.ts";
import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { byDays, retroactiveDays } from "../domain/interval.ts";
import { periodOf } from "../domain/join-register.ts";
import { NIL } from "../domain/money.ts";
import { lackOf, placeOf } from "../domain/register.ts";
import { days } from "./words/days.ts";

/** An agreement that began before it was decided, and what part of its amount that time is. */
export default defineRegisterCheck({
  id: "retroactive-start",
  rank: 308,
  at: "register",
  tables: ["agreements"],
  settings: { days: 1 },
  source: {
    sv: "Gullspångs kommun: ”Retroaktiva stöd beviljas inte”; andra kommuner tillåter det, därför en upplysning",
    en: "Gullspång: “retroactive support is not granted”; other municipalities allow it, hence a note",
  },
  inspect: (view, settings) =>
    inspectEach(grantedOf(view), (about) => {
      const period = periodOf(about);
      if (!period) return notAssessed(about, lackOf(about, about.start ? "end" : "start"));
      if (!about.decided) return notAssessed(about, lackOf(about, "decided"));
      const before = retroactiveDays(period, about.decided);
      if (before < settings.days) return null;
      const amount = about.amount ?? NIL;
      const earlier = byDays(amount, before, period);
      return {
        about,
        place: placeOf(about, "start"),
        severity: "info",
        figures: { amount, earlier },
        difference: about.amount === null ? null : earlier,
        words: { before, start: period.start, decided: about.decided },
      };
    }),
  text: {
    sv: {
      title: "Överenskommelsen började före beslutet",
      why: "En del av tiden hade passerat när beslutet fattades. Det beloppet avser kostnader som redan hade uppstått.",
      advice: "Kontrollera att beslutet uttryckligen omfattar tiden före det.",
      finding: ({ difference, words }, show) =>
        `Började ${days.sv(words.before)} före beslutet den ${show.date(words.decided)}` +
        (difference === null ? "" : `; den tiden motsvarar ${show.money(difference)}`),
      formula: ({ figures, difference, words }, show) =>
        `Beslut ${show.date(words.decided)} − start ${show.date(words.start)} = ${days.sv(words.before)}` +
        (difference === null ? "" : `; ${show.plain(figures.amount)} fördelat på dagar = ${show.plain(difference)}`),
      threshold: (settings) => `Upplysning från ${days.sv(settings.days)} före beslutet`,
    },
    en: {
      title: "The agreement began before it was decided",
      why: "Part of its time had passed when the decision was made. That part of the amount is for costs that had already arisen.",
      advice: "See that the decision expressly covers the time before it.",
      finding: ({ difference, words }, show) =>
        `Began ${days.en(words.before)} before the decision of ${show.date(words.decided)}` +
        (difference === null ? "" : `; that time corresponds to ${show.money(difference)}`),
      formula: ({ figures, difference, words }, show) =>
        `Decision ${show.date(words.decided)} − start ${show.date(words.start)} = ${days.en(words.before)}` +
        (difference === null ? "" : `; ${show.plain(figures.amount)} spread over days = ${show.plain(difference)}`),
      threshold: (settings) => `A note from ${days.en(settings.days)} before the decision`,
    },
  },
});

const rows = [{ agreed: 324_000 }];
const one = { amount: 324_000, start: "2022-01-01", end: "2022-12-31", decided: "2022-03-24" };

export const examples: readonly Example[] = [
  {
    name: { sv: "82 dagar före beslutet, 72 789 av 324 000 kr", en: "82 days before the decision, 72,789 of 324,000" },
    rows,
    register: { agreements: [one] },
    finds: { severity: "info", difference: 72_789.04 },
  },
  {
    name: { sv: "utan belopp", en: "without an amount" },
    rows,
    register: { agreements: [{ ...one, amount: null }] },
    finds: { severity: "info" },
  },
  {
    name: { sv: "beslutad dagen den börjar", en: "decided the day it begins" },
    rows,
    register: { agreements: [{ ...one, decided: "2022-01-01" }] },
    finds: null,
  },
  {
    name: { sv: "beslutsdag saknas", en: "the day of the decision is missing" },
    rows,
    register: { agreements: [{ ...one, decided: null }] },
    finds: "blank",
  },
  {
    name: { sv: "start saknas", en: "the start is missing" },
    rows,
    register: { agreements: [{ ...one, start: null }] },
    finds: "blank",
  },
  {
    name: { sv: "slut kan inte läsas", en: "the end cannot be read" },
    rows,
    register: { agreements: [{ amount: 1, start: "2022-01-01", unreadable: ["end"] }] },
    finds: "notUnderstood",
  },
  {
    name: { sv: "beslutad dagen efter", en: "decided the day after" },
    rows,
    register: { agreements: [{ ...one, decided: "2022-01-02" }] },
    finds: { severity: "info", difference: 887.67 },
  },
];
