/** Column letters of a 0-based index: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** `"B7"` as 0-based row and column. @throws RangeError where it is no address */
export function parseAddress(text: string): { row: number; column: number } {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text.toUpperCase());
  if (!match?.[1] || !match[2]) throw new RangeError(`“${text}” is no cell address`);
  const column = [...match[1]].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

export const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `"A1:C2"` as 0-based corners. A sheet name before `!` is passed over. @throws RangeError where it is no range */
export function parseRange(range: string): { top: number; left: number; bottom: number; right: number } {
  const [from = "", to = from] = (range.split("!").at(-1) ?? "").split(":");
  const a = parseAddress(from);
  const b = parseAddress(to);
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
