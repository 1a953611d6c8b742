import fc from "fast-check";
import type { CellGrid } from "../../src/domain/cell-grid.ts";
import type { CalendarDate } from "../../src/domain/calendar.ts";
import { readGrid } from "../../src/reading/read-grid.ts";
import type { NewCell, NewColumn, NewTable } from "../../src/workbook/port.ts";
import { writePart } from "../../src/workbook/part.ts";
import { type Bench, bench } from "./adapter-setup.ts";

const text = (header: string): NewColumn => ({ header, holds: "text", decimals: 0, letters: 20 });
const amount = (header: string, decimals = 0): NewColumn => ({ header, holds: "amount", decimals, letters: 12 });

const TABLE: NewTable = {
  name: "Kv1 2019",
  columns: [text("Förening"), amount("Belopp, tkr"), amount("Kostnader Kv1 2019, tkr", 1), text("Kommentar")],
  rows: [
    ["Norra IF", 1636, 267.5, "Fakturerar månadsvis"],
    ["Södra IF", 350, 0, null],
    ["Östra IF", 200, null, null],
  ],
  below: [["Summa", 2190, 267.5, null]],
};

const sheetOf = ({ host }: Bench, name: string) => host.workbook.sheet(name)!;
/** Row, column, value and formula of every cell that holds something, in reading order. */
const cellsOf = (made: Bench, name: string) =>
  [...sheetOf(made, name).cellsIn({ top: 0, left: 0, rows: 60, columns: 20 })]
    .filter(({ cell }) => cell.value !== null || cell.formula !== null)
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, cell }) => [row, column, cell.value, cell.formula]);
const visible = ({ host }: Bench) =>
  host.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);

const reread = async ({ workbook }: Bench): Promise<CellGrid> => (await workbook.read())[0]!;

test("the table stands on a sheet of its own, as an Excel table, and reads back equal", async () => {
  const made = bench();
  expect(await made.workbook.addTable(TABLE)).toEqual({ sheet: "Kv1 2019", address: "A1:D6" });
  expect(made.host.workbook.activeSheet.name).toBe("Kv1 2019");
  expect(made.host.workbook.tables.map(({ area }) => area)).toEqual([{ top: 0, left: 0, rows: 4, columns: 4 }]);
  expect(sheetOf(made, "Kv1 2019").customProperties.get("partneravstamning")).toMatch(/^\w+\|table:\w+\|Kv1 2019$/);
  const {
    tables: [table],
  } = readGrid(await reread(made));
  expect(table!.columns.map(({ header, kind }) => [header, kind])).toEqual([
    ["Förening", "partner"],
    ["Belopp, tkr", "agreed"],
    ["Kostnader Kv1 2019, tkr", "cost"],
    ["Kommentar", "other"],
  ]);
  expect(table!.rows.map(({ cells }) => cells.map((cell) => cell.value ?? cell.text))).toEqual([
    ["Norra IF", "1636", "267.5", "Fakturerar månadsvis"],
    ["Södra IF", "350", "0", ""],
    ["Östra IF", "200", "", ""],
  ]);
  expect(table!.rows[2]!.cells[2]!.state).toBe("blank");
});

test("a printed total below the table is still held against its rows", async () => {
  const made = bench();
  await made.workbook.addTable(TABLE);
  const [table] = readGrid(await reread(made)).tables;
  expect(table!.totals).toHaveLength(1);
  expect(table!.totals[0]).toMatchObject({ label: "Summa", covers: [0, 1, 2], differences: [null, "4", "0.0", null] });
});

const HOSTILE = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  '=HYPERLINK("http://x","y")',
  "=cmd|'/c calc'!A1",
  "'=1+1",
  "''",
  "1e5",
  "0042",
  "2019-04-30",
  "1/2",
  "50%",
  "TRUE",
  "#N/A",
  "<b>Norra</b>",
  "<script>alert(1)</script>",
  " =1",
  "\u00a0=1",
  "ＳＵＭ＝1",
];

test.each(HOSTILE)("%j stays text, in a column of words and in one of amounts", async (hostile) => {
  const made = bench();
  await made.workbook.addTable({ ...TABLE, rows: [[hostile, hostile, hostile, hostile]], below: [[hostile, hostile]] });
  const cells = cellsOf(made, "Kv1 2019").filter(([row]) => row !== 0);
  expect(cells.filter(([, , , formula]) => formula !== null)).toEqual([]);
  expect(cells.map(([, , value]) => value)).toEqual(Array(6).fill(hostile));
});

test("any text comes back as it was written, and is never a formula", async () => {
  const made = bench();
  const texts = fc.sample(
    fc.string({ unit: fc.constantFrom(..."=+-@'\t\r\n0123456789eE.,/%TRUE#N/A abcåäö\"\\".split("")), maxLength: 12 }),
    3_000,
  );
  const rows = texts.map((each): NewCell[] => [each, each]);
  await made.workbook.addTable({ name: "Fuzz", columns: [text("A"), amount("B")], rows, below: [] });
  const sheet = sheetOf(made, "Fuzz");
  texts.forEach((each, index) => {
    for (const column of [0, 1]) {
      expect(sheet.cell(index + 1, column)).toMatchObject({ value: each === "" ? null : each, formula: null });
    }
  });
});

test("headers are text too, and never a formula", async () => {
  const made = bench();
  await made.workbook.addTable({
    ...TABLE,
    columns: [text("=A1"), amount("2019"), amount("1/4"), text("@x")],
  });
  expect(cellsOf(made, "Kv1 2019").slice(0, 4)).toEqual([
    [0, 0, "=A1", null],
    [0, 1, "2019", null],
    [0, 2, "1/4", null],
    [0, 3, "@x", null],
  ]);
});

test.each([
  ["1900", 43585],
  ["1904", 42123],
] as const)("dates are serials of the workbook's own calendar, %s", async (system, serial) => {
  const made = bench();
  made.host.workbook.dateSystem = system;
  await made.workbook.addTable({
    name: "Datum",
    columns: [text("Part"), { header: "Förfallodag", holds: "date", decimals: 0, letters: 12 }],
    rows: [["Norra IF", "2019-04-30" as CalendarDate]],
    below: [],
  });
  expect(sheetOf(made, "Datum").cell(1, 1).value).toBe(serial);
  expect(sheetOf(made, "Datum").format(1, 1).numberFormat).toBe("yyyy-mm-dd");
});

test("a name that is taken is numbered, and what Excel takes for no name is put right", async () => {
  const made = bench();
  const names = [
    "Kv1 2019",
    "Kv1 2019",
    "a/b:c*[d]?",
    "",
    "'x'",
    "ett mycket långt namn på ett blad i Excel",
    "History",
  ];
  const given: string[] = [];
  for (const name of names) given.push((await made.workbook.addTable({ ...TABLE, name })).sheet);
  expect(given).toEqual([
    "Kv1 2019",
    "Kv1 2019 (2)",
    "a b c d",
    "Tabell",
    "x",
    "ett mycket långt namn på ett bl",
    "History (2)",
  ]);
});

test("round trips do not grow with rows, nor with sheets, until a request would be heavier than 4 MB", async () => {
  const rows = (count: number): NewCell[][] =>
    Array.from({ length: count }, (_, index) => [`Föreningen nr ${index}`, index, index / 2, null]);
  const made = bench();
  const few = await made.trips(() => made.workbook.addTable({ ...TABLE, rows: rows(8) }));
  for (let index = 0; index < 10; index += 1) made.host.workbook.addSheet();
  const many = await made.trips(() => made.workbook.addTable({ ...TABLE, rows: rows(2_000) }));
  expect([few, many]).toEqual([3, 3]);
  const heavy = await made.trips(() => made.workbook.addTable({ ...TABLE, rows: rows(60_000) }));
  expect(heavy).toBeLessThanOrEqual(8);
  expect(made.host.counters.largestRequest).toBeLessThan(4_000_000);
}, 60_000);

test("a workbook whose structure is protected is told of before anything is written", async () => {
  const made = bench();
  made.host.workbook.isStructureProtected = true;
  const before = made.host.workbook.journal.length;
  await expect(made.workbook.addTable(TABLE)).rejects.toMatchObject({ fault: "structureProtected" });
  expect(made.host.workbook.journal).toHaveLength(before);
});

const WHOLE = 16;

describe.each([1, 2, 3])("a fault at round trip %i", (trip) => {
  test.each(["before", "after", 1, 2, 3, 4, 6, 9, 12, 15, 30, 60])(
    "%s: a sheet is whole or says that it is not finished; a second try gives one sheet",
    async (when) => {
      const made = bench();
      made.host.faults.at(trip, "busy", when as number);
      await expect(made.workbook.addTable(TABLE)).rejects.toMatchObject({ fault: "busy" });
      const begun = made.host.workbook.sheet("Kv1 2019");
      if (begun && cellsOf(made, "Kv1 2019").length !== WHOLE) {
        const [first] = cellsOf(made, "Kv1 2019");
        expect(String(first?.[2] ?? "Bladet är inte klart")).toMatch(/^Bladet är inte klart/);
      }
      // Stopped between adding it and the first thing said of it, it is nobody's, and empty.
      const isLost = begun?.customProperties.size === 0;
      const sheet = isLost ? "Kv1 2019 (2)" : "Kv1 2019";
      expect(await made.workbook.addTable(TABLE)).toEqual({ sheet, address: "A1:D6" });
      expect(visible(made)).toEqual(["Blad1", "Kv1 2019", ...(isLost ? [sheet] : [])]);
      expect(made.host.workbook.tables).toHaveLength(1);
      expect(cellsOf(made, sheet)).toHaveLength(WHOLE);
    },
  );

  test("that has no name is mended by doing it again", async () => {
    const made = bench();
    made.host.faults.at(trip, "general", 9);
    expect(await made.workbook.addTable(TABLE)).toEqual({ sheet: "Kv1 2019", address: "A1:D6" });
    expect(cellsOf(made, "Kv1 2019")).toHaveLength(WHOLE);
    expect(made.host.workbook.sheets).toHaveLength(2);
  });
});

test("the same table asked for twice, both answered, gives two sheets", async () => {
  const made = bench();
  await made.workbook.addTable(TABLE);
  expect((await made.workbook.addTable(TABLE)).sheet).toBe("Kv1 2019 (2)");
});

test("nothing asked for is above ExcelApi 1.12 or lacking in the host", async () => {
  const made = bench({ requirement: { ExcelApi: "1.12" } });
  await made.workbook.addTable(TABLE);
  await made.workbook.keep(() => writePart(new Map([["rules", "[]"]])));
  await made.workbook.readKept();
  expect([...made.host.missing, ...made.host.refused]).toEqual([]);
});
