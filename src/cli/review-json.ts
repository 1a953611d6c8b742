import type { Facts, LineFigures } from "../domain/figures.ts";
import type { Finding, Show } from "../domain/finding.ts";
import type { Ore } from "../domain/money.ts";
import { type GrossSum, SPLIT_PARTS, type Totals } from "../domain/totals.ts";
import { describe } from "../review/describe.ts";
import { missingSentence } from "../review/missing.ts";
import { problemSentence } from "../review/problem-sentence.ts";
import type { Review } from "../review/review.ts";
import { makeShow } from "../review/show.ts";
import { memoryJson, reopenedJson } from "./memory-json.ts";
import { CHECK_WORDS } from "../review/words.ts";

/**
 * A review as data, in the shape of product.md §9: amounts in kronor as numbers with at most two decimals, null where
 * not known. Sentences are in English: the keys are, and a program reads them.
 */
export function reviewJson(review: Review) {
  const show = makeShow("en", review.followUp.unit, review.followUp.currency);
  const said = (found: Finding) => ({ ...finding(found, show), ...reopenedJson(review.reopened.get(found)) });
  return {
    asOf: review.asOf,
    preset: review.rules.preset,
    basis: review.basis,
    currency: review.followUp.currency,
    figures: review.lines.map((line) => figures(line, review)),
    total: total(review.totals, review),
    findings: review.groups.flatMap((group) => {
      return [{ ...said(group.main), facets: group.facets.map(said) }];
    }),
    ...memoryJson(review, (found) => finding(found, show)),
    notAssessable: review.notAssessable.map((each) => ({
      check: each.check,
      partner: each.partner,
      reason: missingSentence(each.reason, "en"),
    })),
    assumed: review.assumed.map(({ partner, field, value, why }) => ({ partner, field, value, why })),
    problems: review.problems.map((problem) => ({
      where: problem.place,
      text: problem.text,
      reason: problemSentence(problem, "en"),
    })),
  };
}

const kronor = (amount: Ore | undefined | null): number | null =>
  amount === undefined || amount === null ? null : amount / 100;

function figures({ line, facts }: LineFigures, review: Review) {
  return {
    partner: line.partner,
    ...amounts((name) => kronor(facts[name])),
    paidDate: review.paidDate,
    costDate: review.costDate,
    cashSplit: facts.split ? Object.fromEntries(SPLIT_PARTS.map((part) => [part, kronor(facts.split?.[part])])) : null,
  };
}

function total(totals: Totals, review: Review) {
  const net = (sum: GrossSum) => (sum.lines === 0 ? null : kronor(sum.net));
  const split = totals.split.held.lines > 0;
  const parts = (pick: (sum: GrossSum) => number | null) =>
    Object.fromEntries(SPLIT_PARTS.map((part) => [part, pick(totals.split[part])]));
  return {
    ...amounts((name) => net(totals.of[name])),
    paidDate: review.paidDate,
    costDate: review.costDate,
    cashSplit: split
      ? {
          ...parts((sum) => kronor(sum.net)),
          plus: parts((sum) => kronor(sum.plus)),
          minus: parts((sum) => kronor(sum.minus)),
        }
      : null,
    lines: totals.lines,
  };
}

/** `shortfall` is the periodised budget less the reported cost; `forecast` the cost carried on to the end unless one was given. */
function amounts(of: (name: Exclude<keyof Totals["of"], never> & keyof Facts) => number | null) {
  return {
    agreed: of("agreed"),
    paid: of("paid"),
    cost: of("cost"),
    expected: of("expected"),
    expectedAtPaid: of("expectedAtPaid"),
    shortfall: of("variance"),
    remaining: of("remaining"),
    unspent: of("unspent"),
    carriedOn: of("carriedOn"),
    scheduled: of("scheduled"),
    forecast: of("forecast") ?? of("carriedToEnd"),
  };
}

function finding(found: Finding, show: Show) {
  const text = describe(found, CHECK_WORDS.en, show);
  return {
    check: found.check,
    severity: found.severity,
    partner: found.partner,
    cell: found.place.address ? `${found.place.sheet ? `${found.place.sheet}!` : ""}${found.place.address}` : null,
    ...(found.place.line !== undefined && { line: found.place.line }),
    figures: Object.fromEntries(Object.entries(found.figures).map(([name, amount]) => [name, kronor(amount)])),
    difference: kronor(found.difference),
    threshold: text.threshold,
    formula: text.formula,
    source: text.source,
    message: text.sentence,
  };
}
