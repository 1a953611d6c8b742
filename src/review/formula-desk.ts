import { type Workbook, WorkbookError, type WorkbookFault } from "../workbook/port.ts";
import type { CheckResult } from "./desk.ts";
import { type FormulaOffer, formulaOffers } from "./formula-offers.ts";

export type { FormulaOffer } from "./formula-offers.ts";

/** What came of writing a formula, or of copying a sheet. */
export type FormulaResult =
  | { readonly kind: "done"; readonly sheet: string; readonly address: string | null }
  /** Something stands where it would be written, or there is nothing to copy: nothing was written. */
  | { readonly kind: "nothing" }
  | { readonly kind: "failed"; readonly fault: WorkbookFault; readonly where: string | null };

/** What can be done with the cell formulas. */
export interface FormulaDesk {
  /** The formulas that the table of the latest check fills in; none before a check. */
  offers(): Promise<readonly FormulaOffer[]>;
  /** Writes one of them beside the table, in empty cells only, under a header in the language of the pane. */
  insert(offer: FormulaOffer, header: string): Promise<FormulaResult>;
  /** The active sheet as values on a new sheet, whose name ends so. */
  copyValues(ending: string): Promise<FormulaResult>;
  /** Has Excel compute every formula again. Null when it did. */
  recalculate(): Promise<WorkbookFault | null>;
}

export function createFormulaDesk(workbook: Workbook, latest: () => CheckResult | null): FormulaDesk {
  return {
    async offers() {
      const result = latest();
      return result?.kind === "reviewed" ? formulaOffers(result.review) : [];
    },
    async insert({ id: _id, hasOwnHeaders, ...formula }, header) {
      return outcome(async () => {
        const place = await workbook.addFormula({ ...formula, header: hasOwnHeaders ? null : header });
        return place && { kind: "done", ...place };
      });
    },
    copyValues: (ending) =>
      outcome(async () => {
        const sheet = await workbook.copyValues(ending);
        return sheet === null ? null : { kind: "done", sheet, address: null };
      }),
    async recalculate() {
      try {
        await workbook.recalculate();
        return null;
      } catch (error) {
        if (error instanceof WorkbookError) return error.fault;
        throw error;
      }
    },
  };
}

async function outcome(action: () => Promise<FormulaResult | null>): Promise<FormulaResult> {
  try {
    return (await action()) ?? { kind: "nothing" };
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: "failed", fault: error.fault, where: error.where };
    throw error;
  }
}
