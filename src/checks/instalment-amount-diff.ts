import { inspectAccounts } from "../domain/accounts.ts";
import { defineRegisterCheck, inspectEach } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { kr, minus, sum } from "../domain/money.ts";
import { placeOf } from "../domain/register.ts";

/** What was paid of an instalment against what the plan says, to the krona. Only against a plan somebody has given. */
export default defineRegisterCheck({
  id: "instalment-amount-diff",
  rank: 117,
  at: "register",
  tables: ["instalments", "payments"],
  settings: { tolerance: kr(1) },
  source: {
    sv: "Egen gräns: en krona",
    en: "Our own threshold: one krona",
  },
  inspect(view, { tolerance }) {
    return inspectAccounts(view, ({ about, matched }) =>
      inspectEach(matched, ({ instalment: { amount: planned }, payments }) => {
        const [first] = payments;
        if (!first || planned === null) return null;
        const paid = sum(payments.map(({ amount }) => amount!));
        const difference = minus(paid, planned);
        if (Math.abs(difference) <= tolerance) return null;
        return {
          about,
          place: placeOf(first, "amount"),
          severity: "high",
          figures: { paid, planned },
          difference,
          words: { date: first.date!, payments: payments.length },
        };
      }),
    );
  },
  text: {
    sv: {
      title: "Delutbetalning med annat belopp än planen",
      why: "Utbetalningen närmast förfallodagen har ett annat belopp än betalningsplanen. Vanliga förklaringar är en ändrad plan, moms, ett avdrag för outnyttjade medel eller en felskrivning.",
      advice: "Jämför med beslutet och rätta planen eller utbetalningen.",
      finding: ({ figures, difference, words }, show) =>
        `${show.money(figures.paid)} utbetalt den ${show.date(words.date)}${words.payments > 1 ? " och senare" : ""} mot ${show.money(figures.planned)} i planen, skillnad ${show.money(difference)}`,
      formula: ({ figures, difference }, show) =>
        `Utbetalt − belopp i planen = ${show.plain(figures.paid)} − ${show.plain(figures.planned)} = ${show.plain(difference)}`,
      threshold: ({ tolerance }, show) => `Utred när skillnaden är mer än ${show.money(tolerance)}`,
    },
    en: {
      title: "Instalment of another amount than planned",
      why: "The payment nearest the due day has another amount than the payment plan. The usual explanations are a changed plan, VAT, a deduction of unused money or a slip of the pen.",
      advice: "Compare with the decision and correct the plan or the payment.",
      finding: ({ figures, difference, words }, show) =>
        `${show.money(figures.paid)} paid on ${show.date(words.date)}${words.payments > 1 ? " and later" : ""} against ${show.money(figures.planned)} in the plan, a difference of ${show.money(difference)}`,
      formula: ({ figures, difference }, show) =>
        `Paid − amount in the plan = ${show.plain(figures.paid)} − ${show.plain(figures.planned)} = ${show.plain(difference)}`,
      threshold: ({ tolerance }, show) => `Investigate when the difference is more than ${show.money(tolerance)}`,
    },
  },
});

const rows = [{ agreed: 900_000 }];
const agreements = [{ start: "2019-01-01", end: "2019-12-31" }];
const instalments = [{ due: "2019-01-15", amount: 450_000 }];

export const examples: readonly Example[] = [
  {
    name: { sv: "två kronor för lite", en: "two kronor short" },
    rows,
    register: { agreements, instalments, payments: [{ date: "2019-01-15", amount: 449_998 }] },
    finds: { severity: "high", difference: -2 },
  },
  {
    name: { sv: "en krona för mycket", en: "one krona too much" },
    rows,
    register: { agreements, instalments, payments: [{ date: "2019-01-15", amount: 450_001 }] },
    finds: null,
  },
  {
    name: { sv: "två delar som blir för mycket", en: "two parts that come to too much" },
    rows,
    register: {
      agreements,
      instalments,
      payments: [
        { date: "2019-01-15", amount: 300_000 },
        { date: "2019-01-30", amount: 200_000 },
      ],
    },
    finds: { severity: "high", difference: 50_000 },
  },
  {
    name: { sv: "den som stämmer räknas först", en: "the one that agrees counts first" },
    rows,
    register: {
      agreements,
      instalments: [...instalments, { due: "2019-02-15", amount: 100_000 }],
      payments: [
        { date: "2019-02-14", amount: 450_000 },
        { date: "2019-01-15", amount: 90_000 },
      ],
    },
    finds: { severity: "high", difference: -10_000 },
  },
  {
    name: { sv: "lika stora delutbetalningar betalda var för sig", en: "instalments of one size, each paid once" },
    rows,
    register: {
      agreements,
      instalments: [...instalments, { due: "2019-06-15", amount: 450_000 }],
      payments: [
        { date: "2019-06-17", amount: 450_000 },
        { date: "2019-01-16", amount: 450_000 },
      ],
    },
    finds: null,
  },
  {
    name: {
      sv: "46 dagar från förfallodagen är det ingen delutbetalning",
      en: "46 days from the due day it is no instalment",
    },
    rows,
    register: { agreements, instalments, payments: [{ date: "2019-03-02", amount: 400_000 }] },
    finds: null,
  },
  {
    name: { sv: "45 dagar från förfallodagen", en: "45 days from the due day" },
    rows,
    register: { agreements, instalments, payments: [{ date: "2019-03-01", amount: 400_000 }] },
    finds: { severity: "high", difference: -50_000 },
  },
  {
    name: { sv: "återbetalning, och rader utan dag eller belopp", en: "money back, and rows without day or amount" },
    rows,
    register: {
      agreements,
      instalments: [...instalments, { due: "2019-01-15", amount: null }],
      payments: [
        { date: "2019-01-15", amount: -450_000 },
        { date: null, amount: 7 },
        { date: "2019-01-15", amount: null },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "flera överenskommelser kan avses", en: "several agreements could be meant" },
    rows,
    register: {
      agreements: [...agreements, { id: "D2", start: "2019-01-01", end: "2019-12-31" }],
      instalments,
      payments: [],
    },
    finds: "severalAgreements",
  },
];
