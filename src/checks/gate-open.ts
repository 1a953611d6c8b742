import { addDays } from "../domain/calendar.ts";
import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { daysTo } from "../domain/interval.ts";
import { lackOf, placeOf } from "../domain/register.ts";
import { ownerOf } from "../domain/register-groups.ts";
import { days } from "./words/days.ts";

/** What is at stake is the partnership itself, and not the payment alone. */
const DISSOLVES = /upplös|häv|säga?s? upp|dissol|terminat/i;

/** A condition for payment that nobody has decided. Figures never decide it: a person does, with evidence. */
export default defineRegisterCheck({
  id: "gate-open",
  rank: 103,
  at: "register",
  tables: ["instalments"],
  settings: { daysBefore: 7 },
  source: {
    sv: "Egen gräns: sju dagar före villkorets datum",
    en: "Our own threshold: seven days before the date of the condition",
  },
  inspect(view, { daysBefore }) {
    const { register, asOf } = view;
    const open = register.instalments.filter(
      ({ condition, met }) => condition !== null && (met === null || met === "undecided"),
    );
    if (!asOf && open.length > 0) return { notAssessable: "noAsOf" };
    return inspectEach(open, (row) => {
      const about = ownerOf(view, row, row.due);
      if (lackOf(row, "met") === "notUnderstood") return notAssessed(about, "notUnderstood");
      const by = row.conditionDate ?? row.due;
      if (!by) return notAssessed(about, lackOf(row, "conditionDate"));
      return {
        about,
        place: placeOf(row, "met"),
        severity: asOf! >= addDays(by, -daysBefore) ? "high" : DISSOLVES.test(row.condition!) ? "medium" : "info",
        figures: { ...(row.amount !== null && { amount: row.amount }) },
        difference: null,
        words: { condition: row.condition!, by, days: daysTo(asOf!, by), asOf: asOf! },
      };
    });
  },
  text: {
    sv: {
      title: "Villkor för utbetalning är inte avgjort",
      why: "Delutbetalningen väntar på ett villkor. Om det är uppfyllt framgår inte av siffrorna; det avgörs av en person, med ett underlag.",
      advice: "Avgör villkoret före utbetalningen: skriv ja eller nej, datum och underlag i betalningsplanen.",
      finding: ({ figures, words }, show) =>
        (words.days < 0
          ? `”${words.condition}” skulle ha avgjorts den ${show.date(words.by)}`
          : `”${words.condition}” ska avgöras senast den ${show.date(words.by)}`) +
        (figures.amount === undefined ? "" : `; gäller ${show.money(figures.amount)}`),
      formula: ({ words }, show) =>
        words.days < 0
          ? `${show.date(words.asOf)} − villkorets datum ${show.date(words.by)} = ${days.sv(-words.days)}`
          : `Villkorets datum ${show.date(words.by)} − ${show.date(words.asOf)} = ${days.sv(words.days)}`,
      threshold: ({ daysBefore }) =>
        `Upplysning så länge villkoret är öppet, följ upp om partnerskapet annars kan upplösas; utred från ${days.sv(daysBefore)} före villkorets datum`,
    },
    en: {
      title: "A condition for payment is undecided",
      why: "The instalment waits for a condition. Whether it is met does not show in the figures; a person decides it, with evidence.",
      advice:
        "Decide the condition before the payment: write yes or no, the date and the evidence in the payment plan.",
      finding: ({ figures, words }, show) =>
        (words.days < 0
          ? `“${words.condition}” was to be decided by ${show.date(words.by)}`
          : `“${words.condition}” is to be decided by ${show.date(words.by)}`) +
        (figures.amount === undefined ? "" : `; concerns ${show.money(figures.amount)}`),
      formula: ({ words }, show) =>
        words.days < 0
          ? `${show.date(words.asOf)} − date of the condition ${show.date(words.by)} = ${days.en(-words.days)}`
          : `Date of the condition ${show.date(words.by)} − ${show.date(words.asOf)} = ${days.en(words.days)}`,
      threshold: ({ daysBefore }) =>
        `A note as long as the condition is open, follow up where the partnership may else be dissolved; investigate from ${days.en(daysBefore)} before its date`,
    },
  },
});

const rows = [{ agreed: 900_000 }];
const agreements = [{ start: "2019-01-01", end: "2019-12-31" }];
const gate = { due: "2019-06-15", amount: 450_000, condition: "Budget i balans", conditionDate: "2019-06-10" };

export const examples: readonly Example[] = [
  {
    name: { sv: "åtta dagar före villkorets datum", en: "eight days before the date of the condition" },
    rows,
    asOf: "2019-06-02",
    register: { agreements, instalments: [{ ...gate, met: "undecided" }] },
    finds: { severity: "info" },
  },
  {
    name: { sv: "partnerskapet kan annars upplösas", en: "the partnership may else be dissolved" },
    rows,
    asOf: "2019-06-02",
    register: {
      agreements,
      instalments: [{ ...gate, condition: "Budget i balans; annars övervägs att upplösa partnerskapet" }],
    },
    finds: { severity: "medium" },
  },
  {
    name: { sv: "sju dagar före villkorets datum", en: "seven days before the date of the condition" },
    rows,
    asOf: "2019-06-03",
    register: { agreements, instalments: [gate] },
    finds: { severity: "high" },
  },
  {
    name: { sv: "datumet har passerat, inget belopp", en: "the date has passed, no amount" },
    rows,
    asOf: "2019-06-11",
    register: { instalments: [{ ...gate, amount: null, met: null }] },
    finds: { severity: "high" },
  },
  {
    name: { sv: "utan eget datum räknas förfallodagen", en: "without a date of its own the due day counts" },
    rows,
    asOf: "2019-06-07",
    register: { agreements, instalments: [{ ...gate, conditionDate: null }] },
    finds: { severity: "info" },
  },
  {
    name: { sv: "avgjort, eller inget villkor", en: "decided, or no condition" },
    rows,
    asOf: "2019-06-03",
    register: {
      agreements,
      instalments: [
        { ...gate, met: "yes" },
        { ...gate, met: "no" },
        { due: "2019-06-15", amount: 450_000 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "varken villkor eller dag", en: "neither condition nor day" },
    rows,
    asOf: null,
    register: { agreements, instalments: [{ due: "2019-06-15", amount: 450_000 }] },
    finds: null,
  },
  {
    name: { sv: "svaret kan inte läsas", en: "the answer cannot be read" },
    rows,
    register: { agreements, instalments: [{ ...gate, unreadable: ["met"] }] },
    finds: "notUnderstood",
  },
  {
    name: { sv: "villkoret har inget datum", en: "the condition has no date" },
    rows,
    register: { agreements, instalments: [{ ...gate, due: null, conditionDate: null }] },
    finds: "blank",
  },
  {
    name: { sv: "dagen framgår inte", en: "the day is not stated" },
    rows,
    asOf: null,
    register: { agreements, instalments: [gate] },
    finds: "noAsOf",
  },
];
