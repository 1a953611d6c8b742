import { defineRegisterCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { missedBy } from "../domain/outcome-target.ts";
import { placeOf } from "../domain/register.ts";
import { type GroupKey, groupRows, inspectGroups, keyOfLine } from "../domain/register-groups.ts";
import { measureName } from "./words/measure-name.ts";

/**
 * *Alla planerade aktiviteter har genomförts* beside a target that was missed. Both may be true, so it is a question and not
 * a contradiction (domain.md §3.5(8)); off unless asked for.
 */
export default defineRegisterCheck({
  id: "claim-contradiction",
  rank: 208,
  at: "register",
  off: true,
  tables: ["outcomes"],
  settings: {},
  source: {
    sv: "Egen regel: text och siffra ska gå att läsa ihop",
    en: "Our own rule: text and number should read together",
  },
  inspect(view) {
    const groups = groupRows(view, view.register.outcomes);
    const notes = new Map<GroupKey, readonly string[]>();
    for (const line of view.lines) notes.set(keyOfLine(line, groups, view), line.figures.line.notes);
    return [...groups].flatMap(([key, group]) =>
      inspectGroups(new Map([[key, group]]), ({ about, rows }) => {
        const texts = [...rows.map(({ comment }) => comment ?? ""), ...(notes.get(key) ?? [])];
        const claim = texts.find((text) => CLAIM.test(text));
        const missed = rows.filter((row) => isMissed(missedBy(row, view)));
        const [first] = missed;
        if (!claim || !first) return null;
        return {
          about,
          place: placeOf(first, "actual"),
          severity: "medium",
          figures: {},
          difference: null,
          words: {
            claim,
            outcome: measureName(first),
            actual: first.actual!.text,
            target: first.target!.text,
            missed: missed.length,
          },
        };
      }),
    );
  },
  text: {
    sv: {
      title: "Text och siffra pekar åt olika håll",
      why: "I text står att allt är genomfört eller uppfyllt, men minst ett mål är inte nått. Båda kan stämma: en aktivitet kan vara genomförd utan att målet nåddes.",
      advice: "Fråga hur texten ska läsas innan den förs vidare till nämnden.",
      finding: ({ words }) =>
        `”${words.claim}”, men ${words.outcome}: ${words.actual} av ${words.target}. Hur hör det ihop?`,
      formula: ({ words }) => `Mål som inte är nådda: ${words.missed}`,
      threshold: () => "Följ upp när texten säger att allt är genomfört och minst ett mål inte är nått",
    },
    en: {
      title: "Text and number point different ways",
      why: "The text says that everything was carried out or met, but at least one target was not reached. Both may be true: an activity may be carried out without its target being reached.",
      advice: "Ask how the text is to be read before it goes to the board.",
      finding: ({ words }) =>
        `“${words.claim}”, but ${words.outcome}: ${words.actual} of ${words.target}. How do they go together?`,
      formula: ({ words }) => `Targets not reached: ${words.missed}`,
      threshold: () =>
        "Follow up when the text says that everything was carried out and at least one target was not reached",
    },
  },
});

const CLAIM =
  /\b(?:alla|samtliga|all)\b[^.]*(?:genomför|uppfyll|nått|nåtts|carried out|completed|achieved|fulfilled)|\b(?:har uppfyllt|has fulfilled|have fulfilled)\b/i;

const isMissed = (missed: ReturnType<typeof missedBy>): boolean => missed !== null && typeof missed !== "string";

const asOf = "2019-12-31";
const rows = [{ agreed: 1_400_000 }];
const missedTarget = { indicator: "Mentorskap", target: 16, actual: 8 };

export const examples: readonly Example[] = [
  {
    name: { sv: "allt genomfört, 8 av 16", en: "everything carried out, 8 of 16" },
    rows,
    asOf,
    register: { outcomes: [{ ...missedTarget, comment: "Alla planerade aktiviteter har genomförts." }] },
    finds: { severity: "medium" },
  },
  {
    name: { sv: "påståendet står i uppföljningen", en: "the claim stands in the follow-up" },
    rows: [{ agreed: 1_400_000, note: "Föreningen har uppfyllt sina åtaganden" }, { agreed: 100_000 }],
    asOf,
    register: {
      agreements: [{ start: "2019-01-01", end: "2019-12-31" }],
      outcomes: [missedTarget, { indicator: "Inskrivna", target: 50, actual: 47, comment: null }],
    },
    finds: { severity: "medium" },
  },
  {
    name: { sv: "målen är nådda", en: "the targets were reached" },
    rows,
    asOf,
    register: { outcomes: [{ ...missedTarget, actual: 16, comment: "Alla aktiviteter har genomförts" }] },
    finds: null,
  },
  {
    name: { sv: "inget sådant påstående", en: "no such claim" },
    rows: [],
    asOf,
    register: { outcomes: [{ ...missedTarget, comment: "Några mentorer hoppade av" }] },
    finds: null,
  },
  {
    name: { sv: "utfallet är ungefärligt", en: "the outcome is rough" },
    rows,
    asOf,
    register: {
      outcomes: [
        {
          ...missedTarget,
          actual: { from: 16, to: 16, isExact: false, text: "cirka 16" },
          comment: "Samtliga mål är uppfyllda",
        },
      ],
    },
    finds: null,
  },
];
