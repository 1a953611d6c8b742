import type { Language } from "../domain/finding.ts";
import type { Ore } from "../domain/money.ts";
import type { Unit } from "../domain/units.ts";
import type { FindingWords, ReportPart } from "./source.ts";

/** A cell: as it is read, and the amount behind it, for where numbers are kept as numbers. */
export interface ReportCell {
  readonly text: string;
  readonly amount?: Ore;
}

export interface ReportTable {
  readonly caption: string;
  /** What its amounts are written in, and with how many decimals. */
  readonly unit: Unit;
  readonly decimals: number;
  readonly headers: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly ReportCell[])[];
  readonly total: readonly ReportCell[] | null;
}

/** Which columns hold amounts: they stand to the right, and their header too. */
export const amountColumns = ({ headers, rows, total }: ReportTable): readonly boolean[] =>
  headers.map((_, column) => [...rows, ...(total ? [total] : [])].some((row) => row[column]?.amount !== undefined));

export type ReportBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly table: ReportTable }
  /** Small print: footnotes and what was taken for granted. */
  | { readonly kind: "notes"; readonly notes: readonly string[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "findings"; readonly findings: readonly FindingWords[] };

export interface ReportSection {
  readonly part: ReportPart;
  readonly heading: string | null;
  readonly blocks: readonly ReportBlock[];
}

/** A text for the board, part by part, independent of where it is shown or written. */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  readonly sections: readonly ReportSection[];
}
