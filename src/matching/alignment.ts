import type { PreparedName } from "./words.ts";

/** How two words came to be taken for one, from the surest. */
export type EvidenceKind =
  "equal" | "form" | "genitive" | "spelling" | "abbreviation" | "joined" | "folded" | "misspelt" | "slip";

/** A word or words of one name and what answers to them in the other, as written. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly a: string;
  readonly b: string;
}

/** Two names laid side by side: what answers to what, and what has no counterpart. */
export interface Alignment {
  readonly a: PreparedName;
  readonly b: PreparedName;
  readonly evidence: Evidence[];
  /** Per part: it has a counterpart (or says what the same name says elsewhere). */
  readonly usedA: boolean[];
  readonly usedB: boolean[];
  /** Letters that differ only by the marks of å, ä, ö, in words no list has. */
  foldedUnknown: number;
  /** Proper names matched in spite of a slip of the hand, and listed words matched in spite of a misspelling. */
  slips: number;
}

/** Marks part i of a and j of b as answering to each other. */
export function take(alignment: Alignment, is: readonly number[], js: readonly number[], kind: EvidenceKind): void {
  const { a, b } = alignment;
  for (const i of is) alignment.usedA[i] = true;
  for (const j of js) alignment.usedB[j] = true;
  alignment.evidence.push({ kind, a: written(a, is), b: written(b, js) });
}

export function written(name: PreparedName, parts: readonly number[]): string {
  const words = new Set(parts.map((i) => name.parts[i]!.word));
  return [...words].map((word) => name.words[word]!.written).join(" ");
}
