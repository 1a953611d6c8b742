import type { Ore } from "../domain/money.ts";
import { minus, ore, sum } from "../domain/money.ts";
import type { Condition } from "./conditions.ts";
import type { CashFacts, Comparison, NamedAmount, SplitPart, TextFacts } from "./text-facts.ts";
import type { Of, Reasons, Said, SaidCondition, TextWords } from "./text-words.ts";
import type { Written } from "./written.ts";
import { GROUNDS, type YearForecast } from "./year-forecast.ts";

/** Names that a sentence holds; more are counted and added up. */
const MOST_NAMES = 4;

/**
 * *Ekonomisk redovisning*: paragraphs of sentences, each made of figures of the review. A sentence whose facts are not in the
 * workbook is left out.
 */
export function boardText(facts: TextFacts, words: TextWords, w: Written): readonly string[] {
  const paragraphs = [
    [...opening(facts, words, w), ...comparisons(facts, words, w), ...partners(facts, words, w)],
    cash(facts, words, w),
    wholeYear(facts.forecast, words, w),
    conditions(facts.conditions, words, w),
  ];
  return paragraphs.filter((sentences) => sentences.length > 0).map((sentences) => sentences.join(" "));
}

const some = (n: number, { partners: all }: TextFacts, words: TextWords, w: Written): Of =>
  n === all ? null : words.some(w.count(n), w.count(all));

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
    ...purposes.slice(0, MOST_NAMES).map((purpose) => {
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

function cash(facts: TextFacts, words: TextWords, w: Written): string[] {
  if (!facts.cash) return [];
  const { naive, partners: covered, split } = facts.cash;
  const of = some(covered, facts, words, w);
  if (w.isNil(naive)) return [words.naiveNil];
  const amount = w.money(size(naive));
  const isAll = split?.partners === covered;
  // When all time has passed nothing is carried on, and what is left is what has not been used.
  if (naive > 0 && isAll && split.isOver && split.parts.every(({ name, net }) => name === "underspend" || w.isNil(net)))
    return [words.unused(amount, of)];
  const reasons = split && isAll ? reasonsOf(split, Math.sign(naive)) : NO_REASONS;
  const first = (naive > 0 ? words.naive : words.naiveBelow)(amount, of, reasons);
  return [first, ...(split ? takenApart(split, isAll, facts, words, w) : [])];
}

type Split = NonNullable<CashFacts["split"]>;

const NO_REASONS: Reasons = { isLater: false, advance: null, isMost: false };

/** Parts of what makes up the amount from which prepayment is *much* of it, and from which it is *most*. */
const [MUCH, MOST] = [1 / 3, 1 / 2];

function reasonsOf({ parts }: Split, sign: number): Reasons {
  const along = (name: SplitPart["name"]) => Math.max(0, sign * parts.find((part) => part.name === name)!.net);
  const [dates, plan] = [along("cutoff"), along("schedule")];
  const all = parts.reduce((sum, { name }) => sum + along(name), 0);
  const advance = plan === 0 ? null : plan >= MOST * all ? "most" : plan >= MUCH * all ? "much" : "some";
  return { isLater: dates > 0, advance, isMost: 2 * (dates + plan) >= all };
}

function takenApart(split: Split, isAll: boolean, facts: TextFacts, words: TextWords, w: Written): string[] {
  const sign = Math.sign(split.naive);
  const span = split.between ? w.span(split.between.start, split.between.end) : "";
  const told = split.parts.filter(({ net }) => !w.isNil(net));
  const parts = (side: number): Said[] =>
    told
      .filter(({ net }) => Math.sign(net) === side)
      .map(({ name, net, gross }) => ({
        name: words.part({ name, isPlus: net > 0, isNet: gross, span }),
        amount: w.money(size(net)),
      }));
  const [along, against] = [parts(sign), parts(-sign)];
  if (along.length === 0) return [];
  const provided = words.provided({
    isEven: split.isEven,
    isWholeYear: split.isWholeYear,
    isOne: facts.only !== null,
  });
  return [
    ...(isAll ? [] : [words.takenApart(w.count(split.partners), w.money(size(split.naive)), split.naive < 0)]),
    along.length === 1 && against.length === 0
      ? words.wholeIs(provided, along[0]!.name)
      : words.parts({ provided, along, against, list: w.list }),
  ];
}

/** Nothing is said of the year while neither a frame nor anything of what comes back is known. */
function wholeYear(forecast: YearForecast | null, words: TextWords, w: Written): string[] {
  if (!forecast || forecast.agreed === 0) return [];
  const { agreed, cost, frame, left, assessed, lines } = forecast;
  const over = { left: left === null || w.isNil(left) ? null : w.money(size(left)), isOver: left !== null && left < 0 };
  if (assessed === 0)
    return frame === null ? [] : [words.frameOnly({ agreed: w.money(agreed), frame: w.money(frame), ...over })];
  const grounds = GROUNDS.flatMap((ground): Said[] => {
    const amount = forecast.repayment[ground];
    return amount === 0 ? [] : [{ name: words.grounds[ground], amount: w.money(amount) }];
  });
  const [isAtMost, rest] = [assessed < lines.length, lines.length - assessed];
  return [
    grounds.length === 0
      ? words.yearCostWhole(w.money(cost), isAtMost)
      : words.yearCost({
          cost: w.money(cost),
          agreed: w.money(agreed),
          repayment: w.money(minus(agreed, cost)),
          isAtMost,
        }),
    ...(frame === null ? [] : [words.frame(w.money(frame), over.left, over.isOver)]),
    ...(grounds.length === 1 ? [words.ground(grounds[0]!.name)] : []),
    ...(grounds.length > 1 ? [words.groundsOf(grounds, w.list)] : []),
    ...(isAtMost ? [words.notForecast(w.count(rest), rest === 1)] : []),
  ];
}

function conditions(all: readonly Condition[], words: TextWords, w: Written): string[] {
  const more = all.length - MOST_NAMES;
  return [
    ...all.slice(0, MOST_NAMES).map((each) => words[each.state](saidCondition(each, words, w))),
    ...(more > 0 ? [words.moreConditions(w.count(more), more === 1)] : []),
  ];
}

function saidCondition(
  { partner, words: condition, by, due, amount }: Condition,
  words: TextWords,
  w: Written,
): SaidCondition {
  return {
    partner,
    isTo: words.isTo(condition),
    words: condition,
    by: by && w.day(by),
    due: due && w.day(due),
    amount: amount === null ? null : w.money(amount),
    isBefore: by === null || due === null || by <= due,
  };
}

const size = (amount: Ore): Ore => ore(Math.abs(amount));
