import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { CLEARS_UNDO, USED_ALTHOUGH } from "../../scripts/clears-undo.mjs";

/** Breaches planted in files that do not exist, and what the lint must say of each. */
const BREACHES: readonly (readonly [file: string, source: string, says: string])[] = [
  ["src/domain/planted.ts", 'import "../reading/numbers.ts";', "Broken wall: domain may import nothing. Not reading."],
  ["src/domain/planted.ts", 'import "papaparse";', "Broken wall: domain may use no packages."],
  [
    "src/domain/planted.ts",
    "export const name = Excel;",
    "Broken wall: Excel is named in src/workbook/excel and src/entry alone, not in domain.",
  ],
  [
    "src/checks/planted.ts",
    'import "../workbook/port.ts";',
    "Broken wall: checks may import domain. Not workbook/port.",
  ],
  [
    "src/reading/layouts/planted.ts",
    'import "../../matching/score.ts";',
    "Broken wall: reading may import domain. Not matching.",
  ],
  [
    "src/workbook/port.ts",
    'import "./excel/run.ts";',
    "Broken wall: workbook/port may import domain, workbook/own-sheet. Not workbook/excel.",
  ],
  ["src/workbook/excel/planted.ts", 'import "../../reading/a1.ts";', "Not reading."],
  [
    "src/workbook/excel/planted.ts",
    'CustomFunctions.associate("A", () => 1);',
    "CustomFunctions is named in src/entry/functions.ts alone",
  ],
  ["src/workbook/excel/planted.ts", 'range.values = [["x"]];', "written to by src/workbook/excel/apply.ts alone"],
  ["src/workbook/excel/planted.ts", "range.clear();", "written to by src/workbook/excel/apply.ts alone"],
  [
    "src/workbook/excel/apply.ts",
    "for (const range of ranges) await trip.sync(range);",
    "A round trip in a loop: load everything first, then sync once.",
  ],
  [
    "src/review/planted.ts",
    "export const range: Excel.Range | null = null;",
    "Excel is named in src/workbook/excel and src/entry alone, not in review.",
  ],
  ["src/review/planted.ts", 'import "../entry/commands.ts";', "Nobody imports entry."],
  [
    "src/taskpane/planted.tsx",
    'import { WorkbookError } from "../workbook/port.ts"; export default WorkbookError;',
    "Use `import type` for workbook/port.",
  ],
  [
    "src/taskpane/planted.tsx",
    'export const load = () => import("../reading/numbers.ts");',
    "Broken wall: taskpane may import",
  ],
  ["src/cli/planted.ts", 'import "../../sandbox/host/index.ts";', "Not sandbox."],
  ["src/entry/planted.ts", 'import "../../test/host/adapter-setup.ts";', "Not test."],
  // Also in the one file that may write.
  ...CLEARS_UNDO.map(({ example, why }) => ["src/workbook/excel/apply.ts", example, why] as const),
  ...CLEARS_UNDO.filter(({ member }) => member.startsWith("Addin") || member.startsWith("Ribbon")).map(
    ({ example, why }) => ["src/entry/planted.ts", example, why] as const,
  ),
  ...[
    "context.workbook.worksheets.getActiveWorksheet().delete();",
    'context.workbook.worksheets.getItem("a").delete();',
    "range.worksheet.visibility = hidden;",
    "context.workbook.worksheets.onAdded.add(handler);",
    "context.workbook.protection.protect();",
  ].map((source) => ["src/workbook/excel/apply-sheet.ts", source, "it is not used here"] as const),
];
const ALLOWED: readonly (readonly [file: string, source: string])[] = [
  ["src/checks/planted.ts", 'import "../domain/money.ts";'],
  [
    "src/taskpane/check/planted.tsx",
    'import type { WorkbookFault } from "../../workbook/port.ts"; export type F = WorkbookFault; export * from "../check/rows.ts";',
  ],
  ["src/reading/layouts/planted.ts", 'import "../numbers.ts"; import "papaparse";'],
  ["src/workbook/excel/planted.ts", "export const run = Excel.run; export type R = Excel.Range;"],
  ["src/entry/planted.ts", 'import "../workbook/excel/run.ts"; CustomFunctions.associate("A", () => 1);'],
  ["src/cli/planted.ts", 'import "node:fs"; import "../ledger/ledger.ts";'],
  [
    "src/workbook/excel/apply.ts",
    'table.name = "a"; chart.name = "b"; chart.delete(); rule.delete(); table.delete(); chart.title.text = "c"; sheets.add();',
  ],
  ...USED_ALTHOUGH.map(({ example }) => ["src/workbook/excel/apply-sheet.ts", example] as const),
];

/** ESLint is an ES module, which jest cannot load: it runs beside, once, on all texts. Rules that need types are left out. */
const LINT = `
  import { ESLint } from "eslint";
  const eslint = new ESLint({
    overrideConfig: {
      languageOptions: { parserOptions: { projectService: false } },
      rules: Object.fromEntries(
        ["no-floating-promises", "no-misused-promises", "await-thenable", "switch-exhaustiveness-check"].map((name) => ["@typescript-eslint/" + name, "off"]),
      ),
    },
  });
  const texts = JSON.parse(process.argv[1]);
  const said = [];
  for (const [filePath, text] of texts) said.push((await eslint.lintText(text, { filePath }))[0].messages.map(({ message }) => message));
  console.log(JSON.stringify(said));
`;

function lint(texts: readonly (readonly string[])[]): string[][] {
  const args = ["--input-type=module", "--eval", LINT, JSON.stringify(texts)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

const said = lint([...BREACHES, ...ALLOWED]);

test.each(BREACHES.map((breach, index) => [...breach, index] as const))("%s: %s", (_file, _source, says, index) => {
  expect(said[index]).toEqual([expect.stringContaining(says)]);
});

test.each(ALLOWED.map((allowed, index) => [...allowed, index] as const))("%s may: %s", (_file, _source, index) => {
  expect(said[BREACHES.length + index]).toEqual([]);
});

test("what the lint forbids for the sake of undo is in Office.js", () => {
  const typings = readFileSync("node_modules/@types/office-js/index.d.ts", "utf8");
  for (const { member } of [...CLEARS_UNDO, ...USED_ALTHOUGH]) {
    const [type = "", name = ""] = member.split(".");
    const declared = [...typings.matchAll(new RegExp(`(?:class|interface) ${type} [^]*?\\n    }\\n`, "g"))];
    expect([member, declared.some(([text]) => new RegExp(`\\b${name}[(:]`).test(text))]).toEqual([member, true]);
  }
});

test("what is used although Ctrl+Z may not take it back is in use, with a reason, and forbidden nowhere", () => {
  const folder = "src/workbook/excel";
  const sources = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  for (const { member, told, why } of USED_ALTHOUGH) {
    const name = member.split(".")[1]!;
    expect([member, sources.some((text) => new RegExp(`\\.${name}\\b`).test(text))]).toEqual([member, true]);
    expect(CLEARS_UNDO.map((each) => each.member)).not.toContain(member);
    for (const text of [told, why]) expect(text.length).toBeGreaterThan(20);
  }
});
