import type { Decimal } from "../domain/money.ts";
import { effort, type Effort } from "./effort.ts";
import { parseNumber, type Notation } from "./numbers.ts";

/** A number cut out of a line. `value` null: said to be missing (`..`). */
export interface Piece {
  readonly text: string;
  readonly value: Decimal | null;
  /** A reference to a note (*Not 3*, *4, 5*): no figure. */
  readonly note?: true;
}

/**
 * Where numbers may end: at blanks only, or anywhere (cells run together). In the grouped kind, thousands are known to be parted by blanks,
 * so that no number has four digits in a row.
 */
export type Cutting = "spaced" | "gluedGroups" | "glued";

/** Cuts beyond which a line has too many readings to be looked through. */
export const MOST_CUTS: Readonly<Record<Cutting, number>> = { spaced: 10_000, gluedGroups: 1_500, glued: 1_500 };

interface Match {
  readonly end: number;
  readonly piece: Piece;
}

/**
 * All ways to cut a run of figures into numbers, each an array of pieces from left to right. The grammar: groups of thousands have three
 * digits, no number but 0 begins with 0, a sign begins a number, a unit or mark ends it. With a count, only cuts into so many numbers, or at
 * most so many. Beside them stand references to notes where the table has columns for them, up to `notes` a line. Null where there are more
 * than the cutting's {@link MOST_CUTS}.
 */
export function cutNumbers(
  figures: string,
  cutting: Cutting,
  notation: Notation,
  count: number | null = null,
  exactly = true,
  budget: Effort = effort(),
  notes = 0,
): readonly (readonly Piece[])[] | null {
  const ends = new Map<number, readonly Match[]>();
  const matchesAt = (at: number): readonly Match[] => {
    let found = ends.get(at);
    if (!found) ends.set(at, (found = numbersAt(figures, at, cutting, notation)));
    return found;
  };
  const results: Piece[][] = [];
  const path: Piece[] = [];
  const dead = new Set<number>();
  // Depth first; where the end cannot be reached with the pieces left is remembered, so that work is bounded by the number of results.
  let references = 0;
  const walk = (from: number): boolean => {
    let at = from;
    while (figures[at] === " ") at++;
    const numbers = path.length - references;
    if (at >= figures.length) {
      if (count !== null && exactly && numbers !== count && numbers > 0) return false;
      results.push([...path]);
      return true;
    }
    budget.left -= 6;
    if (budget.left < 0) return true;
    const key = (count === null ? at : at * 64 + numbers) * 8 + references;
    if (dead.has(key)) return false;
    let reached = false;
    for (const match of references < notes ? notesAt(figures, at, cutting) : []) {
      path.push(match.piece);
      references++;
      if (walk(match.end)) reached = true;
      references--;
      path.pop();
    }
    if (numbers >= (count ?? MOST_PIECES)) return reached;
    for (const match of matchesAt(at)) {
      if (results.length > MOST_CUTS[cutting]) return true;
      path.push(match.piece);
      if (walk(match.end)) reached = true;
      path.pop();
    }
    if (!reached) dead.add(key);
    return reached;
  };
  if (figures.length <= LONGEST) walk(0);
  return results.length > MOST_CUTS[cutting] || figures.length > LONGEST || budget.left < 0 ? null : results;
}

/** Beyond a million millions, figures have run together that nobody wrote as one. */
const LARGEST = /^-?\d{1,13}(?:\.|$)/;
const LONGEST = 400;
const MOST_PIECES = 40;

const SUFFIX =
  /(?:\s?(?:(?:t|k|mn|m)?kr\b\.?|kronor\b\.?|SEK\b|EUR\b|euro\b|GBP\b|%|[€£$](?!\d)|:\s?[-–—−]+|,-{1,2})|\s?[*†‡]+|[¹²³⁴⁵])+/iuy;
const MISSING = /(?:\.{2,3}|…|n\/a\b|NA\b)(?=\s|$)/y;
const BRACKETED = /\(\s?\d[\d\s.,]*\)/y;
const SIGN = /[-−–—+]\s?(?=[\d£€$])/y;
const NIL = /[-−–—](?=\s|$)/y;
const PREFIX = /(?:[£€$]|SEK\b|EUR\b|GBP\b|kr\b)\s?(?=[\d-])/iy;
const CHUNK = /\d+(?:[.,'’]\d+)*/y;

function stick(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const NOTES = /(?:not(?:e|er|es)?\.? )?[1-9]\d?(?:[-–][1-9]\d?|, ?[1-9]\d?)*(?=\s|$)/iy;

/** References to notes at a place: small numbers, several of them parted by commas; run together, one of one or two digits. */
function notesAt(text: string, at: number, cutting: Cutting): readonly Match[] {
  const own =
    cutting === "spaced"
      ? [stick(NOTES, text, at)]
      : [stick(/[1-9](?=[-−–\d])/y, text, at), stick(/[1-9]\d(?=[-−–\d])/y, text, at)];
  return own.flatMap((found) => {
    // Several are in order: *31,7* is a figure.
    const numbers = (found?.match(/\d+/g) ?? []).map(Number);
    if (found === null || numbers.some((n, i) => n <= (numbers[i - 1] ?? 0))) return [];
    return [{ end: at + found.length, piece: { text: found.replace(/^\p{L}+\.? /u, ""), value: null, note: true } }];
  });
}

function numbersAt(text: string, at: number, cutting: Cutting, notation: Notation): readonly Match[] {
  const found: Match[] = [];
  const missing = stick(MISSING, text, at);
  if (missing) return [{ end: at + missing.length, piece: { text: missing, value: null } }];
  const nil = stick(NIL, text, at);
  if (nil) found.push({ end: at + nil.length, piece: { text: nil, value: "0" as Decimal } });
  const bracketed = stick(BRACKETED, text, at);
  if (bracketed) {
    add(found, text, at, at + bracketed.length, notation);
    return found;
  }
  let start = at;
  for (let turn = 0; turn < 2; turn++)
    start += (stick(PREFIX, text, start) ?? "").length + (turn === 0 ? (stick(SIGN, text, start) ?? "").length : 0);
  if (!/\d/.test(text[start] ?? "")) return found;
  for (const end of cutting === "spaced"
    ? spacedEnds(text, start)
    : gluedEnds(text, start, cutting === "gluedGroups" ? 3 : 15)) {
    const suffix = stick(SUFFIX, text, end);
    const trailing = suffix === null ? stick(/[-−–](?=\s|$)/y, text, end) : null;
    const stop = end + (suffix ?? trailing ?? "").length;
    if (cutting === "spaced" && stop < text.length && text[stop] !== " ") continue;
    add(found, text, at, stop, notation);
  }
  return found;
}

function add(found: Match[], text: string, at: number, end: number, notation: Notation): void {
  const own = text.slice(at, end);
  const parsed = parseNumber(own, notation);
  if (parsed.state === "number" && LARGEST.test(parsed.value))
    found.push({ end, piece: { text: own.trim(), value: parsed.value } });
}

/** A whole chunk, then groups of exactly three digits after one blank, each of which may begin the next number instead. */
function spacedEnds(text: string, start: number): number[] {
  const chunk = stick(CHUNK, text, start) ?? "";
  const ends = [start + chunk.length];
  if (!/^\d{1,3}$/.test(chunk)) return ends;
  for (let at = start + chunk.length; ;) {
    const group = stick(/ \d{3}(?!\d)(?:[.,]\d+)?/y, text, at);
    if (!group) return ends;
    at += group.length;
    ends.push(at);
    if (group.length > 4) return ends;
  }
}

/** One to `most` digits of a run, or one to three and groups of three after a blank; then decimals of any length. */
function gluedEnds(text: string, start: number, most: number): number[] {
  const ends: number[] = [];
  const run = stick(/\d+/y, text, start) ?? "";
  const whole = (at: number): void => {
    ends.push(at);
    const fraction = stick(/[.,]\d+/y, text, at);
    if (fraction) for (let n = 1; n < fraction.length; n++) ends.push(at + 1 + n);
  };
  for (let n = 1; n <= Math.min(run.length, most); n++) {
    if (run.startsWith("0") && n > 1) break;
    // A blank inside digits run together is a thousands blank; without one the digits stand alone.
    whole(start + n);
    if (n > 3 || n !== run.length || run.startsWith("0")) continue;
    for (let at = start + n; ;) {
      const group = stick(/ \d{3}/y, text, at);
      if (!group) break;
      at += group.length;
      whole(at);
      if (/\d/.test(text[at] ?? "")) break;
    }
  }
  return ends;
}
