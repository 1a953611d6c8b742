import { createHost, type Host } from "../../sandbox/host/index.ts";
import { loadExcel, type Bridged } from "../../sandbox/host/bridge.ts";

let host: Host;
let pane: Bridged;
beforeEach(() => {
  host = createHost();
  pane = loadExcel(host);
  host.edit("Blad1", "A1:C3", [
    ["Förening", "Belopp", "Utbetalt"],
    ["Alfa", 1200, 800],
    ["Beta", "1 250,5", ""],
  ]);
});
afterEach(() => pane.close());

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test("one sync reads values, formats, types and place", async () => {
  const read = await pane.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
    range.load("values, address, valueTypes, numberFormat, text, rowCount, columnIndex");
    await context.sync();
    return plain(range.toJSON());
  });
  expect(read).toMatchObject({
    address: "Blad1!A1:C3",
    rowCount: 3,
    columnIndex: 0,
    values: [
      ["Förening", "Belopp", "Utbetalt"],
      ["Alfa", 1200, 800],
      ["Beta", 1250.5, ""],
    ],
    text: [
      ["Förening", "Belopp", "Utbetalt"],
      ["Alfa", "1200", "800"],
      ["Beta", "1250,5", ""],
    ],
  });
  expect(read.valueTypes?.[2]).toEqual(["String", "Double", "Empty"]);
  expect(host.counters.roundTrips).toBe(1);
});

test("an address that is none, a sheet that is not there, a shape that does not fit: the codes Excel uses", async () => {
  const code = (act: (context: Excel.RequestContext) => void): Promise<unknown> =>
    pane.Excel.run(async (context) => {
      act(context);
      await context.sync();
    }).then(
      () => "none",
      (error: OfficeExtension.Error) => error.code,
    );
  const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Blad1");
  expect(await code((context) => sheet(context).getRange("ÅÄÖ").load("values"))).toBe("InvalidArgument");
  expect(await code((context) => context.workbook.worksheets.getItem("Borta").load("name"))).toBe("ItemNotFound");
  expect(await code((context) => (sheet(context).getRange("A1:B2").values = [[1]]))).toBe("InvalidArgument");
  host.workbook.activeSheet.isProtected = true;
  expect(await code((context) => (sheet(context).getRange("A9").values = [[1]]))).toBe("AccessDenied");
});
