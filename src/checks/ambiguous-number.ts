import { defineTableCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { detail, problemsFor } from "./words/read-problems.ts";

/** A figure that can be read in several ways and that no total decides. It is not read: nobody guesses. */
export default defineTableCheck({
  id: "ambiguous-number",
  rank: 62,
  at: "partner",
  settings: {},
  source: {
    sv: "Egen kontroll: ett tal läses bara när ett enda sätt att läsa det stämmer",
    en: "Our own check: a figure is read only where one way of reading it holds",
  },
  inspect({ followUp }) {
    const found = problemsFor(followUp, ["ambiguous-number", "ambiguous-row"]);
    if (!found) return { notAssessable: "noReading" };
    return found.map(({ problem, partner }) => ({
      severity: "medium" as const,
      figures: {},
      difference: null,
      words: { text: problem.text, readings: detail(problem, "readings") },
      place: problem.place,
      partner,
    }));
  },
  text: {
    sv: {
      title: "Tvetydigt tal",
      why: "Siffrorna kan delas eller läsas på flera sätt, ofta för att mellanrum har fallit bort eller för att en punkt kan vara både tusental och decimal. Talet räknas inte förrän det är bestämt.",
      advice: "Skriv talet som det ska läsas, eller ta fram summan som avgör.",
      finding: ({ words }) => `”${words.text}” kan läsas som ${words.readings}`,
      formula: ({ words }) => `Möjliga läsningar: ${words.readings}`,
      threshold: () => "Varje tal med mer än en möjlig läsning",
    },
    en: {
      title: "Ambiguous number",
      why: "The figures can be cut or read in several ways, often because blanks were lost or because a point may mean thousands or decimals. The number is not counted until that is settled.",
      advice: "Write the number as it is to be read, or find the total that decides.",
      finding: ({ words }) => `“${words.text}” can be read as ${words.readings}`,
      formula: ({ words }) => `Possible readings: ${words.readings}`,
      threshold: () => "Every number with more than one possible reading",
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "1.234 är tusental eller decimaler", en: "1.234 is thousands or decimals" },
    rows: [{ agreed: "1.234" }],
    problems: [
      {
        place: { sheet: "Kv1", address: "B2" },
        text: "1.234",
        reason: "ambiguous-number",
        details: { readings: "1234 / 1.234" },
      },
    ],
    finds: { severity: "medium", partner: "Förening 1" },
  },
  {
    name: { sv: "alla tal är entydiga", en: "every number is plain" },
    rows: [{ agreed: 1_234 }],
    problems: [],
    finds: null,
  },
  {
    name: { sv: "tabellen är inte läst", en: "the table was not read" },
    rows: [{ agreed: 600_000 }],
    finds: "noReading",
  },
];
