import { columnLetters } from "../a1.ts";

/** Texts and quoted sheet names are passed over; cells, whole columns and whole rows are found. Names and functions are neither. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(.!])|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w(.!])|(\$?)(\d+):(\$?)(\d+)(?![\w.]))/g;

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * A formula as it reads in another cell: an xlsx file writes a filled-down formula once, and the cells below refer to it.
 * `rows` and `columns` say how far the other cell lies from the first.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, letters: string): string =>
    fixed + (fixed === "" ? columnLetters(Math.max(0, columnNumber(letters) + columns)) : letters);
  const row = (fixed: string, digits: string): string =>
    fixed + (fixed === "" ? String(Math.max(1, Number(digits) + rows)) : digits);
  return formula.replace(TOKENS, (text: string, ...parts: (string | undefined)[]) => {
    const [
      f1 = "",
      cellColumn,
      f2 = "",
      cellRow,
      f3 = "",
      fromColumn,
      f4 = "",
      toColumn,
      f5 = "",
      fromRow,
      f6 = "",
      toRow,
    ] = parts;
    if (cellColumn !== undefined && cellRow !== undefined) return column(f1, cellColumn) + row(f2, cellRow);
    if (fromColumn !== undefined && toColumn !== undefined) return `${column(f3, fromColumn)}:${column(f4, toColumn)}`;
    if (fromRow !== undefined && toRow !== undefined) return `${row(f5, fromRow)}:${row(f6, toRow)}`;
    return text;
  });
}
