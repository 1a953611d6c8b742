import { createHost, type Host } from "../../sandbox/host/index.ts";
import { loadExcel, type Bridged } from "../../sandbox/host/bridge.ts";

/** One member or a few at a time, through the client library: what is asked before the sync, and read after it. */
type Ask = (sheet: Excel.Worksheet, book: Excel.Workbook) => () => unknown;

let host: Host;
let pane: Bridged;
beforeEach(() => {
  host = createHost({ requirement: { ExcelApi: "1.14" } });
  pane = loadExcel(host);
  const { workbook } = host;
  host.edit("Blad1", "A1:C4", [
    ["Förening", "Belopp", "Utbetalt"],
    ["Alfa", 1200, 800],
    ["Beta", "", "=B2*2"],
    ["Gamma", "12%", true],
  ]);
  const sheet = workbook.activeSheet;
  workbook.setResult(sheet, 2, 2, { error: "#VALUE!" });
  workbook.addTable(sheet, { top: 0, left: 0, rows: 4, columns: 3 }, "Partner");
  sheet.hiddenRows.add(2);
  sheet.merged.push({ top: 5, left: 0, rows: 1, columns: 2 });
  workbook.as("person", () => workbook.addSheet("Två"));
  workbook.as("person", () => workbook.addSheet("Dold")).visibility = "Hidden";
  workbook.select(sheet, { top: 1, left: 1, rows: 2, columns: 2 });
});
afterEach(() => {
  pane.close();
  expect([...host.missing.keys()]).toEqual([]);
});

const asked = async (ask: Ask): Promise<unknown> => {
  const read = await pane.Excel.run(async (context) => {
    const { workbook } = context;
    const give = ask(workbook.worksheets.getItem("Blad1"), workbook);
    await context.sync();
    return JSON.stringify(give() ?? null);
  });
  return JSON.parse(read) as unknown;
};
const address =
  (pick: (sheet: Excel.Worksheet, book: Excel.Workbook) => Excel.Range): Ask =>
  (sheet, book) => {
    const range = pick(sheet, book).load("address");
    return () => (range.isNullObject ? null : range.address);
  };

const QUESTIONS: readonly [string, Ask, unknown][] = [
  ["Workbook.getSelectedRange", address((_sheet, book) => book.getSelectedRange()), "Blad1!B2:C3"],
  ["Workbook.getActiveCell", address((_sheet, book) => book.getActiveCell()), "Blad1!B2"],
  ["Range.getLastCell", address((sheet) => sheet.getRange("A1:C4").getLastCell()), "Blad1!C4"],
  ["Range.getLastRow", address((sheet) => sheet.getRange("A1:C4").getLastRow()), "Blad1!A4:C4"],
  ["Range.getLastColumn", address((sheet) => sheet.getRange("A1:C4").getLastColumn()), "Blad1!C1:C4"],
  ["Range.getEntireRow", address((sheet) => sheet.getRange("B2").getEntireRow()), "Blad1!2:2"],
  ["Range.getEntireColumn", address((sheet) => sheet.getRange("B2").getEntireColumn()), "Blad1!B:B"],
  [
    "Range.getAbsoluteResizedRange",
    address((sheet) => sheet.getRange("B2").getAbsoluteResizedRange(2, 3)),
    "Blad1!B2:D3",
  ],
  [
    "Range.getIntersection",
    address((sheet) => sheet.getRange("A1:B9").getIntersection(sheet.getRange("B3:D4"))),
    "Blad1!B3:B4",
  ],
  ["Range.getUsedRange", address((sheet) => sheet.getRange("B:B").getUsedRange(true)), "Blad1!B1:B4"],
  ["Worksheet.getRange whole", address((sheet) => sheet.getRange().getUsedRange()), "Blad1!A1:C4"],
  ["Worksheet.getCell", address((sheet) => sheet.getCell(2, 1)), "Blad1!B3"],
  ["Worksheet.getUsedRange empty", address((_sheet, book) => book.worksheets.getItem("Två").getUsedRange()), "Två!A1"],
  [
    "Worksheet.getUsedRangeOrNullObject",
    address((_sheet, book) => book.worksheets.getItem("Två").getUsedRangeOrNullObject()),
    null,
  ],
  [
    "Table.getHeaderRowRange",
    address((_sheet, book) => book.tables.getItem("Partner").getHeaderRowRange()),
    "Blad1!A1:C1",
  ],
  ["Table.getRange", address((sheet) => sheet.tables.getItemAt(0).getRange()), "Blad1!A1:C4"],
  [
    "TableColumn.getDataBodyRange",
    address((sheet) => sheet.tables.getItemAt(0).columns.getItem("Belopp").getDataBodyRange()),
    "Blad1!B2:B4",
  ],
  [
    "TableColumn.getRange",
    address((sheet) => sheet.tables.getItemAt(0).columns.getItemAt(2).getRange()),
    "Blad1!C1:C4",
  ],
  [
    "TableScopedCollection.getFirst",
    address((sheet) => sheet.getRange("A1:Z9").getTables(true).getFirst().getRange()),
    "Blad1!A1:C4",
  ],
  [
    "Range, everything a load gives",
    (sheet) => {
      const range = sheet.getRange("B3:C4").load();
      return () => {
        const { valueTypes, formulas, rowHidden, columnHidden, hidden, cellCount, rowIndex, isEntireColumn, text } =
          range;
        return { valueTypes, formulas, rowHidden, columnHidden, hidden, cellCount, rowIndex, isEntireColumn, text };
      };
    },
    {
      valueTypes: [
        ["Empty", "Error"],
        ["Double", "Boolean"],
      ],
      formulas: [
        ["", "=B2*2"],
        [0.12, true],
      ],
      rowHidden: null,
      columnHidden: false,
      hidden: false,
      cellCount: 4,
      rowIndex: 2,
      isEntireColumn: false,
      text: [
        ["", "#VÄRDEFEL!"],
        ["12%", "SANT"],
      ],
    },
  ],
  [
    "Range places in points",
    (sheet) => {
      const range = sheet.getRange("B2:C4").load("left, top, width, height");
      return () => [range.left, range.top, range.width, range.height];
    },
    [48, 15, 96, 30],
  ],
  [
    "Range.getSpecialCells",
    (sheet) => {
      const found = ["Blanks", "Constants", "Formulas", "Visible"].map((kind) =>
        sheet
          .getRange("A2:C4")
          .getSpecialCells(kind as "Blanks")
          .load("address, cellCount, areaCount"),
      );
      return () => found.map((each) => each.address);
    },
    ["Blad1!B3", "Blad1!A2:C2,Blad1!A3,Blad1!A4:C4", "Blad1!C3", "Blad1!A2:C2,Blad1!A4:C4"],
  ],
  [
    "Range.getVisibleView",
    (sheet) => {
      const view = sheet.getRange("A1:A4").getVisibleView().load("values, rowCount");
      return () => [view.values, view.rowCount];
    },
    [[["Förening"], ["Alfa"], ["Gamma"]], 3],
  ],
  [
    "Range.merge and unmerge",
    (sheet) => {
      sheet.getRange("A8:B9").merge(true);
      sheet.getRange("A6:B6").unmerge();
      return () => host.workbook.activeSheet.merged;
    },
    [
      { top: 7, left: 0, rows: 1, columns: 2 },
      { top: 8, left: 0, rows: 1, columns: 2 },
    ],
  ],
  [
    "Range.clear",
    (sheet) => {
      sheet.getRange("A2:B2").clear("Contents");
      sheet.getRange("B4").clear("Formats");
      const left = sheet.getRange("A2:C2").load("values");
      const plain = sheet.getRange("B4").load("numberFormat, values");
      return () => [left.values, plain.numberFormat, plain.values];
    },
    [[["", "", 800]], [["General"]], [[0.12]]],
  ],
  [
    "Range.rowHidden and columnHidden set",
    (sheet) => {
      sheet.getRange("3:3").rowHidden = false;
      sheet.getRange("B:C").columnHidden = true;
      return () => [[...host.workbook.activeSheet.hiddenRows], [...host.workbook.activeSheet.hiddenColumns]];
    },
    [[], [1, 2]],
  ],
  [
    "Range.select",
    (_sheet, book) => {
      book.worksheets.getItem("Två").getRange("D4").select();
      const active = book.worksheets.getActiveWorksheet().load("name");
      const selected = book.getSelectedRange().load("address");
      return () => [active.name, selected.address];
    },
    ["Två", "Två!D4"],
  ],
  [
    "Worksheet neighbours and counts",
    (sheet, { worksheets }) => {
      const next = sheet.getNext().load("name");
      const last = worksheets.getItem("Två").getNextOrNullObject(true).load("name");
      const before = worksheets.getItem("Två").getPrevious().load("name");
      const first = sheet.getPreviousOrNullObject().load("name");
      const ends = [worksheets.getFirst().load("name"), worksheets.getLast(true).load("name")];
      const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
      return () => [
        next.name,
        last.isNullObject,
        before.name,
        first.isNullObject,
        ...ends.map(({ name }) => name),
        all.value,
        visible.value,
      ];
    },
    ["Två", true, "Blad1", true, "Blad1", "Två", 3, 2],
  ],
  [
    "Worksheet name, position, visibility, tab colour, gridlines",
    (sheet, book) => {
      sheet.name = "Kv1 2019";
      sheet.position = 1;
      sheet.tabColor = "#ff0000";
      sheet.showGridlines = false;
      book.worksheets.getItem("Dold").visibility = "Visible";
      book.worksheets.load("items/name, items/position, items/visibility, items/tabColor, items/showGridlines");
      return () =>
        book.worksheets.items.map((each) => [
          each.name,
          each.position,
          each.visibility,
          each.tabColor,
          each.showGridlines,
        ]);
    },
    [
      ["Två", 0, "Visible", "", true],
      ["Kv1 2019", 1, "Visible", "#FF0000", false],
      ["Dold", 2, "Visible", "", true],
    ],
  ],
  [
    "Worksheet.delete",
    (_sheet, book) => {
      book.worksheets.getItem("Två").delete();
      const gone = book.worksheets.getItemOrNullObject("Två").load("name");
      return () => gone.isNullObject;
    },
    true,
  ],
  [
    "WorksheetProtection",
    (sheet) => {
      sheet.protection.protect({ allowFormatCells: true });
      const on = sheet.protection.load("protected, options");
      return () => [on.protected, on.options.allowFormatCells];
    },
    [true, true],
  ],
  [
    "cells left unlocked can be written on a protected sheet",
    (sheet) => {
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("B2").values = [[7]];
      sheet.protection.unprotect();
      sheet.protection.load("protected");
      return () => [sheet.protection.protected, host.workbook.activeSheet.cell(1, 1).value];
    },
    [false, 7],
  ],
  [
    "WorksheetFreezePanes",
    (sheet) => {
      const none = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
      const at = sheet.freezePanes.getLocation().load("address");
      sheet.freezePanes.freezeColumns(1);
      const column = sheet.freezePanes.getLocation().load("address");
      sheet.freezePanes.unfreeze();
      return () => [none.isNullObject, at.address, column.address];
    },
    [true, "Blad1!A1:B2", "Blad1!A:A"],
  ],
  [
    "worksheet custom properties",
    (sheet) => {
      sheet.customProperties.add("Nyckel", "1");
      sheet.customProperties.add("nyckel", "2").value = "3";
      sheet.customProperties.add("bort", "x").delete();
      sheet.customProperties.load("items/key, items/value");
      const [one, count] = [sheet.customProperties.getItem("NYCKEL").load("value"), sheet.customProperties.getCount()];
      return () => [sheet.customProperties.items.map(({ key, value }) => [key, value]), one.value, count.value];
    },
    [[["Nyckel", "3"]], "3", 1],
  ],
  [
    "tables: counts, names, options, conversion",
    (sheet, book) => {
      const table = sheet.tables.getItem("Partner");
      table.name = "Föreningar";
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      table.showTotals = true;
      table.showTotals = false;
      table.columns.getItem("Utbetalt").name = "Betalt";
      table.columns.load("items/name, items/values, count");
      table.load("name, style, showBandedRows, showFilterButton");
      const counts = [
        book.tables.getCount(),
        sheet.tables.getCount(),
        book.worksheets.getItem("Två").tables.getCount(),
      ];
      const scoped = sheet.getRange("Z9").getTables();
      const [none, missing] = [scoped.getCount(), scoped.getItemOrNullObject("Partner").load("name")];
      const column = table.columns.getItemOrNullObject("Nej").load("name");
      return () => [
        table.name,
        table.style,
        table.showBandedRows,
        table.columns.items.map(({ name }) => name),
        table.columns.items[1]?.values,
        counts.map(({ value }) => value),
        [none.value, missing.isNullObject, column.isNullObject],
      ];
    },
    [
      "Föreningar",
      "TableStyleLight1",
      false,
      ["Förening", "Belopp", "Betalt"],
      [["Belopp"], [1200], [""], [0.12]],
      [1, 1, 0],
      [0, true, true],
    ],
  ],
  [
    "Table.convertToRange",
    (sheet) => {
      const range = sheet.tables.getItem("Partner").convertToRange().load("address");
      return () => [range.address, host.workbook.tables.length];
    },
    ["Blad1!A1:C4", 0],
  ],
  [
    "names",
    (sheet, { names }) => {
      names.add("Sats", "=0.25", "påslag").visible = false;
      sheet.names.add("Eget", sheet.getRange("A1"));
      const rate = names.getItem("sats").load();
      const own = sheet.names.getItemOrNullObject("eget").load("name, scope, value, type");
      const none = names.getItemOrNullObject("eget").load("name");
      const range = names.getItem("Sats").getRangeOrNullObject().load("address");
      names.load("items/name");
      const count = sheet.names.getCount();
      return () => [
        [rate.formula, rate.visible, rate.comment, rate.type],
        [own.name, own.scope, own.value, own.type],
        [none.isNullObject, range.isNullObject],
        names.items.map(({ name }) => name),
        count.value,
      ];
    },
    [["=0.25", false, "påslag", "String"], ["Eget", "Worksheet", "Blad1!A1", "Range"], [true, true], ["Sats"], 1],
  ],
  [
    "settings",
    (_sheet, { settings }) => {
      settings.add("a", 1);
      settings.add("b", [1, { two: null }]).value = [2];
      settings.add("c", "x").delete();
      settings.load("items/key, items/value");
      const [count, none] = [settings.getCount(), settings.getItemOrNullObject("c").load("value")];
      return () => [settings.items.map(({ key, value }) => [key, value as unknown]), count.value, none.isNullObject];
    },
    [
      [
        ["a", 1],
        ["b", [2]],
      ],
      2,
      true,
    ],
  ],
  [
    "document properties",
    (_sheet, { properties }) => {
      properties.title = "Avstämning";
      properties.custom.add("period", "Kv1");
      properties.load("title, author");
      properties.custom.load("items/key, items/value");
      const [none, count] = [properties.custom.getItemOrNullObject("x").load("value"), properties.custom.getCount()];
      return () => [
        properties.title,
        properties.author,
        properties.custom.items.map(({ value }) => value as unknown),
        none.isNullObject,
        count.value,
      ];
    },
    ["Avstämning", null, ["Kv1"], true, 1],
  ],
  [
    "custom XML parts, all and scoped",
    (_sheet, { customXmlParts }) => {
      const added = customXmlParts
        .add("<?xml version='1.0'?><!-- a > b --><p:a xmlns:p='urn:a' xmlns='urn:b'/>")
        .load("id, namespaceUri");
      customXmlParts.add("<b/>").delete();
      customXmlParts.load("items/id");
      const scoped = customXmlParts.getByNamespace("urn:a").load("items/id");
      const [all, some, none] = [
        customXmlParts.getCount(),
        scoped.getCount(),
        customXmlParts.getItemOrNullObject("x").load("id"),
      ];
      return () => [
        added.namespaceUri,
        customXmlParts.items.length,
        scoped.items[0]?.id === added.id,
        all.value,
        some.value,
        none.isNullObject,
      ];
    },
    ["urn:a", 1, true, 1, 1, true],
  ],
  [
    "conditional formats: count, index, null object, priority, ranges, clear",
    (sheet) => {
      const formats = sheet.getRange("A1:C4").conditionalFormats;
      const first = formats.add("Custom");
      formats.add("ContainsText");
      first.priority = 0;
      first.custom.format.font.color = "#112233";
      first.custom.format.font.strikethrough = true;
      first.custom.format.font.load("color, strikethrough, italic");
      const [count, at, none] = [
        formats.getCount(),
        formats.getItemAt(0).load("type, priority"),
        formats.getItemOrNullObject("x").load("id"),
      ];
      const ranges = first.getRanges().load("address");
      sheet.getRange("A1:B9").conditionalFormats.clearAll();
      const kept = formats.getCount();
      sheet.getRange().conditionalFormats.clearAll();
      const gone = formats.getCount();
      const { font } = first.custom.format;
      return () => [
        count.value,
        at.type,
        at.priority,
        none.isNullObject,
        ranges.address,
        font.color,
        font.strikethrough,
        font.italic,
        kept.value,
        gone.value,
      ];
    },
    [2, "Custom", 0, true, "Blad1!A1:C4", "#112233", true, null, 2, 0],
  ],
  [
    "range formats",
    (sheet) => {
      const range = sheet.getRange("A2:B3");
      range.format.horizontalAlignment = "Right";
      range.format.verticalAlignment = "Top";
      range.format.wrapText = true;
      range.format.indentLevel = 2;
      range.format.rowHeight = 30;
      range.format.font.set({ name: "Arial", size: 14, italic: true, underline: "Single", strikethrough: true });
      range.format.borders.getItem("InsideHorizontal").style = "Dash";
      range.format.borders.getItemAt(0).color = "#445566";
      range.format.fill.color = "red";
      range.format.fill.clear();
      range.load(
        "format/horizontalAlignment, format/wrapText, format/indentLevel, format/rowHeight, format/font/name, format/font/underline",
      );
      range.format.fill.load("color");
      const inner = sheet.getRange("A2:B2").format.borders.getItem("EdgeBottom").load("style, weight");
      const outer = sheet.getRange("A3:B3").format.borders.getItem("EdgeBottom").load("style");
      range.format.borders.load("count");
      return () => [
        [range.format.horizontalAlignment, range.format.wrapText, range.format.indentLevel, range.format.rowHeight],
        [range.format.font.name, range.format.font.underline, range.format.fill.color],
        [inner.style, inner.weight, outer.style, range.format.borders.count],
        host.workbook.activeSheet.cell(1, 0).format?.borders.EdgeTop,
      ];
    },
    [
      ["Right", true, 2, 30],
      ["Arial", "Single", "#FFFFFF"],
      ["Dash", "Thin", "None", 6],
      { style: "Continuous", color: "#445566", weight: "Thin" },
    ],
  ],
  [
    "a format for whole columns holds for cells written later",
    (sheet) => {
      sheet.getRange("F:G").numberFormat = "@" as never;
      sheet.getRange("F2").values = [["007"]];
      const cell = sheet.getRange("F2").load("values, numberFormat");
      const whole = sheet.getRange("F:F").load("format/font/bold");
      return () => [cell.values, cell.numberFormat, whole.format.font.bold];
    },
    [[["007"]], [["@"]], false],
  ],
  [
    "data validation",
    (sheet) => {
      const { dataValidation } = sheet.getRange("B2:B3");
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      dataValidation.errorAlert = { title: "Fel", message: "Minst noll", showAlert: true, style: "Stop" };
      dataValidation.load("type, errorAlert, ignoreBlanks");
      const other = sheet.getRange("D9").dataValidation;
      other.rule = { custom: { formula: "=TRUE" } };
      other.clear();
      other.load("type");
      return () => [dataValidation.type, dataValidation.errorAlert.title, dataValidation.ignoreBlanks, other.type];
    },
    ["WholeNumber", "Fel", true, "None"],
  ],
  [
    "charts",
    (sheet) => {
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B4"), "Columns");
      chart.name = "Kassa";
      chart.set({ top: 10, left: 20, width: 300, height: 200 });
      chart.legend.visible = false;
      chart.title.format.font.color = "#000000";
      chart.axes.valueAxis.title.text = "kr";
      chart.axes.categoryAxis.majorGridlines.visible = false;
      chart.dataLabels.showValue = true;
      const series = chart.series.add("Plan");
      series.setValues(sheet.getRange("C2:C4"));
      series.setXAxisValues(sheet.getRange("A2:A4"));
      series.gapWidth = 50;
      const removed = sheet.charts.add("Pie", sheet.getRange("A1:B4"));
      removed.delete();
      const [found, none] = [
        sheet.charts.getItem("Kassa").load("name, chartType, width"),
        sheet.charts.getItemOrNullObject("x").load("name"),
      ];
      chart.axes.valueAxis.title.load("text");
      chart.series.load("count, items/name");
      sheet.charts.load("count");
      const at = sheet.charts.getItemAt(0).load("id");
      return () => [
        [found.name, found.chartType, found.width, none.isNullObject, at.id === found.id],
        [chart.axes.valueAxis.title.text, chart.series.count, chart.series.items[1]?.name, sheet.charts.count],
        host.workbook.activeSheet.charts[0]?.series[1],
      ];
    },
    [
      ["Kassa", "BarClustered", 300, true, true],
      ["kr", 2, "Plan", 1],
      { Name: "Plan", Values: "Blad1!C2:C4", XAxisValues: "Blad1!A2:A4", GapWidth: 50 },
    ],
  ],
  [
    "page layout",
    (sheet) => {
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea(sheet.getRange("A1:C4"));
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.load("orientation, paperSize, zoom");
      return () => [
        sheet.pageLayout.orientation,
        sheet.pageLayout.zoom,
        host.workbook.activeSheet.pageLayout["PrintArea"],
      ];
    },
    ["Landscape", { horizontalFitToPages: 1 }, ["Blad1!A1:C4"]],
  ],
  [
    "application and culture",
    (_sheet, { application }) => {
      application.calculationMode = "Manual";
      application.calculate("Full");
      application.suspendScreenUpdatingUntilNextSync();
      application.load("calculationMode, decimalSeparator, thousandsSeparator");
      application.cultureInfo.load("name, numberFormat/numberDecimalSeparator");
      return () => [
        application.calculationMode,
        application.decimalSeparator,
        application.cultureInfo.name,
        application.cultureInfo.numberFormat.numberDecimalSeparator,
      ];
    },
    ["Manual", ",", "sv-SE", ","],
  ],
];

test.each(QUESTIONS)("%s", async (_name, ask, expected) => expect(await asked(ask)).toEqual(expected));

const REFUSALS: readonly [string, (sheet: Excel.Worksheet, book: Excel.Workbook) => unknown, string][] = [
  ["a sheet name that is taken", (_sheet, book) => book.worksheets.add("blad1"), "ItemAlreadyExists"],
  ["a sheet name that cannot be", (sheet) => (sheet.name = "a/b"), "InvalidArgument"],
  ["a table over a table", (sheet) => sheet.tables.add("B2:D9", true), "InvalidArgument"],
  ["a table without header", (sheet) => sheet.tables.add("F1:G2", false), "ApiNotFound"],
  [
    "a totals row that is not shown",
    (sheet) => sheet.tables.getItem("Partner").getTotalRowRange().load("address"),
    "ItemNotFound",
  ],
  ["a colour that is none", (sheet) => (sheet.getRange("A1").format.fill.color = "blåaktig"), "InvalidArgument"],
  ["ranges that do not meet", (sheet) => sheet.getRange("A1").getIntersection("B2").load("address"), "ItemNotFound"],
  ["a range off the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"), "InvalidArgument"],
  ["a name that is taken", (_sheet, { names }) => [names.add("a", "=1"), names.add("A", "=2")], "ItemAlreadyExists"],
  [
    "a conditional format that is gone",
    (sheet) => sheet.getRange("A1").conditionalFormats.getItem("x").delete(),
    "ItemNotFound",
  ],
  ["XML that is none", (_sheet, book) => book.customXmlParts.add("text"), "InvalidArgument"],
  [
    "two parts where one is asked for",
    (_sheet, { customXmlParts }) => {
      customXmlParts.add("<a xmlns='u'/>");
      customXmlParts.add("<b xmlns='u'/>");
      customXmlParts.getByNamespace("u").getOnlyItem().load("id");
    },
    "GeneralException",
  ],
  ["a value that is no value", (sheet) => (sheet.getRange("A1").values = [[{} as never]]), "InvalidArgument"],
  [
    "a format on a protected sheet",
    (sheet) => [sheet.protection.protect(), (sheet.getRange("A1").format.font.bold = true)],
    "AccessDenied",
  ],
  [
    "a mark on a protected sheet",
    (sheet) => [sheet.protection.protect(), sheet.getRange("A1").conditionalFormats.add("Custom")],
    "AccessDenied",
  ],
  ["a method on a null object", (sheet) => sheet.tables.getItemOrNullObject("x").delete(), "ItemNotFound"],
];

test.each(REFUSALS)("refused: %s", async (_name, ask, code) => {
  const error = await pane.Excel.run(async (context) => {
    ask(context.workbook.worksheets.getItem("Blad1"), context.workbook);
    await context.sync();
  }).then(
    () => "nothing",
    (reason: OfficeExtension.Error) => reason.code,
  );
  expect(error).toBe(code);
});
