import { formatValue } from "hucre";
import { isError, type CellContent } from "./cells.ts";

/** What Swedish Excel shows; the API's values stay in English. */
const SWEDISH_WORDS: Readonly<Record<string, string>> = {
  TRUE: "SANT",
  FALSE: "FALSKT",
  "#DIV/0!": "#DIVISION/0!",
  "#N/A": "#SAKNAS!",
  "#NAME?": "#NAMN?",
  "#NULL!": "#SKÄRNING!",
  "#NUM!": "#OGILTIGT!",
  "#REF!": "#REFERENS!",
  "#VALUE!": "#VÄRDEFEL!",
};

/** The text a cell shows. Digits are grouped and pointed the workbook's way; an approximation of Excel's own formatting. */
export function displayText(value: CellContent, numberFormat: string, locale: string): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || isError(value)) {
    const word = isError(value) ? value.error : value ? "TRUE" : "FALSE";
    return locale.startsWith("sv") ? (SWEDISH_WORDS[word] ?? word) : word;
  }
  const general = numberFormat === "General" || numberFormat === "@";
  const text = general ? String(Number(value.toPrecision(11))) : formatValue(value, numberFormat);
  if (!locale.startsWith("sv") || /[ymdhs]/i.test(numberFormat.replace(/\[[^\]]*\]|"[^"]*"/g, ""))) return text;
  return text.replace(/[.,]/g, (mark) => (mark === "," ? "\u00a0" : ","));
}
