import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import { isCommitment } from "../domain/criteria.ts";
import type { Example } from "../domain/example.ts";
import { lackOf, placeOf } from "../domain/register.ts";

/** What the funder itself undertook and has not done: kept in the table of criteria, in a list that says so. */
export default defineRegisterCheck({
  id: "own-commitment-unmet",
  rank: 334,
  at: "register",
  tables: ["agreements", "criteria"],
  settings: {},
  source: {
    sv: "Egen regel: en överenskommelse binder båda parter",
    en: "Our own rule: an agreement binds both parties",
  },
  inspect: (view) =>
    inspectEach(view.register.criteria.filter(isCommitment), (row) => {
      const about = view.agreementOf(row).agreement ?? { partner: row.partner };
      if (row.answer === null) return notAssessed(about, lackOf(row, "answer"));
      if (row.answer !== "no") return null;
      return {
        about,
        place: placeOf(row, "answer"),
        severity: "medium",
        figures: {},
        difference: null,
        words: { criterion: row.criterion },
      };
    }),
  text: {
    sv: {
      title: "Vårt eget åtagande är inte uppfyllt",
      why: "Överenskommelsen lägger uppgifter på båda parter. Det vi själva inte har gjort påverkar vad föreningen har kunnat göra.",
      advice: "Gör det som är lovat, eller ta upp det vid nästa möte med föreningen.",
      finding: ({ words }) => `”${words.criterion}” är inte uppfyllt från vår sida`,
      formula: ({ words }) => `Svar på ”${words.criterion}” = nej`,
      threshold: () => "Följ upp varje eget åtagande som inte är uppfyllt",
    },
    en: {
      title: "Our own commitment is not met",
      why: "The agreement lays tasks on both parties. What we have not done ourselves affects what the partner could do.",
      advice: "Do what was promised, or take it up at the next meeting with the partner.",
      finding: ({ words }) => `“${words.criterion}” is not met on our side`,
      formula: ({ words }) => `Answer to “${words.criterion}” = no`,
      threshold: () => "Follow up every commitment of our own that is not met",
    },
  },
});

const rows = [{ agreed: 400_000 }];
const answered = (answer: "yes" | "no" | null, list = "Stadens åtagande", criterion = "Uppsökande arbete") => ({
  agreements: [{ start: "2019-01-01", end: "2019-12-31" }],
  criteria: [{ list, criterion, answer }],
});

export const examples: readonly Example[] = [
  { name: { sv: "inte gjort", en: "not done" }, rows, register: answered("no"), finds: { severity: "medium" } },
  {
    name: { sv: "sagt i kriteriet", en: "said in the criterion" },
    rows,
    register: answered("no", "2017", "Nämndens åtagande: lokaler"),
    finds: { severity: "medium" },
  },
  { name: { sv: "gjort", en: "done" }, rows, register: answered("yes"), finds: null },
  { name: { sv: "ett kriterium", en: "a criterion" }, rows, register: answered("no", "2017"), finds: null },
  { name: { sv: "inte besvarat", en: "not answered" }, rows, register: answered(null), finds: "blank" },
  {
    name: { sv: "en förening utanför registret", en: "a partner outside the register" },
    rows,
    register: {
      agreements: [{}],
      criteria: [{ list: "Stadens åtagande", criterion: "Möten", answer: "no", partner: "Annan" }],
    },
    finds: { severity: "medium", partner: "Annan" },
  },
];
