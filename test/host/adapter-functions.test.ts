import { type Host, createHost } from "../../sandbox/host/index.ts";
import { type NodePane, openPane } from "../../sandbox/host/node-pane.ts";

/** The formulas of src/entry/functions.ts in Microsoft's own custom-function runtime. */
let host: Host;
let pane: NodePane;

beforeAll(async () => {
  host = createHost();
  pane = await openPane(host);
  const { CustomFunctions, Office } = pane.window;
  Object.assign(globalThis, { CustomFunctions, Office });
  await import("../../src/entry/functions.ts");
  host.edit("Blad1", "A1:D4", [
    ["Norra IF", 1050, 1028, ""],
    ["Södra IF", 900, 400, 33],
    ["Östra IF", 450, "återkommer", ""],
    ["Västra IF", "", "", ""],
  ]);
});
afterAll(() => pane.close());

test("one cell", async () => {
  expect(await host.callFunctions([{ id: "CASHHELD", args: [{ range: "B1" }, { range: "C1" }] }])).toEqual([
    { value: [[22]] },
  ]);
});

test.each(["desktop", "web"] as const)(
  "a column, blanks as %s sends them; what is no amount is an error in its own row, with its sentence",
  async (blank) => {
    const [result] = await host.callFunctions(
      [{ id: "CASHHELD", args: [{ range: "B1:B4" }, { range: "C1:D4" }] }],
      blank,
    );
    expect(result).toMatchObject({
      value: [[22], [467], [{ code: "#VALUE!", message: "”återkommer” är inget tal. Skriv ett belopp." }], [0]],
    });
  },
);

test("an error in an argument cell is passed on for its own row", async () => {
  const { CustomFunctions } = pane.window;
  const mappings = (
    CustomFunctions as unknown as { _association: { mappings: Record<string, (...args: unknown[]) => unknown> } }
  )._association.mappings;
  const divided = new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
  const rows = mappings["REMAINING"]!([[100], [divided]], 40, {}) as unknown[][];
  expect(rows[0]).toEqual([60]);
  expect(rows[1]![0]).toBeInstanceOf(CustomFunctions.Error);
  expect(rows[1]![0]).toMatchObject({ code: "#DIV/0!" });
});

test("every formula answers, with its optional argument left out", async () => {
  const results = await host.callFunctions([
    { id: "UNSPENT", args: [{ range: "B1" }, { range: "C1" }] },
    { id: "REMAINING", args: [{ range: "B1:B2" }, 10] },
    { id: "UTILISATION", args: [1000, 250] },
    { id: "VARIANCE", args: [1636, 267, 43466, 43830, 43555, null] },
    { id: "UTILISATION", args: [0, 250] },
  ]);
  expect(results).toMatchObject([
    { value: [[22]] },
    { value: [[1040], [890]] },
    { value: [[0.25]] },
    { value: [[142]] },
    { value: [[{ code: "#N/A", message: "Beloppet är 0 eller tomt, så någon andel finns inte." }]] },
  ]);
});

test("a table of 10,000 rows is one call", async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [index + 0.1]);
  const started = Date.now();
  const [result] = await host.callFunctions([{ id: "CASHHELD", args: [rows, 0.2] }]);
  expect((result as { value: number[][] }).value[3]).toEqual([2.9]);
  expect((result as { value: number[][] }).value).toHaveLength(10_000);
  expect(Date.now() - started).toBeLessThan(5_000);
});
