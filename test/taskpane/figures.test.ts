import { isoDate } from "../../src/domain/calendar.ts";
import { type Ore, kr, ore } from "../../src/domain/money.ts";
import { makeFigures } from "../../src/taskpane/figures.ts";

const tkr = makeFigures("sv", "thousand", 2019);
const of = (kronor: number): Ore => kr(kronor);

test.each([
  [418_500, "419"],
  [-418_500, "−419"],
  [499, "0"],
  [-499, "0"],
  [11_386_000, "11\u00a0386"],
])("%d kronor in thousands", (kronor, written) => expect(tkr.rounded(of(kronor))).toBe(written));

test("millions keep a decimal, kronor none", () => {
  expect(makeFigures("en", "million", null).rounded(of(1_250_000))).toBe("1.3");
  expect(makeFigures("en", "one", null).rounded(ore(12_345_650))).toBe("123,457");
});

test("a share of nothing is no share", () => {
  expect(tkr.share(of(5), of(0))).toBeNull();
  expect(tkr.share(of(418_500), of(2_846_500))).toBe("15\u00a0%");
});

test("the year is said only where it is another than the table's", () => {
  expect(tkr.day(isoDate("2019-04-30")!)).toBe("30 april");
  expect(tkr.day(isoDate("2020-01-31")!)).toBe("31 januari 2020");
});

test("rounded parts that do not add up are told", () => {
  expect(tkr.isRoundedOff([of(500), of(500)], of(1_000))).toBe(true);
  expect(tkr.isRoundedOff([of(809_333), of(947_667), of(558_000)], of(2_315_000))).toBe(false);
});
