import type { Mark } from "../port.ts";
import { sheetApplier } from "./apply-sheet.ts";
import type { Area } from "./area.ts";
import { textForCell } from "./cell-text.ts";
import type { ExcelThings } from "./excel-things.ts";
import { markFormula } from "./mark-formula.ts";
import { MARK_STYLES, MARK_TEXT } from "./mark-style.ts";
import type { SheetTarget, Step } from "./steps.ts";

/** Carries out steps in Excel. What is added on the way is remembered from step to step, and from request to request. */
export interface Applier {
  apply(step: Step<ExcelThings>): void;
  sheetOf(on: SheetTarget<Excel.Worksheet>): Excel.Worksheet;
}

export function applier({ workbook }: Excel.RequestContext): Applier {
  const sheets = sheetApplier(workbook.worksheets);
  return {
    sheetOf: sheets.sheetOf,
    apply(step) {
      if (step.kind === "addMark") addMark(step.sheet, step.mark);
      else if (step.kind === "removeMark") step.rule.delete();
      else if (step.kind === "addPart") workbook.customXmlParts.add(step.xml);
      else if (step.kind === "removePart") step.part.delete();
      else sheets.apply(step);
    },
  };
}

/** A rule of our own on the one cell. Excel puts a new rule first; those below it still apply where it says nothing. */
function addMark(sheet: Excel.Worksheet, mark: Mark): void {
  const style = MARK_STYLES[mark.severity];
  const { custom } = sheet.getRange(mark.address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = markFormula(mark);
  custom.format.fill.color = style.fill;
  custom.format.font.color = MARK_TEXT;
  if (style.bold) custom.format.font.bold = true;
  if (style.italic) custom.format.font.italic = true;
  if (style.underline) custom.format.font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
}

/** Puts values or formulas in cells, and asks in the same request for what stood there just before. */
export function fill(sheet: Excel.Worksheet, row: number, column: number, cells: readonly (readonly unknown[])[]) {
  const at = () => sheet.getRangeByIndexes(row, column, cells.length, cells[0]!.length);
  const before = at();
  before.load("formulas,values");
  at().formulas = cells as never;
  return before;
}

/** Makes a table that starts where it did as large as the area. ExcelApi 1.13. */
export function resizeTable(sheet: Excel.Worksheet, table: Excel.Table, { row, column, rows, columns }: Area): void {
  table.resize(sheet.getRangeByIndexes(row, column, rows, columns));
}

/** What a person would have to enter for the same content: text that looks like something else stays text. */
export const asEntered = ({ formulas, values }: Excel.Range): unknown[][] =>
  (formulas as unknown[][]).map((line, row) =>
    line.map((cell, column) => {
      const isText = typeof cell === "string" && cell === values[row]![column];
      return isText ? textForCell(cell, false) : cell;
    }),
  );
