import type { Words } from "../domain/check.ts";
import { missingSentence } from "../domain/missing.ts";
import { SEVERITY_WORDS } from "../domain/severity-word.ts";
import type { ReportWords } from "../report/source.ts";
import { describe, titleOf } from "./describe.ts";
import { groupNotAssessable } from "./not-assessable.ts";
import type { Review } from "./review.ts";
import { makeShow } from "./show.ts";

/** What was found and what could not be checked, in the words of the checks. */
export function reportWords(review: Review, words: Words): ReportWords {
  const { language } = words;
  const show = makeShow(language, review.followUp.unit, review.followUp.currency);
  return {
    findings: review.groups.map(({ main }) => {
      const { title, sentence, formula } = describe(main, words, show);
      return { severity: SEVERITY_WORDS[main.severity][language], partner: main.partner, title, sentence, formula };
    }),
    notAssessable: groupNotAssessable(review.notAssessable).map(({ check, reason, partners }) => ({
      title: titleOf(check, words),
      partners,
      reason: missingSentence(reason, language),
    })),
  };
}
