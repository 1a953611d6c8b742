import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../sandbox/host/file/open.ts";
import { saveWorkbook } from "../../sandbox/host/file/save.ts";
import type { Workbook } from "../../sandbox/host/index.ts";
import { bench } from "./adapter-setup.ts";
import { throughLibreOffice } from "./libre-office.ts";
import { AGREEMENTS, REPORT } from "./own-sheets.ts";

jest.setTimeout(180_000);

async function written(): Promise<{ book: Workbook; file: Uint8Array }> {
  const made = bench();
  await made.workbook.writeSheets([REPORT, AGREEMENTS], "rebuild");
  const file = await saveWorkbook(made.host.workbook);
  return { book: made.host.workbook, file };
}

const held = (book: Workbook) =>
  book.sheets.map((sheet) => ({
    name: sheet.name,
    claim: sheet.customProperties.get("partneravstamning"),
    validations: sheet.validations.map(({ area, rule }) => [area, rule["Rule"]]),
    charts: sheet.charts.map(({ source, properties }) => [
      source?.area,
      ...["Name", "ChartType", "Title.Text", "Position", "Legend.Position", "Axes.CategoryAxis.ReversePlotOrder"].map(
        (name) => properties[name],
      ),
    ]),
  }));

test("saved and opened again, the add-in finds its sheets and rebuilds them to the same file", async () => {
  const { book, file } = await written();
  const opened = await openWorkbook(file);
  expect(held(opened)).toEqual(held(book));
  const again = bench({ workbook: opened });
  expect(await again.workbook.writeSheets([REPORT, AGREEMENTS], "rebuild")).toMatchObject([
    { name: "Redovisning", outcome: "rebuilt" },
    { name: "Överenskommelser", outcome: "rebuilt" },
  ]);
  expect(Buffer.from(await saveWorkbook(opened)).equals(Buffer.from(file))).toBe(true);
});

test("written twice it is the identical file", async () => {
  const made = bench();
  const files: Buffer[] = [];
  for (let times = 0; times < 2; times += 1) {
    await made.workbook.writeSheets([REPORT, AGREEMENTS], "rebuild");
    files.push(Buffer.from(await saveWorkbook(made.host.workbook)));
  }
  expect(files[0]!.equals(files[1]!)).toBe(true);
});

test("LibreOffice opens it with the same values, chart and choices", async () => {
  const { book, file } = await written();
  mkdirSync(join(__dirname, "../../dist"), { recursive: true });
  writeFileSync(join(__dirname, "../../dist/own-sheets.xlsx"), file);
  const saved = throughLibreOffice(file, "xlsx");
  if (saved === null) return;
  const theirs = await openWorkbook(saved);
  expect(theirs.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
  for (const [index, sheet] of book.sheets.entries()) {
    for (const { row, column, cell } of sheet.cellsIn({ top: 0, left: 0, rows: 40, columns: 10 }))
      expect([row, column, theirs.sheets[index]!.cell(row, column).value]).toEqual([row, column, cell.value]);
  }
  const [chart] = theirs.sheet("Redovisning")!.charts;
  expect(chart!.properties).toMatchObject({ ChartType: "BarStacked", "Title.Text": "Utbetalt, ej redovisat" });
  expect(theirs.sheet("Överenskommelser")!.validations).toMatchObject([
    { area: { top: 1, left: 1, rows: 2, columns: 1 }, rule: { Rule: { list: { source: "aktiv,avslutad" } } } },
  ]);
});
