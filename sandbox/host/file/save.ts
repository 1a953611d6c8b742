import {
  writeXlsx,
  type Cell as FileCell,
  type CellValue,
  type ConditionalRule,
  type DataValidation,
  type MergeRange,
  type RowDef,
  type WriteSheet,
} from "hucre";
import { addressOf, type Area } from "../a1.ts";
import { isError, type Cell } from "../cells.ts";
import type { Workbook } from "../model.ts";
import { plainValue } from "../model.ts";
import { WHOLE_SHEET, type ConditionalFormat, type Sheet, type Table } from "../sheet.ts";
import { indexes } from "../types/area-ref.ts";
import { nameCharts } from "./chart-names.ts";
import { fileCharts } from "./charts.ts";
import { addCustomParts, markErrors } from "./custom-parts.ts";
import { styleOf } from "./style.ts";
import { readZip, writeZip } from "./zip.ts";

/** Points to the file's unit of column width: digits of the default font, 7 pixels each with 5 of padding. */
export const widthInDigits = (points: number): number => Math.round(((points / 0.75 - 5) / 7) * 100) / 100;

/** The same workbook gives the same file, whenever it is saved. */
const SAVED = new Date("1980-01-01T00:00:00Z");

/** The workbook as an xlsx file. Not kept: settings, page layout but for its orientation, validation other than lists. */
export async function saveWorkbook(book: Workbook): Promise<Uint8Array> {
  const file = await writeXlsx({
    sheets: book.sheets.map((sheet) => fileSheet(book, sheet)),
    namedRanges: book.names.map(({ name, scope, formula, comment }) => ({
      name,
      range: formula.slice(1),
      ...(scope !== null && { scope: scope.name }),
      ...(comment !== "" && { comment }),
    })),
    dateSystem: book.dateSystem,
    activeSheet: book.sheets.indexOf(book.activeSheet),
    properties: {
      modified: SAVED,
      ...(typeof book.properties["Title"] === "string" && { title: book.properties["Title"] }),
    },
  });
  const zip = readZip(file);
  await markErrors(zip);
  await nameCharts(zip, book);
  await addCustomParts(zip, book);
  return writeZip(zip);
}

function fileSheet(book: Workbook, sheet: Sheet): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  let rows = 0;
  for (const { row, column, cell } of sheet.cellsIn(WHOLE_SHEET)) {
    cells.set(`${row},${column}`, fileCell(cell));
    rows = Math.max(rows, row + 1);
  }
  const rowDefs = new Map<number, RowDef>();
  for (const [row, height] of sheet.rowHeights) rowDefs.set(row, { height });
  for (const row of sheet.hiddenRows) rowDefs.set(row, { ...rowDefs.get(row), hidden: true });
  rows = Math.max(rows, ...[...rowDefs.keys()].map((row) => row + 1));
  const charts = fileCharts(sheet);
  const orientation = sheet.pageLayout["Orientation"];
  const tables = book.tables.filter((table) => table.sheet === sheet).map(fileTable);
  return {
    name: sheet.name,
    rows: Array.from({ length: rows }, (): CellValue[] => []),
    cells,
    columns: fileColumns(sheet),
    rowDefs,
    merges: sheet.merged.map(fileMerge),
    conditionalRules: sheet.conditionalFormats.map(fileRule).filter((rule) => rule !== null),
    dataValidations: sheet.validations
      .map(({ area, rule }) => fileValidation(area, rule))
      .filter((each) => each !== null),
    view: {
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColor !== "" && { tabColor: { rgb: sheet.tabColor.slice(1) } }),
    },
    ...(charts.length > 0 && { charts }),
    ...(typeof orientation === "string" && { pageSetup: { orientation: orientation.toLowerCase() as "landscape" } }),
    ...(tables.length > 0 && { tables }),
    ...(sheet.isProtected && { protection: { sheet: true } }),
    ...((sheet.frozen.rows > 0 || sheet.frozen.columns > 0) && { freezePane: sheet.frozen }),
    ...(sheet.visibility === "Hidden" && { hidden: true }),
    ...(sheet.visibility === "VeryHidden" && { veryHidden: true }),
  };
}

function fileCell({ value, formula, format }: Cell): Partial<FileCell> {
  const plain = value === null ? null : plainValue(value);
  const style = format === null ? null : styleOf(format);
  return {
    value: plain,
    ...(isError(value) && { type: "error" as const }),
    ...(formula !== null && { formula: formula.slice(1), formulaResult: plain }),
    ...(style !== null && { style }),
  };
}

function fileColumns(sheet: Sheet): NonNullable<WriteSheet["columns"]> {
  const kept = [...sheet.columnWidths.keys(), ...sheet.hiddenColumns, ...sheet.columnFormats.keys()];
  return indexes(0, Math.max(0, ...kept.map((column) => column + 1))).map((column) => {
    const width = sheet.columnWidths.get(column);
    const format = sheet.columnFormats.get(column);
    const style = format && styleOf(format);
    return {
      ...(width !== undefined && { width: widthInDigits(width) }),
      ...(sheet.hiddenColumns.has(column) && { hidden: true }),
      ...(style && { style }),
    };
  });
}

const fileMerge = (area: Area): MergeRange => ({
  startRow: area.top,
  startCol: area.left,
  endRow: area.top + area.rows - 1,
  endCol: area.left + area.columns - 1,
});

const fileTable = (table: Table): NonNullable<WriteSheet["tables"]>[number] => ({
  name: table.name,
  displayName: table.name,
  range: addressOf(table.area),
  columns: indexes(table.area.left, table.area.columns).map((column) => ({
    name: String(plainValue(table.sheet.cell(table.area.top, column).value)),
  })),
  style: table.style,
  showTotalRow: table.showTotals,
});

/** A rule read from a file goes back as it came; one made here is written where the file's language has it. */
function fileRule(rule: ConditionalFormat, index: number): ConditionalRule | null {
  const range = rule.areas.map(addressOf).join(" ");
  if (rule.type !== "Custom")
    return "type" in rule.rule ? { ...(rule.rule as unknown as ConditionalRule), range, priority: index + 1 } : null;
  return {
    type: "expression",
    priority: index + 1,
    range,
    formula: rule.formula.replace(/^=/, ""),
    stopIfTrue: rule.stopIfTrue,
    style: {
      ...(rule.fill !== null && {
        fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: { rgb: rule.fill.slice(1) } },
      }),
      font: {
        ...(rule.color !== null && { color: { rgb: rule.color.slice(1) } }),
        ...(rule.bold !== null && { bold: rule.bold }),
        ...(rule.italic !== null && { italic: rule.italic }),
        ...(rule.strikethrough !== null && { strikethrough: rule.strikethrough }),
      },
    },
  };
}

function fileValidation(area: Area, rule: Record<string, unknown>): DataValidation | null {
  const { list } = (rule["Rule"] ?? {}) as { list?: { source: string } };
  if (typeof list?.source !== "string") return null;
  const source = list.source.startsWith("=") ? { formula1: list.source.slice(1) } : { values: list.source.split(",") };
  const { showAlert = true } = (rule["ErrorAlert"] ?? {}) as { showAlert?: boolean };
  return { type: "list", range: addressOf(area), allowBlank: true, showErrorMessage: showAlert, ...source };
}
