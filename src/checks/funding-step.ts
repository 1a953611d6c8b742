import { defineRegisterCheck, inspectEach } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { NIL, minus, ore, sum } from "../domain/money.ts";
import { type YearAmount, placeOf } from "../domain/register.ts";
import { FLOOR, exceeds } from "../domain/threshold.ts";

/** An amount that has changed much from one year to the next. Years that do not follow on each other are not compared. */
export default defineRegisterCheck({
  id: "funding-step",
  rank: 328,
  at: "register",
  off: true,
  tables: ["agreements", "yearAmounts"],
  settings: { percent: 20, floor: FLOOR },
  source: {
    sv: "Egen gräns: en ändring med mer än en femtedel brukar ha ett skäl att ange",
    en: "Our own threshold: a change by more than a fifth usually has a reason to be given",
  },
  inspect(view, { percent, floor }) {
    const total = ({ amount, indexation, additional }: YearAmount) =>
      amount === null ? null : sum([amount, indexation ?? NIL, additional ?? NIL]);
    const keyOf = (row: YearAmount) => view.joiner.keyOf(view.agreementOf(row).candidates[0]?.partner ?? row.partner);
    const known = view.register.yearAmounts.flatMap((row) => {
      const amount = total(row);
      return row.year === null || amount === null ? [] : [{ row, year: row.year, amount, key: keyOf(row) }];
    });
    const byYear = new Map(known.map((each) => [`${each.key} ${each.year}`, each]));
    return inspectEach(known, ({ row, year, amount, key }) => {
      const before = byYear.get(`${key} ${year - 1}`);
      if (!before || before.amount <= 0) return null;
      const difference = minus(amount, before.amount);
      if (!exceeds(ore(Math.abs(difference)), before.amount, percent, floor)) return null;
      return {
        about: view.agreementOf(row).agreement ?? { partner: row.partner },
        place: placeOf(row, "amount"),
        severity: "info",
        figures: { amount, before: before.amount },
        difference,
        share: difference / before.amount,
        words: { year },
      };
    });
  },
  text: {
    sv: {
      title: "Beloppet har ändrats mycket från året före",
      why: "En stor ändring kan vara beslutad, eller ett belopp i fel enhet eller på fel rad.",
      advice: "Kontrollera beslutet om årets belopp.",
      finding: ({ figures, share, words }, show) =>
        `${show.money(figures.amount)} för ${words.year} mot ${show.money(figures.before)} året före (${show.percent(share)})`,
      formula: ({ figures, difference, share }, show) =>
        `${show.plain(figures.amount)} − ${show.plain(figures.before)} = ${show.plain(difference)}; ${show.percent(share)}`,
      threshold: ({ percent, floor }, show) =>
        `Upplysning över ${show.percent(percent / 100)} och från ${show.money(floor)}`,
    },
    en: {
      title: "The amount has changed much since the year before",
      why: "A large change may be decided, or an amount in the wrong unit or on the wrong row.",
      advice: "Check the decision on the year's amount.",
      finding: ({ figures, share, words }, show) =>
        `${show.money(figures.amount)} for ${words.year} against ${show.money(figures.before)} the year before (${show.percent(share)})`,
      formula: ({ figures, difference, share }, show) =>
        `${show.plain(figures.amount)} − ${show.plain(figures.before)} = ${show.plain(difference)}; ${show.percent(share)}`,
      threshold: ({ percent, floor }, show) =>
        `A note above ${show.percent(percent / 100)} and from ${show.money(floor)}`,
    },
  },
});

const rows = [{ agreed: 400_000 }];
const years = (...amounts: (readonly [year: number | null, amount: number | null, partner?: string])[]) => ({
  agreements: [{ start: "2018-01-01", end: "2019-12-31" }],
  yearAmounts: amounts.map(([year, amount, partner = "Förening 1"]) => ({ year, amount, partner })),
});

export const examples: readonly Example[] = [
  {
    name: { sv: "22 procent lägre", en: "22 percent lower" },
    rows,
    register: years([2018, 1_800_000], [2019, 1_400_000]),
    finds: { severity: "info", difference: -400_000 },
  },
  {
    name: { sv: "en förening utanför registret", en: "a partner outside the register" },
    rows,
    register: years([2018, 100_000, "Annan"], [2019, 130_000, "Annan"]),
    finds: { severity: "info", partner: "Annan" },
  },
  {
    name: { sv: "precis 20 procent", en: "exactly 20 percent" },
    rows,
    register: years([2018, 100_000], [2019, 120_000]),
    finds: null,
  },
  {
    name: { sv: "30 procent och precis 1 000 kr", en: "30 percent and exactly 1,000" },
    rows,
    register: years([2018, 3_330], [2019, 4_330]),
    finds: { severity: "info", difference: 1_000 },
  },
  {
    name: { sv: "30 procent men en krona under 1 000 kr", en: "30 percent but one krona below 1,000" },
    rows,
    register: years([2018, 3_330], [2019, 4_329]),
    finds: null,
  },
  {
    name: { sv: "åren följer inte på varandra", en: "the years do not follow on each other" },
    rows,
    register: years([2017, 1_800_000], [2019, 1_400_000], [null, 5], [2018, null]),
    finds: null,
  },
  {
    name: { sv: "inget belopp året före", en: "no amount the year before" },
    rows,
    register: years([2018, 0], [2019, 9]),
    finds: null,
  },
  {
    name: { sv: "uppräkning och tilläggsbeslut räknas med", en: "indexation and additional decisions count" },
    rows,
    register: {
      agreements: [{}],
      yearAmounts: [
        { year: 2018, amount: 100_000 },
        { year: 2019, amount: 100_000, indexation: 2_000, additional: 20_000 },
      ],
    },
    finds: { severity: "info", difference: 22_000 },
  },
  {
    name: { sv: "strax över 20 procent", en: "just above 20 percent" },
    rows,
    register: years([2018, 1_000_000], [2019, 1_200_050]),
    finds: { severity: "info", difference: 200_050 },
  },
];
