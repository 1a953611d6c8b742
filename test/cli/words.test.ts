import { link, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCheck } from "../../src/cli/check.ts";
import { runLedger } from "../../src/cli/ledger.ts";
import { runMatch } from "../../src/cli/match.ts";
import { runRead } from "../../src/cli/read.ts";
import { runReport } from "../../src/cli/report.ts";
import { COMMANDS, type CommandName, optionsOf, usage } from "../../src/cli/usage.ts";

const RUN = { check: runCheck, read: runRead, ledger: runLedger, match: runMatch, report: runReport };
const NAMES = Object.keys(COMMANDS) as CommandName[];
const FOLLOW_UP =
  "Förening;Belopp, kr;Utbetalt t.o.m. 30/4, kr;Kostnader Kv1, kr\nKulturkrets;100000;25000;20000\nBygdelag;100000;25000;25000\n";

let folder: string;
let input: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "words-"));
  input = join(folder, "upp.csv");
  await writeFile(input, FOLLOW_UP);
});
afterEach(() => rm(folder, { recursive: true }));

async function run(name: CommandName, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const out = jest.spyOn(process.stdout, "write").mockImplementation((text) => ((said.out += String(text)), true));
  const err = jest.spyOn(process.stderr, "write").mockImplementation((text) => ((said.err += String(text)), true));
  try {
    return { code: await RUN[name](args), ...said };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

describe("--out", () => {
  test.each([
    ["check", "upp.xlsx"],
    ["report", "upp.html"],
  ] as const)("%s does not write over what it reads, by whatever name", async (command, name) => {
    const source = join(folder, name);
    await writeFile(source, FOLLOW_UP);
    const [soft, hard] = [join(folder, `soft-${name}`), join(folder, `hard-${name}`)];
    await symlink(source, soft);
    await link(source, hard);
    for (const out of [source, join(folder, ".", "x", "..", name), soft, hard]) {
      const { code, err } = await run(command, source, "--year", "2019", "--lang", "en", "--out", out);
      expect([code, err]).toEqual([
        2,
        `--out ${out} is the file that is read; write to another, so that the source is kept.\n`,
      ]);
    }
    expect(await readFile(source, "utf8")).toBe(FOLLOW_UP);
  });

  test("a csv named as its own result is refused for its ending, and kept", async () => {
    expect(await run("check", input, "--year", "2019", "--out", input)).toEqual({
      code: 2,
      out: "",
      err: `--out ${input}: filnamnet ska sluta på .xlsx.\n`,
    });
    expect(await readFile(input, "utf8")).toBe(FOLLOW_UP);
  });

  test("what was written is said on stderr, and stdout is JSON alone", async () => {
    const path = join(folder, "flagged.xlsx");
    const { code, out, err } = await run("check", input, "--year", "2019", "--json", "--out", path);
    expect([code, err]).toEqual([0, `Skrev ${path}.\n`]);
    expect(JSON.parse(out)).toHaveProperty("findings");
  });

  test.each([
    ["check", "r.xlsx"],
    ["report", "r.html"],
    ["report", "r.DOCX"],
  ] as const)("%s to %s in a folder that is not there, and to a folder", async (command, name) => {
    const nowhere = join(folder, "finns", "ej", name);
    const asFolder = join(folder, name);
    await mkdir(asFolder);
    expect(await run(command, input, "--year", "2019", "--out", nowhere)).toEqual({
      ...{ code: 2, out: "" },
      err: `${nowhere}: mappen finns inte; skapa den, eller skriv till en annan.\n`,
    });
    expect(await run(command, input, "--year", "2019", "--lang", "en", "--out", asFolder)).toEqual({
      ...{ code: 2, out: "" },
      err: `${asFolder}: it is a folder, not a file; name a file in it.\n`,
    });
  });
});

test.each([...NAMES, "against"] as const)("%s: a file that is not there, and a folder", async (name) => {
  const ledger = join(folder, "bok.csv");
  await writeFile(ledger, "Datum;Ver;Konto;Motpart;Belopp\n2019-01-15;K1;4510;Kulturkrets;25000\n");
  const reading = (path: string) => {
    if (name === "against") return run("ledger", ledger, "--against", path);
    return run(name, path, ...(name === "report" ? ["--out", join(folder, "r.html")] : []));
  };
  const missing = join(folder, "ej.csv");
  expect(await reading(missing)).toEqual({
    ...{ code: 2, out: "" },
    err: `${missing}: filen finns inte; kontrollera namnet och mappen.\n`,
  });
  expect(await reading(folder)).toEqual({
    ...{ code: 2, out: "" },
    err: `${folder}: det är en mapp, inte en fil; ange en fil i den.\n`,
  });
});

describe.each(NAMES)("%s", (name) => {
  test("--help and -h name every option, in the language, and no file is needed", async () => {
    const { code, out, err } = await run(name, "--help");
    expect([code, err]).toEqual([0, ""]);
    for (const option of optionsOf(name)) expect(out).toMatch(new RegExp(`^ +--${option}[ ,].*  \\S`, "m"));
    expect(out).toContain("visa den här hjälpen");
    expect((await run(name, "-h", "--lang", "en")).out).toContain("show this help");
  });

  test("a misspelt option, and one without its value, are named in the language", async () => {
    expect(await run(name, input, "--langg", "en")).toEqual({
      ...{ code: 2, out: "" },
      err: `${name} har inget val --langg; se ${name} --help.\n`,
    });
    expect((await run(name, input, "--langg", "--lang", "en")).err).toBe(
      `${name} has no option --langg; see ${name} --help.\n`,
    );
    expect((await run(name, input, "--lang")).err).toBe(`--lang saknar sitt värde; se ${name} --help.\n`);
  });
});

test("the help of all commands, no line wider than 120 signs", () => {
  for (const language of ["sv", "en"] as const) {
    const lines = usage(language).split("\n");
    for (const name of NAMES) expect(lines.filter((line) => line.startsWith(`  ${name} `))).toHaveLength(1);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  }
});
