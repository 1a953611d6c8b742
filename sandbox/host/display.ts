import { formatValue } from "hucre";
import { isError, type CellContent } from "./cells.ts";

/** The text a cell shows. Digits are grouped and pointed the workbook's way; an approximation of Excel's own formatting. */
export function displayText(value: CellContent, numberFormat: string, locale: string): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const general = numberFormat === "General" || numberFormat === "@";
  const text = general ? String(Number(value.toPrecision(11))) : formatValue(value, numberFormat);
  if (!locale.startsWith("sv") || /[ymdhs]/i.test(numberFormat.replace(/\[[^\]]*\]|"[^"]*"/g, ""))) return text;
  return text.replace(/[.,]/g, (mark) => (mark === "," ? "\u00a0" : ","));
}
