import { TRANCHE_THRESHOLD, type TrancheRule, released } from "../domain/tranche.ts";
import { wrong } from "./cell-error.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";
import { choose } from "./words.ts";

const RULES: Readonly<Record<string, TrancheRule>> = {
  "": "reduce",
  reduce: "reduce",
  minska: "reduce",
  shortfall: "shortfall",
  underskott: "shortfall",
  none: "none",
  ingen: "none",
};

export default defineFunction({
  id: "TRANCHE",
  parameters: { paid: "amount", cost: "amounts", next: "amount", threshold: "share?", rule: "written?" },
  result: "amount",
  compute({ paid, cost, next, threshold, rule: written }) {
    const rule = choose(RULES, written);
    return rule ? released({ paid, cost, next }, threshold ?? TRANCHE_THRESHOLD, rule) : BAD_RULE;
  },
});

const BAD_RULE = wrong(
  "Regeln ska vara ”minska”, ”underskott” eller ”ingen”.",
  "The rule must be “reduce”, “shortfall” or “none”.",
);

export const text: FunctionText = {
  description: {
    sv: "Delutbetalning som kan betalas ut: hela om tillräckligt av tidigare utbetalningar är förbrukat, annars enligt regeln.",
    en: "Instalment that can be released: the whole where enough of earlier payments has been used, else as the rule says.",
  },
  parameters: {
    paid: { sv: "Tidigare utbetalt.", en: "Paid before." },
    cost: {
      sv: "Redovisad kostnad; flera kolumner läggs ihop rad för rad.",
      en: "Reported cost; several columns are added row by row.",
    },
    next: { sv: "Nästa delutbetalning.", en: "The next instalment." },
    threshold: {
      sv: "Andel av tidigare utbetalt som ska vara förbrukad, 0,7 om inget anges.",
      en: "Share of what was paid that must have been used, 0.7 if left out.",
    },
    rule: {
      sv: "”minska” (med allt oanvänt, om inget anges), ”underskott” (med det som saknas till andelen) eller ”ingen” (inget betalas ut).",
      en: "“reduce” (by everything unused, if left out), “shortfall” (by what is missing to the share) or “none” (nothing is released).",
    },
  },
  help: {
    sv: "Regeln gäller bara om överenskommelsen säger det; 70 procent och minskning är EU:s regel för externa bidrag. Räkna på redovisad kostnad.",
    en: "The rule holds only where the agreement says so; 70 percent and reduction is the EU's rule for external grants. Compute on reported cost.",
  },
};

export const examples: readonly FunctionExample[] = [
  {
    name: { sv: "Tillräckligt är förbrukat", en: "Enough has been used" },
    args: [[[900]], [[700]], [[450]]],
    gives: [[450]],
  },
  {
    name: { sv: "För lite: minskas med det oanvända", en: "Too little: reduced by what is unused" },
    args: [[[818]], [[489.5]], [[818]]],
    gives: [[489.5]],
  },
  {
    name: { sv: "Minskas bara med det som saknas till 70 %", en: "Reduced by what is missing to 70 % alone" },
    args: [[[1000]], [[600]], [[500]], [["70 %"]], [["shortfall"]]],
    gives: [[400]],
  },
  {
    name: { sv: "Tre föreningar, 90 procent eller inget", en: "Three partners, 90 percent or nothing" },
    args: [[[1000], [1000], [-5]], [[900], [899], [0]], [[500]], [[0.9]], [["ingen"]]],
    gives: [[500], [0], ["#VALUE!"]],
  },
];
