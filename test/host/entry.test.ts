import fc from "fast-check";
import {
  createHost,
  type Calculator,
  type CellContent,
  type Operation,
  type Workbook,
} from "../../sandbox/host/index.ts";
import { enter, SWEDISH } from "../../sandbox/host/entry.ts";
import { loadExcel } from "../../sandbox/host/bridge.ts";
import { addressOf, parseArea, splitSheet } from "../../sandbox/host/a1.ts";

const general = (input: string): CellContent | string => {
  const { value, formula } = enter(input, "General");
  return formula ?? value;
};

test.each<[string, CellContent | string]>([
  ["12", 12],
  ["-1,234.5", -1234.5],
  ["12%", 0.12],
  ["1E5", 100_000],
  ["0042", 42],
  ["+46", 46],
  ["TRUE", true],
  ["#N/A", { error: "#N/A" }],
  ["2019-03-31", 43555],
  ["3/31/2019", 43555],
  ["2019-02-30", "2019-02-30"],
  ["=A1", "=A1"],
  ["+A1", "=+A1"],
  ["-cmd|' /C calc'!A0", "=-cmd|' /C calc'!A0"],
  ["'=A1", "=A1"],
  ["@SUM", "@SUM"],
  ["-", "-"],
  ["=", "="],
  ["1 250,5", "1 250,5"],
  ["", null],
])("%s becomes %j", (input, expected) => expect(general(input)).toEqual(expected));

test("a person types the Swedish way", () => {
  expect(enter("1 250,5", "General", SWEDISH).value).toBe(1250.5);
  expect(enter("12,5%", "General", SWEDISH)).toEqual({ value: 0.125, formula: null, numberFormat: "0%" });
});

test("no text given as text ever becomes anything else", () => {
  const text = fc.oneof(
    fc.string(),
    fc.tuple(fc.constantFrom(..."=+-@\t\r'0#T".split("")), fc.string()).map(([first, rest]) => first + rest),
  );
  fc.assert(
    fc.property(
      text,
      (each) => enter(`'${each}`, "General").formula === null && enter(`'${each}`, "General").value === each,
    ),
  );
  fc.assert(
    fc.property(
      text.filter((each) => each !== "" && !each.startsWith("'")),
      (each) => enter(each, "@").value === each,
    ),
  );
});

test("a cell holds no more text than Excel's", async () => {
  const pane = loadExcel(createHost());
  const write = (text: string) =>
    pane.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[text]];
      await context.sync();
    }).then(
      () => "fine",
      (error: OfficeExtension.Error) => error.code,
    );
  expect(await write("x".repeat(32_767))).toBe("fine");
  expect(await write("x".repeat(32_768))).toBe("InvalidArgument");
  pane.close();
});

test("addresses read back as they are written", () => {
  const areas = fc.record({
    top: fc.integer({ min: 0, max: 1_000_000 }),
    left: fc.integer({ min: 0, max: 16_000 }),
    rows: fc.integer({ min: 1, max: 40_000 }),
    columns: fc.integer({ min: 1, max: 300 }),
  });
  fc.assert(fc.property(areas, (area) => JSON.stringify(parseArea(addressOf(area))) === JSON.stringify(area)));
  for (const whole of ["A:A", "C:F", "1:1", "2:9", "B2", "A1:XFD1048576"])
    expect(addressOf(parseArea(whole) as never)).toMatch(/^[A-Z0-9:]+$/);
  for (const none of ["", "A", "1", "A0", "A1:", "AAAA1", "XFE1", "A1:B", "namn"]) expect(parseArea(none)).toBeNull();
  expect(splitSheet("'Karins ''blad''!x'!A1")).toEqual({ sheet: "Karins 'blad'!x", address: "A1" });
});

/** Doubles whatever stands to the left: enough to see when a calculation engine is asked. */
class Doubling implements Calculator {
  readonly asked: (readonly Operation[])[] = [];
  async recalculate(book: Workbook, changed: readonly Operation[]): Promise<void> {
    this.asked.push(changed);
    await new Promise((next) => setTimeout(next, 1));
    const sheet = book.activeSheet;
    for (const { row, column, cell } of sheet.cellsIn({ top: 0, left: 0, rows: 10, columns: 10 })) {
      if (cell.formula !== null) book.setResult(sheet, row, column, Number(sheet.cell(row, column - 1).value) * 2);
    }
  }
}

test("the calculation engine has finished before anything is read, in the same batch too", async () => {
  const calculator = new Doubling();
  const host = createHost({ calculator });
  const pane = loadExcel(host);
  const seen: string[] = [];
  host.onWrite(({ by, kind }) => seen.push(`${by} ${kind}`));
  const result = await pane.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").formulas = [[21, "=A1*2"]];
    const range = sheet.getRange("B1").load("values, formulas");
    await context.sync();
    const first = range.values[0]?.[0] as unknown;
    sheet.getRange("A1").values = [[5]];
    range.load("values");
    await context.sync();
    return JSON.stringify([first, range.values[0]?.[0], range.formulas[0]?.[0]]);
  });
  expect(JSON.parse(result)).toEqual([42, 10, "=A1*2"]);
  expect(calculator.asked).toHaveLength(2);
  expect(seen.filter((each) => each.startsWith("calculation"))).toHaveLength(2);
  pane.close();
});
