import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import type { DatedAmount, FollowUpLine } from "../domain/follow-up.ts";
import { minus } from "../domain/money.ts";
import { FLOOR } from "../domain/threshold.ts";
import { AMOUNT_NAME } from "./words/amount-name.ts";

/** What runs from the start of the year cannot become less: paid to date, and cost in columns that say *t.o.m.* */
export default defineCheck({
  id: "cumulative-decrease",
  rank: 147,
  at: "paid",
  needs: [],
  settings: { floor: FLOOR },
  source: {
    sv: "Egen regel: ett belopp som räknas från årets början minskar inte",
    en: "Our own rule: an amount counted from the start of the year does not fall",
  },
  inspect(_facts, { floor }, { line }) {
    const [fall] = [...fallsOf("paid", line.paidColumns ?? []), ...fallsOf("cost", cumulativeCosts(line))].filter(
      ({ before, after }) => before.amount.hundredths! - after.amount.hundredths! >= floor,
    );
    if (!fall) return null;
    const { what, before, after } = fall;
    const figures = { before: before.amount.hundredths!, after: after.amount.hundredths! };
    return {
      severity: "high",
      figures,
      difference: minus(figures.after, figures.before),
      words: { what, earlier: before.header, later: after.header },
      place: after.amount.place,
    };
  },
  text: {
    sv: {
      title: "Ackumulerat belopp minskar",
      why: "Ett belopp från årets början är lägre än vid ett tidigare datum. Vanliga förklaringar är en återbetalning, en rättelse, eller en kolumn som avser sin egen period.",
      advice:
        "Stäm av mot underlaget. Är det en återbetalning, lägg in den bland utbetalningarna och godta med motivering.",
      finding: ({ figures, difference, words }, show) =>
        `${AMOUNT_NAME.sv[words.what]} är ${show.money(figures.after)} under ”${words.later}” mot ${show.money(figures.before)} under ”${words.earlier}”, skillnad ${show.money(difference)}`,
      formula: ({ figures, difference, words }, show) =>
        `”${words.later}” − ”${words.earlier}” = ${show.plain(figures.after)} − ${show.plain(figures.before)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) => `Utred från ${show.money(floor)}`,
    },
    en: {
      title: "A cumulative amount falls",
      why: "An amount from the start of the year is lower than on an earlier date. The usual explanations are a repayment, a correction, or a column that stands for its own period.",
      advice: "Compare with the source. If it is a repayment, enter it among the payments and accept with a reason.",
      finding: ({ figures, difference, words }, show) =>
        `${AMOUNT_NAME.en[words.what]} is ${show.money(figures.after)} under “${words.later}” against ${show.money(figures.before)} under “${words.earlier}”, a difference of ${show.money(difference)}`,
      formula: ({ figures, difference, words }, show) =>
        `“${words.later}” − “${words.earlier}” = ${show.plain(figures.after)} − ${show.plain(figures.before)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) => `Investigate from ${show.money(floor)}`,
    },
  },
});

type Headed = Pick<DatedAmount, "header" | "amount">;

const cumulativeCosts = ({ costs }: FollowUpLine): readonly Headed[] => costs.filter(({ cumulative }) => cumulative);

/** Each figure beside the one before it, blank cells passed over. */
function fallsOf(what: "paid" | "cost", columns: readonly Headed[]) {
  const known = columns.filter(({ amount }) => amount.hundredths !== null);
  return known.slice(1).map((after, index) => ({ what, before: known[index]!, after }));
}

const untilQuarters = [
  { header: "Kostnader t.o.m. Kv1", quarter: 1, cumulative: true },
  { header: "Kostnader t.o.m. Kv2", quarter: 2, cumulative: true },
] as const;

export const examples: readonly Example[] = [
  {
    name: { sv: "utbetalt är lägre än månaden före", en: "paid is lower than the month before" },
    rows: [{ agreed: 900_000, paidEarlier: 450_000, paid: 449_000 }],
    finds: { severity: "high", difference: -1_000 },
  },
  {
    name: { sv: "en krona under gränsen", en: "one krona below the threshold" },
    rows: [{ agreed: 900_000, paidEarlier: 450_000, paid: 449_001 }],
    finds: null,
  },
  {
    name: { sv: "kostnaden från årets början är lägre", en: "cost from the start of the year is lower" },
    rows: [{ agreed: 900_000, costs: [200_000, 150_000] }],
    costColumns: untilQuarters,
    answered: "cumulative",
    finds: { severity: "high", difference: -50_000 },
  },
  {
    name: { sv: "kostnaden växer", en: "cost grows" },
    rows: [{ agreed: 900_000, paidEarlier: null, paid: 450_000, costs: [200_000, 250_000] }],
    costColumns: untilQuarters,
    answered: "cumulative",
    finds: null,
  },
  {
    name: { sv: "varje kvartal för sig", en: "each quarter for itself" },
    rows: [{ agreed: 900_000, costs: [200_000, 150_000] }],
    finds: null,
  },
];
