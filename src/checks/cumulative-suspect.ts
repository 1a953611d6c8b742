import { defineTableCheck } from "../domain/check.ts";
import { indexesReported } from "../domain/cumulative.ts";
import type { Example } from "../domain/example.ts";
import type { FollowUp } from "../domain/follow-up.ts";

/** Partners often send January–June where April–June was asked for. Columns in doubt are never added: the user is asked. */
export default defineTableCheck({
  id: "cumulative-suspect",
  rank: 70,
  at: "table",
  settings: {},
  source: {
    sv: "Egen gräns: 90 procent av minst tre rader",
    en: "Our own threshold: 90 percent of at least three rows",
  },
  inspect({ followUp, lines }) {
    const headers = reportedHeaders(followUp);
    // In doubt no longer once the user has said which it is: then the cost is known.
    const isInDoubt = lines.some(({ missing }) => missing.cost === "cumulativeSuspect");
    if (!isInDoubt) return headers.length === 0 ? { notAssessable: "noCostColumn" } : [];
    return [{ severity: "high", figures: {}, difference: null, words: { headers: headers.join(", ") } }];
  },
  text: {
    sv: {
      title: "Ackumulerade kostnader i periodkolumner?",
      why: "Ibland redovisas kostnaden från årets början i en kolumn som ska visa en period. Läggs kolumnerna då ihop räknas samma kostnad flera gånger, så kostnaden räknas inte förrän frågan är besvarad.",
      advice: "Ange om varje kolumn avser sin egen period eller kostnaden från årets början.",
      finding: ({ words }) => `Kolumnerna ”${words.headers}” ser ut att visa kostnad från årets början`,
      formula: () => "Senare period ≥ tidigare period på nästan alla rader, eller t.o.m. i en av rubrikerna",
      threshold: () =>
        "Utred när t.o.m. står i en av flera rubriker, eller när senare period är minst lika stor på 90 procent av minst tre rader",
    },
    en: {
      title: "Cumulative costs in period columns?",
      why: "Sometimes cost from the start of the year is reported in a column meant for one period. Adding the columns would then count the same cost several times, so no cost is computed until the question is answered.",
      advice: "Say whether each column stands for its own period or for cost from the start of the year.",
      finding: ({ words }) => `The columns “${words.headers}” look like cost from the start of the year`,
      formula: () => "Later period ≥ earlier period on nearly every row, or “to date” in one of the headers",
      threshold: () =>
        "Investigate when “to date” stands in one of several headers, or when the later period is at least as large on 90 percent of at least three rows",
    },
  },
});

const reportedHeaders = (followUp: FollowUp): string[] =>
  indexesReported(followUp).map((index) => followUp.lines.find(({ costs }) => costs[index])!.costs[index]!.header);

export const examples: readonly Example[] = [
  {
    name: { sv: "andra kvartalet är aldrig lägre", en: "the second quarter is never lower" },
    rows: [{ costs: [100_000, 210_000] }, { costs: [50_000, 90_000] }, { costs: [80_000, 80_000] }],
    finds: { severity: "high" },
  },
  {
    name: { sv: "nio rader av tio", en: "nine rows of ten" },
    rows: [
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({ costs: [n * 10_000, n * 20_000] })),
      { costs: [50_000, 40_000] },
    ],
    finds: { severity: "high" },
  },
  {
    name: { sv: "åtta rader av nio", en: "eight rows of nine" },
    rows: [...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ costs: [n * 10_000, n * 20_000] })), { costs: [50_000, 40_000] }],
    finds: null,
  },
  {
    name: { sv: "t.o.m. i en av två rubriker", en: "“to date” in one of two headers" },
    rows: [{ costs: [100_000, 90_000] }],
    costColumns: [
      { header: "Kostnader Kv1", quarter: 1 },
      { header: "Kostnader t.o.m. Kv2", quarter: 2, cumulative: true },
    ],
    finds: { severity: "high" },
  },
  {
    name: { sv: "frågan är besvarad", en: "the question is answered" },
    rows: [{ costs: [100_000, 210_000] }, { costs: [50_000, 90_000] }, { costs: [80_000, 80_000] }],
    answered: "cumulative",
    finds: null,
  },
  {
    name: { sv: "t.o.m. i den enda rubriken", en: "“to date” in the only header" },
    rows: [{ costs: [100_000] }],
    costColumns: [{ header: "Kostnader t.o.m. Kv1", quarter: 1, cumulative: true }],
    finds: null,
  },
  {
    name: { sv: "två rader är för få", en: "two rows are too few" },
    rows: [{ costs: [100_000, 210_000] }, { costs: [50_000, 90_000] }],
    finds: null,
  },
  {
    name: { sv: "en ökning från noll räknas inte", en: "a rise from zero does not count" },
    rows: [{ costs: [100_000, 210_000] }, { costs: [50_000, 90_000] }, { costs: [0, 80_000] }],
    finds: null,
  },
  {
    name: { sv: "raden ovanför saknar första kvartalet", en: "the row above lacks the first quarter" },
    rows: [
      { costs: [null, 10_000] },
      { costs: [100_000, 90_000] },
      { costs: [80_000, 70_000] },
      { costs: [60_000, 50_000] },
    ],
    finds: null,
  },
  {
    name: { sv: "rader utan jämförbara belopp räknas inte", en: "rows without comparable amounts do not count" },
    rows: [
      { costs: [100_000, 210_000] },
      { costs: [50_000, 90_000] },
      { costs: [0, 80_000] },
      { costs: [70_000, null] },
    ],
    finds: null,
  },
  {
    name: { sv: "kostnaden varierar", en: "the cost varies" },
    rows: [{ costs: [100_000, 90_000] }, { costs: [50_000, 60_000] }, { costs: [80_000, 70_000] }],
    finds: null,
  },
  { name: { sv: "ingen kostnadskolumn", en: "no cost column" }, rows: [{ agreed: 200_000 }], finds: "noCostColumn" },
];
