import { formulaList } from "./formula-list-en.ts";
import type { FormulaStrings } from "./formula-strings.ts";

export const formulasEn: FormulaStrings = {
  intro:
    "The formulas are written in cells like Excel's own, for example =PARTNER.CASHHELD(C5,D5:G5). One formula over the whole column computes every row at once.",
  list: formulaList,
  headers: {
    STATUS: "Assessment",
    VARIANCE: "Variance (plus: lower cost)",
    EXPECTED: "Expected cost",
    CASHHELD: "Paid, not reported",
    REMAINING: "Remaining to pay",
    UNSPENT: "Unspent",
    UTILISATION: "Share used",
    FORECAST: "Cost carried on",
    CLAWBACK: "To repay at the end",
    ORGNUMBER: "Organisation number",
  },
  listHeading: "Formulas",
  insert: "Put in for the table",
  insertNamed: (id) => `Put in for the table: ${id}`,
  help: "Help",
  helpNamed: (id) => `Help on ${id}`,
  confirm: (formula) => `${formula} is written to the right of the table, in empty cells.`,
  write: "Write the formula",
  cancel: "Cancel",
  written: (place) => `The formula stands in ${place}.`,
  occupied:
    "Something stands where the formula would be. Nothing was written. Empty the cells right of the table first.",
  checkFirst: "Press Check the sheet first, and the formulas are filled in with the table's own cells.",
  sheetHeading: "The whole sheet",
  copy: "Copy without formulas",
  copyWhy: "Adds a sheet with values, formats and column widths, for readers who do not have the add-in.",
  copyEnding: " (values)",
  copied: (sheet) => `The copy is the sheet “${sheet}”.`,
  nothingToCopy: "The sheet is empty. No copy was made.",
  recalculate: "Recalculate formulas",
  recalculateWhy: "Where formulas are stuck, this has Excel compute every formula of the workbook again.",
  recalculated: "Excel has computed the formulas again.",
};
