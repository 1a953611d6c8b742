/** What a cell of the workbook holds and how it looks. */

/** An error as a value: `{ error: "#DIV/0!" }`. Text that only looks like one is a plain string. */
export interface CellError {
  readonly error: string;
}
export type CellContent = number | string | boolean | CellError | null;

export const isError = (content: CellContent): content is CellError => typeof content === "object" && content !== null;

export const ERROR_TEXTS: ReadonlySet<string> = new Set(
  "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #BUSY! #CALC! #SPILL! #GETTING_DATA".split(" "),
);

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}
export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";
export const BORDER_SIDES: readonly BorderSide[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
export const NO_BORDER: Border = { style: "None", color: "#000000", weight: "Thin" };

/** Colours are `#RRGGBB`; a null fill is none. Sizes in points. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fill: string | null;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<BorderSide, Border>>>;
}

export const PLAIN: CellFormat = {
  numberFormat: "General",
  fill: null,
  color: "#000000",
  bold: false,
  italic: false,
  strikethrough: false,
  underline: "None",
  fontName: "Calibri",
  fontSize: 11,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

/** `value` is the cached result where there is a formula. `format` null means the column's or the plain one. */
export interface Cell {
  readonly value: CellContent;
  readonly formula: string | null;
  readonly format: CellFormat | null;
}
