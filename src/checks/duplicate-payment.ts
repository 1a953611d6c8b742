import { defineRegisterCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { daysTo } from "../domain/interval.ts";
import { type Payment, placeOf } from "../domain/register.ts";
import { ownerOf } from "../domain/register-groups.ts";
import type { RegisterView } from "../domain/register-view.ts";
import { FLOOR } from "../domain/threshold.ts";
import { days } from "./words/days.ts";

/** The same amount to the same partner within a few days; two vouchers with numbers of their own are two payments. */
export default defineRegisterCheck({
  id: "duplicate-payment",
  rank: 153,
  at: "register",
  tables: ["payments"],
  settings: { withinDays: 7, floor: FLOOR },
  source: {
    sv: "Egen gräns, efter gängse avstämning av utbetalningar: sju dagar",
    en: "Our own threshold, after common practice in reconciling payments: seven days",
  },
  inspect(view, { withinDays, floor }) {
    return [...sameAmounts(view, floor).values()].flatMap((payments) =>
      payments.flatMap((second, index) => {
        // The nearest earlier one that could be the same payment.
        const first = payments.findLast((earlier, at) => at < index && canBeOne(earlier, second));
        if (!first) return [];
        const apart = daysTo(first.date!, second.date!);
        if (apart > withinDays) return [];
        return {
          about: ownerOf(view, second, second.date),
          place: placeOf(second, "amount"),
          severity: "medium" as const,
          figures: { amount: second.amount! },
          difference: second.amount!,
          words: { first: first.date!, second: second.date!, days: apart },
        };
      }),
    );
  },
  text: {
    sv: {
      title: "Samma belopp utbetalt två gånger?",
      why: "Två utbetalningar med samma belopp till samma förening ligger tätt. Det kan vara samma utbetalning två gånger i listan, en dubbel betalning eller två delutbetalningar som ska vara lika stora.",
      advice: "Jämför verifikaten. Är det två betalningar, skriv båda verifikatnumren.",
      finding: ({ figures, words }, show) =>
        words.days === 0
          ? `${show.money(figures.amount)} två gånger den ${show.date(words.second)}`
          : `${show.money(figures.amount)} den ${show.date(words.first)} och igen den ${show.date(words.second)}`,
      formula: ({ figures, words }, show) =>
        `${show.plain(figures.amount)} = ${show.plain(figures.amount)}; ${show.date(words.second)} − ${show.date(words.first)} = ${days.sv(words.days)}`,
      threshold: ({ withinDays, floor }, show) =>
        `Följ upp samma belopp inom ${days.sv(withinDays)}, från ${show.money(floor)}, om verifikatnumren inte skiljer sig åt`,
    },
    en: {
      title: "The same amount paid twice?",
      why: "Two payments of the same amount to the same partner lie close together. It may be one payment twice in the list, a double payment, or two instalments that are to be of one size.",
      advice: "Compare the vouchers. If there are two payments, write both voucher numbers.",
      finding: ({ figures, words }, show) =>
        words.days === 0
          ? `${show.money(figures.amount)} twice on ${show.date(words.second)}`
          : `${show.money(figures.amount)} on ${show.date(words.first)} and again on ${show.date(words.second)}`,
      formula: ({ figures, words }, show) =>
        `${show.plain(figures.amount)} = ${show.plain(figures.amount)}; ${show.date(words.second)} − ${show.date(words.first)} = ${days.en(words.days)}`,
      threshold: ({ withinDays, floor }, show) =>
        `Follow up the same amount within ${days.en(withinDays)}, from ${show.money(floor)}, unless the voucher numbers differ`,
    },
  },
});

/** Payments of one amount to one partner, in order of day. */
function sameAmounts(view: RegisterView, floor: number): ReadonlyMap<string, readonly Payment[]> {
  const groups = new Map<string, Payment[]>();
  const dated = view.register.payments.filter(
    ({ date, amount }) => date !== null && amount !== null && amount >= floor,
  );
  for (const payment of dated.sort((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : 0))) {
    const { candidates } = view.agreementOf(payment);
    const partner = view.joiner.keyOf(candidates[0]?.partner ?? payment.partner);
    const key = `${payment.amount} ${partner}`;
    const group = groups.get(key);
    if (group) group.push(payment);
    else groups.set(key, [payment]);
  }
  return groups;
}

/** Neither the vouchers nor the agreements tell them apart. */
const canBeOne = (a: Payment, b: Payment): boolean =>
  !differ(a.voucher, b.voucher) && !differ(a.agreementId, b.agreementId);

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a.trim() !== b.trim();

const rows = [{ agreed: 900_000 }];

export const examples: readonly Example[] = [
  {
    name: { sv: "samma belopp inom sju dagar", en: "the same amount within seven days" },
    rows,
    register: {
      payments: [
        { date: "2019-01-22", amount: 225_000 },
        { date: "2019-01-15", amount: 225_000 },
      ],
    },
    finds: { severity: "medium", difference: 225_000 },
  },
  {
    name: { sv: "åtta dagar emellan", en: "eight days apart" },
    rows,
    register: {
      payments: [
        { date: "2019-01-15", amount: 225_000 },
        { date: "2019-01-23", amount: 225_000 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "samma verifikat två gånger", en: "the same voucher twice" },
    rows,
    register: {
      agreements: [{ start: "2019-01-01", end: "2019-12-31" }],
      payments: [
        { date: "2019-01-15", amount: 225_000, voucher: "A 17" },
        { date: "2019-01-15", amount: 225_000, voucher: "A 17" },
      ],
    },
    finds: { severity: "medium", difference: 225_000 },
  },
  {
    name: { sv: "verifikaten skiljer sig åt", en: "the vouchers differ" },
    rows,
    register: {
      payments: [
        { date: "2019-01-15", amount: 225_000, voucher: "A 17" },
        { date: "2019-01-15", amount: 225_000, voucher: "A 18" },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "två överenskommelser", en: "two agreements" },
    rows,
    register: {
      payments: [
        { agreementId: "D1", date: "2019-01-15", amount: 225_000 },
        { agreementId: "D2", date: "2019-01-15", amount: 225_000 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "tre gånger är två för mycket", en: "three times is two too many" },
    rows,
    register: {
      payments: [
        { date: "2019-01-15", amount: 225_000 },
        { date: "2019-01-16", amount: 225_000 },
        { date: "2019-01-17", amount: 225_000 },
      ],
    },
    finds: [
      { severity: "medium", difference: 225_000 },
      { severity: "medium", difference: 225_000 },
    ],
  },
  {
    name: { sv: "ett litet belopp", en: "a small amount" },
    rows,
    register: {
      payments: [
        { date: "2019-01-15", amount: 999 },
        { date: "2019-01-15", amount: 999 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "olika belopp, och rader utan dag eller belopp", en: "other amounts, and rows without day or amount" },
    rows,
    register: {
      payments: [
        { date: "2019-01-15", amount: 225_000 },
        { date: "2019-01-15", amount: 225_001 },
        { date: null, amount: 225_000 },
        { date: "2019-01-15", amount: null },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "precis 1 000 kr", en: "exactly 1,000" },
    rows,
    register: {
      payments: [
        { date: "2019-01-15", amount: 1_000 },
        { date: "2019-01-15", amount: 1_000 },
      ],
    },
    finds: { severity: "medium", difference: 1_000 },
  },
  {
    name: { sv: "en krona under 1 000 kr", en: "one krona below 1,000" },
    rows,
    register: {
      payments: [
        { date: "2019-01-15", amount: 999 },
        { date: "2019-01-15", amount: 999 },
      ],
    },
    finds: null,
  },
];
