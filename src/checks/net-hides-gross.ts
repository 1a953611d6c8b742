import { defineTableCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { SEVERITIES, worst } from "../domain/finding.ts";
import { ore } from "../domain/money.ts";
import { USE_LIMITS, gradeUse } from "../domain/threshold.ts";

/** A total in order may hide rows that are not: the net is never all there is to say. */
export default defineTableCheck({
  id: "net-hides-gross",
  rank: 260,
  at: "table",
  settings: USE_LIMITS,
  source: {
    sv: "Egen regel: summan bedöms med samma gränser som raderna",
    en: "Our own rule: the total is judged by the thresholds of the rows",
  },
  inspect({ lines, totals, findings }, limits) {
    const { variance, expected } = totals.of;
    if (variance.lines === 0)
      return { notAssessable: lines[0]?.missing.cost ?? lines[0]?.missing.variance ?? "noColumn" };
    const ofRows = worst(findings.filter(({ partner }) => partner !== null).map(({ severity }) => severity));
    const ofTotal = gradeUse(ore(Math.abs(variance.net)), expected.net, limits);
    const rank = (severity: typeof ofRows) => SEVERITIES.indexOf(severity ?? "info");
    const isMilder = rank(ofTotal) > rank(ofRows);
    const isCancelling = variance.plus >= limits.mediumFloor && -variance.minus >= limits.mediumFloor;
    if (lines.length < 2 || !(isMilder || isCancelling)) return [];
    return [
      {
        severity: ofTotal === null && (ofRows === "high" || ofRows === "critical") ? "medium" : "info",
        figures: { plus: variance.plus, minus: variance.minus },
        difference: variance.net,
        words: { lines: variance.lines, of: lines.length },
      },
    ];
  },
  text: {
    sv: {
      title: "Summan jämnar ut raderna",
      why: "Summan kan se jämnare ut än raderna, när lägre kostnad hos en förening möter högre hos en annan, eller när en liten rad försvinner i en stor summa.",
      advice: "Läs raderna var för sig innan summan bedöms.",
      finding: ({ figures, difference, words }, show) =>
        (figures.plus > 0 && figures.minus < 0
          ? "Plus och minus tar ut varandra: "
          : "En rad avviker mer än summan: ") +
        `${show.money(figures.plus)} lägre och ${show.money(ore(-figures.minus))} högre kostnad än periodiserad budget ger ${show.money(difference)} i summan` +
        (words.lines === words.of ? "" : ` (${words.lines} av ${words.of} rader)`),
      formula: ({ figures, difference }, show) =>
        `Lägre kostnad − högre kostnad = ${show.plain(figures.plus)} − ${show.plain(ore(-figures.minus))} = ${show.plain(difference)}; plus är lägre kostnad`,
      threshold: ({ mediumFloor }, show) =>
        `Upplysning när en rad avviker mer än summan, eller när både plus och minus är minst ${show.money(mediumFloor)}; följ upp när summan är i ordning men en rad ska utredas`,
    },
    en: {
      title: "The total evens out the rows",
      why: "The total may look more even than the rows, when lower cost of one partner meets higher cost of another, or when a small row is lost in a large total.",
      advice: "Read the rows one by one before the total is judged.",
      finding: ({ figures, difference, words }, show) =>
        (figures.plus > 0 && figures.minus < 0
          ? "Plus and minus cancel out: "
          : "A row deviates more than the total: ") +
        `${show.money(figures.plus)} lower and ${show.money(ore(-figures.minus))} higher cost than the periodised budget make ${show.money(difference)} in the total` +
        (words.lines === words.of ? "" : ` (${words.lines} of ${words.of} rows)`),
      formula: ({ figures, difference }, show) =>
        `Lower cost − higher cost = ${show.plain(figures.plus)} − ${show.plain(ore(-figures.minus))} = ${show.plain(difference)}; plus is lower cost`,
      threshold: ({ mediumFloor }, show) =>
        `A note when a row deviates more than the total, or when plus and minus are both at least ${show.money(mediumFloor)}; follow up when the total is in order but a row is to be investigated`,
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "summan är i ordning, två rader är det inte", en: "the total is in order, two rows are not" },
    rows: [
      { agreed: 1_600_000, paid: 800_000, costs: [250_000] },
      { agreed: 1_600_000, paid: 800_000, costs: [550_000] },
    ],
    finds: { severity: "medium", difference: 0 },
  },
  {
    name: { sv: "en liten rad i en stor summa", en: "a small row in a large total" },
    rows: [
      { agreed: 9_000_000, paid: 4_500_000, costs: [2_250_000] },
      { agreed: 400_000, paid: 200_000, costs: [60_000] },
    ],
    finds: { severity: "info", difference: 40_000 },
  },
  {
    name: { sv: "summan ska följas upp, en rad utredas", en: "the total is to be followed up, a row investigated" },
    rows: [
      { agreed: 1_636_000, paid: 818_000, costs: [267_000] },
      { agreed: 2_000_000, paid: 1_000_000, costs: [500_000] },
    ],
    finds: { severity: "info", difference: 142_000 },
  },
  {
    name: { sv: "summan är i ordning, en rad är fel", en: "the total is in order, one row is wrong" },
    rows: [
      { agreed: 1_600_000, paid: 1_700_000, costs: [400_000] },
      { agreed: 1_600_000, paid: 800_000, costs: [400_000] },
    ],
    finds: { severity: "medium", difference: 0 },
  },
  {
    name: { sv: "en rad saknar kostnad", en: "one row has no cost" },
    rows: [
      { agreed: 1_600_000, paid: 800_000, costs: [250_000] },
      { agreed: 1_600_000, paid: 800_000, costs: [550_000] },
      { agreed: 400_000, paid: 200_000, costs: [null] },
    ],
    finds: { severity: "medium", difference: 0 },
  },
  {
    name: { sv: "plus och minus på 25 tkr", en: "plus and minus of 25,000" },
    rows: [
      { agreed: 4_000_000, paid: 2_000_000, costs: [975_000] },
      { agreed: 4_000_000, paid: 2_000_000, costs: [1_025_000] },
    ],
    finds: { severity: "info", difference: 0 },
  },
  {
    name: { sv: "minus under 25 tkr", en: "minus below 25,000" },
    rows: [
      { agreed: 4_000_000, paid: 2_000_000, costs: [975_000] },
      { agreed: 4_000_000, paid: 2_000_000, costs: [1_024_999] },
    ],
    finds: null,
  },
  {
    name: { sv: "alla rader i ordning", en: "all rows in order" },
    rows: [
      { agreed: 400_000, paid: 200_000, costs: [100_000] },
      { agreed: 800_000, paid: 400_000, costs: [200_000] },
    ],
    finds: null,
  },
  {
    name: { sv: "en ensam rad är sin egen summa", en: "a single row is its own total" },
    rows: [{ agreed: 350_000, paid: 175_000, costs: [0] }],
    finds: null,
  },
  {
    name: { sv: "ingen kostnad", en: "no cost" },
    rows: [{ agreed: 350_000 }, { agreed: 100_000 }],
    finds: "noCostColumn",
  },
  { name: { sv: "inga rader", en: "no rows" }, rows: [], finds: "noColumn" },
  {
    name: { sv: "summan avviker precis 10 procent", en: "the total differs by exactly 10 percent" },
    rows: [
      { agreed: 1_600_000, paid: 1_600_000 / 2, costs: [250_000] },
      { agreed: 4_400_000, paid: 4_400_000 / 2, costs: [1_100_000] },
    ],
    finds: { severity: "info", difference: 150_000 },
  },
  {
    name: { sv: "summan avviker strax under 10 procent", en: "the total differs by just below 10 percent" },
    rows: [
      { agreed: 1_600_000, paid: 1_600_000 / 2, costs: [250_000] },
      { agreed: 4_400_040, paid: 4_400_040 / 2, costs: [1_100_010] },
    ],
    finds: { severity: "medium", difference: 150_000 },
  },
  {
    name: { sv: "summan avviker precis 25 procent", en: "the total differs by exactly 25 percent" },
    rows: [
      { agreed: 1_600_000, paid: 1_600_000 / 2, costs: [250_000] },
      { agreed: 800_000, paid: 800_000 / 2, costs: [200_000] },
    ],
    finds: null,
  },
  {
    name: { sv: "summan avviker strax under 25 procent", en: "the total differs by just below 25 percent" },
    rows: [
      { agreed: 1_600_000, paid: 1_600_000 / 2, costs: [250_000] },
      { agreed: 800_040, paid: 800_040 / 2, costs: [200_010] },
    ],
    finds: { severity: "info", difference: 150_000 },
  },
  {
    name: { sv: "summan avviker precis 100 tkr", en: "the total differs by exactly 100,000" },
    rows: [
      { agreed: 1_200_000, paid: 1_200_000 / 2, costs: [200_000] },
      { agreed: 200_000, paid: 200_000 / 2, costs: [50_000] },
    ],
    finds: null,
  },
  {
    name: { sv: "summan avviker en krona under 100 tkr", en: "the total differs by one krona below 100,000" },
    rows: [
      { agreed: 1_200_000, paid: 1_200_000 / 2, costs: [200_000] },
      { agreed: 200_000, paid: 200_000 / 2, costs: [50_001] },
    ],
    finds: { severity: "info", difference: 99_999 },
  },
];
