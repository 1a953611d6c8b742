import { align } from "./align.ts";
import { areInitials, mayBeginWith } from "./abbreviations.ts";
import { type Alignment, type Evidence, evidenceOf, written } from "./alignment.ts";
import { leftovers, type Side } from "./leftovers.ts";
import { scoreOf } from "./score.ts";
import { editDistance, markedLetters, transcribed } from "./letters.ts";
import { LIGHT_HEADS } from "./vocabulary.ts";
import { type Part, type PreparedName, prepareName } from "./words.ts";

export type Decision = "same" | "different" | "ask";

/** What speaks against two names being one body's, in the order it is said. */
export interface Doubt {
  readonly kind:
    | "only-in-one" // a word without a counterpart
    | "no-common-word"
    | "numbers" // avd 2 and avd 3
    | "kind-of-body" // IF and IK, förening and förbund
    | "legal-form" // stiftelse and aktiebolag
    | "near" // a letter apart, both proper names
    | "marks" // a and ä in a proper name
    | "no-own-word" // nothing but general words agree
    | "only-letters" // RBU and three words that begin so
    | "loose-letters"; // BK and Brukshundklubb, which goes by BHK
  readonly a: string;
  readonly b: string;
}

/** The decision from the text of two names alone. `score` is 1 for equal names, for ranking; never a probability. */
export interface TextDecision {
  readonly decision: Decision;
  readonly evidence: readonly Evidence[];
  readonly doubts: readonly Doubt[];
  readonly score: number;
}

/** Legal forms of which one body has one. */
const LEGAL_CLASSES: ReadonlySet<string> = new Set(["stiftelse", "ekonomisk", "ab", "hb", "kb", "brf"]);

export function decideByText(a: PreparedName, b: PreparedName): TextDecision {
  if (a.key === b.key && a.key !== "") return { decision: "same", evidence: [equalNames(a, b)], doubts: [], score: 1 };
  if (a.parts.length === 0 || b.parts.length === 0) {
    return { decision: "different", evidence: [], doubts: [{ kind: "no-common-word", a: "", b: "" }], score: 0 };
  }
  const alignment = align(a, b);
  const found: Against[] = [];
  const decision = weigh(alignment, leftovers(alignment), found);
  if (decision === "ask") {
    const [p, q] = [withoutTail(a, b), withoutTail(b, a)];
    const main = p === a && q === b ? null : decideByText(p, q);
    if (main?.decision === "same") return main;
  }
  return new Decided(decision, scoreOf(alignment, found.length, decision), alignment, found);
}

const TAIL = /^(.{3,}?)\s[-–]\s(\p{L}+)$/u;
/** Of a tail these add nothing to the sport they follow: *Flygsport*. */
const SPORTS: ReadonlySet<string> = new Set(["sport", "idrott"]);

/** *Ljusdals FK - Flygsport* beside *Ljusdals Flygklubb*: the tail only says what the letters stand for. */
function withoutTail(name: PreparedName, other: PreparedName): PreparedName {
  const found = TAIL.exec(name.written);
  if (!found) return name;
  const { parts } = prepareName(found[2]!);
  const isSaid = (text: string): boolean => SPORTS.has(text) || other.parts.some((part) => part.text === text);
  return parts.every((part) => part.known === "common" && isSaid(part.text)) ? prepareName(found[1]!) : name;
}

/** Words are made only when somebody reads them: a ledger has thousands of names. */
class Decided implements TextDecision {
  constructor(
    readonly decision: Decision,
    readonly score: number,
    private readonly alignment: Alignment,
    private readonly found: readonly Against[],
  ) {}

  get evidence(): readonly Evidence[] {
    return evidenceOf(this.alignment);
  }

  get doubts(): readonly Doubt[] {
    const { a, b } = this.alignment;
    return this.found.map(({ kind, inA, inB }) => ({ kind, a: written(a, inA), b: written(b, inB) }));
  }
}

/** A doubt by the positions of its parts. */
interface Against {
  readonly kind: Doubt["kind"];
  readonly inA: readonly number[];
  readonly inB: readonly number[];
}

const equalNames = (a: PreparedName, b: PreparedName): Evidence => ({ kind: "equal", a: a.written, b: b.written });

function weigh(alignment: Alignment, [a, b]: [Side, Side], doubts: Against[]): Decision {
  const say = (kind: Doubt["kind"], inA: readonly number[], inB: readonly number[]): void => {
    doubts.push({ kind, inA, inB });
  };
  let asks = false;

  const agreed = agreedWeight(alignment);
  if (agreed.own === 0 && agreed.general === 0) {
    const isNear = areAlone(a) && areAlone(b) && areForms(a, b);
    const areLetters = areInitials(a.name, b.name);
    say(isNear ? "near" : areLetters ? "only-letters" : "no-common-word", a.own, b.own);
    return isNear || areLetters ? "ask" : "different";
  }
  if (a.numbers.length > 0 && b.numbers.length > 0) {
    say("numbers", a.numbers, b.numbers);
    // 2 may be a 28 that was cut off; 2 and 3 are two.
    if (!isCutOff(textOf(a, a.numbers), textOf(b, b.numbers))) return "different";
    asks = true;
  }
  if (a.own.length > 0 && b.own.length > 0) {
    const isNear = areNear(a, b) || areForms(a, b);
    const shorts = isShort(a, a.own) && isShort(b, b.own);
    const areLetters = !shorts && (mayBe(a, b) || mayBe(b, a));
    say(isNear ? "near" : shorts ? "kind-of-body" : areLetters ? "loose-letters" : "only-in-one", a.own, b.own);
    if (!isNear && !areLetters) return "different";
    asks = true;
  }
  const heavyA = a.heads.filter((i) => !LIGHT_HEADS.has(a.name.parts[i]!.text));
  const heavyB = b.heads.filter((i) => !LIGHT_HEADS.has(b.name.parts[i]!.text));
  if (a.heads.length > 0 && b.heads.length > 0) {
    say("kind-of-body", a.heads, b.heads);
    if (heavyA.length > 0 || heavyB.length > 0 || agreed.own === 0) return "different";
    asks = true;
  }
  const restA = [...a.own, ...heavyA, ...a.numbers];
  const restB = [...b.own, ...heavyB, ...b.numbers];
  if (!asks && restA.length + restB.length > 0) {
    say("only-in-one", restA, restB);
    if (agreed.own === 0) return "different";
    // One place in common, and the other name goes on with words of its own: another body there.
    const extra = Math.max(restA.length, restB.length);
    if (agreed.own === 1 && agreed.places === 1 && agreed.general === 0 && extra >= 2) return "different";
    if (extra >= 4 && agreed.own < 2) return "different";
    asks = true;
  }
  if (legalDoubt(a, b, alignment, say)) asks = true;
  if (agreed.own === 0) {
    if (doubts.length === 0) say("no-own-word", [], []);
    asks = true;
  }
  if (alignment.matches.every((match) => match.kind === "abbreviation")) {
    say("only-letters", [], []);
    // Letters alone, and words left over: chance.
    if (restA.length + restB.length > 0) return "different";
    asks = true;
  }
  if (!asks && isGeneralAtOdds(alignment)) {
    say("no-own-word", [], []);
    asks = true;
  }
  if (alignment.looseLetters > 0) {
    const letters = alignment.matches.find((match) => match.kind === "abbreviation");
    say("loose-letters", letters?.inA ?? [], letters?.inB ?? []);
    asks = true;
  }
  if (alignment.foldedUnknown > 0 && !cannotWriteMarks(alignment)) {
    const marks = alignment.matches.find((match) => match.kind === "folded");
    say("marks", marks?.inA ?? [], marks?.inB ?? []);
    asks = true;
  }
  if (alignment.slips > 1) {
    const slip = alignment.matches.find((match) => match.kind === "misspelt" || match.kind === "slip");
    say("near", slip?.inA ?? [], slip?.inB ?? []);
    asks = true;
  }
  if (!asks && [a, b].some((side) => side.heads.length > 0 && !isBareForm(side, agreed))) {
    say("no-own-word", a.heads, b.heads);
    asks = true;
  }
  return asks ? "ask" : "same";
}

/**
 * Nothing but general words agrees, and these in the other order (*Svensk-iranska*, *Iransk-svenska*) or one of them in its
 * definite form: *Kulle* and *Kullen* may be two places.
 */
function isGeneralAtOdds({ a, b, matches }: Alignment): boolean {
  const pairs = matches.map(({ inA, inB }) => [a.parts[inA[0]!]!, b.parts[inB[0]!]!] as const);
  const own = pairs.filter(([x]) => x.kind === "content").sort(([x], [y]) => x.word - y.word);
  if (own.some(([x]) => x.known !== "common")) return false;
  const isSwapped = own.length === 2 && own[0]![1].word > own[1]![1].word;
  return isSwapped || own.some(([x, y]) => x.word === y.word && areArticled(a, b, x.word));
}

function areArticled(a: PreparedName, b: PreparedName, word: number): boolean {
  // The ending of *Kulturföreningen* is the association's.
  if (a.words[word]!.parts.length > 1) return false;
  const [p, q] = [a.words[word]!.plain, b.words[word]!.plain].sort((x, y) => x.length - y.length);
  return q!.startsWith(p!) && /^e?[nt]$/.test(q!.slice(p!.length));
}

/**
 * May what sort of body it is be left out? *Föreningen X* and *X ideell förening* are X; but *Xs kulturförening* need not
 * be Xs kultur, unless more words agree, and a place alone names no body.
 */
function isBareForm({ name, heads }: Side, agreed: Agreed): boolean {
  if (agreed.own === agreed.places) return false;
  const isGlued = heads.some((i) => name.parts.some((part, j) => j !== i && part.word === name.parts[i]!.word));
  if (isGlued) return agreed.own >= 3 && agreed.own - agreed.places >= 2;
  const isInFront = name.parts[heads[0]!]!.word === 0;
  return agreed.own >= 2 || isInFront || name.parts.some((part) => part.kind === "legal");
}

/** The one name has no å, ä, ö at all, and has lost two or more of them: its source cannot write them. */
function cannotWriteMarks({ a, b, usedA, usedB, matches }: Alignment): boolean {
  // Letters that stand for words have lost no marks.
  const letters = matches.filter((match) => match.kind === "abbreviation");
  const [inA, inB] = [letters.flatMap((match) => match.inA), letters.flatMap((match) => match.inB)];
  const lost = (name: PreparedName, used: readonly boolean[], abbreviated: readonly number[]): number =>
    name.words.reduce((sum, { parts, plain }) => {
      const isCompared = parts.every((i) => used[i] && !abbreviated.includes(i));
      return sum + (isCompared ? markedLetters(plain) : 0);
    }, 0);
  return (a.marks === 0 && lost(b, usedB, inB) >= 2) || (b.marks === 0 && lost(a, usedA, inA) >= 2);
}

/** Stiftelse, AB and the like: two that differ are two bodies or a question; one left out is asked about in a short name. */
function legalDoubt(
  a: Side,
  b: Side,
  alignment: Alignment,
  say: (kind: Doubt["kind"], is: readonly number[], js: readonly number[]) => void,
): boolean {
  const classA = legalClass(alignment.a);
  const classB = legalClass(alignment.b);
  if (classA === classB) return false;
  const own = Math.max(ownWords(alignment.a, alignment.usedA), ownWords(alignment.b, alignment.usedB));
  const isAssociation = (side: Side): boolean =>
    side.name.parts.some((p) => p.kind === "head" && LIGHT_HEADS.has(p.text));
  const isExplicit = classA !== null && classB !== null;
  if (classA === "ekonomisk" || classB === "ekonomisk") {
    const other = classA === "ekonomisk" ? alignment.b : alignment.a;
    const isOther = isExplicit || own < 2 || other.parts.some((part) => part.text === "ideell");
    if (isOther) say("legal-form", legalParts(a), legalParts(b));
    return isOther;
  }
  const isStiftelse = classA === "stiftelse" || classB === "stiftelse";
  if (!isExplicit && isStiftelse && own >= 2 && !isAssociation(classA === null ? a : b)) return false;
  say("legal-form", legalParts(a), legalParts(b));
  return true;
}

const legalClass = (name: PreparedName): string | null =>
  name.parts.find((part) => LEGAL_CLASSES.has(part.text))?.text ?? null;

const legalParts = (side: Side): number[] =>
  side.name.parts.flatMap((part, i) => (LEGAL_CLASSES.has(part.text) || part.text === "ideell" ? [i] : []));

const textOf = (side: Side, parts: readonly number[]): string => parts.map((i) => side.name.parts[i]!.text).join(" ");

const isCutOff = (x: string, y: string): boolean => x.startsWith(y) || y.startsWith(x);

const isShort = (side: Side, parts: readonly number[]): boolean =>
  parts.every((i) => side.name.parts[i]!.kind === "short");

/** One proper name each, a letter or two apart: Ekaby and Ekeby may be a slip or two places. */
function areNear(a: Side, b: Side): boolean {
  if (a.own.length !== 1 || b.own.length !== 1) return false;
  const [x, y] = [a.name.parts[a.own[0]!]!, b.name.parts[b.own[0]!]!];
  if (!isOwn(x) || !isOwn(y) || (x.known !== null && y.known !== null)) return false;
  const [p, q] = [withoutGenitive(x.text), withoutGenitive(y.text)];
  const shortest = Math.min(p.length, q.length);
  if (shortest >= 3 && transcribed(p) === transcribed(q)) return true;
  return x.kind === y.kind && x.kind === "content" && shortest >= 4 && editDistance(p, q, 1) <= 1;
}

/** What is left of the one name is letters that what is left of the other could be written in: *IS FK*, *IS Fotboll*. */
const mayBe = ({ name, own }: Side, other: Side): boolean =>
  own.length === 1 && mayBeginWith(name, own[0]!, other.name, other.own[0]!);

const areAlone = ({ own, numbers, heads, legal }: Side): boolean =>
  own.length === 1 && numbers.length + heads.length + legal.length === 0;

/** How Swedish nouns end: *Nattugglan* and *Nattugglorna* may be one, and *Stadsodlare* and *Stadsodlarna*. */
const ENDING = /^(?:s|an|en|et|n|t|e|a|ar|or|er|na|are|aren|arna|orna|erna)?s?$/;
const STEM = 5;

/** One proper name alone, and a form of it among what is left of the other. */
function areForms(a: Side, b: Side): boolean {
  const [one, more] = a.own.length === 1 ? [a, b] : [b, a];
  return one.own.length === 1 && more.own.some((i) => isFormOf(one.name.parts[one.own[0]!]!, more.name.parts[i]!));
}

function isFormOf(x: Part, y: Part): boolean {
  if (x.kind !== "content" || y.kind !== "content" || x.known !== null || y.known !== null) return false;
  let same = 0;
  while (same < x.text.length && x.text[same] === y.text[same]) same++;
  return same >= STEM && ENDING.test(x.text.slice(same)) && ENDING.test(y.text.slice(same));
}

const withoutGenitive = (word: string): string => (word.length > 4 ? word.replace(/s$/, "") : word);

interface Agreed {
  /** Parts that make the name this body's, with a counterpart; and of these places. */
  readonly own: number;
  readonly places: number;
  /** What sort of body it is, and where it stands, with a counterpart. */
  readonly general: number;
}

const isOwn = (part: Part): boolean => part.kind === "content" || part.kind === "short";

/** Words with a counterpart that make the name this body's: *Skyddsvärnet* is one, of two parts. */
const ownWords = ({ parts }: PreparedName, used: readonly boolean[]): number =>
  new Set(parts.flatMap((part, i) => (used[i] && isOwn(part) ? [part.word] : []))).size;

function agreedWeight(alignment: Alignment): Agreed {
  const count = (name: PreparedName, used: readonly boolean[], isIt: (part: Part) => boolean): number =>
    name.parts.filter((part, i) => used[i] && isIt(part)).length;
  const least = (isIt: (part: Part) => boolean): number =>
    Math.max(count(alignment.a, alignment.usedA, isIt), count(alignment.b, alignment.usedB, isIt));
  if (alignment.matches.length === 0) return { own: 0, places: 0, general: 0 };
  return {
    own: least(isOwn),
    places: least((part) => isOwn(part) && part.known === "place"),
    general: least((part) => !isOwn(part)),
  };
}
