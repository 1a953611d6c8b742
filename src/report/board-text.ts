import { sum } from "../domain/money.ts";
import { cashText } from "./cash-text.ts";
import type { Comparison } from "./comparison.ts";
import { conditionsText } from "./conditions-text.ts";
import type { NamedAmount } from "./named-amount.ts";
import { MOST_NAMES, size, some } from "./saying.ts";
import type { TextFacts } from "./text-facts.ts";
import type { Said, TextWords } from "./text-words.ts";
import type { Written } from "./written.ts";
import { yearText } from "./year-text.ts";

/**
 * *Ekonomisk redovisning*: paragraphs of sentences, each made of figures of the review. A sentence whose facts are not in the
 * workbook is left out.
 */
export function boardText(facts: TextFacts, words: TextWords, w: Written): readonly string[] {
  const paragraphs = [
    [...opening(facts, words, w), ...comparisons(facts, words, w), ...partners(facts, words, w)],
    cashText(facts, words, w),
    yearText(facts.forecast, words, w),
    conditionsText(facts.conditions, words, w),
  ];
  return paragraphs.filter((sentences) => sentences.length > 0).map((sentences) => sentences.join(" "));
}

function opening(facts: TextFacts, words: TextWords, w: Written): string[] {
  const { agreed, paid, paidDate, year, only } = facts;
  return [
    ...(agreed && agreed.amount !== 0
      ? [
          words.agreed({
            amount: w.money(agreed.amount),
            year: year === null ? null : String(year),
            only,
            of: some(agreed.partners, facts, words, w),
          }),
        ]
      : []),
    ...(paid
      ? [
          words.paid({
            amount: paid.amount === 0 ? null : w.money(paid.amount),
            day: paidDate && w.day(paidDate),
            of: some(paid.partners, facts, words, w),
          }),
        ]
      : []),
  ];
}

function comparisons(facts: TextFacts, words: TextWords, w: Written): string[] {
  const { cost, comparison, only } = facts;
  if (!cost) return facts.isNothingReported ? [words.notYetReported(only)] : [];
  const when = timeOf(facts, words, w);
  if (cost.amount === 0 && cost.partners === facts.partners) return [words.nothingReported(only, when)];
  const isTogether = comparison !== null && comparison.partners === cost.partners;
  return [
    words.cost({
      who: only,
      isShared: facts.isShared,
      of: some(cost.partners, facts, words, w),
      amount: w.money(cost.amount),
      when,
      which: isTogether ? which(comparison, comparison.partners < facts.partners, words, w) : null,
    }),
    ...(comparison && !isTogether ? [apart(comparison, words, w)] : []),
    ...(comparison && comparison.partners > 1 ? extremes(comparison, words, w) : []),
  ];
}

function timeOf({ costFrom, costDate }: TextFacts, words: TextWords, w: Written): string | null {
  if (!costDate) return null;
  return costFrom && costFrom <= costDate ? words.during(w.span(costFrom, costDate)) : words.until(w.day(costDate));
}

function which(comparison: Comparison, isSome: boolean, words: TextWords, w: Written): string {
  const { variance, expected } = comparison;
  const base = baseOf(comparison, isSome, words, w);
  if (w.isNil(variance)) return words.same(base);
  return words.compared({
    amount: w.money(size(variance)),
    percent: w.percent(variance, expected),
    isLower: variance > 0,
    base,
  });
}

/** The comparison in a sentence of its own, where it is of fewer partners than have reported. */
function apart(comparison: Comparison, words: TextWords, w: Written): string {
  const [n, isOne] = [w.count(comparison.partners), comparison.partners === 1];
  if (w.isNil(comparison.variance)) return words.sameApart({ n, isOne, base: baseOf(comparison, true, words, w) });
  return words.comparedApart({ n, isOne, compared: which(comparison, true, words, w) });
}

const baseOf = ({ with: compared, partners: n }: Comparison, isSome: boolean, words: TextWords, w: Written): string =>
  words.base({ with: compared, isOne: n === 1, isSome, count: w.count });

/** Whose difference is the largest, and who goes the other way. */
function extremes({ variance, largest, other }: Comparison, words: TextWords, w: Written): string[] {
  const [first] = largest;
  const isLower = variance >= 0;
  if (w.isNil(variance)) {
    if (!first || !other[0]) return [];
    const [low, high] = isLower ? [first, other[0]] : [other[0], first];
    return [words.outweigh(said(low, w), said(high, w))];
  }
  const names = largest.map(({ partner }) => partner);
  const isSaid = first !== undefined && !w.isNil(first.amount) && names.length <= MOST_NAMES;
  return [
    ...(isSaid ? [words.largest(w.list(names), w.money(first.amount), names.length > 1)] : []),
    ...listed(
      other,
      w,
      (each) => words.otherWay(each, isLower, w.list),
      (n, amount) => words.otherWaySum(n, amount, isLower),
    ),
  ];
}

/** What is said of partners by name: no cost though paid, what the money is for, amounts that are exceeded. */
function partners(facts: TextFacts, words: TextWords, w: Written): string[] {
  const { cost, noCost, purposes, notReported, paidOver, costOver } = facts;
  const isSaidOfAll = cost?.amount === 0 && cost.partners === facts.partners;
  return [
    ...(isSaidOfAll ? [] : listed(noCost, w, (each) => words.noCost(each, w.list), words.noCostSum)),
    ...purposes.map((purpose) => {
      const { partner, event, remark } = purpose;
      const amount = w.money(purpose.amount);
      if (event) return words.purpose(partner, amount, event.name, w.day(event.day));
      return words.remark(partner, amount, trimmed(remark!)) ?? words.quoted(partner, amount, trimmed(remark!));
    }),
    ...(notReported.length > 0 && notReported.length <= MOST_NAMES ? [words.notReported(w.list(notReported))] : []),
    ...listed(paidOver, w, (each) => words.paidOver(each, w.list), words.paidOverSum),
    ...listed(costOver, w, (each) => words.costOver(each, w.list), words.costOverSum),
  ];
}

const trimmed = (text: string): string => text.trim().replace(/[\s.]+$/, "");

const said = ({ partner, amount }: NamedAmount, w: Written): Said => ({ name: partner, amount: w.money(amount) });

/** By name while they are few; else how many and how much together. */
function listed(
  each: readonly NamedAmount[],
  w: Written,
  byName: (said: readonly Said[]) => string,
  together: (n: string, amount: string) => string,
): string[] {
  if (each.length === 0) return [];
  if (each.length <= MOST_NAMES) return [byName(each.map((one) => said(one, w)))];
  return [together(w.count(each.length), w.money(sum(each.map(({ amount }) => amount))))];
}
