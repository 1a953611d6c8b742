import { type Band, isBody, isTotalText, rangeOf, textAt } from "./cell-band.ts";
import { kindOf } from "./headers.ts";

/** The first row with figures and a label, or several figures, that is no row of years over other figures. */
export function firstBodyRow(band: Band, from: number): number | null {
  for (let r = from; r < band.height; r++) {
    if (isBody(band, r) && !isHeaderOfFigures(band, r)) return r;
  }
  return wordsOnlyBody(band, from);
}

/** A group's heading right under the header belongs to the body. */
export function withHeading(band: Band, from: number, body: number): number {
  const at = band.look(body, 0) === "number" ? 1 : 0;
  const isHeadingRow = (r: number): boolean =>
    r >= from && band.width(r) === 1 && (band.look(r, 0) === "words" || band.look(r, at) === "words");
  const heading = body - 1;
  if (!isHeadingRow(heading) || heading - 1 < from || band.width(heading - 1) < 2) return body;
  return heading;
}

/** A header of years (2019, 2020 …) or of running numbers reads like figures; the rows below it tell. */
function isHeaderOfFigures(band: Band, row: number): boolean {
  const at = band.columns.map((_, i) => i).filter((i) => band.look(row, i) === "number");
  const isYear = (i: number): boolean =>
    /^(?:19|20)\d{2}$/.test(textAt(band, row, i)) || band.matrix.dateAt(row, band.columns[i] ?? 0) !== null;
  if (!at.every(isYear) || isUnderFullHeader(band, row)) return false;
  for (let r = row + 1; r < Math.min(band.height, row + 4); r++) {
    if (isBody(band, r))
      return at.some((i) => band.look(r, i) !== "number" || !/^(?:19|20)\d{2}$/.test(textAt(band, r, i)));
  }
  return false;
}

/** A named row whose every column is headed by the row above it: its 1900 or 2000 is an amount. */
function isUnderFullHeader(band: Band, row: number): boolean {
  const filled = band.columns.map((_, i) => i).filter((i) => band.look(row, i) !== "blank");
  return row > 0 && band.look(row, 0) === "words" && filled.every((i) => band.look(row - 1, i) === "words");
}

/** A list of words in columns: at least three rows of two filled columns in one piece. Its first row is the header. */
function wordsOnlyBody(band: Band, from: number): number | null {
  for (let r = from; r + 2 < band.height; r++) {
    const n = band.width(r);
    if (n >= 2 && band.width(r + 1) === n && band.width(r + 2) === n) return r + 1;
  }
  return null;
}

export function headerRows(band: Band, from: number, body: number): number[] {
  const rows: number[] = [];
  let r = body - 1;
  while (r >= from && band.width(r) === 0) r--; // one blank line may part header and figures
  if (r < from || body - r > 2) return [];
  for (; r >= from && rows.length < 5; r--) {
    const n = band.width(r);
    if (n === 0) break;
    const single = n === 1 && !addsToHeader(band, r, rows);
    if (single) break;
    if (rows.length > 0 && !addsToHeader(band, r, rows)) break;
    rows.unshift(r);
  }
  return rows;
}

/** What stands under the header it belongs to: a currency, a unit, a year, a reference. */
const SUB_HEADER =
  /^(?:[£€$]['’]?(?:000s?)?|\(?(?:tkr|kr|mnkr|mkr|kkr|sek|eur|gbp)\)?|(?:19|20)\d{2}|not|notes?|funds?)$/i;

/** Whether a row above a header belongs to it: it names columns the header leaves open, spans some, or holds header words. */
function addsToHeader(band: Band, row: number, header: readonly number[]): boolean {
  const filled = band.columns.map((_, i) => i).filter((i) => band.look(row, i) !== "blank");
  if (filled.length === 1 && filled[0] === 0 && header.length > 0) return false;
  // Over a row of nothing but units, years and references: what these belong to.
  const overUnits =
    filled.length > 1 &&
    header.length > 0 &&
    header.every((h) =>
      band.columns.every((_, i) => band.look(h, i) === "blank" || SUB_HEADER.test(textAt(band, h, i))),
    );
  // Right over a header, words over some of its columns of figures and none over its labels.
  const overColumns =
    filled.length > 1 &&
    header[0] === row + 1 &&
    filled.every((i) => i > 0 && band.look(row, i) === "words" && header.some((h) => band.look(h, i) !== "blank"));
  const spans = band.matrix.merged.some((m) => m.top === row && m.right > m.left && m.left > (band.columns[0] ?? 0));
  const fillsGap = header.length > 0 && filled.some((i) => header.every((h) => band.look(h, i) === "blank"));
  const words = filled.some(
    (i) =>
      kindOf(textAt(band, row, i)) !== "other" ||
      /^(?:tkr|kr|mnkr|mkr|kkr|sek|19\d\d|20\d\d)$/i.test(textAt(band, row, i)),
  );
  return (
    spans || fillsGap || overUnits || overColumns || (words && filled.length > 1) || (words && header.length === 0)
  );
}

/** Whether a row says again what heads the table, as on a new page. */
export const isHeaderAgain = (band: Band, row: number, header: readonly number[]): boolean =>
  header.length > 0 &&
  band.look(row, 0) === "words" &&
  band.width(row) > 1 &&
  band.columns.every((_, i) => textAt(band, row, i) === textAt(band, header.at(-1) ?? -1, i));

/** The row after the last of a body: notes (one filled cell, to the end or to a blank row) and new headers end it. */
export function bodyEnd(band: Band, body: number, header: readonly number[]): number {
  let end = body + 1;
  let blanks = 0;
  for (let r = body + 1; r < band.height; r++) {
    const n = band.width(r);
    if (n === 0) {
      blanks++;
      if (blanks > 2) break;
      continue;
    }
    // Right under a row that ends no table: a page's.
    if (
      r === end &&
      isHeaderAgain(band, r, header) &&
      !isTotalText(band.matrix.cells[r - 1]?.[band.columns[0] ?? -1])
    ) {
      end = r + 1;
      continue;
    }
    const headsFigures = isBody(band, r) && isHeaderOfFigures(band, r);
    if (headsFigures && r > end && textAt(band, r, 0) === textAt(band, header.at(-1) ?? -1, 0)) break;
    const goesOn = isBody(band, r) && !headsFigures;
    if (goesOn) {
      if (blanks > 0 && headerRows(band, end, r).length > 0) break;
      end = r + 1;
      blanks = 0;
      continue;
    }
    if (n === 1 && looksLikeNote(band, r)) break;
    if (n >= 2 && (blanks > 0 || !keepsToColumns(band, r, body, end))) break;
    if (n >= 2) end = r + 1;
    blanks = 0;
  }
  return end;
}

/** A row without figures whose words stand in columns of words only: a partner with a comment and nothing reported. */
const keepsToColumns = (band: Band, row: number, body: number, end: number): boolean =>
  band.columns.every(
    (_, i) =>
      band.look(row, i) !== "words" ||
      !rangeOf(Math.max(body, end - 50), end).some((r) => band.look(r, i) === "number"),
  );

/** A note rather than a group heading: a mark or a colon word at its start, or a sentence. */
function looksLikeNote(band: Band, row: number): boolean {
  const i = band.columns.findIndex((_, at) => band.look(row, at) !== "blank");
  const text = textAt(band, row, i);
  return (
    /^(?:[*†‡¹²³]|\(?\d\)\s|not[:. ]|note[:s ]|källa|source|anm)/i.test(text) || (/[.]$/.test(text) && text.length > 40)
  );
}
