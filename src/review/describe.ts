import type { Words } from "../domain/check.ts";
import type { Finding, Show } from "../domain/finding.ts";

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

/** @throws Error for a check id that does not exist. */
export function describe(finding: Finding, words: Words, show: Show): FindingText {
  const { text, source } = wordsFor(finding.check, words);
  const { title, why, advice, ...sentences } = text;
  return {
    title,
    sentence: sentences.finding(finding, show),
    formula: sentences.formula(finding, show),
    threshold: sentences.threshold(finding.settings, show),
    source: finding.source ?? source,
    why,
    advice,
  };
}

/** What a check is called. @throws Error for a check id that does not exist. */
export const titleOf = (check: string, words: Words): string => wordsFor(check, words).text.title;

function wordsFor(check: string, { of }: Words) {
  const words = of.get(check);
  if (!words) throw new Error(`no check ${check}`);
  return words;
}
