import { writeXlsx } from "hucre/xlsx";
import { readJson } from "../../src/cli/read.ts";
import type { ReadResult } from "../../src/domain/table.ts";
import { readFile } from "../../src/reading/read-file.ts";
import { readGrid } from "../../src/reading/read-grid.ts";
import { readText } from "../../src/reading/read-text.ts";
import { CSV, FOOTNOTE, GRID_VALUES, HEADERS, PDF_TEXT, READ_ROWS } from "./follow-up-2019.ts";

interface Json {
  tables: {
    unit: string;
    currency: string;
    columns: { header: string; kind: string; date: string | null }[];
    rows: string[][];
    totals: object[];
    footnotes: object[];
    problems: object[];
    solved: object;
  }[];
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const sources: Record<string, () => Promise<ReadResult>> = {
  grid: () => Promise.resolve(readGrid({ name: "Kv1 2019", origin: "A1", values: GRID_VALUES })),
  csv: () => readFile("iop 2019.csv", bytes(CSV)),
  xlsx: async () =>
    readFile("iop.xlsx", await writeXlsx({ sheets: [{ name: "Kv1 2019", rows: GRID_VALUES.map((row) => [...row]) }] })),
  "pasted text": () => Promise.resolve(readText(PDF_TEXT, { year: 2019 })),
};

describe.each(Object.entries(sources))("the 2019 table from %s", (name, read) => {
  it("has its eight rows, three totals, kinds, dates and footnote", async () => {
    const { tables } = readJson(await read()) as Json;
    expect(tables).toHaveLength(1);
    const [table] = tables;
    expect(table?.rows).toEqual(READ_ROWS);
    expect(table?.totals).toEqual([
      {
        label: "Summa",
        values: ["11386", "4743", "2428"],
        sums: ["11386", "4743", "2428"],
        differences: ["0", "0", "0"],
        rows: [0, 1, 2, 3, 4, 5, 6, 7],
      },
    ]);
    expect(table?.columns).toEqual([
      { header: HEADERS[0], kind: "partner", date: null },
      { header: HEADERS[1], kind: "agreed", date: null },
      { header: HEADERS[2], kind: "paid", date: "2019-04-30" },
      { header: HEADERS[3], kind: "cost", date: "2019-03-31" },
    ]);
    expect(table).toMatchObject({
      unit: "tkr",
      currency: "SEK",
      footnotes: [{ mark: "*", text: FOOTNOTE.slice(1) }],
      problems: [],
    });
    expect(table?.solved).toEqual(
      name === "pasted text" ? { readings: 27, by: "totals" } : { readings: 1, by: "cells" },
    );
  });
});

it("keeps the footnote's mark on its row", () => {
  const { tables } = readText(PDF_TEXT);
  expect(tables[0]?.rows.map((row) => row.marks)).toEqual([["*"], [], [], [], [], [], [], []]);
  expect(tables[0]?.columns[2]).toMatchObject({ date: null, dayOfYear: { month: 4, day: 30 }, cumulative: true });
});
