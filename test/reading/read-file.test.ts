import { readFile } from "../../src/reading/read-file.ts";
import { UnusableInput } from "../../src/reading/unusable-input.ts";
import { zip } from "./zip.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((c) =>
      little ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
    ),
  );

const CSV = "Förening;Belopp;Utbetalt\r\nÅsens IF;1200;600\r\nÄlvens vänner;900,50;450\r\nSumma;2100,50;1050\r\n";
const ROWS = [
  ["Åsens IF", "1200", "600"],
  ["Älvens vänner", "900.50", "450"],
];
const DOS: Readonly<Record<string, number>> = { Å: 0x8f, Ä: 0x8e, Ö: 0x99, å: 0x86, ä: 0x84, ö: 0x94 };

const rowsOf = async (name: string, bytes: Uint8Array): Promise<(string | null)[][]> =>
  (await readFile(name, bytes)).tables.flatMap((t) => t.rows.map((row) => row.cells.map((c) => c.value ?? c.text)));

it.each<[string, Uint8Array]>([
  ["UTF-8", utf8(CSV)],
  ["UTF-8 with a mark", utf8(`\uFEFF${CSV}`)],
  ["UTF-16 little-endian with a mark", utf16(`\uFEFF${CSV}`, true)],
  ["UTF-16 big-endian with a mark", utf16(`\uFEFF${CSV}`, false)],
  ["UTF-16 without a mark", utf16(CSV, true)],
  ["Windows-1252", latin1(CSV)],
  ["CP437", Uint8Array.from(CSV, (c) => DOS[c] ?? c.charCodeAt(0))],
  ["tabs", utf8(CSV.replaceAll(";", "\t"))],
  ["pipes", utf8(CSV.replaceAll(";", "|"))],
  ["quoted, with commas", utf8(CSV.replace(/[^;\r\n]+/g, (field) => `"${field}"`).replaceAll(";", ","))],
])("reads csv in %s", async (_, bytes) => {
  expect(await rowsOf("fil.csv", bytes)).toEqual(ROWS);
});

const SHEET = (p: string, ns: string): string =>
  `<?xml version="1.0"?><${p}worksheet ${ns}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><${p}sheetData>` +
  [
    ["Part", "Belopp"],
    ["Alfa", 1200],
    ["Beta", 900],
  ]
    .map(
      (row, r) =>
        `<${p}row r="${r + 1}">${row.map((v, c) => (typeof v === "number" ? `<${p}c r="${"AB"[c]}${r + 1}"><${p}v>${v}</${p}v></${p}c>` : `<${p}c r="${"AB"[c]}${r + 1}" t="inlineStr"><${p}is><${p}t>${v}</${p}t></${p}is></${p}c>`)).join("")}</${p}row>`,
    )
    .join("") +
  `</${p}sheetData></${p}worksheet>`;

/** A workbook with nothing but what a reader cannot do without: no styles, no shared strings, no theme. */
const bare = (p: string, sheet = SHEET(p ? `${p}:` : "", p ? `xmlns:${p}` : "xmlns")): Record<string, string> => ({
  "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<?xml version="1.0"?><${p && `${p}:`}workbook xmlns${p && `:${p}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><${p && `${p}:`}sheets><${p && `${p}:`}sheet name="Blad" sheetId="1" r:id="rId1"/></${p && `${p}:`}sheets></${p && `${p}:`}workbook>`,
  "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": sheet,
});

it.each([
  ["without a prefix", ""],
  ["with a prefix", "x"],
])("reads a workbook without styles and shared strings, its namespace %s", async (_, prefix) => {
  expect(await rowsOf("bok.csv", zip(bare(prefix)))).toEqual([
    ["Alfa", "1200"],
    ["Beta", "900"],
  ]);
});

const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`xl/media/${i}.xml`, "<x/>"]));

it.each<[string, Uint8Array, string]>([
  ["nothing", new Uint8Array(), "empty"],
  ["blanks", utf8(" \r\n "), "empty"],
  [
    "a server's error page",
    utf8("<!DOCTYPE html><html><body><h1>404</h1><p>Sidan finns inte</p></body></html>"),
    "html-page",
  ],
  ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "old-workbook"],
  ["a PDF", utf8("%PDF-1.7 …"), "pdf"],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 5]), "binary"],
  ["half a workbook", zip(bare("")).slice(0, 400), "not-a-workbook"],
  ["a zip that is no workbook", zip({ "a.txt": "hej" }), "not-a-workbook"],
  ["a workbook of 101 parts", zip(many), "too-many-parts"],
  ["a part that lies about its size", zip(bare(""), 0), "not-a-workbook"],
  ["a zip bomb", zip(bare(""), 210_000_000), "too-big-unpacked"],
])("refuses %s in one sentence", async (_, bytes, reason) => {
  const refusal = await readFile("utfall.csv", bytes).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UnusableInput);
  const refused = refusal as UnusableInput;
  expect(refused.reason).toBe(reason);
  for (const lang of ["sv", "en"] as const) expect(refused.sentence(lang)).toMatch(/^\p{Lu}.{10,}\.$/su);
});

it("expands no entities", async () => {
  const sheet = SHEET("", "xmlns")
    .replace("?>", '?><!DOCTYPE x [<!ENTITY e "expanded"><!ENTITY f SYSTEM "file:///etc/hosts">]>')
    .replace("Alfa", "Alfa &e;&f;");
  const rows = await rowsOf("bok.xlsx", zip(bare("", sheet))).catch((error: unknown) => {
    expect(error).toBeInstanceOf(UnusableInput);
    return [];
  });
  expect(JSON.stringify(rows)).not.toMatch(/expanded|localhost/);
});
