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
  // The R of *Riksförbund* takes the whole word.
  const rest = restOfWord(name, run.at(-1)!);
  const [allA, allB] = run === inA ? [[...run, ...rest], inB] : [inA, [...run, ...rest]];
  take(alignment, allA, allB, "abbreviation");
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

/** Capitals in `letters` could stand for words that begin with a part of `name`, though not all of them are there. */
export function mayBeginWith(letters: PreparedName, short: number, name: PreparedName, at: number): boolean {
  const { text, kind, word: place } = letters.parts[short]!;
  const { written } = letters.words[place]!;
  const part = name.parts[at]!;
  const heads = name.parts.filter((other) => other.word === part.word && other.kind === "head");
  return (
    kind === "short" &&
    written === written.toUpperCase() &&
    part.initials.some((initial) => text.startsWith(initial)) &&
    heads.every((head) => LETTERED_HEADS.has(head.text)) &&
    FIRST_WORDS.get(text)?.includes(part.text) !== false
  );
}

/** One name is a single word of the first letters of the other: *Bris*, *Barnens rätt i samhället*. */
export const areInitials = (a: PreparedName, b: PreparedName): boolean => isInitialsOf(a, b) || isInitialsOf(b, a);

function isInitialsOf(letters: PreparedName, { tokens }: PreparedName): boolean {
  const [word] = letters.tokens;
  if (word === undefined || letters.tokens.length > 1 || word.length < 3 || word.length !== tokens.length) return false;
  return tokens.every((token, i) => token[0] === word[i]);
}

/** Heads that two letters may end in: a kår or a krets is not written K. */
const LETTERED_HEADS: ReadonlySet<string> = new Set(["förening", "klubb", "club", "sällskap", "förbund"]);

/** Letter groups stand in capitals, or are written so short that no word of the lists is meant. */
const isLetters = (part: Part): boolean =>
  part.kind === "short" || (part.kind === "content" && part.known === null && part.text.length <= 5);

/**
 * A run of free parts, in order and next to each other, whose first letters are these. It ends in a head (klubb) or in
 * letters (*Allmänna IK* is AIK); three letters or more that stand as letters may end in any word.
 */
function runFor(letters: Part, name: PreparedName, used: readonly boolean[]): number[] | null {
  const { text } = letters;
  // GoIF takes its o from och, KRIS its i from i.
  const small = text.includes("o", 1) ? "o" : text.length >= 4 && name.tokens.includes("i") ? "i" : "";
  for (const wanted of small ? [text, text[0]! + text.slice(1).replace(small, "")] : [text]) {
    for (let start = 0; start < name.parts.length; start++) {
      const run = follow(wanted, 0, name, used, start);
      if (!run || run.length < 2) continue;
      if (FIRST_WORDS.get(text)?.includes(name.parts[run[0]!]!.text) === false) continue;
      const last = name.parts[run.at(-1)!]!;
      if (LETTERED_HEADS.has(last.text) || last.kind === "short") return run;
      if (text.length >= 3 && letters.kind === "short") return run;
    }
  }
  return null;
}

/** The parts after this one in its word. */
const restOfWord = (name: PreparedName, part: number): number[] =>
  name.words[name.parts[part]!.word]!.parts.filter((i) => i > part);

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
  for (const initials of part.kind === "short" ? [part.text, ...part.initials] : part.initials) {
    if (!letters.startsWith(initials, from)) continue;
    const rest = follow(letters, from + initials.length, name, used, at + 1);
    if (rest) return [at, ...rest];
  }
  return null;
}
