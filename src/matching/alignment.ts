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

/** Which parts of the two names answer to each other, by their positions. */
export interface Match {
  readonly kind: EvidenceKind;
  readonly inA: readonly number[];
  readonly inB: readonly number[];
}

/** Two names laid side by side: what answers to what, and what has no counterpart. */
export interface Alignment {
  readonly a: PreparedName;
  readonly b: PreparedName;
  readonly matches: Match[];
  /** Per part: it has a counterpart (or says what the same name says elsewhere). */
  readonly usedA: boolean[];
  readonly usedB: boolean[];
  /** Letters that differ only by the marks of å, ä, ö, in words no list has. */
  foldedUnknown: number;
  /** Letters taken for a compound that goes by more of them. */
  looseLetters: number;
  /** Proper names matched in spite of a slip of the hand, and listed words matched in spite of a misspelling. */
  slips: number;
}

/** Marks parts of a and of b as answering to each other. */
export function take(alignment: Alignment, inA: readonly number[], inB: readonly number[], kind: EvidenceKind): void {
  for (const i of inA) alignment.usedA[i] = true;
  for (const j of inB) alignment.usedB[j] = true;
  alignment.matches.push({ kind, inA, inB });
}

export const evidenceOf = ({ a, b, matches }: Alignment): Evidence[] =>
  matches.map(({ kind, inA, inB }) => ({ kind, a: written(a, inA), b: written(b, inB) }));

/** The words these parts stand in, as written. */
export function written(name: PreparedName, parts: readonly number[]): string {
  const words = new Set(parts.map((i) => name.parts[i]!.word));
  return [...words].map((word) => name.words[word]!.written).join(" ");
}
