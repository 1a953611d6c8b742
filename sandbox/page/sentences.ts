import type { CellFunctions } from "../grid/cell-functions.ts";
import { isError, type Workbook } from "../host/index.ts";

/** Keeps the formula bar's sentence in step with the selected cell: what its error says should be changed. */
export function showSentences(workbook: Workbook, functions: CellFunctions, show: (sentence: string) => void): void {
  const update = () => {
    const sheet = workbook.activeSheet;
    const { top, left } = sheet.selection;
    const { value } = sheet.cell(top, left);
    show((isError(value) && functions.sentenceAt(sheet.id, top, left)) || "");
  };
  workbook.onWrite(update);
}
