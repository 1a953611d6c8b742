import type { Severity } from "../../src/domain/finding.ts";
import type { Mark } from "../../src/workbook/port.ts";
import { type Bench, bench, fill, rulesOn } from "./adapter-setup.ts";

const FOLLOW_UP = [
  ["Förening", "Belopp", "Kostnad"],
  ["Norra IF", 1636, 267],
  ["Södra IF", 350, 0],
  ["Östra IF", 200, ""],
];

const mark = (
  address: string,
  value: Mark["value"],
  name: Mark["partner"]["name"],
  severity: Severity = "high",
): Mark => ({
  sheet: "Blad1",
  address,
  severity,
  value,
  partner: { address: `A${/\d+/.exec(address)![0]}`, name },
});
const MARKS = [
  mark("C2", 267, "Norra IF"),
  mark("C3", 0, "Södra IF", "medium"),
  mark("C4", null, "Östra IF", "critical"),
];

const filled = (): Bench => {
  const made = bench();
  fill(made.host, FOLLOW_UP);
  return made;
};

/** Everything of a sheet that a person sees or saves. */
const stateOf = ({ host }: Bench): unknown =>
  host.workbook.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.cellsIn({ top: 0, left: 0, rows: 50, columns: 20 })],
    formats: [...sheet.columnFormats],
    conditional: sheet.conditionalFormats.map((rule) => ({ ...rule })),
    protected: sheet.isProtected,
    names: host.workbook.names.length,
    parts: host.workbook.customXmlParts.length,
  }));

/** A rule of the user's own, which nothing of ours may touch. */
async function userRule({ host, workbook }: Bench, formula = "=B2>1000"): Promise<void> {
  void workbook;
  await host.workbook.as("person", () =>
    Excel.run(async (context) => {
      const { custom } = context.workbook.worksheets
        .getItem("Blad1")
        .getRange("B2:B4")
        .conditionalFormats.add("Custom");
      custom.rule.formula = formula;
      custom.format.fill.color = "#00FF00";
      const bar = context.workbook.worksheets.getItem("Blad1").getRange("C2:C4").conditionalFormats.add("DataBar");
      bar.priority = 0;
      await context.sync();
    }),
  );
}

test("one rule for each marked cell, and nothing else is written", async () => {
  const made = filled();
  const before = made.host.workbook.journal.length;
  await made.workbook.mark(MARKS);
  expect(new Set(made.host.workbook.journal.slice(before).map(({ kind }) => kind))).toEqual(
    new Set(["conditionalFormat"]),
  );
  expect(rulesOn(made.host).map(({ formula, stopIfTrue }) => [formula, stopIfTrue])).toEqual(
    [
      ['=AND(N("partneravstamning:1")=0,$A2="Norra IF",C2=267)', false],
      ['=AND(N("partneravstamning:1")=0,$A3="Södra IF",C3=0,C3<>"")', false],
      ['=AND(N("partneravstamning:1")=0,$A4="Östra IF",C4="")', false],
    ].reverse(),
  );
});

test("every severity has a look of its own, also without colour", async () => {
  const made = filled();
  const severities: Severity[] = ["critical", "high", "medium", "info"];
  await made.workbook.mark(severities.map((severity, index) => mark(`C${index + 2}`, 1, "x", severity)));
  const looks = rulesOn(made.host);
  expect(new Set(looks.map(({ fill }) => fill)).size).toBe(4);
  expect(new Set(looks.map(({ bold, italic, underline }) => JSON.stringify([bold, italic, underline]))).size).toBe(4);
  expect(looks.every(({ bold, italic, underline }) => bold || italic || underline)).toBe(true);
});

test("marking again replaces our marks, on every sheet, and leaves the user's rules in their order", async () => {
  const made = filled();
  made.host.workbook.addSheet("Blad2");
  await userRule(made);
  const users = rulesOn(made.host);
  await made.workbook.mark([...MARKS, { ...MARKS[0]!, sheet: "Blad2" }]);
  await made.workbook.mark(MARKS.slice(0, 1));
  expect(rulesOn(made.host, "Blad2")).toEqual([]);
  expect(rulesOn(made.host).slice(1)).toEqual(users);
  expect(rulesOn(made.host)[0]?.formula).toContain('$A2="Norra IF"');
});

test("two marks on one cell are one: the more severe", async () => {
  const made = filled();
  await made.workbook.mark([mark("C2", 267, "Norra IF", "medium"), mark("C2", 267, "Norra IF", "critical")]);
  expect(rulesOn(made.host)).toHaveLength(1);
  expect(rulesOn(made.host)[0]).toMatchObject({ bold: true, underline: "Single" });
});

test("clearing leaves the workbook exactly as it was", async () => {
  const made = filled();
  made.host.workbook.addSheet("Blad2");
  await userRule(made, '=$A2="partneravstamning"');
  const before = stateOf(made);
  await made.workbook.mark([...MARKS, { ...MARKS[1]!, sheet: "Blad2" }]);
  expect(stateOf(made)).not.toEqual(before);
  await made.workbook.clearMarks();
  expect(stateOf(made)).toEqual(before);
});

test("clearing where there is nothing of ours writes nothing", async () => {
  const made = filled();
  await userRule(made);
  const before = made.host.workbook.journal.length;
  await made.workbook.clearMarks();
  expect(made.host.workbook.journal).toHaveLength(before);
});

test("round trips do not grow from 8 partners to 800, and no request is above 4 MB", async () => {
  const count = async (partners: number) => {
    const made = bench();
    const rows = Array.from({ length: partners }, (_, index) => [`Föreningen nr ${index + 1}`, 1000 + index, 250]);
    fill(made.host, [FOLLOW_UP[0]!, ...rows]);
    const marks = rows.map(([name, , cost], index) => mark(`C${index + 2}`, cost as number, name as string));
    const read = await made.trips(() => made.workbook.read());
    const first = await made.trips(() => made.workbook.mark(marks));
    const again = await made.trips(() => made.workbook.mark(marks));
    const largest = made.host.counters.largestRequest;
    const clear = await made.trips(() => made.workbook.clearMarks());
    return { read, first, again, clear, largest, left: rulesOn(made.host).length };
  };
  const [few, many] = [await count(8), await count(800)];
  expect({ ...few, largest: 0 }).toEqual({ read: 2, first: 3, again: 4, clear: 4, largest: 0, left: 0 });
  expect({ ...many, largest: 0 }).toEqual({ ...few, largest: 0 });
  expect(many.largest).toBeLessThan(4_000_000);
}, 30_000);

test("thousands of marks are sent in requests of less than 4 MB", async () => {
  const made = bench();
  const marks = Array.from({ length: 3_200 }, (_, index) =>
    mark(
      `C${index + 2}`,
      250.55,
      `Föreningen med ett mycket långt namn ${"för säkerhets skull ".repeat(6)} nr ${index}`,
    ),
  );
  expect(await made.trips(() => made.workbook.mark(marks))).toBe(5);
  expect(made.host.counters.largestRequest).toBeLessThan(4_000_000);
  expect(rulesOn(made.host)).toHaveLength(3_200);
}, 30_000);

test("a protected sheet is told of before anything is written", async () => {
  const made = filled();
  made.host.workbook.activeSheet.isProtected = true;
  const before = made.host.workbook.journal.length;
  await expect(made.workbook.mark(MARKS)).rejects.toMatchObject({ fault: "protected", where: "Blad1" });
  expect(made.host.workbook.journal).toHaveLength(before);
});

test("marks on a sheet that was protected since are said to be left; the others are cleared", async () => {
  const made = filled();
  made.host.workbook.addSheet("Blad2");
  await made.workbook.mark([...MARKS, { ...MARKS[0]!, sheet: "Blad2" }]);
  made.host.workbook.sheet("Blad2")!.isProtected = true;
  await expect(made.workbook.clearMarks()).rejects.toMatchObject({ fault: "protected", where: "Blad2" });
  expect(rulesOn(made.host)).toEqual([]);
  expect(rulesOn(made.host, "Blad2")).toHaveLength(1);
});

test("a sheet renamed meanwhile is named, and nothing is written", async () => {
  const made = filled();
  made.host.workbook.renameSheet(made.host.workbook.activeSheet, "Kv2");
  await expect(made.workbook.mark(MARKS)).rejects.toMatchObject({ fault: "sheetGone", where: "Blad1" });
  expect(rulesOn(made.host)).toEqual([]);
});

test("show selects the cell and says whether it still holds what was reviewed", async () => {
  const made = filled();
  made.host.workbook.addSheet("Blad2");
  made.host.workbook.activate(made.host.workbook.sheet("Blad2")!);
  expect(
    await made.trips(async () => expect(await made.workbook.show({ sheet: "Blad1", address: "C3" }, 0)).toBe("shown")),
  ).toBe(2);
  expect(made.host.workbook.activeSheet.name).toBe("Blad1");
  expect(made.host.workbook.activeSheet.selection).toMatchObject({ top: 2, left: 2, rows: 1, columns: 1 });
  expect(await made.workbook.show({ sheet: "Blad1", address: "C4" }, null)).toBe("shown");
  made.host.edit("Blad1", "C3", [[12]]);
  expect(await made.workbook.show({ sheet: "Blad1", address: "C3" }, 0)).toBe("changed");
  await expect(made.workbook.show({ sheet: "Borta", address: "A1" })).rejects.toMatchObject({
    fault: "sheetGone",
    where: "Borta",
  });
});
