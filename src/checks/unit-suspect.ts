import { defineTableCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import type { LineFigures } from "../domain/figures.ts";
import type { Deviation, Language, Show } from "../domain/finding.ts";
import { type Ore, minus, sum } from "../domain/money.ts";
import { AMOUNT_NAME } from "./words/amount-name.ts";

/**
 * Kronor among thousands or the other way round. Asked, never asserted and never converted: a column that is out of
 * proportion is one question, else each line is its own.
 */
export default defineTableCheck({
  id: "unit-suspect",
  rank: 60,
  at: "table",
  settings: { times: 50, thousandthPercent: 5, rows: 3 },
  source: {
    sv: "Egen gräns: kronor och tusental förekommer i samma dokument",
    en: "Our own threshold: kronor and thousands stand in one document",
  },
  inspect({ lines }, { times, thousandthPercent, rows }) {
    if (!lines.some(({ facts }) => facts.agreed !== undefined))
      return { notAssessable: lines[0]?.missing.agreed ?? "noColumn" };
    return COLUMNS.flatMap((column): readonly Suspect[] => {
      const pairs = lines.flatMap((line) => pairOf(line, column));
      const middle = median(pairs.map(({ ratio }) => ratio));
      const isThousandth = Math.abs(middle * 1000 - 1) <= thousandthPercent / 100 + ROUNDING;
      const isColumn = pairs.length >= rows && (middle > times || isThousandth);
      return isColumn
        ? [suspectColumn(column, middle, pairs)]
        : pairs.filter(({ ratio }) => ratio > times).map((pair) => suspectLine(column, pair));
    });
  },
  text: {
    sv: {
      title: "Fel enhet?",
      why: "Kronor och tusental förekommer ofta i samma dokument. Ett belopp som är många gånger större eller mindre än beloppet enligt överenskommelsen kan stå i en annan enhet. Det räknas aldrig om på egen hand.",
      advice: "Stäm av enheten mot underlaget och rätta rubriken eller beloppet.",
      finding: ({ figures, words }, show) =>
        words.rows === 1
          ? `${AMOUNT_NAME.sv[words.column]} ${show.money(figures.amount)} är ${times(words.ratio, "sv")} beloppet enligt överenskommelsen, ${show.money(figures.agreed)}; står det i en annan enhet?`
          : `${AMOUNT_NAME.sv[words.column]} är i median ${times(words.ratio, "sv")} beloppet enligt överenskommelsen på ${words.rows} rader; står kolumnen i en annan enhet?`,
      formula: ({ figures, words }, show) =>
        words.rows === 1
          ? `${AMOUNT_NAME.sv[words.column]} / belopp enligt överenskommelse = ${show.plain(figures.amount)} / ${show.plain(figures.agreed)} = ${proportion(words.ratio, "sv", show)}`
          : `Median av ${AMOUNT_NAME.sv[words.column].toLowerCase()} / belopp enligt överenskommelse på ${words.rows} rader = ${proportion(words.ratio, "sv", show)}`,
      threshold: (settings) =>
        `Utred över ${settings.times} gånger beloppet enligt överenskommelsen, eller när en kolumn i median är en tusendel av det (± ${settings.thousandthPercent} procent)`,
    },
    en: {
      title: "Wrong unit?",
      why: "Kronor and thousands often stand in one document. An amount many times larger or smaller than the agreed amount may be in another unit. It is never converted on its own.",
      advice: "Compare the unit with the source and correct the header or the amount.",
      finding: ({ figures, words }, show) =>
        words.rows === 1
          ? `${AMOUNT_NAME.en[words.column]} ${show.money(figures.amount)} is ${times(words.ratio, "en")} the agreed amount, ${show.money(figures.agreed)}; is it in another unit?`
          : `${AMOUNT_NAME.en[words.column]} is at the median ${times(words.ratio, "en")} the agreed amount on ${words.rows} rows; is the column in another unit?`,
      formula: ({ figures, words }, show) =>
        words.rows === 1
          ? `${AMOUNT_NAME.en[words.column]} / agreed amount = ${show.plain(figures.amount)} / ${show.plain(figures.agreed)} = ${proportion(words.ratio, "en", show)}`
          : `Median of ${AMOUNT_NAME.en[words.column].toLowerCase()} / agreed amount on ${words.rows} rows = ${proportion(words.ratio, "en", show)}`,
      threshold: (settings) =>
        `Investigate above ${settings.times} times the agreed amount, or when a column is at the median a thousandth of it (± ${settings.thousandthPercent} percent)`,
    },
  },
});

/** Far less than any proportion of amounts, far more than what doubles lose. */
const ROUNDING = 1e-9;

const COLUMNS = ["paid", "cost", "forecast"] as const;
type Column = (typeof COLUMNS)[number];

interface Pair {
  readonly line: LineFigures;
  readonly agreed: Ore;
  readonly amount: Ore;
  readonly ratio: number;
}

/** Nothing where either figure is missing or not above nil: then there is no proportion. */
function pairOf(line: LineFigures, column: Column): Pair[] {
  const { agreed, [column]: amount } = line.facts;
  return agreed !== undefined && amount !== undefined && agreed > 0 && amount > 0
    ? [{ line, agreed, amount, ratio: amount / agreed }]
    : [];
}

interface Suspect extends Deviation {
  readonly figures: { readonly agreed: Ore; readonly amount: Ore };
  readonly words: { readonly column: Column; readonly ratio: number; readonly rows: number };
}

function suspectColumn(column: Column, ratio: number, pairs: readonly Pair[]): Suspect {
  const figures = { agreed: sum(pairs.map(({ agreed }) => agreed)), amount: sum(pairs.map(({ amount }) => amount)) };
  return {
    severity: "high",
    figures,
    difference: minus(figures.amount, figures.agreed),
    words: { column, ratio, rows: pairs.length },
  };
}

const suspectLine = (column: Column, { line, agreed, amount, ratio }: Pair): Suspect => ({
  severity: "high",
  figures: { agreed, amount },
  difference: minus(amount, agreed),
  words: { column, ratio, rows: 1 },
  partner: line.line.partner,
  place: placeOf(line, column),
});

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}

function placeOf({ line }: LineFigures, column: Column) {
  return column === "cost" ? line.costs.at(-1)!.amount.place : line[column]!.place;
}

const proportion = (ratio: number, language: Language, show: Show): string =>
  ratio < 1 ? show.percent(ratio) : times(ratio, language);

function times(ratio: number, language: Language): string {
  if (ratio < 1) return language === "sv" ? "ungefär en tusendel av" : "about a thousandth of";
  const whole = String(Math.round(ratio)).replace(/\B(?=(\d{3})+$)/g, language === "sv" ? "\u00a0" : ",");
  return language === "sv" ? `${whole} gånger` : `${whole} times`;
}

export const examples: readonly Example[] = [
  {
    name: { sv: "en rad i kronor bland tusental", en: "one row in kronor among thousands" },
    rows: [
      { agreed: 400_000, paid: 200_000 },
      { partner: "B", agreed: 300_000, paid: 150_000_000 },
      { agreed: 500_000, paid: 250_000 },
    ],
    finds: { severity: "high", partner: "B", difference: 149_700_000 },
  },
  {
    name: { sv: "redovisad kostnad i kronor", en: "reported cost in kronor" },
    rows: [{ partner: "A", agreed: 400_000, paid: 200_000, costs: [100_000_000] }],
    finds: { severity: "high", partner: "A", difference: 99_600_000 },
  },
  {
    name: { sv: "hela kolumnen tusen gånger för stor", en: "the whole column a thousand times too large" },
    rows: [
      { agreed: 800_000, paid: 0 },
      { agreed: 700_000, paid: 0 },
      { agreed: 600_000, paid: 0 },
      { agreed: 100_000, paid: 0 },
      { agreed: 400_000, paid: 400_000_000 },
      { agreed: 300_000, paid: 150_000_000 },
      { agreed: 500_000, paid: 500_000_000 },
    ],
    finds: { severity: "high" },
  },
  {
    name: { sv: "hela kolumnen en tusendel", en: "the whole column a thousandth" },
    rows: [
      { agreed: 400_000, forecast: 400 },
      { agreed: 300_000, forecast: 290 },
      { agreed: 500_000, forecast: 500 },
      { agreed: 100_000, forecast: 100 },
    ],
    finds: { severity: "high" },
  },
  {
    name: { sv: "en tvåhundradel är för mycket för ett enhetsfel", en: "a two-hundredth is too much for a wrong unit" },
    rows: [
      { agreed: 400_000, paid: 2_000 },
      { agreed: 300_000, paid: 1_500 },
      { agreed: 500_000, paid: 2_500 },
    ],
    finds: null,
  },
  {
    name: { sv: "precis 5 procent mer än en tusendel", en: "exactly 5 percent more than a thousandth" },
    rows: [
      { agreed: 400_000, paid: 420 },
      { agreed: 300_000, paid: 315 },
      { agreed: 500_000, paid: 525 },
    ],
    finds: { severity: "high" },
  },
  {
    name: { sv: "6 procent mer än en tusendel", en: "6 percent more than a thousandth" },
    rows: [
      { agreed: 400_000, paid: 424 },
      { agreed: 300_000, paid: 318 },
      { agreed: 500_000, paid: 530 },
    ],
    finds: null,
  },
  {
    name: { sv: "hela kolumnen precis 50 gånger", en: "the whole column exactly 50 times" },
    rows: [
      { agreed: 400_000, paid: 20_000_000 },
      { agreed: 300_000, paid: 15_000_000 },
      { agreed: 500_000, paid: 25_000_000 },
    ],
    finds: null,
  },
  {
    name: { sv: "precis 50 gånger", en: "exactly 50 times" },
    rows: [{ agreed: 400_000, paid: 20_000_000 }],
    finds: null,
  },
  {
    name: { sv: "precis över 50 gånger", en: "just above 50 times" },
    rows: [{ agreed: 400_000, paid: 20_000_001 }],
    finds: { severity: "high", difference: 19_600_001 },
  },
  {
    name: { sv: "två rader räcker inte för kolumnen", en: "two rows are too few for the column" },
    rows: [
      { agreed: 400_000, paid: 400 },
      { agreed: 300_000, paid: 300 },
    ],
    finds: null,
  },
  {
    name: { sv: "samma enhet", en: "the same unit" },
    rows: [
      { agreed: 400_000, paid: 200_000, costs: [90_000] },
      { agreed: 300_000, paid: 0, costs: [null] },
      { agreed: 0, paid: 1_000 },
    ],
    finds: null,
  },
  {
    name: { sv: "inga belopp enligt överenskommelse", en: "no agreed amounts" },
    rows: [{ agreed: null, paid: 200_000 }],
    finds: "blank",
  },
  { name: { sv: "inga rader", en: "no rows" }, rows: [], finds: "noColumn" },
  {
    name: { sv: "precis fem procent från en tusendel", en: "exactly five percent from a thousandth" },
    rows: [1, 2, 3].map((n) => ({ partner: `P${n}`, agreed: 1_000_000, paid: 1_050 })),
    finds: { severity: "high" },
  },
  {
    name: { sv: "strax mer än fem procent från en tusendel", en: "just more than five percent from a thousandth" },
    rows: [1, 2, 3].map((n) => ({ partner: `P${n}`, agreed: 1_000_000, paid: 1_050.05 })),
    finds: null,
  },
];
