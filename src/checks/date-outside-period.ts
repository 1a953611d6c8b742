import type { CalendarDate } from "../domain/calendar.ts";
import { yearOf } from "../domain/calendar.ts";
import { defineTableCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";

/** A date in a header that does not fall in the year the table is of. */
export default defineTableCheck({
  id: "date-outside-period",
  rank: 66,
  at: "table",
  settings: {},
  source: {
    sv: "Egen kontroll: en uppföljning av ett år har datum i det året",
    en: "Our own check: the dates of a year's follow-up fall in that year",
  },
  inspect({ followUp }) {
    const { year, paidDate, lines } = followUp;
    if (year === null) return { notAssessable: "noYear" };
    const costs = new Map(lines.flatMap(({ costs }) => costs.map(({ header, end }) => [header, end] as const)));
    const dates: (readonly [string, CalendarDate | null])[] = [["", paidDate], ...costs];
    return dates
      .flatMap(([header, day]) => (day && yearOf(day) !== year ? [{ header, day }] : []))
      .map(({ header, day }) => ({
        severity: "medium" as const,
        figures: {},
        difference: null,
        words: { header, day, year },
        place: followUp.place,
        partner: null,
      }));
  },
  text: {
    sv: {
      title: "Datum utanför året",
      why: "Ett datum eller en period hör till ett annat år än tabellen. Då jämförs belopp som inte hör ihop. Oftast har en rubrik följt med från förra året.",
      advice: "Kontrollera rubriken och året, och ändra det som är fel.",
      finding: ({ words }, show) =>
        `${words.header ? `”${words.header}”` : "Utbetalt"} avser ${show.date(words.day)}, men tabellen avser ${words.year}`,
      formula: ({ words }, show) => `Året i ${show.date(words.day)} är inte ${words.year}`,
      threshold: () => "Varje datum i en rubrik som ligger i ett annat år än tabellens",
    },
    en: {
      title: "Date outside the year",
      why: "A date or a period belongs to another year than the table, so amounts that do not belong together are compared. Usually a header has come along from last year.",
      advice: "Check the header and the year, and change the one that is wrong.",
      finding: ({ words }, show) =>
        `${words.header ? `“${words.header}”` : "Paid"} refers to ${show.date(words.day)}, but the table is of ${words.year}`,
      formula: ({ words }, show) => `The year of ${show.date(words.day)} is not ${words.year}`,
      threshold: () => "Every date in a header that falls in another year than the table's",
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "utbetalt avser förra året", en: "paid refers to last year" },
    rows: [{ agreed: 600_000, paid: 300_000, costs: [100_000] }],
    paidDate: "2018-04-30",
    finds: { severity: "medium" },
  },
  {
    name: { sv: "en rubrik från förra året", en: "a header of last year" },
    rows: [{ agreed: 600_000, paid: 300_000, costs: [100_000, 90_000] }],
    costColumns: [
      { header: "Kostnader Kv4 2018", quarter: 4, year: 2018 },
      { header: "Kostnader Kv1", quarter: 1 },
    ],
    finds: { severity: "medium" },
  },
  {
    name: { sv: "alla datum i året", en: "every date in the year" },
    rows: [{ agreed: 600_000, paid: 300_000, costs: [100_000] }],
    finds: null,
  },
  {
    name: { sv: "året framgår inte", en: "the year is not known" },
    rows: [{ agreed: 600_000, paid: 300_000 }],
    year: null,
    finds: "noYear",
  },
];
