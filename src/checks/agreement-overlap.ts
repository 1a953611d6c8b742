import { successionsOf } from "../domain/agreement-chains.ts";
import { defineRegisterCheck, inspectEach } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { lengthOf, overlapOf } from "../domain/interval.ts";
import { placeOf } from "../domain/register.ts";
import { days } from "./words/days.ts";

/** Two agreements of one partner that run at the same time: nothing without a number can be joined to either. */
export default defineRegisterCheck({
  id: "agreement-overlap",
  rank: 306,
  at: "register",
  tables: ["agreements"],
  settings: { days: 1 },
  source: {
    sv: "Egen regel: två överenskommelser samtidigt är vanligt, men beloppen får inte räknas två gånger",
    en: "Our own rule: two agreements at a time are common, but amounts may not be counted twice",
  },
  inspect: (view, settings) =>
    inspectEach(successionsOf(view), ([earlier, later]) => {
      const both = overlapOf(earlier.period, later.period);
      const length = both ? lengthOf(both) : 0;
      if (!both || length < settings.days) return null;
      return {
        about: later.agreement,
        place: placeOf(later.agreement, "start"),
        severity: "medium",
        figures: {},
        difference: null,
        words: { length, start: both.start, end: both.end, earlier: earlier.agreement.id, later: later.agreement.id },
      };
    }),
  text: {
    sv: {
      title: "Överenskommelser som överlappar varandra",
      why: "Två överenskommelser med samma förening gäller samtidigt. Det kan vara avsett, men en rad utan diarienummer kan då inte föras till någon av dem.",
      advice: "Kontrollera datumen, eller ange diarienummer på varje rad.",
      finding: ({ words }, show) =>
        `${words.earlier} och ${words.later} gäller samtidigt i ${days.sv(words.length)}, ${show.date(words.start)}–${show.date(words.end)}`,
      formula: ({ words }, show) =>
        `Från ${show.date(words.start)} till ${show.date(words.end)}, båda räknade = ${days.sv(words.length)}`,
      threshold: (settings) => `Följ upp från ${days.sv(settings.days)} gemensam tid`,
    },
    en: {
      title: "Agreements that overlap",
      why: "Two agreements with the same partner run at the same time. That may be meant, but a row without an agreement's number can then be joined to neither.",
      advice: "Check the dates, or give the agreement's number on each row.",
      finding: ({ words }, show) =>
        `${words.earlier} and ${words.later} run at the same time for ${days.en(words.length)}, ${show.date(words.start)} to ${show.date(words.end)}`,
      formula: ({ words }, show) =>
        `From ${show.date(words.start)} to ${show.date(words.end)}, both counted = ${days.en(words.length)}`,
      threshold: (settings) => `Follow up from ${days.en(settings.days)} in common`,
    },
  },
});

const rows = [{ agreed: 400_000 }];
const before = { start: "2019-01-01", end: "2019-06-30" };

export const examples: readonly Example[] = [
  {
    name: { sv: "en dag gemensam", en: "one day in common" },
    rows,
    register: { agreements: [before, { id: "D2", start: "2019-06-30", end: "2019-12-31" }] },
    finds: { severity: "medium" },
  },
  {
    name: { sv: "två korta inom en lång", en: "two short ones within a long one" },
    rows,
    register: {
      agreements: [
        { start: "2019-01-01", end: "2020-12-31" },
        { id: "D2", start: "2019-02-01", end: "2019-03-31" },
        { id: "D3", start: "2019-10-01", end: "2019-12-31" },
      ],
    },
    finds: [{ severity: "medium" }, { severity: "medium" }],
  },
  {
    name: { sv: "den ena tar vid efter den andra", en: "one follows the other" },
    rows,
    register: { agreements: [before, { id: "D2", start: "2019-07-01", end: "2019-12-31" }] },
    finds: null,
  },
  {
    name: { sv: "kortare än gränsen", en: "shorter than the threshold" },
    rows,
    register: { agreements: [before, { id: "D2", start: "2019-06-30", end: "2019-12-31" }] },
    settings: { days: 2 },
    finds: null,
  },
  {
    name: { sv: "en avslagen räknas inte", en: "a refused one does not count" },
    rows,
    register: { agreements: [before, { id: "D2", start: "2019-06-01", end: "2019-12-31", status: "refused" }] },
    finds: null,
  },
];
