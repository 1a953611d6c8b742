import { folded, plain } from "../blanks.ts";
import type { FigureLine } from "../decide.ts";
import { numberReadings, type Notation } from "../numbers.ts";

/** A token that can stand in the figures at the end of a line. */
const FIGURE_TOKEN =
  /^(?:[-−–—+(£€$]*\d[\d.,'’]*(?:[)%]|:-|,-|-)*[*†‡¹²³]*|[-−–—]|\.{2,3}|…|:[-–—−]|\d[\d.,]*:|(?:t|k|mn|m)?kr\.?|SEK|EUR|euro|€|£|%|(?:£|€|\$)[\d.,]+|N\/?A)$/i;

/** A line's label and the figures at its end; null where it does not end in figures, or is a sentence. */
export function figureLine(line: string): FigureLine | null {
  const text = plain(line).trim();
  if (text === "" || text.length > 600 || !/\d/.test(text)) return null;
  const tokens = text.split(/\s+/);
  let from = tokens.length;
  while (from > 0 && FIGURE_TOKEN.test(tokens[from - 1] ?? "") && !endsLabel(tokens, from - 1)) from--;
  // A unit or a dash right after words belongs to the words.
  while (
    from < tokens.length &&
    /^(?:[-−–—]|(?:t|k|mn|m)?kr\.?|SEK|EUR|euro|€|£|%|:[-–—−])$/i.test(tokens[from] ?? "") &&
    !isNil(tokens, from)
  )
    from++;
  const spaced = from < tokens.length ? build(tokens, from) : null;
  return spaced && /\d/.test(spaced.figures) ? spaced : gluedLine(text);
}

/** `2020:` before an amount ends a label; `200 000: –` is a way to write kronor. */
const endsLabel = (tokens: readonly string[], at: number): boolean =>
  /:$/.test(tokens[at] ?? "") && !/^[-–—−]+$/.test(tokens[at + 1] ?? "");

const isNil = (tokens: readonly string[], at: number): boolean =>
  /^[-−–—]$/.test(tokens[at] ?? "") && at < tokens.length - 1;

function build(tokens: readonly string[], from: number): FigureLine {
  const others: { label: string; figures: string }[] = [];
  for (let more = from + 1; more < tokens.length && more <= from + 3; more++) {
    if (!/^\d{1,4}$/.test(tokens[more - 1] ?? "")) break;
    others.push({ label: labelOf(tokens.slice(0, more)), figures: tokens.slice(more).join(" ") });
  }
  return { label: labelOf(tokens.slice(0, from)), figures: tokens.slice(from).join(" "), others };
}

const labelOf = (tokens: readonly string[]): string =>
  folded(tokens.join(" "))
    .replace(/\s*[.…_]{3,}$/, "")
    .replace(/:$/, "");

/** Words and figures run together: the figures begin after the last character that cannot stand in them. */
export function gluedLine(line: string): FigureLine | null {
  const text = plain(line).trim();
  const match = /^(.*[\p{L})%.!?"”:])\s*([-−–]?\d[\d\s.,]*(?:[-−–]\d[\d\s.,]*)*)$/u.exec(text);
  if (!match?.[1] || !match[2] || text.length > 600 || !/\p{L}/u.test(match[1])) return null;
  return { label: folded(match[1]), figures: match[2].trim(), others: [] };
}

/** The notations worth trying for lines: one where the figures tell, both where they do not. */
export function notationOfLines(lines: readonly FigureLine[]): Notation[] {
  let comma = 0;
  let point = 0;
  let open = 0;
  for (const line of lines) {
    for (const token of line.figures.split(" ")) {
      if (!/[.,]/.test(token)) continue;
      const readings = numberReadings(token);
      const [only] = readings;
      if (readings.length > 1) open++;
      else if (only) {
        if (only.decimal === "," || only.grouped === ".") comma++;
        if (only.decimal === "." || only.grouped === ",") point++;
      }
    }
  }
  if (comma > 0 && point === 0) return [{ decimal: "," }];
  if (point > 0 && comma === 0) return [{ decimal: "." }];
  return open > 0 ? [{ decimal: "," }, { decimal: "." }] : [{ decimal: null }];
}
