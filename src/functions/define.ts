import type { CalendarDate } from "../domain/calendar.ts";
import type { Ore } from "../domain/money.ts";
import type { CellError, Sentence } from "./cell-error.ts";
import type { Spread } from "./arguments.ts";

/**
 * What a parameter takes. Each but `spread` takes a cell or a range of them and goes row by row.
 * - `amount`: blank is 0
 * - `amounts`: several columns are added for each row (costs by quarter)
 * - `date`
 * - `spread`: one for the whole formula, optional
 */
export interface ParameterKinds {
  amount: Ore;
  amounts: Ore;
  date: CalendarDate;
  spread: Spread;
}
export type ParameterKind = keyof ParameterKinds;
type Parameters = Readonly<Record<string, ParameterKind>>;

/** The arguments of one row. Amounts are whole numbers of their last decimal, the same for all of a row. */
export type RowOf<P extends Parameters> = { readonly [K in keyof P]: ParameterKinds[P[K]] };

export interface FunctionDefinition {
  /** Upper case, permanent, the same in every language. */
  readonly id: string;
  /** In the order of the formula. */
  readonly parameters: Parameters;
  /** `amount`: in the unit of the arguments; `share`: 0.25 is a quarter. */
  readonly result: "amount" | "share";
  compute(row: RowOf<Parameters>): number | CellError;
}

/** A cell formula: one figure a row. Texts and examples are exported apart, so that the runtime never loads them. */
export function defineFunction<const P extends Parameters>(
  definition:
    | (Definition<P> & { readonly result: "amount"; compute(row: RowOf<P>): Ore | CellError })
    | (Definition<P> & { readonly result: "share"; compute(row: RowOf<P>): number | CellError }),
): FunctionDefinition {
  return definition as FunctionDefinition;
}

interface Definition<P extends Parameters> {
  readonly id: string;
  readonly parameters: P;
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

/** A help page's example and a unit test in one: arguments as cells, what the cells show. */
export interface FunctionExample {
  readonly name: Sentence;
  readonly args: readonly (readonly (readonly (number | string | boolean | null)[])[])[];
  readonly gives: readonly (readonly (number | `#${string}`)[])[];
}
