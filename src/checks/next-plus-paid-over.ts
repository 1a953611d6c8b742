import { inspectNext } from "../domain/accounts.ts";
import { defineRegisterCheck, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { minus, ore, share } from "../domain/money.ts";
import { lackOf, placeOf } from "../domain/register.ts";
import { FLOOR } from "../domain/threshold.ts";

/** Before a payment: what has been paid and the next instalment together, against the agreed amount of the year. */
export default defineRegisterCheck({
  id: "next-plus-paid-over",
  rank: 23,
  at: "register",
  tables: ["instalments"],
  // Some funders hold a part back to the end: the EU pays at most 90 % beforehand.
  settings: { ceilingPercent: 100, floor: FLOOR },
  source: {
    sv: "Egen regel: utbetalt går aldrig över beloppet (jfr SF-425, rad 10b och 10d); EU:s externa bidrag: högst 90 % betalas i förväg",
    en: "Our own rule: payments never go above the agreed amount (compare SF-425, lines 10b and 10d); EU external grants: at most 90% is paid beforehand",
  },
  inspect: (view, { ceilingPercent, floor }) =>
    inspectNext(view, (line, next) => {
      const { facts, missing } = line;
      const lacking = missing.agreed ?? missing.paid;
      if (lacking) return notAssessed(line, lacking);
      if (next.amount === null) return notAssessed(line, lackOf(next, "amount"));
      const [agreed, paid] = [facts.agreed!, facts.paid!];
      const ceiling = share(agreed, Math.round(ceilingPercent * 1_000), 100_000);
      const both = ore(paid + next.amount);
      const difference = minus(both, ceiling);
      // What is above already is said of what has been paid.
      if (difference < floor || paid > agreed) return null;
      return {
        about: line,
        place: placeOf(next, "amount"),
        severity: both > agreed ? ("critical" as const) : ("high" as const),
        figures: { ceiling, paid, next: next.amount },
        difference,
        words: { due: next.due! },
      };
    }),
  text: {
    sv: {
      title: "Nästa delutbetalning går över beloppet",
      why: "Görs nästa delutbetalning enligt planen blir mer utbetalt än beloppet enligt överenskommelsen. Vanliga förklaringar är en plan som inte är justerad efter en tidigare utbetalning, ett tilläggsbeslut som saknas i tabellen, eller fel enhet.",
      advice: "Stoppa delutbetalningen tills belopp och plan stämmer med beslutet.",
      finding: ({ figures, difference, words }, show) =>
        `${show.money(figures.paid)} utbetalt och ${show.money(figures.next)} den ${show.date(words.due)} blir ${show.money(difference)} mer än det som får betalas ut`,
      formula: ({ figures, difference }, show) =>
        `Utbetalt + nästa delutbetalning − det som får betalas ut = ${show.plain(figures.paid)} + ${show.plain(figures.next)} − ${show.plain(figures.ceiling)} = ${show.plain(difference)}`,
      threshold: ({ ceilingPercent, floor }, show) =>
        `Utred när summan är minst ${show.money(floor)} högre än ${show.percent(ceilingPercent / 100)} av beloppet enligt överenskommelsen, fel när den är högre än hela beloppet`,
    },
    en: {
      title: "The next instalment goes above the agreed amount",
      why: "If the next instalment is paid as planned, more will have been paid than agreed. The usual explanations are a plan not adjusted after an earlier payment, an additional decision missing from the table, or the wrong unit.",
      advice: "Hold the instalment until amount and plan agree with the decision.",
      finding: ({ figures, difference, words }, show) =>
        `${show.money(figures.paid)} paid and ${show.money(figures.next)} on ${show.date(words.due)} come to ${show.money(difference)} more than may be paid`,
      formula: ({ figures, difference }, show) =>
        `Paid + next instalment − what may be paid = ${show.plain(figures.paid)} + ${show.plain(figures.next)} − ${show.plain(figures.ceiling)} = ${show.plain(difference)}`,
      threshold: ({ ceilingPercent, floor }, show) =>
        `Investigate when the sum is at least ${show.money(floor)} above ${show.percent(ceilingPercent / 100)} of the agreed amount, an error when it is above the whole`,
    },
  },
});

const agreements = [{ start: "2019-01-01", end: "2019-12-31" }];
const instalments = [
  { due: "2019-01-15", amount: 450_000 },
  { due: "2019-06-15", amount: 450_000 },
];

export const examples: readonly Example[] = [
  {
    name: { sv: "precis 1 000 kr över beloppet", en: "exactly 1,000 above the agreed amount" },
    rows: [{ agreed: 900_000, paid: 451_000 }],
    register: { agreements, instalments },
    finds: { severity: "critical", difference: 1_000 },
  },
  {
    name: { sv: "999 kr över beloppet", en: "999 above the agreed amount" },
    rows: [{ agreed: 900_000, paid: 450_999 }],
    register: { agreements, instalments },
    finds: null,
  },
  {
    name: { sv: "högst 90 procent får betalas i förväg", en: "at most 90 percent may be paid beforehand" },
    rows: [{ agreed: 900_000, paid: 450_000 }],
    register: { agreements, instalments },
    settings: { ceilingPercent: 90 },
    finds: { severity: "high", difference: 90_000 },
  },
  {
    name: { sv: "precis beloppet", en: "exactly the agreed amount" },
    rows: [{ agreed: 900_000, paid: 450_000 }],
    register: { agreements, instalments },
    finds: null,
  },
  {
    name: {
      sv: "den närmaste i tid, i vilken ordning raderna än står",
      en: "the next in time, in whatever order the rows stand",
    },
    rows: [{ agreed: 900_000, paid: 600_000 }],
    register: {
      agreements,
      instalments: [{ due: "2019-10-15", amount: 900_000 }, ...instalments, { due: "2019-08-15", amount: 1 }],
    },
    finds: { severity: "critical", difference: 150_000 },
  },
  {
    name: { sv: "delutbetalningen är redan gjord", en: "the instalment was paid early" },
    rows: [{ agreed: 900_000, paid: 900_000 }],
    register: {
      agreements,
      instalments,
      payments: [
        { date: "2019-01-15", amount: 450_000 },
        { date: "2019-04-30", amount: 450_000 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "redan över beloppet", en: "above the agreed amount already" },
    rows: [{ agreed: 900_000, paid: 900_001 }],
    register: { agreements, instalments },
    finds: null,
  },
  {
    name: { sv: "nästa förfaller ett annat år, eller dagen saknas", en: "the next is due another year, or has no day" },
    rows: [{ agreed: 900_000, paid: 900_000 }],
    register: {
      agreements,
      instalments: [
        { due: "2020-01-15", amount: 450_000 },
        { due: null, amount: 450_000 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "raden har ingen plan", en: "the row has no plan" },
    rows: [{ partner: "Förening 2", agreed: 900_000, paid: 900_000 }],
    register: { agreements, instalments },
    finds: null,
  },
  {
    name: { sv: "utbetalningar men ingen plan", en: "payments but no plan" },
    rows: [{ agreed: 900_000, paid: 900_000 }],
    register: { agreements, instalments: [], payments: [{ date: "2019-01-15", amount: 900_000 }] },
    finds: null,
  },
  {
    name: { sv: "utan överenskommelser i registret", en: "without agreements in the register" },
    rows: [{ agreed: 900_000, paid: 500_000 }],
    register: { instalments },
    finds: { severity: "critical", difference: 50_000 },
  },
  {
    name: { sv: "beloppet för delutbetalningen saknas", en: "the instalment has no amount" },
    rows: [{ agreed: 900_000, paid: 450_000 }],
    register: { agreements, instalments: [{ due: "2019-06-15", amount: null }] },
    finds: "blank",
  },
  {
    name: { sv: "belopp enligt överenskommelsen saknas", en: "the agreed amount is missing" },
    rows: [{ agreed: null, paid: 450_000 }],
    register: { agreements, instalments },
    finds: "blank",
  },
  {
    name: { sv: "utbetalt saknas", en: "paid is missing" },
    rows: [{ agreed: 900_000 }],
    register: { agreements, instalments },
    finds: "noColumn",
  },
  {
    name: { sv: "utbetalningarna har ingen dag", en: "the payments have no date" },
    rows: [{ agreed: 900_000, paid: 450_000 }],
    paidDate: null,
    register: { agreements, instalments },
    finds: "noPaidDate",
  },
  {
    name: { sv: "året är inte känt", en: "the year is not known" },
    rows: [{ agreed: 900_000, paid: 450_000 }],
    year: null,
    register: { agreements, instalments },
    finds: "noYear",
  },
  {
    name: { sv: "flera överenskommelser kan avses", en: "several agreements could be meant" },
    rows: [{ agreed: 900_000, paid: 450_000 }],
    register: { agreements: [...agreements, { id: "D2", start: "2019-01-01", end: "2019-12-31" }], instalments },
    finds: "severalAgreements",
  },
];
