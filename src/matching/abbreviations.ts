import { type Alignment, take } from "./alignment.ts";
import type { Part, PreparedName } from "./words.ts";

/** IF and *Idrottsförening*, SCK and *Skid- och Cykelklubb*: letters that are the first letters of words in a row. */
export function matchAbbreviations(alignment: Alignment): void {
  const { a, b, usedA, usedB } = alignment;
  for (let i = 0; i < a.parts.length; i++) {
    if (usedA[i] || !isLetters(a.parts[i]!)) continue;
    const run = runFor(a.parts[i]!, b, usedB);
    if (run) takeLetters(alignment, [i], run, a.parts[i]!, b);
  }
  for (let j = 0; j < b.parts.length; j++) {
    if (usedB[j] || !isLetters(b.parts[j]!)) continue;
    const run = runFor(b.parts[j]!, a, usedA);
    if (run) takeLetters(alignment, run, [j], b.parts[j]!, a);
  }
}

/**
 * A compound goes by two letters (BTK, BHK), save ball games (FF, HK): one letter of it may as well stand for another word.
 */
function takeLetters(
  alignment: Alignment,
  inA: readonly number[],
  inB: readonly number[],
  letters: Part,
  name: PreparedName,
): void {
  const run = inA.length > inB.length ? inA : inB;
  const usual = run.reduce((sum, i) => sum + usualLetters(name.parts[i]!), 0);
  if (letters.text.length < usual) alignment.looseLetters++;
  take(alignment, inA, inB, "abbreviation");
}

const usualLetters = ({ initials }: Part): number => (initials.length > 1 && !initials[1]!.endsWith("b") ? 2 : 1);

/** Letters that only repeat the name they stand beside: *Kristen Ungdom i Norr, KUN*. They add nothing. */
export function matchOwnAbbreviations(alignment: Alignment): void {
  mark(alignment.a, alignment.usedA);
  mark(alignment.b, alignment.usedB);
}

function mark(name: PreparedName, used: boolean[]): void {
  for (let i = 0; i < name.parts.length; i++) {
    const part = name.parts[i]!;
    if (used[i] || part.text.length < 3) continue;
    if (part.kind !== "short" && !/^\p{Lu}{3,8}$/u.test(name.words[part.word]!.written)) continue;
    const at = name.tokens.indexOf(part.text);
    const others = name.tokens.filter((_, j) => j !== at);
    if (others.length >= 2 && spells(part.text, others, 0)) used[i] = true;
  }
}

/** Two words or more give their first letters, in order, and may give letters from inside; others may give none. */
function spells(letters: string, tokens: readonly string[], given: number): boolean {
  if (letters === "") return given >= 2;
  const [token, ...rest] = tokens;
  if (token === undefined) return false;
  if (token[0] === letters[0]) {
    let at = 0;
    for (let taken = 1; taken <= letters.length && at >= 0; taken++) {
      if (spells(letters.slice(taken), rest, given + 1)) return true;
      at = token.indexOf(letters[taken] ?? "", at + 1);
    }
  }
  return spells(letters, rest, given);
}

/** What the first letter always stands for in these: Vasa IK is no ice hockey club. */
const FIRST_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["if", ["idrott"]],
  ["ik", ["idrott"]],
  ["is", ["idrott"]],
  ["ifk", ["idrott"]],
  ["ff", ["fotboll"]],
  ["fc", ["fotboll", "football"]],
]);

/** Heads that two letters may end in: a kår or a krets is not written K. */
const LETTERED_HEADS: ReadonlySet<string> = new Set(["förening", "klubb", "club", "sällskap", "förbund"]);

/** Letter groups stand in capitals, or are written so short that no word of the lists is meant. */
const isLetters = (part: Part): boolean =>
  part.kind === "short" || (part.kind === "content" && part.known === null && part.text.length <= 5);

/**
 * A run of free parts, in order and next to each other, whose first letters are these. It ends in a head (klubb);
 * three letters or more that stand as letters may end in any word.
 */
function runFor(letters: Part, name: PreparedName, used: readonly boolean[]): number[] | null {
  const { text } = letters;
  // GoIF takes its o from och.
  for (const wanted of text.includes("o", 1) ? [text, text.replace(/(?<=.)o/, "")] : [text]) {
    for (let start = 0; start < name.parts.length; start++) {
      const run = follow(wanted, 0, name, used, start);
      if (!run || run.length < 2) continue;
      if (FIRST_WORDS.get(text)?.includes(name.parts[run[0]!]!.text) === false) continue;
      if (LETTERED_HEADS.has(name.parts[run.at(-1)!]!.text) || (run.length >= 3 && letters.kind === "short"))
        return run;
    }
  }
  return null;
}

function follow(
  letters: string,
  from: number,
  name: PreparedName,
  used: readonly boolean[],
  at: number,
): number[] | null {
  if (from === letters.length) return [];
  const part = name.parts[at];
  if (!part || used[at]) return null;
  for (const initials of part.initials) {
    if (!letters.startsWith(initials, from)) continue;
    const rest = follow(letters, from + initials.length, name, used, at + 1);
    if (rest) return [at, ...rest];
  }
  return null;
}
