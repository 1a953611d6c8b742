import type { CellGrid, CellValue } from "../../../src/domain/cell-grid.ts";
import { type Agreement, lackOf } from "../../../src/domain/register.ts";
import { readRegister } from "../../../src/reading/register/read-register.ts";
import { registerProblemSentence } from "../../../src/reading/register/problems.ts";

const grid = (name: string, ...values: CellValue[][]): CellGrid => {
  const width = Math.max(...values.map((row) => row.length));
  return {
    name,
    origin: "A1",
    values: values.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]),
  };
};
const HEADER = ["Diarienr", "Part", "Org.nr", "Belopp", "Start", "Slut", "Status"];
const agreement = (header: string, value: CellValue, format?: string): { item: Agreement; problems: string[] } => {
  const one = grid("Överenskommelser", ["Diarienr", "Part", header], ["1", "Norra IF", value]);
  const { register, problems } = readRegister([
    format ? { ...one, formats: one.values.map((row) => row.map((_, at) => (at === 2 ? format : ""))) } : one,
  ]);
  return { item: register.agreements[0]!, problems: problems.map(({ reason }) => reason) };
};

test("agreements by the sheet's name", () => {
  const { register, problems } = readRegister([
    grid("Överenskommelser", HEADER, [
      "2019/12",
      "Norra IF",
      "802005-6175",
      200_000,
      "2019-01-01",
      "den sista december 2019",
      "Aktiv",
    ]),
  ]);
  expect(problems).toEqual([]);
  expect(register.tables).toEqual(new Set(["agreements"]));
  expect(register.agreements).toMatchObject([
    {
      id: "2019/12",
      isIdGenerated: false,
      partner: "Norra IF",
      orgNumber: "802005-6175",
      amount: 20_000_000,
      start: "2019-01-01",
      end: "2019-12-31",
      status: "active",
      place: { sheet: "Överenskommelser", address: "A2" },
      cells: { end: { place: { address: "F2" }, state: "given" } },
    },
  ]);
});

test("by headers on any sheet, below other things, in English", () => {
  const { register } = readRegister([
    grid(
      "Sheet3",
      ["Our agreements"],
      [null],
      ["Partner", "Amount, tkr", "Start date", "End date", "Status", "Payment model"],
      ["Norra IF", 200, "2019-01-01", "2019-12-31", "active", "half-yearly"],
      [null],
      ["Partner", "Date", "Amount", "Voucher"],
      ["Norra IF", 43_500, 100, "A 17"],
    ),
  ]);
  expect(register.agreements).toMatchObject([
    { id: "#A4", isIdGenerated: true, amount: 20_000_000, paymentModel: "halfYearly" },
  ]);
  expect(register.payments).toMatchObject([{ date: "2019-02-04", amount: 10_000, voucher: "A 17" }]);
});

test("a follow-up is no register, wherever it stands", () => {
  const table = [
    ["Förening", "Belopp", "Utbetalt t.o.m. 30/4", "Kostnader Kv1"],
    ["Norra IF", 200, 100, 40],
  ];
  for (const name of ["Kv1 2019", "Överenskommelser", "Utfall"])
    expect(readRegister([grid(name, ...table)]).register.tables.size).toBe(0);
});

test("blank, missing column and unreadable are three things", () => {
  const blank = agreement("Slut", null).item;
  expect([blank.end, lackOf(blank, "end")]).toEqual([null, "blank"]);
  expect(lackOf(blank, "start")).toBe("noColumn");
  const bad = agreement("Slut", "30 februari 2019");
  expect([bad.item.end, lackOf(bad.item, "end")]).toEqual([null, "notUnderstood"]);
  expect(bad.problems).toContain("register-no-day");
});

test.each<[string, string, CellValue, unknown]>([
  ["Status", "status", "Avslag", "refused"],
  ["Betalningsmodell", "paymentModel", "Månadsvis i efterskott", "monthlyArrears"],
  ["Betalningsmodell", "paymentModel", "kvartalsvis", "quarterly"],
  ["Kostnader avser", "costsOf", "hela verksamheten", "whole"],
  ["Kostnader avser", "costsOf", "nämndens medel", "funder"],
  ["Nämndens andel %", "funderPercent", 60, 60],
  ["Nämndens andel %", "funderPercent", "60 %", 60],
  ["Moms", "vat", "exkl.", "excluded"],
  ["Moms", "vat", "inkl. moms", "included"],
  ["Förlängning t.o.m.", "extendableTo", "2026-12-31", "2026-12-31"],
  ["Nämndbeslut", "decided", "24 mars 2022", "2022-03-24"],
  ["Belopp, tkr", "amount", 324, 32_400_000],
  ["Belopp", "amount", "1 400 000 kr", 140_000_000],
  ["Återkrävs inte under", "notReclaimedBelow", 1000, 100_000],
  ["Periodisering", "profile", "jämnt", { kind: "linear" }],
  ["Periodisering", "profile", "10/20/30/40", { kind: "quarters", weights: [0.1, 0.2, 0.3, 0.4] }],
  ["Periodisering", "profile", "0,5; 0,5", { kind: "quarters", weights: [0.5, 0.5] }],
  [
    "Periodisering",
    "profile",
    "nationaldagen 6 juni 2019",
    { kind: "events", events: [{ date: "2019-06-06", weight: 1, name: "nationaldagen" }] },
  ],
  ["Parter", "parties", "Nämnden 200 000; Stiftelsen: 50 tkr; Farsta församling", "see below"],
])("%s: %s reads %p", (header, field, value, expected) => {
  const { item, problems } = agreement(header, value);
  expect(problems.filter((reason) => reason !== "register-column-missing")).toEqual([]);
  if (field !== "parties") expect(item).toMatchObject({ [field]: expected });
  else
    expect(item.parties).toEqual([
      { name: "Nämnden", share: 20_000_000 },
      { name: "Stiftelsen", share: 5_000_000 },
      { name: "Farsta församling", share: null },
    ]);
});

test("a share shown as percent", () => {
  expect(agreement("Nämndens andel %", 0.6, "0%").item.funderPercent).toBe(60);
});

test.each<[string, CellValue, string]>([
  ["Status", "kanske", "register-unknown-status"],
  ["Moms", "vet ej", "register-unknown-word"],
  ["Belopp", "mycket", "register-no-amount"],
  ["Nämndens andel %", 140, "register-no-percent"],
  ["Slut", "31/12", "register-no-day"],
  ["Periodisering", "som förra året", "register-no-profile"],
  ["Periodisering", "10/20/30/30", "register-weights"],
])("%s: %p becomes a problem with a sentence", (header, value, reason) => {
  const { problems } = agreement(header, value);
  expect(problems).toContain(reason);
  for (const language of ["sv", "en"] as const)
    expect(registerProblemSentence({ place: {}, text: String(value), reason }, language)).toMatch(/\.$/);
});

test("what is wrong with rows and tables is said, and the rest is read", () => {
  const { register, problems } = readRegister([
    grid(
      "Överenskommelser",
      HEADER,
      ["1", "Norra IF", null, null, "2019-12-31", "2019-01-01"],
      ["1", "Södra IF"],
      ["Exempel", null, null, 400_000],
      [null, null, null, 5],
      ["Summa", null, null, 6],
    ),
    grid("Alias", ["Alias", "Förening"], ["Kista SC", "Kista Sports Club"]),
    grid("Alias", ["Alias", "Förening"], ["Norra", "Norra IF"]),
    grid("Betalningsplan", ["Part", "Villkor", "Villkor uppfyllt"], ["Norra IF", "budget i balans", "ej avgjort"]),
    grid("Årsbelopp", ["Part", "År"], ["Norra IF", "tjugo"]),
  ]);
  expect(problems.map(({ reason, place }) => `${reason} ${place.sheet}!${place.address}`)).toEqual([
    "register-end-before-start Överenskommelser!F2",
    "register-no-partner Överenskommelser!A5",
    "register-column-missing Betalningsplan!A1:C2",
    "register-column-missing Betalningsplan!A1:C2",
    "register-condition-alone Betalningsplan!B2",
    "register-column-missing Årsbelopp!A1:B2",
    "register-no-year Årsbelopp!B2",
    "register-twice Alias!A1:B2",
    "register-same-number Överenskommelser!A3",
  ]);
  for (const problem of problems) expect(registerProblemSentence(problem, "sv")).toMatch(/\.$/);
  expect(register.agreements.map(({ partner }) => partner)).toEqual(["Norra IF", "Södra IF"]);
  expect(register.aliases).toMatchObject([{ alias: "Kista SC" }]);
  expect(register.instalments).toMatchObject([{ condition: "budget i balans", met: "undecided", amount: null }]);
});

test("an agreement that ends before it starts has no end that can be used", () => {
  const [item] = readRegister([
    grid("Överenskommelser", HEADER, ["1", "Norra IF", null, null, "2019-12-31", "2019-01-01"]),
  ]).register.agreements;
  expect([item!.start, item!.end, lackOf(item!, "end")]).toEqual(["2019-12-31", null, "notUnderstood"]);
});

test("a missing column is called what it is called in the reader's language", () => {
  const { problems } = readRegister([grid("Överenskommelser", ["Diarienr", "Part", "Status"], ["1", "A", "aktiv"])]);
  const said = (language: "sv" | "en") => problems.map((each) => registerProblemSentence(each, language));
  expect(said("sv")[1]).toMatch(/^Kolumnen Slut saknas/);
  expect(said("en")[1]).toMatch(/^The column End is missing/);
});

describe("an example row", () => {
  const read = (...rows: CellValue[][]) => readRegister([grid("Utbetalningar", ["Part", "Datum", "Belopp"], ...rows)]);

  test.each(["Exempel", "exempel – läses inte", "Example – not read", "Exempel (tas bort)", "EXAMPLE"])(
    "is none of the data: %s",
    (mark) => {
      const { register, problems } = read([mark, "2026-01-15", 200_000], ["Norra IF", "2019-01-15", 1]);
      expect(register.payments.map(({ partner }) => partner)).toEqual(["Norra IF"]);
      expect(problems).toEqual([]);
    },
  );

  test.each(["Exempel IF", "Exempelföreningen", "Examples of Nature"])("%s is a partner", (name) => {
    expect(read([name, "2019-01-15", 1]).register.payments).toHaveLength(1);
  });

  test("that has been filled in and still says that it is an example is asked about", () => {
    const { register, problems } = read(["Exempel – läses inte", "2019-02-15", 450_000]);
    expect(register.payments).toEqual([]);
    expect(problems).toMatchObject([
      { reason: "register-example-changed", text: "2019-02-15", place: { address: "A2" } },
    ]);
  });
});

describe("where a table ends", () => {
  const HEAD = ["Part", "Datum", "Belopp"];
  const partners = (...rows: CellValue[][]) =>
    readRegister([grid("Utbetalningar", HEAD, ...rows)]).register.payments.map(({ partner }) => partner);

  test("a blank row does not end it", () => {
    expect(partners(["A", "2019-01-15", 1], [null], [null], ["B", "2019-02-15", 2])).toEqual(["A", "B"]);
  });
  test("a line of text below it does, and another header", () => {
    expect(partners(["A", "2019-01-15", 1], [null], ["Källa: ekonomisystemet"], ["B", "2019-02-15", 2])).toEqual(["A"]);
    expect(partners(["A", "2019-01-15", 1], [null], ["Alias", "Part"], ["Norra", "Norra IF"])).toEqual(["A"]);
  });
});

test("of two tables of a kind, one with nothing in it stands in nobody's way", () => {
  const HEAD = ["Part", "Datum", "Belopp"];
  const empty = grid("Utbetalningar", HEAD, ["Exempel", null, null]);
  const filled = grid("Payments", HEAD, ["A", "2019-01-15", 1]);
  for (const grids of [
    [empty, filled],
    [filled, empty],
  ]) {
    const { register, problems, places } = readRegister(grids);
    expect(register.payments).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(places.get("payments")).toEqual({
      sheet: "Payments",
      address: "A1:C2",
      fields: new Map([
        ["partner", 0],
        ["date", 1],
        ["amount", 2],
      ]),
    });
  }
});

test("a table that does not say whom its rows are about is not read, and that is said once", () => {
  const { register, problems } = readRegister([
    grid("Utbetalningar", ["Datum", "Belopp"], ["2019-01-15", 1], ["2019-02-15", 2]),
  ]);
  expect(register.payments).toEqual([]);
  expect(problems.map(({ reason }) => reason)).toEqual(["register-no-reference"]);
  // A ledger has such columns too, and is called something else.
  const ledger = grid("Huvudbok", ["Datum", "Verifikat", "Konto", "Belopp"], ["2019-01-15", "A 1", 4510, 1]);
  expect(readRegister([ledger]).register.tables.size).toBe(0);
});

test("outcomes: exact, inexact, spans, and what is no number", () => {
  const actual = (value: CellValue) =>
    readRegister([grid("Mål", ["Part", "Mål", "Indikator", "Måltal", "Utfall"], ["A", "B", "C", 50, value])]).register
      .outcomes[0]!.actual;
  expect(actual(47)).toEqual({ from: 47, to: 47, isExact: true, text: "47" });
  expect(actual("47 personer")).toMatchObject({ from: 47, isExact: true });
  expect(actual("drygt 300")).toMatchObject({ from: 300, to: 300, isExact: false });
  expect(actual("≥ 50")).toMatchObject({ from: 50, isExact: false });
  expect(actual("mellan 20 och 217")).toMatchObject({ from: 20, to: 217, isExact: false });
  expect(actual("20–217")).toMatchObject({ from: 20, to: 217, isExact: false });
  expect(actual("många")).toBeNull();
  expect(actual("217–20")).toBeNull();
});

test("the other tables", () => {
  const { register, problems } = readRegister([
    grid("Kriterier", ["Part", "Kriterielista", "Kriterium", "Svar"], ["A", "2017", "ingen marknad", "nej"]),
    grid("Kostnadsslag", ["Diarienr", "Kostnadsslag", "Budget", "Utfall"], ["1", "Personal", 100, 120]),
    grid("Frågor", ["Part", "Fråga", "Skickad", "Svar senast", "Svar", "Möte"], ["A", "Varför?", "2019-05-02"]),
    grid("Årsbelopp", ["Diarienr", "År", "Belopp", "Indexuppräkning"], ["1", 2019, 100, 2]),
    grid(
      "Betalningsplan",
      ["Diarienr", "Förfallodag", "Belopp", "Villkor", "Villkorsdatum"],
      ["1", "2019-06-15", 450_000, "budget i balans", "2019-06-10"],
    ),
  ]);
  expect(problems).toEqual([]);
  expect(register.criteria).toMatchObject([{ list: "2017", criterion: "ingen marknad", answer: "no" }]);
  expect(register.costLines).toMatchObject([{ kind: "Personal", budget: 10_000, actual: 12_000 }]);
  expect(register.questions).toMatchObject([{ question: "Varför?", sent: "2019-05-02", answer: null }]);
  expect(register.yearAmounts).toMatchObject([{ year: 2019, amount: 10_000, indexation: 200 }]);
  expect(register.instalments).toMatchObject([
    { agreementId: "1", partner: "", due: "2019-06-15", amount: 45_000_000, conditionDate: "2019-06-10", met: null },
  ]);
});

test("knows which tables were its own", () => {
  const { isPart } = readRegister([grid("Alias", ["Alias", "Förening"], ["Kista SC", "Kista Sports Club"])]);
  expect(isPart({ sheet: "Alias", address: "A1:B2" })).toBe(true);
  expect(isPart({ sheet: "Alias", address: "A5:B7" })).toBe(false);
  expect(isPart({ sheet: "Kv1", address: "A1:B2" })).toBe(false);
  expect(isPart({ line: 1 })).toBe(false);
});

test("a table's own name says more than its sheet's", () => {
  const rows = [
    ["Part", "Datum", "Belopp, kr", "Verifikat"],
    ["Norra IF", "2019-01-15", 1000, "A 1"],
  ] as CellValue[][];
  const read = (table?: string) =>
    readRegister([{ ...grid("Register", ...rows), ...(table && { table: { name: table, hasTotals: false } }) }])
      .register;
  expect([...read("Utbetalningar").tables]).toEqual(["payments"]);
  expect(read("Utbetalningar").payments).toMatchObject([{ partner: "Norra IF", amount: 100_000 }]);
  expect([...read().tables]).toEqual(["agreements"]);
});
