import type { ArgumentRows } from "./arguments.ts";
import type { ParameterKind } from "./define.ts";

/** Rows and columns of an argument or of a result. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export const sizeOf = (rows: ArgumentRows): Shape => ({ rows: rows.length, columns: rows[0]?.length ?? 0 });
export const isSingle = ({ rows, columns }: Shape): boolean => rows === 1 && columns === 1;
const isSame = (a: Shape, b: Shape): boolean => a.rows === b.rows && a.columns === b.columns;

/** The size of the result, or null where ranges differ. Cells to be added (`amounts`) do not set it, and fit by row or column. */
export function shapeOf(given: readonly { readonly kind: ParameterKind; readonly rows: ArgumentRows }[]): Shape | null {
  let shape: Shape = { rows: 1, columns: 1 };
  for (const { kind, rows } of given) {
    const size = sizeOf(rows);
    if (kind === "amounts" || isSingle(size)) continue;
    if (!isSingle(shape) && !isSame(shape, size)) return null;
    shape = size;
  }
  const fits = (size: Shape): boolean =>
    isSingle(shape) ||
    isSingle(size) ||
    isSame(shape, size) ||
    (shape.columns === 1 && size.rows === shape.rows) ||
    (shape.rows === 1 && size.columns === shape.columns);
  return given.every(({ kind, rows }) => kind !== "amounts" || fits(sizeOf(rows))) ? shape : null;
}
