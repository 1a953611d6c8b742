import { type ResultRows, call } from "../functions/call.ts";
import type { ArgumentCell, ArgumentRows } from "../functions/arguments.ts";
import { CellError, type ErrorCode } from "../functions/cell-error.ts";
import { FUNCTIONS } from "../functions/index.ts";
import { displayLanguage } from "./language.ts";

for (const definition of FUNCTIONS) {
  const count = Object.keys(definition.parameters).length;
  // Excel adds an object of its own after the last argument.
  CustomFunctions.associate(definition.id, (...args: unknown[]) =>
    toExcel(call(definition, args.slice(0, count).map(toRows))),
  );
}

/** A range comes as rows, a single cell as itself. */
function toRows(argument: unknown): ArgumentRows {
  return Array.isArray(argument)
    ? argument.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(toCell))
    : [[toCell(argument)]];
}

function toCell(value: unknown): ArgumentCell {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof CustomFunctions.Error)
    return new CellError(value.code as `${CustomFunctions.ErrorCode}` as ErrorCode);
  return null;
}

/** An element that is an error carries its sentence: the runtime writes it out for `#VALUE!` and `#N/A`. */
function toExcel(rows: ResultRows): (number | CustomFunctions.Error)[][] {
  const language = displayLanguage();
  return rows.map((row) =>
    row.map((cell) =>
      cell instanceof CellError
        ? new CustomFunctions.Error(cell.code as CustomFunctions.ErrorCode, cell.sentence?.[language])
        : cell,
    ),
  );
}
