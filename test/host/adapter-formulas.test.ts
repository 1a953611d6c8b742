import { bench, fill } from "./adapter-setup.ts";

const TABLE = [
  ["Förening", "Belopp", "Utbetalt"],
  ["Norra IF", 4240, 1060],
  ["Södra IF", 1840, "=B3/2"],
];
const filled = () => {
  const made = bench();
  fill(made.host, TABLE);
  made.host.workbook.setResult(made.host.workbook.sheet("Blad1")!, 2, 2, 920);
  return made;
};
const formula = (over: object = {}) => ({
  sheet: "Blad1",
  table: "A1:C3",
  formula: "=PARTNER.REMAINING(B2:B3,C2:C3)",
  header: "Kvar att betala ut",
  rows: 3,
  columns: 1,
  ...over,
});

describe("a copy without formulas", () => {
  test("holds values, formats and widths on a sheet of its own, in five round trips", async () => {
    const { host, workbook, trips } = filled();
    const source = host.workbook.sheet("Blad1")!;
    source.columnWidths.set(0, 120);
    source.put(1, 1, { format: { ...source.format(1, 1), numberFormat: "#,##0" } });
    let name: string | null = null;
    expect(await trips(async () => (name = await workbook.copyValues(" (värden)")))).toBe(5);
    expect(name).toBe("Blad1 (värden)");
    const copy = host.workbook.sheet("Blad1 (värden)")!;
    expect(copy.values({ top: 0, left: 0, rows: 3, columns: 3 })).toEqual([
      TABLE[0],
      TABLE[1],
      ["Södra IF", 1840, 920],
    ]);
    expect([...copy.cellsIn({ top: 0, left: 0, rows: 9, columns: 9 })].every(({ cell }) => cell.formula === null)).toBe(
      true,
    );
    expect(copy.format(1, 1).numberFormat).toBe("#,##0");
    expect(copy.columnWidths.get(0)).toBe(120);
    expect(source.cell(2, 2).formula).toBe("=B3/2");
    expect(host.workbook.activeSheet.name).toBe("Blad1 (värden)");
    expect(host.missing.size).toBe(0);
  });

  test("a second one has a name of its own, and a long name is cut", async () => {
    const { host, workbook } = filled();
    await workbook.copyValues(" (värden)");
    host.workbook.activeSheet = host.workbook.sheet("Blad1")!;
    expect(await workbook.copyValues(" (värden)")).toBe("Blad1 (värden) (2)");
    host.workbook.activeSheet = host.workbook.sheet("Blad1")!;
    host.workbook.renameSheet(host.workbook.activeSheet, "Uppföljning av överenskommelser");
    expect((await workbook.copyValues(" (värden)"))!.length).toBeLessThanOrEqual(31);
  });

  test("of an empty sheet there is none; in a workbook that takes no sheets it is said", async () => {
    const { host, workbook } = bench();
    expect(await workbook.copyValues(" (värden)")).toBeNull();
    expect(host.workbook.sheets).toHaveLength(1);
    fill(host, TABLE);
    host.workbook.isStructureProtected = true;
    await expect(workbook.copyValues(" (värden)")).rejects.toMatchObject({ fault: "structureProtected" });
  });
});

describe("a formula beside a table", () => {
  test("stands under its header, a blank column from the table", async () => {
    const { host, workbook, trips } = filled();
    const sheet = host.workbook.sheet("Blad1")!;
    let place: unknown;
    expect(await trips(async () => (place = await workbook.addFormula(formula())))).toBe(3);
    expect(place).toEqual({ sheet: "Blad1", address: "E2" });
    expect(sheet.cell(0, 4).value).toBe("Kvar att betala ut");
    expect(sheet.cell(1, 4).formula).toBe("=PARTNER.REMAINING(B2:B3,C2:C3)");
    expect(sheet.cell(0, 3).value).toBeNull();
  });

  test("one that brings its own headers stands on the header's row", async () => {
    const { host, workbook } = filled();
    const asked = formula({ formula: "=PARTNER.FLAGS(A1:C3)", header: null, rows: 20, columns: 6 });
    expect(await workbook.addFormula(asked)).toEqual({ sheet: "Blad1", address: "E1" });
    expect(host.workbook.sheet("Blad1")!.cell(0, 4).formula).toBe("=PARTNER.FLAGS(A1:C3)");
  });

  test("never over content: nothing is written where one cell it would fill is taken", async () => {
    const { host, workbook } = filled();
    host.edit("Blad1", "E3", [["eget"]]);
    const before = host.workbook.journal.length;
    expect(await workbook.addFormula(formula())).toBeNull();
    expect(host.workbook.journal.length).toBe(before);
  });

  test("a protected sheet and one that is gone are said by name", async () => {
    const { host, workbook } = filled();
    await expect(workbook.addFormula(formula({ sheet: "Borta" }))).rejects.toMatchObject({ fault: "sheetGone" });
    host.workbook.sheet("Blad1")!.isProtected = true;
    await expect(workbook.addFormula(formula())).rejects.toMatchObject({ fault: "protected", where: "Blad1" });
  });
});

test("recalculating asks Excel for all of it and writes nothing", async () => {
  const { host, workbook, trips } = filled();
  let asked = 0;
  host.workbook.calculator = { recalculate: () => void (asked += 1) };
  void host.workbook.settle();
  asked = 0;
  const before = host.workbook.journal.length;
  expect(await trips(() => workbook.recalculate())).toBe(1);
  expect(asked).toBe(1);
  expect(host.workbook.journal.length).toBe(before);
});
