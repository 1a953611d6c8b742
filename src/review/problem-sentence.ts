import type { Language } from "../domain/finding.ts";
import type { ReadProblem } from "../domain/table.ts";
import { readProblemSentence } from "../reading/problems.ts";
import { registerProblemSentence } from "../reading/register/problems.ts";
import { keptProblemSentence } from "./kept/problems.ts";

/** Problems that show only when a table is understood as a follow-up; reading has sentences for its own. */
const OWN: Readonly<Record<string, Record<Language, (problem: ReadProblem) => string>>> = {
  unitNotGiven: {
    sv: () => "Ingen enhet står i tabellen. Beloppen är lästa som kronor; ange enheten om det är fel.",
    en: () => "The table gives no unit. The amounts are read as kronor; give the unit if that is wrong.",
  },
  "text-vs-table": {
    sv: ({ details }) =>
      `Texten säger ${details?.["said"] ?? ""} men raderna i ”${details?.["column"] ?? ""}” ger ${details?.["summed"] ?? ""}.`,
    en: ({ details }) =>
      `The text says ${details?.["said"] ?? ""} but the rows of “${details?.["column"] ?? ""}” come to ${details?.["summed"] ?? ""}.`,
  },
  exampleRow: {
    sv: () => "Raden är märkt som exempel och räknas inte. Ta bort den.",
    en: () => "The row is marked as an example and does not count. Remove it.",
  },
  finerThanOre: {
    sv: (problem) => `”${problem.text}” har delar av ett öre och räknas inte. Ange beloppet i hela ören.`,
    en: (problem) => `“${problem.text}” has fractions of an öre and is not counted. Give the amount in whole öre.`,
  },
};

export function problemSentence(problem: ReadProblem, language: Language): string {
  return (
    OWN[problem.reason]?.[language](problem) ??
    keptProblemSentence(problem, language) ??
    registerProblemSentence(problem, language) ??
    readProblemSentence(problem, language)
  );
}
