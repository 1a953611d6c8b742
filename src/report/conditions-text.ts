import type { Condition } from "./conditions.ts";
import { MOST_NAMES } from "./saying.ts";
import type { SaidCondition, TextWords } from "./text-words.ts";
import type { Written } from "./written.ts";

/** The first conditions for payment by name; how many more there are. */
export function conditionsText(all: readonly Condition[], words: TextWords, w: Written): string[] {
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
