import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { minus } from "../domain/money.ts";
import { FLOOR } from "../domain/threshold.ts";

export default defineCheck({
  id: "cost-exceeds-agreed",
  rank: 130,
  at: "cost",
  needs: ["agreed", "cost"],
  settings: { floor: FLOOR },
  source: {
    sv: "Allmänna arvsfonden: ett projekt får inte visa underskott; följs upp, eftersom parterna kan finansiera tillsammans",
    en: "Allmänna arvsfonden: a project may not show a deficit; followed up, as the parties may finance together",
  },
  inspect({ agreed, cost, costsOf }, { floor }) {
    const difference = minus(cost, agreed);
    // Said to be the funder's own money it is no question of who paid the rest (domain.md §3.5(2)).
    const severity = costsOf ? "critical" : "medium";
    return difference >= floor ? { severity, figures: { agreed, cost }, difference } : null;
  },
  text: {
    sv: {
      title: "Kostnaden är högre än beloppet enligt överenskommelsen",
      why: "Parterna finansierar ofta verksamheten tillsammans, så redovisad kostnad kan avse hela verksamheten och inte bara nämndens medel. Det kan också vara en kostnad som inte ryms i överenskommelsen.",
      advice: "Fråga om kostnaden avser nämndens medel eller hela verksamheten, och hur resten finansieras.",
      finding: ({ figures, difference }, show) =>
        `${show.money(figures.cost)} i redovisad kostnad, ${show.money(difference)} mer än beloppet enligt överenskommelsen på ${show.money(figures.agreed)}`,
      formula: ({ figures, difference }, show) =>
        `Redovisad kostnad − belopp enligt överenskommelse = ${show.plain(figures.cost)} − ${show.plain(figures.agreed)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) =>
        `Följ upp från ${show.money(floor)}; fel när det är sagt vems medel kostnaden avser`,
    },
    en: {
      title: "Cost is higher than the agreed amount",
      why: "The parties often finance the activity together, so the reported cost may be that of the whole activity and not of the funder's money alone. It may also be a cost that does not fit in the agreement.",
      advice: "Ask whether the cost is of the funder's money or of the whole activity, and how the rest is financed.",
      finding: ({ figures, difference }, show) =>
        `${show.money(figures.cost)} of reported cost, ${show.money(difference)} more than the agreed amount of ${show.money(figures.agreed)}`,
      formula: ({ figures, difference }, show) =>
        `Reported cost − agreed amount = ${show.plain(figures.cost)} − ${show.plain(figures.agreed)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) =>
        `Follow up from ${show.money(floor)}; an error once it is said whose money the cost is of`,
    },
  },
});

const agreement = { start: "2019-01-01", end: "2019-12-31" };

export const examples: readonly Example[] = [
  {
    name: { sv: "kostnaden avser nämndens medel", en: "the cost is of the funder's money" },
    rows: [{ agreed: 100_000, costs: [130_000] }],
    register: { agreements: [{ ...agreement, costsOf: "funder" }] },
    finds: { severity: "critical", difference: 30_000 },
  },
  {
    name: { sv: "nämndens andel är 60 procent av kostnaden", en: "the funder's share is 60 percent of the cost" },
    rows: [{ agreed: 100_000, costs: [160_000] }],
    register: { agreements: [{ ...agreement, costsOf: "whole", funderPercent: 60 }] },
    finds: null,
  },
  {
    name: { sv: "nämndens andel av kostnaden är inte sagd", en: "the funder's share of the cost is not said" },
    rows: [{ agreed: 100_000, costs: [160_000] }],
    register: { agreements: [{ ...agreement, costsOf: "whole" }] },
    finds: "noShare",
  },
  {
    name: { sv: "30 tkr över beloppet", en: "30,000 over the agreed amount" },
    rows: [{ agreed: 100_000, costs: [130_000] }],
    finds: { severity: "medium", difference: 30_000 },
  },
  {
    name: { sv: "tillsammans över beloppet", en: "over the agreed amount together" },
    rows: [{ agreed: 100_000, costs: [60_000, 41_000] }],
    finds: { severity: "medium", difference: 1_000 },
  },
  { name: { sv: "999 kr över", en: "999 over" }, rows: [{ agreed: 100_000, costs: [100_999] }], finds: null },
  {
    name: { sv: "hela beloppet är upparbetat", en: "the whole amount is used" },
    rows: [{ agreed: 100_000, costs: [100_000] }],
    finds: null,
  },
  { name: { sv: "ingen kostnadskolumn", en: "no cost column" }, rows: [{ agreed: 100_000 }], finds: "noCostColumn" },
];
