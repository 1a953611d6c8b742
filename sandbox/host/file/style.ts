import type { BorderLineStyle, BorderStyle, CellStyle, Color } from "hucre";
import { resolveThemeColor } from "hucre";
import { BORDER_SIDES, PLAIN, type Border, type BorderSide, type CellFormat } from "../cells.ts";

/** A cell's look between the model's words (Excel's API) and the file's (hucre). */

const SIDES: Readonly<Record<BorderSide, "top" | "bottom" | "left" | "right">> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};

const rgb = (colour: string): Color => ({ rgb: colour.slice(1) });

/** `#RRGGBB`, theme colours resolved; null where the file says nothing usable. */
export function colourOf(colour: Color | undefined, theme: readonly string[] | undefined): string | null {
  const themed = colour?.theme === undefined || !theme ? "" : resolveThemeColor([...theme], colour.theme, colour.tint);
  const text = colour?.rgb ?? themed;
  return text === "" ? null : `#${text.replace("#", "").slice(-6).toUpperCase()}`;
}

const LINES: readonly (readonly [BorderLineStyle, string, string])[] = [
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["hair", "Continuous", "Hairline"],
  ["double", "Double", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["dotted", "Dot", "Thin"],
  ["dashDot", "DashDot", "Thin"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
];

const lineOf = ({ style, weight }: Border): BorderLineStyle =>
  (LINES.find(([, name, size]) => name === style && size === weight) ??
    LINES.find(([, name]) => name === style) ??
    LINES[0])?.[0] ?? "thin";

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What differs from a plain cell; null where nothing does. */
export function styleOf(format: CellFormat): CellStyle | null {
  const style: CellStyle = {};
  if (format.numberFormat !== PLAIN.numberFormat) style.numFmt = format.numberFormat;
  if (format.fill !== null) style.fill = { type: "pattern", pattern: "solid", fgColor: rgb(format.fill) };
  const font: NonNullable<CellStyle["font"]> = {};
  if (format.bold) font.bold = true;
  if (format.italic) font.italic = true;
  if (format.strikethrough) font.strikethrough = true;
  if (format.underline !== PLAIN.underline) font.underline = format.underline.startsWith("Double") ? "double" : true;
  if (format.color !== PLAIN.color) font.color = rgb(format.color);
  if (format.fontName !== PLAIN.fontName) font.name = format.fontName;
  if (format.fontSize !== PLAIN.fontSize) font.size = format.fontSize;
  if (Object.keys(font).length > 0) style.font = font;
  const alignment: NonNullable<CellStyle["alignment"]> = {};
  if (format.horizontal !== PLAIN.horizontal) alignment.horizontal = horizontalOf(format.horizontal);
  if (format.vertical !== PLAIN.vertical) alignment.vertical = lowerFirst(format.vertical) as "top";
  if (format.wrap) alignment.wrapText = true;
  if (format.indent > 0) alignment.indent = format.indent;
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  if (!format.locked || format.formulaHidden)
    style.protection = { locked: format.locked, hidden: format.formulaHidden };
  const border: BorderStyle = {};
  for (const side of BORDER_SIDES) {
    const line = format.borders[side];
    if (line && line.style !== "None") border[SIDES[side]] = { style: lineOf(line), color: rgb(line.color) };
  }
  if (Object.keys(border).length > 0) style.border = border;
  return Object.keys(style).length > 0 ? style : null;
}

const horizontalOf = (name: string): "left" =>
  (name === "CenterAcrossSelection" ? "centerContinuous" : lowerFirst(name)) as "left";

export function formatOf(style: CellStyle, theme: readonly string[] | undefined): CellFormat {
  const { font, fill, border, alignment, protection, numFmt } = style;
  const borders: Partial<Record<BorderSide, Border>> = {};
  for (const side of BORDER_SIDES) {
    const line = border?.[SIDES[side]];
    if (line === undefined) continue;
    const [, name, weight] = LINES.find(([file]) => file === line.style) ?? ["", "Continuous", "Thin"];
    borders[side] = { style: name, color: colourOf(line.color, theme) ?? "#000000", weight };
  }
  const horizontal = alignment?.horizontal === "centerContinuous" ? "CenterAcrossSelection" : alignment?.horizontal;
  return {
    numberFormat: numFmt ?? PLAIN.numberFormat,
    fill: fill?.type === "pattern" && fill.pattern !== "none" ? colourOf(fill.fgColor ?? fill.bgColor, theme) : null,
    color: colourOf(font?.color, theme) ?? PLAIN.color,
    bold: font?.bold === true,
    italic: font?.italic === true,
    strikethrough: font?.strikethrough === true,
    underline: font?.underline ? (String(font.underline).startsWith("double") ? "Double" : "Single") : PLAIN.underline,
    fontName: font?.name ?? PLAIN.fontName,
    fontSize: font?.size ?? PLAIN.fontSize,
    horizontal: upperFirst(horizontal ?? PLAIN.horizontal),
    vertical: upperFirst(alignment?.vertical ?? PLAIN.vertical),
    wrap: alignment?.wrapText === true,
    indent: alignment?.indent ?? 0,
    locked: protection?.locked !== false,
    formulaHidden: protection?.hidden === true,
    borders,
  };
}
