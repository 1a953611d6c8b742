import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import { isCommitment } from "../domain/criteria.ts";
import type { Example } from "../domain/example.ts";
import { lackOf, placeOf } from "../domain/register.ts";

/** Where a market exists the question is one of procurement law, and weighs more. */
const MARKET = /marknad|konkurrens|upphandl|köp|market|competition|procure|purchase/i;

/** A criterion that somebody has answered with no, or could not answer. */
export default defineRegisterCheck({
  id: "criteria-unmet",
  rank: 332,
  at: "register",
  tables: ["agreements", "criteria"],
  settings: {},
  source: {
    sv: "Stockholms riktlinjer för idéburet offentligt partnerskap (dnr 171-84/2017) och SKR:s kriterier 2017; listan anges på raden",
    en: "Stockholm's guidelines on partnerships (dnr 171-84/2017) and SKR's criteria of 2017; the list is named on the row",
  },
  inspect: (view) =>
    inspectEach(
      view.register.criteria.filter((row) => !isCommitment(row)),
      (row) => {
        const { agreement } = view.agreementOf(row);
        const about = agreement ?? { partner: row.partner };
        // What a refused application did not meet is why it was refused.
        if (row.answer === "yes" || agreement?.status === "refused") return null;
        if (row.answer === null) return notAssessed(about, lackOf(row, "answer"));
        const isNo = row.answer === "no";
        return {
          about,
          place: placeOf(row, "answer"),
          severity: isNo && MARKET.test(row.criterion) ? "high" : "medium",
          figures: {},
          difference: null,
          words: { criterion: row.criterion, list: row.list, isNo: isNo ? 1 : 0 },
        };
      },
    ),
  text: {
    sv: {
      title: "Kriterium inte uppfyllt",
      why: "Kriterierna avgör om ett partnerskap är rätt form. Finns det en marknad kan det i stället vara fråga om ett köp.",
      advice: "Ta ställning till formen innan överenskommelsen förlängs.",
      finding: ({ words }) =>
        `”${words.criterion}” ${words.isNo ? "är inte uppfyllt" : "är inte utrett"}${of(words.list)}`,
      formula: ({ words }) => `Svar på ”${words.criterion}” = ${words.isNo ? "nej" : "okänt"}`,
      threshold: () => "Följ upp varje nej och okänt; utred nej på frågor om marknad och upphandling",
    },
    en: {
      title: "Criterion not met",
      why: "The criteria decide whether a partnership is the right form. Where there is a market it may be a purchase instead.",
      advice: "Decide on the form before the agreement is extended.",
      finding: ({ words }) =>
        `“${words.criterion}” ${words.isNo ? "is not met" : "is not looked into"}${of(words.list)}`,
      formula: ({ words }) => `Answer to “${words.criterion}” = ${words.isNo ? "no" : "unknown"}`,
      threshold: () => "Follow up every no and unknown; investigate a no on market and procurement",
    },
  },
});

const of = (list: string): string => (list === "" ? "" : ` (${list})`);

const rows = [{ agreed: 400_000 }];
const answered = (criterion: string, answer: "yes" | "no" | "unknown" | null, list = "dnr 171-84/2017") => ({
  agreements: [{ start: "2019-01-01", end: "2019-12-31" }],
  criteria: [{ list, criterion, answer }],
});

export const examples: readonly Example[] = [
  {
    name: { sv: "ingår inte i ett politiskt program", en: "is not part of a political programme" },
    rows,
    register: answered("Del av ett politiskt program", "no"),
    finds: { severity: "medium" },
  },
  {
    name: { sv: "det finns en marknad", en: "there is a market" },
    rows,
    register: answered("Ingen marknad eller konkurrens", "no"),
    finds: { severity: "high" },
  },
  {
    name: { sv: "okänt om det finns en marknad", en: "unknown whether there is a market" },
    rows,
    register: answered("Ingen marknad", "unknown", ""),
    finds: { severity: "medium" },
  },
  {
    name: { sv: "skäl för ett avslag", en: "the reason for a refusal" },
    rows,
    register: {
      agreements: [{ status: "refused" }],
      criteria: [{ list: "2022", criterion: "Kompletterar ordinarie verksamhet", answer: "no" }],
    },
    finds: null,
  },
  { name: { sv: "uppfyllt", en: "met" }, rows, register: answered("Långsiktigt", "yes"), finds: null },
  {
    name: { sv: "nämndens eget åtagande prövas för sig", en: "the funder's own commitment is tested apart" },
    rows,
    register: answered("Uppsökande arbete", "no", "Stadens åtagande"),
    finds: null,
  },
  { name: { sv: "inte besvarat", en: "not answered" }, rows, register: answered("Långsiktigt", null), finds: "blank" },
  {
    name: { sv: "en förening utanför registret", en: "a partner outside the register" },
    rows,
    register: {
      agreements: [{}],
      criteria: [{ list: "", criterion: "Långsiktigt", answer: "no", partner: "Annan" }],
    },
    finds: { severity: "medium", partner: "Annan" },
  },
];
