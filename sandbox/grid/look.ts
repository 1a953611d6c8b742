import type { ICellData, IStyleBase, IStyleData } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, CellValueType, HorizontalAlign, WrapStrategy } from "@univerjs/core";
import { isError, type Border, type Cell, type CellContent, type CellFormat } from "../host/cells.ts";
import type { ConditionalFormat } from "../host/sheet.ts";

export const FONT = "Roboto, 'Segoe UI', Arial, sans-serif";

/** A cell of the workbook as the spreadsheet component keeps it. Everything is said, so that nothing old shines through. */
export function drawn(cell: Cell, format: CellFormat): ICellData {
  const style = styleOf(format);
  if (cell.formula !== null) return { f: cell.formula, p: null, si: null, s: style }; // its value is the grid's to give
  return { f: null, p: null, si: null, s: style, ...valueOf(cell.value) };
}

function valueOf(content: CellContent): Pick<ICellData, "v" | "t"> {
  if (content === null) return { v: null, t: null };
  if (isError(content)) return { v: content.error, t: CellValueType.STRING };
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  // Text that looks like a number is kept text, as in the workbook.
  return {
    v: content,
    t: content.trim() !== "" && !Number.isNaN(Number(content)) ? CellValueType.FORCE_STRING : CellValueType.STRING,
  };
}

function styleOf(format: CellFormat): IStyleData {
  return {
    ff: FONT,
    fs: format.fontSize,
    bl: flag(format.bold),
    it: flag(format.italic),
    ul: { s: flag(format.underline !== "None") },
    st: { s: flag(format.strikethrough) },
    cl: { rgb: format.color },
    bg: format.fill === null ? null : { rgb: format.fill },
    n: format.numberFormat === "General" ? null : { pattern: format.numberFormat },
    ht:
      { Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT }[format.horizontal] ??
      null,
    tb: format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    bd: {
      t: borderOf(format.borders.EdgeTop),
      b: borderOf(format.borders.EdgeBottom),
      l: borderOf(format.borders.EdgeLeft),
      r: borderOf(format.borders.EdgeRight),
    },
  };
}

function borderOf(border: Border | undefined) {
  if (border === undefined || border.style === "None") return null;
  const heavy = border.weight === "Thick" || border.weight === "Medium";
  const line =
    border.style === "Double" ? BorderStyleTypes.DOUBLE : heavy ? BorderStyleTypes.MEDIUM : BorderStyleTypes.THIN;
  return { s: line, cl: { rgb: border.color } };
}

/** How a cell looks while a conditional format holds for it. */
export function conditionalStyle(rule: ConditionalFormat): IStyleBase {
  return {
    ...(rule.fill !== null && { bg: { rgb: rule.fill } }),
    ...(rule.color !== null && { cl: { rgb: rule.color } }),
    ...(rule.bold !== null && { bl: flag(rule.bold) }),
    ...(rule.italic !== null && { it: flag(rule.italic) }),
    ...(rule.underline !== null && { ul: { s: flag(rule.underline !== "None") } }),
    ...(rule.strikethrough !== null && { st: { s: flag(rule.strikethrough) } }),
  };
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const ERROR = /^#[A-Z/0]+[!?]?$/;

/** What a cell of the component holds, in the workbook's terms. */
export function contentOf(cell: ICellData | null | undefined): CellContent {
  const value = cell?.v;
  if (value === null || value === undefined || value === "") return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === "1" || value === true;
  if (typeof value === "string" && cell?.f && ERROR.test(value)) return { error: value };
  return value;
}

/** The result of a formula: an error is its text there. */
export function resultOf(cell: ICellData | null | undefined): CellContent {
  const content = contentOf(cell);
  return typeof content === "string" && ERROR.test(content) ? { error: content } : content;
}
