import fc from "fast-check";
import { closedIn, easterSunday, isBankDay, nextBankDay } from "../../src/domain/bank-days.ts";
import { type CalendarDate, fromDayNumber, isoDate } from "../../src/domain/calendar.ts";

const day = (text: string): CalendarDate => isoDate(text)!;

test("15 June 2019 is a Saturday: Monday the 17th is the next bank day", () => {
  expect(isBankDay(day("2019-06-15"))).toBe(false);
  expect(nextBankDay(day("2019-06-15"))).toBe("2019-06-17");
  expect(nextBankDay(day("2019-06-14"))).toBe("2019-06-14");
});

test.each([
  [1961, "1961-04-02"],
  [2000, "2000-04-23"],
  [2008, "2008-03-23"],
  [2019, "2019-04-21"],
  [2024, "2024-03-31"],
  [2038, "2038-04-25"],
  [1818, "1818-03-22"],
])("Easter of %s is %s", (year, expected) => {
  expect(easterSunday(year)).toBe(expected);
});

test("the closed days of 2019", () => {
  expect([...closedIn(2019)].sort()).toEqual([
    "2019-01-01",
    "2019-01-06",
    "2019-04-19",
    "2019-04-22",
    "2019-05-01",
    "2019-05-30",
    "2019-06-06",
    "2019-06-21",
    "2019-12-24",
    "2019-12-25",
    "2019-12-26",
    "2019-12-31",
  ]);
});

test("before 2005 Whit Monday was one, and the national day was not", () => {
  expect(isBankDay(day("2003-06-09"))).toBe(false);
  expect(isBankDay(day("2003-06-06"))).toBe(true);
});

test("there is a bank day within six days of any day", () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 40_000 }), (number) => {
      const from = fromDayNumber(number);
      const next = nextBankDay(from);
      expect(isBankDay(next)).toBe(true);
      expect(Date.parse(next) - Date.parse(from)).toBeLessThanOrEqual(6 * 86_400_000);
    }),
  );
});
