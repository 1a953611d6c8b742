import { minus } from "../domain/money.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "TOTALCHECK",
  parameters: { rows: "amounts", total: "signed" },
  result: "amount",
  compute: ({ rows, total }) => minus(total, rows),
});

export const text: FunctionText = {
  description: {
    sv: "Summakontroll: angiven summa minus radernas summa. 0 bara när de stämmer exakt.",
    en: "Total check: the stated total minus the sum of the rows. 0 only when they agree exactly.",
  },
  parameters: {
    rows: { sv: "Raderna som ska läggas ihop.", en: "The rows to add." },
    total: {
      sv: "Summan som står i tabellen. Flera summor bredvid varandra prövas var för sig.",
      en: "The total stated in the table. Several totals side by side are each tested.",
    },
  },
  help: {
    sv: "Också en avrundning visas; om skillnaden kan vara avrundning säger Kontrollera. Tal som står som text räknas, till skillnad från i SUMMA.",
    en: "A rounding difference is shown too; whether the difference can be rounding is said by Check. Numbers kept as text count, unlike in SUM.",
  },
};

export const examples: readonly FunctionExample[] = [
  { name: { sv: "Stämmer", en: "Agrees" }, args: [[[0.1], [0.2]], [[0.3]]], gives: [[0]] },
  { name: { sv: "3 för mycket", en: "3 too much" }, args: [[[4200], [1800], ["1 636"]], [[7639]]], gives: [[3]] },
  {
    name: { sv: "Två kolumner var för sig", en: "Two columns, each by itself" },
    args: [
      [
        [100, 10],
        [200, 20],
      ],
      [[300, 31]],
    ],
    gives: [[0, 1]],
  },
];
