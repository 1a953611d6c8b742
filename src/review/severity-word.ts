import type { Language, Severity } from "../domain/finding.ts";

const WORDS: Record<Language, Record<Severity, string>> = {
  sv: { critical: "Fel", high: "Utred", medium: "Följ upp", info: "Upplysning" },
  en: { critical: "Error", high: "Investigate", medium: "Follow up", info: "Note" },
};

/** The word on screen for a severity: what the controller does about it. */
export const severityWord = (severity: Severity, language: Language): string => WORDS[language][severity];
