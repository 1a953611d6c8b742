import { defineTableCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { type PeriodCost, reportedColumns } from "../domain/follow-up.ts";
import type { Ore } from "../domain/money.ts";

/**
 * A period that others have reported, left blank or marked as missing. It looks at the whole table, since a column
 * nobody has filled in is not due yet.
 */
export default defineTableCheck({
  id: "cost-blank",
  rank: 40,
  at: "cost",
  settings: {},
  source: {
    sv: "Egen regel: en tom cell är inte noll",
    en: "Our own rule: a blank cell is not zero",
  },
  inspect({ followUp, lines }) {
    const reported = reportedColumns(followUp);
    if (reported.length === 0) return { notAssessable: "noCostColumn" };
    return lines.flatMap(({ line, facts }) => {
      // Certified without figures is a state of its own (`figures-attested-only`).
      if (line.attested === "yes") return [];
      const lacking = line.costs.filter(
        (cost, index) =>
          reported[index] && isLacking(cost) && !(cost.end && facts.costDate && cost.end > facts.costDate),
      );
      const [first] = lacking;
      if (!first) return [];
      const headers = lacking.map((cost) => cost.header).join(", ");
      return {
        severity: "high",
        figures: known(facts.paid),
        difference: null,
        words: { headers },
        place: first.amount.place,
        partner: line.partner,
      };
    });
  },
  text: {
    sv: {
      title: "Kostnad saknas",
      why: "Andra föreningar har redovisat perioden. En tom cell är inte noll: det går inte att säga om kostnaden saknas eller om det inte fanns någon.",
      advice: "Begär in redovisningen. Fanns det ingen kostnad, skriv 0.",
      finding: ({ figures, words }, show) =>
        figures.paid === undefined
          ? `Ingen uppgift under ”${words.headers}”`
          : `Ingen uppgift under ”${words.headers}”; ${show.money(figures.paid)} är utbetalt`,
      formula: ({ words }) => `Cellen under ”${words.headers}” är tom och andra rader har belopp där`,
      threshold: () => "Utred varje tom cell i en period som någon har redovisat",
    },
    en: {
      title: "Cost missing",
      why: "Other partners have reported the period. A blank cell is not zero: it cannot be told whether the cost is missing or there was none.",
      advice: "Ask for the report. If there was no cost, write 0.",
      finding: ({ figures, words }, show) =>
        figures.paid === undefined
          ? `Nothing stated under “${words.headers}”`
          : `Nothing stated under “${words.headers}”; ${show.money(figures.paid)} has been paid`,
      formula: ({ words }) => `The cell under “${words.headers}” is blank and other rows have amounts there`,
      threshold: () => "Investigate every blank cell of a period that somebody has reported",
    },
  },
});

const known = (paid: Ore | undefined): Readonly<Record<string, Ore>> => (paid === undefined ? {} : { paid });

const isLacking = ({ amount }: PeriodCost): boolean => amount.state === "blank" || amount.state === "notAvailable";

export const examples: readonly Example[] = [
  {
    name: { sv: "tom cell medan andra har redovisat", en: "a blank cell while others have reported" },
    rows: [
      { agreed: 400_000, paid: 200_000, costs: [90_000] },
      { partner: "B", agreed: 300_000, paid: 150_000, costs: [null] },
    ],
    finds: { severity: "high", partner: "B" },
  },
  {
    name: { sv: "markerad som saknad", en: "marked as not available" },
    rows: [
      { agreed: 400_000, costs: [90_000] },
      { partner: "B", agreed: 300_000, costs: [".."] },
    ],
    finds: { severity: "high", partner: "B" },
  },
  {
    name: { sv: "första kvartalet saknas, andra finns", en: "the first quarter is missing, the second is there" },
    rows: [
      { agreed: 400_000, paid: 200_000, costs: [90_000, 80_000] },
      { partner: "B", agreed: 300_000, paid: 150_000, costs: [null, 70_000] },
    ],
    finds: { severity: "high", partner: "B" },
  },
  {
    name: { sv: "även när året inte är känt", en: "also when the year is not known" },
    rows: [
      { agreed: 400_000, paid: 200_000, costs: [90_000] },
      { partner: "B", agreed: 300_000, paid: 150_000, costs: [null] },
    ],
    year: null,
    paidDate: null,
    finds: { severity: "high", partner: "B" },
  },
  {
    name: { sv: "noll är en uppgift", en: "zero is a statement" },
    rows: [
      { agreed: 400_000, costs: [90_000] },
      { agreed: 300_000, costs: [0] },
    ],
    finds: null,
  },
  {
    name: { sv: "ingen har redovisat andra kvartalet än", en: "nobody has reported the second quarter yet" },
    rows: [
      { agreed: 400_000, costs: [90_000, null] },
      { agreed: 300_000, costs: [80_000, null] },
    ],
    finds: null,
  },
  {
    name: { sv: "användningen är intygad", en: "use has been certified" },
    rows: [
      { agreed: 400_000, costs: [90_000] },
      { agreed: 300_000, costs: [null], attested: "yes" },
    ],
    finds: null,
  },
  { name: { sv: "ingen kostnadskolumn", en: "no cost column" }, rows: [{ agreed: 400_000 }], finds: "noCostColumn" },
];
