import type { Language } from "./finding.ts";

/**
 * What a written organisation number is. The first that fits, in this order, is the verdict.
 * Source: lag (1974:174) 4 § (ten digits, the last a check digit); Skatteverket on the group digit; third digit ≥ 2 for a
 * legal person. A verdict flags and never blocks: about one published number in 1,100 fails its check digit.
 */
export type OrgNumberVerdict =
  | "empty"
  | "not_a_number"
  | "wrong_prefix"
  | "wrong_length"
  | "bad_check_digit"
  | "placeholder"
  | "person_form"
  | "prefix_conflict"
  | "ok";

/** A number one slip away that would be in order. Shown to a person, never applied. */
export interface OrgNumberHint {
  readonly kind: "delete" | "swap" | "leading-zeros";
  /** The number as it would be, `NNNNNN-NNNN`. */
  readonly number: string;
  /**
   * 1-based positions among the written digits: for `delete` each digit whose removal alone gives the number,
   * for `swap` the two that change places, for `leading-zeros` the places of the zeros put back.
   */
  readonly positions: readonly number[];
}

export interface OrgNumberCheck {
  readonly verdict: OrgNumberVerdict;
  /** `NNNNNN-NNNN`, whenever ten digits could be made out, right or wrong; else null. */
  readonly normal: string | null;
  /** The first digit as a word, for a number in order; null where the digit stands for no group (0 and 4 do occur). */
  readonly group: OrgNumberGroup | null;
  readonly hints: readonly OrgNumberHint[];
}

export type OrgNumberGroup =
  | "estate"
  | "public"
  | "foreign"
  | "company"
  | "simple-partnership"
  | "economic-association"
  | "association-or-foundation"
  | "trading-partnership";

const GROUPS: Readonly<Record<string, OrgNumberGroup>> = {
  "1": "estate",
  "2": "public",
  "3": "foreign",
  "5": "company",
  "6": "simple-partnership",
  "7": "economic-association",
  "8": "association-or-foundation",
  "9": "trading-partnership",
};

const GROUP_WORDS: Readonly<Record<OrgNumberGroup, Record<Language, string>>> = {
  estate: { sv: "dödsbo", en: "estate of a deceased person" },
  public: { sv: "stat, region, kommun eller församling", en: "state, region, municipality or parish" },
  foreign: { sv: "utländskt företag", en: "foreign company" },
  company: { sv: "aktiebolag", en: "limited company" },
  "simple-partnership": { sv: "enkelt bolag", en: "simple partnership" },
  "economic-association": {
    sv: "ekonomisk förening eller bostadsrättsförening",
    en: "economic association or tenant-owner association",
  },
  "association-or-foundation": { sv: "ideell förening eller stiftelse", en: "non-profit association or foundation" },
  "trading-partnership": { sv: "handelsbolag eller kommanditbolag", en: "trading or limited partnership" },
};

/** The kind of body a group digit tells of. A guide, never a test. */
export const orgNumberGroupWord = (group: OrgNumberGroup, language: Language): string => GROUP_WORDS[group][language];

/** What may stand between digits: blanks and line breaks of all kinds, hyphens and dashes, and the + of a person over a hundred. */
const SEPARATORS = /[\s\u00ad\u200b-\u200d\u2060\ufeff\-\u2010-\u2015\u2212+]+/g;

/** Checks a number as written in a cell, a file or a text; `null` is a blank cell. Never throws. */
export function checkOrgNumber(written: string | number | null): OrgNumberCheck {
  const bare = String(written ?? "").replace(SEPARATORS, "");
  if (bare === "") return without("empty");
  const digits = withoutVatFrame(bare);
  if (!/^\d+$/.test(digits)) return without("not_a_number");

  const prefix = digits.length === 12 ? digits.slice(0, 2) : null;
  if (prefix !== null && !["16", "19", "20"].includes(prefix)) return without("wrong_prefix");
  const ten = prefix === null ? digits : digits.slice(2);
  if (ten.length !== 10) return { ...without("wrong_length"), hints: lengthHints(ten) };

  const normal = hyphenated(ten);
  if (!passesCheckDigit(ten)) return { verdict: "bad_check_digit", normal, group: null, hints: swapHints(ten) };
  if (/^0+$/.test(ten)) return { verdict: "placeholder", normal, group: null, hints: [] };
  if (ten[2]! < "2") return { verdict: "person_form", normal, group: null, hints: [] };
  if (prefix === "19" || prefix === "20") return { verdict: "prefix_conflict", normal, group: null, hints: [] };
  return { verdict: "ok", normal, group: GROUPS[ten[0]!] ?? null, hints: [] };
}

const without = (verdict: OrgNumberVerdict): OrgNumberCheck => ({ verdict, normal: null, group: null, hints: [] });

/** A VAT number is `SE`, the ten digits, `01`: the same body. Anything else is left as it stands. */
const withoutVatFrame = (bare: string): string => /^SE(\d{10})01$/i.exec(bare)?.[1] ?? bare;

const hyphenated = (ten: string): string => `${ten.slice(0, 6)}-${ten.slice(6)}`;

/** Luhn: weights 2, 1, 2, 1 … from the left over ten digits, the digit sum divisible by ten. */
function passesCheckDigit(ten: string): boolean {
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const product = Number(ten[i]) * (i % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

/** In order, and of a group that gets a digit from Skatteverket: what a repair must lead to. */
const isPlausible = (ten: string): boolean => passesCheckDigit(ten) && ten[2]! >= "2" && ten[0]! in GROUPS;

function lengthHints(digits: string): OrgNumberHint[] {
  if (digits.length === 11) return deleteHints(digits);
  // Excel drops leading zeros when a number is typed without its hyphen.
  if (digits.length === 8 || digits.length === 9) return leadingZeroHint(digits);
  return [];
}

function deleteHints(digits: string): OrgNumberHint[] {
  const found = new Map<string, number[]>();
  for (let i = 0; i < digits.length; i++) {
    const ten = digits.slice(0, i) + digits.slice(i + 1);
    if (isPlausible(ten)) found.set(ten, [...(found.get(ten) ?? []), i + 1]);
  }
  const all = [...found].map(([ten, positions]): OrgNumberHint => ({
    kind: "delete",
    number: hyphenated(ten),
    positions,
  }));
  // A digit typed twice is the common slip: it goes before a stray digit.
  const doubled = all.filter((hint) => hint.positions.length > 1);
  return onlyOne(doubled.length > 0 ? doubled : all);
}

function leadingZeroHint(digits: string): OrgNumberHint[] {
  const ten = digits.padStart(10, "0");
  if (!passesCheckDigit(ten) || ten[2]! < "2") return [];
  const positions = Array.from({ length: 10 - digits.length }, (_, i) => i + 1);
  return [{ kind: "leading-zeros", number: hyphenated(ten), positions }];
}

/**
 * Two neighbours that changed places. One wrong digit is not offered: every one of the ten places has a digit
 * that would satisfy the check digit, so the number alone can never single out one.
 */
function swapHints(ten: string): OrgNumberHint[] {
  const found = new Map<string, OrgNumberHint>();
  for (let i = 0; i < 9; i++) {
    const swapped = ten.slice(0, i) + ten[i + 1]! + ten[i]! + ten.slice(i + 2);
    if (isPlausible(swapped)) {
      found.set(swapped, { kind: "swap", number: hyphenated(swapped), positions: [i + 1, i + 2] });
    }
  }
  return onlyOne([...found.values()]);
}

/** Where several repairs are as likely, none is shown: a list of maybes is a guess. */
const onlyOne = (hints: OrgNumberHint[]): OrgNumberHint[] => (hints.length === 1 ? hints : []);

const SENTENCES: Readonly<Record<OrgNumberVerdict, Record<Language, (normal: string) => string>>> = {
  empty: {
    sv: () => "Organisationsnummer saknas.",
    en: () => "No organisation number is given.",
  },
  not_a_number: {
    sv: () => "Organisationsnumret innehåller annat än siffror och bindestreck.",
    en: () => "The organisation number holds something other than digits and a hyphen.",
  },
  wrong_prefix: {
    sv: () => "Tolv siffror ska börja med 16 (organisation) eller 19 eller 20 (person).",
    en: () => "Twelve digits should begin with 16 (organisation) or 19 or 20 (person).",
  },
  wrong_length: {
    sv: () => "Ett organisationsnummer har tio siffror.",
    en: () => "An organisation number has ten digits.",
  },
  bad_check_digit: {
    sv: (normal) => `Kontrollsiffran i ${normal} stämmer inte.`,
    en: (normal) => `The check digit of ${normal} is wrong.`,
  },
  placeholder: {
    sv: () => "Numret består bara av nollor och står för ingen organisation.",
    en: () => "The number is all zeros and stands for no organisation.",
  },
  // The number itself is left out: it may be a person's.
  person_form: {
    sv: () => "Numret har formen av ett personnummer (tredje siffran är lägre än 2). Kontrollera att det får stå här.",
    en: () =>
      "The number has the form of a personal identity number (third digit below 2). Check that it may stand here.",
  },
  prefix_conflict: {
    sv: (normal) => `${normal} är en organisations nummer men skrivet med 19 eller 20, som hör till personer.`,
    en: (normal) => `${normal} is an organisation's number but written with 19 or 20, which belong to persons.`,
  },
  ok: {
    sv: (normal) => `${normal} är i ordning.`,
    en: (normal) => `${normal} is in order.`,
  },
};

const HINT_SENTENCES: Readonly<Record<OrgNumberHint["kind"], Record<Language, (n: string, places: string) => string>>> =
  {
    delete: {
      sv: (n, places) => `Stryks siffra ${places} blir det ${n}. Kontrollera mot underlaget.`,
      en: (n, places) => `Without digit ${places} it would be ${n}. Check against the source.`,
    },
    swap: {
      sv: (n, places) => `Byter siffra ${places} plats blir det ${n}. Kontrollera mot underlaget.`,
      en: (n, places) => `With digits ${places} exchanged it would be ${n}. Check against the source.`,
    },
    "leading-zeros": {
      sv: (n) => `Med inledande nollor blir det ${n}. Kontrollera mot underlaget.`,
      en: (n) => `With leading zeros it would be ${n}. Check against the source.`,
    },
  };

const AND: Readonly<Record<Language, string>> = { sv: " och ", en: " and " };
const OR: Readonly<Record<Language, string>> = { sv: " eller ", en: " or " };

/** The verdict, and what repair there may be, in words. */
export function orgNumberSentence(check: OrgNumberCheck, language: Language): string {
  const verdict = SENTENCES[check.verdict][language](check.normal ?? "");
  const hints = check.hints.map(({ kind, number, positions }) =>
    HINT_SENTENCES[kind][language](number, positions.join((kind === "swap" ? AND : OR)[language])),
  );
  return [verdict, ...hints].join(" ");
}
