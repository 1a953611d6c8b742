import type { Missing } from "./figures.ts";
import type { Settings, Severity } from "./finding.ts";
import type { TotalColumn } from "./follow-up.ts";
import type { PaymentModel } from "./payment-plan.ts";

/**
 * What stands in a cell: kronor, null where it is blank, a text that is no number, or a number kept as text, written with
 * an apostrophe before it as in Excel (`"'1050"`). A column that is left out does not exist.
 */
export type ExampleCell = number | string | null;

/** One partner. Period, plan and profile are what the user has said of the agreement; left out, they are assumed or asked. */
export interface ExampleRow {
  readonly partner?: string;
  readonly agreed?: ExampleCell;
  readonly paid?: ExampleCell;
  /** One a quarter from the first, unless the example names its own cost columns. */
  readonly costs?: readonly ExampleCell[];
  readonly forecast?: ExampleCell;
  /** Footnote tied to the line. */
  readonly note?: string;
  readonly period?: readonly [start: string, end: string];
  readonly plan?: PaymentModel;
  /** Cost falls on this day instead of evenly. */
  readonly event?: string;
}

/** What a check is expected to say; amounts in kronor. */
export interface ExpectedFinding {
  readonly severity: Severity;
  readonly difference?: number;
  readonly partner?: string;
}

/**
 * An example of a check: its unit test and a line of its help page. Plain data, so that a bundle that shows no examples
 * carries none.
 */
export interface Example {
  readonly name: { readonly sv: string; readonly en: string };
  readonly rows: readonly ExampleRow[];
  /** 2019 unless given; null where nothing names the year. */
  readonly year?: number | null;
  /** Day the paid figures refer to, 2019-04-30 unless given; null where the header has no date. */
  readonly paidDate?: string | null;
  /** Headers of cost columns that are not plain quarters. */
  readonly costColumns?: readonly {
    readonly header: string;
    readonly quarter?: 1 | 2 | 3 | 4;
    readonly cumulative?: true;
  }[];
  readonly totals?: readonly {
    readonly column: TotalColumn;
    readonly printed: number;
    readonly summed: number;
    /** What rounding alone can explain. */
    readonly tolerance: number;
  }[];
  /** The user has said how the cost columns are to be understood. */
  readonly answered?: "perPeriod" | "cumulative";
  readonly settings?: Settings;
  /** A finding or several, null for in order, or why it could not be assessed. */
  readonly finds: ExpectedFinding | readonly ExpectedFinding[] | Missing | null;
}
