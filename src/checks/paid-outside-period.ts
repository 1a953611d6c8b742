import { addDays } from "../domain/calendar.ts";
import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { holds } from "../domain/interval.ts";
import { lastDayOf, periodOf } from "../domain/join-register.ts";
import type { Period } from "../domain/period.ts";
import { type Agreement, lackOf, placeOf } from "../domain/register.ts";
import { days } from "./words/days.ts";

/** A payment outside every agreement of the partner, a few days after the end apart. */
export default defineRegisterCheck({
  id: "paid-outside-period",
  rank: 98,
  at: "register",
  tables: ["agreements", "payments"],
  settings: { days: 30 },
  source: {
    sv: "2 CFR 200.344: det som är upplupet får regleras en tid efter slutet; antalet dagar är vår egen gräns",
    en: "2 CFR 200.344: what has accrued may be settled for a time after the end; the number of days is our own threshold",
  },
  inspect(view, settings) {
    const granted = view.register.payments.filter(({ amount }) => amount !== null && amount > 0);
    const times = new Map(view.register.agreements.map((each) => [each, timeOf(each, settings.days)]));
    return inspectEach(granted, (payment) => {
      const { agreement, candidates } = view.agreementOf(payment, payment.date);
      const about = agreement ?? candidates[0];
      if (!about) return null; // whom it is of is another question: row-without-partner
      if (!payment.date) return notAssessed(about, lackOf(payment, "date"));
      const periods = (agreement ? [agreement] : candidates).map((each) => times.get(each)!);
      if (!areKnown(periods)) return notAssessed(about, "noPeriod");
      const { date } = payment;
      if (periods.some((period) => holds(period, date))) return null;
      return {
        about,
        place: placeOf(payment, "date"),
        severity: "high",
        figures: { paid: payment.amount! },
        difference: payment.amount,
        words: { date, start: periods[0]!.start, end: addDays(periods[0]!.end, -settings.days) },
      };
    });
  },
  text: {
    sv: {
      title: "Utbetalt utanför överenskommelsens tid",
      why: "Utbetalningen ligger före start eller efter slut. En slutbetalning strax efter sista dagen är vanlig och räknas inte hit.",
      advice: "Kontrollera datum och vilken överenskommelse utbetalningen hör till.",
      finding: ({ figures, words }, show) =>
        `${show.money(figures.paid)} utbetalt den ${show.date(words.date)}; överenskommelsen gäller ${show.date(words.start)}–${show.date(words.end)}`,
      formula: ({ words }, show) =>
        `${show.date(words.date)} ligger inte mellan ${show.date(words.start)} och ${show.date(words.end)}`,
      threshold: (settings) => `Utred före start och mer än ${days.sv(settings.days)} efter slut`,
    },
    en: {
      title: "Paid outside the agreement's time",
      why: "The payment lies before the start or after the end. A last payment shortly after the last day is common and not counted here.",
      advice: "Check the date, and which agreement the payment belongs to.",
      finding: ({ figures, words }, show) =>
        `${show.money(figures.paid)} paid on ${show.date(words.date)}; the agreement runs ${show.date(words.start)} to ${show.date(words.end)}`,
      formula: ({ words }, show) =>
        `${show.date(words.date)} is not between ${show.date(words.start)} and ${show.date(words.end)}`,
      threshold: (settings) => `Investigate before the start and more than ${days.en(settings.days)} after the end`,
    },
  },
});

const rows = [{ agreed: 400_000 }];
const agreements = [{ start: "2019-01-01", end: "2019-06-30" }];
const paid = (date: string | null, amount: number | null = 100_000) => ({ agreements, payments: [{ date, amount }] });

/** From the start to some days after the last; null where either is missing. */
function timeOf(agreement: Agreement, days: number): Period | null {
  const period = periodOf(agreement);
  return period && { start: period.start, end: addDays(lastDayOf(agreement)!, days) };
}

const areKnown = (periods: readonly (Period | null)[]): periods is readonly Period[] => !periods.includes(null);

export const examples: readonly Example[] = [
  {
    name: { sv: "31 dagar efter slut", en: "31 days after the end" },
    rows,
    register: paid("2019-07-31"),
    finds: { severity: "high", difference: 100_000 },
  },
  {
    name: { sv: "30 dagar efter slut", en: "30 days after the end" },
    rows,
    register: paid("2019-07-30"),
    finds: null,
  },
  {
    name: { sv: "dagen före start", en: "the day before the start" },
    rows,
    register: paid("2018-12-31"),
    finds: { severity: "high", difference: 100_000 },
  },
  { name: { sv: "första dagen", en: "the first day" }, rows, register: paid("2019-01-01"), finds: null },
  {
    name: { sv: "i den andra av två överenskommelser", en: "in the second of two agreements" },
    rows,
    register: {
      agreements: [...agreements, { id: "D2", start: "2020-01-01", end: "2020-12-31" }],
      payments: [{ date: "2020-02-01", amount: 1 }],
    },
    finds: null,
  },
  {
    name: { sv: "mellan två överenskommelser", en: "between two agreements" },
    rows,
    register: {
      agreements: [...agreements, { id: "D2", start: "2020-01-01", end: "2020-12-31" }],
      payments: [{ date: "2019-10-01", amount: 5_000 }],
    },
    finds: { severity: "high", difference: 5_000 },
  },
  {
    name: {
      sv: "inget utbetalt, återbetalt, eller okänd förening",
      en: "nothing paid, paid back, or an unknown partner",
    },
    rows,
    register: {
      agreements,
      payments: [
        { date: "2018-01-01", amount: null },
        { date: "2018-01-01", amount: -5 },
        { date: "2018-01-01", amount: 5, partner: "Okänd" },
      ],
    },
    finds: null,
  },
  { name: { sv: "datum saknas", en: "the date is missing" }, rows, register: paid(null), finds: "blank" },
  {
    name: { sv: "överenskommelsens tid saknas", en: "the agreement's time is missing" },
    rows,
    register: { agreements: [{}], payments: [{ date: "2019-02-01", amount: 1 }] },
    finds: "noPeriod",
  },
];
