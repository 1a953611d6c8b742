import { defineTableCheck } from "../domain/check.ts";
import { type ClosedAmount, isSameTime, timedAmounts } from "../domain/closed-figures.ts";
import type { Example } from "../domain/example.ts";
import type { FollowUp, FollowUpLine } from "../domain/follow-up.ts";
import { type Ore, kr, minus, ore } from "../domain/money.ts";
import { AMOUNT_NAME } from "./words/amount-name.ts";

/** A figure of a period that has been closed, and stands otherwise now than it did then. Blank then is late, not changed. */
export default defineTableCheck({
  id: "late-restatement",
  rank: 58,
  at: "table",
  needsMemory: true,
  // The trail shall show every change, so this is no amount worth a question but the smallest a table in kronor can show.
  settings: { floor: kr(1) },
  source: {
    sv: "Egen regel: det som har redovisats för ett avslutat kvartal ändras inte utan att det syns",
    en: "Our own rule: what has been reported for a closed quarter does not change unseen",
  },
  inspect({ followUp, closed }, { floor }) {
    if (closed.size === 0) return [];
    const compared = followUp.lines.flatMap((line) =>
      (closed.get(line) ?? []).flatMap((was) => now(line, was, followUp)),
    );
    if (compared.length === 0) return { notAssessable: followUp.year === null ? "noYear" : "noColumn" };
    return followUp.lines.flatMap((line) => {
      const changed = compared.filter((each) => each.line === line && Math.abs(each.difference) >= floor);
      const [most] = changed.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
      if (!most) return [];
      const { was, amount, header, difference } = most;
      return [
        {
          severity: "high" as const,
          figures: { was: was.amount, ...(amount.hundredths !== null && { now: amount.hundredths }) } as Figures,
          difference,
          words: { of: was.of, header, keptOn: was.keptOn, more: changed.length - 1 },
          place: amount.place,
          partner: line.partner,
        },
      ];
    });
  },
  text: {
    sv: {
      title: "Ändrat efter att kvartalet avslutades",
      why: "Beloppet för en avslutad period är ett annat än det som sparades när den avslutades. Vanliga förklaringar är en rättelse från föreningen, en omföring mellan kvartal eller en felskrivning.",
      advice: "Fråga vad som har rättats och godta med motivering, eller återställ beloppet.",
      finding: ({ figures, difference, words }, show) =>
        `${words.header || AMOUNT_NAME.sv[words.of]} är ${figures.now === undefined ? "tom" : show.money(figures.now)} och var ${show.money(figures.was)} i avstämningen den ${show.date(words.keptOn)}, skillnad ${show.money(difference)}` +
        (words.more === 0 ? "" : ` (och ${words.more} till)`),
      formula: ({ figures, difference }, show) =>
        `Nu − i avstämningen = ${figures.now === undefined ? "tomt" : show.plain(figures.now)} − ${show.plain(figures.was)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) => `Utred från ${show.money(floor)}`,
    },
    en: {
      title: "Changed after the quarter was closed",
      why: "The amount of a closed period is another than the one kept when it was closed. The usual explanations are a correction by the partner, an amount moved between quarters or a slip of the pen.",
      advice: "Ask what has been corrected and accept with a reason, or put the amount back.",
      finding: ({ figures, difference, words }, show) =>
        `${words.header || AMOUNT_NAME.en[words.of]} is ${figures.now === undefined ? "blank" : show.money(figures.now)} and was ${show.money(figures.was)} in the figures kept on ${show.date(words.keptOn)}, a difference of ${show.money(difference)}` +
        (words.more === 0 ? "" : ` (and ${words.more} more)`),
      formula: ({ figures, difference }, show) =>
        `Now − as kept = ${figures.now === undefined ? "blank" : show.plain(figures.now)} − ${show.plain(figures.was)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) => `Investigate from ${show.money(floor)}`,
    },
  },
});

type Figures = { readonly was: Ore; readonly now?: Ore };

/** The amount that stands where the closed one stood; none where the table no longer has such a column. */
const now = (line: FollowUpLine, was: ClosedAmount, followUp: FollowUp) =>
  timedAmounts(line, followUp)
    .filter((each) => isSameTime(each, was))
    .slice(0, 1)
    .map(({ header, amount }) => ({
      line,
      was,
      header,
      amount,
      difference: amount.hundredths === null ? ore(-was.amount) : minus(amount.hundredths, was.amount),
    }));

export const examples: readonly Example[] = [
  {
    name: { sv: "första kvartalet har höjts med 9 000", en: "the first quarter has been raised by 9,000" },
    rows: [{ agreed: 500_000, costs: [140_000, 120_000], closedCosts: [131_000] }],
    finds: { severity: "high", difference: 9_000, partner: "Förening 1" },
  },
  {
    name: { sv: "en krona", en: "one krona" },
    rows: [{ agreed: 500_000, costs: [131_001], closedCosts: [131_000] }],
    finds: { severity: "high", difference: 1 },
  },
  {
    name: { sv: "beloppet är borttaget", en: "the amount has been taken away" },
    rows: [
      { agreed: 500_000, costs: [null, 90_000], closedCosts: [131_000] },
      { agreed: 500_000, costs: [100_000, 90_000], closedCosts: [100_000] },
    ],
    finds: { severity: "high", difference: -131_000 },
  },
  {
    name: { sv: "två kvartal ändrade, det största nämns", en: "two quarters changed, the larger is named" },
    rows: [{ agreed: 500_000, costs: [90_000, 150_000], closedCosts: [100_000, 120_000] }],
    finds: { severity: "high", difference: 30_000 },
  },
  {
    name: { sv: "det utbetalda har ändrats för samma datum", en: "what was paid to the same date has changed" },
    rows: [{ agreed: 500_000, paid: 250_000, costs: [100_000], closedPaid: 200_000 }],
    finds: { severity: "high", difference: 50_000 },
  },
  {
    name: { sv: "kolumnen räknar från årets början", en: "the column counts from the start of the year" },
    rows: [{ agreed: 500_000, costs: [140_000], closedCosts: [131_000] }],
    costColumns: [{ header: "Kostnader t.o.m. Kv1", quarter: 1, cumulative: true }],
    finds: { severity: "high", difference: 9_000 },
  },
  {
    name: { sv: "en förening har kommit till", en: "a partner has been added" },
    rows: [
      { agreed: 500_000, costs: [131_000], closedCosts: [131_000] },
      { agreed: 300_000, costs: [90_000] },
    ],
    finds: null,
  },
  {
    name: { sv: "samma belopp, och ett nytt kvartal", en: "the same amount, and a new quarter" },
    rows: [{ agreed: 500_000, costs: [131_000, 120_000], closedCosts: [131_000] }],
    finds: null,
  },
  {
    name: { sv: "kvartalet var tomt när det avslutades", en: "the quarter was blank when it was closed" },
    rows: [{ agreed: 500_000, costs: [131_000], closedCosts: [null] }],
    finds: null,
  },
  {
    name: { sv: "inget kvartal är avslutat", en: "no quarter has been closed" },
    rows: [{ agreed: 500_000, costs: [131_000] }],
    finds: null,
  },
  {
    name: { sv: "kolumnen finns inte längre", en: "the column is no longer there" },
    rows: [{ agreed: 500_000, costs: [100_000], closedCosts: [null, 90_000] }],
    finds: "noColumn",
  },
  {
    name: { sv: "kolumnens rubrik nämner ingen period längre", en: "the column's header no longer names a period" },
    rows: [{ agreed: 500_000, costs: [100_000], closedCosts: [90_000] }],
    costColumns: [{ header: "Kostnader" }],
    finds: "noColumn",
  },
  {
    name: { sv: "året framgår inte", en: "the year is not known" },
    rows: [{ agreed: 500_000, costs: [100_000], closedCosts: [90_000] }],
    year: null,
    paidDate: null,
    finds: "noYear",
  },
];
