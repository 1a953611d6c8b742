import {
  dateToSerial,
  readXlsx,
  type Cell as FileCell,
  type CellValue,
  type ConditionalRule,
  type Sheet as FileSheet,
} from "hucre";
import { parseArea } from "../a1.ts";
import { ERROR_TEXTS, type CellContent } from "../cells.ts";
import { Workbook } from "../model.ts";
import type { ConditionalFormat, Sheet } from "../sheet.ts";
import { chartNames } from "./chart-names.ts";
import { chartFrom } from "./charts.ts";
import { readCustomParts } from "./custom-parts.ts";
import { movedFormula } from "./shared-formula.ts";
import { colourOf, formatOf } from "./style.ts";
import { readZip } from "./zip.ts";

/** A workbook from an xlsx file. Formulas keep their cached values until a calculation engine
 * says otherwise; of charts the kind, source, place and colours are read. */
export async function openWorkbook(bytes: Uint8Array, name = "Bok1.xlsx"): Promise<Workbook> {
  const file = await readXlsx(bytes, { readStyles: true });
  const book = new Workbook(file.sheets[0]?.name);
  book.name = name;
  for (const sheet of file.sheets.slice(1)) book.addSheet(sheet.name);
  const is1904 = file.dateSystem === "1904";
  book.dateSystem = is1904 ? "1904" : "1900";
  for (const [index, from] of file.sheets.entries())
    fill(book, book.sheets[index] as Sheet, from, is1904, file.themeColors);
  for (const { name: defined, range, scope, comment } of file.namedRanges ?? []) {
    const sheet = scope === undefined ? null : book.sheet(scope);
    book.names.push({ name: defined, scope: sheet, formula: `=${range}`, visible: true, comment: comment ?? "" });
  }
  if (file.properties?.title !== undefined) book.properties["Title"] = file.properties.title;
  const active = book.sheets[file.activeSheet ?? 0];
  if (active) book.activate(active);
  await readCustomParts(bytes, book);
  const names = await chartNames(readZip(bytes));
  for (const [index, { charts = [] }] of file.sheets.entries()) {
    const sheet = book.sheets[index]!;
    charts.forEach((chart, at) =>
      sheet.charts.push(chartFrom(book, sheet, chart, names[index]?.[at] ?? `Diagram ${at + 1}`)),
    );
  }
  book.journal.length = 0;
  return book;
}

/** Error text counts as an error in error cells and as the result of a formula, where the file has no other sign of one. */
function content(value: CellValue | undefined, type: FileCell["type"] | undefined, is1904: boolean): CellContent {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return dateToSerial(value, is1904);
  if ((type === "error" || type === "formula") && typeof value === "string" && ERROR_TEXTS.has(value))
    return { error: value };
  return value;
}

function fill(book: Workbook, sheet: Sheet, from: FileSheet, is1904: boolean, theme: string[] | undefined): void {
  from.rows.forEach((row, rowIndex) =>
    row.forEach((value, column) => sheet.put(rowIndex, column, { value: content(value, undefined, is1904) })),
  );
  const shared = new Map<number, { readonly formula: string; readonly row: number; readonly column: number }>();
  for (const [key, cell] of from.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const first = cell.formulaSharedIndex === undefined ? undefined : shared.get(cell.formulaSharedIndex);
    if (cell.formula && cell.formulaSharedIndex !== undefined)
      shared.set(cell.formulaSharedIndex, { formula: cell.formula, row, column });
    const formula = cell.formula || (first && movedFormula(first.formula, row - first.row, column - first.column));
    sheet.put(row, column, {
      value: content(cell.value, cell.type, is1904),
      formula: formula ? `=${formula}` : null,
      format: cell.style === undefined ? null : formatOf(cell.style, theme),
    });
  }
  from.columns?.forEach(({ width, hidden, style }, column) => {
    if (width !== undefined) sheet.columnWidths.set(column, (width * 7 + 5) * 0.75);
    if (hidden) sheet.hiddenColumns.add(column);
    if (style !== undefined) sheet.columnFormats.set(column, formatOf(style, theme));
  });
  for (const [row, { height, hidden }] of from.rowDefs ?? []) {
    if (height !== undefined) sheet.rowHeights.set(row, height);
    if (hidden) sheet.hiddenRows.add(row);
  }
  for (const { startRow, startCol, endRow, endCol } of from.merges ?? []) {
    sheet.merged.push({ top: startRow, left: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1 });
  }
  for (const table of from.tables ?? []) {
    const area = parseArea(table.range ?? "");
    if (area === null) continue;
    const added = book.addTable(sheet, area, table.displayName ?? table.name);
    added.showTotals = table.showTotalRow === true;
    if (table.style !== undefined) added.style = table.style;
  }
  const rules = [...(from.conditionalRules ?? [])].sort((one, other) => one.priority - other.priority);
  sheet.conditionalFormats.push(...rules.map((rule) => conditionalFormat(book, rule, theme)));
  for (const { type, range, values, formula1, showErrorMessage } of from.dataValidations ?? []) {
    const area = parseArea(range);
    const source = values?.join(",") ?? (formula1 === undefined ? "" : `=${formula1}`);
    const rule = {
      Rule: { list: { inCellDropDown: true, source } },
      // Without it Excel lets any word in.
      ...(showErrorMessage !== true && { ErrorAlert: { message: "", showAlert: false, style: "Stop", title: "" } }),
    };
    if (area !== null && type === "list") sheet.validations.push({ area, rule });
  }
  sheet.visibility = from.veryHidden ? "VeryHidden" : from.hidden ? "Hidden" : "Visible";
  sheet.isProtected = from.protection?.sheet === true;
  sheet.frozen = { rows: from.freezePane?.rows ?? 0, columns: from.freezePane?.columns ?? 0 };
  sheet.showGridlines = from.view?.showGridLines !== false;
  sheet.tabColor = colourOf(from.view?.tabColor, theme) ?? "";
}

/** The API's names for the file's kinds of rule. */
const KINDS: Readonly<Partial<Record<ConditionalRule["type"], string>>> = {
  expression: "Custom",
  cellIs: "CellValue",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

function conditionalFormat(book: Workbook, rule: ConditionalRule, theme: string[] | undefined): ConditionalFormat {
  const { style } = rule;
  const formula = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
  return {
    id: book.newId(3),
    type: KINDS[rule.type] ?? "PresetCriteria",
    areas: rule.range.split(" ").flatMap((text) => parseArea(text) ?? []),
    stopIfTrue: rule.stopIfTrue === true,
    formula: formula === undefined ? "" : `=${formula}`,
    fill: style?.fill?.type === "pattern" ? colourOf(style.fill.bgColor ?? style.fill.fgColor, theme) : null,
    color: colourOf(style?.font?.color, theme),
    bold: style?.font?.bold ?? null,
    italic: style?.font?.italic ?? null,
    strikethrough: style?.font?.strikethrough ?? null,
    underline: null,
    rule: { ...rule },
  };
}
