import { defineRegisterCheck, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { type Ore, minus, share, sum } from "../domain/money.ts";
import { lackOf, placeOf } from "../domain/register.ts";
import { groupRows, inspectGroups } from "../domain/register-groups.ts";
import { FLOOR, exceeds } from "../domain/threshold.ts";

/** Administration as a part of all cost. No common limit is published, so it is off until somebody has set the agreement's. */
export default defineRegisterCheck({
  id: "overhead-high",
  rank: 203,
  at: "register",
  off: true,
  tables: ["costLines"],
  settings: { percent: 15, floor: FLOOR },
  source: {
    sv: "Egen gräns, att sätta efter överenskommelsen; något gemensamt tak finns inte",
    en: "Our own threshold, to be set by the agreement; there is no common ceiling",
  },
  inspect: (view, { percent, floor }) =>
    inspectGroups(groupRows(view, view.register.costLines), ({ about, rows }) => {
      const lines = rows.filter(({ kind }) => OVERHEAD.test(kind));
      const [first] = lines;
      if (!first) return null;
      const lacking = rows.find(({ actual }) => actual === null);
      if (lacking) return notAssessed(about, lackOf(lacking, "actual"));
      const [overhead, cost] = [lines, rows].map((some) => sum(some.map(({ actual }) => actual!))) as [Ore, Ore];
      if (!exceeds(overhead, cost, percent, floor)) return null;
      return {
        about,
        place: placeOf(first, "actual"),
        severity: "medium",
        figures: { overhead, cost },
        difference: minus(overhead, share(cost, Math.round(percent * 1_000), 100_000)),
        share: overhead / cost,
        words: { kinds: lines.map(({ kind }) => kind).join(", ") },
      };
    }),
  text: {
    sv: {
      title: "Hög andel administration",
      why: "Administration och gemensamma kostnader är en större del av kostnaden än gränsen. Vanliga förklaringar är att verksamheten just har börjat, eller att kostnader är fördelade på annat sätt än i budgeten.",
      advice: "Fråga hur de gemensamma kostnaderna är fördelade och jämför med överenskommelsen.",
      finding: ({ figures, share, words }, show) =>
        `${words.kinds}: ${show.money(figures.overhead)} av ${show.money(figures.cost)} (${show.percent(share)})`,
      formula: ({ figures, share }, show) =>
        `Administration / all kostnad = ${show.plain(figures.overhead)} / ${show.plain(figures.cost)} = ${show.percent(share)}`,
      threshold: ({ percent, floor }, show) =>
        `Följ upp över ${show.percent(percent / 100)} av all redovisad kostnad, och från ${show.money(floor)}`,
    },
    en: {
      title: "A large part is administration",
      why: "Administration and shared costs are a larger part of cost than the threshold. The usual explanations are that the activity has just begun, or that costs are divided in another way than in the budget.",
      advice: "Ask how shared costs are divided and compare with the agreement.",
      finding: ({ figures, share, words }, show) =>
        `${words.kinds}: ${show.money(figures.overhead)} of ${show.money(figures.cost)} (${show.percent(share)})`,
      formula: ({ figures, share }, show) =>
        `Administration / all cost = ${show.plain(figures.overhead)} / ${show.plain(figures.cost)} = ${show.percent(share)}`,
      threshold: ({ percent, floor }, show) =>
        `Follow up above ${show.percent(percent / 100)} of all reported cost, and from ${show.money(floor)}`,
    },
  },
});

const OVERHEAD = /administr|overhead|\bOH\b|omkostnad|gemensamma kostnader|indirekt|indirect|shared cost/i;

const rows = [{ agreed: 300_000 }];

export const examples: readonly Example[] = [
  {
    name: { sv: "en krona över 15 procent", en: "one krona above 15 percent" },
    rows,
    register: {
      costLines: [
        { kind: "Administration", actual: 15_001 },
        { kind: "Personal", actual: 84_999 },
      ],
    },
    finds: { severity: "medium", difference: 1 },
  },
  {
    name: { sv: "precis 15 procent", en: "exactly 15 percent" },
    rows,
    register: {
      costLines: [
        { kind: "OH", actual: 15_000 },
        { kind: "Personal", actual: 85_000 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "hälften, precis 1 000 kr", en: "half of it, exactly 1,000" },
    rows,
    register: {
      costLines: [
        { kind: "OH", actual: 1_000 },
        { kind: "Personal", actual: 1_000 },
      ],
    },
    finds: { severity: "medium", difference: 700 },
  },
  {
    name: { sv: "hälften, men en krona under 1 000 kr", en: "half of it, but one krona below 1,000" },
    rows,
    register: {
      costLines: [
        { kind: "OH", actual: 999 },
        { kind: "Personal", actual: 999 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "överenskommelsen säger 20 procent", en: "the agreement says 20 percent" },
    rows,
    settings: { percent: 20 },
    register: {
      costLines: [
        { kind: "Administration", actual: 18_000 },
        { kind: "Personal", actual: 82_000 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "ingen rad om administration", en: "no line of administration" },
    rows,
    register: { costLines: [{ kind: "Personal", actual: null }] },
    finds: null,
  },
  {
    name: { sv: "ett utfall är tomt", en: "an actual is blank" },
    rows,
    register: {
      costLines: [
        { kind: "Administration", actual: 18_000 },
        { kind: "Personal", actual: null },
      ],
    },
    finds: "blank",
  },
  {
    name: { sv: "flera överenskommelser kan avses", en: "several agreements could be meant" },
    rows,
    register: {
      agreements: [
        { start: "2019-01-01", end: "2019-12-31" },
        { id: "D2", start: "2019-01-01", end: "2019-12-31" },
      ],
      costLines: [{ kind: "Administration", actual: 18_000 }],
    },
    finds: "severalAgreements",
  },
];
