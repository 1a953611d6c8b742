import fc from "fast-check";
import type { ReadResult } from "../../src/domain/table.ts";

/** A table of whole numbers as printed: labels, figures, and their correct sums. */
export interface RandomTable {
  readonly labels: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly sums: readonly number[];
}

const NAMES = [
  "Aspen",
  "Björken",
  "Cykelklubben",
  "Drakens IF",
  "Ekeby bygdegård",
  "Folkdansen",
  "Gläntan",
  "Havets vänner",
  "Idrottslyftet",
  "Jazz i parken",
  "Kören",
  "Lekplatsen",
];

/** Tables whose columns each have a size of their own, as real ones do, or of figures of any size. */
export const randomTable = (most: { rows: number; columns: number }): fc.Arbitrary<RandomTable> =>
  fc
    .record({
      rows: fc.integer({ min: 3, max: most.rows }),
      sizes: fc.array(fc.integer({ min: 2, max: 7 }), { minLength: 1, maxLength: most.columns }),
      mixed: fc.boolean(),
      negative: fc.boolean(),
    })
    .chain(({ rows, sizes, mixed, negative }) => {
      const figure = (size: number): fc.Arbitrary<number> =>
        fc
          .tuple(fc.integer({ min: 0, max: 10 ** size - 1 }), fc.integer({ min: 0, max: size }), fc.boolean())
          .map(([n, cut, minus]) => {
            const value = mixed ? Math.floor(n / 10 ** cut) : n;
            return negative && minus && value !== 0 ? -value : value;
          });
      return fc.array(fc.tuple(...sizes.map(figure)), { minLength: rows, maxLength: rows });
    })
    .map((rows) => ({
      labels: rows.map(
        (_, i) =>
          `${NAMES[i % NAMES.length] ?? ""}${i < NAMES.length ? "" : ` ${"abcdefgh"[Math.floor(i / NAMES.length) % 8] ?? ""}`}`,
      ),
      rows,
      sums: (rows[0] ?? []).map((_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0)),
    }));

const HEADERS = ["Belopp", "Utbetalt", "Kostnader", "Prognos", "Budget", "Bokslut"];
export const headersOf = (table: RandomTable): string[] => ["Förening", ...HEADERS.slice(0, table.sums.length)];

/** As Swedish documents print whole numbers. */
export const spaced = (n: number): string => (n < 0 ? "-" : "") + String(Math.abs(n)).replace(/\B(?=(\d{3})+$)/g, " ");

const lines = (table: RandomTable, total: boolean): [string, readonly number[]][] => [
  ...table.rows.map((row, i): [string, readonly number[]] => [table.labels[i] ?? "", row]),
  ...(total ? [["Summa", table.sums] as [string, readonly number[]]] : []),
];

/** The layouts of product.md §6, each from the same table. */
export const LAYOUTS: Readonly<Record<string, (table: RandomTable, total: boolean) => string>> = {
  tabs: (t, total) =>
    [headersOf(t).join("\t"), ...lines(t, total).map(([label, row]) => [label, ...row.map(spaced)].join("\t"))].join(
      "\n",
    ),
  semicolons: (t, total) =>
    [headersOf(t).join(";"), ...lines(t, total).map(([label, row]) => [label, ...row].join(";"))].join("\r\n"),
  "PDF text": (t, total) =>
    [headersOf(t).join(" "), ...lines(t, total).map(([label, row]) => [label, ...row.map(spaced)].join(" "))].join(
      "\n",
    ),
  "PDF text without a header": (t, total) =>
    lines(t, total)
      .map(([label, row]) => [label, ...row.map(spaced)].join(" "))
      .join("\n"),
  "wide gaps": (t, total) =>
    [headersOf(t).join("   "), ...lines(t, total).map(([label, row]) => [label, ...row.map(spaced)].join("   "))].join(
      "\n",
    ),
  "one cell a line": (t, total) =>
    [headersOf(t), ...lines(t, total).map(([label, row]) => [label, ...row.map(spaced)])].flat().join("\n\n"),
  "run together": (t, total) =>
    [headersOf(t).join(""), ...lines(t, total).map(([label, row]) => [label, ...row.map(String)].join(""))].join("\n"),
  "run together with thousands": (t, total) =>
    [headersOf(t).join(""), ...lines(t, total).map(([label, row]) => [label, ...row.map(spaced)].join(""))].join("\n"),
};

/** Rows where each cell is the printed figure or null where it was said not to be read; anything else is a wrong figure. */
export function compare(table: RandomTable, result: ReadResult): { wrong: string[]; open: number; right: number } {
  const wrong: string[] = [];
  let open = 0;
  let right = 0;
  for (const read of result.tables) {
    const named = read.problems.length + result.problems.length > 0;
    for (const row of read.rows) {
      const at = table.labels.indexOf(row.cells[0]?.text ?? "");
      const figures = row.cells.slice(1);
      const expected = table.rows[at];
      figures.forEach((cell, c) => {
        if (cell.state === "number") {
          if (expected && figures.length === expected.length && Number(cell.value) === expected[c]) right++;
          else wrong.push(`${row.cells[0]?.text ?? ""}[${c}] ${cell.value ?? ""} for ${expected?.[c] ?? "nothing"}`);
        } else if (named) open++;
        else wrong.push(`${row.cells[0]?.text ?? ""}[${c}] ${cell.state} without a word`);
      });
    }
  }
  return { wrong, open, right };
}
