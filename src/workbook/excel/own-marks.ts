import { isOurs } from "./mark-formula.ts";
import type { Trip } from "./run.ts";

/** A sheet as far as marking is concerned. */
export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  /** Formats cannot be changed here. */
  readonly isProtected: boolean;
  /** The rules that are ours, known by how their formula starts. */
  readonly marks: readonly Excel.ConditionalFormat[];
}

/** Every sheet with the marks of ours on it: three round trips, however many sheets and rules there are. */
export async function findMarks(trip: Trip): Promise<MarkedSheet[]> {
  const sheets = trip.context.workbook.worksheets;
  sheets.load("items/name");
  await trip.sync();

  const all = sheets.items.map((sheet) => {
    const rules = sheet.getRange().conditionalFormats;
    rules.load("items/type");
    sheet.protection.load("protected,options");
    return { sheet, rules };
  });
  await trip.sync();

  const withFormulas = all.map(({ sheet, rules }) => {
    const custom = rules.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
    const formulas = custom.map((rule) => {
      const { rule: definition } = rule.custom;
      definition.load("formula");
      return { rule, definition };
    });
    return { sheet, formulas };
  });
  if (withFormulas.some(({ formulas }) => formulas.length > 0)) await trip.sync();

  return withFormulas.map(({ sheet, formulas }) => ({
    sheet,
    name: sheet.name,
    isProtected: sheet.protection.protected && sheet.protection.options?.allowFormatCells !== true,
    marks: formulas.filter(({ definition }) => isOurs(definition.formula)).map(({ rule }) => rule),
  }));
}
