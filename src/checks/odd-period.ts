import { grantedOf } from "../domain/agreement-chains.ts";
import { dayOf } from "../domain/calendar.ts";
import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { isWholeMonths, lengthOf } from "../domain/interval.ts";
import { periodOf } from "../domain/join-register.ts";
import { lackOf, placeOf } from "../domain/register.ts";
import { days } from "./words/days.ts";

/** A period that is not made of whole months, most often one day too long: it ends on the first of a month. */
export default defineRegisterCheck({
  id: "odd-period",
  rank: 310,
  at: "register",
  off: true,
  tables: ["agreements"],
  settings: {},
  source: {
    sv: "Egen regel: en överenskommelse som slutar den första avser oftast dagen före",
    en: "Our own rule: an agreement that ends on the first most often means the day before",
  },
  inspect: (view) =>
    inspectEach(grantedOf(view), (about) => {
      const period = periodOf(about);
      if (!period) return notAssessed(about, lackOf(about, about.start ? "end" : "start"));
      if (isWholeMonths(period)) return null;
      const words = { length: lengthOf(period), end: period.end, isFirst: dayOf(period.end) === 1 ? 1 : 0 };
      return { about, place: placeOf(about, "end"), severity: "info", figures: {}, difference: null, words };
    }),
  text: {
    sv: {
      title: "Ovanlig period",
      why: "Perioden består inte av hela månader, så beloppet per månad blir ojämnt. Ofta är slutdatumet en dag fel.",
      advice: "Kontrollera start och slut mot överenskommelsen.",
      finding: ({ words }, show) =>
        `${days.sv(words.length)}, till den ${show.date(words.end)}${words.isFirst ? ": slutar den första i en månad" : ""}`,
      formula: ({ words }) => `Slut − start + 1 = ${days.sv(words.length)}, inte hela månader`,
      threshold: () => "Upplysning när perioden inte är hela månader",
    },
    en: {
      title: "Unusual period",
      why: "The period is not made of whole months, so the amount a month is uneven. Often the end is a day out.",
      advice: "Check start and end against the agreement.",
      finding: ({ words }, show) =>
        `${days.en(words.length)}, to ${show.date(words.end)}${words.isFirst ? ": ends on the first of a month" : ""}`,
      formula: ({ words }) => `End − start + 1 = ${days.en(words.length)}, not whole months`,
      threshold: () => "A note when the period is not whole months",
    },
  },
});

const rows = [{ agreed: 400_000 }];

export const examples: readonly Example[] = [
  {
    name: { sv: "slutar den första: 274 dagar", en: "ends on the first: 274 days" },
    rows,
    register: { agreements: [{ start: "2022-09-01", end: "2023-06-01" }] },
    finds: { severity: "info" },
  },
  {
    name: { sv: "slutar mitt i en månad", en: "ends in the middle of a month" },
    rows,
    register: { agreements: [{ start: "2022-09-01", end: "2023-06-11" }] },
    finds: { severity: "info" },
  },
  {
    name: { sv: "hela månader", en: "whole months" },
    rows,
    register: { agreements: [{ start: "2022-09-01", end: "2023-05-31" }] },
    finds: null,
  },
  {
    name: { sv: "slut saknas", en: "the end is missing" },
    rows,
    register: { agreements: [{ start: "2022-09-01", end: null }] },
    finds: "blank",
  },
  {
    name: { sv: "start saknas", en: "the start is missing" },
    rows,
    register: { agreements: [{ end: "2022-09-01", start: null }] },
    finds: "blank",
  },
];
