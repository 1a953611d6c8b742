import { type ICellData, type IRange, type IWorksheetData, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../host/a1.ts";
import type { Workbook } from "../host/model.ts";
import { type ConditionalFormat, type Sheet, WHOLE_SHEET } from "../host/sheet.ts";
import { conditionalStyle, drawn, FONT } from "./look.ts";
import { type Commands, UNIT } from "./univer-session.ts";

const ROWS = 200;
const COLUMNS = 26;
const PIXELS_PER_POINT = 96 / 72;

/** What of a sheet has been drawn, to draw only what differs. */
interface Drawn {
  name: string;
  rows: number;
  columns: number;
  readonly cells: Map<string, string>;
  readonly rules: Map<string, string>;
  readonly widths: Map<number, number>;
}

/** Draws the workbook on the grid: each `paint` brings the grid up to what the workbook holds now. */
export class Painter {
  readonly #workbook: Workbook;
  readonly #commands: Commands;
  readonly #isSpill: (sheet: Sheet, row: number, column: number) => boolean;
  readonly #sheets = new Map<string, Drawn>();
  #active = "";

  /** `isSpill` tells values that a formula elsewhere put in a cell: the grid draws those itself. */
  constructor(workbook: Workbook, commands: Commands, isSpill: (sheet: Sheet, row: number, column: number) => boolean) {
    this.#workbook = workbook;
    this.#commands = commands;
    this.#isSpill = isSpill;
  }

  paint(): void {
    this.#removeSheets();
    this.#workbook.sheets.forEach((sheet, index) => this.#paintSheet(sheet, index));
    this.#paintActive();
  }

  #paintSheet(sheet: Sheet, index: number): void {
    const known = this.#sheets.get(sheet.id) ?? this.#insert(sheet, index);
    if (known.name !== sheet.name) {
      this.#commands.run(SetWorksheetNameMutation.id, { unitId: UNIT, subUnitId: sheet.id, name: sheet.name });
      known.name = sheet.name;
    }
    this.#paintWidths(sheet, known);
    this.#paintCells(sheet, known);
    this.#paintRules(sheet, known);
  }

  #insert(sheet: Sheet, index: number): Drawn {
    this.#commands.run(InsertSheetMutation.id, { unitId: UNIT, index, sheet: emptySheet(sheet.id, sheet.name) });
    return this.#remember(sheet);
  }

  /** Takes over sheets that the grid was opened with, empty. */
  adopt(sheets: readonly Sheet[]): void {
    for (const sheet of sheets) this.#remember(sheet);
  }

  #remember({ id, name }: Sheet): Drawn {
    const known = { name, rows: ROWS, columns: COLUMNS, cells: new Map(), rules: new Map(), widths: new Map() };
    this.#sheets.set(id, known);
    return known;
  }

  #removeSheets(): void {
    const left = new Set(this.#workbook.sheets.map(({ id }) => id));
    for (const [id, { name }] of this.#sheets) {
      if (left.has(id)) continue;
      this.#commands.run(RemoveSheetMutation.id, { unitId: UNIT, subUnitId: id, subUnitName: name });
      this.#sheets.delete(id);
    }
  }

  #paintCells(sheet: Sheet, known: Drawn): void {
    const changes: Record<number, Record<number, ICellData | null>> = {};
    let changed = false;
    const left = new Set(known.cells.keys());
    for (const { row, column, cell } of sheet.cellsIn(WHOLE_SHEET)) {
      const isSpill = this.#isSpill(sheet, row, column);
      if (isSpill && cell.format === null) continue;
      const key = `${row},${column}`;
      left.delete(key);
      const data = drawn(isSpill ? { ...cell, value: null } : cell, sheet.format(row, column));
      const signature = JSON.stringify(data);
      if (known.cells.get(key) === signature) continue;
      known.cells.set(key, signature);
      (changes[row] ??= {})[column] = data;
      changed = true;
      this.#grow(sheet, known, row, column);
    }
    for (const key of left) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      known.cells.delete(key);
      (changes[row] ??= {})[column] = null;
      changed = true;
    }
    if (changed)
      this.#commands.run(SetRangeValuesMutation.id, { unitId: UNIT, subUnitId: sheet.id, cellValue: changes });
  }

  /** Draws these cells again at the next `paint`, whatever we believe is there. */
  forget(sheet: string, row: number, column: number): void {
    this.#sheets.get(sheet)?.cells.set(`${row},${column}`, "");
  }

  #grow(sheet: Sheet, known: Drawn, row: number, column: number): void {
    const at = { unitId: UNIT, subUnitId: sheet.id };
    if (row >= known.rows - 20) {
      known.rows = row + ROWS;
      this.#commands.run(SetWorksheetRowCountMutation.id, { ...at, rowCount: known.rows });
    }
    if (column >= known.columns - 2) {
      known.columns = column + COLUMNS;
      this.#commands.run(SetWorksheetColumnCountMutation.id, { ...at, columnCount: known.columns });
    }
  }

  #paintRules(sheet: Sheet, known: Drawn): void {
    const at = { unitId: UNIT, subUnitId: sheet.id };
    const left = new Set(known.rules.keys());
    for (const rule of sheet.conditionalFormats.filter(({ type }) => type === "Custom")) {
      const signature = JSON.stringify(rule);
      left.delete(rule.id);
      if (known.rules.get(rule.id) === signature) continue;
      if (known.rules.has(rule.id)) this.#commands.run(DeleteConditionalRuleMutation.id, { ...at, cfId: rule.id });
      this.#commands.run(AddConditionalRuleMutation.id, { ...at, rule: ruleFor(rule) });
      known.rules.set(rule.id, signature);
    }
    for (const id of left) {
      this.#commands.run(DeleteConditionalRuleMutation.id, { ...at, cfId: id });
      known.rules.delete(id);
    }
  }

  #paintWidths(sheet: Sheet, known: Drawn): void {
    for (const [column, points] of sheet.columnWidths) {
      if (known.widths.get(column) === points) continue;
      known.widths.set(column, points);
      this.#commands.run(SetWorksheetColWidthMutation.id, {
        unitId: UNIT,
        subUnitId: sheet.id,
        ranges: [rangeOf({ top: 0, left: column, rows: known.rows, columns: 1 })],
        colWidth: Math.round(points * PIXELS_PER_POINT),
      });
    }
  }

  #paintActive(): void {
    const { id } = this.#workbook.activeSheet;
    if (id === this.#active) return;
    this.#active = id;
    this.#commands.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: id });
  }
}

export const emptySheet = (id: string, name: string): IWorksheetData =>
  mergeWorksheetSnapshotWithDefault({
    id,
    name,
    rowCount: ROWS,
    columnCount: COLUMNS,
    defaultRowHeight: 24,
    defaultColumnWidth: 88,
    defaultStyle: { ff: FONT, fs: 11 },
  });

export const rangeOf = ({ top, left, rows, columns }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: top + rows - 1,
  endColumn: left + columns - 1,
});

const ruleFor = (rule: ConditionalFormat) => ({
  cfId: rule.id,
  ranges: rule.areas.map(rangeOf),
  stopIfTrue: rule.stopIfTrue,
  rule: {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: rule.formula,
    style: conditionalStyle(rule),
  },
});
