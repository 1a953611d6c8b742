import type { OwnArea, OwnChart } from "../own-sheet.ts";
import { OWN_SHEET, OWN_SHEET_END } from "./look-sheets.ts";
import { CHART_COLORS, LOOKS } from "./look-style.ts";
import type { SheetStep, SheetTarget } from "./steps.ts";

type Step = SheetStep<Excel.Worksheet>;

/** Carries out steps on sheets of our own. */
export function sheetApplier(sheets: Excel.WorksheetCollection) {
  const added = new Map<SheetTarget<Excel.Worksheet>, Excel.Worksheet>();
  const sheetOf = (on: SheetTarget<Excel.Worksheet>): Excel.Worksheet => on.found ?? added.get(on)!;
  return {
    sheetOf,
    apply(step: Step): void {
      if (step.kind === "begin" && !step.on.found) added.set(step.on, sheets.add(step.on.name));
      apply(sheetOf(step.on), step);
    },
  };
}

function apply(sheet: Excel.Worksheet, step: Step): void {
  switch (step.kind) {
    case "begin":
      sheet.customProperties.add(OWN_SHEET_END, "");
      sheet.customProperties.add(OWN_SHEET, step.claim);
      if (step.on.found) empty(sheet, step.charts);
      sheet.getRange("A1").values = [[step.says]];
      return;
    case "claim":
      sheet.customProperties.add(OWN_SHEET, step.claim);
      sheet.getRange("A1").values = [[step.says]];
      return;
    case "end":
      if (step.claim !== null) sheet.customProperties.add(OWN_SHEET, step.claim);
      sheet.customProperties.add(OWN_SHEET_END, step.end);
      return;
    case "widths":
      step.points.forEach((points, index) => {
        sheet.getRangeByIndexes(0, step.column + index, 1, 1).format.columnWidth = points;
      });
      return;
    case "format":
      // One value for all its cells, which the API allows and the typings do not say.
      rangeOf(sheet, step.area).numberFormat = step.format as never;
      return;
    case "look":
      return look(rangeOf(sheet, step.area), LOOKS[step.look]);
    case "cells":
      sheet.getRangeByIndexes(step.row, 0, step.values.length, step.values[0]!.length).values = step.values as never;
      return;
    case "table": {
      const table = sheet.tables.add(rangeOf(sheet, step.area), true);
      if (step.name !== null) table.name = step.name;
      return;
    }
    case "list": {
      const { area, choices, isClosed } = step.list;
      const { dataValidation } = rangeOf(sheet, area);
      // Told apart by commas whatever the language of Excel (office-js #2128).
      dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
      dataValidation.errorAlert = { message: "", showAlert: isClosed, style: "Stop", title: "" };
      return;
    }
    case "chart":
      return chart(sheet, step.chart, step.name, step.isThere);
    case "freeze":
      sheet.freezePanes.freezeRows(step.rows);
      return;
    case "copy":
      rangeOf(sheet, step.area).copyFrom(rangeOf(step.from, step.area), COPIES[step.what]);
      return;
    case "show":
      sheet.activate();
      sheet.getRange("A1").select();
  }
}

const COPIES = { formats: "Formats", values: "Values" } as const;

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: OwnArea): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

function empty(sheet: Excel.Worksheet, charts: readonly string[]): void {
  for (const table of sheet.tables.items) table.delete();
  for (const name of charts) sheet.charts.getItem(name).delete();
  const all = sheet.getRange();
  all.dataValidation.clear();
  all.clear();
  sheet.freezePanes.unfreeze();
}

function look(range: Excel.Range, style: (typeof LOOKS)[keyof typeof LOOKS]): void {
  const { format } = range;
  if (style.size) format.font.size = style.size;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.color) format.font.color = style.color;
  if (style.fill) format.fill.color = style.fill;
  if (style.lineAbove) format.borders.getItem(Excel.BorderIndex.edgeTop).style = Excel.BorderLineStyle.continuous;
  if (style.lineBelow) format.borders.getItem(Excel.BorderIndex.edgeBottom).style = Excel.BorderLineStyle.continuous;
  if (style.wraps) format.wrapText = true;
  if (style.isRight) format.horizontalAlignment = Excel.HorizontalAlignment.right;
  if (style.isCut) format.horizontalAlignment = Excel.HorizontalAlignment.fill;
}

const KINDS = { barStacked: "BarStacked", columnStacked: "ColumnStacked" } as const;

/** A chart of ours that is there is changed in place: what somebody has linked to it stays linked. */
function chart(sheet: Excel.Worksheet, { title, kind, source, at }: OwnChart, name: string, isThere: boolean): void {
  const cells = rangeOf(sheet, source);
  const made = isThere ? sheet.charts.getItem(name) : sheet.charts.add(KINDS[kind], cells, Excel.ChartSeriesBy.columns);
  if (isThere) {
    made.setData(cells, Excel.ChartSeriesBy.columns);
    made.chartType = KINDS[kind];
  } else made.name = name;
  made.title.text = title;
  made.legend.position = "Bottom";
  made.setPosition(sheet.getCell(at.row, at.column), sheet.getCell(at.row + at.rows - 1, at.column + at.columns - 1));
  const { categoryAxis } = made.axes;
  // Bars are drawn from below; so the first row stands at the top, and its name beside the bars, also those to the left of 0.
  if (kind === "barStacked") categoryAxis.reversePlotOrder = true;
  categoryAxis.tickLabelPosition = "Low";
  for (let index = 0; index < source.columns - 1; index += 1)
    made.series.getItemAt(index).format.fill.setSolidColor(CHART_COLORS[index % CHART_COLORS.length]!);
}
