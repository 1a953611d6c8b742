import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readText, readZip } from "../../sandbox/host/file/zip.ts";
import { runReport } from "../../src/cli/report.ts";
import { everythingXlsx } from "../workbooks/everything.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "report-"));
  await writeFile(join(folder, "2019.txt"), await readFile("test/workbooks/2019.txt"));
  await writeFile(join(folder, "everything.xlsx"), await everythingXlsx());
});
afterAll(() => rm(folder, { recursive: true }));

async function report(...args: string[]): Promise<{ code: number; err: string }> {
  let err = "";
  const said = jest.spyOn(process.stderr, "write").mockImplementation((text) => ((err += String(text)), true));
  try {
    return { code: await runReport(args), err };
  } finally {
    said.mockRestore();
  }
}

const plain = (html: string) =>
  html
    .replace(/<style>[^]*?<\/style>|<!--[^]*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/\s+/g, " ");

test("pasted text becomes a page with the golden text, a table with header cells and a chart", async () => {
  const out = join(folder, "board.html");
  expect(await report(join(folder, "2019.txt"), "--year", "2019", "--out", out)).toEqual({
    code: 0,
    err: `Skrev ${out}.\n`,
  });
  const page = await readFile(out, "utf8");
  expect(plain(page)).toContain(
    "vilket är 419 tkr (15 procent) lägre än en fjärdedel av beloppen. Störst är skillnaden för Studiefrämjandet, 142 tkr.",
  );
  expect(page).toMatch(/^<!doctype html>\n<html lang="sv">/);
  expect(page).toContain(
    '<th scope="row" style="padding:2pt 6pt;vertical-align:top;text-align:left;font-weight:normal">Fryshuset*</th>',
  );
  expect(page.match(/<th scope="col"/g)!.length).toBeGreaterThan(8);
  expect(page).toMatch(/<svg role="img" aria-labelledby="chart-title chart-text"/);
  expect(page).toMatch(/@media print/);
  expect(page).not.toMatch(/<script|https?:\/\//);
});

test("a workbook with a register, in English and with a frame", async () => {
  const out = join(folder, "board-en.html");
  const { code } = await report(join(folder, "everything.xlsx"), "--lang", "en", "--frame", "12,000", "--out", out);
  expect(code).toBe(0);
  const page = plain(await readFile(out, "utf8"));
  expect(page).toContain("Somaliska Mediaföreningen is to have a balanced budget by 10 June");
  expect(page).toContain("are SEK 614 thousand below the board&#39;s frame of SEK 12,000 thousand");
  expect(page).toContain(
    "Agreements without a row in the table are not included: Convictus, Stacken, Husby Konst &#38; Hantverksförening and Rågsveds IF.",
  );
});

test("as a Word document: the same text, a table whose header row repeats, and its language", async () => {
  const out = join(folder, "board.docx");
  expect((await report(join(folder, "2019.txt"), "--year", "2019", "--out", out)).code).toBe(0);
  const parts = readZip(await readFile(out));
  const document = (await readText(parts, "word/document.xml"))!;
  expect(document.replace(/<[^>]+>/g, "").replace(/\u00a0/g, " ")).toContain(
    "Löparakademin har fått 175 tkr och har inte redovisat någon kostnad.",
  );
  expect(document).toContain("<w:tblHeader");
  expect(await readText(parts, "word/styles.xml")).toContain('w:val="sv-SE"');
});

test.each([
  [["missing.xlsx", "--out", "x.html"], /missing\.xlsx: filen finns inte/],
  [["2019.txt"], /Ange var texten ska skrivas, med \.html eller \.docx/],
  [["2019.txt", "--out", "x.pdf"], /--out x\.pdf: filnamnet ska sluta på \.html, \.htm eller \.docx\./],
  [["--out", "x.html"], /Ange en fil/],
  [["2019.txt", "--out", "x.html", "--frame", "mycket"], /--frame mycket är inget belopp/],
  [["2019.txt", "--out", "x.html", "--unit", "euro"], /--unit ska vara kr, tkr eller mnkr/],
  [["2019.txt", "--out", "x.html", "--as-of", "30/4"], /--as-of 30\/4 är inget datum/],
  [["2019.txt", "--out", "x.html", "--year", "19"], /--year 19 är inget år/],
  [["2019.txt", "--out", "x.html", "--lang", "de"], /--lang ska vara sv eller en/],
  [["2019.txt", "--colour"], /colour/],
])("%j is refused in one line, and nothing is written", async ([first, ...rest], sentence) => {
  const args = first!.startsWith("--") ? [first!, ...rest] : [join(folder, first!), ...rest];
  const { code, err } = await report(...args);
  expect([code, err.trim().split("\n")]).toEqual([2, [expect.stringMatching(sentence)]]);
});
