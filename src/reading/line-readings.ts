import type { Decimal } from "../domain/money.ts";
import { NOTE_HEADER, OF_WHICH } from "./column-words.ts";
import { scaled, scaleOf } from "./decimals.ts";
import type { Effort } from "./effort.ts";
import type { Piece } from "./segments.ts";
import type { Candidate } from "./puzzle.ts";

/** One way to read a line: its label, and a piece or a blank per column. */
export interface LineReading {
  readonly label: string;
  readonly pieces: readonly (Piece | null)[];
  /** The line's figures are numbers in no notation: its row stands, its cells are not read. */
  readonly unreadable?: true;
}

/** Per row, the ways its label can be taken, each with the ways its figures can be cut. The first way is the plain one. */
export type Cuts = readonly (readonly Way[])[];

export interface Way {
  readonly label: string;
  readonly cuts: readonly (readonly Piece[])[];
  /** Where the source itself shows in which column each figure stands. */
  readonly fixed?: readonly (Piece | null)[];
  /** A heading says that the row repeats a part of the one before. */
  readonly partOf?: true;
}

/** Whether a row repeats a part of another (*varav*): it is in no sum. */
export const isPart = (ways: readonly Way[]): boolean =>
  ways[0]?.partOf === true || OF_WHICH.test(ways[0]?.label ?? "");

/** Whether a line's figures cannot be cut into numbers at all. */
export const isUnreadable = (ways: Cuts[number]): boolean => ways.every((way) => way.cuts.length === 0);

/** A row whose figures are not read. */
export const unreadableRow = (label: string, columns: number): LineReading => ({
  label,
  pieces: Array.from({ length: columns }, () => null),
  unreadable: true,
});

/**
 * How wide the grammar is: whether cells may be blank without a trace, and whether a label may end in a figure (*Område 2*): where the row
 * fits the columns in no other way, or anywhere.
 */
export interface Level {
  readonly blanks: false | "needed" | "anywhere";
  readonly absorb: false | "needed" | "anywhere";
}

/** From the plainest grammar to the widest: the first one under which sums agree is taken. */
export const LEVELS: readonly Level[] = [
  { blanks: false, absorb: false },
  { blanks: "needed", absorb: false },
  { blanks: "anywhere", absorb: false },
  { blanks: false, absorb: "needed" },
  { blanks: false, absorb: "anywhere" },
  { blanks: "anywhere", absorb: "anywhere" },
];

/** The same level without the condition that rows need it. */
export const widest = (level: Level): Level => ({
  blanks: level.blanks && "anywhere",
  absorb: level.absorb && "anywhere",
});

export const MOST_COLUMNS = 16;
const MOST_PLACEMENTS = 500;

/** The column counts worth trying: the header's, else those at which every line can be full; with blanks, those at which most can. */
export function columnCounts(cut: Cuts, level: Level, headers: readonly string[] | null): number[] {
  const readable = cut.filter((ways) => !isUnreadable(ways));
  if (headers) {
    const full = headers.length - notesOf(headers).size;
    const isFull = (ways: readonly Way[]): boolean =>
      ways.some((way) => way.cuts.some((pieces) => pieces.filter((piece) => !piece.note).length === full));
    // Blank cells are believed in where the other rows show the columns.
    return level.blanks && readable.filter(isFull).length * 3 < readable.length ? [] : [headers.length];
  }
  const perLine = readable.map(
    (ways) => new Set(ways.slice(0, level.absorb ? undefined : 1).flatMap((way) => way.cuts.map((c) => c.length))),
  );
  const all = new Set(perLine.flatMap((counts) => [...counts]));
  const need = level.blanks ? Math.max(2, readable.length / 2) : readable.length;
  const least = perLine.map((counts) => Math.min(...counts));
  return [...all]
    .filter((n) => n >= 1 && n <= MOST_COLUMNS)
    .filter(
      (n) => perLine.filter((counts) => counts.has(n)).length >= need && (!level.blanks || least.every((m) => m <= n)),
    )
    .sort((a, b) => a - b);
}

/** Which columns of figures hold references to notes, by the header's word. */
export const notesOf = (headers: readonly string[] | null): ReadonlySet<number> =>
  new Set((headers ?? []).flatMap((header, c) => (NOTE_HEADER.test(header) ? [c] : [])));

/**
 * All readings of each line for a column count. Blanks are considered for lines that cannot be full; a reference to a note may be lacking
 * always, and so may all the figures of a line that has nothing but the reference.
 */
export function readingsFor(
  cut: Cuts,
  headers: readonly string[] | null,
  columns: number,
  level: Level,
): LineReading[][] {
  const notes = notesOf(headers);
  return cut.map((ways) => {
    if (isUnreadable(ways)) return [unreadableRow(ways[0]?.label ?? "", columns)];
    const full = columns - notes.size;
    const found = (way: Way, blanks: boolean): LineReading[] => {
      if (way.fixed) return [{ label: way.label, pieces: way.fixed }];
      return way.cuts.flatMap((pieces): LineReading[] => {
        const numbers = pieces.filter((piece) => !piece.note).length;
        const reference =
          notes.size > 0 && pieces.length === 1 && numbers === 0 && /^\d+(?:, \d+)*$/.test(pieces[0]?.text ?? "");
        if (numbers !== full && !reference && !(blanks && numbers > 0 && numbers < full)) return [];
        if (notes.size === 0 && numbers === full) return [{ label: way.label, pieces }];
        return placements(pieces, columns, notes).map((placed) => ({ label: way.label, pieces: placed }));
      });
    };
    const [plain, ...others] = ways;
    if (!plain) return [];
    const readings = found(plain, level.blanks === "anywhere");
    if (level.absorb === "anywhere" || (level.absorb === "needed" && readings.length === 0))
      readings.push(...others.flatMap((way) => found(way, false)));
    if (level.blanks === "needed" && readings.length === 0) readings.push(...found(plain, true));
    return readings;
  });
}

/** Whether a row's only reading has no reference where the table has some, and begins with what can be one: then a cell may be blank. */
export function maybeReference([own, more]: readonly LineReading[], notes: ReadonlySet<number>): boolean {
  if (!own || more || notes.size === 0 || own.pieces.some((piece) => piece?.note)) return false;
  return /^[1-9]\d?$/.test(own.pieces.find((piece) => piece !== null)?.text ?? "");
}

/** Fewer pieces than columns: each way to leave columns blank, order kept; references stand in their own columns alone. */
function placements(pieces: readonly Piece[], columns: number, notes: ReadonlySet<number>): (Piece | null)[][] {
  const results: (Piece | null)[][] = [];
  const walk = (piece: number, placed: (Piece | null)[]): void => {
    if (results.length >= MOST_PLACEMENTS) return;
    const left = columns - placed.length;
    const wanted = pieces.length - piece;
    if (left === 0) {
      if (wanted === 0) results.push(placed);
      return;
    }
    const next = pieces[piece];
    if (next && (next.note === true) === notes.has(placed.length)) walk(piece + 1, [...placed, next]);
    if (left > wanted) walk(piece, [...placed, null]);
  };
  walk(0, []);
  return results;
}

/** Where a percent sign stands in one column of all rows with one reading, readings with it in another column are none. */
export function sharesInPlace(readings: readonly LineReading[][]): LineReading[][] {
  const isShare = (piece: Piece | null): boolean => piece?.text.includes("%") ?? false;
  const certain = readings.flatMap((list) => (list.length === 1 ? list : [])).filter((r) => r.pieces.some(isShare));
  const at = certain[0]?.pieces.map(isShare) ?? [];
  if (certain.length < 2 || certain.some((r) => r.pieces.some((piece, c) => isShare(piece) !== at[c])))
    return [...readings];
  return readings.map((list) => {
    const own = list.filter((r) => r.pieces.every((piece, c) => !isShare(piece) || at[c]));
    return own.length > 0 ? own : list;
  });
}

/** Readings as whole numbers of the smallest step that any of them has. */
export function puzzleRows(readings: readonly (readonly LineReading[])[], budget: Effort): Candidate[][] {
  budget.left -= readings.reduce((n, list) => n + list.length * (list[0]?.pieces.length ?? 0), 0) * 12;
  const scale = scaleOf(readings.flatMap((list) => list.flatMap((r) => r.pieces.flatMap((p) => p?.value ?? []))));
  const memo = new Map<Decimal, number>();
  const figure = (value: Decimal): number => {
    let n = memo.get(value);
    if (n === undefined) memo.set(value, (n = Number(scaled(value, scale))));
    return n;
  };
  return readings.map((list) => list.map((r) => r.pieces.map((p) => (p?.value == null ? null : figure(p.value)))));
}

/** Readings of the whole table, at most what a number holds exactly. */
export const countReadings = (readings: readonly (readonly unknown[])[]): number =>
  Math.min(
    Number.MAX_SAFE_INTEGER,
    readings.reduce((n, list) => n * Math.max(1, list.length), 1),
  );
