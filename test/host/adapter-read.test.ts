import { bench, fill } from "./adapter-setup.ts";

const SHEET = [
  ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4"],
  ["Norra IF", 1636, 818],
  ["Södra IF", 350, ""],
  ["Summa", 1986, 818],
];

const large = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => row * 100 + column));

test("an empty sheet has no grid", async () => {
  const { workbook, trips } = bench();
  let grids: unknown;
  expect(await trips(async () => (grids = await workbook.read()))).toBe(1);
  expect(grids).toEqual([]);
});

test("what is used of the sheet, with its place, blanks and number formats", async () => {
  const { host, workbook, trips } = bench();
  fill(host, [[], ["", ...SHEET[0]!], ["", ...SHEET[1]!], ["", ...SHEET[2]!]]);
  host.workbook.reformat(host.workbook.activeSheet, { top: 2, left: 2, rows: 2, columns: 1 }, () => ({
    numberFormat: "#,##0",
  }));

  let read: Awaited<ReturnType<typeof workbook.read>> = [];
  expect(await trips(async () => (read = await workbook.read()))).toBe(2);
  expect(JSON.parse(JSON.stringify(read))).toEqual([
    {
      name: "Blad1",
      origin: "B2",
      values: [SHEET[0], SHEET[1], ["Södra IF", 350, null]],
      formats: [
        ["General", "General", "General"],
        ["General", "#,##0", "General"],
        ["General", "#,##0", "General"],
      ],
    },
  ]);
});

test("each Excel table is a grid of its own, and what stands around them is left out", async () => {
  const { host, workbook, trips } = bench();
  fill(host, [...SHEET, [], ["Anteckning"], [], ["Part", "Belopp"], ["Östra IF", 5]]);
  const sheet = host.workbook.activeSheet;
  host.workbook.addTable(sheet, { top: 0, left: 0, rows: 4, columns: 3 }).showTotals = true;
  host.workbook.addTable(sheet, { top: 7, left: 0, rows: 2, columns: 2 });

  let read: Awaited<ReturnType<typeof workbook.read>> = [];
  expect(await trips(async () => (read = await workbook.read()))).toBe(3);
  expect(read.map(({ origin, values, table }) => [origin, values.length, table?.hasTotals])).toEqual([
    ["A1", 4, true],
    ["A8", 2, false],
  ]);
});

test("hidden rows and columns are read and named", async () => {
  const { host, workbook, trips } = bench();
  fill(host, SHEET);
  host.workbook.activeSheet.hiddenRows.add(2);
  host.workbook.activeSheet.hiddenColumns.add(1);

  let read: Awaited<ReturnType<typeof workbook.read>> = [];
  expect(await trips(async () => (read = await workbook.read()))).toBe(2);
  expect(read[0]?.hiddenRows).toEqual([2]);
  expect(read[0]?.hiddenColumns).toEqual([1]);
  expect(read[0]?.values[2]).toEqual(["Södra IF", 350, null]);
});

test("all rows hidden", async () => {
  const { host, workbook } = bench();
  fill(host, SHEET);
  [0, 1, 2, 3].forEach((row) => host.workbook.activeSheet.hiddenRows.add(row));
  expect((await workbook.read())[0]?.hiddenRows).toEqual([0, 1, 2, 3]);
});

test.each([
  ["1.12", undefined],
  ["1.13", ["A1:B1"]],
])("merged cells under ExcelApi %s", async (version, merged) => {
  const { host, workbook } = bench({ requirement: { ExcelApi: version } });
  fill(host, SHEET);
  host.workbook.activeSheet.merged.push({ top: 0, left: 0, rows: 1, columns: 2 });
  expect((await workbook.read())[0]?.merged).toEqual(merged);
});

test.each([
  [50, 10, 2],
  [5_000, 10, 2],
  [5_001, 10, 3],
  [12_000, 10, 4],
])("%i × %i cells take %i round trips", async (rows, columns, expected) => {
  const { host, workbook, trips } = bench();
  fill(host, large(rows, columns));
  let read: Awaited<ReturnType<typeof workbook.read>> = [];
  expect(await trips(async () => (read = await workbook.read()))).toBe(expected);
  expect(read[0]?.values).toHaveLength(rows);
  expect(read[0]?.values[rows - 1]).toEqual(large(rows, columns)[rows - 1]);
  expect(read[0]?.formats).toHaveLength(rows);
});

test("an answer too large for Excel is asked for again in halves", async () => {
  const { host, workbook, trips } = bench();
  fill(host, large(1_001, 10));
  host.faults.at(2, "responseTooLarge");
  let read: Awaited<ReturnType<typeof workbook.read>> = [];
  expect(await trips(async () => (read = await workbook.read()))).toBe(4);
  expect(JSON.parse(JSON.stringify(read[0]?.values))).toEqual(large(1_001, 10));
});

test("what is too large in halves too is said to be too large", async () => {
  const { host, workbook } = bench();
  fill(host, large(100, 3));
  host.faults.at(2, "responseTooLarge");
  host.faults.at(3, "responseTooLarge");
  await expect(workbook.read()).rejects.toMatchObject({ name: "WorkbookError", fault: "tooLarge", where: "Blad1" });
});

test("more cells than Excel hands out are refused before they are asked for", async () => {
  const { host, workbook, trips } = bench();
  fill(host, [["A"]]);
  host.workbook.enter(host.workbook.activeSheet, { top: 999_999, left: 9, rows: 1, columns: 1 }, [["långt bort"]]);
  expect(await trips(() => expect(workbook.read()).rejects.toMatchObject({ fault: "tooLarge" }))).toBe(1);
});

test("reading writes nothing", async () => {
  const { host, workbook } = bench();
  fill(host, SHEET);
  const before = host.workbook.journal.length;
  await workbook.read();
  expect(host.workbook.journal).toHaveLength(before);
  expect(host.counters.writes).toBe(0);
});

test("tables of the register on other sheets are read in the same round trips", async () => {
  const { host, workbook, trips } = bench();
  fill(host, SHEET);
  const active = host.workbook.activeSheet;
  for (const [name, value] of [
    ["Betalningsplan", "Norra IF"],
    ["Annat", "Södra IF"],
  ] as const) {
    const sheet = host.workbook.addSheet(name);
    host.edit(name, "A1:B2", [
      ["Part", "Förfallodag"],
      [value, "2019-06-15"],
    ]);
    host.workbook.addTable(sheet, { top: 0, left: 0, rows: 2, columns: 2 }).name = name;
  }
  host.workbook.activeSheet = active;

  let read: Awaited<ReturnType<typeof workbook.read>> = [];
  expect(
    await trips(
      async () =>
        (read = await workbook.read({
          named: (tables) => tables.map((table) => table === "Betalningsplan"),
          held: (heads) => heads.map(() => false),
        })),
    ),
  ).toBe(3);
  expect(read.map(({ name, isElsewhere, table }) => [name, isElsewhere, table?.name])).toEqual([
    [active.name, undefined, undefined],
    ["Betalningsplan", true, "Betalningsplan"],
  ]);
  expect(read[1]?.values[1]?.[0]).toBe("Norra IF");
});
