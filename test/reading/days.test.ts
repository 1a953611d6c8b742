import { isCumulative, parseDay, parseSpan, yearIn } from "../../src/reading/days.ts";

it.each([
  ["Utbetalt t.o.m. 30/4", 2019, "2019-04-30"],
  ["t.o.m. 30 april", 2019, "2019-04-30"],
  ["t o m 30 april 2018", 2019, "2018-04-30"],
  ["den1 juni", 2023, "2023-06-01"],
  ["den sista december", 2022, "2022-12-31"],
  ["sista februari", 2024, "2024-02-29"],
  ["2019-04-30", null, "2019-04-30"],
  ["20190430", null, "2019-04-30"],
  ["30.4.2019", null, "2019-04-30"],
  ["30/4 2019", null, "2019-04-30"],
  ["30/4-19", null, "2019-04-30"],
  ["Paid to April 30, 2019", null, "2019-04-30"],
])("%s in %s is %s", (text, year, expected) => {
  expect(parseDay(text, year)?.date).toBe(expected);
});

it("knows the day of a date without a year, and no day that is none", () => {
  expect(parseDay("Utbetalt t.o.m. 30/4")).toMatchObject({ date: null, month: 4, day: 30 });
  expect(parseDay("30/2", 2019)).toBeNull();
  expect(parseDay("29/2", 2019)).toBeNull();
  expect(parseDay("Beviljat 2019", 2019)).toBeNull();
  expect(parseDay("12/13", 2019)).toBeNull();
});

it.each([
  ["Kostnader Kv1", { from: 1, to: 3 }],
  ["kvartal 4", { from: 10, to: 12 }],
  ["Cost Q2", { from: 4, to: 6 }],
  ["andra T2", { from: 5, to: 8 }],
  ["tertial 3", { from: 9, to: 12 }],
  ["jan–mars", { from: 1, to: 3 }],
  ["januari - augusti", { from: 1, to: 8 }],
  ["Utfall april", { from: 4, to: 4 }],
  ["helår", { from: 1, to: 12 }],
])("%s is a part of the year", (text, span) => {
  expect(parseSpan(text)).toEqual(span);
});

it("takes no part of a word for a period", () => {
  expect(parseSpan("Marsvinet")).toBeNull();
  expect(parseSpan("May be paid")).toBeNull();
  expect(parseSpan("Amount")).toBeNull();
});

it("finds the one year of a text, and none in amounts", () => {
  expect(yearIn("Kv1 2019")).toBe(2019);
  expect(yearIn("mellan 2018 och 2019")).toBeNull();
  expect(yearIn("2 019 kr, 2019 000, 2019-2020")).toBeNull();
});

it("tells figures from the start of the year", () => {
  expect(["Utbetalt t.o.m. 30/4", "Ack. kostnad", "Paid to date"].map(isCumulative)).toEqual([true, true, true]);
  expect(isCumulative("Kostnader Kv1")).toBe(false);
});
