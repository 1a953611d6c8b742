import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { minus } from "../domain/money.ts";
import { USE_LIMITS, gradeUse } from "../domain/threshold.ts";

export default defineCheck({
  id: "overspend-to-date",
  rank: 90,
  at: "cost",
  needs: ["agreed", "cost", "expected", "variance"],
  settings: USE_LIMITS,
  source: {
    sv: "Egna gränser, efter 2 CFR 200.308 (10 %)",
    en: "Our own thresholds, after 2 CFR 200.308 (10%)",
  },
  inspect({ expected, cost, costDate }, limits) {
    const difference = minus(cost, expected);
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
      title: "Högre kostnad än periodiserad budget",
      why: "Är kostnaden högre än periodiserat kan beloppet ta slut innan perioden är slut. Vanliga förklaringar är en verksamhet som ligger tidigt på året, kostnader som betalats i förväg eller att kostnaden avser mer än nämndens medel.",
      advice: "Fråga om beloppet räcker året ut. Faller kostnaden ojämnt, ange periodiseringen.",
      finding: ({ difference, share }, show) =>
        `${show.money(difference)} högre kostnad än periodiserad budget (${show.percent(share)})`,
      formula: ({ figures, difference, share, words }, show) =>
        `Redovisad kostnad − periodiserad budget = ${show.plain(figures.cost)} − ${show.plain(figures.expected)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.expected)} = ${show.percent(share)}, per ${show.date(words.costDate)}`,
      threshold: ({ mediumPercent, mediumFloor, highPercent, highFloor }, show) =>
        `Följ upp från ${show.percent(mediumPercent / 100)} och ${show.money(mediumFloor)}, utred från ${show.percent(highPercent / 100)} och ${show.money(highFloor)}`,
    },
    en: {
      title: "Higher cost than the periodised budget",
      why: "When cost is higher than periodised, the amount may run out before the period ends. The usual explanations are an activity early in the year, costs paid ahead, or a cost of more than the funder's money.",
      advice: "Ask whether the amount lasts the year. If the cost falls unevenly, say how it is spread over time.",
      finding: ({ difference, share }, show) =>
        `${show.money(difference)} higher cost than the periodised budget (${show.percent(share)})`,
      formula: ({ figures, difference, share, words }, show) =>
        `Reported cost − periodised budget = ${show.plain(figures.cost)} − ${show.plain(figures.expected)} = ${show.plain(difference)}; ${show.plain(difference)} / ${show.plain(figures.expected)} = ${show.percent(share)}, at ${show.date(words.costDate)}`,
      threshold: ({ mediumPercent, mediumFloor, highPercent, highFloor }, show) =>
        `Follow up from ${show.percent(mediumPercent / 100)} and ${show.money(mediumFloor)}, investigate from ${show.percent(highPercent / 100)} and ${show.money(highFloor)}`,
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "34,7 procent högre", en: "34.7 percent higher" },
    rows: [{ agreed: 1_636_000, costs: [551_000] }],
    finds: { severity: "high", difference: 142_000 },
  },
  {
    name: { sv: "precis 25 procent och 100 tkr", en: "exactly 25 percent and 100,000" },
    rows: [{ agreed: 1_600_000, costs: [500_000] }],
    finds: { severity: "high", difference: 100_000 },
  },
  {
    name: { sv: "25 procent men en krona under 100 tkr", en: "25 percent but one krona below 100,000" },
    rows: [{ agreed: 1_599_984, costs: [499_995] }],
    finds: { severity: "medium", difference: 99_999 },
  },
  {
    name: { sv: "100 tkr men under 25 procent", en: "100,000 but below 25 percent" },
    rows: [{ agreed: 1_600_004, costs: [500_001] }],
    finds: { severity: "medium", difference: 100_000 },
  },
  {
    name: { sv: "precis 10 procent och 25 tkr", en: "exactly 10 percent and 25,000" },
    rows: [{ agreed: 1_000_000, costs: [275_000] }],
    finds: { severity: "medium", difference: 25_000 },
  },
  {
    name: { sv: "10 procent men en krona under 25 tkr", en: "10 percent but one krona below 25,000" },
    rows: [{ agreed: 999_960, costs: [274_989] }],
    finds: null,
  },
  {
    name: { sv: "25 tkr men under 10 procent", en: "25,000 but below 10 percent" },
    rows: [{ agreed: 1_000_004, costs: [275_001] }],
    finds: null,
  },
  {
    name: { sv: "i nivå med periodiseringen", en: "level with the periodising" },
    rows: [{ agreed: 1_000_000, costs: [250_000] }],
    finds: null,
  },
  {
    name: { sv: "ett evenemang senare på året", en: "an event later in the year" },
    rows: [{ agreed: 1_000_000, costs: [1_000], event: "2019-06-06" }],
    finds: null,
  },
  {
    name: { sv: "kostnaden har ingen period", en: "the cost has no period" },
    rows: [{ agreed: 1_000_000, costs: [100_000] }],
    costColumns: [{ header: "Kostnader" }],
    finds: "noCostDate",
  },
];
