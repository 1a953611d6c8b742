import { call } from "../functions/call.ts";
import type { ArgumentCell, ArgumentRows } from "../functions/arguments.ts";
import { CellError, type ErrorCode } from "../functions/cell-error.ts";
import type { ResultCell, ResultRows } from "../functions/define.ts";
import { FUNCTIONS } from "../functions/index.ts";
import { displayLanguage } from "./language.ts";

for (const definition of FUNCTIONS) {
  const count = Object.keys(definition.parameters).length;
  // Excel adds an object of its own after the last argument.
  CustomFunctions.associate(definition.id, (...args: unknown[]) =>
    toExcel(call(definition, args.slice(0, count).map(toRows))),
  );
}

/** A range comes as rows, a single cell as itself. Cells of Excel's own plain types are taken as they are. */
function toRows(argument: unknown): ArgumentRows {
  if (!Array.isArray(argument)) return [[toCell(argument)]];
  if (argument.length === 0) return [[null]];
  const rows = argument as readonly unknown[];
  return rows.every((row) => Array.isArray(row) && row.every(isPlain))
    ? (rows as ArgumentRows)
    : rows.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(toCell));
}

const isPlain = (value: unknown): boolean =>
  value === null || typeof value === "number" || typeof value === "string" || typeof value === "boolean";

function toCell(value: unknown): ArgumentCell {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof CustomFunctions.Error)
    return new CellError(value.code as `${CustomFunctions.ErrorCode}` as ErrorCode);
  return null;
}

/**
 * An element that is an error carries its sentence: the runtime writes it out for `#VALUE!` and `#N/A`. Sentences are in the
 * language of Excel's own menus.
 */
function toExcel(rows: ResultRows): (number | string | CustomFunctions.Error)[][] {
  const language = displayLanguage();
  const shown = (cell: ResultCell): number | string | CustomFunctions.Error => {
    if (typeof cell !== "object") return cell;
    if (!(cell instanceof CellError)) return cell[language];
    return new CustomFunctions.Error(cell.code as CustomFunctions.ErrorCode, cell.sentence?.[language]);
  };
  return rows.map((row) => row.map(shown));
}
