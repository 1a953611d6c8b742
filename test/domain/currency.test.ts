import { currencyWord, inCurrency, withSign } from "../../src/domain/currency.ts";

test("English sets a sign before the figure and its minus before the sign; other currencies are told by their code", () => {
  expect(["£", "€", "$"].map((sign, index) => [sign, withSign("−1,250", ["GBP", "EUR", "USD"][index]!)])).toEqual([
    ["£", "−£1,250"],
    ["€", "−€1,250"],
    ["$", "−$1,250"],
  ]);
  expect(withSign("1,250", "NOK")).toBeNull();
  expect([inCurrency("1,250", "GBP", "en"), inCurrency("1,250", "SEK", "en")]).toEqual(["£1,250", "SEK 1,250"]);
});

test("Swedish sets the unit after the figure, and only kronor have a word", () => {
  expect([inCurrency("1 250", "SEK", "sv"), inCurrency("1 250", "GBP", "sv")]).toEqual(["1 250 kr", "1 250 GBP"]);
  expect([currencyWord("SEK", "sv"), currencyWord("SEK", "en")]).toEqual(["kr", "SEK"]);
});
