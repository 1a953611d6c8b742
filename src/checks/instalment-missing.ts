import { inspectAccounts } from "../domain/accounts.ts";
import { addDays } from "../domain/calendar.ts";
import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { daysTo } from "../domain/interval.ts";
import { type PlannedInstalment, lackOf, placeOf } from "../domain/register.ts";
import { days } from "./words/days.ts";

/** An instalment of a given plan without a payment some days after it fell due. One held back by its condition is not missing. */
export default defineRegisterCheck({
  id: "instalment-missing",
  rank: 113,
  at: "register",
  tables: ["instalments", "payments"],
  settings: { graceDays: 10 },
  source: {
    sv: "Egen gräns: tio dagar efter förfallodagen",
    en: "Our own threshold: ten days after the due day",
  },
  inspect(view, { graceDays }) {
    const { asOf } = view;
    if (!asOf) return { notAssessable: "noAsOf" };
    return inspectAccounts(view, ({ about, matched }) =>
      inspectEach(matched, ({ instalment, payments }) => {
        const { due, amount } = instalment;
        if (!due) return notAssessed(about, lackOf(instalment, "due"));
        if (amount === null) return notAssessed(about, lackOf(instalment, "amount"));
        if (payments.length > 0 || isHeldBack(instalment) || addDays(due, graceDays) >= asOf) return null;
        return {
          about,
          place: placeOf(instalment, "due"),
          severity: "medium",
          figures: { amount },
          difference: amount,
          words: { due, asOf, days: daysTo(due, asOf) },
        };
      }),
    );
  },
  text: {
    sv: {
      title: "Delutbetalning saknas",
      why: "En delutbetalning i betalningsplanen har förfallit och ingen utbetalning svarar mot den. Vanliga förklaringar är en betalning som är försenad eller bokförd på en annan mottagare, eller en plan som har ändrats.",
      advice: "Ta reda på om delutbetalningen är gjord, ska göras eller har utgått, och rätta planen eller listan.",
      finding: ({ figures, words }, show) =>
        `${show.money(figures.amount)} som förföll den ${show.date(words.due)} finns inte bland utbetalningarna, ${days.sv(words.days)} senare`,
      formula: ({ words }, show) =>
        `${show.date(words.asOf)} − förfallodag ${show.date(words.due)} = ${days.sv(words.days)}`,
      threshold: ({ graceDays }) => `Följ upp när mer än ${days.sv(graceDays)} har gått efter förfallodagen`,
    },
    en: {
      title: "Instalment not paid",
      why: "An instalment of the payment plan has fallen due and no payment answers to it. The usual explanations are a payment that is late or booked on another recipient, or a plan that has changed.",
      advice:
        "Find out whether the instalment has been paid, is to be paid or has lapsed, and correct the plan or the list.",
      finding: ({ figures, words }, show) =>
        `${show.money(figures.amount)} due on ${show.date(words.due)} is not among the payments, ${days.en(words.days)} later`,
      formula: ({ words }, show) => `${show.date(words.asOf)} − due ${show.date(words.due)} = ${days.en(words.days)}`,
      threshold: ({ graceDays }) => `Follow up when more than ${days.en(graceDays)} have passed since the due day`,
    },
  },
});

const isHeldBack = ({ condition, met }: PlannedInstalment): boolean =>
  met === "no" || met === "undecided" || (condition !== null && met === null);

const rows = [{ agreed: 900_000 }];
const agreements = [{ start: "2019-01-01", end: "2019-12-31" }];

export const examples: readonly Example[] = [
  {
    name: { sv: "elva dagar efter förfallodagen", en: "eleven days after the due day" },
    rows,
    register: { agreements, instalments: [{ due: "2019-04-19", amount: 450_000 }], payments: [] },
    finds: { severity: "medium", difference: 450_000 },
  },
  {
    name: { sv: "tio dagar efter förfallodagen", en: "ten days after the due day" },
    rows,
    register: { agreements, instalments: [{ due: "2019-04-20", amount: 450_000 }], payments: [] },
    finds: null,
  },
  {
    name: { sv: "två lika stora, en betald", en: "two of one size, one paid" },
    rows,
    register: {
      agreements,
      instalments: [
        { due: "2019-01-15", amount: 225_000 },
        { due: "2019-04-01", amount: 225_000 },
      ],
      payments: [{ date: "2019-04-03", amount: 225_000 }],
    },
    finds: { severity: "medium", difference: 225_000 },
  },
  {
    name: { sv: "betald i två delar", en: "paid in two parts" },
    rows,
    register: {
      agreements,
      instalments: [{ due: "2019-01-15", amount: 450_000 }],
      payments: [
        { date: "2019-01-15", amount: 200_000 },
        { date: "2019-02-15", amount: 250_000 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "villkoret är inte avgjort, eller inte uppfyllt", en: "its condition is undecided, or not met" },
    rows,
    register: {
      agreements,
      instalments: [
        { due: "2019-01-15", amount: 225_000, condition: "Budget i balans", met: "undecided" },
        { due: "2019-02-15", amount: 225_000, condition: "Rapport inlämnad", met: "no" },
        { due: "2019-03-15", amount: 225_000, condition: "Rapport inlämnad", met: null },
      ],
      payments: [],
    },
    finds: null,
  },
  {
    name: { sv: "ingen överenskommelse i registret", en: "no agreement in the register" },
    rows,
    register: { instalments: [{ due: "2019-01-15", amount: 450_000 }], payments: [] },
    finds: { severity: "medium", difference: 450_000 },
  },
  {
    name: { sv: "en utbetalning kan höra till flera överenskommelser", en: "a payment may be of several agreements" },
    rows,
    register: {
      agreements: [...agreements, { id: "D2", start: "2019-01-01", end: "2019-12-31" }],
      instalments: [{ agreementId: "D1", due: "2019-01-15", amount: 450_000 }],
      payments: [{ date: "2019-01-15", amount: 450_000 }],
    },
    finds: "severalAgreements",
  },
  {
    name: { sv: "raden säger inte vem den avser", en: "the row does not say whom it is of" },
    rows,
    register: {
      agreements,
      instalments: [
        { agreementId: "D9", partner: "", due: "2019-01-15", amount: 450_000 },
        { partner: "", due: "2019-01-15", amount: 450_000 },
      ],
      payments: [],
    },
    finds: "noAgreement",
  },
  {
    name: { sv: "förfallodagen kan inte läsas", en: "the due day cannot be read" },
    rows,
    register: { agreements, instalments: [{ amount: 450_000, unreadable: ["due"] }], payments: [] },
    finds: "notUnderstood",
  },
  {
    name: { sv: "beloppet saknas", en: "the amount is missing" },
    rows,
    register: { agreements, instalments: [{ due: "2019-01-15", amount: null }], payments: [] },
    finds: "blank",
  },
  {
    name: { sv: "dagen framgår inte", en: "the day is not stated" },
    rows,
    asOf: null,
    register: { agreements, instalments: [{ due: "2019-01-15", amount: 450_000 }], payments: [] },
    finds: "noAsOf",
  },
];
