import type { Language, Severity } from "../domain/finding.ts";
import { SEVERITY_WORDS } from "../domain/severity-word.ts";

export const severityWord = (severity: Severity, language: Language): string => SEVERITY_WORDS[severity][language];
