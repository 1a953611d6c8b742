import { isoDate } from "../../src/domain/calendar.ts";
import type { CellValue } from "../../src/domain/cell-grid.ts";
import { asDecimal } from "../../src/domain/money.ts";
import type { ReadTable, TableCell, TableColumn } from "../../src/domain/table.ts";
import { isFollowUp, understand } from "../../src/domain/understand.ts";
import { missingSentence } from "../../src/domain/missing.ts";
import { readGrid } from "../../src/reading/read-grid.ts";

const linesOf = (...values: CellValue[][]) =>
  understand(readGrid({ name: "Kv1 2019", origin: "A1", values }).tables[0]!).followUp.lines;

test("columns of certified use and of the agreement's number are read beside the figures", () => {
  const lines = linesOf(
    ["Förening", "Diarienr", "Org.nr", "Belopp, kr", "Kostnader Kv1, kr", "Intygat"],
    ["Norra IF", "2019/12", "802005-6175", 100, 20, "Ja"],
    ["Södra IF", "2019/13", null, 100, 20, "nej"],
    ["Östra IF", null, null, 100, 30, null],
    ["Västra IF", "2019/14", null, 100, 30, "vet ej"],
  );
  expect(lines.map(({ agreementId, orgNumber, attested }) => [agreementId, orgNumber, attested])).toEqual([
    ["2019/12", "802005-6175", "yes"],
    ["2019/13", null, "no"],
    [null, null, null],
    ["2019/14", null, null],
  ]);
});

test("without such columns nothing is said of them", () => {
  const [line] = linesOf(["Förening", "Belopp, kr"], ["Norra IF", 100], ["Södra IF", 200]);
  expect(line).not.toHaveProperty("attested");
  expect(line).not.toHaveProperty("agreementId");
});

test("a reason without a sentence is a fault of ours", () => {
  expect(() => missingSentence("whatever", "sv")).toThrow("whatever");
});

/** A table as reading gives it, column by column: kind, what the header says of time, and its cells. */
function tableOf(
  columns: readonly (Partial<TableColumn> & Pick<TableColumn, "kind"> & { cells: readonly (string | null)[] })[],
  more: Partial<ReadTable> = {},
): ReadTable {
  const place = { sheet: "A", address: "A1" };
  const cell = (text: string | null, kind: TableColumn["kind"]): TableCell => {
    const value = text === null ? null : asDecimal(text);
    const isWords = kind === "partner" || kind === "orgNumber";
    const state = text === null ? "blank" : isWords ? "text" : value === null ? "unreadable" : "number";
    return { state, text: text ?? "", value: isWords ? null : value, place, storedAsText: false };
  };
  const rows =
    columns[0]?.cells.map((_, row) => columns.map(({ kind, cells }) => cell(cells[row] ?? null, kind))) ?? [];
  return {
    title: "A",
    unit: null,
    currency: null,
    year: null,
    columns: columns.map(({ cells: _, ...column }) => ({
      header: column.kind,
      unit: null,
      date: null,
      dayOfYear: null,
      span: null,
      cumulative: false,
      year: null,
      ...column,
    })),
    rows: rows.map((cells) => ({ cells, marks: [], group: null, hidden: false })),
    totals: [],
    footnotes: [],
    problems: [],
    solved: { readings: 1, by: "cells" },
    place,
    ...more,
  };
}
const NAMES = { kind: "partner", cells: ["Norra IF", "Södra IF"] } as const;

test("without a unit the amounts are kronor, and that is said", () => {
  const { followUp, problems } = understand(tableOf([NAMES, { kind: "agreed", cells: ["100", "0.001"] }]));
  expect(followUp).toMatchObject({ unit: "one", currency: "SEK", year: null, paidDate: null });
  expect(followUp.lines.map(({ agreed }) => [agreed?.state, agreed?.hundredths])).toEqual([
    ["figure", 10_000],
    ["unreadable", null],
  ]);
  expect(problems.map(({ reason }) => reason)).toEqual(["unitNotGiven", "finerThanOre"]);
});

test("what the user says goes before what the table says", () => {
  const paidDate = isoDate("2019-05-31")!;
  const options = { year: 2019, unit: "thousand", currency: "EUR", paidDate } as const;
  const { followUp } = understand(tableOf([NAMES, { kind: "paid", unit: "one", cells: ["5", null] }]), options);
  expect(followUp).toMatchObject({ year: 2019, unit: "thousand", currency: "EUR", paidDate });
  expect(followUp.lines[0]!.paid!.hundredths).toBe(500_000);
});

test("the year is that of the only column that names one; a day of the header gets it", () => {
  const paid = { kind: "paid", dayOfYear: { month: 4, day: 30 }, cells: ["1", "2"] } as const;
  const cost = { kind: "cost", date: isoDate("2019-03-31"), cells: ["1", "x"] } as const;
  expect(understand(tableOf([NAMES, paid, cost])).followUp).toMatchObject({ year: 2019, paidDate: "2019-04-30" });
  const two = understand(tableOf([NAMES, { ...paid, year: 2018 }, cost])).followUp;
  expect([two.year, two.paidDate]).toEqual([null, "2018-04-30"]);
});

test("rows without a column of names keep their place, and cells that are not there are no amounts", () => {
  const table = tableOf(
    [
      { kind: "agreed", cells: ["100"] },
      { kind: "other", header: "Intygat", cells: ["ja"] },
    ],
    { unit: "one" },
  );
  const { followUp } = understand({ ...table, rows: [{ ...table.rows[0]!, cells: [] }] });
  expect(followUp.lines).toMatchObject([{ partner: "", place: { address: "A1" }, agreed: null, attested: null }]);
});

test("printed totals: of columns with amounts, where both sides can be read", () => {
  const table = tableOf([NAMES, { kind: "agreed", cells: ["100", "200.5"] }, { kind: "cost", cells: ["1", null] }], {
    unit: "one",
  });
  const [name, agreed, cost] = table.rows[0]!.cells;
  const total = (cells: readonly TableCell[], sums: readonly (string | null)[]) => ({
    label: "Summa",
    cells,
    sums: sums as ReadTable["totals"][number]["sums"],
    differences: [],
    covers: [0, 1, 9],
  });
  const printed = { ...agreed!, value: asDecimal("301") };
  const exact = { ...agreed!, value: asDecimal("300.55") };
  const totals = [
    total([name!, printed, { ...cost!, value: null }], [null, "300.5", "1"]),
    total([], [null, "1", "1"]),
    total([name!, exact], [null, "300.5"]),
  ];
  // Whole öre are not rounded: nothing is explained by it.
  expect(understand({ ...table, totals }).followUp.totals).toMatchObject([
    { column: "agreed", printed: 30_100, summed: 30_050, tolerance: 15, rows: 3 },
    { column: "agreed", printed: 30_055, tolerance: 0 },
  ]);
});

test("a follow-up has partners, amounts and rows", () => {
  const amounts = { kind: "cost", cells: ["1", "2"] } as const;
  expect(isFollowUp(tableOf([NAMES, amounts]))).toBe(true);
  expect(isFollowUp(tableOf([NAMES, { ...amounts, kind: "paid" }]))).toBe(true);
  expect(isFollowUp(tableOf([NAMES, { ...amounts, kind: "forecast" }]))).toBe(false);
  expect(isFollowUp(tableOf([amounts]))).toBe(false);
  expect(isFollowUp(tableOf([{ ...NAMES, cells: [] }, amounts]))).toBe(false);
});

const followUpOf = (options: Parameters<typeof understand>[1], ...values: CellValue[][]) =>
  understand(readGrid({ name: "Kv2 2019", origin: "A1", values }).tables[0]!, options);

test("the example row is nobody's, and is said to be left out", () => {
  const { followUp, problems } = followUpOf(
    {},
    ["Förening", "Belopp, kr"],
    ["Exempel: Föreningen (skriv över eller ta bort)", 100],
    ["Norra IF", 200],
    ["Södra IF", 300],
  );
  expect(followUp.lines.map(({ partner }) => partner)).toEqual(["Norra IF", "Södra IF"]);
  expect(problems).toMatchObject([{ reason: "exampleRow", place: { address: "A2" } }]);
});

test("footnotes and remarks of a row are its notes, a blank one is none", () => {
  const { followUp } = followUpOf(
    {},
    ["Förening", "Belopp, kr", "Kommentar"],
    ["Fryshuset*", 4200, "Ny chef"],
    ["Kista SC", 500, null],
    ["*Fakturerar månadsvis", null, null],
  );
  expect(followUp.lines.map(({ notes }) => notes)).toEqual([["Fakturerar månadsvis", "Ny chef"], []]);
});

const QUARTERS = ["Förening", "Kostnader Kv1, kr", "Kostnader Kv2, kr", "Kostnader Kv3, kr"];

test("the day of cost is that of the latest column with figures; one nobody has filled in is as it was", () => {
  const ends = (costDate: string, ...header: string[]) =>
    followUpOf(
      { costDate: isoDate(costDate)! },
      header,
      ["Norra IF", 10, 20, null],
      ["Södra IF", 10, null, null],
    ).followUp.lines[0]!.costs.map(({ end }) => end);
  expect(ends("2019-05-31", ...QUARTERS)).toEqual(["2019-03-31", "2019-05-31", "2019-09-30"]);
  // No earlier column ends after it.
  expect(ends("2019-02-28", ...QUARTERS)).toEqual(["2019-02-28", "2019-02-28", "2019-09-30"]);
  expect(ends("2019-05-31", "Förening", "Kostnader, kr", "Kostnader Kv2, kr", "Kostnader Kv3, kr")).toEqual([
    null,
    "2019-05-31",
    "2019-09-30",
  ]);
});

test("columns of time are read in order of time, however they stand", () => {
  const { followUp } = followUpOf(
    {},
    ["Förening", "Kostnader Kv2, kr", "Kostnader Kv1, kr", "Utbetalt t.o.m. 31/8, kr", "Utbetalt t.o.m. 30/4, kr"],
    ["Norra IF", 20, 10, 200, 100],
    ["Södra IF", 20, 10, 200, 100],
  );
  expect(followUp.lines[0]!.costs.map(({ end }) => end)).toEqual(["2019-03-31", "2019-06-30"]);
  expect(followUp.paidDate).toBe("2019-08-31");
  expect(followUp.lines[0]!.paidColumns!.map(({ end }) => end)).toEqual(["2019-04-30", "2019-08-31"]);
});

test("a quarter ends in the year the user gives, where nothing else names one", () => {
  const { tables } = readGrid({
    name: "Blad1",
    origin: "A1",
    values: [QUARTERS, ["Norra IF", 1, 2, 3], ["S IF", 1, 2, 3]],
  });
  const ends = (year?: number) =>
    understand(tables[0]!, year === undefined ? {} : { year }).followUp.lines[0]!.costs.map(({ end }) => end);
  expect(ends()).toEqual([null, null, null]);
  expect(ends(2020)).toEqual(["2020-03-31", "2020-06-30", "2020-09-30"]);
});
