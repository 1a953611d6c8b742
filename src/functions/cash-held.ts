import { minus } from "../domain/money.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "CASHHELD",
  parameters: { paid: "amount", costs: "amounts" },
  result: "amount",
  compute: ({ paid, costs }) => minus(paid, costs),
});

export const text: FunctionText = {
  description: {
    sv: "Utbetalt, ej redovisat: utbetalt minus redovisad kostnad.",
    en: "Paid and not reported: paid to date minus reported cost.",
  },
  parameters: {
    paid: { sv: "Utbetalt till och med ett datum.", en: "Paid to date." },
    costs: {
      sv: "Redovisad kostnad; flera kolumner läggs ihop rad för rad.",
      en: "Reported cost; several columns are added row by row.",
    },
  },
  help: {
    sv: "Utbetalt och kostnad avser ofta olika datum. Skillnaden är då inte ett överskott: en del är kostnader som ännu inte har redovisats.",
    en: "Paid and cost often refer to different dates. The difference is then no surplus: part of it is cost not yet reported.",
  },
};

export const examples: readonly FunctionExample[] = [
  { name: { sv: "En förening", en: "One partner" }, args: [[[1050]], [[1028]]], gives: [[22]] },
  {
    name: { sv: "Två kvartal läggs ihop", en: "Two quarters are added" },
    args: [[[900]], [[433, 401]]],
    gives: [[66]],
  },
  {
    name: {
      sv: "En kolumn med föreningar; text som inte är ett belopp blir fel på sin egen rad",
      en: "A column of partners; text that is no amount is an error in its own row",
    },
    args: [
      [[818], [250], [450]],
      [[267], ["återkommer"], ["189"]],
    ],
    gives: [[551], ["#VALUE!"], [261]],
  },
];
