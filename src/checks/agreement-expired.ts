import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import { grantedOf, latestDays } from "../domain/agreement-chains.ts";
import type { CalendarDate } from "../domain/calendar.ts";
import type { Example } from "../domain/example.ts";
import { daysTo } from "../domain/interval.ts";
import { lastDayOf, timeOf } from "../domain/join-register.ts";
import { type Ore, NIL, sum } from "../domain/money.ts";
import { type Agreement, lackOf, placeOf } from "../domain/register.ts";
import type { RegisterView } from "../domain/register-view.ts";
import type { Place } from "../domain/table.ts";
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
      if (!end && about.status !== "expired") return notAssessed(about, lackOf(about, "end"));
      if (end && end >= asOf) return null;
      const { paid, place } = paidAfter(view, about, end);
      if (paid === 0 && end && latest.get(view.joiner.keyOf(about.partner))! > end) return null;
      return {
        about,
        place: place ?? placeOf(about, end ? "end" : "status"),
        severity: paid > 0 ? "critical" : "high",
        figures: { paid },
        difference: paid > 0 ? paid : null,
        words: { end: end ?? "", days: end ? daysTo(end, asOf) : 0, asOf },
      };
    });
  },
  text: {
    sv: {
      title: "Överenskommelsen har löpt ut",
      why: "Sista dagen har passerat och ingen senare överenskommelse med föreningen finns i registret. En utbetalning efter sista dagen saknar stöd i överenskommelsen.",
      advice: "Avsluta eller förläng överenskommelsen, eller lägg in den nya. Stoppa utbetalningar tills det är gjort.",
      finding({ figures, difference, words }, show) {
        const paid = difference === null ? "" : `; ${show.money(figures.paid)} är utbetalt`;
        if (!words.end) return `Har status utlöpt, utan sista dag${paid}`;
        const end = show.date(words.end as CalendarDate);
        return difference === null
          ? `Löpte ut den ${end}, för ${days.sv(words.days)} sedan`
          : `Löpte ut den ${end}${paid} därefter`;
      },
      formula: ({ words }, show) =>
        words.end
          ? `${show.date(words.asOf)} − sista dag ${show.date(words.end as CalendarDate)} = ${days.sv(words.days)}`
          : "Status = utlöpt",
      threshold: () => "Utred från dagen efter sista dagen; fel om något är utbetalt därefter",
    },
    en: {
      title: "The agreement has expired",
      why: "Its last day has passed and the register has no later agreement with the partner. A payment after the last day has no support in the agreement.",
      advice: "Close or extend the agreement, or enter the new one. Hold payments until that is done.",
      finding({ figures, difference, words }, show) {
        const paid = difference === null ? "" : `; ${show.money(figures.paid)} was paid`;
        if (!words.end) return `Has the status expired and no last day${paid}`;
        const end = show.date(words.end as CalendarDate);
        return difference === null
          ? `Expired on ${end}, ${days.en(words.days)} ago`
          : `Expired on ${end}${paid} after that`;
      },
      formula: ({ words }, show) =>
        words.end
          ? `${show.date(words.asOf)} − last day ${show.date(words.end as CalendarDate)} = ${days.en(words.days)}`
          : "Status = expired",
      threshold: () => "Investigate from the day after the last day; an error once something was paid after it",
    },
  },
});

/**
 * What was paid after the last day: payments dated after it, or the paid figure of a follow-up whose year begins after it.
 * Where the agreement has expired and its last day is not given, nothing shows that a payment was made in time.
 */
function paidAfter(view: RegisterView, about: Agreement, end: CalendarDate | null): { paid: Ore; place: Place | null } {
  const late = view
    .paymentsOf(about)
    .filter(({ date, amount }) => (amount ?? NIL) > 0 && (end === null || (date !== null && date > end)));
  const booked = sum(late.map(({ amount }) => amount!));
  const year = timeOf(view.followUp);
  const lines = year && (end === null || end < year.start) ? view.linesOf(about) : [];
  const reported = sum(lines.map(({ facts }) => facts.paid ?? NIL));
  const place = booked > 0 ? placeOf(late[0]!, "date") : reported > 0 ? lines[0]!.line.paid!.place : null;
  return { paid: booked > reported ? booked : reported, place };
}

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
        { date: "2019-04-03", amount: -40_000 },
        { date: null, amount: 7 },
      ],
    },
    finds: { severity: "critical", difference: 100_000 },
  },
  {
    name: { sv: "utbetalt ett år som börjar efter sista dagen", en: "paid in a year that begins after the last day" },
    rows: [
      { agreed: 400_000, paid: 100_000 },
      { agreed: 400_000, paid: 50_000, partner: "Förening 1" },
      { agreed: 400_000, paid: null, partner: "Förening 1" },
    ],
    register: { agreements: [{ start: "2018-01-01", end: "2018-12-31" }] },
    finds: { severity: "critical", difference: 150_000 },
  },
  {
    name: {
      sv: "utbetalt samma år, innan den löpte ut eller efter",
      en: "paid in the same year, before it expired or after",
    },
    rows: [{ agreed: 400_000, paid: 100_000 }],
    register: { agreements: [expired] },
    finds: { severity: "high" },
  },
  {
    name: { sv: "status utlöpt utan sista dag, och utbetalt", en: "the status expired without a last day, and paid" },
    rows: [{ agreed: 400_000, paid: 100_000 }],
    register: { agreements: [{ status: "expired" }], payments: [{ date: null, amount: 120_000 }] },
    finds: { severity: "critical", difference: 120_000 },
  },
  {
    name: {
      sv: "status utlöpt utan sista dag, inget utbetalt",
      en: "the status expired without a last day, nothing paid",
    },
    rows: [{ agreed: 400_000, paid: 0 }],
    register: { agreements: [{ status: "expired" }] },
    finds: { severity: "high" },
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
