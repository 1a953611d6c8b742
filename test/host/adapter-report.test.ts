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
import { deskHere } from "../review/desk-here.ts";
import { GRID_2019, ROWS_2019 } from "../workbooks/follow-up-2019.ts";
import { type Bench, bench, fill } from "./adapter-setup.ts";
import { throughLibreOffice } from "./libre-office.ts";

/** The sheet *Redovisning* written by the adapter, saved by the host's model, opened and saved again by LibreOffice. */
const KEPT = join(__dirname, "../../dist");
const WHOLE = { top: 0, left: 0, rows: 200, columns: 8 };

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
    .map((row) => on.cell(row, 1).value)
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
        .values(WHOLE)
        .flat()
        .filter((value) => typeof value === "number");
    const before = numbers(host.workbook);
    expect(before.length).toBeGreaterThan(100);
    expect(numbers(await openWorkbook(opened))).toEqual(before.map((value) => expect.closeTo(value, 6)));
    expect([...readZip(opened).keys()].filter((part) => /charts\/chart\d*\.xml$/.test(part))).toHaveLength(1);
  },
  180_000,
);

describe("through the desk", () => {
  const desk = (made: Bench) => deskHere(made.workbook);
  const follow = (partners: number): Bench => {
    const made = bench();
    made.host.workbook.activeSheet.name = "Kv1 2019";
    const rows = Array.from({ length: partners }, (_, index) => [`Förening ${index + 1}`, 400, 200, 90 - (index % 40)]);
    fill(made.host, [["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"], ...rows]);
    return made;
  };
  const CHOICES = { language: "sv", parts: ["text"] } as const;

  test("nothing is made or written before a check", async () => {
    const made = follow(3);
    const { report: reports } = desk(made);
    expect([await reports.chosen(), await reports.make(CHOICES), await reports.write(CHOICES)]).toEqual([
      null,
      null,
      { kind: "nothing" },
    ]);
    expect(made.host.workbook.sheets).toHaveLength(1);
  });

  test("the text and the sheet are of the latest check; the sheet that was checked is as it was", async () => {
    const made = await written();
    const own = desk(bench({ workbook: made.host.workbook }));
    made.host.workbook.activate(made.host.workbook.sheet(GRID_2019.name)!);
    await own.check({ marks: false });
    const before = JSON.stringify(made.host.workbook.sheet(GRID_2019.name)!.values(WHOLE));
    const text = await own.report.make(CHOICES);
    expect(text!.plain).toMatch(
      /^Ekonomisk redovisning\n\nBeloppen enligt överenskommelserna uppgår 2019 till 11 386 tkr\./,
    );
    expect(await own.report.write(CHOICES)).toEqual({ kind: "written", sheet: "Redovisning", isNew: false });
    expect(JSON.stringify(made.host.workbook.sheet(GRID_2019.name)!.values(WHOLE))).toBe(before);
  });

  test("a frame holds for the table it was given for, and no other", async () => {
    const made = follow(3);
    const own = desk(made);
    await own.check({ marks: false });
    await own.report.make({ ...CHOICES, frame: kr(1_000_000) });
    expect(await own.report.chosen()).toEqual({ ...CHOICES, frame: kr(1_000_000) });
    const other = made.host.workbook.addSheet("Kv2 2019");
    fill(
      made.host,
      [
        ["Förening", "Belopp, tkr", "Kostnader Kv1, tkr"],
        ["Norra IF", 10, 5],
        ["Södra IF", 20, 5],
      ],
      other.name,
    );
    made.host.workbook.activate(other);
    await own.check({ marks: false });
    expect(await own.report.chosen()).toEqual(CHOICES);
  });

  test("a protected sheet is left alone, and the fault named", async () => {
    const made = await written();
    const { workbook } = made.host;
    const own = desk(bench({ workbook }));
    workbook.activate(workbook.sheet(GRID_2019.name)!);
    await own.check({ marks: false });
    workbook.sheet("Redovisning")!.isProtected = true;
    expect(await own.report.write(CHOICES)).toEqual({
      kind: "failed",
      fault: "ownSheetProtected",
      where: "Redovisning",
    });
  });

  test("round trips do not grow with the partners", async () => {
    const counted = [];
    for (const partners of [8, 400]) {
      const made = follow(partners);
      const own = desk(made);
      await own.check({ marks: false });
      counted.push(await made.trips(() => own.report.write(CHOICES)));
    }
    expect(counted[1]).toBe(counted[0]);
  }, 60_000);
});
