import { EVERYTHING } from "../../sandbox/page/workbook-everything.ts";
import type { CellGrid } from "../../src/domain/cell-grid.ts";
import { GRID_2019, ROWS_2019 } from "../workbooks/follow-up-2019.ts";
import { reviewOf, textOf } from "./report-setup.ts";

/** What product.md §8 says of 2019, sentence by sentence: those that the table alone gives, and those that need more. */
const SV = {
  table:
    "Beloppen enligt överenskommelserna uppgår 2019 till 11 386 tkr. Till och med den 30 april har 4 743 tkr betalats ut. Föreningarna har redovisat kostnader om 2 428 tkr för januari–mars, vilket är 419 tkr (15 procent) lägre än en fjärdedel av beloppen. Störst är skillnaden för Studiefrämjandet, 142 tkr. Löparakademin har fått 175 tkr och har inte redovisat någon kostnad.",
  noEvent: " Detsamma gäller Shanta IF, som har fått 200 tkr.",
  event: " Shanta IF:s 200 tkr avser nationaldagsfirandet den 6 juni.",
  cash: "Skillnaden mellan utbetalt och redovisad kostnad, 2 315 tkr, är inte ett överskott, eftersom utbetalningarna avser ett senare datum och till stor del är förskott. Vid oförändrad kostnadstakt och jämn fördelning över året beräknas 809 tkr vara kostnader i april, 948 tkr förskott (netto) och 558 tkr lägre förbrukning.",
  gate: "Somaliska Mediaföreningen ska ha en budget i balans den 10 juni, före den planerade utbetalningen om 450 tkr den 15 juni.",
};
const EN = {
  table:
    "The agreed amounts for 2019 total SEK 11,386 thousand. By 30 April, SEK 4,743 thousand had been paid out. The partners have reported costs of SEK 2,428 thousand for January–March, which is SEK 419 thousand (15 per cent) less than a quarter of the agreed amounts. The difference is largest for Studiefrämjandet, SEK 142 thousand. Löparakademin has received SEK 175 thousand and has reported no cost.",
  noEvent: " The same applies to Shanta IF, which has received SEK 200 thousand.",
  event: " The SEK 200 thousand paid to Shanta IF is for the national day on 6 June.",
  cash: "The difference between payments and reported cost, SEK 2,315 thousand, is not a surplus, since the payments run to a later date and are largely prepayments. At an unchanged pace of cost and with an even spread over the year, SEK 809 thousand is estimated to be cost in April, SEK 948 thousand prepayment (net) and SEK 558 thousand lower spending.",
  gate: "Somaliska Mediaföreningen is to have a balanced budget by 10 June, before the planned payment of SEK 450 thousand on 15 June.",
};

const everything = (...names: readonly string[]): CellGrid[] =>
  EVERYTHING.filter(({ name }) => names.includes(name)).map(({ name, cells }) => ({
    name,
    origin: "A1",
    values: cells,
    table: { name, hasTotals: false },
  }));

/** The table with a remark of the controller's beside the row of Shanta IF. */
const withRemark = (remark: string): CellGrid => ({
  ...GRID_2019,
  values: ROWS_2019.map((row, index) => [...row, index === 0 ? "Kommentar" : row[0] === "Shanta IF" ? remark : null]),
});

test("the table alone: every sentence that it gives, and no other", () => {
  expect(textOf(reviewOf(GRID_2019), "sv")).toEqual([SV.table + SV.noEvent, SV.cash]);
  expect(textOf(reviewOf(GRID_2019), "en")).toEqual([EN.table + EN.noEvent, EN.cash]);
});

test("with the payment plan and what Shanta IF's money is for: the whole of the golden text", () => {
  const plan = everything("Betalningsplan");
  const sv = reviewOf(withRemark("Avser nationaldagsfirandet den 6 juni."), plan);
  expect(textOf(sv, "sv")).toEqual([SV.table + SV.event, SV.cash, SV.gate]);
  const en = reviewOf(withRemark("Is for the national day on 6 June."), plan);
  expect(textOf(en, "en")).toEqual([EN.table + EN.event, EN.cash, EN.gate]);
});

test("a remark in the other language stands as it was written", () => {
  const review = reviewOf(withRemark("Avser nationaldagsfirandet den 6 juni."));
  expect(textOf(review, "en")[0]).toContain(
    "Shanta IF has received SEK 200 thousand and has reported no cost; the table says “Avser nationaldagsfirandet den 6 juni”.",
  );
});

test("the event given as how cost falls: the figures are those of the review, and the text says what they rest on", () => {
  const review = reviewOf(GRID_2019, everything("Överenskommelser", "Betalningsplan", "Alias"));
  expect(textOf(review, "sv")).toEqual([
    "Beloppen enligt överenskommelserna uppgår 2019 till 11 386 tkr. Till och med den 30 april har 4 743 tkr betalats ut. Föreningarna har redovisat kostnader om 2 428 tkr för januari–mars, vilket är 369 tkr (13 procent) lägre än periodiserad budget. Störst är skillnaden för Studiefrämjandet, 142 tkr. Löparakademin har fått 175 tkr och har inte redovisat någon kostnad. Shanta IF:s 200 tkr avser nationaldagen den 6 juni.",
    "Skillnaden mellan utbetalt och redovisad kostnad, 2 315 tkr, är inte ett överskott, eftersom utbetalningarna avser ett senare datum och till stor del är förskott. Vid oförändrad kostnadstakt och den fördelning över tiden som är angiven beräknas 809 tkr vara kostnader i april, 1 014 tkr förskott (netto) och 491 tkr lägre förbrukning.",
    SV.gate,
  ]);
  expect(textOf(review, "en")[1]).toMatch(/and with the spread over time that is stated, .* SEK 1,014 thousand/);
});

test("without a year nothing is said that needs one", () => {
  const review = reviewOf({ ...GRID_2019, name: "Blad1" });
  expect(textOf(review, "sv")).toEqual([
    "Beloppen enligt överenskommelserna uppgår till 11 386 tkr. Totalt har 4 743 tkr betalats ut. Föreningarna har redovisat kostnader om 2 428 tkr. Löparakademin har fått 175 tkr och har inte redovisat någon kostnad. Detsamma gäller Shanta IF, som har fått 200 tkr.",
    "Skillnaden mellan utbetalt och redovisad kostnad är 2 315 tkr.",
  ]);
});
