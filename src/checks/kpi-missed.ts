import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { missedBy } from "../domain/outcome-target.ts";
import { placeOf } from "../domain/register.ts";
import { ownerOf } from "../domain/register-groups.ts";
import { measureName } from "./words/measure-name.ts";

/** A target whose time is over, and an outcome below it: 47 of 50, 8 of 16. */
export default defineRegisterCheck({
  id: "kpi-missed",
  rank: 207,
  at: "register",
  tables: ["outcomes"],
  settings: { highPercent: 75 },
  source: {
    sv: "Egna gränser: 100 % och 75 % av målet",
    en: "Our own thresholds: 100% and 75% of the target",
  },
  inspect: (view, { highPercent }) =>
    inspectEach(view.register.outcomes, (row) => {
      const missed = missedBy(row, view);
      if (missed === null) return null;
      const about = ownerOf(view, row);
      if (typeof missed === "string") return notAssessed(about, missed);
      const { target, actual, share } = missed;
      return {
        about,
        place: placeOf(row, "actual"),
        severity: actual * 100 < target * highPercent ? ("high" as const) : ("medium" as const),
        figures: {},
        difference: null,
        share,
        words: { outcome: measureName(row), target, actual, written: row.actual!.text },
      };
    }),
  text: {
    sv: {
      title: "Målet är inte nått",
      why: "Utfallet är lägre än det måltal som överenskommelsen anger för perioden. Skälet kan vara känt och godtagbart; det framgår inte av siffran.",
      advice: "Fråga vad som hindrade och vad som görs annorlunda. Står skälet i kommentaren, godta med motivering.",
      finding: ({ share, words }, show) =>
        `${words.outcome}: ${words.written} av ${words.target} (${show.percent(share)})`,
      formula: ({ share, words }, show) =>
        `Utfall / måltal = ${words.actual} / ${words.target} = ${show.percent(share)}`,
      threshold: ({ highPercent }, show) =>
        `Följ upp under ${show.percent(1)} av målet, utred under ${show.percent(highPercent / 100)}`,
    },
    en: {
      title: "The target was not reached",
      why: "The outcome is below the target that the agreement sets for the period. The reason may be known and acceptable; the number does not tell.",
      advice:
        "Ask what stood in the way and what will be done differently. If the reason stands in the comment, accept with a reason.",
      finding: ({ share, words }, show) =>
        `${words.outcome}: ${words.written} of ${words.target} (${show.percent(share)})`,
      formula: ({ share, words }, show) =>
        `Outcome / target = ${words.actual} / ${words.target} = ${show.percent(share)}`,
      threshold: ({ highPercent }, show) =>
        `Follow up below ${show.percent(1)} of the target, investigate below ${show.percent(highPercent / 100)}`,
    },
  },
});

const rows = [{ agreed: 1_400_000 }];
const asOf = "2019-12-31";
const enrolled = { goal: "Egen försörjning", indicator: "Inskrivna deltagare" };
const about = { from: 300, to: 300, isExact: false };

export const examples: readonly Example[] = [
  {
    name: { sv: "47 av 50 är 94 procent", en: "47 of 50 is 94 percent" },
    rows,
    asOf,
    register: { outcomes: [{ ...enrolled, target: 50, actual: 47, period: "2019" }] },
    finds: { severity: "medium" },
  },
  {
    name: { sv: "8 av 16 är 50 procent", en: "8 of 16 is 50 percent" },
    rows,
    asOf,
    register: {
      agreements: [{ start: "2019-01-01", end: "2019-12-31" }],
      outcomes: [{ indicator: "Mentorskap", target: 16, actual: 8 }],
    },
    finds: { severity: "high" },
  },
  {
    name: { sv: "precis 75 procent", en: "exactly 75 percent" },
    rows,
    asOf,
    register: { outcomes: [{ ...enrolled, target: 16, actual: 12 }] },
    finds: { severity: "medium" },
  },
  {
    name: { sv: "precis målet", en: "exactly the target" },
    rows,
    asOf,
    register: { outcomes: [{ ...enrolled, target: 50, actual: 50 }] },
    finds: null,
  },
  {
    name: { sv: "drygt 300 av 300", en: "just over 300 of 300" },
    rows,
    asOf,
    register: { outcomes: [{ ...enrolled, target: 300, actual: { ...about, text: "drygt 300" } }] },
    finds: null,
  },
  {
    name: { sv: "cirka 300 av 300", en: "about 300 of 300" },
    rows,
    asOf,
    register: { outcomes: [{ ...enrolled, target: 300, actual: { ...about, text: "cirka 300" } }] },
    finds: "inexact",
  },
  {
    name: { sv: "mellan 20 och 217, målet är 50", en: "between 20 and 217, the target is 50" },
    rows,
    asOf,
    register: {
      outcomes: [{ ...enrolled, target: 50, actual: { from: 20, to: 217, isExact: false, text: "mellan 20 och 217" } }],
    },
    finds: "inexact",
  },
  {
    name: { sv: "målet är en övre gräns", en: "the target is an upper limit" },
    rows,
    asOf,
    register: {
      outcomes: [{ ...enrolled, target: { from: 5, to: 5, isExact: false, text: "högst 5" }, actual: 7 }],
    },
    finds: "inexact",
  },
  {
    name: { sv: "årets mål, mitt i året", en: "the year's target, in the middle of the year" },
    rows,
    asOf: "2019-06-30",
    register: { outcomes: [{ ...enrolled, target: 50, actual: 20 }] },
    finds: null,
  },
  {
    name: { sv: "halvårets mål, mitt i året", en: "the half-year's target, in the middle of the year" },
    rows,
    asOf: "2019-06-30",
    register: { outcomes: [{ ...enrolled, target: 25, actual: 20, period: "jan–jun" }] },
    finds: { severity: "medium" },
  },
  {
    name: { sv: "överenskommelsen löpte ut i mars", en: "the agreement ended in March" },
    rows,
    asOf: "2019-03-31",
    register: {
      agreements: [{ start: "2018-04-01", end: "2019-03-31" }],
      outcomes: [{ ...enrolled, target: 50, actual: 20 }],
    },
    finds: { severity: "high" },
  },
  {
    name: { sv: "överenskommelsen löper över årsskiftet", en: "the agreement runs on into next year" },
    rows,
    asOf,
    register: {
      agreements: [{ start: "2019-01-01", end: "2020-12-31" }],
      outcomes: [{ ...enrolled, target: 50, actual: 20 }],
    },
    finds: { severity: "high" },
  },
  {
    name: { sv: "inget mål, eller målet noll", en: "no target, or a target of zero" },
    rows,
    asOf,
    register: {
      outcomes: [
        { indicator: "Besök", actual: 146 },
        { indicator: "Klagomål", target: 0, actual: 3 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "utfallet saknas", en: "the outcome is missing" },
    rows,
    asOf,
    register: { outcomes: [{ ...enrolled, target: 50, actual: null }] },
    finds: "blank",
  },
  {
    name: { sv: "måltalet kan inte läsas", en: "the target cannot be read" },
    rows,
    asOf,
    register: { outcomes: [{ ...enrolled, actual: 47, unreadable: ["target"] }] },
    finds: "notUnderstood",
  },
  {
    name: { sv: "dagen framgår inte", en: "the day is not stated" },
    rows,
    asOf: null,
    register: { outcomes: [{ ...enrolled, target: 50, actual: 47 }] },
    finds: "noAsOf",
  },
  {
    name: { sv: "varken år eller överenskommelse", en: "neither a year nor an agreement" },
    rows,
    asOf,
    year: null,
    register: { outcomes: [{ ...enrolled, target: 50, actual: 47 }] },
    finds: "noYear",
  },
  {
    name: { sv: "överenskommelsen säger när, året är inte känt", en: "the agreement says when, the year is not known" },
    rows,
    asOf,
    year: null,
    register: {
      agreements: [{ start: "2019-01-01", end: "2019-12-31" }],
      outcomes: [{ ...enrolled, target: 50, actual: 47 }],
    },
    finds: { severity: "medium" },
  },
  {
    name: { sv: "strax under 75 procent", en: "just below 75 percent" },
    rows,
    asOf,
    register: { outcomes: [{ ...enrolled, target: 100_000, actual: 74_999 }] },
    finds: { severity: "high" },
  },
];
