import type { Words } from "../domain/check.ts";
import type { Show } from "../domain/finding.ts";
import { missingSentence } from "../domain/missing.ts";
import { SEVERITY_WORDS } from "../domain/severity-word.ts";
import type { ReportChoices, ReportWords } from "../report/source.ts";
import { withUnit } from "../report/written.ts";
import { describe, titleOf } from "./describe.ts";
import { groupNotAssessable } from "./not-assessable.ts";
import type { Review } from "./review.ts";
import { makeShow } from "./show.ts";

/** What was found and what could not be checked, in the words of the checks, with units as the report writes them. */
export function reportWords(review: Review, words: Words, choices: ReportChoices): ReportWords {
  const { language } = words;
  const { unit: own, currency } = review.followUp;
  const unit = choices.unit ?? own;
  const plain = makeShow(language, unit, currency);
  const show: Show = { ...plain, money: (amount) => withUnit(plain.plain(amount), language, unit, currency) };
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
