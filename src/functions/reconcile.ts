import type { Facts, LineFigures } from "../domain/figures.ts";
import { missingSentences } from "../domain/missing.ts";
import type { Ore } from "../domain/money.ts";
import { HUNDREDTHS } from "../domain/units.ts";
import { CellError, type Sentence } from "./cell-error.ts";
import { type FunctionExample, type FunctionText, type ResultCell, defineFunction } from "./define.ts";
import { reconciled } from "./table-argument.ts";

type Figure = readonly [name: keyof Facts, header: Sentence, of: (facts: Facts) => Ore | undefined];

/** Known figures first, then what is computed from them (domain.md §3.3). */
const FIGURES: readonly Figure[] = [
  ["agreed", { sv: "Belopp", en: "Agreed amount" }, ({ agreed }) => agreed],
  ["paid", { sv: "Utbetalt", en: "Paid" }, ({ paid }) => paid],
  ["cost", { sv: "Redovisad kostnad", en: "Reported cost" }, ({ cost }) => cost],
  ["remaining", { sv: "Kvar att betala ut", en: "Remaining to pay" }, ({ remaining }) => remaining],
  ["unspent", { sv: "Ej upparbetat", en: "Unspent" }, ({ unspent }) => unspent],
  ["naive", { sv: "Utbetalt, ej redovisat", en: "Paid, not reported" }, ({ naive }) => naive],
  ["expected", { sv: "Periodiserad budget", en: "Expected cost" }, ({ expected }) => expected],
  [
    "variance",
    { sv: "Avvikelse (plus: lägre kostnad)", en: "Variance (plus: lower cost)" },
    ({ variance }) => variance,
  ],
  [
    "split",
    { sv: "Beräknad kostnad efter redovisningen", en: "Computed cost since the report" },
    ({ split }) => split?.cutoff,
  ],
  ["split", { sv: "Förskott enligt plan", en: "Prepayment by plan" }, ({ split }) => split?.schedule],
  ["split", { sv: "Utbetalt utöver plan", en: "Paid beyond plan" }, ({ split }) => split?.payment],
  ["split", { sv: "Lägre kostnad, beräknat", en: "Lower cost, computed" }, ({ split }) => split?.underspend],
];

export default defineFunction({
  id: "RECONCILE",
  parameters: { table: "table", asOf: "date?" },
  result: "table",
  compute({ table, asOf }) {
    const found = reconciled(table, asOf);
    if (found instanceof CellError) return found;
    const { followUp, assessment } = found;
    return [
      [{ sv: "Förening", en: "Partner" }, ...FIGURES.map(([, header]) => header)],
      ...assessment.lines.map((line) => rowOf(line, HUNDREDTHS[followUp.unit])),
    ];
  },
});

function rowOf({ line, facts, missing }: LineFigures, hundredths: number): ResultCell[] {
  return [
    line.partner,
    ...FIGURES.map(([name, , of]) => {
      const amount = of(facts);
      if (amount !== undefined) return amount / hundredths;
      return new CellError("#N/A", missingSentences[missing[name] ?? "noColumn"]);
    }),
  ];
}

export const text: FunctionText = {
  description: {
    sv: "Avstämning av en uppföljningstabell: en rad för varje förening med beräknade belopp, med rubriker.",
    en: "Reconciles a follow-up table: one row a partner with the computed figures, with headers.",
  },
  parameters: {
    table: {
      sv: "Tabellen med sina rubriker: förening, belopp, utbetalt, kostnader.",
      en: "The table with its headers: partner, agreed amount, paid, costs.",
    },
    asOf: {
      sv: "Dagen som kostnaden räknas till; ger också året när tabellen inte nämner det.",
      en: "The day up to which cost counts; gives the year too where the table names none.",
    },
  },
  help: {
    sv: "Beloppen är i tabellens egen enhet. Det som inte kan beräknas är #SAKNAS med skälet. De fyra sista kolumnerna är beräknade i oförändrad takt och jämn fördelning, med den enklaste betalningsmodell som förklarar det utbetalda. En tom cell räknas som 0 i kolumner där någon har ett belopp.",
    en: "The amounts are in the table's own unit. What cannot be computed is #N/A with the reason. The last four columns are computed at unchanged pace and spread evenly, with the simplest payment model that explains what was paid. A blank cell counts as 0 in columns where anybody has an amount.",
  },
};

const TABLE = [
  ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4 2025", "Kostnader Kv1"],
  ["Norra IF", 4000, 2000, 980],
  ["Södra IF", 1600, 800, 260],
];

export const examples: readonly FunctionExample[] = [
  {
    name: { sv: "Två föreningar i tkr", en: "Two partners, in thousands" },
    args: [TABLE],
    gives: [
      [
        { sv: "Förening", en: "Partner" },
        { sv: "Belopp", en: "Agreed amount" },
        { sv: "Utbetalt", en: "Paid" },
        { sv: "Redovisad kostnad", en: "Reported cost" },
        { sv: "Kvar att betala ut", en: "Remaining to pay" },
        { sv: "Ej upparbetat", en: "Unspent" },
        { sv: "Utbetalt, ej redovisat", en: "Paid, not reported" },
        { sv: "Periodiserad budget", en: "Expected cost" },
        { sv: "Avvikelse (plus: lägre kostnad)", en: "Variance (plus: lower cost)" },
        { sv: "Beräknad kostnad efter redovisningen", en: "Computed cost since the report" },
        { sv: "Förskott enligt plan", en: "Prepayment by plan" },
        { sv: "Utbetalt utöver plan", en: "Paid beyond plan" },
        { sv: "Lägre kostnad, beräknat", en: "Lower cost, computed" },
      ],
      ["Norra IF", 4000, 2000, 980, 2000, 3020, 1020, 1000, 20, 326.66667, 666.66667, 0, 26.66666],
      ["Södra IF", 1600, 800, 260, 800, 1340, 540, 400, 140, 86.66667, 266.66667, 0, 186.66666],
    ],
  },
  {
    name: { sv: "Ett tomt område", en: "An empty range" },
    args: [[[null, null]]],
    gives: [["#VALUE!"]],
  },
];
