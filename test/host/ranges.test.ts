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

test("the request is what the library is known to send: a change there must be seen here first", async () => {
  const bodies: unknown[] = [];
  host.onRequest((body) => bodies.push(body));
  await pane.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:C3").load("values, address");
    await context.sync();
  });
  expect(bodies).toEqual([
    expect.objectContaining({
      AutoKeepReference: true,
      Actions: [
        { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
        { Id: 4, ActionType: 1, Name: "", ObjectPathId: 3 },
        { Id: 6, ActionType: 1, Name: "", ObjectPathId: 5 },
        { Id: 8, ActionType: 1, Name: "", ObjectPathId: 7 },
        { Id: 9, ActionType: 3, Name: "_KeepReference", ObjectPathId: 7 },
        { Id: 10, ActionType: 1, Name: "", ObjectPathId: 7 },
        { Id: 11, ActionType: 2, Name: "", ObjectPathId: 7, QueryInfo: { Select: ["values", "address"] } },
      ].map((action) => expect.objectContaining(action) as unknown),
      ObjectPaths: {
        1: expect.objectContaining({ ObjectPathType: 1 }) as unknown,
        3: expect.objectContaining({ ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 }) as unknown,
        5: expect.objectContaining({ ObjectPathType: 3, Name: "GetActiveWorksheet", ParentObjectPathId: 3 }) as unknown,
        7: expect.objectContaining({ ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 5 }) as unknown,
      },
    }),
  ]);
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
