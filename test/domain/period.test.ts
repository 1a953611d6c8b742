import { calendarYear, inYear, month, quarter, tertial } from "../../src/domain/period.ts";

test.each([
  ["Kv1", quarter(1), "2019-01-01", "2019-03-31"],
  ["Kv4", quarter(4), "2019-10-01", "2019-12-31"],
  ["T2", tertial(2), "2019-05-01", "2019-08-31"],
  ["February", month(2), "2019-02-01", "2019-02-28"],
])("%s", (_name, span, start, end) => {
  expect(inYear(span, 2019)).toEqual({ start, end });
});

test("a calendar year", () => {
  expect(calendarYear(2024)).toEqual({ start: "2024-01-01", end: "2024-12-31" });
});

test("months that do not exist", () => {
  expect(() => inYear({ from: 0, to: 3 }, 2019)).toThrow("no month 2019-0");
  expect(() => inYear({ from: 10, to: 13 }, 2019)).toThrow("no month 2019-13");
});
