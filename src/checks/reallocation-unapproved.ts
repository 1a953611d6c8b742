import { defineRegisterCheck, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { type Ore, minus, sum } from "../domain/money.ts";
import { type CostLine, lackOf, placeOf } from "../domain/register.ts";
import { groupRows, inspectGroups } from "../domain/register-groups.ts";
import { FLOOR, exceeds } from "../domain/threshold.ts";

/**
 * Money moved between the lines of a budget: what some took above theirs, as a part of the whole budget as last approved.
 * Lines below budget do not count, since during the year they only say that it is not over.
 */
export default defineRegisterCheck({
  id: "reallocation-unapproved",
  rank: 206,
  at: "register",
  off: true,
  tables: ["costLines"],
  settings: { percent: 10, floor: FLOOR },
  source: {
    sv: "2 CFR 200.308: mer än 10 % av den senast godkända budgeten; Arvsfonden: omdisponering godkänns skriftligt i förväg",
    en: "2 CFR 200.308: more than 10% of the budget as last approved; the Swedish Inheritance Fund: written approval beforehand",
  },
  inspect: (view, { percent, floor }) =>
    inspectGroups(groupRows(view, view.register.costLines), ({ about, rows }) => {
      const lacking = rows.find(({ budget, actual }) => budget === null || actual === null);
      if (lacking) return notAssessed(about, lackOf(lacking, lacking.budget === null ? "budget" : "actual"));
      const above = rows.filter((row) => overOf(row) > 0).sort((a, b) => overOf(b) - overOf(a));
      const moved = sum(above.map(overOf));
      const budget = sum(rows.map((row) => row.budget!));
      if (!exceeds(moved, budget, percent, floor)) return null;
      return {
        about,
        place: placeOf(above[0]!, "actual"),
        severity: "medium",
        figures: { moved, budget },
        difference: moved,
        share: moved / budget,
        words: { kinds: above.map(({ kind }) => kind).join(", ") },
      };
    }),
  text: {
    sv: {
      title: "Omdisponering mellan kostnadsslag",
      why: "Ett eller flera kostnadsslag har kostat mer än sin budget. En större omdisponering brukar kräva godkännande i förväg. Budgeten i tabellen ska vara den senast godkända.",
      advice: "Fråga om ändringen är godkänd. Är den det, för in den godkända budgeten.",
      finding: ({ figures, share, words }, show) =>
        `${words.kinds}: ${show.money(figures.moved)} över budget, ${show.percent(share)} av hela budgeten ${show.money(figures.budget)}`,
      formula: ({ figures, share }, show) =>
        `Utfall över budget per kostnadsslag, summa / hela budgeten = ${show.plain(figures.moved)} / ${show.plain(figures.budget)} = ${show.percent(share)}`,
      threshold: ({ percent, floor }, show) =>
        `Följ upp över ${show.percent(percent / 100)} av hela budgeten, och från ${show.money(floor)}`,
    },
    en: {
      title: "Money moved between budget lines",
      why: "One or more lines have cost more than their budget. A larger change usually needs approval beforehand. The budget in the table should be the one last approved.",
      advice: "Ask whether the change has been approved. If so, enter the approved budget.",
      finding: ({ figures, share, words }, show) =>
        `${words.kinds}: ${show.money(figures.moved)} above budget, ${show.percent(share)} of the whole budget ${show.money(figures.budget)}`,
      formula: ({ figures, share }, show) =>
        `Actual above budget by line, summed / the whole budget = ${show.plain(figures.moved)} / ${show.plain(figures.budget)} = ${show.percent(share)}`,
      threshold: ({ percent, floor }, show) =>
        `Follow up above ${show.percent(percent / 100)} of the whole budget, and from ${show.money(floor)}`,
    },
  },
});

const overOf = ({ budget, actual }: CostLine): Ore => minus(actual!, budget!);

const rows = [{ agreed: 300_000 }];

export const examples: readonly Example[] = [
  {
    name: { sv: "två slag över, en krona över 10 procent", en: "two lines above, one krona above 10 percent" },
    rows,
    register: {
      costLines: [
        { kind: "Lokal", budget: 50_000, actual: 60_000 },
        { kind: "Personal", budget: 200_000, actual: 180_000 },
        { kind: "Material", budget: 50_000, actual: 70_001 },
      ],
    },
    finds: { severity: "medium", difference: 30_001 },
  },
  {
    name: { sv: "precis 10 procent", en: "exactly 10 percent" },
    rows,
    register: {
      costLines: [
        { kind: "Personal", budget: 200_000, actual: 170_000 },
        { kind: "Material", budget: 100_000, actual: 130_000 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "en femtedel, precis 1 000 kr", en: "a fifth, exactly 1,000" },
    rows,
    register: { costLines: [{ kind: "Material", budget: 5_000, actual: 6_000 }] },
    finds: { severity: "medium", difference: 1_000 },
  },
  {
    name: { sv: "en femtedel, men en krona under 1 000 kr", en: "a fifth, but one krona below 1,000" },
    rows,
    register: { costLines: [{ kind: "Material", budget: 4_995, actual: 5_994 }] },
    finds: null,
  },
  {
    name: { sv: "mitt i året, alla slag under budget", en: "in the middle of the year, every line below budget" },
    rows,
    register: {
      costLines: [
        { kind: "Personal", budget: 200_000, actual: 70_000 },
        { kind: "Material", budget: 100_000, actual: 0 },
      ],
    },
    finds: null,
  },
  {
    name: { sv: "budget saknas", en: "a budget is missing" },
    rows,
    register: { costLines: [{ kind: "Personal", budget: null, actual: 70_000 }] },
    finds: "blank",
  },
  {
    name: { sv: "utfallet kan inte läsas", en: "an actual cannot be read" },
    rows,
    register: { costLines: [{ kind: "Personal", budget: 200_000, unreadable: ["actual"] }] },
    finds: "notUnderstood",
  },
];
