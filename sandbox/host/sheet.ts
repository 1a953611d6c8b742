import { bounding, cellCount, contains, MAX_COLUMNS, MAX_ROWS, type Area } from "./a1.ts";
import { PLAIN, type Cell, type CellContent, type CellFormat } from "./cells.ts";

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** US notation with its leading `=`, relative to the top left cell of the first area. */
  formula: string;
  fill: string | null;
  color: string | null;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: string | null;
  /** Rules of other types are kept whole, unread. */
  readonly rule: Record<string, unknown>;
}

/** An Excel table. `area` covers header, body and totals row. */
export interface Table {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  readonly options: Record<string, unknown>;
}

/** A chart is recorded, not drawn: its wire properties by path (`Title.Text`). */
export interface Chart {
  readonly id: string;
  readonly sheet: Sheet;
  source: { readonly sheet: Sheet; readonly area: Area } | null;
  readonly properties: Record<string, unknown>;
  readonly series: Record<string, unknown>[];
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A column is 64 pixels and a row 20, in points. */
export const COLUMN_WIDTH = 48;
export const ROW_HEIGHT = 15;

const EMPTY: Cell = { value: null, formula: null, format: null };

/** One worksheet: a sparse map of cells and what belongs to the sheet. Plain data; every change goes through `Workbook`. */
export class Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  isProtected = false;
  protectionOptions: Record<string, unknown> = {};
  frozen = { rows: 0, columns: 0 };
  selection: Area = { top: 0, left: 0, rows: 1, columns: 1 };
  readonly columnFormats = new Map<number, CellFormat>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merged: Area[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly validations: { area: Area; rule: Record<string, unknown> }[] = [];
  readonly customProperties = new Map<string, string>();
  readonly charts: Chart[] = [];
  readonly pageLayout: Record<string, unknown> = {};
  readonly #cells = new Map<number, Cell>();

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): Cell {
    return this.#cells.get(row * MAX_COLUMNS + column) ?? EMPTY;
  }

  format(row: number, column: number): CellFormat {
    return this.cell(row, column).format ?? this.columnFormats.get(column) ?? PLAIN;
  }

  put(row: number, column: number, change: Partial<Cell>): void {
    const cell = { ...this.cell(row, column), ...change };
    const key = row * MAX_COLUMNS + column;
    if (cell.value === null && cell.formula === null && cell.format === null) this.#cells.delete(key);
    else this.#cells.set(key, cell);
  }

  /** Cells that are not empty and plain, in no promised order. */
  *cellsIn(area: Area): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    if (cellCount(area) <= this.#cells.size) {
      for (let row = area.top; row < area.top + area.rows; row += 1) {
        for (let column = area.left; column < area.left + area.columns; column += 1) {
          const cell = this.#cells.get(row * MAX_COLUMNS + column);
          if (cell !== undefined) yield { row, column, cell };
        }
      }
      return;
    }
    for (const [key, cell] of this.#cells) {
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      if (contains(area, row, column)) yield { row, column, cell };
    }
  }

  /** The rectangle around everything in `within`: content, and formats too unless `valuesOnly`. */
  usedArea(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
    let used: Area | null = null;
    for (const { row, column, cell } of this.cellsIn(within)) {
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      if (used !== null && contains(used, row, column)) continue;
      const here = { top: row, left: column, rows: 1, columns: 1 };
      used = used === null ? here : bounding(used, here);
    }
    return used;
  }

  values(area: Area): CellContent[][] {
    return rowsOf(area, (row, column) => this.cell(row, column).value);
  }
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** A matrix of the area's shape, filled by the 0-based sheet row and column. */
export function rowsOf<T>(area: Area, pick: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => pick(area.top + row, area.left + column)),
  );
}
