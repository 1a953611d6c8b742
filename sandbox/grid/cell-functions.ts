import type { Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFunctionService,
  NumberValueObject,
  SetTriggerFormulaCalculationStartMutation,
  StringValueObject,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { addressOf, intersection, quoteSheet } from "../host/a1.ts";
import type { FunctionArgument, FunctionCall, FunctionResult } from "../host/custom-functions.ts";
import type { Workbook } from "../host/model.ts";
import type { Calculation } from "./calculation.ts";
import {
  CellFunction,
  description,
  type FunctionHelp,
  type NodeValueType,
  type Place,
  plain,
  seen,
} from "./cell-function.ts";
import type { Language } from "./editor.ts";
import type { Grid } from "./grid.ts";
import { rangeOf } from "./painter.ts";
import { type Commands, UNIT } from "./univer-session.ts";

/** Calls the add-in's functions, a whole calculation pass in one message. */
export type CallFunctions = (calls: readonly FunctionCall[]) => Promise<FunctionResult[]>;

/** What Excel reads of the add-in's functions. */
export interface FunctionMetadata {
  readonly functions: readonly FunctionHelp[];
  readonly allowErrorForDataTypeAny?: boolean;
}

interface Asked {
  readonly call: FunctionCall;
  /** The cells that wait for the answer. */
  readonly places: Map<string, Place>;
}

/** Answers kept at most; the functions are pure, so an answer holds until it is pushed out. */
const REMEMBERED = 5000;

/**
 * Lets cells call the add-in's own functions through the custom function runtime. The grid calculates in one go and
 * cannot wait: a call not yet answered shows `#BUSY!`, all such calls of the pass go out in one message, and when the
 * answers are there the cells that asked are calculated again, now from memory. A call is known by its name and the
 * values it was given, so nothing is asked twice and nothing goes round.
 */
export class CellFunctions {
  readonly #workbook: Workbook;
  readonly #commands: Commands;
  readonly #calculation: Calculation;
  readonly #callFunctions: CallFunctions;
  readonly #answers = new Map<string, FunctionResult>();
  /** Calls that wait for the pass to end, and calls that are out: never both for one key. */
  readonly #asked = new Map<string, Asked>();
  readonly #out = new Map<string, Asked>();
  /** What a formula says is wrong, by the cell it stands in and then by the cell that shows the error. */
  readonly #sentences = new Map<string, Map<string, string>>();
  #underWay = 0;
  #planned = false;
  #takesErrors = false;

  constructor(workbook: Workbook, { commands, calculation }: Grid, callFunctions: CallFunctions) {
    this.#workbook = workbook;
    this.#commands = commands;
    this.#calculation = calculation;
    this.#callFunctions = callFunctions;
  }

  /** The sentence of the error that a cell shows, where one of the add-in's formulas put it there. */
  sentenceAt(sheet: string, row: number, column: number): string | null {
    const key = keyOf({ sheet, row, column });
    for (const byCell of this.#sentences.values()) {
      const sentence = byCell.get(key);
      if (sentence !== undefined) return sentence;
    }
    return null;
  }

  /** Whether some cell still shows `#BUSY!`. */
  get isBusy(): boolean {
    return this.#asked.size > 0 || this.#underWay > 0;
  }

  /** Makes `PREFIX.ID` callable in cells, and tells the person typing what the functions are for. */
  register(
    injector: Injector,
    prefix: string,
    { functions, allowErrorForDataTypeAny = false }: FunctionMetadata,
    language: Language,
  ): void {
    this.#takesErrors = allowErrorForDataTypeAny;
    const evaluate = (id: string, place: Place, args: readonly FunctionVariantType[]) =>
      this.#evaluate(id, place, args);
    const named = functions.map((each) => ({ ...each, name: `${prefix}.${each.id}` }));
    injector
      .get(IFunctionService)
      .registerExecutors(...named.map(({ id, name }) => new CellFunction(name, id, evaluate)));
    const help = injector.get(IDescriptionService);
    // The component explains its own functions in English only; in Swedish they go unexplained.
    if (language === "sv") help.unregisterDescriptions([...help.getDescriptions().keys()].map(String));
    help.registerDescriptions(named.map(description));
  }

  #evaluate(id: string, place: Place, args: readonly FunctionVariantType[]): NodeValueType {
    const key = JSON.stringify([id, args.map(seen)]);
    if (key.includes(`"${BUSY}"`)) return ErrorValueObject.create(BUSY); // an argument is still being asked for
    const answer = this.#answers.get(key);
    if (answer === undefined) {
      this.#ask(key, place, () => ({
        id,
        args: args.map((arg) => this.#argument(arg)),
        address: this.#addressOf(place),
        takesErrors: this.#takesErrors,
      }));
      return ErrorValueObject.create(BUSY);
    }
    return this.#toGrid(answer, place);
  }

  #ask(key: string, place: Place, call: () => FunctionCall): void {
    const known = this.#out.get(key) ?? this.#asked.get(key);
    if (known !== undefined) {
      known.places.set(keyOf(place), place);
      return;
    }
    this.#asked.set(key, { call: call(), places: new Map([[keyOf(place), place]]) });
    if (this.#planned) return;
    this.#planned = true;
    // A task of its own: by then the pass is over and the workbook holds what the arguments' own formulas gave.
    setTimeout(() => void this.#send(), 0);
  }

  async #send(): Promise<void> {
    this.#planned = false;
    const batch = [...this.#asked];
    this.#asked.clear();
    for (const [key, asked] of batch) this.#out.set(key, asked);
    this.#underWay += 1;
    try {
      const answers = await this.#callFunctions(batch.map(([, { call }]) => call));
      batch.forEach(([key], index) => this.#answers.set(key, answers[index] as FunctionResult));
      for (const key of [...this.#answers.keys()].slice(0, -REMEMBERED)) this.#answers.delete(key);
      for (const [key] of batch) this.#out.delete(key);
      this.#calculateAgain(batch.flatMap(([, { places }]) => [...places.values()]));
      await this.#calculation.ended();
    } finally {
      this.#underWay -= 1;
    }
  }

  #calculateAgain(places: readonly Place[]): void {
    const dirtyRanges = places.map(({ sheet, row, column }) => ({
      unitId: UNIT,
      sheetId: sheet,
      range: rangeOf({ top: row, left: column, rows: 1, columns: 1 }),
    }));
    this.#commands.run(SetTriggerFormulaCalculationStartMutation.id, {
      dirtyRanges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      forceCalculation: false,
    });
  }

  /** Cells are named, not valued: the host reads them from the workbook and sends blanks as the platform does. */
  #argument(arg: FunctionVariantType): FunctionArgument {
    if (arg.isReferenceObject()) return { range: this.#rangeOf(arg as BaseReferenceObject) };
    const value = arg as BaseValueObject;
    if (!value.isArray()) return plain(value);
    return (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => (cell ? plain(cell) : null)));
  }

  /** A whole column or row is cut to what is used on the sheet. */
  #rangeOf(reference: BaseReferenceObject): string {
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    const sheet = this.#workbook.sheet(reference.getForcedSheetId() || reference.getDefaultSheetId());
    const given = {
      top: startRow,
      left: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    };
    const used = sheet?.usedArea(true) ?? null;
    const area = reference.isColumn() || reference.isRow() ? used && intersection(given, used) : given;
    return `${quoteSheet(sheet?.name ?? "")}!${addressOf(area ?? { ...given, rows: 1, columns: 1 })}`;
  }

  #addressOf({ sheet, row, column }: Place): string {
    const name = this.#workbook.sheet(sheet)?.name ?? "";
    return `${quoteSheet(name)}!${addressOf({ top: row, left: column, rows: 1, columns: 1 })}`;
  }

  #toGrid(answer: FunctionResult, place: Place): NodeValueType {
    this.#sentences.delete(keyOf(place));
    if ("error" in answer)
      return this.#toCell({ type: "Error", code: answer.error, message: answer.message }, place, 0, 0);
    const rows = Array.isArray(answer.value) ? answer.value : [[answer.value]];
    const cells = rows.map((row: readonly unknown[], rowAt: number) =>
      row.map((value, columnAt) => this.#toCell(value, place, rowAt, columnAt)),
    );
    if (cells.length === 1 && cells[0]?.length === 1) return cells[0][0] as BaseValueObject;
    return ArrayValueObject.create({
      calculateValueList: cells,
      rowCount: cells.length,
      columnCount: cells[0]?.length ?? 0,
      unitId: UNIT,
      sheetId: place.sheet,
      row: place.row,
      column: place.column,
    });
  }

  #sentencesOf(place: Place): Map<string, string> {
    const known = this.#sentences.get(keyOf(place)) ?? new Map<string, string>();
    this.#sentences.set(keyOf(place), known);
    return known;
  }

  #toCell(value: unknown, place: Place, rowAt: number, columnAt: number): BaseValueObject {
    if (isRuntimeError(value)) {
      const at = { ...place, row: place.row + rowAt, column: place.column + columnAt };
      if (value.message) this.#sentencesOf(place).set(keyOf(at), value.message);
      return ErrorValueObject.create(value.code as ErrorType);
    }
    if (typeof value === "number") return NumberValueObject.create(value);
    if (typeof value === "boolean") return BooleanValueObject.create(value);
    return StringValueObject.create(String(value ?? ""));
  }
}

const BUSY = "#BUSY!" as ErrorType;

const keyOf = ({ sheet, row, column }: Place): string => `${sheet}!${row},${column}`;

/** How the runtime writes an element of a result that is an error. */
interface RuntimeError {
  readonly type: "Error";
  readonly code: string;
  readonly message?: string;
}
const isRuntimeError = (value: unknown): value is RuntimeError =>
  typeof value === "object" && value !== null && "type" in value && value.type === "Error" && "code" in value;
