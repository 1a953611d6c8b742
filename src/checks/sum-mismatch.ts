import { defineTableCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import type { PrintedTotal } from "../domain/follow-up.ts";
import { minus } from "../domain/money.ts";

/** A printed total against its rows. What rounding can explain is told apart, and still shown. */
export default defineTableCheck({
  id: "sum-mismatch",
  rank: 10,
  at: "table",
  settings: {},
  source: {
    sv: "Egen gräns: en summa av avrundade rader får skilja en halv enhet per rad",
    en: "Our own threshold: a sum of rounded rows may differ by half a unit a row",
  },
  inspect({ followUp }) {
    if (followUp.totals.length === 0) return { notAssessable: "noTotal" };
    return followUp.totals.filter(({ printed, summed }) => printed !== summed).map(deviation);
  },
  text: {
    sv: {
      title: "Summan stämmer inte",
      why: "En tryckt summa som inte är radernas summa gör alla jämförelser osäkra. Oftast är en rad ändrad, tillagd eller struken efter att summan skrevs, eller så är raderna avrundade var för sig.",
      advice: "Räkna om summan och stäm av den rad som senast ändrades mot underlaget.",
      finding: ({ figures, difference, words }, show) =>
        words.rounding === "yes"
          ? `Avrundning ${show.plain(difference)}: ”${words.header}” summerar till ${show.money(figures.summed)}, tryckt summa är ${show.money(figures.printed)}`
          : `”${words.header}” summerar till ${show.money(figures.summed)} men tryckt summa är ${show.money(figures.printed)}, skillnad ${show.money(difference)}`,
      formula: ({ figures, difference }, show) =>
        `Tryckt summa − radernas summa = ${show.plain(figures.printed)} − ${show.plain(figures.summed)} = ${show.plain(difference)}; avrundning av ${show.plain(figures.tolerance)} går att förklara`,
      threshold: () => "Varje skillnad visas; fel när den är större än en halv enhet gånger antalet rader",
    },
    en: {
      title: "The total does not add up",
      why: "A printed total that is not the sum of its rows makes every comparison uncertain. Usually a row was changed, added or deleted after the total was written, or the rows were rounded one by one.",
      advice: "Add up the column again and compare the row changed last with its source.",
      finding: ({ figures, difference, words }, show) =>
        words.rounding === "yes"
          ? `Rounding ${show.plain(difference)}: “${words.header}” adds up to ${show.money(figures.summed)}, the printed total is ${show.money(figures.printed)}`
          : `“${words.header}” adds up to ${show.money(figures.summed)} but the printed total is ${show.money(figures.printed)}, a difference of ${show.money(difference)}`,
      formula: ({ figures, difference }, show) =>
        `Printed total − sum of the rows = ${show.plain(figures.printed)} − ${show.plain(figures.summed)} = ${show.plain(difference)}; rounding can explain ${show.plain(figures.tolerance)}`,
      threshold: () => "Every difference is shown; an error when it is more than half a unit times the number of rows",
    },
  },
});

function deviation({ printed, summed, tolerance, label, header, place }: PrintedTotal) {
  const difference = minus(printed, summed);
  const isRounding = Math.abs(difference) <= tolerance;
  return {
    severity: isRounding ? ("info" as const) : ("critical" as const),
    figures: { printed, summed, tolerance },
    difference,
    words: { label, header, rounding: isRounding ? "yes" : "no" },
    place,
  };
}

export const examples: readonly Example[] = [
  {
    name: { sv: "summan är 10 tkr för hög", en: "the total is 10,000 too high" },
    rows: [{ agreed: 600_000 }, { agreed: 400_000 }],
    totals: [{ column: "agreed", printed: 1_010_000, summed: 1_000_000, tolerance: 1_000 }],
    finds: { severity: "critical", difference: 10_000 },
  },
  {
    name: { sv: "avrundning visas men är inget fel", en: "rounding is shown but is no error" },
    rows: [{ agreed: 600_000 }, { agreed: 400_000 }],
    totals: [{ column: "agreed", printed: 999_000, summed: 1_000_000, tolerance: 1_000 }],
    finds: { severity: "info", difference: -1_000 },
  },
  {
    name: { sv: "en krona mer än avrundning", en: "one krona more than rounding" },
    rows: [{ agreed: 600_000 }, { agreed: 400_000 }],
    totals: [{ column: "agreed", printed: 998_999, summed: 1_000_000, tolerance: 1_000 }],
    finds: { severity: "critical", difference: -1_001 },
  },
  {
    name: { sv: "två summor, en stämmer inte", en: "two totals, one does not add up" },
    rows: [{ agreed: 600_000, paid: 300_000 }],
    totals: [
      { column: "agreed", printed: 600_000, summed: 600_000, tolerance: 500 },
      { column: "paid", printed: 320_000, summed: 300_000, tolerance: 500 },
    ],
    finds: [{ severity: "critical", difference: 20_000 }],
  },
  {
    name: { sv: "summan stämmer", en: "the total adds up" },
    rows: [{ agreed: 600_000 }, { agreed: 400_000 }],
    totals: [{ column: "agreed", printed: 1_000_000, summed: 1_000_000, tolerance: 1_000 }],
    finds: null,
  },
  {
    name: { sv: "ingen summarad", en: "no row of totals" },
    rows: [{ agreed: 600_000 }],
    finds: "noTotal",
  },
];
