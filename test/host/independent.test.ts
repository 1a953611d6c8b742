import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../sandbox/host/file/open.ts";
import { saveWorkbook } from "../../sandbox/host/file/save.ts";
import { type Host, createHost } from "../../sandbox/host/index.ts";
import { isError } from "../../sandbox/host/cells.ts";
import { type NodePane, openPane } from "../../sandbox/host/node-pane.ts";
import type { Workbook } from "../../sandbox/host/model.ts";
import { findCalc } from "../../scripts/find-calc.mjs";
import { toSerial, isoDate } from "../../src/domain/calendar.ts";
import { fill } from "./adapter-setup.ts";
import { SHEETS, type Sheet, headersOf } from "./workbook-of-formulas.ts";

/**
 * A workbook with every formula: ours computed in Microsoft's custom function runtime, plain spreadsheet formulas in the
 * columns beside, recalculated by LibreOffice. It is left in dist/formulas.xlsx to be looked at.
 */
const KEPT = join(__dirname, "../../dist");
const calc = findCalc();
if (calc === null && process.env["CI"]) throw new Error("LibreOffice is needed in CI: node scripts/prepare.mjs --calc");
if (calc === null) console.warn("LibreOffice was not found: the formulas are not recalculated independently.");

let host: Host;
let pane: NodePane;
let folder: string;
beforeAll(async () => {
  host = createHost();
  pane = await openPane(host);
  Object.assign(globalThis, {
    CustomFunctions: pane.window.CustomFunctions,
    Office: { context: { displayLanguage: "sv-SE" } },
  });
  await import("../../src/entry/functions.ts");
  folder = mkdtempSync(join(tmpdir(), "formulas-"));
});
afterAll(() => {
  pane.close();
  rmSync(folder, { recursive: true, force: true });
});

/** First column of our result: after the longest row of cells, and a blank one. */
const OURS = 10;
const letter = (column: number): string => String.fromCharCode(65 + column);

const inCell = (cell: number | string | null) => {
  const day = typeof cell === "string" ? isoDate(cell) : null;
  if (day) return toSerial(day)!;
  return typeof cell === "string" ? `'${cell}` : cell;
};

function argumentOf({ name, cells }: Sheet, argument: Sheet["args"][number]) {
  if (typeof argument === "object") return argument.value;
  if (typeof argument === "number") return argument;
  if (argument.startsWith("$")) return { range: `'${name}'!${argument.replaceAll("$", "")}` };
  const [first, last = first] = argument.split(":");
  return { range: `'${name}'!${first}2:${last}${cells.length + 1}` };
}

/** What our formula shows beside each row of cells; the tables of FLAGS and RECONCILE are looked up by partner. */
function besideRows(sheet: Sheet, rows: readonly (readonly unknown[])[]): (number | string)[][] {
  const shown = rows.map((row) =>
    row.map((cell) => (typeof cell === "object" ? (cell as { code: string }).code : (cell as number | string))),
  );
  if (sheet.id === "RECONCILE") return shown.slice(1).map((row) => row.slice(4));
  if (sheet.id !== "FLAGS") return shown;
  return sheet.cells.map(([partner]) => {
    const found = shown.find(([name]) => name === partner);
    return found ? [found[1]!, found[3]!] : ["", ""];
  });
}

async function workbookOfFormulas(): Promise<Uint8Array> {
  for (const sheet of SHEETS) {
    host.workbook.addSheet(sheet.name);
    fill(host, [headersOf(sheet).map(inCell), ...sheet.cells.map((row) => row.map(inCell))], sheet.name);
  }
  const results = await host.callFunctions(
    SHEETS.map((sheet) => ({ id: sheet.id, args: sheet.args.map((argument) => argumentOf(sheet, argument)) })),
  );
  SHEETS.forEach((sheet, index) => {
    const result = results[index]!;
    if ("error" in result) throw new Error(`${sheet.name}: ${result.error} ${result.message}`);
    const ours = besideRows(sheet, Array.isArray(result.value) ? (result.value as unknown[][]) : [[result.value]]);
    expect([sheet.name, ours.length]).toEqual([sheet.name, sheet.cells.length]);
    const rows = ours.map((row, at) => [
      ...row.map((cell) => (typeof cell === "string" ? `'${cell}` : cell)),
      ...sheet.plain.map((formula) => formula.replaceAll("{r}", String(at + 2))),
    ]);
    const on = host.workbook.sheet(sheet.name)!;
    const area = { top: 1, left: OURS, rows: rows.length, columns: rows[0]!.length };
    host.workbook.as("person", () => host.workbook.enter(on, area, rows));
  });
  return saveWorkbook(host.workbook);
}

/** LibreOffice's own calculation of every formula in the file, whatever values it came with. */
async function recalculated(file: Uint8Array): Promise<Workbook> {
  const profile = join(folder, "profile", "user");
  mkdirSync(profile, { recursive: true });
  writeFileSync(join(profile, "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  writeFileSync(join(folder, "formulas.xlsx"), file);
  const out = join(folder, "out");
  execFileSync(
    calc!,
    [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      "xlsx",
      "--outdir",
      out,
      join(folder, "formulas.xlsx"),
    ],
    { stdio: "ignore", timeout: 120_000 },
  );
  const bytes = readFileSync(join(out, "formulas.xlsx"));
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(join(KEPT, "formulas.xlsx"), bytes);
  return openWorkbook(bytes);
}

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

test("every formula has a sheet in the workbook", () => {
  const files = readdirSync(join(__dirname, "../../src/functions"));
  const ids = files.flatMap((file) =>
    file.endsWith(".ts")
      ? (/defineFunction\(\{\s+id: "(\w+)"/.exec(
          readFileSync(join(__dirname, "../../src/functions", file), "utf8"),
        )?.[1] ?? [])
      : [],
  );
  expect(ids.length).toBeGreaterThan(0);
  expect([...new Set(SHEETS.map(({ id }) => id))].sort()).toEqual(ids.sort());
});

(calc === null ? test.skip : test)(
  "ours and the plain formulas beside, recalculated by LibreOffice, are equal to the öre",
  async () => {
    const book = await recalculated(await workbookOfFormulas());
    const differences: string[] = [];
    let compared = 0;
    for (const sheet of SHEETS) {
      const on = book.sheet(sheet.name)!;
      const width = sheet.plain.length;
      sheet.cells.forEach((_, at) => {
        const [values = []] = on.values({ top: at + 1, left: OURS, rows: 1, columns: 2 * width });
        for (let column = 0; column < width; column++) {
          const [ours, plain] = [values[column] ?? "", values[column + width] ?? ""].map((value) =>
            isError(value) ? value.error : value,
          );
          compared++;
          const isEqual =
            typeof ours === "number" && typeof plain === "number" ? Math.abs(ours - plain) < 0.005 : ours === plain;
          if (!isEqual)
            differences.push(
              `${sheet.name}!${letter(OURS + column)}${at + 2}: ${String(ours)} against ${String(plain)}`,
            );
        }
      });
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(150);
  },
  180_000,
);
