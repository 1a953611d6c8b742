import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../sandbox/host/file/open.ts";
import { saveWorkbook } from "../../sandbox/host/file/save.ts";
import { readZip } from "../../sandbox/host/file/zip.ts";
import { findCalc } from "../../scripts/find-calc.mjs";
import type { Language } from "../../src/domain/finding.ts";
import { kr } from "../../src/domain/money.ts";
import { reportSheet } from "../../src/review/report-sheet.ts";
import { reportingOf, reviewOf, sheet } from "../report/report-setup.ts";
import { GRID_2019, ROWS_2019 } from "../workbooks/follow-up-2019.ts";
import { type Bench, bench, fill } from "./adapter-setup.ts";
import { throughLibreOffice } from "./libre-office.ts";

/** The sheet *Redovisning* written by the adapter, saved by the host's model, opened and saved again by LibreOffice. */
const KEPT = join(__dirname, "../../dist");

const report = (language: Language = "sv", grid = GRID_2019) =>
  reportSheet(reportingOf(reviewOf(grid), language, { frame: kr(11_500_000) }));

async function written(language: Language = "sv"): Promise<Bench> {
  const made = bench();
  made.host.workbook.activeSheet.name = GRID_2019.name;
  fill(made.host, ROWS_2019);
  await made.workbook.writeSheets([report(language)], "rebuild");
  return made;
}

/** What stands in column A, with the row it stands in. */
const rowsOf = ({ host }: Bench, name = "Redovisning") => {
  const on = host.workbook.sheet(name)!;
  return (label: string) => {
    const row = [...Array(200).keys()].find((at) => on.cell(at, 0).value === label);
    if (row === undefined) throw new Error(`no row ${label}`);
    return [1, 2, 3, 4].map((column) => on.cell(row, column).value);
  };
};

test("figures are numbers in the table's unit, and the sums are those of the review", async () => {
  const made = await written();
  const row = rowsOf(made);
  expect(row("Fryshuset*")).toEqual([4200, 1050, 1028, null]);
  expect(row("Summa")).toEqual([11_386, 4743, 2428, null]);
  expect(row("Utbetalt, ej redovisat")).toEqual([2315, null, null, 2315]);
  const [known, plus, minus, net] = row("Förskott enligt plan (minus: efterskott)");
  expect([known, minus]).toEqual([null, -350]);
  expect([plus, net]).toEqual([expect.closeTo(1297.66666, 5), expect.closeTo(947.66666, 5)]);
});

test("every control says that it agrees, and a printed total that does not is told", async () => {
  const made = await written();
  const on = made.host.workbook.sheet("Redovisning")!;
  const verdicts = [...Array(200).keys()]
    .map((row) => on.cell(row, 4).value)
    .filter((value) => typeof value === "string");
  expect(verdicts.filter((value) => value === "stämmer").length).toBeGreaterThan(10);
  expect(verdicts).not.toContain("stämmer inte");
  const off = sheet("2019", ...ROWS_2019.slice(0, 9), ["Summa", 11_390, 4743, 2428]);
  const told = report("sv", off)
    .rows.flat()
    .map(({ value }) => value);
  expect(told).toContain("stämmer inte");
  expect(told.join(" ").replace(/\u00a0/g, " ")).toContain(
    "Tabellens egen summa för Belopp, tkr är 11 390 tkr; raderna ger 11 386 tkr. Skillnaden är 4 tkr.",
  );
});

test("the chart shows minus left of nil, the known and the computed in series of their own, and says what it shows", async () => {
  const { charts } = report();
  expect(charts).toHaveLength(1);
  const [chart] = charts!;
  const sheetRows = report().rows;
  const { source } = chart!;
  const cells = sheetRows
    .slice(source.row, source.row + source.rows)
    .map((row) => Array.from({ length: source.columns }, (_, column) => row[column]?.value ?? null));
  expect(cells[0]).toEqual(["Post", "Känt", "Beräknat, plus", "Beräknat, minus"]);
  const signs = cells.slice(1).map(([, ...amounts]) => amounts.map((amount) => Math.sign(Number(amount ?? 0))));
  expect(signs).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 1, -1],
    [0, 1, -1],
  ]);
  expect(chart!.description.replace(/\u00a0/g, " ")).toBe(
    "Liggande staplar. Känt: utbetalt, ej redovisat 2 315 tkr. Beräknat: Kostnader i april 809 tkr; Förskott enligt plan plus 1 298 tkr, minus 350 tkr; Lägre kostnad än periodiserad budget plus 566 tkr, minus 8 tkr.",
  );
});

test("written twice it is the same workbook, and the same file byte for byte", async () => {
  const made = await written();
  const file = async () => Buffer.from(await saveWorkbook(made.host.workbook));
  const once = await file();
  await made.workbook.writeSheets([report()], "rebuild");
  expect((await file()).equals(once)).toBe(true);
  expect(made.host.workbook.sheets.filter(({ name }) => name.startsWith("Redovisning"))).toHaveLength(1);
});

(findCalc() === null ? test.skip : test).each(["sv", "en"] as const)(
  "LibreOffice opens the file and finds the same totals and the chart, %s",
  async (language) => {
    const { host } = await written(language);
    const opened = throughLibreOffice(await saveWorkbook(host.workbook), "xlsx")!;
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(join(KEPT, `report-${language}.xlsx`), opened);
    const name = language === "sv" ? "Redovisning" : "Report";
    const numbers = (of: typeof host.workbook) =>
      of
        .sheet(name)!
        .values({ top: 0, left: 0, rows: 200, columns: 8 })
        .flat()
        .filter((value) => typeof value === "number");
    const before = numbers(host.workbook);
    expect(before.length).toBeGreaterThan(100);
    expect(numbers(await openWorkbook(opened))).toEqual(before.map((value) => expect.closeTo(value, 6)));
    expect([...readZip(opened).keys()].filter((part) => /charts\/chart\d*\.xml$/.test(part))).toHaveLength(1);
  },
  180_000,
);
