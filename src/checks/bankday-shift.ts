import { isBankDay, nextBankDay } from "../domain/bank-days.ts";
import { defineRegisterCheck, inspectEach } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { placeOf } from "../domain/register.ts";
import { ownerOf } from "../domain/register-groups.ts";

/** A due day ahead on which banks move no money: the payment comes on the next bank day. 15 June 2019 is a Saturday. */
export default defineRegisterCheck({
  id: "bankday-shift",
  rank: 227,
  at: "register",
  off: true,
  tables: ["instalments"],
  settings: {},
  source: {
    sv: "Lag (1989:253) om allmänna helgdagar, lag (1930:173) 2 § och bankernas dagar",
    en: "The Swedish acts on public holidays (1989:253) and on the reckoning of time (1930:173, section 2), as banks keep them",
  },
  inspect(view) {
    const { register, asOf } = view;
    if (!asOf) return { notAssessable: "noAsOf" };
    return inspectEach(register.instalments, (row) => {
      const { due, amount } = row;
      // A row without a day is named when the table is read.
      if (!due || due < asOf || isBankDay(due)) return null;
      return {
        about: ownerOf(view, row, due),
        place: placeOf(row, "due"),
        severity: "info",
        figures: { ...(amount !== null && { amount }) },
        difference: null,
        words: { due, next: nextBankDay(due) },
      };
    });
  },
  text: {
    sv: {
      title: "Förfallodagen är ingen bankdag",
      why: "På lördagar, söndagar och helgdagar flyttar bankerna inga pengar. Utbetalningen kommer fram nästa bankdag, och en avstämning på förfallodagen visar den inte.",
      advice: "Betala bankdagen före om föreningen behöver pengarna på dagen.",
      finding: ({ words }, show) =>
        `Förfaller den ${show.date(words.due)}; nästa bankdag är den ${show.date(words.next)}`,
      formula: ({ words }, show) => `Första bankdag från och med ${show.date(words.due)} = ${show.date(words.next)}`,
      threshold: () => "Upplysning när förfallodagen infaller på en dag då bankerna har stängt",
    },
    en: {
      title: "The due day is no bank day",
      why: "On Saturdays, Sundays and public holidays banks move no money. The payment arrives on the next bank day, and a comparison on the due day does not show it.",
      advice: "Pay on the bank day before if the partner needs the money on the day.",
      finding: ({ words }, show) => `Due on ${show.date(words.due)}; the next bank day is ${show.date(words.next)}`,
      formula: ({ words }, show) => `First bank day from ${show.date(words.due)} = ${show.date(words.next)}`,
      threshold: () => "A note when the due day is one on which banks are closed",
    },
  },
});

const rows = [{ agreed: 900_000 }];
const agreements = [{ start: "2019-01-01", end: "2019-12-31" }];

export const examples: readonly Example[] = [
  {
    name: { sv: "15 juni 2019 är en lördag", en: "15 June 2019 is a Saturday" },
    rows,
    register: { agreements, instalments: [{ due: "2019-06-15", amount: 450_000 }] },
    finds: { severity: "info" },
  },
  {
    name: { sv: "nationaldagen, utan belopp och överenskommelse", en: "the national day, without amount or agreement" },
    rows,
    register: { instalments: [{ due: "2019-06-06", amount: null }] },
    finds: { severity: "info" },
  },
  {
    name: { sv: "en måndag", en: "a Monday" },
    rows,
    register: { agreements, instalments: [{ due: "2019-06-17", amount: 450_000 }] },
    finds: null,
  },
  {
    name: { sv: "dagen har passerat, eller saknas", en: "the day has passed, or is missing" },
    rows,
    register: {
      agreements,
      instalments: [
        { due: "2019-04-28", amount: 450_000 },
        { due: null, amount: 450_000 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "dagen framgår inte", en: "the day is not stated" },
    rows,
    asOf: null,
    register: { agreements, instalments: [{ due: "2019-06-15", amount: 450_000 }] },
    finds: "noAsOf",
  },
];
