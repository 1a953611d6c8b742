import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import type { Language } from "../domain/finding.ts";
import { checkOrgNumber, orgNumberSentence } from "../domain/organisation-number.ts";
import { lackOf, placeOf } from "../domain/register.ts";

/** An organisation number that cannot be one, with a repair where exactly one is likely. It flags and never blocks. */
export default defineRegisterCheck({
  id: "orgnr-invalid",
  rank: 318,
  at: "register",
  tables: ["agreements"],
  settings: {},
  source: {
    sv: "Lag (1974:174) 4 §: tio siffror av vilka den sista är kontrollsiffra; tredje siffran minst 2",
    en: "Swedish act 1974:174, section 4: ten digits, the last a check digit; the third at least 2",
  },
  inspect: ({ register }) =>
    inspectEach(register.agreements, (about) => {
      if (about.orgNumber === null) return notAssessed(about, lackOf(about, "orgNumber"));
      const { verdict } = checkOrgNumber(about.orgNumber);
      if (verdict === "ok") return null;
      const words = { written: about.orgNumber };
      return { about, place: placeOf(about, "orgNumber"), severity: "high", figures: {}, difference: null, words };
    }),
  text: {
    sv: {
      title: "Organisationsnumret stämmer inte",
      why: "Numret används för att föra samman tabeller. Ett fel gör att raden inte hittas, eller att den förs till fel organisation.",
      advice: "Kontrollera numret mot överenskommelsen och rätta det.",
      finding: ({ words }) => said(words.written, "sv"),
      formula: ({ words }) =>
        `Siffror = ${digitsIn(words.written)}; ett organisationsnummer har tio och en kontrollsiffra`,
      threshold: () => "Utred varje nummer som inte kan vara ett organisationsnummer",
    },
    en: {
      title: "The organisation number is wrong",
      why: "The number joins the tables. A slip means that the row is not found, or is joined to the wrong body.",
      advice: "Check the number against the agreement and correct it.",
      finding: ({ words }) => said(words.written, "en"),
      formula: ({ words }) => `Digits = ${digitsIn(words.written)}; an organisation number has ten and a check digit`,
      threshold: () => "Investigate every number that cannot be an organisation number",
    },
  },
});

const said = (written: string, language: Language): string =>
  orgNumberSentence(checkOrgNumber(written), language).replace(/\.$/, "");

const digitsIn = (written: string): number => written.replace(/\D/g, "").length;

const rows = [{ agreed: 400_000 }];
const numbered = (orgNumber: string | null) => ({ agreements: [{ orgNumber }] });

export const examples: readonly Example[] = [
  {
    name: { sv: "elva siffror, med ett förslag", en: "eleven digits, with a proposal" },
    rows,
    register: numbered("8002012-1581"),
    finds: { severity: "high" },
  },
  {
    name: { sv: "fel kontrollsiffra", en: "wrong check digit" },
    rows,
    register: numbered("802005-6176"),
    finds: { severity: "high" },
  },
  {
    name: { sv: "i ordning, bruten över en rad", en: "in order, broken over a line" },
    rows,
    register: numbered("802461-\n9168"),
    finds: null,
  },
  { name: { sv: "saknas", en: "missing" }, rows, register: numbered(null), finds: "blank" },
];
