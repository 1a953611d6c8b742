import { grantedOf, latestDays } from "../domain/agreement-chains.ts";
import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { daysTo } from "../domain/interval.ts";
import { lastDayOf } from "../domain/join-register.ts";
import { lackOf, placeOf } from "../domain/register.ts";
import { days } from "./words/days.ts";

/** An agreement that ends soon and has no successor. */
export default defineRegisterCheck({
  id: "agreement-expiring",
  rank: 300,
  at: "register",
  tables: ["agreements"],
  settings: { days: 90 },
  source: {
    sv: "Egen gräns: ett kvartal räcker för ett beslut i nämnd",
    en: "Our own threshold: a quarter is enough for a decision by the board",
  },
  inspect(view, settings) {
    const { asOf } = view;
    if (!asOf) return { notAssessable: "noAsOf" };
    const granted = grantedOf(view).filter(({ status }) => status !== "closed");
    const latest = latestDays(view);
    return inspectEach(granted, (about) => {
      const end = lastDayOf(about);
      if (!end) return notAssessed(about, lackOf(about, "end"));
      const left = daysTo(asOf, end);
      if (left < 0 || left > settings.days || latest.get(view.joiner.keyOf(about.partner))! > end) return null;
      const words = { end, days: left };
      return { about, place: placeOf(about, "end"), severity: "info", figures: {}, difference: null, words };
    });
  },
  text: {
    sv: {
      title: "Överenskommelsen löper ut snart",
      why: "Ingen senare överenskommelse med föreningen finns i registret. Ett beslut om fortsättning behöver hinna fattas före sista dagen.",
      advice: "Ta ställning till om överenskommelsen ska avslutas, förlängas eller följas av en ny.",
      finding: ({ words }, show) => `Löper ut om ${days.sv(words.days)}, den ${show.date(words.end)}`,
      formula: ({ words }, show) => `Sista dag ${show.date(words.end)} − dagens datum = ${days.sv(words.days)}`,
      threshold: (settings) => `Upplysning när högst ${days.sv(settings.days)} återstår`,
    },
    en: {
      title: "The agreement expires soon",
      why: "The register has no later agreement with the partner. A decision on going on has to be made before the last day.",
      advice: "Decide whether the agreement is to be closed, extended or followed by a new one.",
      finding: ({ words }, show) => `Expires in ${days.en(words.days)}, on ${show.date(words.end)}`,
      formula: ({ words }, show) => `Last day ${show.date(words.end)} − the day of the check = ${days.en(words.days)}`,
      threshold: (settings) => `A note when at most ${days.en(settings.days)} are left`,
    },
  },
});

const rows = [{ agreed: 400_000 }];
const ending = (end: string | null) => ({ start: "2018-06-01", end });

export const examples: readonly Example[] = [
  {
    name: { sv: "90 dagar kvar", en: "90 days left" },
    rows,
    register: { agreements: [ending("2019-07-29")] },
    finds: { severity: "info" },
  },
  {
    name: { sv: "löper ut i dag", en: "expires today" },
    rows,
    register: { agreements: [ending("2019-04-30")] },
    finds: { severity: "info" },
  },
  {
    name: { sv: "91 dagar kvar", en: "91 days left" },
    rows,
    register: { agreements: [ending("2019-07-30")] },
    finds: null,
  },
  {
    name: { sv: "löpte ut i går", en: "expired yesterday" },
    rows,
    register: { agreements: [ending("2019-04-29")] },
    finds: null,
  },
  {
    name: { sv: "en ny tar vid", en: "a new one follows" },
    rows,
    register: { agreements: [ending("2019-06-30"), { id: "D2", start: "2019-07-01", end: "2020-06-30" }] },
    finds: null,
  },
  {
    name: { sv: "slut saknas", en: "the end is missing" },
    rows,
    register: { agreements: [ending("2019-06-30"), { id: "D2", partner: "Annan", ...ending(null) }] },
    settings: { days: 30 },
    finds: "blank",
  },
  {
    name: { sv: "dagen framgår inte", en: "the day is not stated" },
    rows,
    year: null,
    paidDate: null,
    register: { agreements: [ending("2019-06-30")] },
    finds: "noAsOf",
  },
];
