import { inspectNext } from "../domain/accounts.ts";
import { defineRegisterCheck, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { minus } from "../domain/money.ts";
import { lackOf, placeOf } from "../domain/register.ts";
import { FLOOR } from "../domain/threshold.ts";
import { TRANCHE_RULES, releasedFrom, requiredUse } from "../domain/tranche.ts";

/** Before an instalment: how much of what was paid has been used, by reported cost. On where the agreement has such a condition. */
export default defineRegisterCheck({
  id: "tranche-low-absorption",
  rank: 163,
  at: "register",
  off: true,
  tables: ["instalments"],
  /** `rule` counts TRANCHE_RULES from 1. */
  settings: { percent: 70, earlierPercent: 100, rule: 1, floor: FLOOR },
  source: {
    sv: "EU:s externa bidrag: minst 70 % av den senaste utbetalningen och hela de tidigare använda, annars minskas nästa med det outnyttjade. Gäller bara om överenskommelsen har ett sådant villkor",
    en: "EU external grants: at least 70% of the latest payment and all of the earlier ones used, else the next is reduced by what is unused. Holds only where the agreement has such a condition",
  },
  inspect: (view, { percent, earlierPercent, rule: number, floor }) =>
    inspectNext(view, (line, next, { payments }) => {
      const { facts, missing } = line;
      const lacking = missing.paid ?? missing.cost;
      if (lacking) return notAssessed(line, lacking);
      if (next.amount === null) return notAssessed(line, lackOf(next, "amount"));
      const [paid, cost] = [facts.paid!, facts.cost!];
      const before = { paid, cost, next: next.amount };
      const made = payments.flatMap(({ date, amount }) =>
        date && amount && date <= facts.paidDate! ? [{ date, amount }] : [],
      );
      const required = requiredUse(paid, made, percent, earlierPercent);
      const rule = TRANCHE_RULES[number - 1] ?? "reduce";
      const part = releasedFrom(required, before, rule);
      const difference = minus(next.amount, part);
      if (paid <= 0 || difference < floor) return null;
      return {
        about: line,
        place: placeOf(next, "amount"),
        severity: "high",
        figures: { ...before, required, released: part, lacking: minus(rule === "shortfall" ? required : paid, cost) },
        difference,
        share: cost / paid,
        words: { due: next.due!, rule },
      };
    }),
  text: {
    sv: {
      title: "Låg förbrukning inför delutbetalning",
      why: "Har överenskommelsen ett villkor om att en viss del av tidigare utbetalningar ska vara använd, är det inte uppfyllt enligt redovisad kostnad. Kostnad som ännu inte är redovisad räknas inte.",
      advice:
        "Begär kostnad till och med senaste månadsskifte före utbetalningen. Står det sig, betala den minskade delen.",
      finding: ({ figures, share, words }, show) =>
        `${show.percent(share)} av utbetalt är redovisad kostnad inför ${show.money(figures.next)} den ${show.date(words.due)}; enligt villkoret betalas ${show.money(figures.released)}`,
      formula: ({ figures, share, words }, show) =>
        `Redovisad kostnad / utbetalt = ${show.plain(figures.cost)} / ${show.plain(figures.paid)} = ${show.percent(share)}, minst ${show.plain(figures.required)} krävs; ` +
        (words.rule === "none"
          ? "inget betalas förrän det är uppfyllt"
          : `delutbetalning − ${words.rule === "reduce" ? "outnyttjat" : "det som fattas"} = ${show.plain(figures.next)} − ${show.plain(figures.lacking)}, lägst 0 = ${show.plain(figures.released)}`),
      threshold: ({ percent, earlierPercent, floor }, show) =>
        `Utred under ${show.percent(percent / 100)} av den senaste utbetalningen och ${show.percent(earlierPercent / 100)} av de tidigare, när delutbetalningen minskas med minst ${show.money(floor)}; är utbetalningarna inte kända var för sig räknas ${show.percent(percent / 100)} av allt utbetalt`,
    },
    en: {
      title: "Low use before an instalment",
      why: "Where the agreement has a condition that a certain part of earlier payments must have been used, it is not met by reported cost. Cost not yet reported does not count.",
      advice: "Ask for cost to the latest end of a month before the payment. If it stands, pay the reduced part.",
      finding: ({ figures, share, words }, show) =>
        `${show.percent(share)} of what was paid is reported cost before ${show.money(figures.next)} on ${show.date(words.due)}; by the condition ${show.money(figures.released)} is paid`,
      formula: ({ figures, share, words }, show) =>
        `Reported cost / paid = ${show.plain(figures.cost)} / ${show.plain(figures.paid)} = ${show.percent(share)}, at least ${show.plain(figures.required)} is required; ` +
        (words.rule === "none"
          ? "nothing is paid until that is met"
          : `instalment − ${words.rule === "reduce" ? "unused" : "what is missing"} = ${show.plain(figures.next)} − ${show.plain(figures.lacking)}, at least 0 = ${show.plain(figures.released)}`),
      threshold: ({ percent, earlierPercent, floor }, show) =>
        `Investigate below ${show.percent(percent / 100)} of the latest payment and ${show.percent(earlierPercent / 100)} of the earlier ones, when the instalment is reduced by at least ${show.money(floor)}; where payments are not known one by one, ${show.percent(percent / 100)} of all that was paid`,
    },
  },
});

const agreements = [{ start: "2019-01-01", end: "2019-12-31" }];
const instalments = [{ due: "2019-06-15", amount: 500_000 }];

export const examples: readonly Example[] = [
  {
    name: { sv: "en krona under 70 procent", en: "one krona below 70 percent" },
    rows: [{ agreed: 1_000_000, paid: 500_000, costs: [349_999] }],
    register: { agreements, instalments },
    finds: { severity: "high", difference: 150_001 },
  },
  {
    name: { sv: "precis 70 procent", en: "exactly 70 percent" },
    rows: [{ agreed: 1_000_000, paid: 500_000, costs: [350_000] }],
    register: { agreements, instalments },
    finds: null,
  },
  {
    name: { sv: "inget använt, ingenting betalas", en: "nothing used, nothing is paid" },
    rows: [{ agreed: 1_000_000, paid: 600_000, costs: [0] }],
    register: { agreements, instalments },
    finds: { severity: "high", difference: 500_000 },
  },
  {
    name: { sv: "överenskommelsen säger 90 procent", en: "the agreement says 90 percent" },
    rows: [{ agreed: 1_000_000, paid: 500_000, costs: [400_000] }],
    register: { agreements, instalments },
    settings: { percent: 90 },
    finds: { severity: "high", difference: 100_000 },
  },
  {
    name: {
      sv: "de tidigare utbetalningarna ska vara använda i sin helhet",
      en: "the earlier payments are to be used in full",
    },
    rows: [{ agreed: 1_000_000, paid: 500_000, costs: [439_999] }],
    register: {
      agreements,
      instalments,
      payments: [
        { date: "2019-02-15", amount: 200_000 },
        { date: "2019-01-15", amount: 300_000 },
      ],
    },
    finds: { severity: "high", difference: 60_001 },
  },
  {
    name: {
      sv: "70 procent av den senaste och hela de tidigare",
      en: "70 percent of the latest and all of the earlier",
    },
    rows: [{ agreed: 1_000_000, paid: 500_000, costs: [440_000] }],
    register: {
      agreements,
      instalments,
      payments: [
        { date: "2019-01-15", amount: 300_000 },
        { date: "2019-02-15", amount: 200_000 },
      ],
    },
    finds: null,
  },
  {
    name: {
      sv: "en utbetalning efter dagen för det utbetalda och en utan datum räknas inte",
      en: "a payment after the day of what was paid and one without a date do not count",
    },
    rows: [{ agreed: 1_000_000, paid: 500_000, costs: [439_999] }],
    register: {
      agreements,
      instalments,
      payments: [
        { date: "2019-01-15", amount: 300_000 },
        { date: "2019-02-15", amount: 200_000 },
        { date: "2019-05-02", amount: 100_000 },
        { date: null, amount: 50_000 },
      ],
    },
    finds: { severity: "high", difference: 60_001 },
  },
  {
    name: { sv: "minskas bara med det som fattas", en: "reduced only by what is missing" },
    rows: [{ agreed: 1_000_000, paid: 500_000, costs: [300_000] }],
    register: { agreements, instalments },
    settings: { rule: 2 },
    finds: { severity: "high", difference: 50_000 },
  },
  {
    name: { sv: "det som fattas är precis 1 000 kr", en: "what is missing is exactly 1,000" },
    rows: [{ agreed: 1_000_000, paid: 500_000, costs: [349_000] }],
    register: { agreements, instalments },
    settings: { rule: 2 },
    finds: { severity: "high", difference: 1_000 },
  },
  {
    name: { sv: "det som fattas är mindre än 1 000 kr", en: "what is missing is less than 1,000" },
    rows: [{ agreed: 1_000_000, paid: 500_000, costs: [349_001] }],
    register: { agreements, instalments },
    settings: { rule: 2 },
    finds: null,
  },
  {
    name: { sv: "inget betalas förrän 80 procent är använt", en: "nothing is paid until 80 percent has been used" },
    rows: [{ agreed: 1_000_000, paid: 500_000, costs: [399_000] }],
    register: { agreements, instalments },
    settings: { percent: 80, rule: 3 },
    finds: { severity: "high", difference: 500_000 },
  },
  {
    name: { sv: "inget är utbetalt ännu", en: "nothing has been paid yet" },
    rows: [{ agreed: 1_000_000, paid: 0, costs: [0] }],
    register: { agreements, instalments },
    finds: null,
  },
  {
    name: { sv: "kostnaden saknas", en: "the cost is missing" },
    rows: [{ agreed: 1_000_000, paid: 500_000 }],
    register: { agreements, instalments },
    finds: "noCostColumn",
  },
  {
    name: { sv: "utbetalt saknas", en: "paid is missing" },
    rows: [{ agreed: 1_000_000, paid: null, costs: [0] }],
    register: { agreements, instalments },
    finds: "blank",
  },
  {
    name: { sv: "beloppet kan inte läsas", en: "the amount cannot be read" },
    rows: [{ agreed: 1_000_000, paid: 500_000, costs: [100_000] }],
    register: { agreements, instalments: [{ due: "2019-06-15", unreadable: ["amount"] }] },
    finds: "notUnderstood",
  },
];
