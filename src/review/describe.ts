import { checks } from "../checks/index.ts";
import type { Finding, Language, NotAssessable, Show } from "../domain/finding.ts";
import { missingSentence } from "./missing.ts";

/** A finding in words. Everything a controller needs to defend it before the board. */
export interface FindingText {
  readonly title: string;
  /** One sentence with the figures. */
  readonly sentence: string;
  readonly formula: string;
  readonly threshold: string;
  readonly source: string;
  readonly why: string;
  readonly advice: string;
}

const byId = new Map(checks.map((check) => [check.id, check]));

/** @throws Error for a check id that does not exist. */
export function describe(finding: Finding, language: Language, show: Show): FindingText {
  const { text, source } = checkOf(finding.check);
  const { title, why, advice, ...sentences } = text[language];
  return {
    title,
    sentence: sentences.finding(finding, show),
    formula: sentences.formula(finding, show),
    threshold: sentences.threshold(finding.settings, show),
    source: source[language],
    why,
    advice,
  };
}

/** What could not be checked, and why, in one sentence. */
export function describeNotAssessable(
  each: NotAssessable,
  language: Language,
): { readonly title: string; readonly reason: string } {
  return { title: checkOf(each.check).text[language].title, reason: missingSentence(each.reason, language) };
}

function checkOf(id: string) {
  const check = byId.get(id);
  if (!check) throw new Error(`no check ${id}`);
  return check;
}
