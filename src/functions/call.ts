import { ore, sum } from "../domain/money.ts";
import {
  type ArgumentCell,
  type ArgumentRows,
  amountIn,
  dateIn,
  decimalsFor,
  fromWhole,
  spreadIn,
  toWhole,
  TOO_LARGE,
} from "./arguments.ts";
import { CellError, wrong } from "./cell-error.ts";
import type { FunctionDefinition, ParameterKind, RowOf } from "./define.ts";

export type ResultCell = number | CellError;
export type ResultRows = readonly (readonly ResultCell[])[];

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The formula over whole ranges: every range has the same size, and a single cell counts for each of its rows. Columns of
 * `amounts` are added for each row. An error stands in its own row; sizes that do not fit are one error.
 */
export function call(definition: FunctionDefinition, args: readonly ArgumentRows[]): ResultRows {
  const names = Object.keys(definition.parameters);
  const given = names.map((name, index) => ({
    name,
    kind: definition.parameters[name]!,
    rows: args[index] ?? BLANK,
  }));
  const shape = shapeOf(given);
  if (!shape) return [[MISMATCH]];

  const spread = given.filter(({ kind }) => kind === "spread").map(({ rows }) => spreadIn(rows))[0];
  if (spread instanceof CellError) return [[spread]];

  const cellsOf = given.map(({ name, kind, rows }) => ({ name, kind, at: pick(kind, rows, shape) }));
  return grid(shape, (row, column) => {
    const cells = cellsOf.map(({ name, kind, at }) => ({ name, kind, cells: at(row, column) }));
    return computeRow(definition, cells, spread);
  });
}

function computeRow(
  definition: FunctionDefinition,
  given: readonly { name: string; kind: ParameterKind; cells: readonly ArgumentCell[] }[],
  spread: unknown,
): ResultCell {
  const read = given.map(({ name, kind, cells }) => {
    if (kind === "spread") return { name, kind, amounts: [] };
    if (kind === "date") return { name, kind, amounts: [], date: dateIn(cells[0] ?? null) };
    return { name, kind, amounts: cells.map(amountIn) };
  });
  const error = read.flatMap(({ amounts, date }) => [...amounts, date]).find((value) => value instanceof CellError);
  if (error instanceof CellError) return error;

  try {
    const numbers = (amounts: readonly (number | CellError)[]): number[] =>
      amounts.filter((amount) => typeof amount === "number");
    const decimals = decimalsFor(read.flatMap(({ amounts }) => numbers(amounts)));
    const row = Object.fromEntries(
      read.map(({ name, kind, amounts, date }) => [
        name,
        kind === "spread" ? spread : (date ?? sum(numbers(amounts).map((amount) => toWhole(amount, decimals)))),
      ]),
    ) as RowOf<FunctionDefinition["parameters"]>;
    const found = definition.compute(row);
    if (found instanceof CellError || definition.result === "share") return found;
    return fromWhole(ore(found), decimals);
  } catch (error) {
    if (error instanceof RangeError) return TOO_LARGE;
    throw error;
  }
}

/** The size of the result, or null where ranges differ. Columns to be added do not set it. */
function shapeOf(given: readonly { kind: ParameterKind; rows: ArgumentRows }[]): Shape | null {
  let shape: Shape = { rows: 1, columns: 1 };
  for (const { kind, rows } of given) {
    if (kind === "spread" || kind === "amounts" || isSingle(rows)) continue;
    if (!isSingle(shape) && !isSame(shape, sizeOf(rows))) return null;
    shape = sizeOf(rows);
  }
  const fits = ({ kind, rows }: { kind: ParameterKind; rows: ArgumentRows }): boolean =>
    kind !== "amounts" ||
    isSingle(shape) ||
    isSingle(rows) ||
    isSame(shape, sizeOf(rows)) ||
    (shape.columns === 1 && sizeOf(rows).rows === shape.rows);
  return given.every(fits) ? shape : null;
}

/** The cells of an argument that belong to one cell of the result. */
function pick(
  kind: ParameterKind,
  rows: ArgumentRows,
  shape: Shape,
): (row: number, column: number) => readonly ArgumentCell[] {
  if (kind === "spread" || isSingle(rows)) return () => rows[0] ?? [];
  if (kind === "amounts" && isSingle(shape)) return () => rows.flat();
  if (kind === "amounts" && shape.columns === 1) return (row) => rows[row] ?? [];
  return (row, column) => [rows[row]?.[column] ?? null];
}

const sizeOf = (rows: ArgumentRows): Shape => ({ rows: rows.length, columns: rows[0]?.length ?? 0 });
const isSame = (a: Shape, b: Shape): boolean => a.rows === b.rows && a.columns === b.columns;

function isSingle(of: ArgumentRows | Shape): boolean {
  const { rows, columns } = "columns" in of ? of : sizeOf(of);
  return rows === 1 && columns === 1;
}

function grid<T>({ rows, columns }: Shape, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => make(row, column)));
}

const BLANK: ArgumentRows = [[null]];

const MISMATCH = wrong(
  "Områdena är olika stora. Ange lika många rader i varje, eller en enda cell.",
  "The ranges differ in size. Give each the same number of rows, or a single cell.",
);
