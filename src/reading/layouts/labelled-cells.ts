import type { Decimal } from "../../domain/money.ts";
import type { ReadProblem } from "../../domain/table.ts";
import { OF_WHICH } from "../column-words.ts";
import { notationOf } from "../columns.ts";
import { decideCuts } from "../decide.ts";
import type { Decision } from "../decision.ts";
import { effort } from "../effort.ts";
import type { Cuts } from "../line-readings.ts";
import { moneyWords, type Notation, numberReadings, parseNumber } from "../numbers.ts";
import { blankCell, type RawCell, type RawRow, textCell } from "../raw-table.ts";
import type { Piece } from "../segments.ts";
import { isTotalLabel } from "../totals.ts";
import { type Cell, mode, MOST_COLUMNS } from "./cell-lines.ts";
import { type Found, headerBefore } from "./cells-header.ts";
import { ambiguousRow } from "./lines.ts";

/** Rows begin with words; a label is the last of them. Blank cells leave no trace, so their places are open until sums decide. */
export function byLabels(cells: readonly Cell[], start: number, first: number): Found | null {
  const runs = rowRuns(cells, first);
  const counts = runs.map((run) => run.figures.length);
  const columns = Math.max(...counts);
  const full = counts.filter((n) => n === columns).length;
  if (runs.length < 2 || columns > MOST_COLUMNS || full * 2 < runs.length) return null;
  const words = wordColumns(runs);
  const header = headerBefore(cells, start, first - words, columns + words, words);
  const problems: ReadProblem[] = [];
  let group: string | null = null;
  const groups = runs.map((run, i) => {
    const heading = run.words.at(-words - 1)?.text ?? "";
    // *Varav* heads the one row after it, which repeats a part of the row before.
    if (i > 0 && OF_WHICH.test(heading)) return heading.replace(/:$/, "");
    for (const cell of i === 0 ? [] : run.words.slice(0, -words)) {
      if (isRemark(cell.text))
        problems.push({ place: { line: cell.line }, text: cell.text, reason: "cell-without-column" });
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
  const decided = decideRuns(
    runs.map((run, i) => ({ ...run, partOf: OF_WHICH.test(groups[i] ?? "") })),
    groups,
    notation,
    names,
  );
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
      const cell = run.figures.find((f) => f.text === only);
      return only === null || only === undefined ? blankCell({ line }) : textCell(only, { line: cell?.line ?? line });
    });
    if (remaining[0]?.unreadable) problems.push({ place: { line }, text: label, reason: "no-reading" });
    else if (remaining.length !== 1) problems.push(ambiguousRow(label, { line }, remaining));
    else if (run.figures.length < columns)
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

/** Columns of words: as many as nearly every row has before its figures. A total's row has its word alone. */
function wordColumns(runs: readonly Run[]): number {
  const counts = runs
    .slice(1)
    .filter((run) => !isTotalLabel(run.words.at(-1)?.text ?? ""))
    .map((run) => run.words.length);
  const usual = mode(counts);
  const same = counts.filter((n) => n === usual).length;
  return usual >= 2 && usual <= 3 && counts.length >= 2 && same >= counts.length * 0.8 ? usual : 1;
}

interface Run {
  readonly words: readonly Cell[];
  readonly figures: readonly Cell[];
}

function rowRuns(cells: readonly Cell[], first: number): Run[] {
  const runs: { words: Cell[]; figures: Cell[] }[] = [];
  let words: Cell[] = [];
  words.push(...cells.slice(Math.max(0, first - 3), first));
  for (const cell of cells.slice(first)) {
    if (!cell.isNumber) words.push(cell);
    else if (words.length > 0) {
      runs.push({ words, figures: [cell] });
      words = [];
    } else runs.at(-1)?.figures.push(cell);
  }
  return runs;
}

/** A remark in a column of its own: words with a figure and a unit in them (*21 kr /andel*). */
const isRemark = (text: string): boolean =>
  /\d/.test(text) && (moneyWords(text).unit !== null || /%|\bper\b|\//.test(text));

function decideRuns(
  runs: readonly (Run & { partOf: boolean })[],
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
  const cuts: Cuts = runs.map((run) => [
    {
      label: run.words.at(-1)?.text ?? "",
      cuts: [run.figures.map(piece)],
      ...(run.partOf && { partOf: true as const }),
    },
  ]);
  return decideCuts(cuts, groups, headers, effort());
}
