import type { Words } from "../domain/check.ts";
import type { Finding, Show } from "../domain/finding.ts";
import { missingSentence } from "../domain/missing.ts";
import { SEVERITY_WORDS } from "../domain/severity-word.ts";
import type { ReportChoices, ReportWords } from "../report/source.ts";
import { withUnit } from "../report/written.ts";
import { acceptedTogether } from "./accepted-together.ts";
import { describe, titleOf } from "./describe.ts";
import { groupNotAssessable } from "./not-assessable.ts";
import type { Review } from "./review.ts";
import { makeShow } from "./show.ts";

/** What was accepted is no longer to be looked at, and the board is told all the same: the worst of what was accepted together. */
const ACCEPTED = {
  sv: { word: "Godtagen", on: (day: string) => `Godtagen ${day}` },
  en: { word: "Accepted", on: (day: string) => `Accepted on ${day}` },
} as const;

/** What was found and what could not be checked, in the words of the checks, with units as the report writes them. */
export function reportWords(review: Review, words: Words, choices: ReportChoices): ReportWords {
  const { language } = words;
  const { unit: own, currency } = review.followUp;
  const unit = choices.unit ?? own;
  const plain = makeShow(language, unit, currency);
  const show: Show = { ...plain, money: (amount) => withUnit(plain.plain(amount), language, unit, currency) };
  const said = (finding: Finding, severity: string, more = "") => {
    const { title, sentence, formula } = describe(finding, words, show);
    return { severity, partner: finding.partner, title, sentence: `${sentence}${more}`, formula };
  };
  return {
    findings: [
      ...review.groups.map(({ main }) => said(main, SEVERITY_WORDS[main.severity][language])),
      ...acceptedTogether(review.accepted).map(([{ finding, as }]) => {
        const reason = as.reason.trim().replace(/\.+$/, "");
        const who = as.signature ? ` (${as.signature})` : "";
        return said(finding, ACCEPTED[language].word, `. ${ACCEPTED[language].on(show.date(as.on))}${who}: ${reason}`);
      }),
    ],
    notAssessable: groupNotAssessable(review.notAssessable).map(({ check, reason, partners }) => ({
      title: titleOf(check, words),
      partners,
      reason: missingSentence(reason, language),
    })),
  };
}
