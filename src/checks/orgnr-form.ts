import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import type { Language } from "../domain/finding.ts";
import { type OrgNumberGroup, checkOrgNumber } from "../domain/organisation-number.ts";
import { lackOf, placeOf } from "../domain/register.ts";

/** Bodies a partnership is made with: associations and foundations, economic associations, parishes. */
const EXPECTED: readonly OrgNumberGroup[] = ["association-or-foundation", "economic-association", "public"];

const FORMS: Readonly<Record<OrgNumberGroup, Record<Language, string>>> = {
  estate: { sv: "dödsbo", en: "an estate" },
  public: { sv: "stat, region, kommun eller församling", en: "state, region, municipality or parish" },
  foreign: { sv: "utländsk organisation", en: "a foreign body" },
  company: { sv: "aktiebolag", en: "a limited company" },
  "simple-partnership": { sv: "enkelt bolag", en: "a simple partnership" },
  "economic-association": { sv: "ekonomisk förening", en: "an economic association" },
  "association-or-foundation": { sv: "ideell förening eller stiftelse", en: "an association or foundation" },
  "trading-partnership": { sv: "handelsbolag eller kommanditbolag", en: "a trading or limited partnership" },
};

/** A number of a legal form that partnerships are seldom made with. */
export default defineRegisterCheck({
  id: "orgnr-form",
  rank: 320,
  at: "register",
  off: true,
  tables: ["agreements"],
  settings: {},
  source: {
    sv: "Skatteverket om första siffran (2 stat, kommun, församling; 7 ekonomisk förening; 8 ideell förening, stiftelse)",
    en: "Skatteverket on the first digit (2 state, municipality, parish; 7 economic association; 8 association, foundation)",
  },
  inspect: ({ register }) =>
    inspectEach(register.agreements, (about) => {
      if (about.orgNumber === null) return notAssessed(about, lackOf(about, "orgNumber"));
      const { group } = checkOrgNumber(about.orgNumber);
      if (group === null || EXPECTED.includes(group)) return null;
      const words = { group };
      return { about, place: placeOf(about, "orgNumber"), severity: "medium", figures: {}, difference: null, words };
    }),
  text: {
    sv: {
      title: "Oväntad juridisk form",
      why: "Idéburna partnerskap ingås med föreningar, stiftelser och församlingar. Första siffran i numret är en vägledning, inget bevis.",
      advice: "Kontrollera vem som är part.",
      finding: ({ words }) => `Numret tillhör gruppen ${FORMS[words.group].sv}`,
      formula: ({ words }) => `Första siffran i organisationsnumret = ${FORMS[words.group].sv}`,
      threshold: () => "Följ upp annat än förening, stiftelse, ekonomisk förening och församling",
    },
    en: {
      title: "Unexpected legal form",
      why: "Such partnerships are made with associations, foundations and parishes. The number's first digit is a guide, not a proof.",
      advice: "Check who the party is.",
      finding: ({ words }) => `The number is of the group ${FORMS[words.group].en}`,
      formula: ({ words }) => `First digit of the organisation number = ${FORMS[words.group].en}`,
      threshold: () => "Follow up anything but association, foundation, economic association and parish",
    },
  },
});

const rows = [{ agreed: 400_000 }];
const numbered = (orgNumber: string | null) => ({ agreements: [{ orgNumber }] });

export const examples: readonly Example[] = [
  {
    name: { sv: "aktiebolag", en: "a limited company" },
    rows,
    register: numbered("556036-0793"),
    finds: { severity: "medium" },
  },
  { name: { sv: "förening", en: "an association" }, rows, register: numbered("802005-6175"), finds: null },
  { name: { sv: "församling", en: "a parish" }, rows, register: numbered("252000-0676"), finds: null },
  { name: { sv: "inget nummer att pröva", en: "no number to test" }, rows, register: numbered("x"), finds: null },
  { name: { sv: "saknas", en: "missing" }, rows, register: numbered(null), finds: "blank" },
];
