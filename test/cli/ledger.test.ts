import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
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

test.each([
  [[], "Ange en fil: ledger FIL. Se ledger --help."],
  [["a", "b", "--lang", "en"], "Name one file: ledger FILE. See ledger --help."],
  [["a", "--lang", "de"], "--lang ska vara sv eller en, inte de."],
  [["a", "--year", "19"], "--year 19 är inget år. Skriv fyra siffror."],
  [
    ["a", "--against", "b", "--counterparty", "finnsej"],
    "--counterparty ska vara text eller en dimensions nummer, till exempel 6, inte finnsej.",
  ],
  ...["--accounts", "--interim", "--counterparty"].map((option): [string[], string] => [
    ["a", option, "45"],
    "--accounts, --interim och --counterparty används bara tillsammans med --against UPPFÖLJNING.",
  ]),
])("%j is refused in one sentence, exit 2", async (args, sentence) => {
  expect(await runLedger(args)).toBe(2);
  expect([out, errors]).toEqual(["", `${sentence}\n`]);
});

test("a file that is not there, and a folder: exit 2 and one line", async () => {
  expect(await runLedger([join(folder, "none.se")])).toBe(2);
  expect(await runLedger([folder])).toBe(2);
  expect(errors).toMatch(/none\.se: filen finns inte; .*\n.*: det är en mapp, inte en fil; .*\n$/);
});

describe("csv ledgers, and --against a follow-up", () => {
  const file = (name: string, lines: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join("\n")}\n`);
    return path;
  };
  const CSV = [
    "Datum;Ver;Konto;Motpart;Belopp",
    "2019-01-15;K1;4510 Lämnade bidrag;Folkets Park;300 000,00",
    "2019-04-15;K2;4510 Lämnade bidrag;FOLKETS PARK;150 000,00",
    "2019-05-02;K3;4510 Lämnade bidrag;Folkets Park;1 000,00",
    "2019-02-01;K4;4510 Lämnade bidrag;Kioskvagnen AB;75,50",
  ];
  const FOLLOW_UP = [
    "Förening;Belopp, kr;Utbetalt t.o.m. 30/4 2019, kr;Kostnader Kv1, kr",
    "Folkets Park;900000;450000;189000",
    "Ekens Idrottsförening;200000;100000;0",
  ];

  test("a csv ledger is described by the same keys", async () => {
    expect(await runLedger([file("huvudbok.csv", CSV), "--json"])).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      company: null,
      rows: 4,
      vouchers: 4,
      accounts: { "4510": { name: "Lämnade bidrag", movement: 451_075.5 } },
      checksum: "absent",
      problems: [],
    });
  });

  test("a dimension that no row has is refused, not taken as nobody's rows", async () => {
    const rows = ['#TRANS 4510 {6 "2"} 60.00', "#TRANS 1930 {} -60.00"];
    const sie = file("dimension.se", ["#SIETYP 4", "#RAR 0 20190101 20191231", "#VER A 1 20190115", "{", ...rows, "}"]);
    const against = ["--against", file("uppföljning.csv", FOLLOW_UP), "--accounts", "45", "--lang", "en"];
    expect(await runLedger([sie, ...against, "--counterparty", "99"])).toBe(2);
    expect([out, errors]).toEqual([
      "",
      "No row of the ledger has an object in dimension 99. Give another dimension for the counterparty, or the rows' text.\n",
    ]);
    expect(await runLedger([sie, ...against, "--counterparty", "6"])).toBe(0);
  });

  test("a csv ledger's columns are named in words of the language", async () => {
    const path = file("huvudbok.csv", CSV);
    await runLedger([path]);
    expect(out).toContain("Datum = datum, Ver = verifikat, Konto = konto, Motpart = motpart, Belopp = belopp\n");
    await runLedger([path, "--lang", "en"]);
    expect(out).toContain("Datum = date, Ver = voucher, Konto = account, Motpart = counterparty, Belopp = amount\n");
  });

  test("a role that several columns could have is named in words of the language", async () => {
    const path = file(
      "huvudbok.csv",
      CSV.map((line) => `${line};${line.startsWith("Datum") ? "Summa" : "7"}`),
    );
    await runLedger([path]);
    expect(out).toContain("Flera kolumner kan vara belopp; en av dem används.");
  });

  test("--against --json: booked, paid, difference, vouchers, what is nobody's, and the control that proves the sums", async () => {
    const args = [file("huvudbok.csv", CSV), "--against", file("kv1.csv", FOLLOW_UP), "--json"];
    expect(await runLedger(args)).toBe(0);
    const { partners, unmatched, control, assumed } = JSON.parse(out);
    expect(partners).toMatchObject([
      { partner: "Folkets Park", booked: 450_000, paid: 450_000, difference: 0, remarks: [] },
      {
        partner: "Ekens Idrottsförening",
        booked: 0,
        paid: 100_000,
        difference: -100_000,
        remarks: [{ check: "not-booked" }],
      },
    ]);
    expect(partners[0].vouchers.map((voucher: { voucher: string }) => voucher.voucher)).toEqual(["K1", "K2"]);
    expect(unmatched).toEqual([{ name: "Kioskvagnen AB", orgNumber: null, booked: 75.5, rows: 1 }]);
    expect(control).toEqual({
      ...{ partners: 450_000, unmatched: 75.5, outOfPeriod: 1_000, undated: 0 },
      ...{ onAccounts: 451_075.5, otherAccounts: 0, total: 451_075.5, rows: 4 },
    });
    expect(assumed[0]).toContain("4510 Lämnade bidrag");
  });

  test("--against as text ends with the control line", async () => {
    expect(await runLedger([file("huvudbok.csv", CSV), "--against", file("kv1.csv", FOLLOW_UP)])).toBe(0);
    expect(out.replaceAll("\u00a0", " ")).toContain("Folkets Park: bokfört 450 000, utbetalt 450 000, skillnad 0\n");
    expect(out.replaceAll("\u00a0", " ").trim().split("\n").at(-1)).toBe(
      "Kontroll: föreningarna 450 000 + utan förening 75,50 + utanför tiden 1 000 + utan datum 0 = kontona i huvudboken 451 075,50",
    );
  });

  test("a workbook in pounds with its agreements on another sheet: one follow-up, and every amount in pounds", async () => {
    const book = join(folder, "grants.xlsx");
    const monitor = [
      ["Grantee / Partner", "Grant awarded (£)", "Paid to 31/03/2026", "Costs Q1"],
      ["Riverside Youth Trust", 60_000, 30_000, 14_250],
      ["Age Well Sheffield", 48_000, 24_000, 23_900],
    ];
    const agreements = [
      ["Partner", "Agreement ref", "Start date", "End date", "Grant awarded (£)"],
      ["Riverside Youth Trust", "GA-001", "01/01/2026", "31/12/2026", 60_000],
      ["Age Well Sheffield", "GA-002", "01/01/2026", "31/12/2026", 48_000],
    ];
    const sheets = [
      { name: "Monitor", rows: monitor },
      { name: "Agreements", rows: agreements },
    ];
    writeFileSync(book, await writeXlsx({ sheets }));
    const ledger = file("ledger.csv", [
      "Date,Supplier,Account,Amount,Voucher",
      "19/01/2026,Riverside Youth Trust,5010,15000.00,1",
      "19/01/2026,Riverside Youth Trust,5010,15000.00,1",
    ]);
    expect(await runLedger([ledger, "--against", book, "--accounts", "5010", "--lang", "en"])).toBe(0);
    expect(out).toContain("Booked against paid according to the follow-up to 2026-03-31, GBP\n");
    expect(out).toContain("£24,000 is paid according to the follow-up, but nothing is booked.");
    expect(out).not.toContain("SEK");
  });

  test("--against tells what of the ledger could not be used, its other years, and nothing of what nobody has confirmed", async () => {
    const bad = ["2019-03-31;K5;4510 Lämnade bidrag;Folkets Park;hundra", "2018-12-30;K6;4510;Folkets Park;7,00"];
    const against = [file("brister.csv", [...CSV, ...bad]), "--against", file("kv1.csv", FOLLOW_UP)];
    expect(await runLedger(against)).toBe(0);
    expect(out).toContain("Huvudboken har också rader från 2018. De räknas som utanför tiden.\n");
    expect(out).toContain(
      "Kunde inte användas som det står i huvudboken\nRad 6: ”hundra” är inget belopp; raden används inte.\n",
    );
    expect(out).toContain("Folkets Park = Folkets Park: Samma ord i båda namnen.\n");
    out = "";
    expect(await runLedger([...against, "--json", "--lang", "en"])).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ otherYears: [2018], problems: [{ line: 6, reason: expect.any(String) }] });
  });

  test("a follow-up that is none, and accounts that hold nothing: one line, exit 2", async () => {
    const ledger = file("huvudbok.csv", CSV);
    expect(await runLedger([ledger, "--against", join(folder, "none.xlsx")])).toBe(2);
    expect(await runLedger([ledger, "--against", file("names.csv", ["a;b", "c;d"])])).toBe(2);
    expect(out).toBe("");
    expect(errors.match(/\n/g)).toHaveLength(2);
  });

  test("accounts given on the command line go before those proposed", async () => {
    expect(
      await runLedger([
        file("huvudbok.csv", [...CSV, "2019-02-01;K4;1710 Förutbetalda bidrag;Kioskvagnen AB;50,00"]),
        "--against",
        file("kv1.csv", FOLLOW_UP),
        "--accounts",
        "17",
        "--json",
      ]),
    ).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      setting: { accounts: ["17"] },
      control: { onAccounts: 50, otherAccounts: 451_075.5 },
    });
  });
});
