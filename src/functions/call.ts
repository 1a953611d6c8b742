import type { CalendarDate } from "../domain/calendar.ts";
import { toSerial } from "../domain/calendar.ts";
import { type Ore, ore } from "../domain/money.ts";
import {
  type ArgumentCell,
  type ArgumentRows,
  TOO_LARGE,
  amountIn,
  dateIn,
  optionalDateIn,
  shareIn,
  signedIn,
  writtenIn,
  yearIn,
} from "./arguments.ts";
import { CellError, wrong } from "./cell-error.ts";
import type { FunctionDefinition, ParameterKind, ResultCell, ResultRows, RowKinds, WholeKinds } from "./define.ts";
import { decimalsFor, fromWhole, toWhole } from "./precision.ts";
import { type Shape, isSingle, shapeOf, sizeOf } from "./shape.ts";
import { namesIn, paceIn, spreadIn } from "./whole-arguments.ts";

/**
 * The formula over whole ranges: every range has the same size, and a single cell counts for each of its rows. Columns of
 * `amounts` are added for each row. An error stands in its own row; sizes that do not fit are one error.
 */
export function call(definition: FunctionDefinition, args: readonly ArgumentRows[]): ResultRows {
  const given = Object.entries(definition.parameters).map(([name, kind], index) => ({
    name,
    kind,
    rows: args[index] ?? BLANK,
  }));
  const shape = shapeOf(given.filter(({ kind }) => !isWhole(kind)));
  if (!shape || (definition.result === "amounts" && shape.columns > 1)) return [[MISMATCH]];

  // One object for all rows, filled anew for each: to build one by names that are only known here costs more than most formulas.
  const filled: Record<string, unknown> = {};
  const perRow: Reader[] = [];
  for (const { name, kind, rows } of given) {
    if (isWhole(kind)) {
      const value = WHOLE[kind](rows);
      if (value instanceof CellError) return [[value]];
      filled[name] = value;
    } else perRow.push(readerOf(name, kind, rows, shape));
  }
  const at = (row: number, column: number): readonly ResultCell[] | ResultRows =>
    computeRow(definition, filled, perRow, row, column);
  if (definition.result === "table") return at(0, 0) as ResultRows;
  if (definition.result === "amounts") return rowsOf(shape.rows, (row) => at(row, 0) as readonly ResultCell[]);
  return rowsOf(shape.rows, (row) => {
    if (shape.columns === 1) return at(row, 0) as readonly ResultCell[];
    return rowsOf(shape.columns, (column) => (at(row, column) as readonly ResultCell[])[0]!);
  });
}

type Value = number | string | null | CellError;

/** The values of one parameter: one for each cell of the result, or several to be added. */
interface Reader {
  readonly name: string;
  readonly isAmount: boolean;
  /** Nothing of it is kept: read again for every cell. */
  at(row: number, column: number): Value | readonly (number | CellError)[];
}

function computeRow(
  definition: FunctionDefinition,
  filled: Record<string, unknown>,
  readers: readonly Reader[],
  row: number,
  column: number,
): readonly ResultCell[] | ResultRows {
  const values = readers.map((reader) => reader.at(row, column));
  let largest = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (value instanceof CellError) return failed(definition, value);
    if (!readers[index]!.isAmount) continue;
    if (typeof value === "number") largest += Math.abs(value);
    else
      for (const part of value as readonly (number | CellError)[]) {
        if (part instanceof CellError) return failed(definition, part);
        largest += Math.abs(part);
      }
  }
  const scale = 10 ** decimalsFor(largest);
  try {
    for (let index = 0; index < values.length; index++) {
      const { name, isAmount } = readers[index]!;
      const value = values[index]!;
      filled[name] = !isAmount
        ? value
        : typeof value === "number"
          ? toWhole(value, scale)
          : (value as readonly number[]).reduce<Ore>((total, part) => ore(total + toWhole(part, scale)), ore(0));
    }
    const found = definition.compute(filled as Parameters<FunctionDefinition["compute"]>[0], scale);
    return found instanceof CellError ? failed(definition, found) : shown(definition, found, scale);
  } catch (error) {
    if (error instanceof RangeError) return failed(definition, TOO_LARGE);
    throw error;
  }
}

/** What a formula found, as cells. */
function shown(definition: FunctionDefinition, found: unknown, scale: number): readonly ResultCell[] | ResultRows {
  switch (definition.result) {
    case "amount":
      return [fromWhole(found as Ore, scale)];
    case "amounts":
      return (found as readonly Ore[]).map((amount) => fromWhole(amount, scale));
    case "date":
      return [toSerial(found as CalendarDate) ?? BEFORE_EXCEL];
    case "table":
      return found as ResultRows;
    default:
      return [found as ResultCell];
  }
}

/** An error stands in every cell of its row: a result is a rectangle. */
const failed = ({ result, columns = 1 }: FunctionDefinition, error: CellError): readonly ResultCell[] | ResultRows =>
  result === "table" ? [[error]] : new Array<ResultCell>(columns).fill(error);

const WHOLE: { readonly [K in keyof WholeKinds]: (rows: ArgumentRows) => WholeKinds[K] | CellError } = {
  "spread?": spreadIn,
  "pace?": paceIn,
  names: namesIn,
  table: (rows) => rows,
};
const isWhole = (kind: ParameterKind): kind is keyof WholeKinds => kind in WHOLE;

const PER_CELL: { readonly [K in keyof RowKinds]: (cell: ArgumentCell) => Value } = {
  amount: amountIn,
  "amount?": amountIn,
  signed: signedIn,
  amounts: signedIn,
  date: dateIn,
  "date?": optionalDateIn,
  "year?": yearIn,
  "share?": shareIn,
  written: writtenIn,
  "written?": writtenIn,
};

function readerOf(name: string, kind: keyof RowKinds, rows: ArgumentRows, shape: Shape): Reader {
  const read = PER_CELL[kind];
  const isAmount = read === amountIn || read === signedIn;
  if (isSingle(sizeOf(rows))) {
    const value = read(rows[0]?.[0] ?? null);
    return { name, isAmount, at: () => value };
  }
  if (kind !== "amounts") {
    const once = isAmount ? read : remembered(read);
    return { name, isAmount, at: (row, column) => once(rows[row]?.[column] ?? null) };
  }
  const add = (cells: readonly ArgumentCell[]) => cells.map(signedIn);
  const size = sizeOf(rows);
  if (isSingle(shape)) return { name, isAmount, at: () => add(rows.flat()) };
  if (size.rows === shape.rows && size.columns === shape.columns)
    return { name, isAmount, at: (row, column) => signedIn(rows[row]?.[column] ?? null) };
  if (shape.columns === 1) return { name, isAmount, at: (row) => add(rows[row] ?? []) };
  return { name, isAmount, at: (_, column) => add(rows.map((cells) => cells[column] ?? null)) };
}

/** Columns of dates and words repeat themselves: each is read once. */
function remembered(read: (cell: ArgumentCell) => Value): (cell: ArgumentCell) => Value {
  const known = new Map<ArgumentCell, Value>();
  return (cell) => {
    let value = known.get(cell);
    if (value === undefined) known.set(cell, (value = read(cell)));
    return value;
  };
}

function rowsOf<T>(count: number, make: (index: number) => T): T[] {
  const made = new Array<T>(count);
  for (let index = 0; index < count; index++) made[index] = make(index);
  return made;
}

const BLANK: ArgumentRows = [[null]];

const MISMATCH = wrong(
  "Områdena är olika stora. Ange lika många rader i varje, eller en enda cell.",
  "The ranges differ in size. Give each the same number of rows, or a single cell.",
);
const BEFORE_EXCEL = wrong("Excel har inga datum före 1900.", "Excel has no dates before 1900.");
