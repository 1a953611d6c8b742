import { grantedOf } from "../domain/agreement-chains.ts";
import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { kr, minus, sum } from "../domain/money.ts";
import { lackOf, placeOf } from "../domain/register.ts";

/** An agreement of several parties whose shares do not make its amount. */
export default defineRegisterCheck({
  id: "party-missing",
  rank: 324,
  at: "register",
  tables: ["agreements"],
  settings: { floor: kr(1) },
  source: {
    sv: "Egen regel: parternas andelar ska bli beloppet",
    en: "Our own rule: the parties' shares should make the amount",
  },
  inspect: (view, { floor }) =>
    inspectEach(
      grantedOf(view).filter(({ parties }) => parties.length > 0),
      (about) => {
        if (about.amount === null) return notAssessed(about, lackOf(about, "amount"));
        const shares = about.parties.flatMap(({ share }) => share ?? []);
        if (shares.length < about.parties.length) return notAssessed(about, "noShare");
        const total = sum(shares);
        const difference = minus(about.amount, total);
        if (Math.abs(difference) < floor) return null;
        return {
          about,
          place: placeOf(about, "parties"),
          severity: "medium",
          figures: { amount: about.amount, total },
          difference,
          words: { count: shares.length },
        };
      },
    ),
  text: {
    sv: {
      title: "Parternas andelar blir inte beloppet",
      why: "Flera parter finansierar överenskommelsen. När andelarna inte blir beloppet saknas en part eller är en andel fel.",
      advice: "Kontrollera parterna och deras andelar mot överenskommelsen.",
      finding: ({ figures, difference, words }, show) =>
        `${words.count} parter ger tillsammans ${show.money(figures.total)}; beloppet är ${show.money(figures.amount)}, skillnad ${show.money(difference)}`,
      formula: ({ figures, difference }, show) =>
        `Belopp − parternas andelar = ${show.plain(figures.amount)} − ${show.plain(figures.total)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) => `Följ upp en skillnad från ${show.money(floor)}`,
    },
    en: {
      title: "The parties' shares do not make the amount",
      why: "Several parties finance the agreement. When their shares do not make its amount a party is missing or a share is wrong.",
      advice: "Check the parties and their shares against the agreement.",
      finding: ({ figures, difference, words }, show) =>
        `${words.count} parties give ${show.money(figures.total)} together; the amount is ${show.money(figures.amount)}, a difference of ${show.money(difference)}`,
      formula: ({ figures, difference }, show) =>
        `Amount − the parties' shares = ${show.plain(figures.amount)} − ${show.plain(figures.total)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) => `Follow up a difference from ${show.money(floor)}`,
    },
  },
});

const rows = [{ agreed: 400_000 }];
const shared = (amount: number | null, ...shares: (number | null)[]) => ({
  agreements: [{ amount, parties: shares.map((share, index) => ({ name: `Part ${index + 1}`, share })) }],
});

export const examples: readonly Example[] = [
  {
    name: { sv: "en part fattas", en: "a party is missing" },
    rows,
    register: shared(400_000, 250_000, 100_000),
    finds: { severity: "medium", difference: 50_000 },
  },
  {
    name: { sv: "en krona för mycket", en: "one krona too much" },
    rows,
    register: shared(400_000, 300_000, 100_001),
    finds: { severity: "medium", difference: -1 },
  },
  {
    name: { sv: "andelarna blir beloppet", en: "the shares make the amount" },
    rows,
    register: shared(400_000, 300_000, 100_000),
    finds: null,
  },
  { name: { sv: "inga parter angivna", en: "no parties given" }, rows, register: shared(400_000), finds: null },
  {
    name: { sv: "en andel är inte angiven", en: "a share is not given" },
    rows,
    register: shared(400_000, 300_000, null),
    finds: "noShare",
  },
  { name: { sv: "belopp saknas", en: "the amount is missing" }, rows, register: shared(null, 1, 1), finds: "blank" },
];
