import {
  CellValueType,
  ICommandService,
  type ICellData,
  type Injector,
  InterceptorEffectEnum,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook as Unit,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  InsertColMutation,
  InsertRowMutation,
  INTERCEPTOR_POINT,
  type ISetRangeValuesMutationParams,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { isError } from "../host/cells.ts";
import { type Notation, SWEDISH, US } from "../host/entry.ts";
import type { Workbook } from "../host/model.ts";
import type { Sheet } from "../host/sheet.ts";
import { WHOLE_SHEET } from "../host/sheet.ts";
import { contentOf } from "./look.ts";
import { fromSwedish, toSwedish, withCommas } from "./swedish-formula.ts";
import type { Commands } from "./univer-session.ts";

/** Mutations that move content about: afterwards the whole sheet is compared. */
const MOVES = [
  MoveRangeMutation,
  ReorderRangeMutation,
  InsertRowMutation,
  RemoveRowMutation,
  InsertColMutation,
  RemoveColMutation,
];
const MOVE_IDS = new Set(MOVES.map(({ id }) => id));

export type Language = "sv" | "en";

interface Edit {
  readonly row: number;
  readonly column: number;
  readonly entry: string | number | boolean;
}

/** Carries what a person does in the grid (typing, pasting, deleting, undoing) into the workbook. */
export function carryEdits(
  injector: Injector,
  commands: Commands,
  workbook: Workbook,
  language: Language,
  onRefused: (sheet: Sheet, row: number, column: number, error: unknown) => void,
): void {
  const notation: Notation = language === "sv" ? SWEDISH : US;
  const typed = new Map<string, string>();
  interceptTyping(injector, typed, language);

  commands.listen((id, params, options) => {
    if (options.fromFormula) return;
    const { subUnitId } = params as { subUnitId?: string };
    const sheet = subUnitId === undefined ? null : workbook.sheet(subUnitId);
    if (sheet === null) return;
    if (id === SetRangeValuesMutation.id) {
      const { cellValue } = params as ISetRangeValuesMutationParams;
      const places = Object.entries(cellValue ?? {}).flatMap(([row, columns]) =>
        Object.keys(columns ?? {}).map((column) => ({ row: Number(row), column: Number(column) })),
      );
      carry(sheet, places);
    } else if (MOVE_IDS.has(id)) {
      carry(sheet, everyPlace(sheet, rawCells(injector, sheet)));
    }
  });

  function carry(sheet: Sheet, places: readonly { readonly row: number; readonly column: number }[]): void {
    const raw = rawCells(injector, sheet);
    const edits = places.flatMap(({ row, column }): Edit[] => {
      const text = typed.get(`${row},${column}`);
      const entry = text ?? entryOf(raw(row, column));
      return entry === standing(sheet, row, column) ? [] : [{ row, column, entry }];
    });
    typed.clear();
    workbook.as("person", () => {
      for (const { row, column, entry } of edits) {
        try {
          workbook.enter(sheet, { top: row, left: column, rows: 1, columns: 1 }, [[entry]], notation);
        } catch (error) {
          onRefused(sheet, row, column, error);
        }
      }
    });
  }
}

/** Decimals of numbers without a format of their own are drawn with a comma. */
export function drawDecimalComma(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _place, next) => {
      const shown = next(cell);
      const plain = typeof shown?.v === "number" && !Number.isInteger(shown.v) && shown.t !== CellValueType.BOOLEAN;
      return plain ? { ...shown, v: String(shown.v).replace(".", ","), t: CellValueType.NUMBER } : shown;
    },
  });
}

/** While a formula is typed, `;` parts its arguments: the cells it names are coloured and a click puts an address in. */
export function readSemicolons(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder);
  const parameterAt = lexer.getFunctionAndParameter.bind(lexer);
  lexer.getFunctionAndParameter = (formula, index) => parameterAt(withCommas(formula), index);
  const read = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => {
    const nodes = read(withCommas(formula));
    let at = 0;
    return nodes?.map((node) => {
      const length = typeof node === "string" ? node.length : node.token.length;
      at += length;
      return typeof node === "string" ? formula.slice(at - length, at) : node;
    });
  };
}

/** Between the cell and its editor: formulas and decimals are shown and typed as the person's language writes them. */
function interceptTyping(injector: Injector, typed: Map<string, string>, language: Language): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, _place, next) => {
      const shown = next(cell);
      if (language !== "sv" || !shown) return shown;
      if (shown.f) return { ...shown, f: toSwedish(shown.f) };
      return typeof shown.v === "number" ? { ...shown, v: String(shown.v).replace(".", ",") } : shown;
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, place, next) => {
      if (!cell) return next(cell);
      const formula = cell.f && language === "sv" ? fromSwedish(cell.f) : cell.f;
      typed.set(`${place.row},${place.col}`, formula ?? String(cell.v ?? ""));
      return { ...cell, f: formula ?? null };
    },
  });
}

/** Enters text in a cell by the way that typing goes, without the keyboard. */
export function typeInto(injector: Injector, sheet: Sheet, row: number, column: number, text: string): void {
  const unit = injector.get(IUniverInstanceService).getCurrentUnitOfType<Unit>(UniverInstanceType.UNIVER_SHEET);
  const worksheet = unit?.getSheetBySheetId(sheet.id);
  if (!unit || !worksheet) throw new Error(`The grid does not show the sheet ${sheet.name}`);
  const typed: ICellData = text.startsWith("=") ? { f: text, v: null } : { v: text, f: null };
  const value = injector.get(SheetInterceptorService).onWriteCell(unit, worksheet, row, column, typed);
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  const at = { unitId: unit.getUnitId(), subUnitId: sheet.id };
  injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, { ...at, range, value });
}

function entryOf(cell: ICellData | null): string | number | boolean {
  if (cell?.f) return cell.f;
  const content = contentOf(cell);
  if (content === null) return "";
  return isError(content) ? content.error : content;
}

function standing(sheet: Sheet, row: number, column: number): string | number | boolean {
  const { formula, value } = sheet.cell(row, column);
  if (formula !== null) return formula;
  if (value === null) return "";
  return isError(value) ? value.error : value;
}

function everyPlace(sheet: Sheet, raw: (row: number, column: number) => ICellData | null) {
  const area = sheet.usedArea(true) ?? { top: 0, left: 0, rows: 1, columns: 1 };
  const rows = Math.min(WHOLE_SHEET.rows, area.top + area.rows + 50);
  const columns = Math.min(WHOLE_SHEET.columns, area.left + area.columns + 10);
  const places: { row: number; column: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (raw(row, column) !== null || standing(sheet, row, column) !== "") places.push({ row, column });
    }
  }
  return places;
}

/** Reads what the component itself holds in a cell, resolved to a formula text where it has one. */
function rawCells(injector: Injector, sheet: Sheet): (row: number, column: number) => ICellData | null {
  const unit = injector.get(IUniverInstanceService).getCurrentUnitOfType<Unit>(UniverInstanceType.UNIVER_SHEET);
  const worksheet = unit?.getSheetBySheetId(sheet.id);
  return (row, column) => worksheet?.getCellRaw(row, column) ?? null;
}
