import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runMatch } from "../../src/cli/match.ts";

const folder = mkdtempSync(join(tmpdir(), "match-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function match(
  content: string | Uint8Array,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  const file = join(folder, "pairs.csv");
  writeFileSync(file, content);
  return run(file, ...args);
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const stdout = jest.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true));
  const stderr = jest.spyOn(process.stderr, "write").mockImplementation((text) => ((err += String(text)), true));
  const code = await runMatch(args);
  stdout.mockRestore();
  stderr.mockRestore();
  return { code, out, err };
}

test("pairs with a decision and a reason each", async () => {
  const { code, out } = await match("a,b\nEkeby IF,Ekeby Idrottsförening\nTornet,Gröna Vågen\n", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    pairs: [
      { a: "Ekeby IF", b: "Ekeby Idrottsförening", decision: "same", reason: "IF = Idrottsförening." },
      { a: "Tornet", b: "Gröna Vågen", decision: "different", reason: "inget ord gemensamt: Tornet – Gröna Vågen." },
    ],
  });
});

test("organisation numbers, other columns, semicolons, Windows-1252, in English", async () => {
  const text =
    'x;orgA;A;orgB;"B"\n1;556016-0680;Stiftelsen Tornet;5560160680;Tornet\n;;Västra Folkets Hus;;Folkets Hus\n';
  const { code, out } = await match(Buffer.from(text, "latin1"), "--lang", "en");
  expect(code).toBe(0);
  expect(out).toBe(
    "same: Stiftelsen Tornet | Tornet. Same organisation number 556016-0680.\n" +
      "ask: Västra Folkets Hus | Folkets Hus. words without a counterpart: Västra (only in Västra Folkets Hus).\n",
  );
});

test("a file with only its header has no pairs", async () => {
  expect(await match("a,b\n", "--json")).toMatchObject({ code: 0, out: '{"pairs":[]}\n' });
});

test.each([
  ["no file named", () => run(), "Ange en fil: match PAR.csv. Se match --help.\n"],
  ["two files", () => run("x.csv", "y.csv", "--lang", "en"), "Name one file: match PAIRS.csv. See match --help.\n"],
  ["an unknown language", () => run("x.csv", "--lang", "fi"), "--lang ska vara sv eller en, inte fi.\n"],
  ["no such file", () => run("nowhere.csv"), "nowhere.csv: filen finns inte; kontrollera namnet och mappen.\n"],
])("unusable: %s", async (_, unusable, sentence) => {
  expect(await unusable()).toEqual({ code: 2, out: "", err: sentence });
});

test.each([
  ["other columns", "name,number\nx,1\n"],
  ["an empty file", ""],
  ["a binary file", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
])("unusable: %s", async (_, content) => {
  const { code, out, err } = await match(content);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^.*pairs\.csv: kolumnerna a och b saknas i första raden\.\n$/);
});

test("an unknown option is one line", async () => {
  const { code, err } = await run("x.csv", "--fast");
  expect(code).toBe(2);
  expect(err.trim().split("\n")).toHaveLength(1);
});
