import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { readText, readZip } from "../../sandbox/host/file/zip.ts";
import { runCheck } from "../../src/cli/check.ts";
import { runReport } from "../../src/cli/report.ts";
import { readFile as readWorkbook } from "../../src/reading/read-file.ts";
import { HOSTILE } from "./hostile-texts.ts";

/** Hostile texts in the files that the command line writes: they are what they were, and nothing else. */
jest.setTimeout(120_000);

/** As a partner may be called; tabs and line breaks would be other cells and rows in pasted text. */
const NAMES = HOSTILE.filter((name) => name.trim() === name && !/[\t\r\n]/.test(name) && !name.startsWith('"')).map(
  // Signs without width are no part of a name that is read.
  (name) => `${name.replace(/\u200b/g, "")} IF`,
);
let folder: string;
let source: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
  source = join(folder, "uppföljning.txt");
  const header = ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr", "Kommentar"];
  const rows = NAMES.map((name) => [name, 400, 200, 0, name]);
  await writeFile(source, [header, ...rows].map((row) => row.join("\t")).join("\n"));
  for (const stream of [process.stdout, process.stderr]) jest.spyOn(stream, "write").mockReturnValue(true);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function report(name: string): Promise<Buffer> {
  const out = join(folder, name);
  expect(await runReport([source, "--year", "2019", "--out", out])).toBe(0);
  return readFile(out);
}

/** Names that the text for the board mentions: those without a cost are listed. */
const isMentioned = (text: string) => NAMES.filter((name) => text.includes(name)).length;

test("the page for the board: text only, nothing that runs or is fetched", async () => {
  const { document } = new JSDOM(await report("board.html"), { runScripts: "outside-only" }).window;
  expect(isMentioned(document.body.textContent)).toBe(NAMES.length);
  const elements = [...document.querySelectorAll("*")];
  expect(
    elements.filter(({ tagName }) => /^(?:script|img|iframe|a|link|object|form|textarea)$/i.test(tagName)),
  ).toEqual([]);
  const attributes = new Set(elements.flatMap((each) => each.getAttributeNames()));
  expect([...attributes].filter((name) => /^on|^src$|^href$/.test(name))).toEqual([]);
});

test("the document for the board: every name within a text, no field, link or thing from elsewhere", async () => {
  const parts = readZip(await report("board.docx"));
  const xml = (await readText(parts, "word/document.xml"))!;
  const { document } = new JSDOM(xml, { contentType: "text/xml" }).window;
  expect(isMentioned(document.documentElement.textContent)).toBe(NAMES.length);
  const tags = new Set([...document.querySelectorAll("*")].map(({ tagName }) => tagName));
  expect([...tags].filter((tag) => /^w:(?:hyperlink|instrText|fldSimple|fldChar|object|altChunk)$/.test(tag))).toEqual(
    [],
  );
  const links = (await readText(parts, "word/_rels/document.xml.rels"))!;
  expect(links).not.toContain('TargetMode="External"');
});

test("the flagged workbook: cells of text, no formula and no link", async () => {
  const out = join(folder, "flagged.xlsx");
  await runCheck([source, "--year", "2019", "--out", out]);
  const bytes = await readFile(out);
  const parts = readZip(bytes);
  for (const path of parts.keys()) {
    if (!path.startsWith("xl/worksheets/")) continue;
    const xml = (await readText(parts, path))!;
    expect(xml).not.toMatch(/<f[ >]|<hyperlink|TargetMode="External"/);
  }
  const { tables } = await readWorkbook("flagged.xlsx", bytes);
  const read = tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]!.text));
  expect(NAMES.filter((name) => !read.includes(name))).toEqual([]);
});
