import { createHost, Workbook } from "../../sandbox/host/index.ts";
import { loadExcel } from "../../sandbox/host/bridge.ts";
import { openWorkbook } from "../../sandbox/host/file/open.ts";
import { putPart, readText, readZip, writeZip } from "../../sandbox/host/file/zip.ts";
import { saveWorkbook } from "../../sandbox/host/file/save.ts";
import { parseArea, type Area } from "../../sandbox/host/a1.ts";
import { WHOLE_SHEET } from "../../sandbox/host/sheet.ts";

const area = (address: string): Area => parseArea(address) as Area;

/** A workbook with one of everything that a file keeps, made through the real client library where the API has it. */
async function full(): Promise<Workbook> {
  const host = createHost();
  const book = host.workbook;
  host.edit("Blad1", "A1:D5", [
    ["Förening", "Belopp", "Datum", "Kod"],
    ["Alfa", 1250.5, "2019-03-31", "'0042"],
    ["Beta <&>", -3, "", true],
    ["Summa", "=SUM(B2:B3)", "=1/0", '="x"'],
    ["", "#N/A", "'=ej formel", ""],
  ]);
  const sheet = book.activeSheet;
  book.setResult(sheet, 3, 1, 1247.5);
  book.setResult(sheet, 3, 2, { error: "#DIV/0!" });
  book.setResult(sheet, 3, 3, "x");
  const pane = loadExcel(host);
  await pane.Excel.run(async (context) => {
    const blad = context.workbook.worksheets.getItem("Blad1");
    const head = blad.getRange("A1:D1");
    head.format.font.bold = true;
    head.format.font.color = "#123456";
    head.format.fill.color = "#ddeeff";
    head.format.wrapText = true;
    head.format.horizontalAlignment = "Center";
    head.format.borders.getItem("EdgeBottom").weight = "Medium";
    blad.getRange("B2:B3").numberFormat = [["#,##0.00"], ["#,##0.00"]];
    blad.getRange("A:A").format.columnWidth = 120;
    blad.getRange("9:9").rowHidden = true;
    blad.getRange("F:F").columnHidden = true;
    blad.tables.add("A1:D3", true).name = "Partner";
    const rule = blad.getRange("B2:B3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$B2<0";
    rule.custom.format.fill.color = "#FFC7CE";
    rule.custom.format.font.bold = true;
    rule.stopIfTrue = true;
    blad.getRange("A7:C7").merge(false);
    blad.freezePanes.freezeRows(1);
    blad.getRange("D2:D3").dataValidation.rule = { list: { inCellDropDown: true, source: "ja,nej" } };
    blad.customProperties.add("partner-sheet", "källa: åäö €");
    context.workbook.names.add("Belopp", blad.getRange("B2:B3"));
    context.workbook.customXmlParts.add('<state xmlns="urn:own"><text>åäö &amp; mer</text></state>');
    const report = context.workbook.worksheets.add("Rapport & bilaga");
    report.customProperties.add("a", "1");
    report.customProperties.add("b", "2");
    report.getRange("A1").values = [["klar"]];
    const hidden = context.workbook.worksheets.add("Dold");
    hidden.visibility = "VeryHidden";
    hidden.protection.protect();
    await context.sync();
  });
  pane.close();
  return book;
}

const cells = (book: Workbook) =>
  book.sheets.map((sheet) => [...sheet.cellsIn(WHOLE_SHEET)].map((each) => JSON.stringify(each)).sort());

test("a workbook saved and opened again is the same workbook", async () => {
  const before = await full();
  const after = await openWorkbook(await saveWorkbook(before), "sparad.xlsx");
  expect(cells(after)).toEqual(cells(before));
  const [one, two] = [before, after].map((book) => ({
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      frozen: sheet.frozen,
      merged: sheet.merged,
      hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
      properties: [...sheet.customProperties],
      validations: sheet.validations,
      rules: sheet.conditionalFormats.map(({ areas, formula, fill, bold, stopIfTrue, type }) => ({
        areas,
        formula,
        fill,
        bold,
        stopIfTrue,
        type,
      })),
    })),
    tables: book.tables.map(({ name, area: where, showTotals, style }) => ({ name, where, showTotals, style })),
    names: book.names.map(({ name, formula }) => ({ name, formula })),
    xml: book.customXmlParts.map(({ id, xml }) => ({ id, xml })),
  }));
  expect(two).toEqual(one);
  expect(after.sheets[0]?.columnWidths.get(0)).toBeCloseTo(120, 0);
  expect(after.journal).toEqual([]);
});

test("the add-in finds its own parts in an opened file", async () => {
  const host = createHost({ workbook: await openWorkbook(await saveWorkbook(await full())) });
  const pane = loadExcel(host);
  const found = await pane.Excel.run(async (context) => {
    const part = context.workbook.customXmlParts.getByNamespace("urn:own").getOnlyItemOrNullObject();
    const xml = part.getXml();
    const own = context.workbook.worksheets
      .getItem("Blad1")
      .customProperties.getItemOrNullObject("partner-sheet")
      .load("value");
    const body = context.workbook.tables.getItem("Partner").getDataBodyRange().load("values");
    await context.sync();
    return JSON.stringify([xml.value, own.value, body.values]);
  });
  expect(JSON.parse(found)).toEqual([
    '<state xmlns="urn:own"><text>åäö &amp; mer</text></state>',
    "källa: åäö €",
    [
      ["Alfa", 1250.5, 43555, "0042"],
      ["Beta <&>", -3, "", true],
    ],
  ]);
  pane.close();
});

test("a recorded chart becomes a chart in the file, a formula's error an error", async () => {
  const host = createHost({ workbook: await full() });
  const pane = loadExcel(host);
  await pane.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:B3"), "Columns");
    chart.title.text = "Belopp per förening";
    chart.setPosition("F2", "L20");
    chart.series.getItemAt(0).format.fill.setSolidColor("#0B6A6A");
    await context.sync();
  });
  pane.close();
  const zip = readZip(await saveWorkbook(host.workbook));
  const xml = (await readText(zip, "xl/charts/chart1.xml")) ?? "";
  expect(xml).toContain("Belopp per förening");
  expect(xml).toMatch(/<c:f>Blad1!(\$?B\$?2:\$?B\$?3)<\/c:f>/);
  expect(xml).toContain("0B6A6A");
  const sheet = await readText(zip, "xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<customProperties>.*<drawing /);
  expect(sheet).toContain('t="e"><f>1/0</f><v>#DIV/0!</v>');
});

test("a formula filled down, which Excel writes once, is read in every cell", async () => {
  const host = createHost();
  host.edit("Blad1", "A1:B3", [
    [1, "=A1*2"],
    [2, "=A2*2"],
    [3, "=A3*2"],
  ]);
  [2, 4, 6].forEach((value, row) => host.workbook.setResult(host.workbook.activeSheet, row, 1, value));
  const zip = readZip(await saveWorkbook(host.workbook));
  const path = "xl/worksheets/sheet1.xml";
  const text = ((await readText(zip, path)) ?? "")
    .replace("<f>A1*2</f>", '<f t="shared" ref="B1:B3" si="0">A1*2</f>')
    .replace(/<f>A[23]\*2<\/f>/g, '<f t="shared" si="0"/>');
  putPart(zip, path, text);
  const { activeSheet } = await openWorkbook(writeZip(zip));
  expect([0, 1, 2].map((row) => activeSheet.cell(row, 1))).toEqual([
    { value: 2, formula: "=A1*2", format: null },
    { value: 4, formula: "=A2*2", format: null },
    { value: 6, formula: "=A3*2", format: null },
  ]);
});

test("an empty workbook and a text that only looks like a formula survive", async () => {
  const empty = await openWorkbook(await saveWorkbook(new Workbook("Tomt blad")));
  expect(empty.sheets.map(({ name }) => name)).toEqual(["Tomt blad"]);
  const book = new Workbook();
  book.enter(book.activeSheet, area("A1:B1"), [["'=HYPERLINK(1)", "'+46"]]);
  const again = await openWorkbook(await saveWorkbook(book));
  expect(again.activeSheet.cell(0, 0)).toEqual({ value: "=HYPERLINK(1)", formula: null, format: null });
  expect(again.activeSheet.cell(0, 1).value).toBe("+46");
});
