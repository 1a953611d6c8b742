import { folded } from "./letters.ts";
import type { PreparedName } from "./words.ts";

/** Finds the few names worth comparing: letter triples of the telling words, weighed by how rare they are. */
export interface NameIndex {
  /** Positions of the likeliest names, best first, at most `count`. */
  near(name: PreparedName, count: number): readonly number[];
}

/** Below this part of a name's own weight, two names have too little in common to be compared. */
const LEAST_SHARE = 0.28;

/** Built once for the partner list; each search costs the names that share a triple, not all. */
export function indexNames(names: readonly PreparedName[]): NameIndex {
  const postings = new Map<string, number[]>();
  names.forEach((name, i) => {
    for (const triple of featuresOf(name)) {
      const list = postings.get(triple);
      if (list) list.push(i);
      else postings.set(triple, [i]);
    }
  });
  const rarity = (triple: string): number => {
    const list = postings.get(triple);
    return list ? Math.log(1 + names.length / list.length) : Math.log(1 + names.length);
  };
  const norms = new Float64Array(names.length);
  names.forEach((name, i) => {
    let sum = 0;
    for (const triple of featuresOf(name)) sum += rarity(triple);
    norms[i] = sum;
  });
  const scores = new Float64Array(names.length);

  return {
    near(name, count) {
      const touched: number[] = [];
      let own = 0;
      for (const triple of featuresOf(name)) {
        const weight = rarity(triple);
        own += weight;
        for (const i of postings.get(triple) ?? []) {
          if (scores[i] === 0) touched.push(i);
          scores[i]! += weight;
        }
      }
      const best: { at: number; share: number }[] = [];
      for (const at of touched) {
        // Against the shorter of the two: a part of a name (Folkets Hus) must find the whole.
        const share =
          scores[at]! / Math.max(1e-9, Math.min(own, norms[at]!)) + (0.2 * scores[at]!) / Math.max(own, norms[at]!);
        scores[at] = 0;
        if (share >= LEAST_SHARE) insert(best, { at, share }, count);
      }
      return best.map((found) => found.at);
    },
  };
}

function insert(best: { at: number; share: number }[], found: { at: number; share: number }, count: number): void {
  if (best.length === count && found.share <= best[count - 1]!.share) return;
  let at = best.length;
  while (at > 0 && best[at - 1]!.share < found.share) at--;
  best.splice(at, 0, found);
  if (best.length > count) best.pop();
}

/** Triples of each telling part without marks, and the first letters of the whole for a name given as letters. */
function featuresOf(name: PreparedName): ReadonlySet<string> {
  const features = new Set<string>();
  let initials = "";
  for (const part of name.parts) {
    initials += part.initials[0] ?? "";
    if (part.kind === "short" && part.text.length >= 3) features.add(`#${part.text}`);
    if (part.kind === "head" || part.kind === "legal" || part.kind === "company") continue;
    const word = ` ${folded(part.text)} `;
    for (let i = 0; i + 3 <= word.length; i++) features.add(word.slice(i, i + 3));
  }
  if (initials.length >= 3) features.add(`#${initials}`);
  // A name of nothing but heads (Församlingen) is still findable.
  if (features.size <= 1) for (const word of name.words) features.add(`=${folded(word.plain)}`);
  return features;
}
