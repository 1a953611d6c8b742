import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { minus } from "../domain/money.ts";
import { placeOf } from "../domain/register.ts";
import { FLOOR } from "../domain/threshold.ts";

/** At the end of the agreement: what the partner has put in itself against what was agreed. */
export default defineRegisterCheck({
  id: "own-contribution-low",
  rank: 326,
  at: "register",
  tables: ["agreements"],
  settings: { floor: FLOOR },
  source: {
    sv: "SF-425 rad 10k: återstående egen andel = avtalad andel − redovisad; kriteriet att båda parter finansierar",
    en: "SF-425 line 10k: remaining own share = share required − share reported; the criterion that both parties finance",
  },
  inspect: (view, { floor }) =>
    inspectEach(view.lines, ({ figures, agreement }) => {
      const agreedOwn = agreement?.coFunding;
      const { period, costDate, costOfAll, cost, costsOf } = figures.facts;
      // What is to be put in is due at the end, not before.
      if (agreedOwn == null || !period || !costDate || costDate < period.end) return null;
      if (costsOf !== "whole") return notAssessed(figures, "noShare");
      if (costOfAll === undefined || cost === undefined) return notAssessed(figures, figures.missing.cost!);
      const own = minus(costOfAll, cost);
      const difference = minus(agreedOwn, own);
      if (difference < floor) return null;
      return {
        about: figures,
        place: placeOf(agreement!, "coFunding"),
        severity: "medium",
        figures: { agreedOwn, own },
        difference,
      };
    }),
  text: {
    sv: {
      title: "Egen insats lägre än överenskommet",
      why: "Båda parter finansierar verksamheten. Föreningens egen del av den redovisade kostnaden är lägre än den som är överenskommen.",
      advice: "Fråga hur den egna insatsen har gjorts; arbetstid och lokaler kan vara redovisade på annat sätt.",
      finding: ({ figures, difference }, show) =>
        `Egen insats ${show.money(figures.own)} av överenskomna ${show.money(figures.agreedOwn)}; ${show.money(difference)} återstår`,
      formula: ({ figures, difference }, show) =>
        `Överenskommen egen insats − egen del av kostnaden = ${show.plain(figures.agreedOwn)} − ${show.plain(figures.own)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) => `Följ upp från ${show.money(floor)} när hela tiden är redovisad`,
    },
    en: {
      title: "Own contribution lower than agreed",
      why: "Both parties finance the activity. The partner's own part of the reported cost is lower than what was agreed.",
      advice: "Ask how the own contribution was made; work and premises may be reported in another way.",
      finding: ({ figures, difference }, show) =>
        `Own contribution ${show.money(figures.own)} of ${show.money(figures.agreedOwn)} agreed; ${show.money(difference)} remain`,
      formula: ({ figures, difference }, show) =>
        `Agreed own contribution − own part of cost = ${show.plain(figures.agreedOwn)} − ${show.plain(figures.own)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) => `Follow up from ${show.money(floor)} when the whole time has been reported`,
    },
  },
});

const whole = {
  start: "2019-01-01",
  end: "2019-12-31",
  costsOf: "whole",
  funderPercent: 60,
  coFunding: 200_000,
} as const;
const row = (...costs: (number | null)[]) => [{ agreed: 300_000, costs }];
const year = [100_000, 100_000, 100_000];

export const examples: readonly Example[] = [
  {
    name: { sv: "egen del 160 av 200 tkr", en: "own part 160,000 of 200,000" },
    rows: row(...year, 100_000),
    register: { agreements: [whole] },
    finds: { severity: "medium", difference: 40_000 },
  },
  {
    name: { sv: "egen del som överenskommet", en: "own part as agreed" },
    rows: row(...year, 200_000),
    register: { agreements: [whole] },
    finds: null,
  },
  {
    name: { sv: "året är inte slut", en: "the year is not over" },
    rows: row(...year),
    register: { agreements: [whole] },
    finds: null,
  },
  {
    name: { sv: "ingen egen insats överenskommen", en: "no own contribution agreed" },
    rows: row(...year, 1),
    register: { agreements: [{ ...whole, coFunding: null }] },
    finds: null,
  },
  {
    name: { sv: "kostnaderna avser bara nämndens medel", en: "the costs are of the funder's money alone" },
    rows: row(...year, 1),
    register: { agreements: [{ ...whole, costsOf: "funder" }] },
    finds: "noShare",
  },
  {
    name: { sv: "nämndens andel saknas", en: "the funder's share is missing" },
    rows: row(...year, 1),
    register: { agreements: [{ ...whole, funderPercent: null }] },
    finds: "noShare",
  },
  {
    name: { sv: "kostnad saknas för en av två", en: "cost is missing for one of two" },
    rows: [
      { agreed: 300_000, costs: [...year, null] },
      { agreed: 1, costs: [1, 1, 1, 1] },
    ],
    register: { agreements: [whole] },
    finds: "blank",
  },
  {
    name: { sv: "precis 1 000 kr saknas", en: "exactly 1,000 is lacking" },
    rows: row(...year, 197_500),
    register: { agreements: [whole] },
    finds: { severity: "medium", difference: 1_000 },
  },
  {
    name: { sv: "en krona under 1 000 kr saknas", en: "one krona below 1,000 is lacking" },
    rows: row(...year, 197_502.5),
    register: { agreements: [whole] },
    finds: null,
  },
];
