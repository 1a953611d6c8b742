import type { Language } from "../domain/finding.ts";

/** A sentence in every language of the add-in. */
export type Sentence = Readonly<Record<Language, string>>;

/** Excel's error values. It keeps our sentence for `#VALUE!` and `#N/A` only, so only those two are ours to give. */
export type ErrorCode = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!" | "#NAME?" | "#REF!";

/** An error as one element of a formula's result, or as it stood in an argument cell. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    /** What to change; null for an error passed on from an argument cell, which explains itself there. */
    readonly sentence: Sentence | null = null,
  ) {}
}

export const wrong = (sv: string, en: string): CellError => new CellError("#VALUE!", { sv, en });
export const notKnown = (sv: string, en: string): CellError => new CellError("#N/A", { sv, en });
