import { defineTableCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";

/** Said once, of the table: two dates in one row make *paid − cost* larger than it is. */
export default defineTableCheck({
  id: "cutoff-mismatch",
  rank: 230,
  at: "table",
  settings: {},
  source: {
    sv: "Egen regel: två belopp jämförs på samma dag",
    en: "Our own rule: two amounts are compared on one day",
  },
  inspect({ lines, totals }) {
    const [first] = lines;
    if (!first) return { notAssessable: "noColumn" };
    // Both dates are the table's: every line has the same.
    const { paidDate, costDate } = first.facts;
    if (!paidDate) return { notAssessable: first.missing.paidDate! };
    if (!costDate) return { notAssessable: first.missing.costDate! };
    if (paidDate === costDate) return [];
    const { naive, cutoff } = totals.split;
    return [
      {
        severity: "info",
        figures: { naive: naive.net, cutoff: cutoff.net },
        difference: cutoff.net,
        words: { paidDate, costDate, lines: cutoff.lines, of: lines.length },
      },
    ];
  },
  text: {
    sv: {
      title: "Utbetalt och kostnad avser olika datum",
      why: "Skillnaden mellan utbetalt och redovisad kostnad innehåller då också kostnaden mellan de två datumen. Den delen är beräknad i samma takt som redovisad kostnad.",
      advice: "Jämför på samma dag, eller begär kostnad till och med den dag utbetalningarna avser.",
      finding: ({ figures, words }, show) =>
        `Utbetalt avser ${show.date(words.paidDate)} och kostnad ${show.date(words.costDate)}` +
        (words.lines === 0
          ? ""
          : `; av utbetalt, ej redovisat ${show.money(figures.naive)} är beräknat ${show.money(figures.cutoff)} kostnad mellan datumen` +
            (words.lines === words.of ? "" : ` (${words.lines} av ${words.of} rader)`)),
      formula: ({ figures }, show) =>
        `Kostnad framskriven till utbetalningarnas datum − redovisad kostnad = ${show.plain(figures.cutoff)}`,
      threshold: () => "Upplysning när datumen skiljer sig åt",
    },
    en: {
      title: "Paid and cost refer to different dates",
      why: "The difference between paid and reported cost then holds the cost between the two dates as well. That part is computed at the pace of the reported cost.",
      advice: "Compare on one day, or ask for cost to the day the payments refer to.",
      finding: ({ figures, words }, show) =>
        `Paid refers to ${show.date(words.paidDate)} and cost to ${show.date(words.costDate)}` +
        (words.lines === 0
          ? ""
          : `; of ${show.money(figures.naive)} paid and not reported, ${show.money(figures.cutoff)} is computed as cost between the dates` +
            (words.lines === words.of ? "" : ` (${words.lines} of ${words.of} rows)`)),
      formula: ({ figures }, show) =>
        `Cost carried on to the date of the payments − reported cost = ${show.plain(figures.cutoff)}`,
      threshold: () => "A note when the dates differ",
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "utbetalt i april, kostnad i mars", en: "paid in April, cost in March" },
    rows: [
      { agreed: 1_200_000, paid: 600_000, costs: [300_000] },
      { agreed: 1_200_000, paid: 600_000, costs: [240_000] },
    ],
    finds: { severity: "info", difference: 180_000 },
  },
  {
    name: { sv: "en rad kan inte delas upp", en: "one row cannot be split" },
    rows: [
      { agreed: 1_200_000, paid: 600_000, costs: [300_000] },
      { agreed: 1_200_000, paid: 437_000, costs: [240_000] },
    ],
    finds: { severity: "info", difference: 100_000 },
  },
  {
    name: { sv: "ingen rad kan delas upp", en: "no row can be split" },
    rows: [{ agreed: 1_200_000, paid: 437_000, costs: [240_000] }],
    finds: { severity: "info", difference: 0 },
  },
  {
    name: { sv: "samma dag", en: "the same day" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [300_000] }],
    paidDate: "2019-03-31",
    finds: null,
  },
  {
    name: { sv: "kostnaden har ingen period", en: "the cost has no period" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [300_000] }],
    costColumns: [{ header: "Kostnader" }],
    finds: "noCostDate",
  },
  {
    name: { sv: "året är inte känt", en: "the year is not known" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [300_000] }],
    year: null,
    paidDate: null,
    finds: "noYear",
  },
  { name: { sv: "inga rader", en: "no rows" }, rows: [], finds: "noColumn" },
];
