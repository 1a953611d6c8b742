import { minus } from "../domain/money.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "REMAINING",
  parameters: { agreed: "amount", paid: "amount" },
  result: "amount",
  compute: ({ agreed, paid }) => minus(agreed, paid),
});

export const text: FunctionText = {
  description: {
    sv: "Kvar att betala ut: belopp enligt överenskommelse minus utbetalt.",
    en: "Remaining to pay: agreed amount minus paid to date.",
  },
  parameters: {
    agreed: { sv: "Belopp enligt överenskommelse.", en: "Agreed amount." },
    paid: { sv: "Utbetalt till och med ett datum.", en: "Paid to date." },
  },
  help: {
    sv: "Ett minus betyder att mer har betalats ut än överenskommet.",
    en: "A minus means that more was paid than agreed.",
  },
};

export const examples: readonly FunctionExample[] = [
  { name: { sv: "En förening", en: "One partner" }, args: [[[4200]], [[1050]]], gives: [[3150]] },
  {
    name: { sv: "Samma belopp för flera föreningar", en: "The same amount for several partners" },
    args: [[[500]], [[250], [500], [null]]],
    gives: [[250], [0], [500]],
  },
];
