import { grantedOf } from "../domain/agreement-chains.ts";
import { defineRegisterCheck, inspectEach } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { daysTo } from "../domain/interval.ts";
import { placeOf } from "../domain/register.ts";
import { days } from "./words/days.ts";

/** An agreement that may be extended, and whose end is near: the decision has to be made before it. */
export default defineRegisterCheck({
  id: "extension-deadline",
  rank: 302,
  at: "register",
  tables: ["agreements"],
  settings: { days: 90 },
  source: {
    sv: "Egen gräns: ett kvartal räcker för ett beslut i nämnd; längst till den dag överenskommelsen anger",
    en: "Our own threshold: a quarter is enough for a decision by the board; at longest to the day the agreement gives",
  },
  inspect(view, settings) {
    const { asOf } = view;
    if (!asOf) return { notAssessable: "noAsOf" };
    return inspectEach(grantedOf(view), (about) => {
      const { end, extendableTo, status } = about;
      if (!end || !extendableTo || extendableTo <= end || status === "extended" || status === "closed") return null;
      const left = daysTo(asOf, end);
      if (left < 0 || left > settings.days) return null;
      const words = { end, extendableTo, days: left };
      return { about, place: placeOf(about, "extendableTo"), severity: "medium", figures: {}, difference: null, words };
    });
  },
  text: {
    sv: {
      title: "Förlängning behöver beslutas",
      why: "Överenskommelsen kan förlängas, men bara före sin sista dag. Efter den krävs en ny.",
      advice: "Besluta om förlängning eller avslut före sista dagen.",
      finding: ({ words }, show) =>
        `${days.sv(words.days)} kvar till den ${show.date(words.end)}; kan förlängas längst till den ${show.date(words.extendableTo)}`,
      formula: ({ words }, show) => `Sista dag ${show.date(words.end)} − dagens datum = ${days.sv(words.days)}`,
      threshold: (settings) => `Följ upp när högst ${days.sv(settings.days)} återstår`,
    },
    en: {
      title: "An extension has to be decided",
      why: "The agreement can be extended, but only before its last day. After that a new one is needed.",
      advice: "Decide on extension or close before the last day.",
      finding: ({ words }, show) =>
        `${days.en(words.days)} left to ${show.date(words.end)}; can be extended to ${show.date(words.extendableTo)} at longest`,
      formula: ({ words }, show) => `Last day ${show.date(words.end)} − the day of the check = ${days.en(words.days)}`,
      threshold: (settings) => `Follow up when at most ${days.en(settings.days)} are left`,
    },
  },
});

const rows = [{ agreed: 400_000 }];
const one = { start: "2018-06-01", end: "2019-07-29", extendableTo: "2020-07-29" };

export const examples: readonly Example[] = [
  {
    name: { sv: "90 dagar till slutet", en: "90 days to the end" },
    rows,
    register: { agreements: [one] },
    finds: { severity: "medium" },
  },
  {
    name: { sv: "91 dagar till slutet", en: "91 days to the end" },
    rows,
    register: { agreements: [{ ...one, end: "2019-07-30" }] },
    finds: null,
  },
  {
    name: { sv: "sista dagen har passerat", en: "the last day has passed" },
    rows,
    register: { agreements: [{ ...one, end: "2019-04-29" }] },
    finds: null,
  },
  {
    name: { sv: "redan förlängd eller avslutad", en: "extended or closed already" },
    rows,
    register: {
      agreements: [
        { ...one, status: "extended" },
        { ...one, id: "D2", status: "closed" },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "kan inte förlängas", en: "cannot be extended" },
    rows,
    register: {
      agreements: [
        { ...one, extendableTo: null },
        { ...one, id: "D2", extendableTo: "2019-07-29" },
        { ...one, id: "D3", end: null },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "dagen framgår inte", en: "the day is not stated" },
    rows,
    year: null,
    paidDate: null,
    register: { agreements: [one] },
    finds: "noAsOf",
  },
];
