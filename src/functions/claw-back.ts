import { clawBack } from "../domain/claw-back.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "CLAWBACK",
  parameters: { agreed: "amount", paid: "amount", costs: "amounts", carryOver: "amount?", deMinimis: "amount?" },
  result: "amount",
  compute: ({ costs: cost, ...amounts }) => clawBack({ ...amounts, cost }),
});

export const text: FunctionText = {
  description: {
    sv: "Att återbetala när överenskommelsen är avslutad: utbetalt minus godkänd kostnad (högst beloppet) och det som får föras över.",
    en: "Amount to repay at the end of the agreement: paid minus approved cost (at most the agreed amount) and what is carried over.",
  },
  parameters: {
    agreed: { sv: "Belopp enligt överenskommelse.", en: "Agreed amount." },
    paid: { sv: "Utbetalt i allt.", en: "Paid in all." },
    costs: {
      sv: "Godkänd kostnad; flera kolumner läggs ihop rad för rad.",
      en: "Approved cost; several columns are added row by row.",
    },
    carryOver: {
      sv: "Belopp som får föras över till nästa år.",
      en: "Amount that may be carried over to the next year.",
    },
    deMinimis: {
      sv: "Återkrävs inte under: till och med detta belopp blir svaret 0.",
      en: "Not claimed up to: at this amount or less the answer is 0.",
    },
  },
  help: {
    sv: "Under året är samma skillnad ej upparbetad, inte att återbetala: använd UNSPENT.",
    en: "During the year the same difference is unspent, not to be repaid: use UNSPENT.",
  },
};

export const examples: readonly FunctionExample[] = [
  {
    name: { sv: "Allt utbetalt, en del oanvänt", en: "All paid, part of it unused" },
    args: [[[900]], [[900]], [[756]]],
    gives: [[144]],
  },
  {
    name: { sv: "100 får föras över", en: "100 may be carried over" },
    args: [[[900]], [[900]], [[189, 189, 189, 189]], [[100]]],
    gives: [[44]],
  },
  {
    name: { sv: "En kolumn; högst 50 återkrävs inte", en: "A column; up to 50 is not claimed" },
    args: [[[900], [500], [500]], [[900], [500], [500]], [[756], [460], ["?"]], [[0]], [[50]]],
    gives: [[144], [0], ["#VALUE!"]],
  },
];
