import type { ExcelThings } from "./excel-things.ts";
import { isOurs } from "./mark-formula.ts";
import type { Trip } from "./run.ts";
import type { MarkedSheet } from "./talk.ts";

/** Rules asked for their formula in one round trip: some 600 bytes each, so that no request is above 4 MB. */
const RULES_PER_TRIP = 5_000;

/** Every sheet with the marks of ours on it: three round trips, and more only above 5,000 rules of formulas. */
export async function lookAtMarks(trip: Trip): Promise<MarkedSheet<ExcelThings>[]> {
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

  const ofFormulas = all.map(({ rules }) =>
    rules.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom),
  );
  const ours = await ourRules(trip, ofFormulas.flat());
  return all.map(({ sheet }, index) => ({
    sheet,
    name: sheet.name,
    isProtected: sheet.protection.protected && sheet.protection.options?.allowFormatCells !== true,
    marks: ofFormulas[index]!.filter((rule) => ours.has(rule)),
  }));
}

async function ourRules(
  trip: Trip,
  rules: readonly Excel.ConditionalFormat[],
): Promise<ReadonlySet<Excel.ConditionalFormat>> {
  const read = rules.map((rule) => ({ rule, definition: rule.custom.rule }));
  for (let from = 0; from < read.length; from += RULES_PER_TRIP) {
    for (const { definition } of read.slice(from, from + RULES_PER_TRIP)) definition.load("formula");
    // eslint-disable-next-line no-restricted-syntax -- one trip for each 5,000 rules
    await trip.sync();
  }
  return new Set(read.filter(({ definition }) => isOurs(definition.formula)).map(({ rule }) => rule));
}
