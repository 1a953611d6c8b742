import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { readFile } from "../../src/reading/read-file.ts";
import { readText } from "../../src/reading/read-text.ts";
import { UnusableInput } from "../../src/reading/unusable-input.ts";

/** Longest one input may take, in milliseconds. */
const PATIENCE = 1_000;

const TOKENS = [
  ..."0123456789,.;|\t\n-–+()%*:\"'<>&=@ ",
  ..."\n\n\n    ",
  " 000",
  "1 234",
  "12 500 kr",
  "1.050",
  "12,5",
  "Summa",
  "Totalt",
  "Förening",
  "Belopp",
  "Utbetalt t.o.m. 30/4",
  "Kostnader Kv1",
  "2019",
  "Avvikelse",
  "varav",
  "Alfa IF",
  "Å",
  "ß",
  "😀",
  "\u00A0",
  "\u2009",
  "\u202F",
  "−",
  "\u0000",
  "\u0007",
  "\uFEFF",
  "\uD800",
  "£",
  "€",
  "..",
  "N/A",
  "<table><tr><td>",
  "</td>",
  "=1+1",
  "802461-9168",
  "30/2",
  "¹",
  "\f",
  "\r\n",
];

const scraps = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((tokens) => tokens.join(""));

async function survives(name: string, bytes: Uint8Array): Promise<void> {
  const started = performance.now();
  try {
    await readFile(name, bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(UnusableInput);
  }
  expect(performance.now() - started).toBeLessThan(PATIENCE);
}

it("reads 16,000 scraps of text without a crash or a hang", () => {
  fc.assert(
    fc.property(scraps, (text) => {
      const started = performance.now();
      const result = readText(text);
      expect(performance.now() - started).toBeLessThan(PATIENCE);
      // Nothing vanishes: text that is read as nothing is handed back or refused in words.
      expect(result.tables.length + result.unread.length + result.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 16_000, seed: 1 },
  );
}, 60_000);

it("reads 3,500 strings of any characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      expect(() => readText(text)).not.toThrow();
    }),
    { numRuns: 3_500, seed: 2 },
  );
}, 60_000);

it("refuses or reads 1,500 files of any bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (bytes) => survives("utfall.csv", bytes)),
    { numRuns: 1_500, seed: 3 },
  );
}, 60_000);

it("refuses or reads 300 damaged workbooks", async () => {
  const whole = await writeXlsx({
    sheets: [
      {
        name: "Kv1",
        rows: [
          ["Part", "Belopp"],
          ["Alfa", 1],
          ["Beta", 2],
        ],
      },
    ],
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.nat(whole.length),
      async (changes, cut) => {
        const bytes = whole.slice(0, cut % 3 === 0 ? cut : whole.length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        await survives("bok.xlsx", bytes);
      },
    ),
    { numRuns: 300, seed: 4 },
  );
}, 60_000);
