import { sieSentence } from "../../src/ledger/sie/problem-text.ts";
import { LARGEST_FILE } from "../../src/ledger/sie/limits.ts";
import { readSie, SieReader } from "../../src/ledger/sie/reader.ts";
import { bytesOf, HEADER, ledgerOf, problemsOf, refusalOf, voucher } from "./sie-text.ts";

const balanced = ["#TRANS 4510 {} 100.00", "#TRANS 1930 {} -100.00"];

test.each([
  ["", "empty-file"],
  [" \r\n\r\n", "empty-file"],
  ["<!DOCTYPE html>\n<html><body>#VER</body></html>", "html-page"],
  ["\n<HTML><head>", "html-page"],
  ['<?xml version="1.0"?><Sie/>', "xml"],
  ["PK\x03\x04\x14\0\0\0", "not-text"],
  ["\xff\xfe#\0F\0", "utf-16"],
  ["#\0F\0L\0", "utf-16"],
  ["Datum;Konto;Belopp\n2025-01-01;4510;100", "not-sie"],
  ["#HEJ 1\n# VER\n", "not-sie"],
])("%j is refused: %s", (text, reason) => {
  expect(refusalOf(bytesOf(text))).toBe(reason);
});

test("a file too large is refused without being kept", () => {
  const reader = new SieReader();
  const part = new Uint8Array(10_000_000).fill(32);
  for (let size = 0; size <= LARGEST_FILE; size += part.length) reader.push(part);
  const reading = reader.end();
  expect(reading.ledger).toBeNull();
  if (!reading.ledger)
    expect(sieSentence(reading.refused, "sv")).toBe(
      "Filen är på 410 MB; högst 400 MB kan läsas. Exportera en kortare period.",
    );
});

test("a line of many megabytes is one problem, whole or in chunks", () => {
  const long = bytesOf(`#SIETYP 4\n#PROSA "${"x".repeat(5_000_000)}"\n#VER A 1 20250101\n`);
  const reader = new SieReader();
  for (let at = 0; at < long.length; at += 10_000) reader.push(long.subarray(at, at + 10_000));
  const chunked = reader.end().ledger;
  const whole = ledgerOf(long);
  expect(whole.problems).toEqual(chunked?.problems);
  expect(whole.problems[0]).toMatchObject({ line: 2, reason: "line-too-long", details: { length: 5_000_009 } });
  expect(sieSentence(whole.problems[0]!, "sv")).toBe("Raden är 5\u00a0000\u00a0009 byte lång och läses inte.");
});

test.each([
  ["cut off among the rows", [...HEADER, "#VER A 1 20250115", "{", balanced[0]!], ["cut-off@5"]],
  [
    "cut off in a row",
    [...HEADER, "#VER A 1 20250115", "{", "#TRANS 45"],
    ["cut-off@5", "voucher-not-assessable@5", "field-missing@7", "field-missing@7"],
  ],
  ["empty voucher", [...HEADER, "#VER A 1 20250115", "{", "}"], ["voucher-empty@5"]],
  ["voucher without braces", [...HEADER, "#VER A 1 20250115", ...voucher(balanced)], ["voucher-empty@5"]],
  [
    "no closing brace",
    [...HEADER, "#VER A 1 20250115", "{", ...balanced, ...voucher(balanced)],
    ["voucher-not-closed@5"],
  ],
  ["no opening brace", [...HEADER, "#VER A 1 20250115", ...balanced, "}"], ["brace-missing@6"]],
  ["braces of nobody", [...HEADER, "{", "}", ...voucher(balanced)], ["brace-unexpected@5", "brace-unexpected@6"]],
  [
    "rows of nobody",
    [...HEADER, ...balanced, ...voucher(balanced)],
    ["row-outside-voucher@5", "row-outside-voucher@6"],
  ],
  ["unknown labels", [...HEADER, "#MOMSKOD 2610 10", ...voucher(balanced)], ["unknown-label@5"]],
  ["text that is no record", [...HEADER, "hej", ...voucher(balanced)], ["not-a-record@5"]],
  ["unclosed quotation mark", [...HEADER, '#PROSA "hej', ...voucher(balanced)], ["quote-not-closed@5"]],
  [
    "unescaped quotation marks",
    [...HEADER, '#KONTO 4510 "Bidrag "stora" "', ...voucher(balanced)],
    ["quote-not-closed@5", "text-after-quote@5", "surplus-fields@5"],
  ],
  [
    "words without quotation marks",
    [...HEADER, "#KONTO 4510 Lämnade bidrag", ...voucher(balanced)],
    ["surplus-fields@5"],
  ],
  [
    "text where the date should be",
    [...HEADER, ...voucher(['#TRANS 4510 {} 1 "Bidrag"', "#TRANS 1930 {} -1"])],
    ["text-for-date@7"],
  ],
  [
    "an impossible date on a row",
    [...HEADER, ...voucher(["#TRANS 4510 {} 1 20251301", "#TRANS 1930 {} -1"])],
    ["date-impossible@7"],
  ],
  [
    "a date as everybody but SIE writes it",
    [...HEADER, ...voucher(["#TRANS 4510 {} 1 2025-01-15", "#TRANS 1930 {} -1"])],
    ["date-form@7"],
  ],
  [
    "an amount with a blank in it",
    [...HEADER, "#IB 0 1930 1 000,00", ...voucher(["#TRANS 4510 {} 1 000.00", "#TRANS 1930 {} -1000"])],
    ["amount-unreadable@5", "voucher-not-assessable@6", "amount-unreadable@8"],
  ],
  ["cut off after the head of a voucher", [...HEADER, "#VER A 1 20250115"], ["cut-off@5", "voucher-empty@5"]],
  [
    "names given twice",
    [...HEADER, "#KONTO 1930 Bank", "#KONTO 1930 Kassa", "#DIM 6 Projekt", "#DIM 06 Annat", ...voucher(balanced)],
    ["header-repeated@6", "header-repeated@8"],
  ],
  [
    "an object named twice, and the same once more",
    [...HEADER, "#OBJEKT 6 P1 Ett", "#OBJEKT 6 P1 Ett", "#OBJEKT 6 P1 Annat", ...voucher(balanced)],
    ["header-repeated@7"],
  ],
  [
    "an account type of nobody",
    [...HEADER, "#KTYP 1930", "#KTYP 1930 X", "#KTYP 1930 t", ...voucher(balanced)],
    ["field-missing@5", "field-missing@6"],
  ],
  [
    "a year that ends before it begins",
    [...HEADER, "#RAR -1 20241231 20240101", ...voucher(balanced)],
    ["year-backwards@5"],
  ],
  ["a type without its number", ["#SIETYP", ...voucher(balanced)], ["type-missing@file", "field-missing@1"]],
  ["a row without its list", [...HEADER, ...voucher(["#TRANS 4510 1.00", "#TRANS 1930 {} -1"])], ["field-missing@7"]],
  ["type 1 with vouchers", ["#SIETYP 1", ...voucher(balanced)], ["vouchers-in-type@file"]],
  ["no vouchers", ["#SIETYP 2", "#UB 0 1930 1.00"], ["no-vouchers@file"]],
  ["no type", voucher(balanced), ["type-missing@file"]],
  ["an unknown type", ["#SIETYP 5", ...voucher(balanced)], ["type-missing@file", "type-unknown@1"]],
  [
    "two years by the year record",
    [...HEADER, ...voucher(balanced), ...voucher(balanced, "#VER A 2 20260102")],
    ["two-years@10"],
  ],
  [
    "two years without one",
    ["#SIETYP 4", ...voucher(balanced), ...voucher(balanced, "#VER A 2 20270102")],
    ["two-years@file"],
  ],
  [
    "two files in one",
    [...HEADER, ...voucher(balanced), "#FLAGGA 0", '#FNAMN "En annan"', "#RAR 0 20240101 20241231"],
    ["header-repeated@10", "header-repeated@11", "year-repeated@12"],
  ],
])("%s", (_, lines, problems) => {
  const ledger = ledgerOf(lines);
  expect(problemsOf(ledger)).toEqual(problems);
  const { used, reported, blank } = ledger.lines;
  expect(used + reported + blank).toBe(lines.length);
  for (const problem of ledger.problems) {
    for (const language of ["sv", "en"] as const) expect(sieSentence(problem, language)).toMatch(/^[^\n]+\.$/);
  }
});

test("many problems of a kind are named fifty times and then counted, and hide no other kind", () => {
  const lines = [...HEADER, ...Array.from({ length: 200 }, () => "#MOMSKOD 1 2"), "#ANNAN 1", ...voucher(balanced)];
  const { problems } = ledgerOf(lines);
  expect(problems.filter(({ details }) => details.label === "#MOMSKOD")).toHaveLength(50);
  expect(problems.filter(({ details }) => details.label === "#ANNAN")).toHaveLength(1);
  expect(problems.at(-1)).toEqual({
    line: 204,
    reason: "more-of-the-kind",
    details: { of: "unknown-label", count: 150 },
  });
});

test("what is shown of the file is in its own encoding", () => {
  const { problems } = ledgerOf([...HEADER, "#KONTO 4510 Lämnade från ö", ...voucher(balanced)]);
  expect(problems.map((problem) => sieSentence(problem, "en"))).toEqual([
    'The line has more fields than its label has; from "från" on they are not used.',
  ]);
});

test("a hostile file of ever new labels stays bounded", () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `#X${n} 1`);
  const { problems } = ledgerOf([...HEADER, ...lines]);
  expect(problems.length).toBeLessThan(200);
  expect(problems.at(-1)?.details.count).toBe(20_000 - 50 - 50);
});

describe("checksum", () => {
  const body = [
    "#SIETYP 4",
    '#FNAMN "Åkers \\"nya\\" kommun"',
    "#VER A 1 20250115",
    "{",
    '#TRANS 4510 {6 "P 1"} 1.00',
    "#TRANS 1930 {} -1.00",
    "}",
  ];
  // CRC-32 of `#SIETYP4#FNAMN\x8fkers "nya" kommun#VERA120250115#TRANS45106P 11.00#TRANS1930-1.00`, reckoned with Python's zlib.
  const printed = "167461242";
  test.each([
    ["right", ["#KSUMMA", ...body, `#KSUMMA ${printed}`], "ok", []],
    ["wrong", ["#KSUMMA", ...body, "#KSUMMA 1"], "wrong", ["checksum-wrong@9"]],
    ["none", body, "absent", []],
    ["begun and never printed", ["#KSUMMA", ...body], "absent", ["checksum-not-closed@file"]],
  ])("%s", (_, lines, checksum, problems) => {
    const ledger = ledgerOf(lines);
    expect([ledger.checksum, problemsOf(ledger), ledger.rows.count]).toEqual([checksum, problems, 2]);
  });

  test("a file in UTF-8 is turned back into CP437 first", () => {
    const text = ["#KSUMMA", ...body, `#KSUMMA ${printed}`, ""].join("\n");
    const { ledger } = readSie(new TextEncoder().encode(text));
    expect([ledger?.checksum, ledger?.encoding.encoding]).toEqual(["ok", "utf-8"]);
  });
});
