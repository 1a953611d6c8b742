import type { Language, Severity } from "./finding.ts";

/** The word on screen for a severity: what the controller does about it. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  critical: { sv: "Fel", en: "Error" },
  high: { sv: "Utred", en: "Investigate" },
  medium: { sv: "Följ upp", en: "Follow up" },
  info: { sv: "Upplysning", en: "Note" },
};
