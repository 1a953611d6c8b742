import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "../../src/cli/read.ts";
import type { ReadResult, ReadTable } from "../../src/domain/table.ts";
import { readFile } from "../../src/reading/read-file.ts";
import { UnusableInput } from "../../src/reading/unusable-input.ts";
import { readText } from "../../src/reading/read-text.ts";
import { sharedData } from "./shared-data.ts";

const DATA = sharedData("") ?? "";

interface Expected {
  readonly rows: readonly (readonly (string | null)[])[];
  readonly columns: readonly string[];
  readonly numeric_columns: readonly string[];
  readonly groups: readonly { readonly label: string; readonly printed: readonly (string | null)[] }[];
  readonly totals: readonly (readonly (string | null)[])[];
  readonly known_discrepancies: readonly string[];
  readonly sum_checks: readonly { readonly label: string; readonly column: string; readonly diff: string }[];
  readonly layout: string;
}

interface Score {
  name: string;
  rows: number;
  ofRows: number;
  totals: number;
  ofTotals: number;
  found: number;
  ofFound: number;
  silent: number;
  note: string;
}

const fold = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim();
/** Figures are compared as numbers: 5.0 and 5 are one figure. */
const same = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : Number(a) === Number(b);

/** Prints the table of cases. Exit code 1 where a figure is wrong in silence, under 98 % of rows are right, or a discrepancy is missed. */
export async function runAcceptance(verbose: boolean): Promise<number> {
  if (DATA === "") {
    console.log("acceptance: skipped, ../shared/data is not here");
    return 0;
  }
  const scores: Score[] = [];
  for (const file of readdirSync(join(DATA, "docs")).filter((f) => f.endsWith(".txt")))
    scores.push(await document(file, verbose));
  for (const file of readdirSync(join(DATA, "sheets")).filter((f) => /\.(?:xlsx|csv)$/.test(f)))
    scores.push(await sheet(file, verbose));
  print(scores);
  const sum = (key: "rows" | "ofRows" | "found" | "ofFound" | "silent"): number =>
    scores.reduce((n, s) => n + s[key], 0);
  return sum("silent") === 0 && sum("rows") >= 0.98 * sum("ofRows") && sum("found") === sum("ofFound") ? 0 : 1;
}

async function document(file: string, verbose: boolean): Promise<Score> {
  const text = readFileSync(join(DATA, "docs", file), "utf8");
  const expected = JSON.parse(
    readFileSync(join(DATA, "docs", file.replace(/\.txt$/, ".expected.json")), "utf8"),
  ) as Expected;
  const started = performance.now();
  const result = readText(text);
  const took = performance.now() - started;
  if (verbose) console.log(file, JSON.stringify(readJson(result), null, 1));
  const prose = /prose/.test(expected.layout);
  const score: Score = {
    name: file,
    rows: 0,
    ofRows: 0,
    totals: 0,
    ofTotals: 0,
    found: 0,
    ofFound: 0,
    silent: 0,
    note: `${Math.round(took)} ms`,
  };
  if (prose) {
    score.silent = result.tables.reduce((n, t) => n + t.rows.length, 0);
    score.note += result.tables.length === 0 ? ", no table claimed" : ", TABLE CLAIMED";
    return score;
  }
  const table = largest(result);
  const width = expected.columns.length - expected.numeric_columns.length;
  compareRows(score, expected, table, width);
  compareTotals(score, expected, table, width);
  score.note += `, ${result.tables.length} table(s), ${table?.solved.readings ?? 0} reading(s) by ${table?.solved.by ?? "-"}, ${table?.problems.length ?? 0} problem(s)`;
  return score;
}

const largest = (result: ReadResult): ReadTable | undefined =>
  [...result.tables].sort((a, b) => b.rows.length - a.rows.length)[0];

function compareRows(score: Score, expected: Expected, table: ReadTable | undefined, words: number): void {
  score.ofRows = expected.rows.length;
  const actual = [...(table?.rows ?? [])];
  for (const row of expected.rows) {
    const at = actual.findIndex((candidate) =>
      row.slice(0, words).every((label, c) => fold(label) === fold(candidate.cells[c]?.text ?? "")),
    );
    const cells = at < 0 ? null : (actual[at]?.cells ?? null);
    const right =
      cells !== null &&
      cells.length === row.length &&
      row.slice(words).every((value, i) => same(value, cells[words + i]?.value ?? null));
    if (right) {
      score.rows++;
      actual.splice(at, 1);
    } else if (cells) {
      score.silent += row.slice(words).filter((value, i) => {
        const cell = cells[words + i];
        return cell !== undefined && cell.state === "number" && !same(value, cell.value);
      }).length;
      console.log(
        `  ${score.name}: ${JSON.stringify(row)} read as ${JSON.stringify(cells.map((c) => c.value ?? c.text))}`,
      );
      actual.splice(at, 1);
    } else console.log(`  ${score.name}: missing ${JSON.stringify(row)}`);
  }
  for (const row of actual) {
    const figures = row.cells.filter((cell) => cell.state === "number").length;
    score.silent += figures;
    if (figures)
      console.log(`  ${score.name}: not expected ${JSON.stringify(row.cells.map((c) => c.value ?? c.text))}`);
  }
}

function compareTotals(score: Score, expected: Expected, table: ReadTable | undefined, words: number): void {
  const wanted = [
    ...expected.groups.map((g) => ({ label: g.label, values: g.printed })),
    ...expected.totals.map((t) => ({ label: t[0] ?? "", values: t.slice(words) })),
  ];
  score.ofTotals = wanted.length;
  for (const want of wanted) {
    const total = table?.totals.find((t) => fold(t.label) === fold(want.label));
    if (total && want.values.every((value, i) => same(value, total.cells[words + i]?.value ?? null))) score.totals++;
    else
      console.log(
        `  ${score.name}: total ${want.label} ${JSON.stringify(want.values)} read as ${JSON.stringify(total?.cells.map((c) => c.value))}`,
      );
    // Differences: every one the expected answers know, and no other.
    want.values.forEach((_, i) => {
      const check = expected.sum_checks.find((s) => s.label === want.label && s.column === expected.numeric_columns[i]);
      const difference = total?.differences[words + i] ?? null;
      if (!check) return;
      if (Number(check.diff) !== 0) {
        score.ofFound++;
        if (difference !== null && Math.abs(Number(difference)) === Math.abs(Number(check.diff))) score.found++;
        else
          console.log(
            `  ${score.name}: difference of ${want.label} ${check.column} is ${check.diff}, found ${difference}`,
          );
      } else if (difference === null || Number(difference) !== 0)
        console.log(`  ${score.name}: ${want.label} ${check.column} should agree, found ${difference}`);
    });
  }
}

async function sheet(file: string, verbose: boolean): Promise<Score> {
  const score: Score = {
    name: file,
    rows: 0,
    ofRows: 0,
    totals: 0,
    ofTotals: 0,
    found: 0,
    ofFound: 0,
    silent: 0,
    note: "",
  };
  const bytes = new Uint8Array(readFileSync(join(DATA, "sheets", file)));
  const meta = JSON.parse(readFileSync(join(DATA, "sheets", `${file}.meta.json`), "utf8")) as {
    expected: { values?: (number | number[])[]; first_data_row?: number; last_data_row?: number } | null;
  };
  const started = performance.now();
  try {
    const result = await readFile(file, bytes);
    if (verbose) console.log(file, JSON.stringify(readJson(result), null, 1));
    score.note = `${Math.round(performance.now() - started)} ms, ${result.tables.length} table(s), rows ${result.tables.map((t) => t.rows.length).join(" ")}`;
    const values = (meta.expected?.values ?? []).map((v) => (Array.isArray(v) ? v : [v]));
    if (values.length > 0) {
      score.ofRows = values.length;
      const rows = result.tables[0]?.rows ?? [];
      values.forEach((row, i) => {
        const figures = (rows[i]?.cells ?? [])
          .filter((cell) => cell.state === "number")
          .map((cell) => Number(cell.value));
        if (row.length === figures.length && row.every((v, c) => v === figures[c])) score.rows++;
        else score.silent++;
      });
    }
    const { first_data_row: first, last_data_row: last } = meta.expected ?? {};
    if (first !== undefined && last !== undefined) {
      score.ofRows = last - first + 1;
      const rows = result.tables[0]?.rows ?? [];
      score.rows =
        rows.filter((row, i) => row.cells[0]?.place.address?.endsWith(String(first + i))).length === score.ofRows &&
        rows.length === score.ofRows
          ? score.ofRows
          : 0;
    }
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    score.note = `refused: ${error.message}`;
  }
  return score;
}

function print(scores: readonly Score[]): void {
  const of = (n: number, m: number): string => (m === 0 ? "-" : `${n}/${m}`);
  const lines = scores.map((s) => [
    s.name,
    of(s.rows, s.ofRows),
    of(s.totals, s.ofTotals),
    of(s.found, s.ofFound),
    String(s.silent),
    s.note,
  ]);
  const sum = (key: "rows" | "ofRows" | "totals" | "ofTotals" | "found" | "ofFound" | "silent"): number =>
    scores.reduce((n, s) => n + s[key], 0);
  lines.push([
    "ALL",
    of(sum("rows"), sum("ofRows")),
    of(sum("totals"), sum("ofTotals")),
    of(sum("found"), sum("ofFound")),
    String(sum("silent")),
    "",
  ]);
  const header = ["case", "rows right", "totals right", "discrepancies found", "wrong in silence", ""];
  const widths = header.map((h, c) => Math.max(h.length, ...lines.map((l) => (c === 5 ? 0 : (l[c] ?? "").length))));
  for (const line of [header, ...lines])
    console.log(
      line
        .map((t, c) => t.padEnd(widths[c] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}
