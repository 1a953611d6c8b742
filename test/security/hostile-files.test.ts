import { deflateRawSync } from "node:zlib";
import { type Zip, putPart, writeZip } from "../../sandbox/host/file/zip.ts";
import { readFile } from "../../src/reading/read-file.ts";
import { UnusableInput } from "../../src/reading/unusable-input.ts";

/** Workbooks made to hang or flood the one who opens them: refused with a sentence, or read as the little they hold. */
jest.setTimeout(120_000);

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const relationships = (type: string, target: string) =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;

const sheet = (data: string, before = "") =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;
const cells = (...addresses: string[]) =>
  addresses.map((at) => `<row r="${/\d+/.exec(at)![0]}"><c r="${at}"><v>1</v></c></row>`).join("");

/** A workbook of one sheet, compressed. `claimed` is the size its directory says the sheet has. */
function workbook(
  text: string | Uint8Array,
  { claimed, parts = {} }: { claimed?: number; parts?: Record<string, string> } = {},
) {
  const zip: Zip = new Map();
  const put = (path: string, content: string | Uint8Array) => {
    putPart(zip, path, content);
    const entry = zip.get(path)!;
    zip.set(path, { ...entry, method: 8, bytes: new Uint8Array(deflateRawSync(entry.bytes)) });
  };
  put("[Content_Types].xml", TYPES);
  put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
  put(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
  put("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"));
  put("xl/worksheets/sheet1.xml", text);
  for (const [path, content] of Object.entries(parts)) put(path, content);
  if (claimed !== undefined)
    zip.set("xl/worksheets/sheet1.xml", { ...zip.get("xl/worksheets/sheet1.xml")!, size: claimed });
  return writeZip(zip);
}

const blanks = (megabytes: number) => {
  const [start, end] = sheet("|").split("|");
  return Buffer.concat([Buffer.from(start!), Buffer.alloc(megabytes * 1_000_000, 32), Buffer.from(end!)]);
};
const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`xl/media/${index}.xml`, "<x/>"]));
const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, index) => `<!ENTITY ${"a".repeat(index + 2)} "&${"a".repeat(index + 1)};&${"a".repeat(index + 1)};">`).join("")}]>`;

const refused = async (bytes: Uint8Array) => {
  const began = performance.now();
  const error = await readFile("a.xlsx", bytes).catch((thrown: unknown) => thrown);
  return { error, took: performance.now() - began };
};

test.each<[string, () => Uint8Array, string]>([
  ["unpacks to more than 200 MB", () => workbook(blanks(201)), "too-big-unpacked"],
  ["says that it is 4 GB", () => workbook(sheet(""), { claimed: 0xfffffff0 }), "too-big-unpacked"],
  ["says that it is empty", () => workbook(sheet(cells("A1")), { claimed: 0 }), "not-a-workbook"],
  ["has more than 100 parts", () => workbook(sheet(""), { parts: many }), "too-many-parts"],
  ["holds two cells that span 19 million", () => workbook(sheet(cells("XFD1", "A1160"))), "too-many-cells"],
])("a file that %s is refused", async (_, make, reason) => {
  const bytes = make();
  const { error, took } = await refused(bytes);
  expect(error).toMatchObject({ name: "UnusableInput", reason });
  for (const language of ["sv", "en"] as const)
    expect((error as UnusableInput).sentence(language)).toMatch(/^\p{Lu}.{20,}\.$/su);
  // Not a measure of speed: what is not refused at once takes minutes.
  expect(took).toBeLessThan(20_000);
});

test("of a sheet with two cells in its corners a part is read, and that is said", async () => {
  const { problems } = await readFile("fil.xlsx", workbook(sheet(cells("XFD1", "A1048576"))));
  expect(problems).toContainEqual(expect.objectContaining({ reason: "sheet-bounded" }));
});

test.each<[string, () => Uint8Array]>([
  ["says that it is smaller than it is", () => workbook(blanks(50), { claimed: 500 })],
  ["is 150 MB of blanks", () => workbook(blanks(150))],
  ["is nested a million deep", () => workbook(sheet("<a>".repeat(1_000_000)))],
  ["has a million empty rows", () => workbook(sheet('<row r="1"/>'.repeat(1_000_000)))],
  ["laughs a billion times", () => workbook(sheet(cells("A1").replace("1</v>", `&${"a".repeat(31)};</v>`), laughs))],
  [
    "asks for a file of the reader's",
    () =>
      workbook(
        sheet(
          '<row r="1"><c r="A1" t="str"><v>&e;</v></c></row>',
          '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hosts">]>',
        ),
      ),
  ],
  [
    "merges all of a sheet a hundred thousand times",
    () =>
      workbook(
        sheet(cells("A1")).replace(
          "</worksheet>",
          `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells></worksheet>`,
        ),
      ),
  ],
])("a file that %s is read as what it holds, or refused", async (_, make) => {
  const bytes = make();
  const began = performance.now();
  const result = await readFile("a.xlsx", bytes).catch((error: unknown) => {
    expect(error).toBeInstanceOf(UnusableInput);
    return null;
  });
  expect(JSON.stringify(result ?? {})).not.toMatch(/localhost|haha/);
  expect(performance.now() - began).toBeLessThan(60_000);
});
