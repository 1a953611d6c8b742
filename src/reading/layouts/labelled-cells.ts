import type { Decimal } from "../../domain/money.ts";
import type { ReadProblem } from "../../domain/table.ts";
import { OF_WHICH } from "../column-words.ts";
import { notationOf } from "../columns.ts";
import { decideCuts } from "../decide.ts";
import type { Decision } from "../decision.ts";
import { effort } from "../effort.ts";
import { notesOf, type Way } from "../line-readings.ts";
import { moneyWords, type Notation, numberReadings, parseNumber } from "../numbers.ts";
import { blankCell, type RawCell, type RawRow, textCell } from "../raw-table.ts";
import type { Piece } from "../segments.ts";
import { isTotalLabel } from "../totals.ts";
import { type Cell, isReference, mode, MOST_COLUMNS } from "./cell-lines.ts";
import { rowRuns, type Run, tracedPlaces, wordColumns } from "./cell-runs.ts";
import { type Found, headerBefore } from "./cells-header.ts";
import { ambiguousRow } from "./lines.ts";

/** A row's figures where traces of empty cells show their places; null where they do not. */
type Places = readonly (readonly (Cell | null)[] | null)[];

/**
 * Rows begin with words; a label is the last of them. Empty cells show by blank lines, or leave no trace: their places are open then until
 * sums decide.
 */
export function byLabels(cells: readonly Cell[], start: number, first: number, traces: boolean): Found | null {
  const at = (step: number): readonly Run[] => withWholeLabels(rowRuns(cells, first, step));
  if (!traces) {
    const runs = at(Infinity);
    return fromRuns(
      cells,
      start,
      first,
      runs,
      runs.map(() => null),
    );
  }
  // An empty cell shows by one blank line more, or by as many as part two cells and one.
  const usual = mode(cells.slice(first).map((cell) => cell.gap));
  const tries = [usual + 1, 1].flatMap((step) => {
    const runs = at(step);
    const places = tracedPlaces(runs);
    return places ? { runs, places, missing: places.filter((place) => place === null).length } : [];
  });
  for (const { runs, places } of tries.sort((a, b) => a.missing - b.missing)) {
    const found = fromRuns(cells, start, first, runs, places);
    if (found) return found;
  }
  return null;
}

/** A label that begins in the middle of a sentence goes on from the words before it: *Justering för / övriga avsättningar*. */
function withWholeLabels(runs: readonly Run[]): readonly Run[] {
  if (wordColumns(runs) > 1) return runs;
  return runs.map((run) => {
    const [label, before] = [run.words.at(-1), run.words.at(-2)];
    if (!label || !before || !/^\p{Ll}{2}/u.test(label.text) || OF_WHICH.test(label.text) || /:$/.test(before.text))
      return run;
    return { ...run, words: [...run.words.slice(0, -2), { ...before, text: `${before.text} ${label.text}` }] };
  });
}

function fromRuns(
  cells: readonly Cell[],
  start: number,
  first: number,
  runs: readonly Run[],
  places: Places,
): Found | null {
  const counts = runs.map((run, i) => places[i]?.length ?? run.figures.length);
  const columns = Math.max(...counts);
  const full = counts.filter((n) => n === columns).length;
  if (runs.length < 2 || columns > MOST_COLUMNS || full * 2 < runs.length) return null;
  const words = wordColumns(runs);
  const header = headerBefore(cells, start, first - words, columns + words, words);
  const problems: ReadProblem[] = [];
  let group: string | null = null;
  const withoutColumn = (cell: Cell): void =>
    void problems.push({ place: { line: cell.line }, text: cell.text, reason: "cell-without-column" });
  const groups = runs.map((run, i) => {
    run.remarks.forEach(withoutColumn);
    const heading = run.words.at(-words - 1)?.text ?? "";
    // *Varav* heads the one row after it, which repeats a part of the row before.
    if (i > 0 && OF_WHICH.test(heading)) return heading.replace(/:$/, "");
    for (const cell of i === 0 ? [] : run.words.slice(0, -words)) {
      if (isRemark(cell.text)) withoutColumn(cell);
      else group = cell.text.replace(/:$/, "");
    }
    return group;
  });
  if (header.headingBeforeRow !== null)
    for (let i = 0; i < groups.length && groups[i] === null; i++) groups[i] = header.headingBeforeRow;
  const notation = notationOf(
    runs.flatMap((run) => run.figures.map((cell) => textCell(cell.text, { line: cell.line }))),
  );
  const names = header.headers.some((h) => h !== "")
    ? header.headers.slice(words)
    : Array.from({ length: columns }, () => "");
  const notes = notesOf(names);
  const isFigure = (cell: RawCell, c: number): boolean => cell.text !== "" && !notes.has(c);
  const decided = decideRuns(runs, places, groups, notation, names);
  if (!decided) return null;
  const rows = runs.map((run, i): RawRow => {
    const remaining = decided.remaining[i] ?? [];
    const line = run.words.at(-1)?.line ?? 1;
    // A total's word stands alone; what is before it is a heading.
    const own = run.words.slice(isTotalLabel(run.words.at(-1)?.text ?? "") ? -1 : -words);
    const labels = Array.from({ length: words }, (_, c): RawCell =>
      textCell(own[c]?.text ?? "", { line: own[c]?.line ?? line }),
    );
    const label = own.map((cell) => cell.text).join(" ");
    let from = 0;
    const placed = Array.from({ length: columns }, (_, c): RawCell => {
      const pieces = new Set(remaining.map((r) => r.pieces[c]?.text ?? null));
      const [only] = pieces;
      if (pieces.size !== 1 || remaining[0]?.unreadable) {
        return {
          text: run.figures.map((f) => f.text).join(" "),
          place: { line },
          settled: { state: "unreadable", value: null },
        };
      }
      const at = run.figures.findIndex((f, n) => n >= from && f.text === only);
      const cell = run.figures[at];
      if (cell) from = at + 1;
      return only === null || only === undefined ? blankCell({ line }) : textCell(only, { line: cell?.line ?? line });
    });
    if (remaining[0]?.unreadable) problems.push({ place: { line }, text: label, reason: "no-reading" });
    else if (remaining.length !== 1) problems.push(ambiguousRow(label, { line }, remaining));
    else if (!places[i] && placed.some(isFigure) && placed.some((cell, c) => !notes.has(c) && !isFigure(cell, c)))
      problems.push({ place: { line }, text: label, reason: "blank-place-assumed" });
    return { cells: [...labels, ...placed], hidden: false, group: groups[i] ?? null };
  });
  return {
    ...header,
    end: cells.length,
    rows,
    problems,
    solved: decided.solved,
    confirmed: decided.confirmed === "yes" && decided.solved.by !== "grammar",
  };
}

/** Digits after a figure's last decimal sign. */
const decimalsOf = (text: string): number => /[.,](\d+)\D*$/.exec(text)?.[1]?.length ?? 0;

/** A remark in a column of its own: words with a figure and a unit in them (*21 kr /andel*). */
const isRemark = (text: string): boolean =>
  /\d/.test(text) && (moneyWords(text).unit !== null || /%|\bper\b|\//.test(text));

function decideRuns(
  runs: readonly Run[],
  places: Places,
  groups: readonly (string | null)[],
  notation: Notation,
  headers: readonly string[],
): Decision | null {
  const piece = (cell: Cell): Piece => {
    const parsed = parseNumber(cell.text, notation);
    const value: Decimal | null =
      parsed.state === "number" ? parsed.value : (numberReadings(cell.text)[0]?.value ?? null);
    return { text: cell.text, value };
  };
  const notes = notesOf(headers);
  // With as many decimals as no other figure has, *22,23* is two references.
  const decimals = new Set(
    runs.flatMap((run) => run.figures.flatMap(({ text }) => (isReference(text) ? [] : decimalsOf(text)))),
  );
  const note = ({ text }: Cell): Piece => ({
    text: decimals.has(decimalsOf(text)) ? text : text.replace(/,(?=\d)/g, ", "),
    value: null,
    note: true,
  });
  /** The figures in order, any that can be one as a reference to a note. */
  const ways = (figures: readonly Cell[]): readonly (readonly Piece[])[] => {
    let all: Piece[][] = [[]];
    for (const cell of figures) {
      const more = notes.size > 0 && isReference(cell.text) ? all.map((own) => [...own, note(cell)]) : [];
      all = [
        ...all.map((own) => [...own, piece(cell)]),
        ...more.filter((own) => own.filter((p) => p.note).length <= notes.size),
      ];
    }
    return all;
  };
  const cuts = runs.map((run, i): Way[] => {
    const fixed = places[i]?.map((cell, c) => cell && (notes.has(c) ? note(cell) : piece(cell)));
    const label = run.words.at(-1)?.text ?? "";
    return [
      {
        label,
        cuts: fixed ? [fixed.flatMap((p) => p ?? [])] : ways(run.figures),
        ...(fixed && { fixed }),
        ...(OF_WHICH.test(groups[i] ?? "") && { partOf: true as const }),
      },
    ];
  });
  return decideCuts(cuts, groups, headers, effort());
}
