import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runLedger } from "../../src/cli/ledger.ts";
import { HEADER, pc8, voucher } from "../ledger/sie-text.ts";

let folder = "";
let out = "";
let errors = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ledger-"));
  [out, errors] = ["", ""];
  jest.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true));
  jest.spyOn(process.stderr, "write").mockImplementation((text) => ((errors += String(text)), true));
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function written(lines: readonly string[]): string {
  const path = join(folder, "ledger.se");
  writeFileSync(path, pc8(lines.join("\r\n")));
  return path;
}

const LEDGER = [
  ...HEADER,
  "#ORGNR 212000-0000",
  '#KONTO 4510 "Lämnade bidrag"',
  "#KTYP 4510 K",
  "#OKÄND 1",
  ...voucher(["#TRANS 4510 {} 100.00", "#TRANS 1930 {} -99.45"], '#VER "K" "" 20250115'),
];

test("--json: the ledger as documented", async () => {
  expect(await runLedger([written(LEDGER), "--json"])).toBe(0);
  expect(JSON.parse(out)).toEqual({
    company: "Provkommunen",
    orgNumber: "212000-0000",
    years: { "0": ["2025-01-01", "2025-12-31"] },
    encoding: "cp437",
    vouchers: 1,
    rows: 2,
    unbalanced: [{ series: "K", number: "", difference: 0.55 }],
    accounts: {
      "4510": { name: "Lämnade bidrag", type: "K", movement: 100 },
      "1930": { name: null, type: null, movement: -99.45 },
    },
    checksum: "absent",
    problems: [{ line: 8, reason: "unknown-label", message: "#OKÄND är ingen känd SIE-etikett; raden används inte." }],
  });
  expect(errors).toBe("");
});

test("for people, in either language", async () => {
  const path = written(LEDGER);
  await runLedger([path]);
  expect(out).toContain("Rad 9: verifikation K balanserar inte, 0.55 kr\n");
  out = "";
  await runLedger([path, "--lang", "en"]);
  expect(out).toContain("Line 8: #OKÄND is no known SIE label; the line is not used.");
});

test.each([
  ["an HTML page", "<html></html>", "Filen är en webbsida, inte SIE."],
  ["an empty file", "", "Filen är tom."],
  ["something else", "Datum;Belopp", "Filen är inte SIE"],
])("%s: exit 2 and one line", async (_, content, sentence) => {
  const path = written([content]);
  expect(await runLedger([path, "--json"])).toBe(2);
  expect(out).toBe("");
  expect(errors).toContain(sentence);
  expect(errors.match(/\n/g)).toHaveLength(1);
});

test.each([[[]], [["a", "b"]], [["a", "--lang", "de"]], [["--unknown"]]])("%j: usage, exit 2", async (args) => {
  expect(await runLedger(args)).toBe(2);
  expect(errors).toMatch(/^ledger FILE .*\[--json\] \[--lang sv\|en\]\n$/);
});

test("a file that is not there, and a folder: exit 2 and one line", async () => {
  expect(await runLedger([join(folder, "none.se")])).toBe(2);
  expect(await runLedger([folder])).toBe(2);
  expect(errors).toMatch(/Filen finns inte\.\n.*Det är en mapp, inte en fil\.\n$/);
});
