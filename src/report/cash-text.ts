import type { CashFacts, SplitPart } from "./cash-facts.ts";
import { size, some } from "./saying.ts";
import type { TextFacts } from "./text-facts.ts";
import type { Reasons, Said, TextWords } from "./text-words.ts";
import type { Written } from "./written.ts";

/** What is paid and not reported, why that is no surplus, and what it is made of. */
export function cashText(facts: TextFacts, words: TextWords, w: Written): string[] {
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
