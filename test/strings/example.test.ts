import { readText } from "../../src/reading/read-text.ts";
import { runReview } from "../../src/review/run-review.ts";
import { readEn } from "../../src/strings/read-en.ts";
import { readSv } from "../../src/strings/read-sv.ts";

test.each([
  ["sv", readSv.example],
  ["en", readEn.example],
])("the example is read as the follow-up it is, %s", (_, text) => {
  const [table, ...others] = readText(text).tables;
  expect(others).toEqual([]);
  expect(table).toMatchObject({ year: 2019, unit: "thousand", problems: [] });
  expect(table!.columns.map(({ kind }) => kind)).toEqual(["partner", "agreed", "paid", "cost"]);
  expect(table!.totals[0]!.differences.slice(1)).toEqual(["0", "0", "0"]);
  const { totals, assumed } = runReview(table!);
  expect(totals.of.variance.net).toBe(41_850_000);
  // Rounded to öre for each partner.
  expect(Math.abs(totals.split.held.net - 150_566_667)).toBeLessThan(5);
  // The footnote tells that Fryshuset is paid in arrears.
  expect(assumed).toContainEqual({ partner: "Fryshuset", field: "plan", value: "monthlyArrears", why: "footnote" });
});
