import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { runCheck } from "../../src/cli/check.ts";
import { ROWS_2019 } from "../workbooks/follow-up-2019.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "check-"));
  await writeFile(join(folder, "2019.txt"), await readFile("test/workbooks/2019.txt"));
  const quoted = ROWS_2019.map((row) =>
    row.map((cell) => (typeof cell === "string" ? `"${cell}"` : (cell ?? ""))).join(";"),
  );
  await writeFile(join(folder, "2019.csv"), quoted.join("\r\n"), "latin1");
  await writeFile(
    join(folder, "2019.xlsx"),
    await writeXlsx({ sheets: [{ name: "Uppföljning", rows: ROWS_2019.map((row) => [...row]) }] }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function check(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const out = jest.spyOn(process.stdout, "write").mockImplementation((text) => ((said.out += String(text)), true));
  const err = jest.spyOn(process.stderr, "write").mockImplementation((text) => ((said.err += String(text)), true));
  try {
    return { code: await runCheck(args), ...said };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

const findings = (json: string) =>
  (
    JSON.parse(json) as { findings: { check: string; partner: string | null; severity: string; difference: number }[] }
  ).findings.map((found) => [found.check, found.partner, found.severity, found.difference]);

test("the 2019 table as xlsx, csv and pasted text: the same findings three times", async () => {
  const [xlsx, csv, text] = await Promise.all(
    ["2019.xlsx", "2019.csv", "2019.txt"].map(async (name) => (await runJson(join(folder, name))) as string),
  );
  expect(findings(xlsx!)).toContainEqual(["underspend-to-date", "Studiefrämjandet", "high", 142_000]);
  expect(findings(csv!)).toEqual(findings(xlsx!));
  expect(findings(text!)).toEqual(findings(xlsx!));
});

let queue = Promise.resolve();
/** One at a time: the output is caught on the process. */
function runJson(file: string): Promise<string> {
  const result = queue.then(async () => (await check(file, "--year", "2019", "--json")).out);
  queue = result.then(() => undefined);
  return result;
}

test("the JSON's total holds both identities", async () => {
  const { total, basis } = JSON.parse(await runJson(join(folder, "2019.txt")));
  expect(basis).toBe("months");
  expect(total).toMatchObject({ agreed: 11_386_000, paid: 4_743_000, cost: 2_428_000, shortfall: 418_500 });
  const { naive, held, cutoff, schedule, payment, underspend } = total.cashSplit;
  expect(naive).toBe(2_315_000);
  expect(held).toBeCloseTo(1_505_666.67, 1);
  expect(cutoff).toBeCloseTo(809_333.33, 1);
  expect(schedule).toBeCloseTo(947_666.67, 1);
  expect(underspend).toBeCloseTo(558_000, 1);
  expect(payment).toBe(0);
  expect(Math.round((held + cutoff) * 100)).toBe(231_500_000);
});

test("without a year the sentence says how to give it", async () => {
  const file = join(folder, "uppfoljning.csv");
  await copyFile(join(folder, "2019.csv"), file);
  const { code, out } = await check(file);
  expect(code).toBe(0);
  expect(out).toContain("Året framgår inte");
  expect(out.match(/--year/g)).toHaveLength(1);
  expect(out).not.toContain("Utred · Studiefrämjandet");
});

test("--out writes the table with the deviating cells marked, and the findings", async () => {
  const out = join(folder, "flagged.xlsx");
  expect((await check(join(folder, "2019.xlsx"), "--year", "2019", "--out", out)).code).toBe(0);
  const book = await readXlsx(await readFile(out), { readStyles: true });
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Granskad tabell", "Noteringar"]);
  expect(book.sheets[0]!.cells?.get("4,3")?.style?.fill).toMatchObject({ pattern: "solid" });
  expect(book.sheets[0]!.cells?.get("2,3")?.style?.fill).toBeUndefined();
  expect(book.sheets[1]!.rows.flat()).toContain("Studiefrämjandet");
});

test.each([
  ["no file", [], "Ange en fil"],
  ["a file that is not there", ["saknas.xlsx"], "saknas.xlsx: filen finns inte"],
  ["a date that is none", ["x.csv", "--as-of", "2019-02-30"], "2019-02-30 är inget datum"],
  ["a year that is none", ["x.csv", "--year", "nitton"], "nitton är inget år"],
  ["an unknown preset", ["x.csv", "--preset", "mars"], "mars finns inte"],
])("unusable input, %s: one line and exit code 2", async (_what, args, sentence) => {
  const { code, out, err } = await check(...args);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain(sentence);
  expect(err.trim().split("\n")).toHaveLength(1);
});

test("a critical finding fails the job only when asked to", async () => {
  const file = join(folder, "over.csv");
  await writeFile(
    file,
    "Förening;Belopp, kr;Utbetalt t.o.m. 30/4, kr;Kostnader Kv1, kr\nKulturkrets;100000;150000;20000\nBygdelag;100000;25000;25000\n",
  );
  expect((await check(file, "--year", "2019")).code).toBe(0);
  expect((await check(file, "--year", "2019", "--fail-on", "critical")).code).toBe(1);
});
