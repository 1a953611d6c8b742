import type { Footnote } from "../domain/table.ts";
import { folded } from "./blanks.ts";
import type { Note } from "./raw-table.ts";

const SUPERSCRIPTS = "¹²³⁴⁵⁶⁷⁸⁹";
const MARK_AT_START = /^(\*+|†+|‡+|§+|[¹²³⁴⁵⁶⁷⁸⁹]+|\(?\d{1,2}\)|\[\d{1,2}\]|[a-f]\))\s*(?=\S)/u;
const MARK_AT_END = /\s*(\*+|†+|‡+|[¹²³⁴⁵⁶⁷⁸⁹]+|\(\d{1,2}\)|\d{1,2}\)|\[\d{1,2}\])$/u;

/** Marks made comparable: `¹`, `1)`, `(1)` and `[1]` are one mark. */
const canonical = (mark: string): string =>
  mark.replace(/[¹²³⁴⁵⁶⁷⁸⁹]/gu, (c) => String(SUPERSCRIPTS.indexOf(c) + 1)).replace(/[()[\]]/g, "");

/** Footnotes among the lines under a table, and the lines that are none. A footnote goes on until the next mark or a blank line. */
export function findFootnotes(below: readonly Note[]): { footnotes: Footnote[]; rest: Note[] } {
  const footnotes: Footnote[] = [];
  const rest: Note[] = [];
  for (const note of below) {
    const match = MARK_AT_START.exec(note.text.trim());
    // A line of nothing but marks is drawn, not written.
    if (match?.[1] && /[\p{L}\d]/u.test(note.text.slice(match[1].length)))
      footnotes.push({
        mark: canonical(match[1]),
        text: folded(note.text.trim().slice(match[0].length)),
        place: note.place,
      });
    else rest.push(note);
  }
  return { footnotes, rest };
}

/**
 * A label without its footnote marks. Stars and superscripts are marks always; `1)` only where such a footnote exists,
 * because names end in brackets too.
 */
export function unmark(label: string, footnotes: readonly Footnote[]): { label: string; marks: string[] } {
  const known = new Set(footnotes.map((f) => f.mark));
  const marks: string[] = [];
  let text = folded(label);
  if (text.length > 500) return { label: text, marks };
  for (let match = MARK_AT_END.exec(text); match?.[1]; match = MARK_AT_END.exec(text)) {
    const mark = canonical(match[1]);
    const certain = /^[*†‡¹²³⁴⁵⁶⁷⁸⁹]/u.test(match[1]);
    if (!(certain || known.has(mark)) || match.index === 0) break;
    marks.unshift(mark);
    text = text.slice(0, match.index).trim();
  }
  return { label: text, marks };
}
