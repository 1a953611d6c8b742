import { fromDayNumber } from "../../src/domain/calendar.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { accountOf, isMasked, monthInName, oreOfText } from "../../src/ledger/table/field-values.ts";
import { readTableLedger } from "../../src/ledger/table/read-table.ts";
import { delimited, readWorkbookLedgers } from "../../src/ledger/table/read-workbook.ts";
import { proposeRoles } from "../../src/ledger/table/roles.ts";
import { bookedTable, type TableLedger } from "../../src/ledger/table/table-ledger.ts";
import { NO_DAY } from "../../src/ledger/ledger.ts";
import { writeXlsx } from "hucre/xlsx";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(
  lines: readonly string[],
  name = "huvudbok.csv",
  ...roles: Parameters<typeof readTableLedger>[2][]
): TableLedger {
  const { ledger } = readTableLedger(name, bytesOf(`${lines.join("\r\n")}\r\n`), ...roles);
  if (!ledger) throw new Error("refused");
  return ledger;
}

/** Rows as a person would read them. */
function rowsOf(ledger: TableLedger): unknown[][] {
  const { rows, accounts, counterparties, counterpartyOfKey } = ledger;
  const booked = bookedTable("", ledger);
  return Array.from({ length: rows.count }, (_, row) => [
    rows.day[row] === NO_DAY ? null : fromDayNumber(rows.day[row]!),
    accounts[rows.account[row]!]!.id,
    counterparties[counterpartyOfKey[rows.objects[row]!]!]?.name ?? null,
    rows.amount[row],
    rows.voucher[row]! < 0 ? null : booked.voucherName(rows.voucher[row]!),
  ]);
}

const daysOf = (ledger: TableLedger): unknown[] => rowsOf(ledger).map(([day]) => day);
const reasons = (ledger: TableLedger): string[] =>
  ledger.problems.map(({ reason, line }) => `${reason}@${line ?? "file"}`);

test("roles are recognised from the headers, and two of a kind are asked about", () => {
  expect(
    proposeRoles(["Verifikatnummer", "Bokföringsdatum", "Konto", "Leverantör", "Org.nr", "Text", "Belopp"]).roles,
  ).toEqual(["voucher", "date", "account", "counterparty", "orgNumber", "text", "amount"]);
  expect(proposeRoles(["Period", "Motpart", "Utfall, kr", "Belopp"]).ambiguous).toEqual(["amount"]);
  expect(proposeRoles(["Posting date", "Vendor", "Debit", "Credit"]).roles).toEqual([
    "date",
    "counterparty",
    "debit",
    "credit",
  ]);
});

test.each([
  [
    "the national specification",
    "kopare_id;kopare;verifikationsnummer;leverantor;leverantor_id;konto_nr;konto_text;bokforingsdatum;forvaltning;fakturanummer;nettobelopp",
    ". . voucher counterparty orgNumber account accountName date . . amount",
  ],
  [
    "Unit4",
    "Konto;Konto(T);Ansvar;Resk.nr;Resk.nr(T);Vernr;Ver.datum;Period;Text;Belopp",
    "account accountName . . counterparty voucher date . text amount",
  ],
  [
    "Raindance",
    "LEVNR;LEVNAMN;ORGNR;FAKTNR;VERDATUM;VERNR;KONTO;BELOPP",
    ". counterparty orgNumber . date voucher account amount",
  ],
  [
    "a list of vouchers",
    "Ver;Datum;Konto;Benämning;Text;Debetbelopp;Kreditbelopp",
    "voucher date account accountName text debit credit",
  ],
  [
    "in whole words",
    "Leverantörens namn;Leverantörens organisationsnummer;Kontotext;Konterat belopp exklusive moms",
    "counterparty orgNumber account amount",
  ],
  [
    "in English",
    "Invoice date;Vendor name;Vendor no;GL account;Net amount;Curr",
    "date counterparty . account amount currency",
  ],
])("headers of %s", (_, headers, roles) => {
  const proposed = proposeRoles(headers.split(";"));
  expect(proposed.roles.map((role) => role ?? ".").join(" ")).toBe(roles);
  expect(proposed.ambiguous).toEqual([]);
});

test("of several days and amounts the booked one is proposed, and the choice is asked about", () => {
  const { roles, ambiguous } = proposeRoles([
    "Fakturadatum",
    "Bokföringsdatum",
    "Belopp inkl moms",
    "Belopp exkl moms",
  ]);
  expect(roles).toEqual([null, "date", null, "amount"]);
  expect(ambiguous).toEqual(["date", "amount"]);
});

test("what an account is called may stand in a column of its own", () => {
  const { accounts } = read([
    "Datum;Konto;Kontotext;Motpart;Belopp",
    '2025-01-15;4510;"Lämnade ""bidrag""";A;1',
    "2025-01-15;4510;;B;1",
  ]);
  expect(accounts.find(({ id }) => id === "4510")?.name).toBe('Lämnade "bidrag"');
});

test.each(["utf-16le", "utf-16be"])("%s is read, with or without its mark", async (encoding) => {
  const text = 'Datum,Leverantör,Konto,Belopp\r\n2025-01-15,Skärgården,4510,"1 250,50"\r\n';
  for (const mark of ["\ufeff", ""]) {
    const bytes = Uint8Array.from(
      [...(mark + text)].flatMap((character) => {
        const code = character.charCodeAt(0);
        return encoding === "utf-16le" ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
    const opened = await openLedger("fakturor.csv", bytes);
    const [first] = opened.kind === "opened" ? opened.ledgers : [];
    expect(rowsOf(first?.ledger as TableLedger)).toEqual([["2025-01-15", "4510", "Skärgården", 125_050, null]]);
  }
});

test("no-break spaces and minus signs of several bytes belong to the amount", () => {
  const { rows } = read([
    "Datum;Motpart;Belopp",
    "2025-01-01;A;1\u00a0234,50",
    "2025-01-01;A;\u22121\u202f234,50",
    "2025-01-01;A;1 234,50-",
  ]);
  expect([...rows.amount]).toEqual([123_450, -123_450, -123_450]);
});

test("the shortcut for usual amounts reads what the grammar reads", () => {
  const wholes = [
    "0",
    "7",
    "12",
    "999",
    "1000",
    "123456789012",
    "1 234",
    "12 345 678",
    "1\u00a0234",
    "0 123",
    "012",
    "1 23",
    "1 2345",
  ];
  for (const whole of wholes)
    for (const fraction of ["", ",5", ",50", ".5", ".50", ","])
      for (const [before, after] of [
        ["", ""],
        ["-", ""],
        ["", "-"],
        ["-", "-"],
      ])
        for (const decimal of [",", ".", null] as const) {
          const text = `${before}${whole}${fraction}${after}`;
          // Units of ten kronor go the long way.
          const long = oreOfText(text, decimal, 1_000);
          const isSame = "ore" in long ? { ore: long.ore / 10 } : long;
          if (!("reason" in long && long.reason === "amount-too-large"))
            expect({ text, decimal, ...oreOfText(text, decimal, 100) }).toEqual({ text, decimal, ...isSame });
        }
});

test("thousands in the header are turned into kronor, and said", () => {
  const ledger = read(["Datum;Motpart;Belopp (tkr)", "2025-01-01;A;10,5", "2025-01-01;A;2"]);
  expect([...ledger.rows.amount]).toEqual([1_050_000, 200_000]);
  expect(reasons(ledger)).toEqual(["unit-in-header@1"]);
});

test("a sum is no row: an amount alone, a label; a supplier by such a name is one", () => {
  const ledger = read([
    "Datum;Motpart;Konto;Belopp",
    "2025-01-01;Summa Förening;4510;5,00",
    "2025-01-01;Total Hjälp;4510;5,00",
    ";;;10,00",
    ";Summa;;10,00",
  ]);
  expect([...ledger.rows.amount]).toEqual([500, 500]);
  expect(reasons(ledger)).toEqual(["total-row@4", "total-row@5"]);
  const undated = read(["Motpart;Belopp", "A;5,00", ";5,00"], "Leverantörsfakturor 2025-01.csv");
  expect(reasons(undated)).toEqual(["date-from-name@file", "total-row@3"]);
});

test("a month and its year in two columns", () => {
  const ledger = read(["År;Månad;Motpart;Belopp", "2025;1;A;1", "2025;feb;A;1", "2025;13;A;1", "2025;2025-03;A;1"]);
  expect(daysOf(ledger)).toEqual(["2025-01-31", "2025-02-28", null, "2025-03-31"]);
});

test("a sum may be said in the column of account names, and gives no account its name", () => {
  const ledger = read([
    "Ver;Datum;Konto;Kontonamn;Debet;Kredit",
    "1;2025-01-01;4510;Bidrag;5;",
    ";;;Summa;5;5",
    ";;;x;1;",
  ]);
  expect(reasons(ledger)).toEqual(["total-row@3", "date-missing@4"]);
  expect(ledger.accounts.map(({ name }) => name)).toEqual([null, "Bidrag"]);
});

test("one currency in two writings is one", () => {
  expect(read(["Datum;Motpart;Belopp;Valuta", "2025-01-01;A;1;SEK", "2025-01-01;A;1;sek"]).currencies).toEqual(["SEK"]);
});

test("a title with the word for an amount is no header", () => {
  expect(read(["Belopp i kr;;", "Datum;Motpart;Belopp", "2025-01-01;A;1"]).shape.headerRecords).toBe(2);
});

test.each([
  ["2025/03", "2025-03-31"],
  ["03/2025", "2025-03-31"],
  ["2025M03", "2025-03-31"],
  ["2025/3/1", "2025-03-01"],
  ["2025.03.01", "2025-03-01"],
  ["250301", null],
  ["202513", null],
])("the day of %s", (written, day) => {
  expect(daysOf(read(["Datum;Motpart;Belopp", `${written};A;1`]))).toEqual([day]);
});

test("an ordinary ledger: title above, decimal comma, thousands, quotes, a total that is not counted", () => {
  const ledger = read([
    "Leverantörsreskontra 2025;;;;",
    "",
    "Datum;Ver;Konto;Motpart;Belopp",
    "2025-01-15;K 1;4510 Lämnade bidrag;Folkets Park;450 000,00",
    '20250201;K 2;4510;"Norr; Söder";-1 250,50',
    "15/3 2025;K 3;4520-Övrigt;Åsa;100",
    "Summa;;;;448 849,50",
  ]);
  expect(rowsOf(ledger)).toEqual([
    ["2025-01-15", "4510", "Folkets Park", 45_000_000, "K 1"],
    ["2025-02-01", "4510", "Norr; Söder", -125_050, "K 2"],
    ["2025-03-15", "4520", "Åsa", 10_000, "K 3"],
  ]);
  expect(ledger.accounts.find(({ id }) => id === "4510")).toEqual({ id: "4510", name: "Lämnade bidrag", type: null });
  expect(reasons(ledger)).toEqual(["total-row@7"]);
  expect(ledger.lines).toEqual({ used: 3, reported: 1, blank: 0 });
});

test("debit and credit; both blank is no amount", () => {
  const ledger = read(["Datum;Motpart;Debet;Kredit", "2025-01-01;A;100,00;", "2025-01-01;A;;40,50", "2025-01-01;A;;"]);
  expect([...ledger.rows.amount]).toEqual([10_000, -4_050]);
  expect(reasons(ledger)).toEqual(["amount-missing@4"]);
});

test.each([
  ["1.050", "amount-ambiguous"],
  ["tusen", "amount-unreadable"],
  ["1,234567", "amount-too-precise"],
  ["99999999999999999,00", "amount-too-large"],
  ["", "amount-missing"],
])("an amount of %j is left out and named", (written, reason) => {
  const ledger = read(["Datum;Motpart;Belopp", `2025-01-01;A;${written}`, "2025-01-02;B;5"]);
  expect([...ledger.rows.amount]).toEqual([500]);
  expect(reasons(ledger)).toEqual([`${reason}@2`]);
});

test("a day that does not exist leaves the row undated, never in some period", () => {
  const ledger = read(["Datum;Motpart;Belopp", "2025-02-30;A;1,00", ";A;1,00"]);
  expect([...ledger.rows.day]).toEqual([NO_DAY, NO_DAY]);
  expect(reasons(ledger)).toEqual(["date-unreadable@2", "date-missing@3"]);
});

test("months: in a column, and where only the file's name tells", () => {
  expect(daysOf(read(["Period;Motpart;Belopp", "2025-02;A;1,00", "mars 2025;A;1,00"]))).toEqual([
    "2025-02-28",
    "2025-03-31",
  ]);
  const named = read(["Leverantör;Belopp", "A;1,00", "B;2,00"], "Leverantörsfakturor april 2025.csv");
  expect(daysOf(named)).toEqual(["2025-04-30", "2025-04-30"]);
  expect(reasons(named)).toEqual(["date-from-name@file"]);
  expect(daysOf(read(["Leverantör;Belopp", "A;1,00", "B;2,00"], "fakturor.csv"))).toEqual([null, null]);
});

test.each([
  ["Utbetalningar 2019-04.xlsx", "2019-04-30"],
  ["lev_201902.csv", "2019-02-28"],
  ["Fakturor jan 2024", "2024-01-31"],
  ["mars–april 2024.csv", null],
  ["export.csv", null],
  ["2024.csv", null],
])("the month in %j", (name, month) => expect(monthInName(name)).toBe(month));

test("a masked supplier is nobody, unless its number tells; each is said", () => {
  const ledger = read([
    "Datum;Leverantör;Org.nr;Belopp",
    "2025-01-01;****;;1,00",
    "2025-01-01;Sekretess;;1,00",
    "2025-01-01;***;802005-6175;1,00",
  ]);
  expect(rowsOf(ledger).map((row) => row[2])).toEqual([null, null, "***"]);
  expect(reasons(ledger)).toEqual(["counterparty-masked@file", "counterparty-masked@file"]);
  expect(["[innehåller personuppgifter]", "(Maskerad)", "Privatperson", "Belagd med sekretess"].map(isMasked)).toEqual(
    Array.from({ length: 4 }, () => true),
  );
  expect(isMasked("Privatpersoners förening")).toBe(false);
  expect(["* * *", "XXX", "A*", "IF Stjärnan", "Xenia"].map(isMasked)).toEqual([true, true, false, false, false]);
});

test.each([
  ["4510", "4510", null],
  ["4510 Lämnade bidrag", "4510", "Lämnade bidrag"],
  ["4510-Bidrag", "4510", "Bidrag"],
  ["4510Bidrag", "4510", "Bidrag"],
  ["Bidrag (4510)", "4510", "Bidrag"],
  ["Bidrag", "Bidrag", null],
])("the account %j", (written, id, name) => expect(accountOf(written)).toEqual({ id, name }));

test("roles that a person has confirmed go before those proposed", () => {
  const lines = ["Datum;Namn på sidan;Utfall;Belopp", "2025-01-01;A;1,00;2,00"];
  const confirmed = read(lines, "a.csv", ["date", "counterparty", null, "amount"]);
  expect(rowsOf(confirmed)).toEqual([["2025-01-01", "", "A", 200, null]]);
});

test("a quote that never closes costs its own line, not the file", () => {
  const ledger = read(["Datum;Motpart;Belopp", '2025-01-01;"A;1,00', "2025-01-02;B;2,00"]);
  expect(reasons(ledger)).toEqual(["quote-not-closed@2"]);
  expect([...ledger.rows.amount]).toEqual([100, 200]);
});

test.each([
  ["an empty file", "", "Filen är tom."],
  ["blanks alone", " \n ", "Filen är tom."],
  ["a web page", "<!doctype html><p>404", "webbsida"],
  ["binary", "\x7fELF\0\0\x01ab", "varken text"],
  ["a list of names", "Förening;Ort\nA;B\nC;D\n", "Ingen rubrikrad med belopp hittades (F"],
])("%s is refused in one sentence", async (_, content, sentence) => {
  const opened = await openLedger(
    "huvudbok.csv",
    Uint8Array.from(content, (c) => c.charCodeAt(0)),
  );
  expect(opened).toMatchObject({ kind: "refused", sentence: { sv: expect.stringContaining(sentence) } });
});

test("a line of a hundred thousand characters is passed over and named, wherever it is cut", () => {
  const ledger = read(["Datum;Motpart;Belopp", `2025-01-01;${"x".repeat(100_000)};1,00`, "2025-01-02;B;2,00"]);
  expect(reasons(ledger)).toEqual(["line-too-long@2"]);
  expect(rowsOf(ledger)).toEqual([["2025-01-02", "", "B", 200, null]]);
});

test("a workbook: dates and numbers as Excel holds them, a sheet a month", async () => {
  const sheet = (name: string, day: Date, amount: number) => ({
    name,
    rows: [
      ["Bokföringsdatum", "Leverantör", "Konto", "Belopp"],
      [day, "Folkets Park", 4510, amount],
    ],
  });
  const bytes = await writeXlsx({
    sheets: [
      sheet("Januari", new Date("2025-01-15T00:00:00Z"), 1050.5),
      sheet("Februari", new Date("2025-02-15T00:00:00Z"), -3),
    ],
  });
  const read = await readWorkbookLedgers("Huvudbok.xlsx", bytes);
  expect(read.map(({ name }) => name)).toEqual(["Huvudbok.xlsx – Januari", "Huvudbok.xlsx – Februari"]);
  expect(read.map(({ reading }) => reading.ledger && rowsOf(reading.ledger))).toEqual([
    [["2025-01-15", "4510", "Folkets Park", 105_050, null]],
    [["2025-02-15", "4510", "Folkets Park", -300, null]],
  ]);
});

test("a sheet's texts are carried over whole: quotes, separators, letters beyond Latin", () => {
  const grid = { name: "Blad1", origin: "A1", values: [['a;"b"', "Ł → 😀", 0.1, true, null]] };
  expect(new TextDecoder().decode(delimited(grid))).toBe('"a;""b""";Ł → 😀;0.1;true;\n');
});
