import { type NewColumns, WorkbookError } from "../port.ts";
import { type Area, addressOf, areaOf, loadArea } from "./area.ts";
import { textForCell } from "./cell-text.ts";
import type { Trip } from "./run.ts";
import { type Change, write } from "./write.ts";

/** Excel's last column, XFD. */
const COLUMNS = 16_384;
const COLUMN_WEIGHT = 8_000;

/**
 * Columns right of a table, where there is room: an Excel table grows by them, a range gets headers beside its own. Nothing
 * moves, and no cell that holds something is written to. Three round trips.
 * @returns the first header's cell, or null where something stands in the way
 */
export async function addColumns(trip: Trip, wanted: NewColumns): Promise<{ sheet: string; address: string } | null> {
  const sheet = trip.context.workbook.worksheets.getItemOrNullObject(wanted.sheet);
  sheet.load("name");
  sheet.protection.load("protected");
  sheet.tables.load("items/name");
  const range = sheet.getRange(wanted.table);
  loadArea(range);
  await trip.sync();
  if (sheet.isNullObject) throw new WorkbookError("sheetGone", wanted.sheet);
  if (sheet.protection.protected) throw new WorkbookError("protected", wanted.sheet);

  const area = areaOf(range);
  const tables = sheet.tables.items.map((table) => {
    const cells = table.getRange();
    loadArea(cells);
    return { table, cells };
  });
  const right = area.column + area.columns;
  const rightOf = (columns: number) => {
    const used = sheet.getRangeByIndexes(area.row, right, area.rows, columns).getUsedRangeOrNullObject(true);
    used.load("address");
    return used;
  };
  // A range would run together with what stands next to it, so a blank column is left; a table pushes what is beyond it.
  const [beside, beyond] = [rightOf(wanted.columns.length + 1), rightOf(COLUMNS - right)];
  const models = wanted.columns.map(({ like }) => modelOf(sheet, wanted, like));
  await trip.sync();

  const own = tables.find(({ cells }) => holds(areaOf(cells), wanted.headerRow, area.column));
  if (!(own ? beyond : beside).isNullObject) return null;
  const changes = wanted.columns.map((column, index): Change => {
    const at = right + index;
    const { header, body, totals } = models[index]!;
    return {
      kind: "ownSheet",
      weight: COLUMN_WEIGHT,
      apply() {
        const cell = sheet.getRangeByIndexes(wanted.headerRow, at, 1, 1);
        const cells = sheet.getRangeByIndexes(wanted.firstRow, at, wanted.lastRow - wanted.firstRow + 1, 1);
        cell.format.columnWidth = header.format.columnWidth;
        cells.numberFormat = body.numberFormat[0]![0] as never;
        if (own) own.table.columns.add(undefined, undefined, column.header);
        else {
          cell.numberFormat = "@" as never;
          cell.format.font.bold = header.format.font.bold;
          cell.format.wrapText = header.format.wrapText;
          cell.format.horizontalAlignment = header.format.horizontalAlignment as Excel.HorizontalAlignment;
          if (header.format.fill.color !== NO_FILL) cell.format.fill.color = header.format.fill.color;
        }
        totals.forEach(({ row, range: { formulas, format } }) => {
          const formula = inColumn(String(formulas[0]![0]), column.like, at);
          const total = sheet.getRangeByIndexes(row, at, 1, 1);
          if (formula) total.formulas = [[formula]];
          total.numberFormat = body.numberFormat[0]![0] as never;
          total.format.font.bold = format.font.bold;
        });
        // Last, so that a column is there once it is whole.
        if (!own) cell.values = [[textForCell(column.header, true)]];
      },
    };
  });
  await write(trip, changes);
  return { sheet: wanted.sheet, address: addressOf(wanted.headerRow, right) };
}

/** Excel's answer for a cell without a fill. */
const NO_FILL = "#FFFFFF";

/** What the new column takes after: the header, the first amount and the totals of one that is there. */
function modelOf(sheet: Excel.Worksheet, { headerRow, firstRow, totalRows }: NewColumns, like: number) {
  const header = sheet.getRangeByIndexes(headerRow, like, 1, 1);
  header.load("format/columnWidth,format/wrapText,format/horizontalAlignment,format/font/bold,format/fill/color");
  const body = sheet.getRangeByIndexes(firstRow, like, 1, 1);
  body.load("numberFormat");
  const totals = totalRows.map((row) => {
    const range = sheet.getRangeByIndexes(row, like, 1, 1);
    range.load("formulas,format/font/bold");
    return { row, range };
  });
  return { header, body, totals };
}

const holds = ({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean =>
  row <= atRow && atRow < row + rows && column <= atColumn && atColumn < column + columns;

/** A total's formula in another column, where it is made of its own column alone: `=SUM(D2:D9)` as `=SUM(E2:E9)`. */
function inColumn(formula: string, from: number, to: number): string | null {
  if (!formula.startsWith("=")) return null;
  const [own, other] = [from, to].map((column) => addressOf(0, column).replace(/\d+$/, ""));
  const references = formula.match(/\$?[A-Z]{1,3}\$?\d+/g) ?? [];
  const isOwn = (reference: string) => new RegExp(`^\\$?${own}\\$?\\d+$`).test(reference);
  if (references.length === 0 || !references.every(isOwn) || /[!["']/.test(formula)) return null;
  return formula.replace(/(\$?)[A-Z]{1,3}(\$?\d+)/g, (_, fixed: string, row: string) => `${fixed}${other}${row}`);
}
