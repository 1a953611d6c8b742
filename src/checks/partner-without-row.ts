import { grantedOf } from "../domain/agreement-chains.ts";
import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { overlapOf } from "../domain/interval.ts";
import { lastDayOf, periodOf, timeOf } from "../domain/join-register.ts";
import { lackOf, placeOf } from "../domain/register.ts";

/** An agreement that runs in the year of the follow-up and has no row in it. Not started yet: a note. */
export default defineRegisterCheck({
  id: "partner-without-row",
  rank: 312,
  at: "register",
  tables: ["agreements"],
  settings: {},
  source: {
    sv: "Egen regel: en förening som saknas i tabellen saknas också i summan",
    en: "Our own rule: a partner missing from the table is missing from the total too",
  },
  inspect(view) {
    const year = timeOf(view.followUp);
    const { asOf } = view;
    if (!year || !asOf) return { notAssessable: year ? "noAsOf" : "noYear" };
    // A workbook without a follow-up has no rows at all.
    if (view.lines.length === 0) return [];
    // A row that could be of several agreements is a row of each: which one is asked elsewhere.
    const withRow = new Set(view.lines.flatMap(({ candidates }) => candidates));
    return inspectEach(
      grantedOf(view).filter((agreement) => !withRow.has(agreement) && agreement.status !== "closed"),
      (about) => {
        const period = periodOf(about);
        if (!period) return notAssessed(about, lackOf(about, about.start ? "end" : "start"));
        if (!overlapOf({ ...period, end: lastDayOf(about)! }, year)) return null;
        const { start } = period;
        return {
          about,
          place: placeOf(about, "partner"),
          severity: start > asOf ? "info" : "medium",
          figures: {},
          difference: null,
          words: { start, asOf },
        };
      },
    );
  },
  text: {
    sv: {
      title: "Förening utan rad i tabellen",
      why: "Registret har en överenskommelse som gäller under året, men tabellen har ingen rad för föreningen.",
      advice: "Lägg till raden, eller bekräfta att föreningen ännu inte ska följas upp.",
      finding: ({ words }, show) =>
        words.start > words.asOf
          ? `Ingen rad i tabellen; överenskommelsen börjar den ${show.date(words.start)} och är inte startad`
          : `Ingen rad i tabellen fast överenskommelsen gäller sedan den ${show.date(words.start)}`,
      formula: ({ words }, show) => `Start ${show.date(words.start)}; kontrollen avser ${show.date(words.asOf)}`,
      threshold: () => "Följ upp när överenskommelsen har startat; upplysning dessförinnan",
    },
    en: {
      title: "Partner without a row in the table",
      why: "The register has an agreement that runs during the year, but the table has no row for the partner.",
      advice: "Add the row, or confirm that the partner is not to be followed up yet.",
      finding: ({ words }, show) =>
        words.start > words.asOf
          ? `No row in the table; the agreement begins on ${show.date(words.start)} and has not started`
          : `No row in the table although the agreement has run since ${show.date(words.start)}`,
      formula: ({ words }, show) => `Start ${show.date(words.start)}; the check is of ${show.date(words.asOf)}`,
      threshold: () => "Follow up once the agreement has started; a note before that",
    },
  },
});

const rows = [{ agreed: 400_000 }];
const own = { start: "2019-01-01", end: "2019-12-31" };
const other = (start: string | null, end: string | null = "2020-08-31") => ({
  agreements: [own, { id: "D2", partner: "Östra konst", start, end }],
});

export const examples: readonly Example[] = [
  {
    name: { sv: "ingen uppföljning alls", en: "no follow-up at all" },
    rows: [],
    register: { agreements: [{ start: "2019-01-01", end: "2019-12-31" }] },
    finds: null,
  },
  {
    name: { sv: "har börjat men saknar rad", en: "has begun but has no row" },
    rows,
    register: other("2019-04-30"),
    finds: { severity: "medium", partner: "Östra konst" },
  },
  {
    name: { sv: "börjar den 1 juni", en: "begins on 1 June" },
    rows,
    register: other("2019-06-01"),
    finds: { severity: "info", partner: "Östra konst" },
  },
  { name: { sv: "börjar nästa år", en: "begins next year" }, rows, register: other("2020-01-01"), finds: null },
  {
    name: { sv: "alla har rad", en: "all have a row" },
    rows,
    register: { agreements: [own] },
    finds: null,
  },
  {
    name: { sv: "avslutad eller avslagen", en: "closed or refused" },
    rows,
    register: {
      agreements: [
        { ...own, id: "D2", partner: "Östra konst", status: "closed" },
        { ...own, id: "D3", partner: "Västra konst", status: "refused" },
      ],
    },
    finds: null,
  },
  { name: { sv: "start saknas", en: "the start is missing" }, rows, register: other(null), finds: "blank" },
  { name: { sv: "slut saknas", en: "the end is missing" }, rows, register: other("2019-01-01", null), finds: "blank" },
  {
    name: { sv: "året framgår inte", en: "the year is not stated" },
    rows,
    year: null,
    paidDate: null,
    register: other("2019-06-01"),
    finds: "noYear",
  },
  {
    name: { sv: "dagen framgår inte", en: "the day is not stated" },
    rows,
    paidDate: null,
    register: other("2019-06-01"),
    finds: "noAsOf",
  },
];
