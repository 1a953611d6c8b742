import { isoDate } from "../../src/domain/calendar.ts";
import { runReview } from "../../src/review/run-review.ts";
import { table2019 } from "../taskpane/fixture.ts";

const april30 = isoDate("2019-04-30")!;

test("the day the user gives is the day the latest cost counts to", () => {
  const review = runReview(table2019(), { costDate: april30 });
  expect(review.costDate).toBe(april30);
  expect(review.totals.of.cost.net).toBe(runReview(table2019()).totals.of.cost.net);
  // Both figures are of one day, so nothing is cost between two.
  expect(review.totals.split.cutoff).toMatchObject({ net: 0, lines: 8 });
});

test("of several periods only the latest reported is moved, and none is left out of the sum", () => {
  const table = table2019();
  const [partner, agreed, paid, kv1] = table.columns;
  const columns = [
    partner!,
    agreed!,
    paid!,
    kv1!,
    { ...kv1!, header: "Kv2", span: { from: 4, to: 6 } },
    { ...kv1!, header: "Kv3", span: { from: 7, to: 9 } },
  ];
  const rows = table.rows.map((row) => {
    const blank = { ...row.cells[3]!, state: "blank" as const, text: "", value: null };
    return { ...row, cells: [...row.cells, row.cells[3]!, blank] };
  });
  const review = runReview({ ...table, columns, rows, totals: [] }, { costDate: april30, costColumns: "perPeriod" });
  expect(review.costDate).toBe(april30);
  expect(review.lines[3]!.facts).toMatchObject({ periods: 2, cost: 2 * 267_000_00 });
  expect(review.followUp.lines[3]!.costs.map(({ end }) => end)).toEqual(["2019-03-31", "2019-04-30", "2019-09-30"]);
});
