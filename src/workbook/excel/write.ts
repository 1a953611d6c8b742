import type { Mark } from "../port.ts";
import { sheetApplier } from "./apply-sheet.ts";
import type { Area } from "./area.ts";
import { markFormula } from "./mark-formula.ts";
import { MARK_STYLES, MARK_TEXT } from "./mark-style.ts";
import type { Trip } from "./run.ts";
import { type SheetStep, weightOf as weightOfStep } from "./steps.ts";

/** What may be done to a workbook. It only ever adds and takes away what is our own. */
export type Change =
  | { readonly kind: "addMark"; readonly sheet: Excel.Worksheet; readonly mark: Mark }
  | { readonly kind: "removeMark"; readonly rule: Excel.ConditionalFormat }
  /** A step in making something of our own where nothing was, with what it weighs. */
  | { readonly kind: "ownSheet"; readonly apply: () => void; readonly weight: number }
  | SheetStep<Excel.Worksheet>;

/** What a change weighs on the wire, in bytes, at the most; and what a request may weigh. Excel for the web refuses 5 MB. */
function weightOf(change: Change): number {
  if (change.kind === "addMark") return 2_600;
  if (change.kind === "removeMark") return 700;
  return change.kind === "ownSheet" ? change.weight : weightOfStep(change);
}
const HEAVIEST_REQUEST = 3_900_000;

/**
 * The one way anything is written: in one request, and in more only where one would be too heavy (some 1,500 marks).
 * What is added comes first, so that a request that stops half-way leaves a rule of ours too many and never anything of
 * the user's missing.
 */
export async function write(trip: Trip, changes: readonly Change[]): Promise<void> {
  const ordered = [...changes].sort((a, b) => Number(a.kind === "removeMark") - Number(b.kind === "removeMark"));
  const applySheet = sheetApplier(trip.context.workbook.worksheets);
  let weight = 0;
  for (const change of ordered) {
    weight += weightOf(change);
    if (weight > HEAVIEST_REQUEST) {
      // eslint-disable-next-line no-restricted-syntax -- one trip for each 3.9 MB, not for each change
      await trip.sync();
      weight = weightOf(change);
    }
    if (change.kind === "addMark") addMark(change.sheet, change.mark);
    else if (change.kind === "removeMark") change.rule.delete();
    else if (change.kind === "ownSheet") change.apply();
    else applySheet(change);
  }
  if (ordered.length > 0) await trip.sync();
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

/** A sheet of values made at once: Excel copies inside itself, so it weighs as little for any number of cells. */
export const copyOfValues = (
  sheets: Excel.WorksheetCollection,
  name: string,
  source: Excel.Range,
  { row, column, rows, columns }: Area,
  widths: readonly number[],
): Change => ({
  kind: "ownSheet",
  weight: 6_000 + 500 * widths.length,
  apply() {
    const sheet = sheets.add(name);
    const copy = sheet.getRangeByIndexes(row, column, rows, columns);
    copy.copyFrom(source, Excel.RangeCopyType.values);
    copy.copyFrom(source, Excel.RangeCopyType.formats);
    widths.forEach((width, index) => (copy.getColumn(index).format.columnWidth = width));
    sheet.activate();
  },
});

/** A formula of ours in cells that were found empty, under a header of its own. */
export const newFormula = (header: Excel.Range | null, title: string, cell: Excel.Range, formula: string): Change => ({
  kind: "ownSheet",
  weight: 6_000,
  apply() {
    if (header) header.values = [[title]];
    cell.formulas = [[formula]];
    cell.select();
  },
});

/** The part of ours changed in place, or made where there is none. */
export const keptPart = (
  part: Excel.CustomXmlPart | null,
  parts: Excel.CustomXmlPartCollection,
  xml: string,
): Change => ({
  kind: "ownSheet",
  apply: () => void (part ? part.setXml(xml) : parts.add(xml)),
  // Quotes and line breaks take two bytes.
  weight: xml.length * 2,
});

export const removedPart = (part: Excel.CustomXmlPart): Change => ({
  kind: "ownSheet",
  apply: () => part.delete(),
  weight: 500,
});
