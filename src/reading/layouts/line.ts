import { folded } from "../blanks.ts";
import type { RawTable } from "../raw-table.ts";

/** A line of the text, numbered from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** A stretch of lines that reads as one table, and where it ends. */
export interface LinesTable {
  readonly raw: RawTable;
  /** Indexes into the lines given: first used (header included) and one past the last. */
  readonly from: number;
  readonly to: number;
}

/** Running text rather than a cell or a row: a long line that ends or goes on like a sentence. */
export function isSentence(line: string): boolean {
  const text = folded(line).replace(ABBREVIATED, "$1");
  return (/[.!?]$/.test(text) && text.length > 40) || /\p{Ll}[.!?] \p{Lu}/u.test(text);
}

/** A dot after a shortened word ends no sentence: the only word so far, or a customary one. */
const ABBREVIATED =
  /(^\p{L}{1,8}|(?:^|[\s.])(?:fören|förb|avd|sv|s:t|st|kungl|inkl|exkl|fl|bl\.a|resp|nr|dr|ry|rf|r\.y|r\.f|ltd|inc|co))\.(?= \p{Lu})/giu;

/** A line that begins with a footnote's mark. */
export const isFootnoteLine = (line: string): boolean => /^\s*(?:\*|†|[¹²³⁴⁵]|\d{1,2}\)\s)/u.test(line);

/** A page's number that names itself. */
export const PAGE_OF =
  /^\s*(?:(?:sida|sid|page|sivu|pagina)\.? *\d{1,3}(?: *(?:\(\d{1,3}\)|(?:of|av|van|\/) *\d{1,3}))?|\d{1,3} *\(\d{1,3}\))\s*$/i;
