import type { CalendarDate } from "../domain/calendar.ts";
import type { Ore } from "../domain/money.ts";
import type { NamesArgument, PaceArgument, Spread, TableArgument } from "./whole-arguments.ts";
import type { CellError, Sentence } from "./cell-error.ts";

/**
 * What a parameter takes. The first group takes a cell or a range of them and goes row by row; the second is one thing for
 * the whole formula. A `?` marks what may be left out: blank and 0 are then the same as nothing.
 * - `amount`: nil or more, blank is 0 · `signed`: below nil too · `amounts`: several cells of a row are added, also below nil
 * - `date` · `year` · `share`: 0.7 or 70 % · `written`: text or a number as it stands, blank is ""
 * - `spread`: how cost falls over time · `pace`: how it is carried on · `names`: a list · `table`: cells with headers
 */
export interface RowKinds {
  amount: Ore;
  signed: Ore;
  amounts: Ore;
  date: CalendarDate;
  written: string | number;
  "amount?": Ore;
  "date?": CalendarDate | null;
  "year?": number | null;
  "share?": number | null;
  "written?": string | number;
}
export interface WholeKinds {
  "spread?": Spread;
  "pace?": PaceArgument;
  names: NamesArgument;
  table: TableArgument;
}
export interface ParameterKinds extends RowKinds, WholeKinds {}
export type ParameterKind = keyof ParameterKinds;
type Parameters = Readonly<Record<string, ParameterKind>>;

/** The arguments of one row. Amounts are whole numbers of their last decimal, the same for all of a row. */
export type RowOf<P extends Parameters> = { readonly [K in keyof P]: ParameterKinds[P[K]] };

/** What a cell of the result shows. A sentence is shown in the language of Excel. */
export type ResultCell = number | string | Sentence | CellError;
export type ResultRows = readonly (readonly ResultCell[])[];

/** What a formula gives for a row. `amount`: in the unit of the arguments; `share`: 0.25 is a quarter; `date`: a serial. */
export interface Results {
  amount: Ore;
  /** Several amounts side by side. */
  amounts: readonly Ore[];
  share: number;
  number: number;
  date: CalendarDate;
  text: string | Sentence;
  /** A table of its own, with headers. */
  table: ResultRows;
}
type ResultKind = keyof Results;

export interface FunctionDefinition {
  /** Upper case, permanent, the same in every language. */
  readonly id: string;
  /** In the order of the formula. */
  readonly parameters: Parameters;
  readonly result: ResultKind;
  /** How many cells a row of `amounts` has. */
  readonly columns?: number;
  /** `scale`: what one of the row's whole numbers is a part of, 100 where they count hundredths. */
  compute(row: RowOf<Parameters>, scale: number): Results[ResultKind] | CellError;
}

interface Definition<P extends Parameters, R extends ResultKind> {
  readonly id: string;
  readonly parameters: P;
  readonly result: R;
  readonly columns?: number;
  compute(row: RowOf<P>, scale: number): Results[R] | CellError;
}

/** A cell formula. Texts and examples are exported apart, so that the runtime never loads them. */
export function defineFunction<const P extends Parameters, R extends ResultKind>(
  definition: Definition<P, R>,
): FunctionDefinition {
  return definition as unknown as FunctionDefinition;
}

/** What the formula bar and the help page say. */
export interface FunctionText {
  /** One sentence, at most 255 characters. */
  readonly description: Sentence;
  /** Name and description of each parameter; the name is the same in every language, as Excel's own wizard shows one. */
  readonly parameters: Readonly<Record<string, Sentence>>;
  /** More for the help page. */
  readonly help: Sentence;
}

/** What a cell holds in an example. */
export type ExampleCell = number | string | boolean | null;
/** What a cell shows: text in both languages where they differ. */
export type ShownCell = number | string | Sentence;

/** A help page's example and a unit test in one: arguments as cells, what the cells show. */
export interface FunctionExample {
  readonly name: Sentence;
  readonly args: readonly (readonly (readonly ExampleCell[])[])[];
  readonly gives: readonly (readonly ShownCell[])[];
}
