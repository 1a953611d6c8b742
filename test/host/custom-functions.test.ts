import { createHost, type Host } from "../../sandbox/host/index.ts";
import { openPane, type NodePane } from "../../sandbox/host/node-pane.ts";

let host: Host;
let pane: NodePane;
const seen: unknown[][] = [];
beforeAll(async () => {
  host = createHost();
  pane = await openPane(host);
  const { CustomFunctions: functions } = pane.window;
  functions.associate("UNSPENT", (agreed: number, cost: number) => {
    seen.push([agreed, cost]);
    return agreed - cost;
  });
  functions.associate("TABLE", (rows: unknown[][]) => {
    seen.push(JSON.parse(JSON.stringify(rows)) as unknown[]);
    return rows.map((row) => [row.length, null]);
  });
  functions.associate("REFUSE", () => {
    throw new functions.Error(functions.ErrorCode.notAvailable, "Uppgift saknas");
  });
  functions.associate("LATER", async () => "klar");
  host.edit("Blad1", "A1:B3", [
    [100, 40],
    ["", "text"],
    ["=1/0", true],
  ]);
  host.workbook.setResult(host.workbook.activeSheet, 2, 0, { error: "#DIV/0!" });
});
afterAll(() => pane.close());

test("a batch in one message: values, matrices, errors, promises, unknown names", async () => {
  const before = Date.now();
  const results = await host.callFunctions([
    { id: "UNSPENT", args: [{ range: "A1" }, { range: "B1" }] },
    { id: "unspent", args: [5, 7.5] },
    { id: "TABLE", args: [[[1, "a", false]]] },
    { id: "REFUSE", args: [] },
    { id: "LATER", args: [] },
    { id: "NOWHERE", args: [] },
    { id: "UNSPENT", args: [{ range: "A3" }, 1] },
  ]);
  expect(results).toEqual([
    { value: 60 },
    { value: -2.5 },
    { value: [[3, 0]] },
    { error: "#N/A", message: "Uppgift saknas" },
    { value: "klar" },
    expect.objectContaining({ error: expect.stringMatching(/^#/) as string }),
    { error: "#DIV/0!", message: "An argument is an error." },
  ]);
  expect(Date.now() - before).toBeLessThan(2_000);
});

test.each([
  ["desktop" as const, 0],
  ["web" as const, null],
])("an empty cell on %s is %s", async (blank, empty) => {
  seen.length = 0;
  await host.callFunctions(
    [
      { id: "UNSPENT", args: [1, { range: "Blad1!A2" }] },
      { id: "TABLE", args: [{ range: "Blad1!A1:B2" }] },
    ],
    blank,
  );
  expect(seen.map((each) => JSON.parse(JSON.stringify(each)) as unknown)).toEqual([
    [1, empty],
    [
      [100, 40],
      [empty, "text"],
    ],
  ]);
});

test("calls of a pane that closes end in #BUSY!, and a new pane's functions are waited for", async () => {
  const own = createHost();
  const first = await openPane(own);
  first.window.CustomFunctions.associate("NEVER", () => new Promise(() => undefined));
  const calling = own.callFunctions([{ id: "NEVER", args: [] }]);
  await own.callFunctions([]);
  await new Promise((next) => setTimeout(next, 100));
  first.close();
  expect(await calling).toEqual([{ error: "#BUSY!", message: "The pane was closed." }]);
  const second = openPane(own).then((opened) => {
    opened.window.CustomFunctions.associate("ONE", () => 1);
    return opened;
  });
  expect(await own.callFunctions([{ id: "ONE", args: [] }])).toEqual([{ value: 1 }]);
  (await second).close();
});
