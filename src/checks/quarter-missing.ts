import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import type { PeriodCost } from "../domain/follow-up.ts";

/** A later period reported and an earlier one not: the sum is of less time than it looks. */
export default defineCheck({
  id: "quarter-missing",
  rank: 146,
  at: "cost",
  needs: [],
  settings: {},
  source: {
    sv: "Egen regel: perioder redovisas i ordning",
    en: "Our own rule: periods are reported in order",
  },
  inspect({ period }, _, { line }) {
    const last = line.costs.findLastIndex(({ amount }) => amount.state === "figure");
    const gaps = line.costs
      .slice(0, Math.max(0, last))
      .filter((cost) => isLacking(cost) && !(cost.end && period && cost.end < period.start));
    const [first] = gaps;
    // A column that runs from the start of the year holds the earlier ones.
    if (!first || line.costs[last]!.cumulative) return null;
    return {
      severity: "medium",
      figures: {},
      difference: null,
      words: { headers: gaps.map(({ header }) => header).join(", "), later: line.costs[last]!.header },
      place: first.amount.place,
    };
  },
  text: {
    sv: {
      title: "En period saknas mellan redovisade perioder",
      why: "En senare period är redovisad men inte en tidigare. Då kan kostnaden inte summeras. Ibland har perioden redovisats tillsammans med nästa.",
      advice: "Fråga om perioden saknas eller ingår i nästa. Fanns det ingen kostnad, skriv 0.",
      finding: ({ words }) => `”${words.later}” är redovisad men inte ”${words.headers}”`,
      formula: ({ words }) => `Cellen under ”${words.headers}” är tom och ”${words.later}” har ett belopp`,
      threshold: () => "Följ upp varje tom period före en redovisad",
    },
    en: {
      title: "A period is missing between reported ones",
      why: "A later period has been reported but not an earlier one. Then the cost cannot be added up. Sometimes the period has been reported together with the next.",
      advice: "Ask whether the period is missing or part of the next. If there was no cost, write 0.",
      finding: ({ words }) => `“${words.later}” has been reported but not “${words.headers}”`,
      formula: ({ words }) => `The cell under “${words.headers}” is blank and “${words.later}” has an amount`,
      threshold: () => "Follow up every blank period before a reported one",
    },
  },
});

const isLacking = ({ amount }: PeriodCost): boolean => amount.state === "blank" || amount.state === "notAvailable";

export const examples: readonly Example[] = [
  {
    name: { sv: "andra kvartalet redovisat, inte det första", en: "the second quarter reported, not the first" },
    rows: [{ agreed: 400_000, costs: [null, 100_000] }],
    finds: { severity: "medium" },
  },
  {
    name: { sv: "två perioder saknas", en: "two periods are missing" },
    rows: [{ agreed: 400_000, costs: [100_000, null, "..", 100_000] }],
    finds: { severity: "medium" },
  },
  {
    name: { sv: "senaste perioden saknas", en: "the latest period is missing" },
    rows: [{ agreed: 400_000, costs: [100_000, null] }],
    finds: null,
  },
  {
    name: { sv: "alla är redovisade, en med noll", en: "all reported, one with zero" },
    rows: [{ agreed: 400_000, costs: [0, 100_000] }],
    finds: null,
  },
  {
    name: { sv: "ingen är redovisad", en: "none has been reported" },
    rows: [{ agreed: 400_000, costs: [null, null] }],
    finds: null,
  },
  {
    name: { sv: "överenskommelsen började i april", en: "the agreement began in April" },
    rows: [{ agreed: 400_000, costs: [null, 100_000], period: ["2019-04-01", "2019-12-31"] }],
    finds: null,
  },
  {
    name: { sv: "kolumner utan period", en: "columns without a period" },
    rows: [{ agreed: 400_000, costs: [null, 100_000] }],
    costColumns: [{ header: "Kostnad A" }, { header: "Kostnad B" }],
    year: null,
    finds: { severity: "medium" },
  },
  {
    name: { sv: "nästa kolumn räknas från årets början", en: "the next column runs from the start of the year" },
    rows: [{ agreed: 400_000, costs: [null, 100_000] }],
    costColumns: [
      { header: "Kostnader t.o.m. Kv1", quarter: 1, cumulative: true },
      { header: "Kostnader t.o.m. Kv2", quarter: 2, cumulative: true },
    ],
    finds: null,
  },
];
