import fc from "fast-check";
import type { ArgumentRows } from "../../src/functions/arguments.ts";
import { call } from "../../src/functions/call.ts";
import cashHeld from "../../src/functions/cash-held.ts";
import { CellError } from "../../src/functions/cell-error.ts";
import remaining from "../../src/functions/remaining.ts";
import utilisation from "../../src/functions/utilisation.ts";
import variance from "../../src/functions/variance.ts";

const column = (...cells: ArgumentRows[number][number][]): ArgumentRows => cells.map((cell) => [cell]);
const cells = (rows: ReturnType<typeof call>) =>
  rows.map((row) => row.map((cell) => (cell instanceof CellError ? (cell.sentence?.en ?? cell.code) : cell)));

describe("ranges", () => {
  test("a single cell counts for each row of a range", () => {
    expect(cells(call(remaining, [[[500]], column(100, 200)]))).toEqual([[400], [300]]);
    expect(cells(call(remaining, [column(500, 600), [[100]]]))).toEqual([[400], [500]]);
  });

  test("several columns of costs are added for each row", () => {
    expect(
      cells(
        call(cashHeld, [
          column(100, 200),
          [
            [10, 5],
            [20, null],
          ],
        ]),
      ),
    ).toEqual([[85], [180]]);
  });

  test("for one partner, every cell of the costs is added, whatever way they lie", () => {
    expect(cells(call(cashHeld, [[[100]], [[10, 5, 1]]]))).toEqual([[84]]);
    expect(cells(call(cashHeld, [[[100]], column(10, 5, 1)]))).toEqual([[84]]);
  });

  test("partners side by side stay side by side", () => {
    expect(cells(call(cashHeld, [[[100, 200]], [[10, 20]]]))).toEqual([[90, 180]]);
  });

  test.each([
    [column(1, 2), column(1, 2, 3)],
    [column(1, 2), [[1, 2, 3]]],
    [[[1, 2]], [[1, 2, 3]]],
  ] as [ArgumentRows, ArgumentRows][])("sizes that do not fit are one error with a sentence", (paid, costs) => {
    expect(cells(call(cashHeld, [paid, costs]))).toEqual([
      ["The ranges differ in size. Give each the same number of rows, or a single cell."],
    ]);
  });

  test("an argument left out is blank", () => {
    expect(cells(call(remaining, [[[5]]]))).toEqual([[5]]);
  });
});

describe("amounts", () => {
  test.each([
    [null, 0],
    ["", 0],
    [0, 0],
    ["1 050", 1050],
    ["1\u00a0050,50", 1050.5],
    ["450 kr", 450],
    ["–", 0],
  ])("%j is %d", (cell, amount) => {
    expect(cells(call(remaining, [[[cell]], [[0]]]))).toEqual([[amount]]);
  });

  test.each([
    ["återkommer", "“återkommer” is not a number. Enter an amount."],
    ["1.050", "“1.050” can be read as 1050 or 1.050. Enter it as a number."],
    ["450 tkr", "“450 tkr” carries a unit of its own. Write the number without it, in the unit of the others."],
    ["25 %", "“25 %” carries a unit of its own. Write the number without it, in the unit of the others."],
    ["uppgift saknas", "“uppgift saknas” says that the figure is not available."],
    [true, "TRUE or FALSE stands where an amount should."],
    [-113, "An amount below nil has no meaning here. Check the sign."],
    ["(200)", "An amount below nil has no meaning here. Check the sign."],
    [1e300, "The amount is too large to be computed exactly."],
  ])("%j is never read as 0", (cell, sentence) => {
    expect(cells(call(remaining, [[[cell]], [[0]]]))).toEqual([[sentence]]);
  });

  test("binary fractions do not show: 0.3 − 0.1 is 0.2", () => {
    expect(cells(call(remaining, [[[0.3]], [[0.1]]]))).toEqual([[0.2]]);
    expect(cells(call(cashHeld, [[[0.3]], [[0.1, 0.2]]]))).toEqual([[0]]);
  });

  test("amounts written in millions keep their öre", () => {
    expect(cells(call(cashHeld, [[[4.74312345]], [[2.42812344]]]))).toEqual([[2.31500001]]);
  });

  test("a difference of öre amounts is exact, for any sums a board will see", () => {
    const nilOrMore = fc.integer({ min: 0, max: 1e13 });
    const öre = fc.integer({ min: -1e13, max: 1e13 });
    fc.assert(
      fc.property(nilOrMore, fc.array(öre, { maxLength: 4 }), (paid, costs) => {
        const expected = (paid - costs.reduce((a, b) => a + b, 0)) / 100;
        const [[result] = []] = call(cashHeld, [
          [[paid / 100]],
          [costs.length > 0 ? costs.map((cost) => cost / 100) : [null]],
        ]);
        return result === (expected === 0 ? 0 : expected);
      }),
    );
  });
});

describe("UTILISATION", () => {
  test("of nothing agreed is not a number", () => {
    expect(cells(call(utilisation, [column(0, 200), column(5, 50)]))).toEqual([
      ["The agreed amount is 0 or blank, so there is no share."],
      [0.25],
    ]);
  });
});

describe("VARIANCE", () => {
  const year2019 = [[["2019-01-01"]], [["2019-12-31"]]] as ArgumentRows[];

  test("dates as Excel hands them over, with a time of day", () => {
    expect(cells(call(variance, [[[1636]], [[267]], [[43466]], [[43830]], [[43555.75]]]))).toEqual([[142]]);
  });

  test("days instead of months: a quarter of 2019 is 90 of 365 days", () => {
    const [[byDays] = []] = call(variance, [[[365]], [[0]], ...year2019, [["2019-03-31"]], [["days"]]]);
    expect(byDays).toBe(90);
    expect(cells(call(variance, [[[365]], [[0]], ...year2019, [["2019-03-31"]], [["dagar"]]]))).toEqual([[90]]);
  });

  test("a period of its own for each row", () => {
    const start = column("2019-01-01", "2019-02-01");
    expect(cells(call(variance, [[[120]], [[0]], start, [["2019-12-31"]], [["2019-02-28"]]]))).toEqual([
      [20],
      [10.90909091],
    ]);
  });

  test.each([
    [[["x"]], "The profile must be “months”, “days”, a range of weights or a date."],
    [[[0.5, 0.6]], "The weights must be one for each quarter, and 1 together."],
    [[[-0.5, 1.5]], "The weights must be one for each quarter, and 1 together."],
    [[[0.5, "y"]], "The weights must be one for each quarter, and 1 together."],
  ] as [ArgumentRows, string][])("a spread that is none", (profile, sentence) => {
    expect(cells(call(variance, [[[120]], [[0]], ...year2019, [["2019-03-31"]], profile]))).toEqual([[sentence]]);
  });

  test.each([
    [null, "A date is missing."],
    ["30/4", "“30/4” has no year. Enter the date as YYYY-MM-DD."],
    ["snart", "“snart” is not a date. Enter it as YYYY-MM-DD."],
    [60, "“60” is not a date. Enter it as YYYY-MM-DD."],
  ])("%j is no date", (asOf, sentence) => {
    expect(cells(call(variance, [[[120]], [[0]], ...year2019, [[asOf]]]))).toEqual([[sentence]]);
  });
});
