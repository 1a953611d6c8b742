import type { CellGrid } from "../../src/domain/cell-grid.ts";
import { readGrid } from "../../src/reading/read-grid.ts";

const grid = (values: CellGrid["values"], more: Partial<CellGrid> = {}): CellGrid => ({
  name: "Blad1",
  origin: "A1",
  values,
  ...more,
});
const rowsOf = (g: CellGrid, table = 0): (string | null)[][] =>
  (readGrid(g).tables[table]?.rows ?? []).map((row) => row.cells.map((c) => c.value ?? c.text));

it("reads headers over several lines, merged cells speaking for all they span", () => {
  const g = grid(
    [
      ["Uppföljning 2021, tkr", null, null, null, null],
      [null, null, null, null, null],
      ["Part", "Belopp", "Kostnader", null, null],
      [null, null, "Kv1", "Kv2", "Kv3"],
      ["Alfa IF", 1200, 300, 280, 310],
      ["Beta BK", 900, 200, 220, 230],
      ["Summa", 2100, 500, 500, 540],
    ],
    { merged: ["C3:E3", "A3:A4", "B3:B4"] },
  );
  const [table] = readGrid(g).tables;
  expect(table?.columns.map((c) => [c.header, c.kind, c.date])).toEqual([
    ["Part", "partner", null],
    ["Belopp", "agreed", null],
    ["Kostnader Kv1", "cost", "2021-03-31"],
    ["Kostnader Kv2", "cost", "2021-06-30"],
    ["Kostnader Kv3", "cost", "2021-09-30"],
  ]);
  expect(table).toMatchObject({
    title: "Uppföljning 2021, tkr",
    unit: "thousand",
    currency: "SEK",
    year: 2021,
    place: { sheet: "Blad1", address: "A3:E7" },
  });
  expect(table?.totals[0]?.differences.slice(1)).toEqual(["0", "0", "0", "0"]);
});

it("reads hidden rows and columns, and names them", () => {
  const [table] = readGrid(
    grid(
      [
        ["Part", "Belopp", "Utbetalt"],
        ["Alfa IF", 1200, 600],
        ["Beta BK", 900, 450],
        ["Gamma SK", 100, 50],
      ],
      { hiddenRows: [2], hiddenColumns: [2] },
    ),
  ).tables;
  expect(table?.rows.map((row) => row.hidden)).toEqual([false, true, false]);
  expect(table?.problems.map((p) => [p.reason, p.text, p.place.address])).toEqual([
    ["hidden-row", "Beta BK", "A3"],
    ["hidden-column", "Utbetalt", "C1"],
  ]);
});

it("keeps apart what stands as text, what is blank, what is said to be missing and what is no number", () => {
  const [table] = readGrid(
    grid([
      ["Part", "Belopp, kr", "Utbetalt"],
      ["Alfa IF", 1200, "1 200,50"],
      ["Beta BK", 900, null],
      ["Gamma SK", 100, ".."],
      ["Delta FF", "1,,2", "#REF!"],
      ["Epsilon", 0.1 + 0.2, "–"],
    ]),
  ).tables;
  expect(table?.rows.map((row) => row.cells.slice(1).map((c) => [c.state, c.value, c.storedAsText]))).toEqual([
    [
      ["number", "1200", false],
      ["number", "1200.50", true],
    ],
    [
      ["number", "900", false],
      ["blank", null, false],
    ],
    [
      ["number", "100", false],
      ["notAvailable", null, false],
    ],
    [
      ["unreadable", null, false],
      ["unreadable", null, false],
    ],
    [
      ["number", "0.3", false],
      ["number", "0", false],
    ],
  ]);
  expect(table?.problems.map((p) => [p.place.address, p.reason])).toEqual([
    ["B5", "malformed-number"],
    ["C5", "error-in-cell"],
  ]);
});

it("finds several tables, beside and under each other, and passes over spacers", () => {
  const g = grid([
    ["Part", "Belopp", null, "Projekt", "Kostnad"],
    ["Alfa IF", 1200, null, "Bana", 50],
    ["Beta BK", 900, null, "Hall", 70],
    ["Gamma SK", 100, null, "Gym", 80],
    [null, null, null, null, null],
    [null, null, null, null, null],
    ["Förening", "Prognos", null, null, null],
    ["Alfa IF", 1100, null, null, null],
    ["Beta BK", 950, null, null, null],
  ]);
  expect(readGrid(g).tables.map((t) => [t.columns.map((c) => c.header).join(), t.rows.length])).toEqual([
    ["Part,Belopp", 3],
    ["Förening,Prognos", 2],
    ["Projekt,Kostnad", 3],
  ]);
  const spacer = grid([
    ["Part", null, "Belopp", null, "Utbetalt"],
    ["Alfa IF", null, 1200, null, 600],
    ["Beta BK", null, 900, null, 450],
  ]);
  expect(rowsOf(spacer)).toEqual([
    ["Alfa IF", "1200", "600"],
    ["Beta BK", "900", "450"],
  ]);
});

it("reads dates of cells and headers by their number format, by either epoch", () => {
  const values = [
    ["Part", 43585],
    ["Alfa IF", 1200],
    ["Beta BK", 900],
  ];
  const formats = values.map((row) => row.map((_, c) => (c === 1 && row[0] === "Part" ? "d/m" : "General")));
  expect(readGrid(grid(values, { formats })).tables[0]?.columns[1]?.date).toBe("2019-04-30");
  expect(
    readGrid(
      grid(
        [
          ["Part", 43585 - 1462],
          ["Alfa IF", 1200],
          ["Beta BK", 900],
        ],
        { formats, epoch: 1904 },
      ),
    ).tables[0]?.columns[1]?.date,
  ).toBe("2019-04-30");
});

it("ties group headings, subtotals and notes to their places", () => {
  const { tables, unread } = readGrid(
    grid([
      ["Part", "Belopp"],
      ["Kultur:", null],
      ["Alfa IF*", 100],
      ["Beta BK", 200],
      ["Summa kultur", 300],
      ["Idrott:", null],
      ["Gamma SK", 50],
      ["Delta FF", 70],
      ["Summa idrott", 125],
      ["Totalt", 425],
      [null, null],
      ["* Fakturerar månadsvis", null],
      ["Källa: ekonomisystemet", null],
    ]),
  );
  const [table] = tables;
  expect(table?.rows.map((row) => [row.cells[0]?.text, row.group, row.marks])).toEqual([
    ["Alfa IF", "Kultur", ["*"]],
    ["Beta BK", "Kultur", []],
    ["Gamma SK", "Idrott", []],
    ["Delta FF", "Idrott", []],
  ]);
  expect(table?.totals.map((t) => [t.label, t.covers, t.differences[1]])).toEqual([
    ["Summa kultur", [0, 1], "0"],
    ["Summa idrott", [2, 3], "5"],
    ["Totalt", [0, 1, 2, 3], "5"],
  ]);
  expect(table?.footnotes.map((f) => [f.mark, f.text])).toEqual([["*", "Fakturerar månadsvis"]]);
  expect(unread.map((u) => u.text)).toEqual(["Källa: ekonomisystemet"]);
});

it("keeps a partner whose figures are all missing", () => {
  expect(
    rowsOf(
      grid([
        ["Part", "Belopp", "Kostnad"],
        ["Alfa IF", 1200, 600],
        ["Beta BK", null, null],
        ["Gamma SK", 100, 50],
      ]),
    ),
  ).toEqual([
    ["Alfa IF", "1200", "600"],
    ["Beta BK", "", ""],
    ["Gamma SK", "100", "50"],
  ]);
});

it("says so where there is nothing", () => {
  expect(readGrid(grid([])).problems.map((p) => p.reason)).toEqual(["empty"]);
  expect(readGrid(grid([["Bara text", null]])).problems.map((p) => p.reason)).toEqual(["no-table"]);
});

it("keeps a column of a period or a day that nobody has filled in, and no other blank column", () => {
  const [table] = readGrid(
    grid([
      ["Part", "Belopp, kr", "Utbetalt t.o.m. 31/8", "Kostnader Kv1", "Kostnader Kv2", "Anteckning", null],
      ["Alfa", 1200, null, 300, null, null, null],
      ["Beta", 900, null, 200, null, null, null],
    ]),
  ).tables;
  expect(table?.columns.map(({ header, kind }) => [header, kind])).toEqual([
    ["Part", "partner"],
    ["Belopp, kr", "agreed"],
    ["Utbetalt t.o.m. 31/8", "paid"],
    ["Kostnader Kv1", "cost"],
    ["Kostnader Kv2", "cost"],
  ]);
  expect(table?.rows[0]?.cells[4]?.state).toBe("blank");
});

it("a header that stands again heads a table of its own after a total, and is no row on a new page", () => {
  const years = ["Förening", 2021, 2022] as const;
  const stacked = grid([
    ["Aktivitetsbidrag", null, null],
    [...years],
    ["Ekens IF", 34200, 35000],
    ["Granens BK", 9850, 10100],
    ["Summa", 44050, 45100],
    [null, null, null],
    ["Lokalbidrag", null, null],
    [...years],
    ["Ekens IF", 112000, 115000],
    ["Folkets Hus", 51500, 52000],
    ["Summa", 163500, 167000],
  ]);
  expect(readGrid(stacked).tables.map((t) => [t.title, t.rows.length, t.totals[0]?.differences.slice(1)])).toEqual([
    ["Aktivitetsbidrag", 2, ["0", "0"]],
    ["Lokalbidrag", 2, ["0", "0"]],
  ]);
  const header = ["Förening", "Sökt", "Beviljat"];
  const paged = grid([header, ["Ekens IF", 80000, 60000], header, ["Kören", 12000, 12000], ["Summa", 92000, 72000]]);
  expect(readGrid(paged).tables.map((t) => t.totals[0]?.differences)).toEqual([[null, "0", "0"]]);
});

it("a heading beside running numbers names the rows under it", () => {
  const g = grid([
    ["Nr", "Förening", "Budget"],
    [null, "Idrott", null],
    [1, "Ekens IF", 60],
    [2, "Granens BK", 10],
    [null, "Summa idrott", 70],
    [null, "Kultur", null],
    [3, "Kören", 5],
    [4, "Teatern", 20],
    [null, "Summa kultur", 25],
  ]);
  expect(readGrid(g).tables[0]?.rows.map((row) => [row.cells[1]?.text, row.group])).toEqual([
    ["Ekens IF", "Idrott"],
    ["Granens BK", "Idrott"],
    ["Kören", "Kultur"],
    ["Teatern", "Kultur"],
  ]);
});

it("a subtotal whose parts are blank stands for them in the total", () => {
  const g = grid([
    ["Post", "Utfall", "Budget"],
    ["Porto", 495, null],
    ["Hemsida", 730, null],
    ["Summa administration", 1225, 1300],
    ["Lokal", 9000, 9000],
    ["El", 1000, 1100],
    ["Summa drift", 10000, 10100],
    ["Totalt", 11225, 11400],
  ]);
  expect(readGrid(g).tables[0]?.totals.at(-1)?.differences.slice(1)).toEqual(["0", "0"]);
});

it("a name that no figure can be read from is a name all the same", () => {
  const g = grid([
    ["Förening", "Belopp, tkr", "Utbetalt, tkr"],
    ["=1+1 & Co", "..", 0],
  ]);
  expect(readGrid(g).tables[0]?.columns.map(({ kind }) => kind)).toEqual(["partner", "agreed", "paid"]);
});
