import { minus } from "../domain/money.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "UNSPENT",
  parameters: { agreed: "amount", costs: "amounts" },
  result: "amount",
  compute: ({ agreed, costs }) => minus(agreed, costs),
});

export const text: FunctionText = {
  description: {
    sv: "Ej upparbetat: belopp enligt överenskommelse minus redovisad kostnad.",
    en: "Unspent: agreed amount minus reported cost.",
  },
  parameters: {
    agreed: { sv: "Belopp enligt överenskommelse.", en: "Agreed amount." },
    costs: {
      sv: "Redovisad kostnad; flera kolumner läggs ihop rad för rad.",
      en: "Reported cost; several columns are added row by row.",
    },
  },
  help: {
    sv: "Under året är det som återstår av beloppet; när överenskommelsen har avslutats är det vad som ska återbetalas, om inget annat är bestämt.",
    en: "During the year it is what is left of the amount; when the agreement has closed it is what is to be repaid, unless something else was decided.",
  },
};

export const examples: readonly FunctionExample[] = [
  { name: { sv: "En förening", en: "One partner" }, args: [[[1636]], [[267]]], gives: [[1369]] },
  {
    name: { sv: "Kostnaden är högre än beloppet", en: "Cost exceeds the amount" },
    args: [[[200]], [[120, 95.5]]],
    gives: [[-15.5]],
  },
];
