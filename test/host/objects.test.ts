import { createHost, type Host } from "../../sandbox/host/index.ts";
import { loadExcel, type Bridged } from "../../sandbox/host/bridge.ts";

let host: Host;
let pane: Bridged;
beforeEach(() => {
  host = createHost();
  pane = loadExcel(host);
  host.edit("Blad1", "A1:B3", [
    ["Förening", "Belopp"],
    ["Alfa", 1200],
    ["Beta", 900],
  ]);
  host.resetCounters();
});
afterEach(() => pane.close());

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  pane.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));

test("a new sheet is added once, however often it is used", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Rapport");
    sheet.load("id, name");
    await context.sync();
    sheet.getRange("A1:B2").values = [
      ["Summa", 5],
      ["'=1+1", "=1+1"],
    ];
    await context.sync();
  });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Blad1", "Rapport"]);
  const report = host.workbook.sheets[1];
  expect(report?.cell(1, 0)).toMatchObject({ value: "=1+1", formula: null });
  expect(report?.cell(1, 1)).toMatchObject({ value: { error: "#BUSY!" }, formula: "=1+1" });
});

test("null leaves a cell, empty text clears it, text-formatted cells keep text", async () => {
  await run(async (context, sheet) => {
    sheet.getRange("C1").numberFormat = [["@"]];
    sheet.getRange("A2:C2").values = [[null, "", "x"]];
    sheet.getRange("C1").values = [["0042"]];
    await context.sync();
  });
  const sheet = host.workbook.activeSheet;
  expect([0, 1, 2].map((column) => sheet.cell(1, column).value)).toEqual(["Alfa", null, "x"]);
  expect(sheet.cell(0, 2).value).toBe("0042");
});

test("a table: ranges, columns, totals row", async () => {
  const read = await run(async (context, sheet) => {
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Partner";
    table.showTotals = true;
    await context.sync();
    const found = context.workbook.tables.getItemOrNullObject("partner");
    const body = found.getDataBodyRange().load("address, values");
    const totals = found.getTotalRowRange().load("address");
    found.columns.load("items/name, items/index");
    found.load("showTotals");
    const none = context.workbook.tables.getItemOrNullObject("Ingen").load("name");
    const scoped = sheet.getRange("B2").getTables(false).load("items/name");
    await context.sync();
    return plain({
      body: body.address,
      totals: totals.address,
      columns: found.columns.items.map(({ name }) => name),
      none: none.isNullObject,
      showTotals: found.showTotals,
      scoped: scoped.items.map(({ name }) => name),
    });
  });
  expect(read).toEqual({
    body: "Blad1!A2:B3",
    totals: "Blad1!A4:B4",
    columns: ["Förening", "Belopp"],
    none: true,
    showTotals: true,
    scoped: ["Partner"],
  });
});

test("a table takes in what a person writes right below it, not what the add-in writes", async () => {
  const { workbook } = host;
  const table = workbook.addTable(workbook.activeSheet, { top: 0, left: 0, rows: 3, columns: 2 }, "Partner");
  host.edit("Blad1", "A4:B5", [
    ["Gamma", 1],
    ["Delta", 2],
  ]);
  expect(table.area.rows).toBe(5);
  host.edit("Blad1", "D6", [["bredvid"]]);
  await run(async (context, sheet) => {
    sheet.getRange("A6").values = [["Epsilon"]];
    await context.sync();
  });
  expect(table.area.rows).toBe(5);
});

test("conditional formats: add, list, find the own one by id, delete", async () => {
  const ids = await run(async (context, sheet) => {
    const own = sheet.getRange("B2:B3").conditionalFormats.add("Custom");
    own.custom.rule.formula = "=$B2>1000";
    own.custom.format.fill.color = "yellow";
    own.custom.format.font.bold = true;
    own.stopIfTrue = true;
    const other = sheet.getRange("A1:A3").conditionalFormats.add("CellValue");
    other.load("id");
    own.load("id, type, priority");
    await context.sync();
    expect(plain(own.toJSON())).toMatchObject({ type: "Custom", priority: 1 });
    return { own: own.id, other: other.id };
  });
  expect(host.workbook.activeSheet.conditionalFormats[1]).toMatchObject({
    formula: "=$B2>1000",
    fill: "#FFFF00",
    bold: true,
    stopIfTrue: true,
  });
  const listed = await run(async (context, sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/id, items/type");
    await context.sync();
    const customs = formats.items.map((format) => format.customOrNullObject.rule.load("formula"));
    const ranges = formats.items.map((format) => format.getRange().load("address"));
    await context.sync();
    formats.getItem(ids.own).delete();
    await context.sync();
    return plain(
      formats.items.map(({ id, type }, index) => [
        id,
        type,
        customs[index]?.isNullObject === true ? null : customs[index]?.formula,
        ranges[index]?.address,
      ]),
    );
  });
  expect(listed).toEqual([
    [ids.other, "CellValue", null, "Blad1!A1:A3"],
    [ids.own, "Custom", "=$B2>1000", "Blad1!B2:B3"],
  ]);
  expect(host.workbook.activeSheet.conditionalFormats.map(({ id }) => id)).toEqual([ids.other]);
});

test("custom XML parts by namespace: add, read, replace, delete", async () => {
  const xml = '<state xmlns="urn:own"><a>1 &lt; 2</a></state>';
  await run(async (context) => {
    context.workbook.customXmlParts.add(xml);
    context.workbook.customXmlParts.add("<other/>");
    await context.sync();
  });
  const read = await run(async (context) => {
    const part = context.workbook.customXmlParts.getByNamespace("urn:own").getOnlyItemOrNullObject();
    part.load("id, namespaceUri");
    const text = part.getXml();
    const none = context.workbook.customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject().load("id");
    await context.sync();
    part.setXml('<state xmlns="urn:own"/>');
    await context.sync();
    return [part.namespaceUri, text.value, none.isNullObject];
  });
  expect([...read]).toEqual(["urn:own", xml, true]);
  expect(host.workbook.customXmlParts.map((part) => part.xml)).toEqual(['<state xmlns="urn:own"/>', "<other/>"]);
});

test("sheet properties, names, settings, freeze panes, page layout, charts and formats are kept", async () => {
  const read = await run(async (context, sheet) => {
    sheet.customProperties.add("partner-sheet", "review");
    context.workbook.names.add("Belopp", sheet.getRange("B2:B3"));
    context.workbook.settings.add("threshold", { share: 10 });
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
    chart.title.text = "Belopp";
    chart.setPosition("D2", "H12");
    chart.series.getItemAt(0).format.fill.setSolidColor("#0b6a6a");
    const head = sheet.getRange("A1:B1");
    head.format.font.bold = true;
    head.format.fill.color = "#DDEEFF";
    head.format.borders.getItem("EdgeBottom").style = "Continuous";
    head.format.autofitColumns();
    sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "ja,nej" } };
    await context.sync();
    const property = sheet.customProperties.getItemOrNullObject("PARTNER-SHEET").load("value");
    const name = context.workbook.names.getItem("belopp").getRange().load("address");
    const setting = context.workbook.settings.getItem("threshold").load("value");
    head.load("format/fill/color, format/font/bold, format/font/name");
    const edge = head.format.borders.getItem("EdgeBottom").load("style");
    const mixed = sheet.getRange("A1:A2").load("format/font/bold");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    chart.title.load("text");
    const rule = sheet.getRange("B2").dataValidation.load("type, rule");
    await context.sync();
    return plain({
      property: property.value,
      name: name.address,
      setting: setting.value as unknown,
      head: [head.format.fill.color, head.format.font.bold, head.format.font.name, edge.style],
      mixed: mixed.format.font.bold,
      frozen: frozen.address,
      title: chart.title.text,
      rule: rule.type,
    });
  });
  expect(read).toEqual({
    property: "review",
    name: "Blad1!B2:B3",
    setting: { share: 10 },
    head: ["#DDEEFF", true, "Calibri", "Continuous"],
    mixed: null,
    frozen: "Blad1!1:1",
    title: "Belopp",
    rule: "List",
  });
  expect(host.workbook.activeSheet.charts[0]?.properties).toMatchObject({
    "Title.Text": "Belopp",
    Position: ["D2", "H12"],
  });
});

test("ranges of ranges", async () => {
  const read = await run(async (context, sheet) => {
    const range = sheet.getRange("B2:C4");
    const found = {
      cell: range.getCell(1, 1),
      row: range.getRow(2),
      column: range.getColumn(0),
      offset: range.getOffsetRange(1, 1),
      resized: range.getResizedRange(-1, 2),
      bounding: range.getBoundingRect("A1"),
      meet: range.getIntersectionOrNullObject("A3:B9"),
      apart: range.getIntersectionOrNullObject("Z9"),
      region: sheet.getRange("A2").getSurroundingRegion(),
      used: sheet.getRange("B:B").getUsedRangeOrNullObject(true),
      empty: sheet.getRange("H:H").getUsedRangeOrNullObject(true),
      byIndexes: sheet.getRangeByIndexes(4, 2, 3, 1),
      blanks: range.getSpecialCellsOrNullObject("Blanks"),
      selected: context.workbook.getSelectedRange(),
    };
    for (const each of Object.values(found)) each.load("address");
    await context.sync();
    return plain(
      Object.fromEntries(Object.entries(found).map(([key, each]) => [key, each.isNullObject ? null : each.address])),
    );
  });
  expect(read).toEqual({
    cell: "Blad1!C3",
    row: "Blad1!B4:C4",
    column: "Blad1!B2:B4",
    offset: "Blad1!C3:D5",
    resized: "Blad1!B2:E3",
    bounding: "Blad1!A1:C4",
    meet: "Blad1!B3:B4",
    apart: null,
    region: "Blad1!A1:B3",
    used: "Blad1!B1:B3",
    empty: null,
    byIndexes: "Blad1!C5:C7",
    blanks: null,
    selected: "Blad1!A1",
  });
  expect(host.missing.size).toBe(0);
});

test("a range on a sheet that was deleted meanwhile is refused, not read", async () => {
  const code = await run(async (context, sheet) => {
    const range = sheet.getRange("A1").load("values");
    context.workbook.worksheets.add();
    await context.sync();
    host.workbook.as("coauthor", () => host.workbook.deleteSheet(host.workbook.activeSheet));
    range.load("values");
    await context.sync();
    return "read";
  }).catch((error: OfficeExtension.Error) => error.code);
  expect(code).toBe("InvalidReference");
});

test("items without ids are reached by index: areas of a range, series of a chart", async () => {
  const read = await run(async (context, sheet) => {
    const areas = sheet.getRanges("A1:B1,A3").areas.load("items/address");
    const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"));
    chart.series.load("items/name");
    await context.sync();
    chart.series.items[0]?.set({ name: "Belopp" });
    areas.items[1]?.load("values");
    await context.sync();
    return plain([
      areas.items.map(({ address }) => address),
      areas.items[1]?.values,
      host.workbook.activeSheet.charts[0]?.series,
    ]);
  });
  expect(read).toEqual([["Blad1!A1:B1", "Blad1!A3"], [["Beta"]], [{ Name: "Belopp" }]]);
});

test("ten thousand rows go in and come back", async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [`Partner ${index}`, index, index * 2, null]);
  const back = await run(async (context, sheet) => {
    const range = sheet.getRange("A1:D10000");
    range.values = rows;
    range.load("values");
    await context.sync();
    return [range.values.length, range.values[9_999]?.[2] as unknown];
  });
  expect([...back]).toEqual([10_000, 19_998]);
  expect(host.counters).toMatchObject({ roundTrips: 1, writes: 1 });
});
