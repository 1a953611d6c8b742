import { type CalendarDate, type SerialEpoch, toSerial } from "../../domain/calendar.ts";
import type { OwnArea, OwnCell, OwnChart, OwnSheet } from "../own-sheet.ts";
import { textForCell } from "./cell-text.ts";
import type { Look, SentValue, SheetStep, Target } from "./steps.ts";

/** Points a letter takes in Excel's standard font, and what a header's filter button takes. */
const LETTER = 5.6;
const MARGIN = 22;

/** What every chart of ours is called, so that it is found again. */
export const OWN_CHART = "partneravstamning:";

/** What stands under a name that must be free in the whole workbook, and what is there already. */
export interface Known {
  readonly epoch: SerialEpoch;
  /** A name for an Excel table that no other has. */
  readonly tableName: (wished: string) => string;
  /** Charts of ours that stand on the sheet. */
  readonly charts: ReadonlySet<string>;
}

/** A sheet's content as steps, on an empty sheet. The first cell is left out: writing it is what finishes the sheet. */
export function contentOf<S>(on: Target<S>, sheet: OwnSheet, known: Known): SheetStep<S>[] {
  const rows = withDescriptions(sheet);
  const width = Math.max(1, sheet.letters.length, ...rows.map((row) => row.length));
  return [
    {
      kind: "widths",
      on,
      points: Array.from({ length: width }, (_, column) => widthOf(sheet.letters[column])),
    },
    ...areasOf(rows, width, formatOf).map(([area, format]): SheetStep<S> => ({
      kind: "format",
      on,
      area,
      format,
    })),
    ...areasOf<Look>(rows, width, (cell) => cell?.look ?? null).map(([area, look]): SheetStep<S> => ({
      kind: "look",
      on,
      area,
      look,
    })),
    ...blocksOf(rows, width, known.epoch).map((block): SheetStep<S> => ({ kind: "cells", on, ...block })),
    ...(sheet.tables ?? []).map(({ name, area }): SheetStep<S> => ({
      kind: "table",
      on,
      area,
      name: name === undefined ? null : known.tableName(name),
    })),
    ...(sheet.lists ?? []).map((list): SheetStep<S> => ({ kind: "list", on, list: checked(list) })),
    ...chartsOf(sheet).map(([name, chart]): SheetStep<S> => ({
      kind: "chart",
      on,
      chart,
      name,
      isThere: known.charts.has(name),
    })),
    ...(sheet.frozenRows ? [{ kind: "freeze", on, rows: sheet.frozenRows } as const] : []),
  ];
}

/** The first cell, alone. */
export function firstCell<S>(on: Target<S>, { rows }: OwnSheet, epoch: SerialEpoch): SheetStep<S> {
  const value = valueFor(rows[0]?.[0], epoch);
  return { kind: "cells", on, row: 0, values: [[value]], weight: 2_000 + weightOfValue(value) };
}

/** Names of a sheet's charts, by their place in it: the same each time it is written. */
export const chartsOf = ({ key, charts = [] }: OwnSheet) =>
  charts.map((chart, index): [string, OwnChart] => [`${OWN_CHART}${key}:${index + 1}`, chart]);

/** A cell with a look of the adapter's own. */
type Cell = Omit<OwnCell, "look"> & { readonly look?: Look };

/** Each chart's description in the cell under its corner, where nothing else stands. */
function withDescriptions({ rows, charts = [] }: OwnSheet): readonly (readonly Cell[])[] {
  const all = rows.map((row): Cell[] => [...row]);
  for (const { at, description } of charts) {
    while (all.length <= at.row) all.push([]);
    const row = all[at.row]!;
    while (row.length <= at.column) row.push({ value: null });
    if (row[at.column]!.value === null) row[at.column] = { value: description, look: "underChart" };
  }
  return all;
}

/** A caller's mistake, found by the first test that writes the sheet. */
function checked<T extends { readonly choices: readonly string[] }>(list: T): T {
  const { choices } = list;
  if (choices.join(",").length > 255 || choices.some((choice) => choice.includes(",")))
    throw new RangeError(`Excel takes no such list: ${choices.join(", ")}`);
  return list;
}

const widthOf = (letters = 8): number => Math.round(letters * LETTER + MARGIN);

/** Excel shows longer text as ##### in a cell of text. */
const LONGEST_IN_TEXT_CELL = 255;

function formatOf(cell: Cell | undefined): string | null {
  if (!cell) return null;
  const { holds = "text", decimals = 0, value } = cell;
  const fraction = decimals > 0 ? `.${"0".repeat(Math.min(decimals, 15))}` : "";
  if (holds === "date") return "yyyy-mm-dd";
  if (holds === "amount") return `#,##0${fraction}`;
  if (holds === "percent") return `0${fraction}%`;
  return typeof value === "string" && value.length > LONGEST_IN_TEXT_CELL ? null : "@";
}

/** A blank is written as empty text, which leaves the cell blank; null would leave what stands there. */
function valueFor(cell: Cell | undefined, epoch: SerialEpoch): SentValue {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (typeof value === "number") return value;
  const isDate = cell?.holds === "date" && /^\d{4}-\d\d-\d\d$/.test(value);
  const serial = isDate ? toSerial(value as CalendarDate, epoch) : null;
  return serial ?? textForCell(value, formatOf(cell) === "@");
}

/** Letters beyond ASCII take up to three bytes, and quotes and line breaks two. */
const weightOfValue = (value: SentValue): number => 8 + String(value).length * 3;

/** Rows packed into pieces that weigh at most half a megabyte, so that they share requests evenly. */
const HEAVIEST_BLOCK = 500_000;

function blocksOf(rows: readonly (readonly Cell[])[], width: number, epoch: SerialEpoch) {
  const blocks: { row: number; values: SentValue[][] }[] = [];
  let values: SentValue[][] = [];
  let weight = Infinity;
  rows.forEach((cells, row) => {
    const line = Array.from({ length: width }, (_, column) =>
      row === 0 && column === 0 ? null : valueFor(cells[column], epoch),
    );
    const added = weightOfLine(line);
    if (weight + added > HEAVIEST_BLOCK) {
      values = [];
      weight = 0;
      blocks.push({ row, values });
    }
    values.push(line);
    weight += added;
  });
  const weightOfAll = (lines: typeof values) => lines.reduce((sum, line) => sum + weightOfLine(line), 2_000);
  return blocks.map((block) => ({ ...block, weight: weightOfAll(block.values) }));
}

const weightOfLine = (line: readonly SentValue[]): number =>
  line.reduce((sum: number, value) => sum + weightOfValue(value), 0);

/** The rectangles of cells of which the same is said. */
function areasOf<T>(
  rows: readonly (readonly Cell[])[],
  width: number,
  pick: (cell: Cell | undefined) => T | null,
): (readonly [OwnArea, T])[] {
  const areas: [OwnArea, T][] = [];
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row < rows.length;) {
      const what = pick(rows[row]![column]);
      const from = row;
      do row += 1;
      while (row < rows.length && pick(rows[row]![column]) === what);
      if (what === null) continue;
      const beside = areas.find(
        ([area, same]) =>
          same === what && area.row === from && area.rows === row - from && area.column + area.columns === column,
      );
      if (beside) beside[0] = { ...beside[0], columns: beside[0].columns + 1 };
      else areas.push([{ row: from, column, rows: row - from, columns: 1 }, what]);
    }
  }
  return areas;
}
