import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import golden from "../review/review-2019.golden.json";
import { ROWS_2019 } from "../workbooks/follow-up-2019.ts";

/** The built command line, run as a user runs it. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["dist/cli/main.js", ...args], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

let folder: string;
const files: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cli-"));
  const [text, csv, xlsx] = ["rapport.txt", "rapport.csv", "rapport.xlsx"].map((name) => join(folder, name));
  await copyFile("test/workbooks/2019.txt", text!);
  await writeFile(csv!, ROWS_2019.map((row) => row.map((cell) => cell ?? "").join(";")).join("\r\n"));
  await writeFile(xlsx!, await writeXlsx({ sheets: [{ name: "Blad1", rows: ROWS_2019.map((row) => [...row]) }] }));
  files.push(text!, csv!, xlsx!);
});
afterAll(() => rm(folder, { recursive: true }));

test("check: the same findings of the 2019 table from pasted text, csv and xlsx", async () => {
  const found = await Promise.all(
    files.map(async (file) => {
      const { findings } = JSON.parse((await run("check", file, "--year", "2019", "--json")).out);
      return findings.map((each: { check: string; partner: string | null; severity: string }) => [
        each.check,
        each.partner,
        each.severity,
      ]);
    }),
  );
  expect(found).toEqual([golden, golden, golden]);
});

test("check: for a reader, with the formula and its numbers", async () => {
  const { code, out } = await run("check", files[0]!, "--year", "2019");
  expect(code).toBe(0);
  expect(out).toContain("Utred · Studiefrämjandet");
  expect(out).toContain("409 − 267 = 142");
});

test("check: without a year the dated checks are not assessable, and the sentence says how to give it", async () => {
  const { out } = await run("check", files[2]!);
  expect(out).toContain("Året framgår inte");
  expect(out).not.toContain("Studiefrämjandet · ");
});

test.each([0, 1, 2])("read: eight rows and three totals, exactly (file %i)", async (index) => {
  const { tables } = JSON.parse((await run("read", files[index]!, "--json")).out);
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({ unit: "tkr" });
  expect(tables[0].rows).toEqual(
    ROWS_2019.slice(1, 9).map(([name, ...figures]) => [String(name).replace("*", ""), ...figures.map(String)]),
  );
  expect(tables[0].totals).toMatchObject([
    { label: "Summa", values: ["11386", "4743", "2428"], differences: ["0", "0", "0"] },
  ]);
});

test("a file that is not what its name says: one line, exit code 2, nothing on stdout", async () => {
  const file = join(folder, "blad.xlsx");
  await writeFile(file, "<!doctype html><html><body>Sidan finns inte</body></html>");
  for (const command of ["check", "read", "ledger"]) {
    const { code, out, err } = await run(command, file);
    expect({ command, code, out }).toEqual({ command, code: 2, out: "" });
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("blad.xlsx");
  }
});

test("no command: how to use it, exit code 2", async () => {
  const { code, err } = await run();
  expect(code).toBe(2);
  expect(err).toContain("check FIL…");
  expect(await run("--help", "--lang", "en")).toMatchObject({ code: 0, out: expect.stringContaining("check FILE…") });
  expect(await run("chek")).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^Kommandot chek finns inte\. .*\n$/),
  });
});
