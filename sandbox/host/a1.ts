/** A1 addresses and rectangles of cells. Rows and columns count from 0. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** `0` → `"A"`, `26` → `"AA"`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `"B2:C9"`, `"$A$1"`, `"A:C"`, `"2:5"`; null where the text is no address on a sheet. */
export function parseArea(text: string): Area | null {
  const found = /^([A-Z]{0,3})(\d{0,7})(?::([A-Z]{0,3})(\d{0,7}))?$/i.exec(text.trim().replaceAll("$", ""));
  if (found === null) return null;
  const [, fromLetters = "", fromRow = "", toLetters = fromLetters, toRow = fromRow] = found;
  const whole = text.includes(":");
  if ((fromLetters === "") !== (toLetters === "") || (fromRow === "") !== (toRow === "")) return null;
  if ((fromLetters === "" || fromRow === "") && (!whole || fromLetters === fromRow)) return null;
  const left = fromLetters === "" ? 0 : columnIndex(fromLetters);
  const right = toLetters === "" ? MAX_COLUMNS - 1 : columnIndex(toLetters);
  const top = fromRow === "" ? 0 : Number(fromRow) - 1;
  const bottom = toRow === "" ? MAX_ROWS - 1 : Number(toRow) - 1;
  const area = spanning(top, left, bottom, right);
  return isOnSheet(area) ? area : null;
}

export const isOnSheet = (area: Area): boolean =>
  area.top >= 0 &&
  area.left >= 0 &&
  area.rows > 0 &&
  area.columns > 0 &&
  area.top + area.rows <= MAX_ROWS &&
  area.left + area.columns <= MAX_COLUMNS;

function spanning(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    rows: Math.abs(otherRow - row) + 1,
    columns: Math.abs(otherColumn - column) + 1,
  };
}

/** `"B2:C9"`; whole columns `"A:C"`, whole rows `"2:5"`, one cell `"A1"`. */
export function addressOf(area: Area): string {
  const right = columnLetters(area.left + area.columns - 1);
  if (area.rows === MAX_ROWS) return `${columnLetters(area.left)}:${right}`;
  if (area.columns === MAX_COLUMNS) return `${area.top + 1}:${area.top + area.rows}`;
  const from = `${columnLetters(area.left)}${area.top + 1}`;
  return cellCount(area) === 1 ? from : `${from}:${right}${area.top + area.rows}`;
}

/** `Blad1`, `'Kv1 2019'`, `'Karins blad'''`: quoted where a formula needs it. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** `"'Kv1 2019'!A1"` → `{ sheet: "Kv1 2019", address: "A1" }`. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly address: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: null, address: text };
  const name = text.slice(0, at);
  const bare = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: bare, address: text.slice(at + 1) };
}

export const cellCount = (area: Area): number => area.rows * area.columns;

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns;

export function intersection(one: Area, other: Area): Area | null {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const rows = Math.min(one.top + one.rows, other.top + other.rows) - top;
  const columns = Math.min(one.left + one.columns, other.left + other.columns) - left;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : null;
}

/** The smallest rectangle holding both. */
export function bounding(one: Area, other: Area): Area {
  const top = Math.min(one.top, other.top);
  const left = Math.min(one.left, other.left);
  return {
    top,
    left,
    rows: Math.max(one.top + one.rows, other.top + other.rows) - top,
    columns: Math.max(one.left + one.columns, other.left + other.columns) - left,
  };
}
