import { defineTableCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { detail, problemsFor } from "./words/read-problems.ts";

/** A total named in the text around the table against what the table's rows come to. */
export default defineTableCheck({
  id: "text-vs-table",
  rank: 18,
  at: "table",
  settings: {},
  source: {
    sv: "Egen kontroll: bara meningar som nämner ett enda belopp och en enda av tabellens kolumner jämförs",
    en: "Our own check: only sentences that name one amount and one of the table's columns are compared",
  },
  inspect({ followUp }) {
    const found = problemsFor(followUp, ["text-vs-table"]);
    if (!found) return { notAssessable: "noReading" };
    return found.map(({ problem }) => ({
      severity: "high" as const,
      figures: {},
      difference: null,
      words: {
        sentence: problem.text,
        said: detail(problem, "said"),
        summed: detail(problem, "summed"),
        column: detail(problem, "column"),
      },
      place: problem.place,
      partner: null,
    }));
  },
  text: {
    sv: {
      title: "Texten säger ett annat belopp än tabellen",
      why: "En summa i den löpande texten skiljer sig från tabellens. Oftast är den ena ändrad sent, och då vet läsaren inte vilken som gäller.",
      advice: "Ta reda på vilket belopp som gäller och rätta det andra.",
      finding: ({ words }) => `Texten säger ${words.said} men raderna i ”${words.column}” ger ${words.summed}`,
      formula: ({ words }) => `I texten: ”${words.sentence}” Raderna i ”${words.column}” = ${words.summed}`,
      threshold: () => "Varje skillnad som är större än avrundningen i textens eget belopp",
    },
    en: {
      title: "The text gives another amount than the table",
      why: "A total in the running text differs from the table's. Usually one of them was changed late, and the reader cannot know which one holds.",
      advice: "Find out which amount holds and correct the other.",
      finding: ({ words }) => `The text says ${words.said} but the rows of “${words.column}” come to ${words.summed}`,
      formula: ({ words }) => `In the text: “${words.sentence}” The rows of “${words.column}” = ${words.summed}`,
      threshold: () => "Every difference larger than the rounding of the text's own amount",
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "texten säger 4 700 tkr, raderna ger 4 743", en: "the text says 4,700 thousand, the rows 4,743" },
    rows: [{ paid: 4_743_000 }],
    problems: [
      {
        place: { sheet: "Kv1", address: "A9" },
        text: "Totalt har 4 700 tkr betalats ut.",
        reason: "text-vs-table",
        details: { said: "4 700 tkr", summed: "4 743 tkr", column: "Utbetalt" },
      },
    ],
    finds: { severity: "high" },
  },
  {
    name: { sv: "ingen summa i texten", en: "no total in the text" },
    rows: [{ paid: 4_743_000 }],
    problems: [],
    finds: null,
  },
  {
    name: { sv: "tabellen är inte läst", en: "the table was not read" },
    rows: [{ agreed: 600_000 }],
    finds: "noReading",
  },
];
