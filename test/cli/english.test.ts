import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { runCheck } from "../../src/cli/check.ts";
import { runLedger } from "../../src/cli/ledger.ts";

/** The quarterly workbook of a British funder: pounds, a sum of the quarters, a balance, a credit note and a grant paid in full. */
const MONITOR = [
  [
    "Grantee / Partner",
    "Grant awarded (£)",
    "Paid to 31/03/2026",
    "Q1 costs",
    "Q2 costs",
    "Total costs",
    "Balance held",
  ],
  ["Riverside Youth Trust", 60_000, 30_000, 14_250, null, 14_250, 15_750],
  ["Age Well Sheffield", 48_000, 24_000, 23_900, null, 23_900, 100],
  ["The Hope Centre Ltd", 20_000, 10_000, null, null, 0, 10_000],
  ["Peak Rural Transport", 15_000, 7_500, -1_250, null, -1_250, 8_750],
  ["Leeds Community Sports Foundation", 30_000, 32_000, 15_000, null, 15_000, 29_500],
  ["Women's Aid Rotherham", 80_000, 40_000, 19_875, null, 19_875, 20_125],
  ["Calder Valley Refugee Support", 45_000, 22_500, 10_980, null, 10_980, 11_520],
  ["Disability Action Yorkshire", 55_000, 27_500, 0, null, 0, 27_500],
  ["Tees Skills Academy", 40_000, 20_000, 9_600, null, 9_600, 10_400],
  ["Total", 393_000, 213_500, 92_355, null, 92_355, 133_645],
];

let folder = "";
let out = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "english-"));
  out = "";
  jest.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test("is checked in pounds, with its quarters told from their sum, and in English throughout", async () => {
  const book = join(folder, "Grants.xlsx");
  writeFileSync(book, await writeXlsx({ sheets: [{ name: "Grants monitor 2026", rows: MONITOR }] }));
  expect(await runCheck([book, "--lang", "en", "--preset", "uk-pounds"])).toBe(0);
  const said = out.replaceAll("\u00a0", " ");

  expect(said).toContain("Rules: United Kingdom, pounds\n");
  expect(said).toContain("£32,000 paid, £2,000 more than the agreed amount of £30,000");
  expect(said).toContain("Nothing stated under “Q1 costs”; £10,000 has been paid");
  expect(said).toContain(
    "“Balance held” is 29,500, which is not Paid to 31/03/2026 − Q1 costs as in the other rows; difference 12,500",
  );
  // 48,000 × 3/12 = 12,000 by the end of March; 23,900 − 12,000 = 11,900, which is 99.2 %.
  expect(said).toContain("£11,900 higher cost than the periodised budget (99.2%)");
  expect(said).not.toContain("look like cost from the start of the year");
  expect(said).not.toContain("has been reported but not");
  expect(said).not.toMatch(/[åäö]|\bkr\b|\bSEK\b/i);
});

test("a ledger is held against it in pounds, with the agreements on a sheet of their own", async () => {
  const book = join(folder, "Grants.xlsx");
  const agreements = [
    ["Reference", "Partner", "Agreed amount (£)", "Start", "End", "Status"],
    ["G-1", "Riverside Youth Trust", 60_000, "2026-01-01", "2026-12-31", "active"],
    ["G-2", "Age Well Sheffield", 48_000, "2026-01-01", "2026-12-31", "active"],
  ];
  const sheets = [
    { name: "Grants monitor 2026", rows: MONITOR },
    { name: "Agreements", rows: agreements },
  ];
  writeFileSync(book, await writeXlsx({ sheets }));
  const ledger = join(folder, "payments.csv");
  const rows = [
    "2026-01-15,Riverside Youth Trust,30000.00,P1",
    "2026-02-15,Age Well Sheffield,24000.00,P2",
    "2026-02-16,Age Well Sheffield,25000.50,P3",
  ];
  writeFileSync(ledger, ["Date,Supplier,Amount,Voucher", ...rows, ""].join("\n"));
  expect(await runLedger([ledger, "--against", book, "--lang", "en"])).toBe(0);
  expect(out).toContain("Booked against paid according to the follow-up to 2026-03-31, GBP\n");
  expect(out).toContain("Riverside Youth Trust: booked 30,000, paid 30,000, difference 0\n");
  expect(out).toContain("Age Well Sheffield: booked 49,000.50, paid 24,000, difference 25,000.50\n");
  expect(out).toContain("£1,000.50 more is booked than was agreed.");
  expect(out).toContain("£10,000 is paid according to the follow-up, but nothing is booked.");
  expect(out).not.toMatch(/\bkr\b|\bSEK\b/i);
});
