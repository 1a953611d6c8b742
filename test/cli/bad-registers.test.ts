import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveWorkbook } from "../../sandbox/host/file/save.ts";
import { Workbook } from "../../sandbox/host/model.ts";
import { runCheck } from "../../src/cli/check.ts";
import { BAD_REGISTERS, BAD_ROW, type Cells } from "../workbooks/bad-registers.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "registers-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Sheets typed into the stand-in host's own model and saved by it. */
async function xlsxOf(sheets: Readonly<Record<string, Cells>>): Promise<Uint8Array> {
  const workbook = new Workbook("Kv1 2019");
  workbook.as("person", () => {
    for (const [name, cells] of Object.entries({ "Kv1 2019": BAD_ROW, ...sheets })) {
      const sheet = workbook.sheet(name) ?? workbook.addSheet(name);
      const columns = Math.max(...cells.map((row) => row.length));
      const rows = cells.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? ""));
      workbook.enter(sheet, { top: 0, left: 0, rows: rows.length, columns }, rows);
    }
  });
  return saveWorkbook(workbook);
}

test.each(BAD_REGISTERS)(
  "%s in a file: one sentence, and the other checks run",
  async (name, sheets, sentence, lack) => {
    const file = join(folder, `${name.replace(/\W+/g, "-")}.xlsx`);
    await writeFile(file, await xlsxOf(sheets));
    let out = "";
    const write = jest.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true));
    try {
      expect(await runCheck([file, "--lang", "sv"])).toBe(0);
    } finally {
      write.mockRestore();
    }
    const lines = out.split("\n");
    const bare = new RegExp(sentence.source.replace(/^\^/, "").replace(/\$$/, ""));
    expect(lines.filter((line) => bare.test(line))).toHaveLength(1);
    expect(out).toMatch(/^ *Fel · Norra IF · C2: .*mer än beloppet/m);
    if (lack) expect(out).toMatch(/Kunde inte kontrolleras/);
  },
);
