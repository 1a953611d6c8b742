import { defineRegisterCheck, inspectEach } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { kr, minus, share } from "../domain/money.ts";

/** VAT rates in Sweden, percent. */
const RATES = [25, 12, 6];

/** What is paid is above the agreed amount by exactly a rate of VAT. An invoice with VAT may be a purchase: a question, no verdict. */
export default defineRegisterCheck({
  id: "vat-suspect",
  rank: 330,
  at: "paid",
  tables: ["agreements"],
  settings: { within: kr(1) },
  source: {
    sv: "Mervärdesskattelagen (2023:200) 9 kap.: 25, 12 och 6 procent; bidrag utan motprestation är ingen omsättning",
    en: "Swedish VAT act 2023:200, chapter 9: 25, 12 and 6 percent; a grant without anything in return is no supply",
  },
  inspect: (view, { within }) =>
    inspectEach(view.lines, ({ figures, agreement }) => {
      const { agreed, paid } = figures.facts;
      if (!agreement || agreement.vat === "included" || !agreed || !paid) return null;
      const rate = RATES.find((each) => Math.abs(paid - share(agreed, 100 + each, 100)) <= within);
      if (rate === undefined) return null;
      return {
        about: figures,
        place: figures.line.paid!.place,
        severity: "medium",
        figures: { agreed, paid },
        difference: minus(paid, agreed),
        words: { rate },
      };
    }),
  text: {
    sv: {
      title: "Utbetalt kan vara med moms",
      why: "Utbetalt är högre än beloppet enligt överenskommelsen med precis en momssats. Då är det ingen överskridning, men en faktura med moms kan tyda på ett köp och inte ett partnerskap.",
      advice: "Se efter om fakturan har moms. Pröva i så fall mot LOU.",
      finding: ({ figures, difference, words }, show) =>
        `Utbetalt ${show.money(figures.paid)} är ${show.money(difference)} mer än beloppet, precis ${words.rate} procent`,
      formula: ({ figures, words }, show) =>
        `Belopp × ${100 + words.rate} / 100 = ${show.plain(figures.agreed)} × ${100 + words.rate} / 100 = utbetalt ${show.plain(figures.paid)}`,
      threshold: ({ within }, show) =>
        `Följ upp inom ${show.money(within)} från 25, 12 eller 6 procent mer än beloppet`,
    },
    en: {
      title: "The amount paid may be with VAT",
      why: "What is paid is above the agreed amount by exactly a rate of VAT. Then nothing is exceeded, but an invoice with VAT may point to a purchase rather than a partnership.",
      advice: "See whether the invoice has VAT. If so, consider the procurement act.",
      finding: ({ figures, difference, words }, show) =>
        `The ${show.money(figures.paid)} paid is ${show.money(difference)} above the agreed amount, exactly ${words.rate} percent`,
      formula: ({ figures, words }, show) =>
        `Agreed × ${100 + words.rate} / 100 = ${show.plain(figures.agreed)} × ${100 + words.rate} / 100 = paid ${show.plain(figures.paid)}`,
      threshold: ({ within }, show) =>
        `Follow up within ${show.money(within)} of 25, 12 or 6 percent above the agreed amount`,
    },
  },
});

const paid = (amount: number | null) => [{ agreed: 100_000, paid: amount }];
const own = (vat: "excluded" | "included" | null) => ({
  agreements: [{ start: "2019-01-01", end: "2019-12-31", vat }],
});

export const examples: readonly Example[] = [
  {
    name: { sv: "25 procent mer", en: "25 percent more" },
    rows: paid(125_000),
    register: own("excluded"),
    finds: { severity: "medium", difference: 25_000 },
  },
  {
    name: { sv: "6 procent mer, inget sagt om moms", en: "6 percent more, nothing said of VAT" },
    rows: paid(106_001),
    register: own(null),
    finds: { severity: "medium", difference: 6_001 },
  },
  { name: { sv: "två kronor ifrån", en: "two kronor off" }, rows: paid(125_002), register: own(null), finds: null },
  {
    name: { sv: "beloppet är med moms", en: "the agreed amount has VAT" },
    rows: paid(125_000),
    register: own("included"),
    finds: null,
  },
  { name: { sv: "inget utbetalt", en: "nothing paid" }, rows: paid(null), register: own(null), finds: null },
];
