import type { CalendarDate } from "./calendar.ts";
import type { Missing } from "./figures.ts";
import type { Settings, Severity } from "./finding.ts";
import type { TotalColumn } from "./follow-up.ts";
import type { Ore } from "./money.ts";
import type { PaymentModel } from "./payment-plan.ts";
import type {
  Agreement,
  Alias,
  CostLine,
  Criterion,
  Measured,
  Outcome,
  Payment,
  PlannedInstalment,
  Question,
  RegisterItem,
  YearAmount,
} from "./register.ts";
import type { ReadProblem } from "./table.ts";

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
  readonly orgNumber?: string;
  readonly agreementId?: string;
  readonly attested?: "yes" | "no" | null;
  /** Paid to date in an earlier column, *Utbetalt t.o.m. 31/3*. */
  readonly paidEarlier?: ExampleCell;
  /** What the quarters held when they were closed, one each from the first; null where the cell was blank. */
  readonly closedCosts?: readonly (number | null)[];
  /** What had been paid to 30 April when that was closed. */
  readonly closedPaid?: number;
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
    /** The year the header itself names. */
    readonly year?: number;
  }[];
  readonly totals?: readonly {
    readonly column: TotalColumn;
    readonly printed: number;
    readonly summed: number;
    /** What rounding alone can explain. */
    readonly tolerance: number;
  }[];
  /** What reading has said of the table; row 2 is the first partner's. */
  readonly problems?: readonly ReadProblem[];
  /** The user has said how the cost columns are to be understood. */
  readonly answered?: "perPeriod" | "cumulative";
  readonly settings?: Settings;
  /** The workbook's other tables, for checks of the register. */
  readonly register?: ExampleRegister;
  /** The day the check is of; the latest day in the data unless given. */
  readonly asOf?: string | null;
  /** A finding or several, null for in order, or why it could not be assessed. */
  readonly finds: ExpectedFinding | readonly ExpectedFinding[] | Missing | null;
}

/** A register field as plain data: amounts in kronor, days as ISO text, a number for what is measured. */
type Plain<T> = T extends Measured | null
  ? number | Measured | null
  : T extends Ore | null
    ? number | null
    : T extends CalendarDate | null
      ? string | null
      : T;

/**
 * A row of a register table with the fields that matter; a field left out has no column, null is a blank cell, and one named
 * in `unreadable` holds something that cannot be read.
 */
export type ExampleItem<T extends RegisterItem> = {
  readonly [K in keyof Omit<T, keyof RegisterItem | "parties">]?: Plain<T[K]>;
} & { readonly unreadable?: readonly (keyof Omit<T, keyof RegisterItem>)[] };

export type ExampleAgreement = ExampleItem<Agreement> & {
  readonly parties?: readonly { readonly name: string; readonly share: number | null }[];
};

/** A table left out does not exist in the workbook. Rows are of `Förening 1` and the agreement `D1` unless they say otherwise. */
export interface ExampleRegister {
  readonly agreements?: readonly ExampleAgreement[];
  readonly yearAmounts?: readonly ExampleItem<YearAmount>[];
  readonly instalments?: readonly ExampleItem<PlannedInstalment>[];
  readonly payments?: readonly ExampleItem<Payment>[];
  readonly outcomes?: readonly ExampleItem<Outcome>[];
  readonly criteria?: readonly ExampleItem<Criterion>[];
  readonly costLines?: readonly ExampleItem<CostLine>[];
  readonly questions?: readonly ExampleItem<Question>[];
  readonly aliases?: readonly ExampleItem<Alias>[];
}
