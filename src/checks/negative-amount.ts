import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { amountsOf } from "../domain/follow-up.ts";
import { FLOOR } from "../domain/threshold.ts";
import { AMOUNT_NAME } from "./words/amount-name.ts";

export default defineCheck({
  id: "negative-amount",
  rank: 220,
  at: "partner",
  needs: [],
  settings: { floor: FLOOR },
  source: {
    sv: "Egen regel, som i valideringen av öppna bidragsdata (360Giving, IATI)",
    en: "Our own rule, as in the validation of open grant data (360Giving, IATI)",
  },
  inspect(_facts, { floor }, { line }) {
    const negative = amountsOf(line).flatMap(({ kind, header, amount }) =>
      amount.hundredths !== null && amount.hundredths <= -floor
        ? [{ kind, header, amount: amount.hundredths, place: amount.place }]
        : [],
    );
    const [lowest] = negative.sort((a, b) => a.amount - b.amount);
    if (!lowest) return null;
    const { amount, kind, header, place } = lowest;
    return {
      severity: "medium",
      figures: { amount },
      difference: amount,
      words: { kind, header, more: negative.length - 1 },
      place,
    };
  },
  text: {
    sv: {
      title: "Negativt belopp",
      why: "Ett minustecken kan vara en återbetalning eller rättelse, men också ett skrivfel.",
      advice: "Stäm av mot underlaget. En återbetalning redovisas hellre för sig.",
      finding: ({ figures, words }, show) =>
        `${words.header || AMOUNT_NAME.sv[words.kind]} är ${show.money(figures.amount)}` +
        (words.more === 0 ? "" : ` (och ${words.more} till)`),
      formula: ({ figures, words }, show) =>
        `${words.header || AMOUNT_NAME.sv[words.kind]} = ${show.plain(figures.amount)}, lägre än 0`,
      threshold: ({ floor }, show) => `Följ upp från ${show.money(floor)} under noll`,
    },
    en: {
      title: "Negative amount",
      why: "A minus sign may be a repayment or a correction, but also a slip of the pen.",
      advice: "Compare with the source. A repayment is better shown on its own.",
      finding: ({ figures, words }, show) =>
        `${words.header || AMOUNT_NAME.en[words.kind]} is ${show.money(figures.amount)}` +
        (words.more === 0 ? "" : ` (and ${words.more} more)`),
      formula: ({ figures, words }, show) =>
        `${words.header || AMOUNT_NAME.en[words.kind]} = ${show.plain(figures.amount)}, below 0`,
      threshold: ({ floor }, show) => `Follow up from ${show.money(floor)} below zero`,
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "negativ kostnad", en: "negative cost" },
    rows: [{ agreed: 200_000, paid: 100_000, costs: [50_000, -12_000] }],
    finds: { severity: "medium", difference: -12_000 },
  },
  {
    name: { sv: "två negativa, det lägsta nämns", en: "two negative, the lowest is named" },
    rows: [{ agreed: 200_000, paid: -5_000, costs: [-1_000] }],
    finds: { severity: "medium", difference: -5_000 },
  },
  {
    name: { sv: "precis 1 000 kr under noll", en: "exactly 1,000 below zero" },
    rows: [{ agreed: 200_000, costs: [-1_000] }],
    finds: { severity: "medium", difference: -1_000 },
  },
  { name: { sv: "999 kr under noll", en: "999 below zero" }, rows: [{ agreed: 200_000, costs: [-999] }], finds: null },
  {
    name: { sv: "noll är inte negativt", en: "zero is not negative" },
    rows: [{ agreed: 200_000, paid: 0, costs: [null] }],
    finds: null,
  },
];
