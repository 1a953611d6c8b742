import { defineRegisterCheck, inspectEach } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { daysTo } from "../domain/interval.ts";
import { overdueReports } from "../domain/report-due.ts";
import { days } from "./words/days.ts";

/**
 * A period that should have been reported by now, also where nobody has reported it: then the whole table is late, which
 * a blank cell beside others' figures (`cost-blank`) does not show.
 */
export default defineRegisterCheck({
  id: "report-late",
  rank: 143,
  at: "cost",
  tables: [],
  settings: { dueDays: 30, highDays: 30 },
  source: {
    sv: "Egen gräns: redovisning inom 30 dagar efter periodens slut; kvartalsvis enligt beslut 2019",
    en: "Our own threshold: a report within 30 days of the end of the period; quarterly by decision in 2019",
  },
  inspect({ lines, asOf }, { dueDays, highDays }) {
    if (!asOf) return lines.some(({ figures }) => figures.line.costs.length > 0) ? { notAssessable: "noAsOf" } : [];
    return inspectEach(lines, ({ figures }) => {
      const [first] = overdueReports(figures, dueDays, asOf);
      if (!first) return null;
      const late = daysTo(first.due, asOf);
      const { paid } = figures.facts;
      return {
        about: figures,
        place: first.cost.amount.place,
        severity: late > highDays ? ("high" as const) : ("medium" as const),
        figures: { ...(paid !== undefined && { paid }) },
        difference: null,
        words: { header: first.cost.header, due: first.due, asOf, days: late },
      };
    });
  },
  text: {
    sv: {
      title: "Redovisning är sen",
      why: "Tiden för att redovisa perioden har gått ut och cellen är tom. Så länge kostnaden inte är redovisad går det inte att bedöma hur pengarna används.",
      advice:
        "Påminn om redovisningen. Har den kommit, för in kostnaden; har användningen bara intygats, skriv det under Intygat.",
      finding: ({ figures, words }, show) =>
        `”${words.header}” skulle ha redovisats senast den ${show.date(words.due)}, för ${days.sv(words.days)} sedan` +
        (figures.paid === undefined ? "" : `; ${show.money(figures.paid)} är utbetalt`),
      formula: ({ words }, show) =>
        `${show.date(words.asOf)} − sista dag att redovisa ${show.date(words.due)} = ${days.sv(words.days)}`,
      threshold: ({ dueDays, highDays }) =>
        `Följ upp när mer än ${days.sv(dueDays)} har gått efter periodens slut; utred när det är mer än ${days.sv(highDays)} sent`,
    },
    en: {
      title: "A report is late",
      why: "The time to report the period has run out and the cell is blank. Until the cost has been reported it cannot be judged how the money is used.",
      advice:
        "Remind the partner of the report. If it has come, enter the cost; if use has only been certified, say so under Attested.",
      finding: ({ figures, words }, show) =>
        `“${words.header}” was to be reported by ${show.date(words.due)}, ${days.en(words.days)} ago` +
        (figures.paid === undefined ? "" : `; ${show.money(figures.paid)} has been paid`),
      formula: ({ words }, show) =>
        `${show.date(words.asOf)} − last day to report ${show.date(words.due)} = ${days.en(words.days)}`,
      threshold: ({ dueDays, highDays }) =>
        `Follow up when more than ${days.en(dueDays)} have passed since the end of the period; investigate when it is more than ${days.en(highDays)} late`,
    },
  },
});

const row = { agreed: 900_000, paid: 450_000 };
const register = {};

export const examples: readonly Example[] = [
  {
    name: { sv: "en dag sent", en: "one day late" },
    rows: [{ ...row, costs: [null] }],
    asOf: "2019-05-01",
    register,
    finds: { severity: "medium" },
  },
  {
    name: { sv: "sista dagen att redovisa", en: "the last day to report" },
    rows: [{ ...row, costs: [null] }],
    asOf: "2019-04-30",
    register,
    finds: null,
  },
  {
    name: { sv: "31 dagar sent, utbetalt är inte känt", en: "31 days late, paid is not known" },
    rows: [{ agreed: 900_000, costs: [null] }],
    asOf: "2019-05-31",
    register,
    finds: { severity: "high" },
  },
  {
    name: { sv: "30 dagar sent", en: "30 days late" },
    rows: [{ ...row, costs: [null] }],
    asOf: "2019-05-30",
    register,
    finds: { severity: "medium" },
  },
  {
    name: { sv: "andra kvartalet är sent för alla", en: "the second quarter is late for all" },
    rows: [
      { ...row, costs: [200_000, null] },
      { ...row, costs: [100_000, null] },
    ],
    asOf: "2019-08-15",
    register,
    finds: [{ severity: "medium" }, { severity: "medium" }],
  },
  {
    name: { sv: "redovisat, även det som inte kan läsas", en: "reported, also what cannot be read" },
    rows: [
      { ...row, costs: [200_000] },
      { ...row, costs: ["se bilaga"] },
    ],
    asOf: "2019-08-15",
    register,
    finds: null,
  },
  {
    name: { sv: "användningen är intygad", en: "use has been certified" },
    rows: [{ ...row, costs: [null], attested: "yes" }],
    asOf: "2019-08-15",
    register,
    finds: null,
  },
  {
    name: {
      sv: "före överenskommelsens start och efter dess slut",
      en: "before the agreement's start and after its end",
    },
    rows: [
      { ...row, costs: [null, 100_000, null], period: ["2019-04-01", "2019-06-30"] },
      { ...row, costs: [null], period: ["2019-04-01", "2019-06-30"] },
    ],
    asOf: "2019-12-31",
    register,
    finds: null,
  },
  {
    name: { sv: "kolumnen har ingen period", en: "the column has no period" },
    rows: [{ ...row, costs: [null] }],
    costColumns: [{ header: "Kostnader" }],
    register,
    finds: null,
  },
  {
    name: { sv: "dagen framgår inte", en: "the day is not stated" },
    rows: [{ ...row, costs: [null] }],
    asOf: null,
    register,
    finds: "noAsOf",
  },
  {
    name: { sv: "inga kostnader i tabellen", en: "no costs in the table" },
    rows: [row],
    asOf: null,
    register,
    finds: null,
  },
];
