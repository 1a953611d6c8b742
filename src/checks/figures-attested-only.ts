import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";

/** The third state of a cost: neither a figure nor missing, but certified without figures. */
export default defineCheck({
  id: "figures-attested-only",
  rank: 145,
  at: "cost",
  needs: [],
  settings: {},
  source: {
    sv: "Egen regel: ett intyg är inte en siffra",
    en: "Our own rule: a certificate is not a figure",
  },
  inspect({ paid, agreed }, _, { line }) {
    if (line.attested !== "yes" || line.costs.some(({ amount }) => amount.text !== "")) return null;
    return {
      severity: "medium",
      figures: { ...(paid !== undefined && { paid }), ...(agreed !== undefined && { agreed }) },
      difference: null,
    };
  },
  text: {
    sv: {
      title: "Användningen är intygad, utan siffror",
      why: "Föreningen har intygat att pengarna har använts som avsett men inte redovisat några kostnader. Det går då inte att bedöma om hela beloppet behövdes eller om något ska betalas tillbaka.",
      advice: "Begär kostnaden i kronor, eller godta med motivering att intyget räcker.",
      finding: ({ figures }, show) =>
        figures.paid === undefined
          ? "Användningen är intygad; ingen kostnad är redovisad"
          : `${show.money(figures.paid)} utbetalt och användningen intygad; ingen kostnad är redovisad`,
      formula: () => "Intygat är ja och kostnaden är tom",
      threshold: () => "Följ upp när användningen är intygad och ingen kostnad är redovisad",
    },
    en: {
      title: "Use is certified, without figures",
      why: "The partner has certified that the money was used as intended but has not reported any cost. Then it cannot be judged whether the whole amount was needed or whether some is to be repaid.",
      advice: "Ask for the cost in kronor, or accept with a reason that the certificate is enough.",
      finding: ({ figures }, show) =>
        figures.paid === undefined
          ? "Use is certified; no cost has been reported"
          : `${show.money(figures.paid)} paid and its use certified; no cost has been reported`,
      formula: () => "Attested is yes and the cost is blank",
      threshold: () => "Follow up when use is certified and no cost has been reported",
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "intygat, ingen kostnad", en: "certified, no cost" },
    rows: [{ agreed: 1_400_000, paid: 1_400_000, costs: [null], attested: "yes" }],
    finds: { severity: "medium" },
  },
  {
    name: { sv: "intygat, ingen kolumn för kostnad", en: "certified, no column of cost" },
    rows: [{ attested: "yes" }],
    finds: { severity: "medium" },
  },
  {
    name: { sv: "intygat och redovisat", en: "certified and reported" },
    rows: [{ agreed: 1_400_000, paid: 1_400_000, costs: [350_000], attested: "yes" }],
    finds: null,
  },
  {
    name: { sv: "inte intygat", en: "not certified" },
    rows: [{ agreed: 1_400_000, paid: 1_400_000, costs: [null], attested: "no" }],
    finds: null,
  },
  {
    name: { sv: "inget står om intyg", en: "nothing is said of a certificate" },
    rows: [{ agreed: 1_400_000, paid: 1_400_000, costs: [null], attested: null }],
    finds: null,
  },
];
