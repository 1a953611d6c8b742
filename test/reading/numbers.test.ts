import fc from "fast-check";
import { moneyWords, numberReadings, parseNumber, type Notation } from "../../src/reading/numbers.ts";

const value = (text: string, notation?: Notation): string => {
  const parsed = parseNumber(text, notation);
  if (parsed.state === "number") return parsed.value;
  if (parsed.state === "ambiguous") return parsed.readings.join(" / ");
  return parsed.state === "unreadable" ? parsed.reason : parsed.state;
};

it.each([
  ["4 200", "4200"],
  ["4\u00A0200", "4200"],
  ["1\u202F234\u2009567", "1234567"],
  ["11 386,50", "11386.50"],
  ["1.234.567", "1234567"],
  ["12.345.67", "12345.67"],
  ["1.234,56", "1234.56"],
  ["1,234.56", "1234.56"],
  ["£1,601,564.00", "1601564.00"],
  ["1'234'567", "1234567"],
  ["0,125", "0.125"],
  ["- 2 305", "-2305"],
  ["– 2 305", "-2305"],
  ["−126 036", "-126036"],
  ["50-", "-50"],
  ["(1 200)", "-1200"],
  ["(£120)", "-120"],
  ["+316", "316"],
  ["200 000: –", "200000"],
  ["1 250:-", "1250"],
  ["125,-", "125"],
  ["450 tkr", "450"],
  ["1,5 Mkr", "1.5"],
  ["45.000 kr", "45000"],
  ["41,2 %", "41.2"],
  ["1 028*", "1028"],
  ["–", "0"],
  ["-0", "0"],
  ["1.050", "1050 / 1.050"],
  ["1,050", "1050 / 1.050"],
  ["", "blank"],
  ["..", "notAvailable"],
  ["N/A", "notAvailable"],
  ["Fryshuset", "text"],
  ["802461-9168", "text"],
  ["12 34", "malformed-number"],
  ["1 2500", "malformed-number"],
  ["1,,200", "malformed-number"],
  ["1.23.456", "malformed-number"],
  ["00075", "malformed-number"],
])("%s is %s", (text, expected) => {
  expect(value(text)).toBe(expected);
});

it("a column's decimal sign decides what its sign for thousands is", () => {
  expect(value("1.050", { decimal: "," })).toBe("1050");
  expect(value("1.050", { decimal: "." })).toBe("1.050");
  // A number that has one reading keeps it: a lone 1.5 among commas is no 15.
  expect(value("1.5", { decimal: "," })).toBe("1.5");
});

it("reads back what Swedish documents print", () => {
  const sv = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 2 });
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
      const parsed = parseNumber(sv.format(hundredths / 100), { decimal: "," });
      expect(parsed.state === "number" && Math.round(Number(parsed.value) * 100)).toBe(
        hundredths === 0 ? 0 : hundredths,
      );
    }),
    { numRuns: 500, seed: 7 },
  );
});

it("never has more than one reading without a dot or comma", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[-–]? ?\d{1,4}( \d{1,4}){0,3}( kr)?$/), (text) => {
      expect(numberReadings(text).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500, seed: 8 },
  );
});

it.each([
  ["Belopp, tkr", "thousand", "SEK"],
  ["Agreed amount, SEK thousand", "thousand", "SEK"],
  ["Paid (SEK in thousands)", "thousand", "SEK"],
  ["Amounts in thousands of SEK", "thousand", "SEK"],
  ["SEK ’000", "thousand", "SEK"],
  ["Cost, SEK million", "million", "SEK"],
  ["A thousand visitors, SEK", "one", "SEK"],
  ["Utbetalt t.o.m SEK", "one", "SEK"],
  ["Bidrag i kronor m.m.", "one", "SEK"],
  ["Nettokostnad (mnkr)", "million", "SEK"],
  ["MKR", "million", "SEK"],
  ["kronor", "one", "SEK"],
  ["Grants (£000)", "thousand", "GBP"],
  ["€", "one", "EUR"],
  ["thousand tonnes", null, null],
  ["Akrobaterna", null, null],
])("%s is in %s %s", (text, unit, currency) => {
  expect(moneyWords(text)).toEqual({ unit, currency });
});
