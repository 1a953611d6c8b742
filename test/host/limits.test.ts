import { createHost, type Host, type HostOptions } from "../../sandbox/host/index.ts";
import { loadExcel, type Bridged } from "../../sandbox/host/bridge.ts";

let pane: Bridged | null = null;
afterEach(() => pane?.close());

function open(options: HostOptions = {}): Host {
  const host = createHost(options);
  pane = loadExcel(host);
  return host;
}
const attempt = async (batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string> => {
  if (pane === null) throw new Error("no pane");
  return pane.Excel.run(async (context) => {
    batch(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  }).then(
    () => "fine",
    (error: OfficeExtension.Error) => error.code,
  );
};
const mergedAreas = (sheet: Excel.Worksheet): void =>
  void sheet.getRange("A1:B2").getMergedAreasOrNullObject().load("address");

test("a member above the declared API set is refused by name", async () => {
  const host = open();
  expect(await attempt(mergedAreas)).toBe("ApiNotFound");
  expect([...host.refused.keys()]).toEqual(["Range.GetMergedAreasOrNullObject"]);
  expect(host.missing.size).toBe(0);
});

test("the same member works where the host declares its set, and an old host refuses more", async () => {
  open({ requirement: { ExcelApi: "1.13" } });
  expect(await attempt(mergedAreas)).toBe("fine");
  pane?.close();
  const old = open({ requirement: { ExcelApi: "1.3" } });
  expect(await attempt((sheet) => void sheet.getUsedRangeOrNullObject().load("address"))).toBe("ApiNotFound");
  expect([...old.refused.keys()]).toEqual(["Worksheet.GetUsedRangeOrNullObject"]);
});

test("events above the declared set, and those the host never raises, are refused too", async () => {
  const host = open({ requirement: { ExcelApi: "1.8" } });
  const handler = async (): Promise<void> => undefined;
  expect(await attempt((sheet) => void sheet.onChanged.add(handler))).toBe("fine");
  expect(await attempt((_sheet, { workbook }) => void workbook.worksheets.onChanged.add(handler))).toBe("ApiNotFound");
  expect(await attempt((sheet) => void sheet.onCalculated.add(handler))).toBe("ApiNotFound");
  expect([...host.refused.keys()]).toEqual(["WorksheetCollection.onDataChanged"]);
  expect([...host.missing.keys()]).toEqual(["Worksheet.onCalculated"]);
});

test("a load of everything gives only what the declared sets have", async () => {
  open({ requirement: { ExcelApi: "1.1" } });
  const keys = await pane?.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.load();
    await context.sync();
    return Object.keys(range.toJSON());
  });
  expect([...(keys ?? [])]).toEqual(expect.arrayContaining(["address", "values"]));
  expect([...(keys ?? [])]).not.toContain("rowHidden");
});

test("a member the host lacks fails by name and is listed with how often", async () => {
  const host = open();
  expect(await attempt((sheet) => void sheet.getRange("A1").insert("Down"))).toBe("ApiNotFound");
  expect(await attempt((sheet) => void sheet.getRange("A1").insert("Down"))).toBe("ApiNotFound");
  expect(await attempt((sheet) => void sheet.shapes.load("items/name"))).toBe("ApiNotFound");
  expect([...host.missing]).toEqual([
    ["Range.Insert", 2],
    ["Worksheet.Shapes", 1],
  ]);
});

test("what ran before an error stays done", async () => {
  const host = open();
  const code = await attempt((sheet) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2:A3").values = [[1]];
    sheet.getRange("A4").values = [[1]];
  });
  expect(code).toBe("InvalidArgument");
  expect([0, 3].map((row) => host.workbook.activeSheet.cell(row, 0).value)).toEqual([1, null]);
});

test("faults before, after and in the middle of a round trip", async () => {
  const host = open();
  const write = (column: number) =>
    attempt((sheet) => {
      sheet.getCell(0, column).values = [[1]];
      sheet.getCell(1, column).values = [[1]];
    });
  const done = (column: number) => [0, 1].map((row) => host.workbook.activeSheet.cell(row, column).value);
  host.faults.at(1, "busy", "before");
  host.faults.at(2, "general", "after");
  host.faults.at(3, "general", 8);
  expect([await write(0), await write(1), await write(2)]).toEqual([
    "ActivityLimitReached",
    "GeneralException",
    "GeneralException",
  ]);
  expect([done(0), done(1), done(2)]).toEqual([
    [null, null],
    [1, 1],
    [1, null],
  ]);
});

test("a lost reply and a crash are never answered; after clear() the host answers again", async () => {
  const host = open();
  const quiet = (promise: Promise<unknown>) =>
    Promise.race([promise, new Promise((give) => setTimeout(() => give("silence"), 40))]);
  const write = (row: number) => attempt((sheet) => void (sheet.getCell(row, 0).values = [[1]]));
  host.faults.at(1, "silence", "after");
  expect(await quiet(write(0))).toBe("silence");
  expect(host.workbook.activeSheet.cell(0, 0).value).toBe(1);
  expect(await quiet(write(1))).toBe("fine");
  host.faults.at(1, "crash");
  expect(await quiet(write(2))).toBe("silence");
  expect(await quiet(write(3))).toBe("silence");
  host.faults.clear();
  expect(await quiet(write(4))).toBe("fine");
});

test("something else changes the workbook between two round trips", async () => {
  const host = open();
  host.edit("Blad1", "A1", [["före"]]);
  host.faults.meanwhile(2, () => host.edit("Blad1", "A1", [["efter"]], "coauthor"));
  const values: string[] = [];
  await pane?.Excel.run(async (context) => {
    for (let trip = 1; trip <= 2; trip += 1) {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
      values.push(String(range.values[0]?.[0]));
    }
  });
  expect(values).toEqual(["före", "efter"]);
});

test("round trips and bytes are counted, and bodies above the limit refused", async () => {
  const host = open({ limit: 20_000 });
  expect(await attempt((sheet) => void sheet.getRange("A1:C9").load("values"))).toBe("fine");
  expect(host.counters).toMatchObject({ roundTrips: 1, writes: 0 });
  expect(host.counters.bytesOut).toBeGreaterThan(300);
  expect(host.counters.largestAnswer).toBe(host.counters.bytesBack);
  const long = "å".repeat(10_000);
  expect(await attempt((sheet) => void (sheet.getRange("A1").values = [[long]]))).toBe(
    "RequestPayloadSizeLimitExceeded",
  );
  expect(host.counters.largestRequest).toBeGreaterThan(20_000);
  host.workbook.enter(host.workbook.activeSheet, { top: 0, left: 0, rows: 1, columns: 1 }, [[long]]);
  expect(await attempt((sheet) => void sheet.getRange("A1").load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
});

test("a request that only adds a sheet counts as a write, releasing references as nothing", async () => {
  const host = open();
  expect(await attempt((_sheet, { workbook }) => void workbook.worksheets.add("Ny"))).toBe("fine");
  expect(host.counters).toMatchObject({ roundTrips: 1, writes: 1 });
  await attempt((sheet) => void sheet.getRange("A1").load("values"));
  await new Promise((next) => setTimeout(next, 10));
  expect(host.counters).toMatchObject({ roundTrips: 2, writes: 1, messages: 3 });
  expect(pane?.session.references.size).toBe(0);
});

test("more than five million cells come back as null, not as an error", async () => {
  open();
  const values = await pane?.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A:F").load("values, cellCount");
    await context.sync();
    return [range.values, range.cellCount];
  });
  expect([...(values ?? [])]).toEqual([null, 6_291_456]);
});
