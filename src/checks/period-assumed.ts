import { defineTableCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";

/** Said once, of the table: what was filled in because one simple answer explains the figures. */
export default defineTableCheck({
  id: "period-assumed",
  rank: 250,
  at: "table",
  settings: {},
  source: {
    sv: "Egen regel: inget fylls i utan att det syns",
    en: "Our own rule: nothing is filled in without being shown",
  },
  inspect({ followUp, lines }) {
    const count = (field: "period" | "plan") =>
      lines.filter(({ assumed }) => assumed.some((each) => each.field === field)).length;
    const [periods, plans] = [count("period"), count("plan")];
    if (periods + plans === 0) return followUp.year === null ? { notAssessable: "noYear" } : [];
    return [
      {
        severity: "info",
        figures: {},
        difference: null,
        words: { periods, plans, of: lines.length, year: followUp.year! },
      },
    ];
  },
  text: {
    sv: {
      title: "Period och betalningsplan är antagna",
      why: "Överenskommelsens start och slut eller betalningsplan är inte angiven. Kalenderåret och den enklaste plan som förklarar det utbetalda beloppet används till beräkningarna, aldrig till ett förfallodatum.",
      advice: "Bekräfta eller ändra antagandena.",
      finding: ({ words }) =>
        [
          words.periods > 0 &&
            `perioden är antagen till kalenderåret ${words.year} på ${words.periods} av ${words.of} rader`,
          words.plans > 0 &&
            `betalningsplanen är antagen utifrån utbetalt belopp på ${words.plans} av ${words.of} rader`,
        ]
          .filter((part) => part !== false)
          .join(", ")
          .replace(/^./, (letter) => letter.toUpperCase()),
      formula: ({ words }) =>
        `Antagna perioder = ${words.periods}; antagna betalningsplaner = ${words.plans}; rader = ${words.of}`,
      threshold: () => "Upplysning så snart något är antaget",
    },
    en: {
      title: "Period and payment plan are assumed",
      why: "The agreement's start and end or its payment plan is not given. The calendar year and the simplest plan that explains the amount paid are used for the computed figures, never for a due date.",
      advice: "Confirm or change what is assumed.",
      finding: ({ words }) =>
        [
          words.periods > 0 &&
            `the period is assumed to be the calendar year ${words.year} on ${words.periods} of ${words.of} rows`,
          words.plans > 0 && `the payment plan is assumed from the amount paid on ${words.plans} of ${words.of} rows`,
        ]
          .filter((part) => part !== false)
          .join(", ")
          .replace(/^./, (letter) => letter.toUpperCase()),
      formula: ({ words }) =>
        `Assumed periods = ${words.periods}; assumed payment plans = ${words.plans}; rows = ${words.of}`,
      threshold: () => "A note as soon as anything is assumed",
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "period och plan antagna", en: "period and plan assumed" },
    rows: [{ agreed: 1_200_000, paid: 600_000, costs: [300_000] }],
    finds: { severity: "info" },
  },
  {
    name: { sv: "bara perioden antagen", en: "only the period is assumed" },
    rows: [{ agreed: 1_200_000, paid: 437_000, costs: [300_000] }],
    finds: { severity: "info" },
  },
  {
    name: { sv: "bara planen antagen", en: "only the plan is assumed" },
    rows: [{ agreed: 1_200_000, paid: 600_000, period: ["2019-01-01", "2019-12-31"] }],
    finds: { severity: "info" },
  },
  {
    name: { sv: "period och plan givna", en: "period and plan given" },
    rows: [{ agreed: 1_200_000, paid: 600_000, period: ["2019-01-01", "2019-12-31"], plan: "halfYearly" }],
    finds: null,
  },
  {
    name: { sv: "utan år kan inget antas", en: "without a year nothing can be assumed" },
    rows: [{ agreed: 1_200_000, paid: 600_000 }],
    year: null,
    paidDate: null,
    finds: "noYear",
  },
];
