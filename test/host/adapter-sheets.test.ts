import { type Bench, bench, fill, untilGivenUp } from "./adapter-setup.ts";
import { AGREEMENTS, REPORT } from "./own-sheets.ts";

const sheetOf = ({ host }: Bench, name: string) => host.workbook.sheet(name)!;
const namesOf = ({ host }: Bench) => host.workbook.sheets.map(({ name }) => name);

/** Everything that a sheet holds, as text: two sheets are alike when these are. */
function print({ host }: Bench, name: string): string {
  const sheet = host.workbook.sheet(name)!;
  return JSON.stringify([
    [...sheet.cellsIn({ top: 0, left: 0, rows: 200, columns: 40 })].sort(
      (a, b) => a.row - b.row || a.column - b.column,
    ),
    [...sheet.columnWidths],
    sheet.frozen,
    sheet.validations,
    [...sheet.customProperties],
    sheet.charts.map(({ source, properties, series }) => [source?.area, properties, series]),
    host.workbook.tables.filter((table) => table.sheet === sheet).map(({ name: called, area }) => [called, area]),
  ]);
}

test("a report stands on a sheet of its own: text is text, dates are dates, headers look like headers", async () => {
  const made = bench();
  expect(await made.workbook.writeSheets([REPORT], "rebuild")).toEqual([
    { key: "report", name: "Redovisning", outcome: "added" },
  ]);
  const sheet = sheetOf(made, "Redovisning");
  expect(made.host.workbook.activeSheet).toBe(sheet);
  expect(sheet.cell(0, 0)).toMatchObject({ value: "Redovisning 2019", format: { bold: true, fontSize: 16 } });
  expect(sheet.cell(2, 0)).toMatchObject({ value: "Förening", format: { bold: true, wrap: true } });
  expect([0, 1, 2, 3].map((column) => sheet.cell(3, column))).toMatchObject([
    { value: "=Norra IF", formula: null, format: { numberFormat: "@" } },
    { value: 43585, format: { numberFormat: "yyyy-mm-dd" } },
    { value: 948.25, format: { numberFormat: "#,##0.0" } },
    { value: 0.15, format: { numberFormat: "0%" } },
  ]);
  expect(sheet.cell(4, 0).value).toBe("0042");
  expect(sheet.cell(5, 2)).toMatchObject({ value: 936.25, format: { bold: true, numberFormat: "#,##0" } });
  expect(sheet.frozen).toEqual({ rows: 3, columns: 0 });
  expect(sheet.merged).toEqual([]);
  expect(sheet.customProperties.get("partneravstamning")).toMatch(/^\w+\|report\|Redovisning$/);
});

test("a chart has its title, lies over its cells, and what it shows is said in a cell", async () => {
  const made = bench();
  await made.workbook.writeSheets([REPORT], "rebuild");
  const sheet = sheetOf(made, "Redovisning");
  expect(
    sheet.charts.map(({ properties, source }) => [properties["Name"], properties["Title.Text"], source?.area]),
  ).toEqual([["partneravstamning:report:1", "Utbetalt, ej redovisat", { top: 2, left: 2, rows: 3, columns: 2 }]]);
  expect(sheet.charts[0]!.properties["Position"]).toEqual(["Redovisning!A9", "Redovisning!D22"]);
  expect(sheet.cell(8, 0).value).toBe("Norra IF har 948 tkr i förskott.");
});

test("tables get their names, lists their words, and other words are refused where the list is closed", async () => {
  const made = bench();
  await made.workbook.writeSheets([AGREEMENTS], "add");
  const sheet = sheetOf(made, "Överenskommelser");
  expect(made.host.workbook.tables.map(({ name, area }) => [name, area.rows])).toEqual([["Overenskommelser", 3]]);
  expect(sheet.cell(0, 0).value).toBe("Diarienr");
  expect(sheet.validations).toEqual([
    {
      area: { top: 1, left: 1, rows: 2, columns: 1 },
      rule: {
        Rule: { list: { inCellDropDown: true, source: "aktiv,avslutad" } },
        ErrorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
      },
    },
  ]);
});

test("written twice it is the same sheet, under the name a person has given it", async () => {
  const made = bench();
  await made.workbook.writeSheets([REPORT], "rebuild");
  const sheet = sheetOf(made, "Redovisning");
  const before = print(made, "Redovisning");
  await made.workbook.writeSheets([REPORT], "rebuild");
  expect(print(made, "Redovisning")).toBe(before);

  made.host.workbook.renameSheet(sheet, "Till nämnden");
  expect(await made.workbook.writeSheets([REPORT], "rebuild")).toEqual([
    { key: "report", name: "Till nämnden", outcome: "rebuilt" },
  ]);
  expect(namesOf(made)).toEqual(["Blad1", "Till nämnden"]);
  expect(sheetOf(made, "Till nämnden")).toBe(sheet);
});

test("what was longer is gone where it is written shorter, and so is a chart that is no more", async () => {
  const made = bench();
  await made.workbook.writeSheets([REPORT], "rebuild");
  const short = { ...REPORT, rows: REPORT.rows.slice(0, 4), charts: [] };
  await made.workbook.writeSheets([short], "rebuild");
  const after = print(made, "Redovisning");
  const fresh = bench();
  await fresh.workbook.writeSheets([short], "rebuild");
  expect(after).toBe(print(fresh, "Redovisning"));
});

test("a sheet that is there is left alone where it is only to be added", async () => {
  const made = bench();
  await made.workbook.writeSheets([AGREEMENTS], "add");
  fill(
    made.host,
    [
      ["Diarienr", "Status"],
      ["KS 2020/7", "avslutad"],
    ],
    "Överenskommelser",
  );
  const before = print(made, "Överenskommelser");
  expect(await made.workbook.writeSheets([AGREEMENTS, REPORT], "add")).toEqual([
    { key: "register:agreements", name: "Överenskommelser", outcome: "left" },
    { key: "report", name: "Redovisning", outcome: "added" },
  ]);
  expect(print(made, "Överenskommelser")).toBe(before);
  expect(made.host.workbook.activeSheet.name).toBe("Överenskommelser");
});

test("names that are taken are numbered: of sheets and of tables", async () => {
  const made = bench();
  made.host.workbook.addSheet("Överenskommelser");
  made.host.workbook.addTable(
    made.host.workbook.sheet("Blad1")!,
    { top: 0, left: 0, rows: 2, columns: 1 },
    "overenskommelser",
  );
  const [written] = await made.workbook.writeSheets([AGREEMENTS], "add");
  expect(written!.name).toBe("Överenskommelser (2)");
  expect(made.host.workbook.tables.map(({ name }) => name)).toEqual(["overenskommelser", "Overenskommelser_2"]);
});

test("a sheet somebody has copied is theirs: the one written last is the one that is rebuilt", async () => {
  const made = bench();
  await made.workbook.writeSheets([REPORT], "rebuild");
  const copy = made.host.workbook.addSheet("Redovisning (2)");
  sheetOf(made, "Redovisning").customProperties.forEach((value, key) => copy.customProperties.set(key, value));
  made.host.workbook.enter(copy, { top: 0, left: 0, rows: 1, columns: 1 }, [["min egen"]]);
  expect(await made.workbook.writeSheets([REPORT], "rebuild")).toMatchObject([
    { name: "Redovisning", outcome: "rebuilt" },
  ]);
  made.host.workbook.renameSheet(sheetOf(made, "Redovisning"), "Kv1");
  expect(await made.workbook.writeSheets([REPORT], "rebuild")).toMatchObject([
    { name: "Redovisning", outcome: "added" },
  ]);
  expect(copy.cell(0, 0).value).toBe("min egen");
});

test("a sheet that is protected is left as it is, and its name is said", async () => {
  const made = bench();
  await made.workbook.writeSheets([REPORT], "rebuild");
  sheetOf(made, "Redovisning").isProtected = true;
  const before = print(made, "Redovisning");
  await expect(made.workbook.writeSheets([REPORT], "rebuild")).rejects.toMatchObject({
    fault: "ownSheetProtected",
    where: "Redovisning",
  });
  expect(print(made, "Redovisning")).toBe(before);
});

test("three round trips for any number of sheets, nothing above ExcelApi 1.12, nothing lacking", async () => {
  const made = bench({ requirement: { ExcelApi: "1.12" } });
  const many = Array.from({ length: 8 }, (_, index) => ({ ...REPORT, key: `k${index}`, name: `B${index}` }));
  expect(await made.trips(() => made.workbook.writeSheets(many, "add"))).toBe(3);
  expect(await made.trips(() => made.workbook.writeSheets(many, "rebuild"))).toBe(3);
  expect([...made.host.missing, ...made.host.refused]).toEqual([]);
});

test("a list that Excel would not take is a mistake of the caller's", async () => {
  const lists = [{ area: { row: 1, column: 1, rows: 1, columns: 1 }, choices: ["a,b"], isClosed: true }];
  await expect(bench().workbook.writeSheets([{ ...AGREEMENTS, lists }], "add")).rejects.toMatchObject({
    fault: "unknown",
  });
});

test("what was begun in another session is finished by the same call, whatever it was called", async () => {
  const { host, workbook } = bench();
  host.faults.at(3, "crash", 60);
  expect(await untilGivenUp(() => workbook.writeSheets([REPORT], "rebuild"))).toMatchObject({ status: "rejected" });
  const begun = host.workbook.sheet("Redovisning")!;
  expect(begun.cell(0, 0).value).toMatch(/^Bladet är inte klart/);
  host.workbook.renameSheet(begun, "Annat");
  host.faults.clear();

  const later = bench({ workbook: host.workbook });
  expect(await later.workbook.writeSheets([REPORT], "rebuild")).toEqual([
    { key: "report", name: "Annat", outcome: "finished" },
  ]);
  expect(host.workbook.sheets).toHaveLength(2);
  expect(begun.cell(0, 0).value).toBe("Redovisning 2019");
});

test("what was begun and is not asked for again is emptied, and says that it can be deleted", async () => {
  const { host, workbook } = bench();
  host.faults.at(3, "busy", 60);
  await workbook.writeSheets([REPORT], "rebuild").catch(() => undefined);
  await workbook.writeSheets([{ ...REPORT, key: "other", name: "Annat", charts: [] }], "add");
  const left = host.workbook.sheet("Redovisning")!;
  expect([...left.cellsIn({ top: 0, left: 0, rows: 100, columns: 20 })].map(({ cell }) => cell.value)).toEqual([
    "Bladet blev inte klart och kan tas bort. / This sheet was not finished and can be deleted.",
  ]);
  expect(left.charts).toEqual([]);
  expect(await workbook.writeSheets([REPORT], "rebuild")).toMatchObject([{ name: "Redovisning", outcome: "finished" }]);
});
