import { inspectAccounts } from "../domain/accounts.ts";
import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { sum } from "../domain/money.ts";
import { lackOf, placeOf } from "../domain/register.ts";

/** An instalment paid after somebody decided that its condition was not met. */
export default defineRegisterCheck({
  id: "gate-failed-paid",
  rank: 107,
  at: "register",
  tables: ["instalments", "payments"],
  settings: {},
  source: {
    sv: "Egen regel: ett villkor som inte är uppfyllt stoppar delutbetalningen",
    en: "Our own rule: a condition that is not met stops the instalment",
  },
  inspect: (view) =>
    inspectAccounts(view, ({ about, matched }) =>
      inspectEach(
        matched.filter(({ instalment: { met } }) => met === "no"),
        ({ instalment, payments }) => {
          const decided = instalment.decided ?? instalment.conditionDate;
          if (payments.length > 0 && !decided) return notAssessed(about, lackOf(instalment, "decided"));
          const after = payments.filter(({ date }) => date! > decided!);
          const [first] = after;
          if (!first) return null;
          const paid = sum(after.map(({ amount }) => amount!));
          return {
            about,
            place: placeOf(first, "amount"),
            severity: "critical",
            figures: { paid },
            difference: paid,
            words: { decided: decided!, date: first.date!, condition: instalment.condition ?? "" },
          };
        },
      ),
    ),
  text: {
    sv: {
      title: "Utbetalt trots att villkoret inte är uppfyllt",
      why: "Någon har avgjort att villkoret för delutbetalningen inte är uppfyllt, och därefter har den betalats ut. Vanliga förklaringar är ett senare beslut som inte är infört, eller en betalning som var på väg.",
      advice: "För in det senare beslutet med underlag, eller begär pengarna tillbaka.",
      finding: ({ figures, words }, show) =>
        `${show.money(figures.paid)} utbetalt den ${show.date(words.date)}; villkoret${words.condition && ` ”${words.condition}”`} bedömdes inte uppfyllt den ${show.date(words.decided)}`,
      formula: ({ words }, show) => `Utbetald ${show.date(words.date)}, efter beslutet ${show.date(words.decided)}`,
      threshold: () => "Fel från dagen efter att villkoret bedömts som inte uppfyllt",
    },
    en: {
      title: "Paid though the condition is not met",
      why: "Somebody has decided that the condition of the instalment is not met, and after that it was paid. The usual explanations are a later decision that has not been entered, or a payment that was on its way.",
      advice: "Enter the later decision with its evidence, or ask for the money back.",
      finding: ({ figures, words }, show) =>
        `${show.money(figures.paid)} paid on ${show.date(words.date)}; the condition${words.condition && ` “${words.condition}”`} was decided not to be met on ${show.date(words.decided)}`,
      formula: ({ words }, show) => `Paid ${show.date(words.date)}, after the decision ${show.date(words.decided)}`,
      threshold: () => "An error from the day after the condition was decided not to be met",
    },
  },
});

const rows = [{ agreed: 900_000 }];
const agreements = [{ start: "2019-01-01", end: "2019-12-31" }];
const failed = { due: "2019-06-15", amount: 450_000, condition: "Budget i balans", met: "no" as const };

export const examples: readonly Example[] = [
  {
    name: { sv: "utbetalt dagen efter beslutet", en: "paid the day after the decision" },
    rows,
    register: {
      agreements,
      instalments: [{ ...failed, decided: "2019-06-10" }],
      payments: [{ date: "2019-06-11", amount: 450_000 }],
    },
    finds: { severity: "critical", difference: 450_000 },
  },
  {
    name: { sv: "utbetalt samma dag som beslutet", en: "paid on the day of the decision" },
    rows,
    register: {
      agreements,
      instalments: [{ ...failed, decided: "2019-06-11" }],
      payments: [{ date: "2019-06-11", amount: 450_000 }],
    },
    finds: null,
  },
  {
    name: { sv: "beslutets dag saknas, villkorets räknas", en: "no day of decision, the condition's counts" },
    rows,
    register: {
      agreements,
      instalments: [{ ...failed, condition: null, conditionDate: "2019-06-10" }],
      payments: [{ date: "2019-06-17", amount: 450_000 }],
    },
    finds: { severity: "critical", difference: 450_000 },
  },
  {
    name: { sv: "inte utbetalt", en: "not paid" },
    rows,
    register: { agreements, instalments: [failed], payments: [] },
    finds: null,
  },
  {
    name: { sv: "villkoret är uppfyllt", en: "the condition is met" },
    rows,
    register: {
      agreements,
      instalments: [{ ...failed, met: "yes", decided: "2019-06-10" }],
      payments: [{ date: "2019-06-17", amount: 450_000 }],
    },
    finds: null,
  },
  {
    name: { sv: "ingen dag för beslutet", en: "no day of the decision" },
    rows,
    register: { agreements, instalments: [failed], payments: [{ date: "2019-06-17", amount: 450_000 }] },
    finds: "noColumn",
  },
];
