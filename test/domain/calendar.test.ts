import fc from "fast-check";
import {
  addDays,
  date,
  dayNumber,
  dayOf,
  daysInMonth,
  daysInclusive,
  fromDayNumber,
  fromSerial,
  isoDate,
  lastDay,
  monthOf,
  toSerial,
  yearOf,
} from "../../src/domain/calendar.ts";

const FIRST = dayNumber(date(1, 1, 1)!);
const LAST = dayNumber(date(9999, 12, 31)!);
const day = fc.integer({ min: FIRST, max: LAST }).map(fromDayNumber);

describe("a date", () => {
  test("exists or is null", () => {
    expect(date(2019, 4, 30)).toBe("2019-04-30");
    expect(date(1, 1, 1)).toBe("0001-01-01");
    expect(date(2000, 2, 29)).toBe("2000-02-29");
    for (const [y, m, d] of [
      [2019, 2, 29],
      [1900, 2, 29],
      [2019, 4, 31],
      [2019, 0, 1],
      [2019, 13, 1],
      [2019, 1, 0],
      [0, 1, 1],
      [10_000, 1, 1],
      [NaN, 1, 1],
    ] as const)
      expect(date(y, m, d)).toBeNull();
  });

  test("is read from ISO text only", () => {
    expect(isoDate("2019-06-15")).toBe("2019-06-15");
    for (const text of ["2019-6-15", "15/6 2019", "2019-02-30", "2019-06-15T00:00"]) expect(isoDate(text)).toBeNull();
  });

  test("is its year, month and day", () => {
    fc.assert(fc.property(day, (d) => date(yearOf(d), monthOf(d), dayOf(d)) === d));
  });

  test("is as many days from 1970 as the platform's own clock counts", () => {
    fc.assert(fc.property(day, (d) => dayNumber(d) === Date.parse(`${d}T00:00:00Z`) / 86_400_000));
  });

  test("never leaves the calendar: an agreement to 9999-12-31 has no day after it", () => {
    expect(addDays(date(9999, 12, 31)!, 30)).toBe("9999-12-31");
    expect(addDays(date(1, 1, 1)!, -1)).toBe("0001-01-01");
  });

  test("compares as text in the order of days", () => {
    fc.assert(fc.property(day, day, (a, b) => a < b === dayNumber(a) < dayNumber(b)));
  });
});

describe("months", () => {
  test("have their days", () => {
    expect([2019, 2020, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect(lastDay(2019, 4)).toBe("2019-04-30");
    expect(() => lastDay(2019, 13)).toThrow("no month 2019-13");
  });

  test("end the day before the next begins", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const next = month === 12 ? date(year + 1, 1, 1)! : date(year, month + 1, 1)!;
        expect(addDays(lastDay(year, month), 1)).toBe(next);
      }),
    );
  });
});

test("days are counted with both ends", () => {
  expect(daysInclusive(date(2019, 1, 1)!, date(2019, 12, 31)!)).toBe(365);
  expect(daysInclusive(date(2024, 1, 1)!, date(2024, 12, 31)!)).toBe(366);
  expect(daysInclusive(date(2019, 1, 1)!, date(2019, 1, 1)!)).toBe(1);
});

describe("Excel serials", () => {
  test.each([
    [1, 1900, "1900-01-01"],
    [59, 1900, "1900-02-28"],
    [61, 1900, "1900-03-01"],
    [43_585, 1900, "2019-04-30"],
    [2_958_465, 1900, "9999-12-31"],
    [0, 1904, "1904-01-01"],
    [42_123, 1904, "2019-04-30"],
  ] as const)("%i from %i is %s, and back", (serial, epoch, expected) => {
    expect(fromSerial(serial, epoch)).toBe(expected);
    expect(toSerial(isoDate(expected)!, epoch)).toBe(serial);
  });

  test("that stand for no day", () => {
    expect(fromSerial(60)).toBeNull();
    expect(fromSerial(0)).toBeNull();
    expect(fromSerial(-1, 1904)).toBeNull();
    expect(fromSerial(43_585.5)).toBeNull();
    expect(fromSerial(2_958_466)).toBeNull();
    expect(toSerial(isoDate("1899-12-31")!)).toBeNull();
    expect(toSerial(isoDate("1903-12-31")!, 1904)).toBeNull();
  });

  test("count every day once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => toSerial(fromSerial(serial)!) === serial),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_900_000 }),
        (serial) => toSerial(fromSerial(serial, 1904)!, 1904) === serial,
      ),
    );
  });
});
