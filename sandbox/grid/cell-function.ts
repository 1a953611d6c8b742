import { BooleanNumber } from "@univerjs/core";
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  FunctionType,
  type IFunctionInfo,
} from "@univerjs/engine-formula";

/** A cell of the grid: sheet id, row and column from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What the engine takes for a result. */
export type NodeValueType = ReturnType<BaseFunction["calculate"]>;

type Evaluate = (id: string, place: Place, args: readonly FunctionVariantType[]) => NodeValueType;

/** One of the add-in's functions in the grid's formula engine. It is given references, not values. */
export class CellFunction extends BaseFunction {
  override needsReferenceObject = true;
  readonly #id: string;
  readonly #evaluate: Evaluate;

  constructor(name: string, id: string, evaluate: Evaluate) {
    super(name);
    this.#id = id;
    this.#evaluate = evaluate;
  }

  override calculate(...args: BaseValueObject[]): NodeValueType {
    const place = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
    return this.#evaluate(this.#id, place, args as readonly FunctionVariantType[]);
  }
}

/** What a single value is to a function: blank is null. */
export const plain = (value: BaseValueObject): number | string | boolean | null =>
  value.isNull() ? null : value.getValue();

/** The values a call is known by: blank, 0 and "" are three different things. */
export function seen(arg: FunctionVariantType): unknown {
  if (!arg.isReferenceObject()) {
    const value = arg as BaseValueObject;
    return value.isArray()
      ? (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => (cell ? plain(cell) : null)))
      : plain(value);
  }
  const reference = arg as BaseReferenceObject;
  const values: unknown[] = [];
  reference.iterator((value) => void values.push(value ? plain(value) : null));
  return [reference.getRowCount(), reference.getColumnCount(), values];
}

/** What the add-in's metadata says of one function, in the page's language. */
export interface FunctionHelp {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
}

/** The same for the list that opens while a formula is typed. */
export const description = ({
  name,
  description,
  parameters,
}: FunctionHelp & { readonly name: string }): IFunctionInfo => ({
  functionName: name,
  functionType: FunctionType.User,
  description,
  abstract: description,
  functionParameter: parameters.map((parameter) => ({
    name: parameter.name,
    detail: parameter.description,
    example: "",
    require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  })),
});
