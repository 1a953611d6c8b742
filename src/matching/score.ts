import type { Alignment, EvidenceKind } from "./alignment.ts";
import type { Part } from "./words.ts";

const WEIGHTS: Readonly<Record<Part["kind"], number>> = {
  content: 1,
  short: 0.8,
  number: 0.8,
  head: 0.3,
  level: 0.4,
  company: 0.3,
  legal: 0.1,
  member: 0.2,
};

const EVIDENCE_COST: Readonly<Record<EvidenceKind, number>> = {
  equal: 0,
  form: 0.005,
  genitive: 0.01,
  spelling: 0.03,
  abbreviation: 0.02,
  joined: 0.01,
  folded: 0.03,
  misspelt: 0.04,
  slip: 0.06,
};

/** For ranking: the part of both names that agrees, less what the ways of agreeing cost, within the decision's band. */
export function scoreOf(alignment: Alignment, doubts: number, decision: keyof typeof BANDS): number {
  let all = 0;
  let agreed = 0;
  for (const [name, used] of [
    [alignment.a, alignment.usedA],
    [alignment.b, alignment.usedB],
  ] as const) {
    name.parts.forEach((part, i) => {
      const weight = WEIGHTS[part.kind] * (part.known === null ? 1.3 : 1);
      all += weight;
      if (used[i]) agreed += weight;
    });
  }
  const cost = alignment.matches.reduce((sum, match) => sum + EVIDENCE_COST[match.kind], 0);
  const score = (all === 0 ? 0 : agreed / all) - cost - 0.05 * doubts;
  const [low, high] = BANDS[decision];
  return low + Math.max(0, Math.min(1, score)) * (high - low);
}

/** Scores of the three bands do not mix: any *same* ranks above any *ask*. */
const BANDS: Readonly<Record<"same" | "ask" | "different", readonly [number, number]>> = {
  same: [0.85, 0.999],
  ask: [0.5, 0.85],
  different: [0, 0.5],
};
