import { JSDOM } from "jsdom";
import fc from "fast-check";
import type { Sheet } from "../../sandbox/host/sheet.ts";
import { WHOLE_SHEET } from "../../sandbox/host/sheet.ts";
import { PARTS } from "../../src/report/source.ts";
import type { OwnSheet } from "../../src/workbook/own-sheet.ts";
import { deskHere } from "../review/desk-here.ts";
import { FORMULAS, HOSTILE, MARKUP } from "../security/hostile-texts.ts";
import { type Bench, bench, fill, rulesOn } from "./adapter-setup.ts";

/** Text that looks like a formula, like markup or like a number stays the text it is, on every way into a workbook. */

const sheetOf = ({ host }: Bench, name: string): Sheet => host.workbook.sheet(name)!;
const formulasOn = (sheet: Sheet) =>
  [...sheet.cellsIn(WHOLE_SHEET)].filter(({ cell }) => cell.formula !== null).map(({ cell }) => cell.formula);
const textsOn = (sheet: Sheet) => [...sheet.cellsIn(WHOLE_SHEET)].map(({ cell }) => cell.value);
const HEADER = ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr", "Kommentar"];

/** Names as a person would have them in cells: as text, never as what they look like. */
function hostileFollowUp(names: readonly string[]): Bench {
  const made = bench();
  made.host.workbook.renameSheet(made.host.workbook.activeSheet, "Kv1 2019");
  fill(made.host, [HEADER, ...names.map((name) => [`'${name}`, 400, 200, 0, `'${name}`])]);
  return made;
}

test("pasted, shown and placed on a sheet of its own", async () => {
  const made = bench();
  const desk = deskHere(made.workbook);
  // What a clipboard can hold in one cell.
  const names = HOSTILE.filter((text) => !/[\t\r\n]/.test(text));
  const text = [HEADER.join("\t"), ...names.map((name) => [`${name} IF`, 400, 200, 100, name].join("\t"))].join("\n");
  const read = await desk.read({ kind: "paste", text, html: null });
  if (read.kind !== "read") throw new Error("not read");
  const [table] = read.result.tables;
  const placed = await desk.place(table!, table!, "sv");
  if (placed.kind !== "placed") throw new Error(placed.fault);
  const sheet = sheetOf(made, placed.sheet);
  expect(formulasOn(sheet)).toEqual([]);
  const written = textsOn(sheet).map(String);
  // Blanks around a text are no part of it; quotes are the clipboard's own.
  for (const name of names.filter((each) => !/^["']/.test(each)))
    expect(written.join("\n")).toContain(name.replace(/[\s\u200b]*(.*)/, "$1"));
});

test("reviewed: every mark's formula holds the name as text between quotes", async () => {
  const names = HOSTILE.filter((name) => name.trim() === name);
  const made = hostileFollowUp(names.map((name) => `${name} IF`));
  const desk = deskHere(made.workbook);
  expect(await desk.check()).toMatchObject({ kind: "reviewed", marked: true });
  const rules = rulesOn(made.host);
  expect(rules.length).toBeGreaterThan(0);
  for (const { formula } of rules) {
    // Without its quoted texts nothing of a name is left in it.
    const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
    expect(bare).toMatch(
      /^=AND\(N\(""\)=0(?:,(?:\$?[A-Z]+\d+|LEFT\(\$?[A-Z]+\d+,\d+\)|ROUND\([^"()]+\))(?:=|<>)[^A-Z(]*)+\)$/,
    );
  }
});

test("written as the report: sheet, HTML and plain text", async () => {
  const names = HOSTILE.filter((name) => name.trim() === name).map((name) => `${name} IF`);
  const made = hostileFollowUp(names);
  const desk = deskHere(made.workbook);
  await desk.check();
  for (const language of ["sv", "en"] as const) {
    const written = await desk.report.write({ language, parts: PARTS });
    if (written.kind !== "written") throw new Error(written.kind);
    expect(formulasOn(sheetOf(made, written.sheet))).toEqual([]);

    const { html } = (await desk.report.make({ language, parts: PARTS }))!;
    const { document } = new JSDOM(html, { runScripts: "outside-only" }).window;
    const elements = new Set([...document.body.querySelectorAll("*")].map(({ tagName }) => tagName.toLowerCase()));
    expect([...elements].filter((name) => !ALLOWED.has(name))).toEqual([]);
    const attributes = new Set([...document.querySelectorAll("*")].flatMap((each) => each.getAttributeNames()));
    expect([...attributes].filter((name) => !["style", "scope", "lang", "colspan"].includes(name))).toEqual([]);
    expect(document.body.textContent).toContain(MARKUP[1]);
  }
});
const ALLOWED = new Set("div h1 h2 h3 p small strong ul li br table caption thead tbody tfoot tr th td".split(" "));

test("written on any sheet of our own, in every kind of cell, as a name and as a choice", async () => {
  const made = bench();
  const sheet = (rows: OwnSheet["rows"]): OwnSheet => ({ key: "k", name: "Eget", letters: [], rows });
  const kinds = ["text", "date", "amount", "percent"] as const;
  const rows = HOSTILE.map((value) => [...kinds.map((holds) => ({ value, holds })), { value, look: "title" as const }]);
  await made.workbook.writeSheets([sheet(rows)], "rebuild");
  const written = sheetOf(made, "Eget");
  expect(formulasOn(written)).toEqual([]);
  HOSTILE.forEach((value, row) => {
    for (let column = 0; column < kinds.length; column += 1) {
      // A day is a day where days stand.
      const isDay = kinds[column] === "date" && value === "2019-04-30";
      expect([value, written.cell(row, column).value]).toEqual([value, isDay ? 43585 : value]);
    }
  });
  for (const name of FORMULAS)
    await made.workbook.writeSheets([{ ...sheet([[{ value: name }]]), key: name.replaceAll("|", ""), name }], "add");
  expect(made.host.workbook.sheets.flatMap(formulasOn)).toEqual([]);
});

test("copied as values: what was a text is one still", async () => {
  const made = hostileFollowUp(HOSTILE);
  const name = await made.workbook.copyValues(" (värden)");
  expect(formulasOn(sheetOf(made, name!))).toEqual([]);
  expect(textsOn(sheetOf(made, name!))).toEqual(textsOn(sheetOf(made, "Kv1 2019")));
});

test("a header over a formula is never one itself", async () => {
  for (const header of HOSTILE) {
    const made = bench();
    fill(made.host, [["a", "b"]]);
    const formula = {
      sheet: "Blad1",
      table: "A1:B1",
      formula: "=PARTNER.REMAINING(A1,B1)",
      header,
      rows: 2,
      columns: 1,
    };
    await made.workbook.addFormula(formula);
    expect(made.host.workbook.activeSheet.cell(0, 3)).toMatchObject({ value: header, formula: null });
    expect(formulasOn(made.host.workbook.activeSheet)).toEqual(["=PARTNER.REMAINING(A1,B1)"]);
  }
});

test("20,000 texts of signs that mean something to Excel: each comes back as it was sent", async () => {
  const made = bench();
  const signs = fc.string({
    unit: fc.constantFrom(..."=+-@|;'\"\t\r\n0123456789eE.,/%TRUE#N/A()!&<> \u00a0\u200bＳ＝å"),
    maxLength: 14,
  });
  const texts = fc.sample(signs, 20_000);
  await made.workbook.writeSheets(
    [{ key: "k", name: "Fuzz", letters: [], rows: texts.map((value) => [{ value }, { value, holds: "amount" }]) }],
    "add",
  );
  const sheet = sheetOf(made, "Fuzz");
  expect(formulasOn(sheet)).toEqual([]);
  const wrong = texts.filter((text, row) => [0, 1].some((column) => (sheet.cell(row, column).value ?? "") !== text));
  expect(wrong).toEqual([]);
});
