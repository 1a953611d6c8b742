import { notKnown } from "./cell-error.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "UTILISATION",
  parameters: { agreed: "amount", costs: "amounts" },
  result: "share",
  compute: ({ agreed, costs }) =>
    agreed === 0
      ? notKnown(
          "Beloppet är 0 eller tomt, så någon andel finns inte.",
          "The agreed amount is 0 or blank, so there is no share.",
        )
      : costs / agreed,
});

export const text: FunctionText = {
  description: {
    sv: "Förbrukad andel: redovisad kostnad delad med belopp enligt överenskommelse.",
    en: "Share used: reported cost divided by the agreed amount.",
  },
  parameters: {
    agreed: { sv: "Belopp enligt överenskommelse.", en: "Agreed amount." },
    costs: {
      sv: "Redovisad kostnad; flera kolumner läggs ihop rad för rad.",
      en: "Reported cost; several columns are added row by row.",
    },
  },
  help: {
    sv: "Formatera cellen som procent: 0,25 är 25 %.",
    en: "Format the cell as a percentage: 0.25 is 25 %.",
  },
};

export const examples: readonly FunctionExample[] = [
  { name: { sv: "En fjärdedel", en: "A quarter" }, args: [[[1800]], [[450]]], gives: [[0.25]] },
  { name: { sv: "Inget belopp", en: "No amount" }, args: [[[0]], [[450]]], gives: [["#N/A"]] },
];
