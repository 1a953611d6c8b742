import { fromDayNumber } from "../../src/domain/calendar.ts";
import { NO_DAY } from "../../src/ledger/ledger.ts";
import { objectsOf, rowText, voucherNumber, voucherSeries, voucherText } from "../../src/ledger/sie/sie-ledger.ts";
import { HEADER, ledgerOf, problemsOf, voucher } from "./sie-text.ts";

const balanced = ["#TRANS 4510 {} 100.00", "#TRANS 1930 {} -100.00"];

test("header, accounts, dimensions and objects", () => {
  const ledger = ledgerOf([
    "#FLAGGA 0",
    '#PROGRAM "Ekonomi" 1.2',
    "#SIETYP 4",
    '#FNAMN "Åkers kommun"',
    "#ORGNR 212000-0000",
    "#VALUTA SEK",
    "#RAR 0 20250101 20251231",
    "#RAR -1 20240101 20241231",
    "#KTYP 0451 K",
    '#KONTO 0451 "Lämnade bidrag"',
    '#DIM 6 "Projekt"',
    '#UNDERDIM 21 "Delprojekt" 06',
    '#OBJEKT 06 "P 1" "Föreningar"',
    ...voucher(balanced),
  ]);
  expect(ledger).toMatchObject({
    company: "Åkers kommun",
    orgNumber: "212000-0000",
    type: 4,
    currency: "SEK",
    program: ["Ekonomi", "1.2"],
    years: [
      { index: 0, start: "2025-01-01", end: "2025-12-31" },
      { index: -1, start: "2024-01-01", end: "2024-12-31" },
    ],
    dimensions: [
      { id: "6", name: "Projekt", parent: null },
      { id: "21", name: "Delprojekt", parent: "6" },
    ],
    objects: [{ dimension: "6", id: "P 1", name: "Föreningar" }],
    problems: [],
  });
  expect(ledger.accounts[0]).toEqual({ id: "0451", name: "Lämnade bidrag", type: "K" });
});

test("rows in every form come out alike", () => {
  const forms = [
    '#TRANS 4510 {6 "P1"} 100.50 20250116 "Förening"',
    '\t#TRANS\t4510\t{6\t"P1"}\t100.50\t20250116\t"Förening"',
    '  #TRANS   4510 {"6" "P1"} 100.5 "20250116" "Förening"',
    '#TRANS "4510" {06 P1} "100.500" 20250116 Förening',
    '#trans 4510 { 6 "P1" } +100.50 20250116 "Förening" 1.5 "sign"',
    '#TRANS 4510{6 P1}100.50 20250116 "Förening"  ',
  ];
  for (const form of forms) {
    const ledger = ledgerOf([...HEADER, ...voucher([form, "#TRANS 1930 {} -100.50"])]);
    const { rows } = ledger;
    expect([form, problemsOf(ledger), rows.count]).toEqual([form, [], 2]);
    expect(ledger.accounts[rows.account[0]!]?.id).toBe("4510");
    expect([rows.amount[0], rows.amount[1]]).toEqual([10050, -10050]);
    expect(fromDayNumber(rows.day[0]!)).toBe("2025-01-16");
    expect(fromDayNumber(rows.day[1]!)).toBe("2025-01-15"); // the voucher's
    expect(objectsOf(ledger, rows.objects[0]!)).toEqual([{ dimension: "6", id: "P1" }]);
    expect(rows.objects[1]).toBe(0);
    expect([rowText(ledger, 0), rowText(ledger, 1)]).toEqual(["Förening", ""]);
    expect(rows.line[0]).toBe(HEADER.length + 3);
  }
});

test.each([
  ['#VER A 1 20250115 "Bidrag"', "A", "1", "Bidrag"],
  ['#VER "" "" 20250115 "Bidrag \\"kv 3\\"" 20250120 "sign"', "", "", 'Bidrag "kv 3"'],
  ['#VER B 2 20250115 "Bidrag" 20250120 "Eva E"', "B", "2", "Bidrag"],
  ["#VER # 17 20250115 Bidrag", "#", "17", "Bidrag"],
  ['#VER "L R" "1 7" 20250115 "C:\\data\\"', "L R", "1 7", "C:\\data\\"],
  ['#VER\tÅ\t9\t20250115\t"a\tb"', "Å", "9", "a\tb"],
  ['#VER A 1 20250115 "å {ä} ö"', "A", "1", "å {ä} ö"],
])("voucher head %s", (head, series, number, text) => {
  const ledger = ledgerOf([...HEADER, ...voucher(balanced, head)]);
  expect(problemsOf(ledger)).toEqual([]);
  expect([voucherSeries(ledger, 0), voucherNumber(ledger, 0), voucherText(ledger, 0)]).toEqual([series, number, text]);
});

test("braces may stand on the lines of their voucher", () => {
  const ledger = ledgerOf([
    ...HEADER,
    '#VER A 1 20250115 "x" {',
    ...balanced,
    "}",
    "#VER A 2 20250116 { #TRANS 4510 {} 1 }",
    "#VER A 3 20250116",
    "{ #TRANS 4510 {} 2",
    "#TRANS 1930 {} -2 }",
  ]);
  expect(problemsOf(ledger)).toEqual([]);
  expect([...ledger.vouchers.firstRow]).toEqual([0, 2, 3]);
  expect([...ledger.vouchers.difference]).toEqual([0, 100, 0]);
  expect(ledger.unbalanced).toEqual([1]);
});

test("added and removed rows are counted, never summed", () => {
  const ledger = ledgerOf([...HEADER, ...voucher(["#BTRANS 4510 {} 90.00", "#RTRANS 4510 {} 100.00", ...balanced])]);
  expect(ledger).toMatchObject({ rowsSeen: 2, addedRows: 1, removedRows: 1, unbalanced: [], problems: [] });
});

test("lists of objects: braces and blanks in quotes, several dimensions, and an odd one kept and said", () => {
  const ledger = ledgerOf([
    ...HEADER,
    ...voucher(['#TRANS 4510 {"1" "KS }{ 01" 06 P2} 100.00', "#TRANS 4510 {6} 0.00", "#TRANS 1930 {6} -100.00"]),
  ]);
  const { rows } = ledger;
  expect(objectsOf(ledger, rows.objects[0]!)).toEqual([
    { dimension: "1", id: "KS }{ 01" },
    { dimension: "6", id: "P2" },
  ]);
  expect(rows.count).toBe(3);
  expect(problemsOf(ledger)).toEqual(["object-list-odd@8", "object-list-odd@9"]);
});

test.each([
  ["1.005", "amount-too-precise"],
  ["1,005", "amount-unreadable"],
  ["1,5", "decimal-comma"],
  ["1e5", "amount-unreadable"],
  ["-", "amount-unreadable"],
  ["100-", "amount-unreadable"],
  ["90071992547409.92", "amount-too-large"],
  ["99999999999999999999999", "amount-too-large"],
  ['""', "field-missing"],
])("amount %s: %s", (amount, reason) => {
  const ledger = ledgerOf([...HEADER, ...voucher([`#TRANS 4510 {} ${amount}`, "#TRANS 1930 {} 1.50"])]);
  const read = reason === "decimal-comma";
  expect(problemsOf(ledger)).toEqual(read ? [`${reason}@7`] : ["voucher-not-assessable@5", `${reason}@7`]);
  expect(ledger.rows.count).toBe(read ? 2 : 1);
  expect(ledger.rowsSeen).toBe(2);
  expect(ledger.vouchers.difference[0]).toBe(read ? 300 : NaN);
});

test("the largest amounts are exact, and a sum beyond them is nobody's guess", () => {
  const most = "90071992547409.91";
  const ledger = ledgerOf([...HEADER, ...voucher([`#TRANS 4510 {} ${most}`, `#TRANS 4510 {} ${most}`])]);
  expect(ledger.rows.amount[0]).toBe(Number.MAX_SAFE_INTEGER);
  expect(problemsOf(ledger)).toEqual(["sum-too-large@file", "voucher-not-assessable@5"]);
});

test.each([
  ["#VER A 1", "date-missing"],
  ['#VER A 1 "" "text"', "date-missing"],
  ["#VER A 1 20250230", "date-impossible"],
  ["#VER A 1 15.1.2025", "date-impossible"],
  ["#VER A 1 00000000", "date-impossible"],
])("%s: %s, and the rows are read", (head, reason) => {
  const ledger = ledgerOf([...HEADER, ...voucher(balanced, head)]);
  expect(problemsOf(ledger)).toEqual([`${reason}@5`]);
  expect([ledger.vouchers.day[0], ledger.rows.day[0], ledger.rows.count]).toEqual([NO_DAY, NO_DAY, 2]);
});

test("leap days are real days in leap years only", () => {
  const dated = (day: string) => problemsOf(ledgerOf(["#SIETYP 4", ...voucher(balanced, `#VER A 1 ${day}`)]));
  expect(dated("20240229")).toEqual([]);
  expect(dated("20000229")).toEqual([]);
  expect(dated("20250229")).toEqual(["date-impossible@2"]);
  expect(dated("19000229")).toEqual(["date-impossible@2"]);
});

test("opening balance, movement and closing balance", () => {
  const balances = (closing: string) =>
    ledgerOf([
      ...HEADER,
      "#IB 0 1930 500.00",
      `#UB 0 1930 ${closing}`,
      "#IB 0 2440 -10.00",
      "#RES 0 4510 100.00",
      "#UB -1 1930 7.00",
      ...voucher(balanced),
    ]);
  expect(problemsOf(balances("400.00"))).toEqual(["balance-differs@7"]); // 2440 has no closing balance
  const ledger = balances("400.01");
  expect(ledger.problems.map(({ details }) => details)).toEqual([
    { account: "1930", ore: 1 },
    { account: "2440", ore: 1000 },
  ]);
});

test("lines ended by carriage returns alone", () => {
  const text = [...HEADER, ...voucher(balanced)].join("\r");
  const ledger = ledgerOf(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  expect([ledger.vouchers.count, ledger.rows.count, problemsOf(ledger)]).toEqual([1, 2, []]);
});
