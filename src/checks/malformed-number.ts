import { defineTableCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { problemsFor } from "./words/read-problems.ts";

/** Something that was meant as a figure and is none: wrong groups of digits, a sum in the cell, *ca 500*. Never read as 0. */
export default defineTableCheck({
  id: "malformed-number",
  rank: 64,
  at: "partner",
  settings: {},
  source: {
    sv: "Egen kontroll: det som inte är ett tal i något skrivsätt läses inte som ett",
    en: "Our own check: what is no number in any notation is not read as one",
  },
  inspect({ followUp }) {
    const reasons = ["malformed-number", "sum-in-cell", "inexact-number", "text-in-number-column"];
    const found = problemsFor(followUp, reasons);
    if (!found) return { notAssessable: "noReading" };
    return found.map(({ problem, partner }) => ({
      severity: "medium" as const,
      figures: {},
      difference: null,
      words: { text: problem.text },
      place: problem.place,
      partner,
    }));
  },
  text: {
    sv: {
      title: "Oläsligt tal",
      why: "Det som står i cellen är inget tal: siffergrupperna har fel längd, flera tal står i samma cell eller talet är ungefärligt. Beloppet saknas då i alla jämförelser.",
      advice: "Skriv talet i siffror och kontrollera igen.",
      finding: ({ words }) => `”${words.text}” står i en kolumn med tal men är inget tal`,
      formula: ({ words }) => `I cellen står: ${words.text}`,
      threshold: () => "Varje cell i en kolumn med tal som varken är ett tal, tom eller markerad som saknad",
    },
    en: {
      title: "Unreadable number",
      why: "What stands in the cell is no number: its groups of digits have the wrong length, several numbers share the cell, or it is approximate. The amount is then missing from every comparison.",
      advice: "Write the number in digits and check again.",
      finding: ({ words }) => `“${words.text}” stands in a column of numbers but is none`,
      formula: ({ words }) => `The cell holds: ${words.text}`,
      threshold: () => "Every cell in a column of numbers that is neither a number, blank nor marked as missing",
    },
  },
});

const at = (reason: string, text: string) => [{ place: { sheet: "Kv1", address: "B2" }, text, reason }];

export const examples: readonly Example[] = [
  {
    name: { sv: "en siffergrupp är för lång", en: "one group of digits is too long" },
    rows: [{ agreed: "1 2345" }],
    problems: at("malformed-number", "1 2345"),
    finds: { severity: "medium", partner: "Förening 1" },
  },
  {
    name: { sv: "en summa i cellen", en: "a sum in the cell" },
    rows: [{ agreed: "1 200 + 3 400" }],
    problems: at("sum-in-cell", "1 200 + 3 400"),
    finds: { severity: "medium", partner: "Förening 1" },
  },
  { name: { sv: "alla är tal", en: "all are numbers" }, rows: [{ agreed: 1_200 }], problems: [], finds: null },
  {
    name: { sv: "tabellen är inte läst", en: "the table was not read" },
    rows: [{ agreed: 600_000 }],
    finds: "noReading",
  },
];
