/**
 * Every pair of names in ../shared/data/names: no wrong merge, at least 90 % of the same pairs found outright, and what
 * the text can decide asked. The files are not part of this repository: where absent, skipped with a notice.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import Papa from "papaparse";
import { comparePair } from "../../src/matching/compare-pair.ts";
import { sharedData } from "./shared-data.ts";

const folder = sharedData("names") ?? "";
const pairsFile = resolve(folder, "pairs_open.csv");
const ambiguousFile = resolve(folder, "ambiguous_open.csv");

interface Row {
  a: string;
  b: string;
  same: string;
  kind?: string;
  why?: string;
}

const rowsOf = (file: string): Row[] =>
  Papa.parse<Row>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true }).data;

(existsSync(pairsFile) ? test : test.skip)("labelled pairs", () => {
  const rows = rowsOf(pairsFile).map((row) => ({ ...row, got: comparePair(row.a, row.b) }));
  const table: Record<string, { pairs: number; same: number; ask: number; different: number }> = {};
  for (const { kind, same, got } of rows) {
    const line = (table[`${same === "1" ? "same" : "different"}: ${kind}`] ??= {
      pairs: 0,
      same: 0,
      ask: 0,
      different: 0,
    });
    line.pairs++;
    line[got.decision]++;
  }
  console.table(table);
  const same = rows.filter((row) => row.same === "1");
  const found = same.filter((row) => row.got.decision === "same");
  const wrongMerges = rows.filter((row) => row.same === "0" && row.got.decision === "same");
  console.log(`same found outright ${found.length} of ${same.length}; wrong merges ${wrongMerges.length}`);
  for (const { a, b, got } of same.filter((row) => row.got.decision !== "same")) {
    console.log(`${got.decision}: ${a} | ${b}. ${got.sentence.sv}`);
  }
  expect(wrongMerges).toEqual([]);
  expect(found.length / same.length).toBeGreaterThanOrEqual(0.9);
});

/** Two valid numbers of nobody in particular. */
const [ONE, OTHER] = ["802400-0005", "802400-0013"];

(existsSync(ambiguousFile) ? test : test.skip)("ambiguous pairs", () => {
  const rows = rowsOf(ambiguousFile).map((row) => ({ ...row, got: comparePair(row.a, row.b) }));
  const byNumberOnly = rows.filter((row) => row.got.decision === "same");
  for (const { a, b, got } of rows) console.log(`${got.decision}: ${a} | ${b}. ${got.sentence.sv}`);
  console.log(`decided by an organisation number only: ${byNumberOnly.map((row) => `${row.a} | ${row.b}`).join("; ")}`);
  // No text is left as different; names that agree in every word are asked about once their numbers differ.
  expect(rows.filter((row) => row.got.decision === "different")).toEqual([]);
  for (const { a, b } of byNumberOnly) {
    expect(comparePair(a, b, { orgA: ONE, orgB: OTHER }).decision).toBe("ask");
    expect(comparePair(a, b, { orgA: ONE, orgB: ONE }).decision).toBe("same");
  }
});
