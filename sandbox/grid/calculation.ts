import type { IObjectMatrixPrimitiveType, ICellData, Nullable } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  type ISetArrayFormulaDataMutationParams,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import type { CellContent } from "../host/cells.ts";
import type { Workbook } from "../host/model.ts";
import type { Sheet } from "../host/sheet.ts";
import { resultOf } from "./look.ts";
import { type Commands, UNIT } from "./univer-session.ts";

/** A calculation that has not ended after this long is not waited for: the cells keep what they had. */
const PATIENCE_MS = 3000;

/** Carries what the grid's formula engine works out into the workbook, and tells when it is done. */
export class Calculation {
  readonly #workbook: Workbook;
  readonly #waiting = new Set<() => void>();
  /** Where formulas have spilled to, by sheet id: `row,column` of every cell but the formula's own. */
  readonly #spilled = new Map<string, Set<string>>();

  constructor(workbook: Workbook, commands: Commands) {
    this.#workbook = workbook;
    commands.listen((id, params) => {
      if (id === SetArrayFormulaDataMutation.id) {
        this.#takeSpills((params as ISetArrayFormulaDataMutationParams).arrayFormulaCellData[UNIT] ?? {});
      } else if (id === SetFormulaCalculationResultMutation.id) {
        this.#takeResults((params as ISetFormulaCalculationResultMutation).unitData[UNIT] ?? {});
      } else if (id === SetFormulaCalculationNotificationMutation.id) {
        const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
        if (state === FormulaExecutedStateType.SUCCESS || state === FormulaExecutedStateType.NOT_EXECUTED) this.#end();
      }
    });
  }

  /** Resolves when the calculation that is under way, or is about to start, has ended. */
  ended(): Promise<void> {
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

  #end(): void {
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
