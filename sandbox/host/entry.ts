import { ERROR_TEXTS, type CellContent } from "./cells.ts";

/** What a typed or sent value becomes. `numberFormat` is set where the entry itself chooses one (a date, a percentage). */
export interface Entered {
  readonly value: CellContent;
  readonly formula: string | null;
  readonly numberFormat?: string;
}

/** How numbers are written: the API is always US; a person types in the workbook's own language. */
export interface Notation {
  readonly decimal: string;
  readonly group: RegExp;
  readonly list: string;
}
export const US: Notation = { decimal: ".", group: /,(?=\d{3})/g, list: "," };
export const SWEDISH: Notation = { decimal: ",", group: /[ \u00a0\u202f](?=\d{3})/g, list: ";" };

/** Longest text of a cell and longest formula, in characters. */
export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

const MS_PER_DAY = 86_400_000;
/** Serial day 0 of the 1900 system for days after 1900-02-28. */
const EPOCH = Date.UTC(1899, 11, 30);

function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 ? (time - EPOCH) / MS_PER_DAY : null;
}

function dateEntry(text: string): Entered | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const parts = iso?.slice(1) ?? (us === null ? null : [us[3], us[1], us[2]]);
  if (!parts) return null;
  const serial = serialOf(Number(parts[0]), Number(parts[1]), Number(parts[2]));
  return serial === null ? null : { value: serial, formula: null, numberFormat: iso ? "yyyy-mm-dd" : "m/d/yyyy" };
}

function numberEntry(text: string, notation: Notation): Entered | null {
  const plain = text.trim().replace(notation.group, "").replace(notation.decimal, ".");
  const percent = plain.endsWith("%");
  const digits = percent ? plain.slice(0, -1) : plain;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return null;
  const value = Number(digits);
  if (!Number.isFinite(value)) return null;
  return percent ? { value: value / 100, formula: null, numberFormat: "0%" } : { value, formula: null };
}

/**
 * Excel's rules for what a value becomes when it is put in a cell. In a cell formatted as text everything stays text;
 * a leading apostrophe makes text; a leading `=`, or `+`/`-` before something that is no number, makes a formula;
 * text that looks like a number, date, truth value or error becomes one.
 */
export function enter(input: number | string | boolean, numberFormat: string, notation: Notation = US): Entered {
  if (typeof input !== "string") return { value: input, formula: null };
  if (input === "") return { value: null, formula: null };
  if (input.startsWith("'")) return { value: input.slice(1), formula: null };
  if (numberFormat === "@") return { value: input, formula: null };
  if (input.startsWith("=") && input.length > 1) return { value: null, formula: input };
  const number = numberEntry(input, notation) ?? dateEntry(input.trim());
  if (number !== null) return number;
  if (/^[+-]./.test(input)) return { value: null, formula: `=${input}` };
  const upper = input.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE", formula: null };
  if (ERROR_TEXTS.has(upper)) return { value: { error: upper }, formula: null };
  return { value: input, formula: null };
}
