import { checkOrgNumber, orgNumberSentence } from "../domain/organisation-number.ts";
import { notKnown, wrong } from "./cell-error.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "ORGNUMBER",
  parameters: { text: "written" },
  result: "text",
  compute({ text }) {
    const check = checkOrgNumber(text);
    if (check.verdict === "ok") return check.normal!;
    const [sv, en] = [orgNumberSentence(check, "sv"), orgNumberSentence(check, "en")];
    return check.verdict === "empty" ? notKnown(sv, en) : wrong(sv, en);
  },
});

export const text: FunctionText = {
  description: {
    sv: "Organisationsnummer i normal form (NNNNNN-NNNN), eller ett fel som säger vad som inte stämmer.",
    en: "Organisation number in its normal form (NNNNNN-NNNN), or an error that says what is wrong.",
  },
  parameters: { text: { sv: "Numret som det är skrivet.", en: "The number as written." } },
  help: {
    sv: "Prövar längd, kontrollsiffra och att det är en organisations nummer. Finns exakt en rättning ett skrivfel bort visas den i felet; den görs aldrig av sig själv.",
    en: "Tests length, check digit and that it is an organisation's number. Where exactly one repair is a slip away it is shown in the error; it is never made by itself.",
  },
};

export const examples: readonly FunctionExample[] = [
  {
    name: { sv: "Skrivet på olika sätt", en: "Written in different ways" },
    args: [[["212000-0142"], [2120000142], ["16 2120000142"], ["SE212000014201"]]],
    gives: [["212000-0142"], ["212000-0142"], ["212000-0142"], ["212000-0142"]],
  },
  {
    name: { sv: "Fel kontrollsiffra; för kort; tom", en: "Wrong check digit; too short; blank" },
    args: [[["212000-0143"], ["21200"], [null]]],
    gives: [["#VALUE!"], ["#VALUE!"], ["#N/A"]],
  },
];
