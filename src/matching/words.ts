import { folded, markedLetters, plain } from "./letters.ts";
import {
  COMMON_WORDS,
  COMPANY_FORMS,
  HEAD_OF,
  LEGAL_WORDS,
  LEVEL_WORDS,
  MEMBER_WORDS,
  PAYMENT_WORDS,
  PLACES,
  STOP_WORDS,
  SYNONYMS,
} from "./vocabulary.ts";

/**
 * content: what makes the name this body's · short: a letter group such as IF or KFUM · head: what sort of body (förening)
 * · legal: ideell · company: AB · level: läns- · member: seniorerna · number.
 */
export type PartKind = "content" | "short" | "head" | "legal" | "company" | "level" | "member" | "number";

/** A meaningful part of a word: `konst` and `förening` of *Konstföreningen*. */
export interface Part {
  /** Basic form: what is compared. */
  readonly text: string;
  readonly kind: PartKind;
  /** The list it was found in; `null` is a proper name, or a word the lists do not have. */
  readonly known: "common" | "place" | "form" | null;
  /** Index of its word in the name. */
  readonly word: number;
  /** First letters this part can stand for in an abbreviation: `b` or `bt` for *bordtennis*. */
  readonly initials: readonly string[];
  /** Letter triples without marks, by which names are looked up; none for general words. */
  readonly triples: readonly string[];
}

export interface Word {
  /** As written, for sentences. */
  readonly written: string;
  /** Lower case, without marks other than å, ä, ö; other scripts transcribed. */
  readonly plain: string;
  /** Written in letters other than Latin ones. */
  readonly isOtherScript: boolean;
  /** Positions of its parts in the name. */
  readonly parts: readonly number[];
}

/** A name taken apart once, to be compared many times. */
export interface PreparedName {
  readonly written: string;
  readonly words: readonly Word[];
  readonly parts: readonly Part[];
  /** Number of å, ä, ö: none at all in a name tells of a source that cannot write them. */
  readonly marks: number;
  /** The plain words in order: equal keys are equal names but for case, punctuation and small words. */
  readonly key: string;
  /** Every word in order, small ones too: an abbreviation may take a letter from them. */
  readonly tokens: readonly string[];
}

/** Without V and I alone: in names they are västra and the English I. */
const ROMAN: ReadonlyMap<string, string> = new Map([
  ["II", "2"],
  ["III", "3"],
  ["IV", "4"],
  ["VI", "6"],
  ["VII", "7"],
  ["VIII", "8"],
  ["IX", "9"],
]);

/** IF:s is also written IFs. */
const LETTERS_GENITIVE = /^(\p{Lu}{2,4})s$/u;
const WORD = /[\p{L}\p{N}\p{M}]+(?::[\p{L}]+)?/gu;

/** Takes a name apart. Never throws; a name without letters or digits has no parts. */
export function prepareName(written: string): PreparedName {
  const clean = cleaned(written);
  const words: Word[] = [];
  const parts: Part[] = [];
  const tokens: string[] = [];
  // In a name all in capitals, capitals tell nothing.
  const hasSmall = /\p{Ll}/u.test(clean);
  for (const token of clean.match(WORD) ?? []) {
    const word = plain(token.replace(/:s$/i, "").replace(LETTERS_GENITIVE, "$1"));
    if (word === "") continue;
    tokens.push(word);
    if (STOP_WORDS.has(word)) continue;
    const index = words.length;
    const found = partsOf(token, word, hasSmall);
    // In *ideell förening* both words are legal form: the förening of an idrottsförening is another.
    const isLegal = found[0]?.text === "förening" && found.length === 1 && parts.at(-1)?.kind === "legal";
    words.push({
      written: token,
      plain: word,
      isOtherScript: !/[\p{Script=Latin}\p{N}]/u.test(token),
      parts: found.map((_, i) => parts.length + i),
    });
    for (const part of found) parts.push({ ...part, kind: isLegal ? "legal" : part.kind, word: index });
  }
  const key = words.map((word) => word.plain).join(" ");
  return { written, words, parts, marks: markedLetters(tokens.join("")), key, tokens };
}

/** Without footnote marks, payment words and invisible signs, and with the usual abbreviations of legal forms written out. */
function cleaned(written: string): string {
  const clean = written
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079]+|(?<!\([^)]*)\s+\d\)\s*$/g, "")
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/(\p{L})['’´`](\p{L})/gu, "$1$2")
    // I.F. and I F are IF.
    .replace(/(?<!\p{L})\p{Lu}(?:(?:\.\s?|\s)\p{Lu}){1,3}(?!\p{L})/gu, (letters) => letters.replace(/[.\s]/g, ""))
    .replace(/(?<!\p{L})ek\.?\s*för(?!\p{L})\.?/giu, "ekonomisk förening")
    .replace(/(?<!\p{L})id\.?\s*för(?!\p{L})\.?/giu, "ideell förening");
  // A year or a quarter is left out only beside a word that tells of a payment.
  if (!/bidrag|betalning|rekvisition|faktura/i.test(clean)) return clean;
  const bare = clean.replace(PAYMENT_WORDS, " ");
  return /\p{L}{2}/u.test(bare) ? bare : clean;
}

type Found = Omit<Part, "word">;
/** A part before its triples are worked out. */
type Bare = Omit<Found, "triples">;

const GENERAL_KINDS: ReadonlySet<PartKind> = new Set(["head", "legal", "company"]);

function withTriples(part: Bare): Found {
  const triples: string[] = [];
  if (!GENERAL_KINDS.has(part.kind)) {
    const padded = ` ${folded(part.text)} `;
    for (let i = 0; i + 3 <= padded.length; i++) triples.push(padded.slice(i, i + 3));
  }
  return { ...part, triples };
}

const remembered = new Map<string, readonly Found[]>();
/** Words of a large ledger repeat; past this many the memory starts over. */
const REMEMBERED = 50_000;

function partsOf(token: string, word: string, hasSmall: boolean): readonly Found[] {
  const numeral = /^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, "") : ROMAN.get(token);
  if (numeral !== undefined) return [withTriples({ text: numeral, kind: "number", known: null, initials: [] })];
  const isUpper = hasSmall && token.length <= 5 && token.length > 1 && token === token.toUpperCase();
  const key = isUpper ? `^${word}` : word;
  let found = remembered.get(key);
  if (!found) {
    found = analyse(word, isUpper).map(withTriples);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, found);
  }
  return found;
}

function analyse(word: string, isUpper: boolean): readonly Bare[] {
  // SV in capitals are letters; Sv. is svenska.
  const synonym = isUpper && word.length === 2 ? undefined : SYNONYMS.get(word);
  if (synonym !== undefined) return analyse(synonym, false);
  if (LEGAL_WORDS.has(word)) return [form(word.startsWith("ek") ? "ekonomisk" : "ideell", "legal")];
  if (COMPANY_FORMS.has(word)) return [form(COMPANY_SHORT.get(word) ?? word, "company")];
  const head = HEADS.get(word);
  if (head !== undefined) return [form(head, "head")];
  if (LEVEL_WORDS.has(word) || LOCAL.test(word)) return [form(levelOf(word), "level")];
  if (MEMBER_WORDS.has(word)) return [form(word.slice(0, 6), "member")];
  const place = placeOf(word);
  if (place !== null) return [{ text: place, kind: "content", known: "place", initials: [place[0]!] }];
  const compound = compoundOf(word);
  if (compound) return compound;
  const common = commonOf(word);
  if (common !== null && !isUpper) return [commonPart(common, word)];
  const two = twoCommon(word);
  if (two && !isUpper) return two;
  const isShort = isUpper || word.length <= 3 || (word.length === 4 && !/[aeiouyåäö]/.test(word));
  return [{ text: word, kind: isShort ? "short" : "content", known: null, initials: [word[0]!] }];
}

const COMPANY_SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aktiebolag: "ab",
    handelsbolag: "hb",
    kommanditbolag: "kb",
    bostadsrättsförening: "brf",
    bostadsrättsföreningen: "brf",
  }),
);

const form = (text: string, kind: PartKind): Bare => ({ text, kind, known: "form", initials: [text[0]!] });

const LOCAL = /^lokal(?:förening|avdelning|krets|grupp)(?:en)?s?$/;
const levelOf = (word: string): string => (/^län/.test(word) ? "län" : LOCAL.test(word) ? "lokal" : word);

const MIN_FOLDED = 5;

/** Adds each long enough form without its marks, where that is no other word. */
function withFolded(map: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const all = new Map(map);
  for (const [written, basic] of map) {
    const bare = folded(written);
    if (bare.length >= MIN_FOLDED && !all.has(bare)) all.set(bare, basic);
  }
  return all;
}

const HEADS = withFolded(HEAD_OF);
const ENDINGS = [...HEADS.keys()].filter((ending) => ending.length >= 3).sort((a, b) => b.length - a.length);

/** The stem of a listed word: *media*, *medie*; *kvinno*, *kvinna*; *stads*, *stad* are one. */
const stem = (word: string): string => {
  const bare = word.length > 4 ? word.replace(/(?<=[^s])s$/, "") : word;
  return bare.length >= 4 ? bare.replace(/[aeou]$/, "") : bare;
};

const COMMON = withFolded(new Map([...COMMON_WORDS].map((word) => [word, stem(word)])));
const PLACE = withFolded(new Map([...PLACES].map((place) => [place, place])));

const placeOf = (word: string): string | null =>
  PLACE.get(word) ?? (word.endsWith("s") ? (PLACE.get(word.slice(0, -1)) ?? null) : null);

/** Definite and plural endings of common nouns, and the genitive after them. */
const INFLECTIONS = "s n t en et na ar er or ens ets nas arna erna orna arnas ernas ornas".split(" ");

function commonOf(word: string): string | null {
  const listed = COMMON.get(word);
  if (listed !== undefined) return listed;
  for (const ending of INFLECTIONS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const bare = word.slice(0, -ending.length);
    const found = COMMON.get(bare) ?? COMMON.get(`${bare}a`);
    if (found !== undefined) return found;
  }
  return null;
}

function commonPart(text: string, word: string): Bare {
  const halves = splitCommon(word);
  return {
    text,
    kind: "content",
    known: "common",
    initials: halves ? [text[0]!, text[0]! + halves[1][0]!] : [text[0]!],
  };
}

/** A word as two listed words, the second as long as can be. */
function splitCommon(word: string): [string, string] | null {
  for (let cut = 2; cut <= word.length - 3; cut++) {
    const first = word.slice(0, cut);
    if ((COMMON.has(first) || (first.endsWith("s") && COMMON.has(first.slice(0, -1)))) && commonOf(word.slice(cut)))
      return [first, word.slice(cut)];
  }
  return null;
}

function twoCommon(word: string): Bare[] | null {
  if (word.length < 7) return null;
  const halves = splitCommon(word);
  if (!halves || halves[0].length < 3) return null;
  return halves.map((half) => commonPart(commonOf(half) ?? half, half));
}

/** A compound with a head: *hembygdsförening* is hembygd + förening. The first part may be any word or name. */
function compoundOf(word: string): Bare[] | null {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const first = word.slice(0, -ending.length);
    const before = modifierOf(first);
    // Short endings (lag, råd) also end other words: the first part must be a known word, or a long one.
    if (ending.length <= 4 && first.length < 6 && before.some((part) => part.known === null)) continue;
    return [...before, form(HEADS.get(ending)!, "head")];
  }
  return null;
}

function modifierOf(first: string): readonly Bare[] {
  const head = HEADS.get(first);
  // The orchestra's association is told from others by its orchestra.
  if (head !== undefined) return [{ ...form(head, "content"), known: "common" }];
  if (LEVEL_WORDS.has(first)) return [form(levelOf(first), "level")];
  const place = placeOf(first);
  if (place !== null) return [{ text: place, kind: "content", known: "place", initials: [place[0]!] }];
  const common = commonOf(first);
  if (common !== null) return [commonPart(common, first)];
  return (
    twoCommon(first) ?? compoundOf(first) ?? [{ text: first, kind: "content", known: null, initials: [first[0]!] }]
  );
}
