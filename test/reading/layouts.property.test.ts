import fc from "fast-check";
import { readText } from "../../src/reading/read-text.ts";
import { compare, LAYOUTS, randomTable } from "./random-table.ts";

const RUNS = Number(process.env["READING_RUNS"] ?? 60);
const SEED = process.env["READING_SEED"] ? Number(process.env["READING_SEED"]) : 20190430;

describe.each(Object.entries(LAYOUTS))("a random table as %s", (name, render) => {
  it("with its correct total is read back or said to be ambiguous, never wrong", () => {
    let right = 0;
    let open = 0;
    fc.assert(
      fc.property(randomTable({ rows: 12, columns: 4 }), (table) => {
        const result = compare(table, readText(render(table, true)));
        right += result.right;
        open += result.open;
        expect(result.wrong).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    if (process.env["READING_RUNS"]) console.log(name, right, open);
    expect(right).toBeGreaterThan(name === "run together" ? 0 : open);
  });
});

it("a table of 40 rows and 6 columns takes well under a second", () => {
  fc.assert(
    fc.property(randomTable({ rows: 40, columns: 6 }), (table) => {
      const started = performance.now();
      readText(LAYOUTS["PDF text"]?.(table, true) ?? "");
      expect(performance.now() - started).toBeLessThan(1_000);
    }),
    { numRuns: 20, seed: SEED },
  );
});
