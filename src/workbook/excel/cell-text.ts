/** What a cell of Excel can hold. */
const LONGEST_TEXT = 32_767;

/**
 * Text as it is sent so that it stays text. Excel takes `= + - @` at the start for a formula, also after a tab or a line
 * break, and reads numbers, dates, truth values and errors out of text wherever the cell is not formatted as text; an
 * apostrophe before it says that it is text, and is not part of it. Control characters, which no file can hold, show as �.
 */
export function textForCell(text: string, inTextColumn: boolean): string {
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
  const short = clean.length < LONGEST_TEXT ? clean : `${clean.slice(0, LONGEST_TEXT - 2)}…`;
  if (short === "") return "";
  return inTextColumn && !/^[=+\-@'\t\r\n]/.test(short) ? short : `'${short}`;
}
