import { type Bench, bench, fill } from "./adapter-setup.ts";

const ROWS = [
  ["Kista Sports Club", "Kista SC"],
  ["=1+1", "0042"],
];
const TEXT = { holds: "text", decimals: 0 } as const;

/** A sheet with an Excel table called *Alias*, and what stands in it. */
function withTable(version: string, cells: readonly (readonly unknown[])[], tableRows = cells.length): Bench {
  const made = bench({ requirement: { ExcelApi: version } });
  fill(made.host, cells);
  const { workbook } = made.host;
  workbook.addTable(workbook.activeSheet, { top: 0, left: 0, rows: tableRows, columns: 2 }, "Alias");
  return made;
}

const add = ({ host, workbook }: Bench) =>
  workbook.addRows({ sheet: host.workbook.activeSheet.name, table: "Alias", columns: [TEXT, TEXT], rows: ROWS });
const cellsOf = ({ host }: Bench) =>
  [...host.workbook.activeSheet.cellsIn({ top: 0, left: 0, rows: 20, columns: 5 })]
    .filter(({ cell }) => cell.value !== null || cell.formula !== null)
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, cell }) => [row, column, cell.value, cell.formula]);
const HEAD = ["Alias", "Part"];

test.each(["1.12", "1.13"])(
  "rows go into the table as text, and the table holds them (ExcelApi %s)",
  async (version) => {
    const made = withTable(version, [HEAD, ["Medieföreningen", "Somaliska Medieföreningen"]]);
    expect(await made.trips(async () => expect((await add(made))?.address).toBe("A3:B4"))).toBe(3);
    expect(made.host.workbook.tables[0]!.area).toEqual({ top: 0, left: 0, rows: 4, columns: 2 });
    expect(cellsOf(made).slice(4)).toEqual([
      [2, 0, "Kista Sports Club", null],
      [2, 1, "Kista SC", null],
      [3, 0, "=1+1", null],
      [3, 1, "0042", null],
    ]);
    expect(made.host.missing.size).toBe(0);
  },
);

test.each(["1.12", "1.13"])(
  "a table that is empty but for its header is filled from its first row (%s)",
  async (version) => {
    const made = withTable(version, [HEAD], 2);
    expect((await add(made))?.address).toBe("A2:B3");
    expect(made.host.workbook.tables[0]!.area.rows).toBe(3);
  },
);

test("nothing is written over what stands below the table, nor on a protected sheet", async () => {
  const made = withTable("1.12", [HEAD, ["A", "B"]]);
  made.host.workbook.as("person", () =>
    made.host.workbook.enter(made.host.workbook.activeSheet, { top: 3, left: 1, rows: 1, columns: 1 }, [["x"]]),
  );
  const before = cellsOf(made);
  expect(await add(made)).toBeNull();
  expect(cellsOf(made)).toEqual(before);
  const locked = withTable("1.12", [HEAD, ["A", "B"]]);
  locked.host.workbook.activeSheet.isProtected = true;
  await expect(add(locked)).rejects.toMatchObject({ fault: "protected" });
});

test("a table that is gone is said by its sheet", async () => {
  const made = bench();
  fill(made.host, [HEAD]);
  await expect(add(made)).rejects.toMatchObject({ fault: "sheetGone" });
});

test("days are days of the workbook and amounts are numbers, whatever stands above", async () => {
  const made = withTable("1.12", [HEAD, ["A", "B"]]);
  const placed = await made.workbook.addRows({
    sheet: made.host.workbook.activeSheet.name,
    table: "Alias",
    columns: [
      { holds: "date", decimals: 0 },
      { holds: "amount", decimals: 2 },
    ],
    rows: [["2019-04-30", 1240.5] as const, [null, -250]] as never,
  });
  expect(placed?.address).toBe("A3:B4");
  expect(cellsOf(made).slice(4)).toEqual([
    [2, 0, 43585, null],
    [2, 1, 1240.5, null],
    [3, 1, -250, null],
  ]);
});

test.each(["1.12", "1.13"])(
  "a row that somebody adds in the same moment stays, in the table, and nothing of ours is written (%s)",
  async (version) => {
    const made = withTable(version, [HEAD, ["A", "B"]]);
    const [table] = made.host.workbook.tables;
    made.host.faults.meanwhile(3, () => {
      table!.area = { ...table!.area, rows: 3 };
      made.host.edit(made.host.workbook.activeSheet.name, "A3:B3", [["C", "D"]], "coauthor");
    });
    expect(await add(made)).toBeNull();
    expect(cellsOf(made).map(([, , value]) => value)).toEqual([...HEAD, "A", "B", "C", "D"]);
    if (version !== "1.12") expect(table!.area.rows).toBe(3);
    else expect(table!.area.rows).toBeGreaterThanOrEqual(3); // nothing can make it smaller there
  },
);
