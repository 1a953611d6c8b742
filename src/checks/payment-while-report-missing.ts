import { addDays } from "../domain/calendar.ts";
import { defineRegisterCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { sum } from "../domain/money.ts";
import { placeOf } from "../domain/register.ts";
import { groupRows, inspectLines } from "../domain/register-groups.ts";
import { overdueReports } from "../domain/report-due.ts";

/** Money paid after the last day to report a period that is still not reported. */
export default defineRegisterCheck({
  id: "payment-while-report-missing",
  rank: 144,
  at: "register",
  tables: ["payments"],
  settings: { dueDays: 30 },
  source: {
    sv: "FN-förbundet: tidigare bidrag redovisas innan nya betalas ut. Egen gräns: 30 dagar efter periodens slut",
    en: "UNA Sweden: earlier grants are reported before new ones are paid. Our own threshold: 30 days after the period",
  },
  inspect(view, { dueDays }) {
    const groups = groupRows(view, view.register.payments, ({ date }) => date);
    return inspectLines(view, groups, (line, payments) => {
      const made = payments.filter(({ date, amount }) => date !== null && amount !== null && amount > 0);
      const days = made.map(({ date }) => date!).sort();
      const [report] = days.length > 0 ? overdueReports(line, dueDays, days.at(-1)!) : [];
      if (!report) return null;
      const late = made.filter(({ date }) => date! > report.due);
      const paid = sum(late.map(({ amount }) => amount!));
      return {
        about: line,
        place: placeOf(late[0]!, "date"),
        severity: "high",
        figures: { paid },
        difference: paid,
        words: { header: report.cost.header, due: report.due, from: addDays(report.due, 1) },
      };
    });
  },
  text: {
    sv: {
      title: "Utbetalt medan redovisning saknas",
      why: "Pengar är utbetalda efter sista dagen att redovisa en period som ännu inte är redovisad. Många bidragsgivare betalar först när tidigare pengar är redovisade.",
      advice: "Begär in redovisningen, och håll nästa delutbetalning tills den har kommit.",
      finding: ({ figures, words }, show) =>
        `${show.money(figures.paid)} utbetalt efter den ${show.date(words.due)}, då ”${words.header}” skulle ha redovisats`,
      formula: ({ figures, words }, show) =>
        `Utbetalt från och med ${show.date(words.from)} = ${show.plain(figures.paid)}`,
      threshold: ({ dueDays }) =>
        `Utred varje utbetalning mer än ${dueDays} dagar efter en period som inte är redovisad`,
    },
    en: {
      title: "Paid while a report is missing",
      why: "Money was paid after the last day to report a period that is still not reported. Many funders pay only when earlier money has been accounted for.",
      advice: "Ask for the report, and hold the next instalment until it has come.",
      finding: ({ figures, words }, show) =>
        `${show.money(figures.paid)} paid after ${show.date(words.due)}, when “${words.header}” was to be reported`,
      formula: ({ figures, words }, show) => `Paid from ${show.date(words.from)} = ${show.plain(figures.paid)}`,
      threshold: ({ dueDays }) =>
        `Investigate every payment more than ${dueDays} days after a period that has not been reported`,
    },
  },
});

const rows = [{ agreed: 900_000, costs: [null] }];
const agreements = [{ start: "2019-01-01", end: "2019-12-31" }];

export const examples: readonly Example[] = [
  {
    name: { sv: "dagen efter sista dag att redovisa", en: "the day after the last day to report" },
    rows,
    register: {
      agreements,
      payments: [
        { date: "2019-05-01", amount: 450_000 },
        { date: "2019-01-15", amount: 450_000 },
      ],
    },
    finds: { severity: "high", difference: 450_000 },
  },
  {
    name: { sv: "på sista dagen att redovisa", en: "on the last day to report" },
    rows,
    register: { agreements, payments: [{ date: "2019-04-30", amount: 450_000 }] },
    finds: null,
  },
  {
    name: { sv: "perioden är redovisad", en: "the period has been reported" },
    rows: [{ agreed: 900_000, costs: [200_000] }],
    register: { agreements, payments: [{ date: "2019-06-17", amount: 450_000 }] },
    finds: null,
  },
  {
    name: { sv: "pengar tillbaka, och rader utan dag eller belopp", en: "money back, and rows without day or amount" },
    rows,
    register: {
      agreements,
      payments: [
        { date: "2019-06-17", amount: -450_000 },
        { date: null, amount: 450_000 },
        { date: "2019-06-17", amount: null },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "en annan förening", en: "another partner" },
    rows,
    register: { payments: [{ partner: "Förening 2", date: "2019-06-17", amount: 450_000 }] },
    finds: null,
  },
  {
    name: { sv: "flera överenskommelser kan avses", en: "several agreements could be meant" },
    rows,
    register: {
      agreements: [...agreements, { id: "D2", start: "2019-01-01", end: "2019-12-31" }],
      payments: [{ date: "2019-06-17", amount: 450_000 }],
    },
    finds: "severalAgreements",
  },
];
