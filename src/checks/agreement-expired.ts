import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import { grantedOf, latestDays } from "../domain/agreement-chains.ts";
import type { Example } from "../domain/example.ts";
import { daysTo } from "../domain/interval.ts";
import { lastDayOf } from "../domain/join-register.ts";
import { NIL, sum } from "../domain/money.ts";
import { lackOf, placeOf } from "../domain/register.ts";
import { days } from "./words/days.ts";

/** An agreement whose last day has passed without a successor in force; an error once money has been paid after it. */
export default defineRegisterCheck({
  id: "agreement-expired",
  rank: 32,
  at: "register",
  tables: ["agreements"],
  settings: {},
  source: {
    sv: "Egen regel: utan överenskommelse i kraft finns inget att betala efter",
    en: "Our own rule: without an agreement in force there is nothing to pay by",
  },
  inspect(view) {
    const { asOf } = view;
    if (!asOf) return { notAssessable: "noAsOf" };
    const granted = grantedOf(view).filter(({ status }) => status !== "closed");
    const latest = latestDays(view);
    return inspectEach(granted, (about) => {
      const end = lastDayOf(about);
      if (!end) return notAssessed(about, lackOf(about, "end"));
      const late = view.paymentsOf(about).filter(({ date }) => date !== null && date > end);
      if (end >= asOf || (late.length === 0 && latest.get(view.joiner.keyOf(about.partner))! > end)) return null;
      const [first] = late;
      const paid = sum(late.map(({ amount }) => amount ?? NIL));
      return {
        about,
        place: first ? placeOf(first, "date") : placeOf(about, "end"),
        severity: first ? "critical" : "high",
        figures: { paid },
        difference: first ? paid : null,
        words: { end, days: daysTo(end, asOf), asOf },
      };
    });
  },
  text: {
    sv: {
      title: "Överenskommelsen har löpt ut",
      why: "Sista dagen har passerat och ingen senare överenskommelse med föreningen finns i registret. En utbetalning efter sista dagen saknar stöd i överenskommelsen.",
      advice: "Avsluta eller förläng överenskommelsen, eller lägg in den nya. Stoppa utbetalningar tills det är gjort.",
      finding: ({ figures, difference, words }, show) =>
        difference === null
          ? `Löpte ut den ${show.date(words.end)}, för ${days.sv(words.days)} sedan`
          : `Löpte ut den ${show.date(words.end)}; ${show.money(figures.paid)} är utbetalt därefter`,
      formula: ({ words }, show) =>
        `${show.date(words.asOf)} − sista dag ${show.date(words.end)} = ${days.sv(words.days)}`,
      threshold: () => "Utred från dagen efter sista dagen; fel om något är utbetalt därefter",
    },
    en: {
      title: "The agreement has expired",
      why: "Its last day has passed and the register has no later agreement with the partner. A payment after the last day has no support in the agreement.",
      advice: "Close or extend the agreement, or enter the new one. Hold payments until that is done.",
      finding: ({ figures, difference, words }, show) =>
        difference === null
          ? `Expired on ${show.date(words.end)}, ${days.en(words.days)} ago`
          : `Expired on ${show.date(words.end)}; ${show.money(figures.paid)} was paid after that`,
      formula: ({ words }, show) =>
        `${show.date(words.asOf)} − last day ${show.date(words.end)} = ${days.en(words.days)}`,
      threshold: () => "Investigate from the day after the last day; an error once something was paid after it",
    },
  },
});

const expired = { start: "2019-01-01", end: "2019-03-31" };

export const examples: readonly Example[] = [
  {
    name: { sv: "sista dagen har passerat", en: "the last day has passed" },
    rows: [{ agreed: 400_000 }],
    register: { agreements: [{ ...expired, end: "2019-04-29" }] },
    finds: { severity: "high" },
  },
  {
    name: { sv: "utbetalt efter sista dagen", en: "paid after the last day" },
    rows: [{ agreed: 400_000 }],
    register: {
      agreements: [expired],
      payments: [
        { date: "2019-04-01", amount: 100_000 },
        { date: "2019-03-31", amount: 50_000 },
        { date: "2019-04-02", amount: null },
        { date: null, amount: 7 },
      ],
    },
    finds: { severity: "critical", difference: 100_000 },
  },
  {
    name: { sv: "sista dagen är i dag", en: "the last day is today" },
    rows: [{ agreed: 400_000 }],
    register: { agreements: [{ ...expired, end: "2019-04-30" }] },
    finds: null,
  },
  {
    name: { sv: "förlängd", en: "extended" },
    rows: [{ agreed: 400_000 }],
    register: { agreements: [{ ...expired, status: "extended", extendableTo: "2019-12-31" }] },
    finds: null,
  },
  {
    name: { sv: "en ny överenskommelse har tagit vid", en: "a new agreement has followed" },
    rows: [{ agreed: 400_000 }],
    register: { agreements: [expired, { id: "D2", start: "2019-04-01", end: "2019-12-31" }] },
    finds: null,
  },
  {
    name: { sv: "avslutad eller avslagen", en: "closed or refused" },
    rows: [{ agreed: 400_000 }],
    register: {
      agreements: [
        { ...expired, status: "closed" },
        { ...expired, id: "D2", status: "refused" },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "slutdatum saknas", en: "the end is missing" },
    rows: [{ agreed: 400_000 }],
    register: { agreements: [{ start: "2019-01-01", end: null }] },
    finds: "blank",
  },
  {
    name: { sv: "slutdatum kan inte läsas", en: "the end cannot be read" },
    rows: [{ agreed: 400_000 }],
    register: { agreements: [{ start: "2019-01-01", unreadable: ["end"] }] },
    finds: "notUnderstood",
  },
  {
    name: { sv: "dagen framgår inte", en: "the day is not stated" },
    rows: [{ agreed: 400_000 }],
    year: null,
    paidDate: null,
    register: { agreements: [expired] },
    finds: "noAsOf",
  },
];
