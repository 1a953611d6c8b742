import { ore } from "../../src/domain/money.ts";
import type { Unit } from "../../src/domain/units.ts";
import { makeWritten, unitName } from "../../src/report/written.ts";
import { makeShow } from "../../src/review/show.ts";

const money = (amount: number, unit: Unit, currency: string, language: "sv" | "en" = "en") =>
  makeShow(language, unit, currency).money(ore(amount)).replaceAll("\u00a0", " ");
const written = (amount: number, unit: Unit, currency: string, language: "sv" | "en" = "en") =>
  makeWritten(language, unit, currency, 2026).money(ore(amount)).replaceAll("\u00a0", " ");

test.each([
  [3_200_000, "one", "GBP", "£32,000", "£32,000"],
  [-125_000, "one", "GBP", "-£1,250", "−£1,250"],
  [45_000_000, "thousand", "GBP", "£450k", "£450 thousand"],
  [120_000_000, "million", "EUR", "€1.2m", "€1.2 million"],
  [3_200_000, "one", "USD", "$32,000", "$32,000"],
  [3_200_000, "one", "SEK", "32,000 SEK", "SEK 32,000"],
  [45_000_000, "thousand", "NOK", "450 kNOK", "NOK 450 thousand"],
] as const)(
  "in English %i hundredths, in %ss of %s, are %s on screen and %s to a board",
  (amount, unit, currency, ...both) => {
    expect([money(amount, unit, currency), written(amount, unit, currency)]).toEqual(both);
  },
);

test("in Swedish the unit stands after the figure, whatever the currency", () => {
  expect([money(3_200_000, "one", "GBP", "sv"), written(3_200_000, "one", "GBP", "sv")]).toEqual([
    "32 000 GBP",
    "32 000 GBP",
  ]);
});

test("over a column the currency is told by its code", () => {
  expect(unitName("en", "thousand", "GBP")).toBe("GBP thousand");
});
