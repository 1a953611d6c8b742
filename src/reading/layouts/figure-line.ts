import { folded, plain } from "../blanks.ts";
import type { FigureLine } from "../decision.ts";
import { numberReadings, type Notation } from "../numbers.ts";

/** A token that can stand in the figures at the end of a line. */
const FIGURE_TOKEN =
  /^(?!\(?[£€$]['’‘]?0{3}s?\)?$)(?:[-−–—+(£€$]*\d(?:[\d.,'’]*\d)?(?:[)%€£$]|kr|:-|,-|-)*[*†‡¹²³]*|[-−–—]|\.{2,3}|…|:[-–—−]|\d[\d.,]*:|(?:t|k|mn|m)?kr\.?|kronor\.?|SEK|EUR|euro\.?|€|£|%|(?:£|€|\$)[\d.,]+|N\/?A|\d+[Ool]+[\dOol]*)$/i;
const UNIT_TOKEN = /^(?:[-−–—]|(?:t|k|mn|m)?kr\.?|kronor|SEK|EUR|euro|€|£|%|:[-–—−])$/i;
/** A footnote's mark after words: no figure has a bracket that was never opened. */
const LOOSE_MARK = /^\d{1,2}\)$/;
/** Headers of periods end in a digit too. */
const NAMES_PERIOD = /(?:^|\s)(?:kv|q|t|kvartal|tertial|vecka|v|p)\.?\d{1,2}$/i;
/** *Kv 4* at the end of a line, parted by a blank. */
const ENDS_IN_QUARTER = /(?:^|\s)(?:kv|kvartal|q|tertial)\.? [1-4]$/i;
/** A telephone number: eight to ten digits from the first 0 on, in groups. */
const PHONE = /(?<![\d.,-])0\d{1,3}[-–/] ?\d{2,3}(?: \d{2,3}){0,3}(?!\d)|\+\d{2}(?: ?\(0\))?(?:[ -]?\d{1,4}){3,5}/g;
/** An organisation number without its dash. */
const ORG_NUMBER = /(?<!\d)\d{2}[2-9]\d{7}(?= )/g;
/** Words before a figure that is not exact. */
const INEXACT = /(?:^|(?<=\s))(?:ca|c:a|cirka|drygt|knappt|minst|högst|max|ungefär|about|approx)\.? $/i;
const LONGEST_LINE = 600;

interface Token {
  readonly text: string;
  readonly at: number;
}

/** A currency's sign right before a digit begins a number, whatever stands before it; *kr* right after one ends it. */
const signsParted = (line: string): string =>
  line.replace(/(?<=[\p{Ll}\d)])(?=[£€$]\d)/gu, "  ").replace(/(?<=\d ?)kr(?=[-−–]?\d)/g, "kr  ");

/**
 * A line's label and the figures at its end; null where it does not end in figures. Two blanks or a tab stay two blanks in the figures:
 * no number goes over them.
 */
export function figureLine(line: string): FigureLine | null {
  const text = plain(signsParted(line).replaceAll("\t", "  ")).trim();
  if (text === "" || text.length > LONGEST_LINE || !/\d/.test(text)) return null;
  const tokens: Token[] = [...text.matchAll(/\S+/g)].map((m) => ({ text: m[0], at: m.index }));
  let from = tokens.length;
  const named = endOfNumbersThatName(text);
  while (
    from > 0 &&
    (tokens[from - 1]?.at ?? 0) >= named &&
    FIGURE_TOKEN.test(tokens[from - 1]?.text ?? "") &&
    !endsLabel(tokens, from - 1)
  )
    from--;
  // A unit or a dash right after words belongs to the words, unless it stands for nil before more figures.
  while (
    from < tokens.length &&
    (LOOSE_MARK.test(tokens[from]?.text ?? "") ||
      (UNIT_TOKEN.test(tokens[from]?.text ?? "") && !isNil(tokens, from) && !isSignBefore(tokens, from)))
  )
    from++;
  const start = tokens[from];
  if (!start || !/\d/.test(text.slice(start.at))) return NAMES_PERIOD.test(text) ? null : gluedLine(line);
  if (from === tokens.length - 1 && ENDS_IN_QUARTER.test(text)) return null;
  // No word ends in a figure: the first group of thousands has run together with it.
  const before = text.slice(0, start.at);
  if (/\p{Ll}{3,}[.)]?\d{1,3} $/u.test(before) && /^\d{3}(?!\d)/.test(text.slice(start.at))) return gluedLine(line);
  if (/\p{L}\d{1,3}(?: \d{3})*(?:[.,]\d+)? ?kr *$/u.test(before)) return gluedLine(line);
  const others: { label: string; figures: string }[] = [];
  const next = tokens[from + 1];
  // One figure may belong to the label (Område 2), not the first group of a number that goes on.
  if (next && /^\d{1,4}$/.test(start.text))
    others.push({ label: labelOf(text.slice(0, next.at)), figures: text.slice(next.at) });
  // *ca 12 000* is no figure: with its word it cannot be read as one.
  const about = INEXACT.exec(before)?.[0] ?? "";
  return {
    label: labelOf(before.slice(0, before.length - about.length)),
    figures: about + text.slice(start.at),
    others,
  };
}

/** Where the last telephone or organisation number of a line ends: no figure stands before that. 0 where there is none. */
function endOfNumbersThatName(text: string): number {
  const phones = [...text.matchAll(PHONE)].map((m) => {
    let own = m[0];
    // Groups after it that begin with 0 go on in it; beyond ten digits they are figures.
    const ends = (): boolean =>
      own.replace(/\D/g, "").length <= (own.startsWith("+") ? 12 : 10) &&
      !/^ 0\d/.test(text.slice(m.index + own.length));
    while (!ends() && own.includes(" ")) own = own.slice(0, own.lastIndexOf(" "));
    return m.index + own.length;
  });
  return Math.max(0, ...phones, ...[...text.matchAll(ORG_NUMBER)].map((m) => m.index + m[0].length));
}

/** A currency's sign before an amount belongs to the amount. */
const isSignBefore = (tokens: readonly Token[], at: number): boolean =>
  /^[€£$]$/.test(tokens[at]?.text ?? "") && /^\d/.test(tokens[at + 1]?.text ?? "");

const isNil = (tokens: readonly Token[], at: number): boolean =>
  /^[-−–—]$/.test(tokens[at]?.text ?? "") && at < tokens.length - 1;

/** `2020:` before an amount ends a label; `200 000: –` is a way to write kronor. */
const endsLabel = (tokens: readonly Token[], at: number): boolean =>
  /:$/.test(tokens[at]?.text ?? "") && !/^[-–—−]+$/.test(tokens[at + 1]?.text ?? "");

const labelOf = (text: string): string =>
  folded(text)
    .replace(/^[•·▪●○◦\uF0B7*–—-]\s+/, "")
    .replace(/\s*[.…_]{3,}$/, "")
    .replace(/\s*[:,;]$/, "");

/** Words and figures run together: the figures begin after the last character that cannot stand in them. */
export function gluedLine(line: string): FigureLine | null {
  // *kr* after a figure is none of the letters that end the words.
  const text = plain(signsParted(line))
    .trim()
    .replace(/(?<=\d ?)kr(?=\s|$)/g, "¤");
  if (text.length > LONGEST_LINE) return null;
  const match = GLUED.exec(text);
  if (!match?.[1] || !match[3] || !/\p{L}/u.test(match[1])) return null;
  return { label: labelOf(match[1]), figures: match[3].trim().replaceAll("¤", "kr"), others: [] };
}

const GLUED = /^(.*(?:\p{L}\.?|[)%!?"”]|(?<!\d):))(\s*)([-−–]?[£€$]?\d[\d\s.,£€$¤]*(?:[-−–][£€$]?\d[\d\s.,£€$¤]*)*)$/u;

/** Whether words and figures run together without a blank between them. */
export function runsTogether(line: string): boolean {
  const text = plain(signsParted(line)).trim();
  return text.length <= LONGEST_LINE && (/\p{L}[-−–]?\d|[%)][-−–]?\d/u.test(text) || GLUED.exec(text)?.[2] === "");
}

const HARD = "[\\u00A0\\u202F\\u2007\\u2009]";
const HARD_GROUP = new RegExp(`(?<=(?<![\\d.,])\\d{1,3}(?:${HARD}\\d{3})*)${HARD}(?=\\d{3}(?!\\d))`, "g");
const HARD_GAP = new RegExp(`\\d${HARD}(?=\\d)`, "g");

/**
 * Lines whose blanks tell more than usual: where no-break blanks stand inside numbers and ordinary ones too, the ordinary ones part numbers.
 * They are doubled, so that no number goes over them; and where no-break blanks stand nowhere but before three digits, they part nothing.
 */
export function withHardGaps(lines: readonly string[]): readonly string[] {
  const inside = lines.filter((line) => line.match(HARD_GROUP)).length;
  const between = lines.filter((line) => /\d \d/.test(line)).length;
  if (inside === 0 || between === 0) return lines;
  const joins = lines.every((line) => (line.match(HARD_GAP)?.length ?? 0) === (line.match(HARD_GROUP)?.length ?? 0));
  return lines.map((line) =>
    (joins ? line.replace(HARD_GROUP, "") : line).replace(/(?<=[\d)%*]|\d[-−–]) (?=[-−–(\d£€$])/g, "  "),
  );
}

/** The notations worth trying for lines: one where the figures or their unit tell, both where they do not. */
export function notationOfLines(lines: readonly FigureLine[], inWholeMoney: boolean): Notation[] {
  let comma = 0;
  let point = 0;
  let open = 0;
  let openPoint = 0;
  for (const line of lines) {
    for (const token of line.figures.split(" ")) {
      if (!/[.,]/.test(token)) continue;
      const readings = numberReadings(token);
      const [only] = readings;
      if (readings.length > 1) {
        open++;
        if (token.includes(".")) openPoint++;
      }
      if (readings.length === 1 && only) {
        if (only.decimal === "," || only.grouped === ".") comma++;
        if (only.decimal === "." || only.grouped === ",") point++;
      }
    }
  }
  if (comma > 0 && point === 0) return [{ decimal: "," }];
  if (point > 0 && comma === 0) return [{ decimal: "." }];
  // Whole kronor, euro or pounds have two decimals at most: three digits after a sign are thousands.
  if (open > 0 && inWholeMoney && (openPoint === 0 || openPoint === open))
    return [{ decimal: openPoint > 0 ? "," : "." }];
  return open > 0 ? [{ decimal: "," }, { decimal: "." }] : [{ decimal: null }];
}
