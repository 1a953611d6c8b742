import { isTotalLabel } from "../totals.ts";
import { type Cell, mode } from "./cell-lines.ts";

/** A row of cells one a line: words, then figures. */
export interface Run {
  readonly words: readonly Cell[];
  readonly figures: readonly Cell[];
  /** Figures with a null for each empty cell that blank lines betray, after the last one too. */
  readonly slots: readonly (Cell | null)[];
  /** Words that stand where the row's last cell does: a remark. */
  readonly remarks: readonly Cell[];
}

/** Cells as rows, each beginning with words. `step`: blank lines by which an empty cell shows. */
export function rowRuns(cells: readonly Cell[], first: number, step: number): Run[] {
  const usual = mode(cells.slice(first).map((cell) => cell.gap));
  const blanksBefore = (cell: Cell | undefined): number => Math.max(0, Math.floor(((cell?.gap ?? 0) - usual) / step));
  const split = (width: number): Run[] => {
    const runs: { words: Cell[]; figures: Cell[]; slots: (Cell | null)[]; remarks: Cell[] }[] = [];
    let words: Cell[] = cells.slice(Math.max(0, first - 3), first);
    cells.slice(first).forEach((cell, i, all) => {
      const blanks = Array.from({ length: blanksBefore(cell) }, () => null);
      const own = runs.at(-1);
      if (cell.isNumber && words.length > 0) {
        runs.push({ words, figures: [cell], slots: [...blanks, cell], remarks: [] });
        words = [];
        return;
      }
      if (own && words.length === 0) own.slots.push(...blanks);
      const next = all[i + 1];
      const isLast = own && words.length === 0 && own.slots.length === width - 1;
      if (cell.isNumber) {
        own?.figures.push(cell);
        own?.slots.push(cell);
      } else if (isLast && next && !next.isNumber && blanksBefore(next) === 0) {
        own.remarks.push(cell);
        own.slots.push(null);
      } else words.push(cell);
    });
    return runs;
  };
  const runs = split(0);
  const width = mode(runs.map((run) => run.slots.length));
  const mayRemark = wordColumns(runs) === 1 && runs.some((run) => run.slots.length === width - 1);
  return mayRemark ? split(width) : runs;
}

/** Columns of words: as many as nearly every row has before its figures. A total's row has its word alone. */
export function wordColumns(runs: readonly Run[]): number {
  const counts = runs
    .slice(1)
    .filter((run) => !isTotalLabel(run.words.at(-1)?.text ?? ""))
    .map((run) => run.words.length);
  const usual = mode(counts);
  const same = counts.filter((n) => n === usual).length;
  return usual >= 2 && usual <= 3 && counts.length >= 2 && same >= counts.length * 0.8 ? usual : 1;
}

/**
 * Where each row's figures stand, by the traces of empty cells. Null where most rows do not have the same number of cells so; a row that has
 * another number is null itself. Columns in which nothing stands are none.
 */
export function tracedPlaces(runs: readonly Run[]): (readonly (Cell | null)[] | null)[] | null {
  const lengthOf = (slots: readonly (Cell | null)[]): number => slots.findLastIndex((slot) => slot !== null) + 1;
  const width = mode(runs.map((run) => lengthOf(run.slots)));
  const fits = (run: Run): boolean => lengthOf(run.slots) <= width && run.slots.length >= width;
  const inner = runs.slice(0, -1);
  if (inner.filter(fits).length < inner.length * 0.75 || !runs.some((run) => run.slots.includes(null))) return null;
  const kept = Array.from({ length: width }, (_, c) => c).filter((c) => runs.some((run) => fits(run) && run.slots[c]));
  return runs.map((run) => {
    if (fits(run)) return kept.map((c) => run.slots[c] ?? null);
    return run.figures.length === kept.length ? run.figures : null;
  });
}
