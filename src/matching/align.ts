import { matchAbbreviations, matchOwnAbbreviations } from "./abbreviations.ts";
import { type Alignment, type EvidenceKind, take } from "./alignment.ts";
import { editDistance, folded, foldedDigraphs, isSlipOfHand, markedLetters, OLD_SPELLING, soundOf } from "./letters.ts";
import type { Part, PreparedName } from "./words.ts";

export function align(a: PreparedName, b: PreparedName): Alignment {
  const alignment: Alignment = {
    a,
    b,
    matches: [],
    usedA: a.parts.map(() => false),
    usedB: b.parts.map(() => false),
    foldedUnknown: 0,
    looseLetters: 0,
    slips: 0,
  };
  // *Föreningen Näs IF*: its first word waits until it is known what the letters stand for.
  pair(alignment, (x, y) => (isHeadInFront(a, x) === isHeadInFront(b, y) ? sameText(x, y) : null));
  if (isDone(alignment)) return alignment;
  for (const step of STEPS) {
    step(alignment);
    if (isDone(alignment)) break;
  }
  return alignment;
}

/** From the surest to the least sure: a word once matched is not looked at again. */
const STEPS: readonly ((alignment: Alignment) => void)[] = [
  (alignment) => pair(alignment, sameButForGenitiveOrSound),
  matchJoined,
  matchAbbreviations,
  (alignment) => pair(alignment, sameText),
  (alignment) => pair(alignment, sameButForMarks),
  matchMisspelt,
  matchOwnAbbreviations,
];

/** *Lionsklubben*, *Lions Club*. */
const isClub = ({ kind, text }: Part): boolean => kind === "head" && (text === "klubb" || text === "club");

const isDone = ({ usedA, usedB }: Alignment): boolean => usedA.every(Boolean) && usedB.every(Boolean);

const sameText = (x: Part, y: Part): EvidenceKind | null => (x.text === y.text && isOneKind(x, y) ? "equal" : null);

const isHeadInFront = (name: PreparedName, part: Part): boolean =>
  part.kind === "head" && part.word === 0 && isWholeWord(name, part);

/** Teater is a body in *Lilla Teatern* and a subject in *Teaterföreningen*. */
const isOneKind = (x: Part, y: Part): boolean =>
  x.kind === y.kind ||
  (isName(x) && isName(y)) ||
  (x.known !== null && y.known !== null && isBodyOrSubject(x) && isBodyOrSubject(y));
const isBodyOrSubject = (part: Part): boolean => part.kind === "content" || part.kind === "head";

const isName = (part: Part): boolean => part.kind === "content" || part.kind === "short";

function pair(alignment: Alignment, kindOf: (x: Part, y: Part, alignment: Alignment) => EvidenceKind | null): void {
  const { a, b, usedA, usedB } = alignment;
  for (let i = 0; i < a.parts.length; i++) {
    if (usedA[i]) continue;
    for (let j = 0; j < b.parts.length; j++) {
      if (usedB[j]) continue;
      const kind = kindOf(a.parts[i]!, b.parts[j]!, alignment);
      if (kind === null) continue;
      const isOtherForm = kind === "equal" && plainWord(a, i) !== plainWord(b, j);
      take(alignment, [i], [j], isOtherForm ? "form" : kind);
      break;
    }
  }
}

const plainWord = (name: PreparedName, part: number): string => name.words[name.parts[part]!.word]!.plain;

function sameButForGenitiveOrSound(x: Part, y: Part): EvidenceKind | null {
  if (!isName(x) || !isName(y)) return isClub(x) && isClub(y) ? "form" : null;
  if (x.text.length >= 3 && y.text.length >= 3 && isGenitive(x.text, y.text)) return "genitive";
  // Of two listed words that sound alike each is its own word.
  if (x.known !== null && y.known !== null) return null;
  if (x.text.length < 4 || y.text.length < 4) return null;
  if (!OLD_SPELLING.test(x.text) && !OLD_SPELLING.test(y.text)) return null;
  const [p, q] = [soundOf(x.text), soundOf(y.text)];
  return p === q || isGenitive(p, q) ? "spelling" : null;
}

/** One is the other and an s. */
const isGenitive = (p: string, q: string): boolean =>
  p.length === q.length + 1
    ? p.endsWith("s") && p.startsWith(q)
    : q.length === p.length + 1 && q.endsWith("s") && q.startsWith(p);

/**
 * Equal but for å, ä, ö written a, a, o (or aa, ae, oe). Only where one side has the marks and the other has none:
 * å against ä are two letters.
 */
function sameButForMarks(x: Part, y: Part, alignment: Alignment): EvidenceKind | null {
  if (!isName(x) || !isName(y)) return null;
  // Habo and Håbo are both in the list of places: two places.
  if (x.known !== null && y.known !== null) return null;
  const { a, b } = alignment;
  // The list may have the one word alone, and give its basic form: then the words are compared as written.
  const isWhole = isWholeWord(a, x) && isWholeWord(b, y);
  const [p, q] = isWhole ? [a.words[x.word]!.plain, b.words[y.word]!.plain] : [x.text, y.text];
  const [marked, bare, bareName] = markedLetters(p) > 0 ? [p, q, b] : [q, p, a];
  const marks = markedLetters(marked);
  if (marks === 0 || markedLetters(bare) > 0) return null;
  const target = folded(marked);
  const isEqual = (p: string, q: string): boolean => p === q || isGenitive(p, q);
  if (!isEqual(target, bare) && !isEqual(target, foldedDigraphs(bare))) return null;
  // A name that writes å, ä, ö elsewhere would have written them here: two names (Alby, Älby).
  alignment.foldedUnknown += bareName.marks > 0 ? 1 : marks >= 2 ? 0 : 1;
  return "folded";
}

const isWholeWord = (name: PreparedName, part: Part): boolean => name.words[part.word]!.parts.length === 1;

/** One written word, or a part of a compound, against two words: *GrönaVågen*, *Gröna Vågen*; *Blåbands-*, *Blå Bandet*. */
function matchJoined(alignment: Alignment): void {
  const sides = [
    { one: alignment.a, usedOne: alignment.usedA, two: alignment.b, usedTwo: alignment.usedB, isSwapped: false },
    { one: alignment.b, usedOne: alignment.usedB, two: alignment.a, usedTwo: alignment.usedA, isSwapped: true },
  ];
  for (const { one, usedOne, two, usedTwo, isSwapped } of sides) {
    for (let v = 0; v + 1 < two.words.length; v++) {
      const left = freeParts(two, usedTwo, v);
      const right = left && freeParts(two, usedTwo, v + 1);
      const single = right && joinedIn(one, usedOne, two.words[v]!.plain, two.words[v + 1]!.plain);
      if (!single || !areSideBySide(two, v)) continue;
      const both = [...left!, ...right];
      take(alignment, isSwapped ? both : single, isSwapped ? single : both, "joined");
    }
  }
}

/** Nothing but a blank or a hyphen parts the two words: *Sol & Vind* are two things. */
function areSideBySide({ written, words }: PreparedName, word: number): boolean {
  const [left, right] = [words[word]!.written, words[word + 1]!.written];
  const from = written.indexOf(left) + left.length;
  return /^[\s-]*$/.test(written.slice(from, written.indexOf(right, from)));
}

/** The free parts that two words written together make: a whole word, or its unlisted beginning save for an ending. */
function joinedIn(name: PreparedName, used: readonly boolean[], left: string, right: string): readonly number[] | null {
  for (let w = 0; w < name.words.length; w++) {
    const { plain, parts } = name.words[w]!;
    if (!plain.startsWith(left) || plain.length === left.length) continue;
    if (plain === left + right && freeParts(name, used, w)) return parts;
    const first = parts[0];
    const part = first === undefined || used[first] ? null : name.parts[first]!;
    if (part?.kind !== "content" || part.known !== null || part.text.length < 6) continue;
    const isIt = (text: string): boolean => {
      const joined = left + right;
      return joined.startsWith(text) && /^(?:e?[nt])?s?$/.test(joined.slice(text.length));
    };
    if (isIt(part.text) || isIt(part.text.replace(/s$/, ""))) return [first!];
  }
  return null;
}

/** The parts of a word, if none of them has a counterpart yet. */
function freeParts(name: PreparedName, used: readonly boolean[], word: number): readonly number[] | null {
  const parts = name.words[word]!.parts;
  return parts.length === 0 || parts.some((i) => used[i]) ? null : parts;
}

/** A listed word against one no list has, a slip away; and long proper names with a slip of the hand. */
function matchMisspelt(alignment: Alignment): void {
  const { a, b, usedA, usedB } = alignment;
  for (let w = 0; w < a.words.length; w++) {
    const inA = a.words[w]!.parts;
    if (inA.every((i) => usedA[i])) continue;
    for (let v = 0; v < b.words.length; v++) {
      const inB = b.words[v]!.parts;
      if (inB.every((j) => usedB[j])) continue;
      const kind = slipBetween(a, inA, b, inB);
      if (kind === null) continue;
      take(alignment, inA, inB, kind);
      alignment.slips++;
      break;
    }
  }
}

function slipBetween(
  a: PreparedName,
  inA: readonly number[],
  b: PreparedName,
  inB: readonly number[],
): EvidenceKind | null {
  const x = plainWord(a, inA[0]!);
  const y = plainWord(b, inB[0]!);
  if (x[0] !== y[0] || /\d/.test(x + y)) return null;
  if (Math.abs(x.length - y.length) > 4 && !x.startsWith(y) && !y.startsWith(x)) return null;
  if (isLinked(x, a, inA, y) || isLinked(y, b, inB, x)) return "misspelt";
  const unknownA = inA.filter((i) => a.parts[i]!.known === null);
  const unknownB = inB.filter((j) => b.parts[j]!.known === null);
  // Two listed words are two words; and a place is never a misspelling of another.
  if (unknownA.length === 0 && unknownB.length === 0) return null;
  if ([...inA.map((i) => a.parts[i]!), ...inB.map((j) => b.parts[j]!)].some((part) => part.known === "place"))
    return null;
  if (isSlipInHead(x, a, inA, y) || isSlipInHead(y, b, inB, x)) return "misspelt";
  if (Math.min(x.length, y.length) >= 8 && isSlipOfHand(x, y)) return "misspelt";
  const isListed = unknownA.length === 0 || unknownB.length === 0;
  if (!isListed) return x.length >= 9 && y.length >= 9 && isSlipOfHand(x, y) ? "slip" : null;
  // What is unlisted must itself be long enough to be a slip rather than a name: trädgårs-, not Tors-.
  const [p, q] = withoutSharedHead(x, y, a.parts[inA.at(-1)!]!, b.parts[inB.at(-1)!]!);
  const shortest = Math.min(p.length, q.length);
  if (shortest >= 4 && isSlipOfHand(p, q)) return "misspelt";
  const [listed, other] = unknownA.length === 0 ? [x, y] : [y, x];
  if (other.length >= 5 && listed.startsWith(other) && listed.length - other.length >= 2) return "abbreviation";
  // A letter exchanged makes another word more often than a letter left out.
  if (shortest >= 12) return editDistance(p, q, 2) <= 2 ? "misspelt" : null;
  // In a compound whose end agrees five letters are enough, if one was left out: brige-.
  const isLeftOut = p.length + q.length < x.length + y.length && other.length < listed.length;
  return shortest >= (isLeftOut ? 5 : 9) && editDistance(p, q, 1) <= 1 ? "misspelt" : null;
}

/** An s between the parts of a compound, or none: *Brukshundklubb*, *Brukhundklubb*. */
function isLinked(word: string, name: PreparedName, parts: readonly number[], other: string): boolean {
  if (other.length !== word.length + 1 || parts.length < 2) return false;
  return parts.slice(1).some((part) => {
    const cut = word.indexOf(name.parts[part]!.text.slice(0, 3), 3);
    return cut > 0 && `${word.slice(0, cut)}s${word.slice(cut)}` === other;
  });
}

/** Only what sort of body it is is misspelt: *Konstförening*, *Konstföreningg*. */
function isSlipInHead(word: string, name: PreparedName, parts: readonly number[], other: string): boolean {
  const head = name.parts[parts.at(-1)!]!;
  const cut = head.kind === "head" ? word.lastIndexOf(head.text.slice(0, 4)) : -1;
  if (cut < 3 || word.length - cut < 5 || !other.startsWith(word.slice(0, cut))) return false;
  return editDistance(word.slice(cut), other.slice(cut), 1) <= 1;
}

/** The two words without the head they both end in. */
function withoutSharedHead(x: string, y: string, lastA: Part, lastB: Part): [string, string] {
  for (const { kind, text } of [lastA, lastB]) {
    if (kind !== "head") continue;
    const [cutX, cutY] = [x.lastIndexOf(text), y.lastIndexOf(text)];
    if (cutX > 0 && cutY > 0) return [x.slice(0, cutX), y.slice(0, cutY)];
  }
  return [x, y];
}
