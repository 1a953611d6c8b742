import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../sandbox/host/file/open.ts";
import { saveWorkbook } from "../../sandbox/host/file/save.ts";
import { readZip } from "../../sandbox/host/file/zip.ts";
import { findCalc } from "../../scripts/find-calc.mjs";
import type { Language } from "../../src/domain/finding.ts";
import { reportSheet } from "../../src/review/report-sheet.ts";
import { reportingOf, reviewOf, sheet } from "../report/report-setup.ts";
import { GRID_2019, ROWS_2019 } from "../workbooks/follow-up-2019.ts";
import { type Bench, bench, fill } from "./adapter-setup.ts";

/** The sheet *Redovisning* written by the adapter, saved by the host's model, opened and saved again by LibreOffice. */
const KEPT = join(__dirname, "../../dist");
const calc = findCalc();
if (calc === null && process.env["CI"]) throw new Error("LibreOffice is needed in CI: node scripts/prepare.mjs --calc");
if (calc === null) console.warn("LibreOffice was not found: the report is not opened independently.");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "report-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (language: Language = "sv", grid = GRID_2019) =>
  reportSheet(reportingOf(reviewOf(grid), language, { frame: 1_150_000_000 as never }));

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
  expect(
    cells.slice(1).every(([, known, plus, minus]) => (known ?? 0) >= 0 && (plus ?? 0) >= 0 && (minus ?? 0) <= 0),
  ).toBe(true);
  expect(chart!.description.replace(/\u00a0/g, " ")).toBe(
    "Liggande staplar. Känt: utbetalt, ej redovisat 2 315 tkr. Beräknat: Kostnader i april 809 tkr; Förskott enligt plan plus 1 298 tkr, minus 350 tkr; Lägre kostnad än periodiserad budget plus 566 tkr, minus 8 tkr.",
  );
});

test("written twice it is the same workbook, and the same file byte for byte", async () => {
  const made = await written();
  // A file says when it was saved.
  jest.useFakeTimers({ now: 0, doNotFake: ["setTimeout", "setImmediate", "nextTick", "queueMicrotask"] });
  const file = async () => Buffer.from(await saveWorkbook(made.host.workbook));
  const once = await file();
  await made.workbook.writeSheets([report()], "rebuild");
  expect((await file()).equals(once)).toBe(true);
  jest.useRealTimers();
  expect(made.host.workbook.sheets.filter(({ name }) => name.startsWith("Redovisning"))).toHaveLength(1);
});

(calc === null ? test.skip : test).each(["sv", "en"] as const)(
  "LibreOffice opens the file and finds the same totals and the chart, %s",
  async (language) => {
    const made = await written(language);
    const name = language === "sv" ? "Redovisning" : "Report";
    writeFileSync(join(folder, "report.xlsx"), await saveWorkbook(made.host.workbook));
    const out = join(folder, language);
    execFileSync(
      calc!,
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        out,
        join(folder, "report.xlsx"),
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    const bytes = readFileSync(join(out, "report.xlsx"));
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(join(KEPT, `report-${language}.xlsx`), bytes);
    const [book, before] = [await openWorkbook(bytes), made.host.workbook];
    const area = { top: 0, left: 0, rows: 120, columns: 8 };
    const numbers = (of: typeof book) =>
      of
        .sheet(name)!
        .values(area)
        .flat()
        .filter((value) => typeof value === "number");
    expect(numbers(book).length).toBeGreaterThan(100);
    expect(numbers(book)).toEqual(numbers(before).map((value) => expect.closeTo(value as number, 6)));
    expect([...readZip(bytes).keys()].filter((part) => /charts\/chart\d*\.xml$/.test(part))).toHaveLength(1);
  },
  180_000,
);
