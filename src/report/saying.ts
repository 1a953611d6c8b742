import { type Ore, ore } from "../domain/money.ts";
import type { TextFacts } from "./text-facts.ts";
import type { Of, TextWords } from "./text-words.ts";
import type { Written } from "./written.ts";

/** Names that a sentence holds; more are counted and added up. */
export const MOST_NAMES = 4;

/** Of how many partners something is said; null where it is of all. */
export const some = (n: number, { partners: all }: TextFacts, words: TextWords, w: Written): Of =>
  n === all ? null : words.some(w.count(n), w.count(all));

/** Which way an amount goes is said in words. */
export const size = (amount: Ore): Ore => ore(Math.abs(amount));
