import { inspectNext } from "../domain/accounts.ts";
import { defineRegisterCheck, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { minus } from "../domain/money.ts";
import { lackOf, placeOf } from "../domain/register.ts";
import { released } from "../domain/tranche.ts";

/** Before an instalment: how much of what was paid has been used, by reported cost. On where the agreement has such a condition. */
export default defineRegisterCheck({
  id: "tranche-low-absorption",
  rank: 163,
  at: "register",
  off: true,
  tables: ["instalments"],
  settings: { percent: 70 },
  source: {
    sv: "EU:s externa bidrag: minst 70 % av tidigare utbetalningar använt, annars minskas nästa med det outnyttjade. Gäller bara om överenskommelsen har ett sådant villkor",
    en: "EU external grants: at least 70% of earlier payments used, else the next is reduced by what is unused. Holds only where the agreement has such a condition",
  },
  inspect: (view, { percent }) =>
    inspectNext(view, (line, next) => {
      const { facts, missing } = line;
      const lacking = missing.paid ?? missing.cost;
      if (lacking) return notAssessed(line, lacking);
      if (next.amount === null) return notAssessed(line, lackOf(next, "amount"));
      const [paid, cost] = [facts.paid!, facts.cost!];
      const whole = next.amount;
      const part = released({ paid, cost, next: whole }, percent / 100, "reduce");
      if (paid <= 0 || cost * 100 >= paid * percent) return null;
      return {
        about: line,
        place: placeOf(next, "amount"),
        severity: "high",
        figures: { paid, cost, next: whole, released: part, unused: minus(paid, cost) },
        difference: minus(whole, part),
        share: cost / paid,
        words: { due: next.due! },
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
      formula: ({ figures, share }, show) =>
        `Redovisad kostnad / utbetalt = ${show.plain(figures.cost)} / ${show.plain(figures.paid)} = ${show.percent(share)}; delutbetalning − outnyttjat = ${show.plain(figures.next)} − ${show.plain(figures.unused)}, lägst 0 = ${show.plain(figures.released)}`,
      threshold: ({ percent }, show) => `Utred under ${show.percent(percent / 100)} av utbetalt`,
    },
    en: {
      title: "Low use before an instalment",
      why: "Where the agreement has a condition that a certain part of earlier payments must have been used, it is not met by reported cost. Cost not yet reported does not count.",
      advice: "Ask for cost to the latest end of a month before the payment. If it stands, pay the reduced part.",
      finding: ({ figures, share, words }, show) =>
        `${show.percent(share)} of what was paid is reported cost before ${show.money(figures.next)} on ${show.date(words.due)}; by the condition ${show.money(figures.released)} is paid`,
      formula: ({ figures, share }, show) =>
        `Reported cost / paid = ${show.plain(figures.cost)} / ${show.plain(figures.paid)} = ${show.percent(share)}; instalment − unused = ${show.plain(figures.next)} − ${show.plain(figures.unused)}, at least 0 = ${show.plain(figures.released)}`,
      threshold: ({ percent }, show) => `Investigate below ${show.percent(percent / 100)} of what was paid`,
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
    name: { sv: "inget är utbetalt ännu", en: "nothing has been paid yet" },
    rows: [{ agreed: 1_000_000, paid: 0, costs: [0] }],
    register: { agreements, instalments },
    finds: null,
  },
  {
    name: { sv: "kostnaden saknas", en: "the cost is missing" },
    rows: [{ agreed: 1_000_000, paid: 500_000 }],
    register: { agreements, instalments },
    finds: "noColumn",
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
