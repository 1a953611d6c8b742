import { addressOf, contains, intersection, parseArea, quoteSheet, splitSheet, type Area } from "./a1.ts";
import { isError, type CellContent, type CellFormat } from "./cells.ts";
import { enter, MAX_FORMULA, MAX_TEXT, US, type Notation } from "./entry.ts";
import { accessDenied, alreadyExists, invalidArgument, itemNotFound } from "./errors.ts";
import { Sheet, type Table } from "./sheet.ts";
import type { Actor, Calculator, CustomXmlPart, DefinedName, Operation } from "./workbook-parts.ts";

export type { Actor, Calculator, CustomXmlPart, DefinedName, Operation };

const guid = (kind: number, number: number): string =>
  `{${number.toString(16).toUpperCase().padStart(8, "0")}-${kind.toString().padStart(4, "0")}-4000-8000-000000000000}`;

/** The workbook: everything the stand-in host knows. All changes pass here and are told to the listeners. */
export class Workbook {
  name = "Bok1.xlsx";
  /** Decides how text is shown; the wire is always US. */
  locale = "sv-SE";
  readonly sheets: Sheet[] = [];
  readonly tables: Table[] = [];
  readonly names: DefinedName[] = [];
  readonly customXmlParts: CustomXmlPart[] = [];
  readonly settings = new Map<string, unknown>();
  readonly properties: Record<string, unknown> = {};
  readonly customProperties = new Map<string, unknown>();
  readonly journal: Operation[] = [];
  dateSystem: "1900" | "1904" = "1900";
  isStructureProtected = false;
  calculationMode = "Automatic";
  calculator: Calculator | null = null;
  actor: Actor = "addin";
  activeSheet: Sheet;
  readonly #listeners = new Set<(operation: Operation) => void>();
  #ids = 0;
  #uncalculated: Operation[] = [];

  constructor(sheetName = "Blad1") {
    this.activeSheet = new Sheet(this.newId(1), sheetName);
    this.sheets.push(this.activeSheet);
  }

  newId(kind: number): string {
    this.#ids += 1;
    return guid(kind, this.#ids);
  }

  onWrite(listener: (operation: Operation) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs the change as if somebody else than the add-in had made it. */
  as<T>(actor: Actor, change: () => T): T {
    const before = this.actor;
    this.actor = actor;
    try {
      return change();
    } finally {
      this.actor = before;
    }
  }

  tell(kind: Operation["kind"], action: Operation["action"], sheet: Sheet | null, area: Area | null, subject?: string) {
    const operation: Operation = {
      kind,
      action,
      sheet,
      area,
      by: this.actor,
      ...(subject !== undefined && { subject }),
    };
    this.journal.push(operation);
    if (this.actor !== "calculation" && kind !== "selection") this.#uncalculated.push(operation);
    for (const listener of this.#listeners) listener(operation);
  }

  /** Lets the calculation engine catch up with what was written since it last ran. */
  settle(): void | Promise<void> {
    const changed = this.#uncalculated;
    if (changed.length === 0) return;
    this.#uncalculated = [];
    if (this.calculator === null || this.calculationMode === "Manual") return;
    return this.calculator.recalculate(this, changed);
  }

  /** Asks for a full recalculation before the next answer. */
  recalculateAll(): void {
    for (const sheet of this.sheets) {
      this.#uncalculated.push({ kind: "cells", action: "change", sheet, area: null, by: this.actor });
    }
  }

  sheet(nameOrId: string): Sheet | null {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted) ?? null;
  }

  private assertStructure(): void {
    if (this.isStructureProtected) throw accessDenied("the workbook's structure is protected");
  }

  addSheet(name?: string): Sheet {
    this.assertStructure();
    let number = this.sheets.length + 1;
    while (name === undefined && this.sheet(`Blad${number}`)) number += 1;
    const wanted = name ?? `Blad${number}`;
    this.checkSheetName(wanted);
    const sheet = new Sheet(this.newId(1), wanted);
    this.sheets.push(sheet);
    this.tell("sheet", "add", sheet, null, wanted);
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.assertStructure();
    if (name !== sheet.name) this.checkSheetName(name, sheet);
    sheet.name = name;
    this.tell("sheet", "change", sheet, null, name);
  }

  private checkSheetName(name: string, except?: Sheet): void {
    if (name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))
      throw invalidArgument(`sheet name "${name}"`);
    const same = this.sheet(name);
    if (same !== null && same !== except) throw alreadyExists(`sheet ${name}`);
  }

  deleteSheet(sheet: Sheet): void {
    this.assertStructure();
    if (!this.sheets.some((other) => other !== sheet && other.visibility === "Visible")) {
      throw invalidArgument("the last visible sheet cannot be deleted");
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const table of this.tables.filter((each) => each.sheet === sheet))
      this.tables.splice(this.tables.indexOf(table), 1);
    if (this.activeSheet === sheet) this.activate(this.sheets.find((each) => each.visibility === "Visible") as Sheet);
    this.tell("sheet", "delete", sheet, null, sheet.name);
  }

  activate(sheet: Sheet): void {
    if (this.activeSheet === sheet) return;
    this.activeSheet = sheet;
    this.tell("selection", "change", sheet, null);
  }

  select(sheet: Sheet, area: Area): void {
    sheet.selection = area;
    this.activate(sheet);
    this.tell("selection", "change", sheet, area);
  }

  /** Refuses, as Excel does, a change to locked cells of a protected sheet; `area` null is the sheet itself. */
  assertWritable(sheet: Sheet, area: Area | null = null): void {
    if (!sheet.isProtected || this.actor === "calculation") return;
    const free =
      area !== null &&
      area.rows * area.columns <= 100_000 &&
      everyCell(area, (row, column) => !sheet.format(row, column).locked);
    if (!free) throw accessDenied(`the sheet ${sheet.name} is protected`);
  }

  /** Puts values by Excel's entry rules. Null in `inputs` leaves a cell as it is; `""` empties it. */
  enter(sheet: Sheet, area: Area, inputs: readonly (readonly unknown[])[], notation: Notation = US): void {
    if (inputs.length !== area.rows || inputs.some((row) => !Array.isArray(row) || row.length !== area.columns)) {
      throw invalidArgument(`the array is not ${area.rows} × ${area.columns}, the size of ${addressOf(area)}`);
    }
    this.assertWritable(sheet, area);
    inputs.forEach((row, rowOffset) =>
      row.forEach((input, columnOffset) =>
        this.enterOne(sheet, area.top + rowOffset, area.left + columnOffset, input, notation),
      ),
    );
    this.growTables(sheet, area);
    this.tell("cells", "change", sheet, area);
  }

  private enterOne(sheet: Sheet, row: number, column: number, input: unknown, notation: Notation): void {
    if (input === null || input === undefined) return;
    if (typeof input !== "string" && typeof input !== "number" && typeof input !== "boolean") {
      throw invalidArgument(`${JSON.stringify(input)} is no value for a cell`);
    }
    if (typeof input === "string" && input.length > (input.startsWith("=") ? MAX_FORMULA : MAX_TEXT)) {
      throw invalidArgument(`${input.length} characters are too many for a cell`);
    }
    const format = sheet.format(row, column);
    const entered = enter(input, format.numberFormat, notation);
    const chosen = format.numberFormat === "General" ? entered.numberFormat : undefined;
    const same = entered.formula !== null && entered.formula === sheet.cell(row, column).formula;
    sheet.put(row, column, {
      formula: entered.formula,
      value: entered.formula === null ? entered.value : same ? sheet.cell(row, column).value : { error: "#BUSY!" },
      ...(chosen !== undefined && { format: { ...format, numberFormat: chosen } }),
    });
  }

  /** A table takes in rows written right below it, as typing or pasting there does. */
  private growTables(sheet: Sheet, area: Area): void {
    if (this.actor === "addin") return;
    for (const table of this.tables) {
      const grown = { ...table.area, rows: table.area.rows + area.rows };
      const isBelow = table.sheet === sheet && !table.showTotals && area.top === table.area.top + table.area.rows;
      if (isBelow && contains(grown, area.top, area.left)) table.area = grown;
    }
  }

  /** A calculated result: the formula stays. */
  setResult(sheet: Sheet, row: number, column: number, value: CellContent): void {
    sheet.put(row, column, { value });
    this.as("calculation", () => this.tell("cells", "change", sheet, { top: row, left: column, rows: 1, columns: 1 }));
  }

  reformat(
    sheet: Sheet,
    area: Area,
    change: (format: CellFormat, row: number, column: number) => Partial<CellFormat>,
  ): void {
    this.assertWritable(sheet, area);
    if (area.rows > 100_000) {
      for (let column = area.left; column < area.left + area.columns; column += 1) {
        const format = sheet.format(area.top + area.rows - 1, column);
        sheet.columnFormats.set(column, { ...format, ...change(format, 0, column) });
      }
      for (const { row, column, cell } of sheet.cellsIn(area)) {
        if (cell.format !== null)
          sheet.put(row, column, { format: { ...cell.format, ...change(cell.format, row, column) } });
      }
    } else {
      everyCell(area, (row, column) => {
        const format = sheet.format(row, column);
        sheet.put(row, column, { format: { ...format, ...change(format, row, column) } });
        return true;
      });
    }
    this.tell("format", "change", sheet, area);
  }

  clear(sheet: Sheet, area: Area, what: "All" | "Contents" | "Formats"): void {
    this.assertWritable(sheet, area);
    for (const { row, column } of [...sheet.cellsIn(area)]) {
      if (what !== "Formats") sheet.put(row, column, { value: null, formula: null });
      if (what !== "Contents") sheet.put(row, column, { format: null });
    }
    this.tell(what === "Formats" ? "format" : "cells", "change", sheet, area);
  }

  addTable(sheet: Sheet, area: Area, name?: string): Table {
    this.assertWritable(sheet);
    if (this.tables.some((table) => table.sheet === sheet && intersection(table.area, area))) {
      throw invalidArgument("a table cannot overlap another table");
    }
    let number = this.tables.length + 1;
    while (this.table(`Tabell${number}`)) number += 1;
    const table: Table = {
      id: this.newId(2),
      sheet,
      name: name ?? `Tabell${number}`,
      area: area.rows === 1 ? { ...area, rows: 2 } : area,
      showHeaders: true,
      showTotals: false,
      style: "TableStyleMedium2",
      options: {},
    };
    this.tables.push(table);
    this.tell("table", "add", sheet, area, table.name);
    return table;
  }

  table(nameOrId: string): Table | null {
    const wanted = nameOrId.toLowerCase();
    return this.tables.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted) ?? null;
  }

  /** A cell range by address, defined name or table name; `sheet` is where a bare address stands. */
  resolve(text: string, sheet: Sheet | null = this.activeSheet): { readonly sheet: Sheet; readonly area: Area } {
    const named = this.names.find((each) => each.name.toLowerCase() === text.toLowerCase());
    const { sheet: sheetName, address } = splitSheet(named ? named.formula.slice(1) : text);
    const on = sheetName === null ? sheet : this.sheet(sheetName);
    const area = parseArea(address);
    if (on !== null && area !== null) return { sheet: on, area };
    const table = this.table(text);
    if (table === null)
      throw area === null ? invalidArgument(`the address ${text}`) : itemNotFound(`sheet ${sheetName}`);
    return { sheet: table.sheet, area: table.area };
  }

  /** `Blad1!A1:B2` */
  addressOf(sheet: Sheet, area: Area): string {
    return `${quoteSheet(sheet.name)}!${addressOf(area)}`;
  }
}

/** True where the test holds for each cell; stops at the first that fails. */
export function everyCell(area: Area, test: (row: number, column: number) => boolean): boolean {
  for (let row = area.top; row < area.top + area.rows; row += 1) {
    for (let column = area.left; column < area.left + area.columns; column += 1) {
      if (!test(row, column)) return false;
    }
  }
  return true;
}

/** The plain value of a cell as the API gives it: empty is `""`, an error its text. */
export const plainValue = (content: CellContent): number | string | boolean =>
  content === null ? "" : isError(content) ? content.error : content;
