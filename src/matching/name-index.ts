import { folded } from "./letters.ts";
import type { PreparedName } from "./words.ts";

/** Finds the few names worth comparing: letter triples of the telling words, weighed by how rare they are. */
export interface NameIndex {
  /** Positions of the likeliest names, best first, at most `count`. */
  near(name: PreparedName, count: number): readonly number[];
}

/** Below this part of a name's own weight, two names have too little in common to be compared. */
const LEAST_SHARE = 0.28;

/** Names with less than this part of the best one's share are not worth comparing. */
const LEAST_OF_BEST = 0.55;

/** Built once for the partner list; each search costs the names that share a triple, not all. */
export function indexNames(names: readonly PreparedName[]): NameIndex {
  const features = names.map(featuresOf);
  const postings = new Map<string, { readonly at: number[]; weight: number }>();
  features.forEach((triples, i) => {
    for (const triple of new Set(triples)) {
      const posting = postings.get(triple);
      if (posting) posting.at.push(i);
      else postings.set(triple, { at: [i], weight: 0 });
    }
  });
  for (const posting of postings.values()) posting.weight = Math.log(1 + names.length / posting.at.length);
  const unknown = Math.log(1 + names.length);
  const whole = Float64Array.from(features, (triples) => {
    let sum = 0;
    for (const triple of triples) sum += postings.get(triple)!.weight;
    return sum;
  });
  const scores = new Float64Array(names.length);

  return {
    near(name, count) {
      const touched: number[] = [];
      let own = 0;
      for (const triple of featuresOf(name)) {
        const posting = postings.get(triple);
        own += posting ? posting.weight : unknown;
        if (!posting) continue;
        for (const i of posting.at) {
          if (scores[i] === 0) touched.push(i);
          scores[i]! += posting.weight;
        }
      }
      const best: { at: number; share: number }[] = [];
      for (const at of touched) {
        const score = scores[at]!;
        scores[at] = 0;
        // Against the shorter of the two: a part of a name (Folkets Hus) must find the whole.
        const share = score / Math.min(own, whole[at]!) + (0.2 * score) / Math.max(own, whole[at]!);
        if (share >= LEAST_SHARE) insert(best, { at, share }, count);
      }
      const least = (best[0]?.share ?? 0) * LEAST_OF_BEST;
      return best.filter((found) => found.share >= least).map((found) => found.at);
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

/** Triples of each telling part, and the first letters of the whole for a name given as letters. */
function featuresOf(name: PreparedName): readonly string[] {
  const features: string[] = [];
  let initials = "";
  for (const part of name.parts) {
    initials += part.initials[0] ?? "";
    if (part.kind === "short" && part.text.length >= 3) features.push(`#${part.text}`);
    features.push(...part.triples);
  }
  if (initials.length >= 3) features.push(`#${initials}`);
  // A name of nothing but heads (Församlingen) is still findable.
  if (features.length <= 1) for (const word of name.words) features.push(`=${folded(word.plain)}`);
  return features;
}
