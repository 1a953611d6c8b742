import type { Mark } from "../port.ts";
import { markFormula } from "./mark-formula.ts";
import { MARK_STYLES, MARK_TEXT } from "./mark-style.ts";
import type { Trip } from "./run.ts";

/** What may be done to a workbook. It only ever adds and takes away what is our own. */
export type Change =
  | { readonly kind: "addMark"; readonly sheet: Excel.Worksheet; readonly mark: Mark }
  | { readonly kind: "removeMark"; readonly rule: Excel.ConditionalFormat };

/** About 2 kB each on the wire, so a request stays under 4 MB; Excel for the web refuses more than 5. */
const CHANGES_PER_TRIP = 1_500;

/**
 * The one way anything is written: in one request, or one for each 1,500 changes. What is added comes first, so that a
 * request that stops half-way leaves a rule of ours too many and never anything of the user's missing.
 */
export async function write(trip: Trip, changes: readonly Change[]): Promise<void> {
  const ordered = [...changes].sort((a, b) => Number(a.kind === "removeMark") - Number(b.kind === "removeMark"));
  for (let from = 0; from < ordered.length; from += CHANGES_PER_TRIP) {
    for (const change of ordered.slice(from, from + CHANGES_PER_TRIP)) {
      if (change.kind === "addMark") addMark(change.sheet, change.mark);
      else change.rule.delete();
    }
    await trip.sync();
  }
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
