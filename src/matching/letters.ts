/** Letters: what may be written differently and still be the same, and what that costs. */

/** Cyrillic and Greek letters by their usual Swedish transcription, so that a name in another script can be compared. */
const OTHER_SCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а a б b в v г g д d е e ё jo ж zj з z и i й j к k л l м m н n о o п p р r с s т t у u ф f х ch ц ts ч tj ш sj щ sjtj " +
    "ъ _ ы y ь _ э e ю ju я ja і i ї ji є je ґ g ђ dj ј j љ lj њ nj ћ c џ dz " +
    "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o"
  )
    .split(" ")
    .reduce<[string, string][]>((pairs, sign, i, all) => {
      if (i % 2 === 0) pairs.push([sign, all[i + 1] === "_" ? "" : all[i + 1]!]);
      return pairs;
    }, []),
);

const SINGLE: Readonly<Record<string, string>> = {
  æ: "ä",
  ø: "ö",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  œ: "oe",
};

/** Lower case, marks other than those of å, ä, ö taken off (é is e, ø is ö), other scripts transcribed. */
export function plain(text: string): string {
  const lower = text.normalize("NFC").toLowerCase();
  if (/^[a-zåäö0-9\s]*$/.test(lower)) return lower;
  let out = "";
  for (const sign of lower) {
    if (sign === "å" || sign === "ä" || sign === "ö") out += sign;
    else if (sign === "ü") out += "y";
    else out += SINGLE[sign] ?? OTHER_SCRIPTS[sign] ?? OTHER_SCRIPTS[base(sign)] ?? SINGLE[base(sign)] ?? base(sign);
  }
  return out;
}

const base = (sign: string): string => sign.normalize("NFKD").replace(/\p{M}+/gu, "");

const FOLDS: Readonly<Record<string, string>> = { å: "a", ä: "a", ö: "o" };

/** å, ä, ö without their marks. */
export const folded = (word: string): string => word.replace(/[åäö]/g, (sign) => FOLDS[sign]!);

/** The same with aa, ae, oe read as å, ä, ö first. */
export const foldedDigraphs = (word: string): string => word.replace(/aa|ae/g, "a").replace(/oe/g, "o");

export const markedLetters = (word: string): number => word.match(/[åäö]/g)?.length ?? 0;

/** Older spellings of one sound: Wasa, Vasa; Quarn, Kvarn. C and k are left apart: Clara and Klara are two names. */
export const soundOf = (word: string): string =>
  word
    .replace(/w|fv|hv/g, "v")
    .replace(/qv|qu/g, "kv")
    .replace(/ph/g, "f");

export const OLD_SPELLING = /w|fv|hv|q|ph/;

/** Names from other alphabets are transcribed in several ways: Nur, Noor; Rashid, Rasheed; Khalil, Kalil. */
export const transcribed = (word: string): string =>
  word
    .replace(/(.)\1/g, "$1")
    .replace(/[ey]/g, "i")
    .replace(/ou|o/g, "u")
    .replace(/kh|q|c/g, "k")
    .replace(/w/g, "v");

/** Insertions, deletions, substitutions and swaps of neighbours between two words; gives up above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isEqual = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isEqual ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** One letter doubled or not (kommitté, kommité), or two neighbours swapped: a slip of the hand more than another word. */
export function isSlipOfHand(a: string, b: string): boolean {
  if (a.length === b.length) {
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    return i + 1 < a.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return false;
  for (let i = 1; i < long.length; i++) {
    if (long[i] === long[i - 1] && long.slice(0, i) + long.slice(i + 1) === short) return true;
  }
  return false;
}
