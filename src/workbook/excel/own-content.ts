import { type CalendarDate, type SerialEpoch, toSerial } from "../../domain/calendar.ts";
import type { OwnArea, OwnCell, OwnChart, OwnSheet } from "../own-sheet.ts";
import { textForCell } from "./cell-text.ts";
import { printOf } from "./print.ts";
import { type Look, type SentValue, type SheetStep, type SheetTarget, weightOfLine } from "./steps.ts";
import type { Known, WantedSheet } from "./plan-sheets.ts";

/** Points a letter takes in Excel's standard font, and what a header's filter button takes. */
const LETTER = 5.6;
const MARGIN = 22;

/** What every chart of ours is called, so that it is found again. */
export const OWN_CHART = "partneravstamning:";

/** A sheet of our own, to be written. */
export const wantedSheet = <S>(sheet: OwnSheet): WantedSheet<S> => ({
  key: sheet.key,
  name: sheet.name,
  print: printOf(JSON.stringify(sheet)),
  charts: chartsOf(sheet).map(([name]) => name),
  content: (on, known) => contentOf(on, sheet, known),
  // The first cell, alone.
  commit: (on, { epoch }) => [{ kind: "cells", on, row: 0, values: [[valueFor(sheet.rows[0]?.[0], epoch)]] }],
});

/** A sheet's content as steps, on an empty sheet. The first cell is left out: writing it is what finishes the sheet. */
function contentOf<S>(on: SheetTarget<S>, sheet: OwnSheet, known: Known): SheetStep<S>[] {
  const rows = withDescriptions(sheet);
  const width = Math.max(1, sheet.letters.length, ...rows.map((row) => row.length));
  const points = Array.from({ length: width }, (_, column) => widthOf(sheet.letters[column]));
  const { tables = [], lists = [], frozenRows = 0 } = sheet;
  const step = (each: WithoutSheet<SheetStep<S>>): SheetStep<S> => ({ ...each, on });
  return [
    step({ kind: "widths", column: 0, points }),
    ...areasOf(rows, width, formatOf).map(([area, format]) => step({ kind: "format", area, format })),
    ...areasOf(rows, width, lookOf).map(([area, look]) => step({ kind: "look", area, look })),
    ...blocksOf(rows, width, known.epoch).map((block) => step({ kind: "cells", ...block })),
    ...tables.map(({ name, area }) => step({ kind: "table", area, name: name ? known.tableName(name) : null })),
    ...lists.map((list) => step({ kind: "list", list: checked(list) })),
    ...chartsOf(sheet).map(([name, chart]) => step({ kind: "chart", chart, name, isThere: known.charts.has(name) })),
    ...(frozenRows > 0 ? [step({ kind: "freeze", rows: frozenRows })] : []),
  ];
}

type WithoutSheet<T> = T extends unknown ? Omit<T, "on"> : never;

/** Names of a sheet's charts, by their place in it: the same each time it is written. */
const chartsOf = ({ key, charts = [] }: OwnSheet) =>
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
  return blocks;
}

/** What a cell is to its reader; over numbers a header stands to the right, as they do. */
function lookOf(cell: Cell | undefined, below: Cell | undefined): Look | null {
  const isOverNumbers = below?.holds === "amount" || below?.holds === "percent";
  return cell?.look === "columnHeader" && isOverNumbers ? "numberHeader" : (cell?.look ?? null);
}

/** The rectangles of cells of which the same is said. */
function areasOf<T>(
  rows: readonly (readonly Cell[])[],
  width: number,
  pick: (cell: Cell | undefined, below: Cell | undefined) => T | null,
): (readonly [OwnArea, T])[] {
  const areas: [OwnArea, T][] = [];
  for (let column = 0; column < width; column += 1) {
    const at = (row: number) => pick(rows[row]?.[column], rows[row + 1]?.[column]);
    for (let row = 0; row < rows.length;) {
      const what = at(row);
      const from = row;
      do row += 1;
      while (row < rows.length && at(row) === what);
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
