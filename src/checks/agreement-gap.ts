import { successionsOf } from "../domain/agreement-chains.ts";
import { addDays } from "../domain/calendar.ts";
import { defineRegisterCheck, inspectEach } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { gapBetween, holds } from "../domain/interval.ts";
import { NIL, sum } from "../domain/money.ts";
import { placeOf } from "../domain/register.ts";
import { days } from "./words/days.ts";

/** Days without an agreement between two of the same partner: a note, and to be investigated once money was paid in them. */
export default defineRegisterCheck({
  id: "agreement-gap",
  rank: 304,
  at: "register",
  tables: ["agreements"],
  settings: { days: 1 },
  source: {
    sv: "Egen regel: det som betalas eller görs mellan två överenskommelser omfattas av ingen",
    en: "Our own rule: what is paid or done between two agreements is covered by neither",
  },
  inspect(view, settings) {
    const { payments } = view.register;
    return inspectEach(successionsOf(view), ([earlier, later]) => {
      const length = gapBetween(earlier.period, later.period);
      if (length < settings.days) return null;
      const gap = { start: addDays(earlier.period.end, 1), end: addDays(later.period.start, -1) };
      const key = view.joiner.keyOf(later.agreement.partner);
      const paidIn = payments.filter(
        (payment) =>
          payment.date !== null &&
          holds(gap, payment.date) &&
          view.agreementOf(payment).candidates.some(({ partner }) => view.joiner.keyOf(partner) === key),
      );
      const paid = sum(paidIn.map(({ amount }) => amount ?? NIL));
      const [first] = paidIn;
      return {
        about: later.agreement,
        place: first ? placeOf(first, "date") : placeOf(later.agreement, "start"),
        severity: first ? "high" : "info",
        figures: { paid },
        difference: first ? paid : null,
        words: { length, start: gap.start, end: gap.end },
      };
    });
  },
  text: {
    sv: {
      title: "Glapp mellan överenskommelser",
      why: "Mellan två överenskommelser med samma förening finns dagar som ingen av dem täcker. Verksamhet i glappet kan ha fortsatt ändå; en utbetalning då saknar stöd.",
      advice: "Kontrollera att inget i glappet har räknats in i någon av överenskommelserna.",
      finding: ({ difference, words }, show) =>
        `${days.sv(words.length)} utan överenskommelse, ${show.date(words.start)}–${show.date(words.end)}` +
        (difference === null ? "" : `; ${show.money(difference)} är utbetalt då`),
      formula: ({ words }, show) =>
        `Från ${show.date(words.start)} till ${show.date(words.end)}, båda räknade = ${days.sv(words.length)}`,
      threshold: (settings) =>
        `Upplysning från ${days.sv(settings.days)} utan överenskommelse; utred när något är utbetalt då`,
    },
    en: {
      title: "Gap between agreements",
      why: "Between two agreements with the same partner there are days that neither covers. Activity may have gone on all the same; a payment then has no support.",
      advice: "See that nothing in the gap has been counted in either agreement.",
      finding: ({ difference, words }, show) =>
        `${days.en(words.length)} without an agreement, ${show.date(words.start)} to ${show.date(words.end)}` +
        (difference === null ? "" : `; ${show.money(difference)} was paid then`),
      formula: ({ words }, show) =>
        `From ${show.date(words.start)} to ${show.date(words.end)}, both counted = ${days.en(words.length)}`,
      threshold: (settings) =>
        `A note from ${days.en(settings.days)} without an agreement; investigate when something was paid then`,
    },
  },
});

const rows = [{ agreed: 400_000 }];
const before = { start: "2019-06-01", end: "2020-08-31" };
const after = (start: string) => ({ id: "D2", start, end: "2022-12-31" });

export const examples: readonly Example[] = [
  {
    name: { sv: "487 dagar mellan två överenskommelser", en: "487 days between two agreements" },
    rows,
    register: { agreements: [before, after("2022-01-01")] },
    finds: { severity: "info" },
  },
  {
    name: { sv: "utbetalt i glappet", en: "paid in the gap" },
    rows,
    register: {
      agreements: [after("2020-09-02"), before],
      payments: [
        { date: "2020-09-01", amount: 100_000 },
        { date: "2020-09-01", amount: null },
        { date: "2020-09-01", amount: 1, partner: "Okänd" },
        { date: null, amount: 1 },
        { date: "2020-08-31", amount: 1 },
      ],
    },
    finds: { severity: "high", difference: 100_000 },
  },
  {
    name: { sv: "den ena tar vid efter den andra", en: "one follows the other" },
    rows,
    register: { agreements: [before, after("2020-09-01")] },
    finds: null,
  },
  {
    name: { sv: "olika föreningar", en: "different partners" },
    rows,
    register: { agreements: [before, { ...after("2022-01-01"), partner: "Södra IF" }] },
    finds: null,
  },
  {
    name: { sv: "den ena saknar slut", en: "one has no end" },
    rows,
    register: { agreements: [{ ...before, end: null }, after("2022-01-01")] },
    finds: null,
  },
];
