import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { USE_LIMITS, gradeUse } from "../domain/threshold.ts";

export default defineCheck({
  id: "underspend-to-date",
  rank: 80,
  at: "cost",
  needs: ["agreed", "cost", "expected", "variance"],
  settings: USE_LIMITS,
  source: {
    sv: "Egna gränser, efter 2 CFR 200.308 (10 %) och NIH (25 %)",
    en: "Our own thresholds, after 2 CFR 200.308 (10%) and NIH (25%)",
  },
  inspect({ expected, cost, variance, costDate }, limits) {
    const difference = variance;
    const severity = gradeUse(difference, expected, limits);
    return (
      severity && {
        severity,
        figures: { expected, cost },
        difference,
        share: difference / expected,
        words: { costDate: costDate! },
      }
    );
  },
  text: {
    sv: {
      title: "Lägre kostnad än periodiserad budget",
      why: "Är kostnaden lägre än periodiserat kan en del av beloppet bli outnyttjad när perioden är slut. Vanliga förklaringar är en verksamhet som kom igång senare, kostnader som ännu inte är redovisade eller en kostnad som faller senare under året.",
      advice: "Fråga när resten av kostnaden väntas. Faller den ojämnt, ange periodiseringen.",
      finding: ({ difference, share }, show) =>
        `${show.money(difference)} lägre kostnad än periodiserad budget (${show.percent(share)})`,
      formula: ({ figures, difference, share, words }, show) =>
        `Periodiserad budget − redovisad kostnad = ${show.plain(figures.expected)} − ${show.plain(figures.cost)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.expected)} = ${show.percent(share)}, per ${show.date(words.costDate)}`,
      threshold: ({ mediumPercent, mediumFloor, highPercent, highFloor }, show) =>
        `Följ upp från ${show.percent(mediumPercent / 100)} och ${show.money(mediumFloor)}, utred från ${show.percent(highPercent / 100)} och ${show.money(highFloor)}`,
    },
    en: {
      title: "Lower cost than the periodised budget",
      why: "When cost is lower than periodised, part of the amount may be left when the period ends. The usual explanations are an activity that started later, costs not yet reported, or a cost that falls later in the year.",
      advice: "Ask when the rest of the cost is expected. If it falls unevenly, say how it is spread over time.",
      finding: ({ difference, share }, show) =>
        `${show.money(difference)} lower cost than the periodised budget (${show.percent(share)})`,
      formula: ({ figures, difference, share, words }, show) =>
        `Periodised budget − reported cost = ${show.plain(figures.expected)} − ${show.plain(figures.cost)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.expected)} = ${show.percent(share)}, at ${show.date(words.costDate)}`,
      threshold: ({ mediumPercent, mediumFloor, highPercent, highFloor }, show) =>
        `Follow up from ${show.percent(mediumPercent / 100)} and ${show.money(mediumFloor)}, investigate from ${show.percent(highPercent / 100)} and ${show.money(highFloor)}`,
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "34,7 procent lägre", en: "34.7 percent lower" },
    rows: [{ agreed: 1_636_000, costs: [267_000] }],
    finds: { severity: "high", difference: 142_000 },
  },
  {
    name: { sv: "precis 25 procent och 100 tkr", en: "exactly 25 percent and 100,000" },
    rows: [{ agreed: 1_600_000, costs: [300_000] }],
    finds: { severity: "high", difference: 100_000 },
  },
  {
    name: { sv: "25 procent men en krona under 100 tkr", en: "25 percent but one krona below 100,000" },
    rows: [{ agreed: 1_599_984, costs: [299_997] }],
    finds: { severity: "medium", difference: 99_999 },
  },
  {
    name: { sv: "100 tkr men under 25 procent", en: "100,000 but below 25 percent" },
    rows: [{ agreed: 1_600_004, costs: [300_001] }],
    finds: { severity: "medium", difference: 100_000 },
  },
  {
    name: { sv: "precis 10 procent och 25 tkr", en: "exactly 10 percent and 25,000" },
    rows: [{ agreed: 1_000_000, costs: [225_000] }],
    finds: { severity: "medium", difference: 25_000 },
  },
  {
    name: { sv: "10 procent men en krona under 25 tkr", en: "10 percent but one krona below 25,000" },
    rows: [{ agreed: 999_960, costs: [224_991] }],
    finds: null,
  },
  {
    name: { sv: "25 tkr men under 10 procent", en: "25,000 but below 10 percent" },
    rows: [{ agreed: 1_000_004, costs: [225_001] }],
    finds: null,
  },
  {
    name: { sv: "i nivå med periodiseringen", en: "level with the periodising" },
    rows: [{ agreed: 1_000_000, costs: [250_000] }],
    finds: null,
  },
  {
    name: { sv: "ett evenemang senare på året", en: "an event later in the year" },
    rows: [{ agreed: 1_000_000, costs: [0], event: "2019-06-06" }],
    finds: null,
  },
  {
    name: { sv: "kostnaden har ingen period", en: "the cost has no period" },
    rows: [{ agreed: 1_000_000, costs: [100_000] }],
    costColumns: [{ header: "Kostnader" }],
    finds: "noCostDate",
  },
];
