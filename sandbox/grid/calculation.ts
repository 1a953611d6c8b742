import type { IObjectMatrixPrimitiveType, ICellData, Nullable } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  type ISetArrayFormulaDataMutationParams,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { CellContent } from "../host/cells.ts";
import type { Workbook } from "../host/model.ts";
import type { Sheet } from "../host/sheet.ts";
import { resultOf } from "./look.ts";
import { type Commands, UNIT } from "./univer-session.ts";

/** A calculation that has not ended after this long is not waited for: the cells keep what they had. */
const PATIENCE_MS = 3000;
/** The engine gathers changes for 100 ms before it starts; a change that has not made it start by now never will. */
const START_MS = 300;

/** Carries what the grid's formula engine works out into the workbook, and tells when it is done. */
export class Calculation {
  readonly #workbook: Workbook;
  readonly #waiting = new Set<() => void>();
  /** Where formulas have spilled to, by sheet id: `row,column` of every cell but the formula's own. */
  readonly #spilled = new Map<string, Set<string>>();
  /** Something changed that the engine has not started on: the timer that gives up waiting for it. */
  #due: ReturnType<typeof setTimeout> | null = null;
  #running = false;

  constructor(workbook: Workbook, commands: Commands) {
    this.#workbook = workbook;
    commands.listenToAll((id, params, options) => {
      if (id === SetRangeValuesMutation.id ? !options.onlyLocal : id === SetTriggerFormulaCalculationStartMutation.id) {
        this.#expect();
      } else if (id === SetFormulaCalculationStartMutation.id) {
        this.#start();
      } else if (id === SetArrayFormulaDataMutation.id) {
        this.#takeSpills((params as ISetArrayFormulaDataMutationParams).arrayFormulaCellData[UNIT] ?? {});
      } else if (id === SetFormulaCalculationResultMutation.id) {
        this.#takeResults((params as ISetFormulaCalculationResultMutation).unitData[UNIT] ?? {});
      } else if (id === SetFormulaCalculationNotificationMutation.id) {
        const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
        if (state === FormulaExecutedStateType.SUCCESS || state === FormulaExecutedStateType.NOT_EXECUTED) this.#end();
      }
    });
  }

  /** Resolves when nothing is being calculated and no calculation is about to start. */
  ended(): Promise<void> {
    if (this.#isIdle) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, PATIENCE_MS);
      this.#waiting.add(done);
    });
  }

  get #isIdle(): boolean {
    return this.#due === null && !this.#running;
  }

  #expect(): void {
    if (this.#due !== null) clearTimeout(this.#due);
    this.#due = setTimeout(() => {
      this.#due = null;
      this.#release();
    }, START_MS);
  }

  #start(): void {
    if (this.#due !== null) clearTimeout(this.#due);
    this.#due = null;
    this.#running = true;
  }

  #end(): void {
    this.#running = false;
    this.#release();
  }

  #release(): void {
    if (!this.#isIdle) return;
    for (const done of [...this.#waiting]) done();
  }

  #takeResults(bySheet: Record<string, Nullable<Matrix>>): void {
    for (const [sheet, row, column, cell] of this.#cellsOf(bySheet)) {
      if (sheet.cell(row, column).formula !== null) this.#put(sheet, row, column, resultOf(cell));
    }
  }

  #takeSpills(bySheet: Record<string, Nullable<Matrix>>): void {
    const now = new Map<string, Set<string>>();
    for (const [sheet, row, column, cell] of this.#cellsOf(bySheet)) {
      if (sheet.cell(row, column).formula !== null) continue;
      const keys = now.get(sheet.id) ?? new Set<string>();
      now.set(sheet.id, keys.add(`${row},${column}`));
      this.#put(sheet, row, column, resultOf(cell));
    }
    for (const [id, keys] of this.#spilled) {
      const sheet = this.#workbook.sheet(id);
      for (const key of sheet === null ? [] : keys) {
        const [row = 0, column = 0] = key.split(",").map(Number);
        if (!now.get(id)?.has(key)) this.#put(sheet as Sheet, row, column, null);
      }
    }
    this.#spilled.clear();
    for (const [id, keys] of now) this.#spilled.set(id, keys);
  }

  /** Whether the cell shows a value that a formula elsewhere has put there. */
  isSpill(sheet: Sheet, row: number, column: number): boolean {
    return this.#spilled.get(sheet.id)?.has(`${row},${column}`) ?? false;
  }

  *#cellsOf(bySheet: Record<string, Nullable<Matrix>>): Generator<[Sheet, number, number, ICellData | null]> {
    for (const [id, matrix] of Object.entries(bySheet)) {
      const sheet = this.#workbook.sheet(id);
      if (sheet === null) continue;
      for (const [row, columns] of Object.entries(matrix ?? {})) {
        for (const [column, cell] of Object.entries(columns ?? {}))
          yield [sheet, Number(row), Number(column), cell ?? null];
      }
    }
  }

  #put(sheet: Sheet, row: number, column: number, content: CellContent): void {
    if (JSON.stringify(sheet.cell(row, column).value) === JSON.stringify(content)) return;
    this.#workbook.setResult(sheet, row, column, content);
  }
}

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
