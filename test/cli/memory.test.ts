import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { readFile } from "node:fs/promises";
import { Workbook } from "../../sandbox/host/model.ts";
import { saveWorkbook } from "../../sandbox/host/file/save.ts";
import { runCheck } from "../../src/cli/check.ts";
import { keptPartsOf } from "../../src/cli/kept-part.ts";
import { rules, withRules } from "../../src/review/kept/rules.ts";
import { withKept } from "../../src/review/kept/section.ts";
import { NAMESPACE } from "../../src/workbook/part.ts";
import { accept, day, findingOf, keep, reviewed, rowsWith, type Rows } from "../review/memory-helpers.ts";
import { GRID_2019 } from "../workbooks/follow-up-2019.ts";
import { zip } from "../reading/zip.ts";

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "memory-"))));
afterAll(() => rm(folder, { recursive: true }));

/** The 2019 workbook saved as xlsx by the stand-in host, with custom XML parts beside the sheet. */
async function workbook(parts: readonly string[], rows: Rows = GRID_2019.values): Promise<Uint8Array> {
  const book = new Workbook("Kv1 2019");
  book.as("person", () =>
    book.enter(
      book.activeSheet,
      { top: 0, left: 0, rows: rows.length, columns: 4 },
      rows.map((row) => row.map((cell) => cell ?? "")),
    ),
  );
  parts.forEach((xml, index) => book.customXmlParts.push({ id: `{${index}}`, xml }));
  return saveWorkbook(book);
}

async function run(bytes: Uint8Array, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const file = join(folder, "bok.xlsx");
  await writeFile(file, bytes);
  const said = { out: "", err: "" };
  const out = jest.spyOn(process.stdout, "write").mockImplementation((text) => ((said.out += String(text)), true));
  const err = jest.spyOn(process.stderr, "write").mockImplementation((text) => ((said.err += String(text)), true));
  try {
    return { code: await runCheck([file, ...args]), ...said, out: said.out.replace(/\u00a0/g, " ") };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
const json = async (bytes: Uint8Array, ...args: string[]) => JSON.parse((await run(bytes, "--json", ...args)).out);

const first = reviewed();
const STUDIE = findingOf(first, "Studiefrämjandet", "underspend-to-date");
const own = withRules({
  from: day("2019-01-01"),
  preset: "us-2cfr200",
  changes: [{ check: "zero-cost-reported", settings: { floor: 18_000_000 }, source: "Nämndens beslut 2019-02-14" }],
});
const xml = withKept(keep(accept(null, first, [STUDIE]), first), rules, own);
const OTHER = '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>';

test("the part is found in the file among others, and null where there is none", async () => {
  expect(keptPartsOf(await workbook([OTHER, xml]))).toEqual([xml]);
  expect(keptPartsOf(await workbook([OTHER]))).toEqual([]);
  expect(keptPartsOf(new TextEncoder().encode("Förening;Belopp\nAlfa;1"))).toEqual([]);
  expect(keptPartsOf(new Uint8Array())).toEqual([]);
});

test("packed, as Excel writes it; one that lies about its size holds nothing", () => {
  const parts = { "customXml/item1.xml": OTHER, "customXml/item2.xml": xml };
  const packed = zip(parts, undefined, true);
  expect(keptPartsOf(packed)).toEqual([xml]);
  expect(keptPartsOf(zip(parts, 500, true))).toEqual([]);
  expect(keptPartsOf(zip({ "customXml/itemProps1.xml": xml, "xl/media/item1.xml": xml }))).toEqual([]);
  for (let cut = 0; cut < packed.length; cut += 97) keptPartsOf(packed.subarray(0, cut));
});

test("rules, accepted findings and the latest figures are used, and said in the JSON", async () => {
  const said = await json(await workbook([xml], rowsWith("Kista SC", 3, 140)));
  expect(said.preset).toBe("us-2cfr200");
  expect(said.rules).toEqual({
    from: "2019-01-01",
    changed: [{ check: "zero-cost-reported", settings: { floor: 180_000 }, source: "Nämndens beslut 2019-02-14" }],
  });
  expect(said.accepted).toMatchObject([
    {
      check: "underspend-to-date",
      partner: "Studiefrämjandet",
      cell: "Kv1 2019!D5",
      difference: 142_000,
      accepted: { reason: "Väntas i april", on: "2019-05-10" },
    },
  ]);
  const open = said.findings.map(({ check, partner }: { check: string; partner: string }) => `${partner} ${check}`);
  expect(open).not.toContain("Studiefrämjandet underspend-to-date");
  expect(open).not.toContain("Löparakademin zero-cost-reported"); // 175 is below the workbook's own 180
  const shanta = said.findings.find(({ partner }: { partner: string }) => partner === "Shanta IF");
  expect(shanta).toMatchObject({ check: "zero-cost-reported", source: "Nämndens beslut 2019-02-14" });
  expect(said.sinceLast).toMatchObject({
    kept: "2019-05-10",
    asOf: "2019-04-30",
    figures: [{ partner: "Kista SC", figure: "cost", was: 131_000, now: 140_000 }],
  });
});

test("two parts of ours, as a write cut short may leave, are read as one", async () => {
  const [one, two] = [withKept(null, rules, own), keep(null, first)];
  const said = await json(await workbook([one, OTHER, two]));
  expect([said.preset, said.sinceLast.kept]).toEqual(["us-2cfr200", "2019-05-10"]);
});

test("a changed figure is open again, with what it was", async () => {
  const said = await json(await workbook([xml], rowsWith("Studiefrämjandet", 3, 250)));
  expect(said.accepted).toEqual([]);
  expect(said.findings.find(({ partner }: { partner: string }) => partner === "Studiefrämjandet")).toMatchObject({
    difference: 159_000,
    reopened: { difference: 142_000, severity: "high", reason: "Väntas i april", on: "2019-05-10" },
  });
});

test("a preset on the command line goes before the workbook's rules, and that is said", async () => {
  const said = await json(await workbook([xml]), "--preset", "eu-70-100-90");
  expect(said).toMatchObject({ preset: "eu-70-100-90", rules: { from: null, changed: [] } });
  expect(said.problems.map(({ reason }: { reason: string }) => reason)).toEqual([
    "The workbook's own rules are not used, since a preset was given.",
  ]);
});

test.each(["sverige-iop", "eu-70-100-90", "us-2cfr200", "un-80-100"])("--preset %s", async (preset) => {
  expect((await json(await workbook([]), "--preset", preset)).preset).toBe(preset);
});

test("a workbook that keeps nothing is checked as before", async () => {
  const said = await json(await workbook([OTHER]));
  expect(said).toMatchObject({
    preset: "sverige-iop",
    rules: { from: null, changed: [] },
    accepted: [],
    sinceLast: null,
    problems: [],
  });
});

test.each([
  [
    "a damaged section",
    xml.replace(/<accepted>.*<\/accepted>/, "<accepted>?</accepted>"),
    /^Accepted findings cannot be read/,
  ],
  [
    "a damaged part",
    `<workbook xmlns="${NAMESPACE}" version="1"><rules>`,
    /^What the add-in has kept in the workbook cannot be read/,
  ],
  [
    "a part with a document type",
    `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`,
    /^What the add-in has kept in the workbook cannot be read/,
  ],
  ["a later version's part", xml.replace('version="1"', 'version="2"'), /^A later version of the add-in/],
  [
    "a part beyond all measure",
    `<workbook xmlns="${NAMESPACE}" version="1"><rules>${"x".repeat(1_100_000)}</rules></workbook>`,
    /larger than the add-in reads/,
  ],
])("%s: the checks run without it, and it is said once", async (_what, part, sentence) => {
  const said = await json(await workbook([part]));
  expect(said.problems).toHaveLength(1);
  expect(said.problems[0].reason).toMatch(sentence);
  expect(said.findings.length).toBeGreaterThan(5);
});

test("in words: the rules, what is accepted and why, what is open again, and what has changed", async () => {
  const { out } = await run(await workbook([xml], rowsWith("Kista SC", 3, 140)));
  expect(out).toContain("Regler: US 2 CFR 200, 1 ändrad i arbetsboken, gäller från 2019-01-01");
  expect(out).toContain("Godtagna (1):\n  Studiefrämjandet: 142 tkr lägre kostnad");
  expect(out).toContain("(godtagen 2019-05-10: Väntas i april)");
  expect(out).toContain("Sedan förra gången (2019-05-10):");
  expect(out).toContain("Kista SC, redovisad kostnad: 131 tkr → 140 tkr");
  const { out: english } = await run(await workbook([xml], rowsWith("Studiefrämjandet", 3, 250)), "--lang", "en");
  expect(english).toContain("open again: accepted 2019-05-10, then 142 kSEK");
  expect((await run(await workbook([keep(null, first)]))).out).toContain("Inget har ändrats.");
});

test("--out lists what is accepted on a sheet of its own, and does not mark it", async () => {
  const out = join(folder, "flagged.xlsx");
  expect((await run(await workbook([xml]), "--out", out)).code).toBe(0);
  const book = await readXlsx(await readFile(out), { readStyles: true });
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Granskad tabell", "Noteringar", "Godtagna"]);
  expect(book.sheets[2]!.rows.flat()).toContain("Väntas i april");
});
